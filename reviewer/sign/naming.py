"""Whether a file bears the name of the paper it is: two sound sheets under each other's names would mislead whoever files them."""

from __future__ import annotations

import re
from dataclasses import replace

from reviewer.model.paper import PaperName
from reviewer.sign.faults import Kind
from reviewer.sign.identity import Identity
from reviewer.sign.verification import Finding, Verdict, Verification
from reviewer.text import Text

WHOLE = frozenset({Verdict.VALID, Verdict.UNKNOWN_SIGNER, Verdict.INCOMPLETE})
MISNAMED = Text(
    "서명한 내용은 그대로이나, 파일 이름이 다른 평가표의 이름입니다.",
    "What was signed is unchanged, but the file bears the name of another sheet.",
)


def named(found: Verification, stem: str, own: Identity | None) -> Verification:
    """Return the verification of a file, doubtful when its name without the ending is that of another paper."""
    if own is None or not found.signatures or not _is_anothers(stem, own.sheet):
        return found
    said = _words(stem, own.sheet)
    unchanged = Finding(found.unchanged.answer, (*found.unchanged.sentences, said))
    misled = replace(found, unchanged=unchanged, kinds=(*found.kinds, Kind.OTHER_NAME))
    return replace(misled, verdict=Verdict.DOUBTFUL, summary=MISNAMED) if found.verdict in WHOLE else misled


def _is_anothers(stem: str, sheet: str) -> bool:
    """Tell whether a name is one that papers get, and not this one's, with or without something added behind."""
    own = re.match(rf"{re.escape(sheet)}(?![0-9A-Za-z])", stem)
    return own is None and PaperName.of(stem) is not None


def _words(stem: str, sheet: str) -> Text:
    return Text(
        f"파일 이름은 {stem}이지만 {sheet} 평가표입니다. 이름이 바뀌었거나 다른 파일과 뒤바뀌었습니다.",
        f"The file is called {stem}, but it is the sheet {sheet}: it was renamed, or exchanged with another.",
    )
