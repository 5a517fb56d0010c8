"""Tells from names of files and folders which institution and measure a piece of evidence belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.intake.items import Item
from reviewer.intake.known import Roster
from reviewer.intake.names import fold
from reviewer.intake.problems import Fault
from reviewer.model.framework import Framework
from reviewer.text import Text

REPORT, EVIDENCE = "report", "evidence"
PATTERN = Text(
    "1-4-2-001-기관명-제목.pdf 또는 기관코드/1-4-2/파일", "1-4-2-001-institution-title.pdf or code/1-4-2/file"
)
SERIAL_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Hint:
    """What one name says: a measure, institutions that its words may mean, and the words left over."""

    measure: str = ""
    institutions: tuple[str, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a piece of evidence belongs."""

    institution: str
    measure: str
    role: str


class Placer:
    """Reads names of the official form, `1-5-001-기관명-데이터명.pdf`, and folders `기관코드/지표코드/…`."""

    def __init__(self, framework: Framework, roster: Roster) -> None:
        self._roster = roster
        codes = sorted(((tuple(fold(m.code).split("-")), m.code) for m in framework.measures()), reverse=True)
        self._codes = sorted(codes, key=_longest_first)

    def is_evidence_name(self, item: Item) -> bool:
        """Tell whether a table's name says that it is evidence: it follows the pattern, or lies in a measure's folder."""
        own = self._hint(item.stem)
        return bool(own.measure and own.rest) or any(self._hint(part).measure for part in _around(item))

    def place(self, item: Item) -> Placement | Fault:
        """Return where an item belongs, judged by its own name first, then by the folders around it."""
        hints = [self._hint(item.stem), *(self._hint(part) for part in _around(item))]
        measures = list(dict.fromkeys(hint.measure for hint in hints if hint.measure))
        candidates = [hint.institutions for hint in hints if hint.institutions]
        if not measures:
            return _no_measure()
        if len(measures) > 1:
            return _two_measures(measures)
        return self._settle(item, measures[0], candidates)

    def _settle(self, item: Item, measure: str, candidates: list[tuple[str, ...]]) -> Placement | Fault:
        if not candidates:
            return _no_institution()
        shared = set(candidates[0]).intersection(*candidates[1:])
        if not shared:
            return _two_institutions(self._roster.describe(sorted({c for codes in candidates for c in codes})))
        if len(shared) > 1:
            return _ambiguous(self._roster.describe(sorted(shared)))
        return Placement(shared.pop(), measure, role_of(item.base))

    def _hint(self, words: str) -> Hint:
        """Read one name: a measure code, then a serial number, then an institution, then a title."""
        tokens = [token for token in re.split(r"[-_\s]+", fold_keeping_spaces(words)) if token]
        measure, tokens = self._measure(tokens)
        if measure and tokens and tokens[0].isdigit() and len(tokens[0]) <= SERIAL_DIGITS:
            tokens = tokens[1:]
        return Hint(measure, self._institutions(tokens), " ".join(tokens))

    def _measure(self, tokens: list[str]) -> tuple[str, list[str]]:
        for parts, code in self._codes:
            if tuple(tokens[: len(parts)]) == parts:
                return code, tokens[len(parts) :]
        return "", tokens

    def _institutions(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Return the institutions that the longest run of words from the start may mean."""
        for length in range(len(tokens), 0, -1):
            words = "".join(tokens[:length])
            code = self._roster.code(words) or self._roster.code("-".join(tokens[:length]))
            found = [code] if code else self._roster.named(words)
            if found:
                return tuple(found)
        return ()


def role_of(name: str) -> str:
    """Return whether a file is the report or evidence for it, by its name."""
    folded = fold(name)
    return REPORT if ("보고서" in folded or "report" in folded) and "증빙" not in folded else EVIDENCE


def fold_keeping_spaces(words: str) -> str:
    """Return words as names are compared, with the spaces left in as separators."""
    return " ".join(fold(word) for word in words.split())


def _around(item: Item) -> list[str]:
    """Return the names of the folders and archives around an item."""
    return [part.removesuffix(".zip").removesuffix(".ZIP") for part in item.parts[:-1]]


def _longest_first(entry: tuple[tuple[str, ...], str]) -> int:
    return -len(entry[0])


def _no_measure() -> Fault:
    wrong = Text("어느 지표의 파일인지 알 수 없습니다.", "The name does not say which measure the file belongs to.")
    return Fault(wrong, _like())


def _no_institution() -> Fault:
    wrong = Text("어느 기관의 파일인지 알 수 없습니다.", "The name does not say which institution the file belongs to.")
    return Fault(wrong, _like())


def _like() -> Text:
    return Text(
        f"이름을 {PATTERN.ko}처럼 고치거나 증빙 목록에 적으십시오.",
        f"Name it like {PATTERN.en}, or write it into an evidence list.",
    )


def _two_measures(codes: list[str]) -> Fault:
    ko, en = ", ".join(codes), ", ".join(codes)
    return Fault(
        Text(f"파일 이름과 폴더가 서로 다른 지표를 가리킵니다: {ko}", f"File and folder name different measures: {en}"),
        Text("이름이나 자리를 고치십시오.", "Correct the name or the place."),
    )


def _two_institutions(names: str) -> Fault:
    return Fault(
        Text(
            f"파일 이름과 폴더가 서로 다른 기관을 가리킵니다: {names}",
            f"File and folder name different institutions: {names}",
        ),
        Text("이름이나 자리를 고치십시오.", "Correct the name or the place."),
    )


def _ambiguous(names: str) -> Fault:
    return Fault(
        Text("이름이 같은 기관이 여럿입니다.", "Several institutions bear this name."),
        Text(f"이름 대신 기관코드를 쓰십시오: {names}", f"Use the code in place of the name: {names}"),
    )
