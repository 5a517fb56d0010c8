"""What verifying found, as a file that leaves the program: a paper, a workbook, CSV or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.archiving import archive_words, may_leave
from reviewer.text import Language, Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sheet.verification_sheet import FileVerdict
    from reviewer.sign.many import Checked

LINE, PAPER = "\n", ".pdf"
VERDICTS = {
    "valid": Text("유효", "Valid"),
    "incomplete": Text("서명 덜 됨", "Not all signed"),
    "unknown_signer": Text("서명자 확인 안 됨", "Signer not known"),
    "doubtful": Text("의심스러움", "Doubtful"),
    "changed": Text("바뀜", "Changed"),
    "unsigned": Text("서명 없음", "Not signed"),
    "unreadable": Text("읽을 수 없음", "Unreadable"),
}


@dataclass(frozen=True, slots=True)
class Reported:
    """How many files a report tells of, and what was found of it as PDF/A-2b where it is a paper."""

    count: int
    archive: Text | None = None


@dataclass(frozen=True, slots=True)
class Reporting:
    """Writes reports as of a moment, on behalf of a round or of none ("")."""

    moment: datetime
    round: str = ""

    def write(self, path: Path, found: Sequence[Checked], language: Language) -> Reported:
        """Write a report of the kind its ending says.

        Raises UserError for another ending and for a paper that breaks the archive format, MachineError when the disk
        refuses.
        """
        from reviewer.sign import reporting

        if path.suffix.lower() != PAPER:
            return Reported(reporting.write(path, found, language, self._paper))
        pdf = self._paper(found, language)
        archive = archive_words(may_leave(path.name, pdf))
        return Reported(reporting.write(path, found, language, partial(_made, pdf)), archive)

    def _paper(self, found: Sequence[Checked], language: Language) -> bytes:
        from reviewer.sheet import fonts
        from reviewer.sheet.render import render
        from reviewer.sheet.verification_sheet import Verified, verification_sheet

        files = tuple(_file(one, language) for one in found)
        valid = sum(one.is_fine for one in found)
        said = Verified(files, valid, self.moment, self.round)
        return render(verification_sheet(said, language, fonts.lacked))


def _made(pdf: bytes, _found: Sequence[Checked], _language: Language) -> bytes:
    return pdf


def _file(one: Checked, language: Language) -> FileVerdict:
    from reviewer.sheet.verification_sheet import FileVerdict
    from reviewer.sign.reporting import said

    found = one.found
    if found is None:
        return FileVerdict(one.path.name, VERDICTS["unreadable"], one.refusal or Text("", ""), ("", "", "", ""))
    beside = [near.words.get(language) for near in one.beside]
    record = [said(found.record, language, LINE)] if found.record else []
    unchanged, who, when = (said(one, language, LINE) for one in (found.unchanged, found.who, found.when))
    answers = (unchanged, who, when, LINE.join((*record, *beside)))
    return FileVerdict(one.path.name, VERDICTS[found.verdict.value], found.summary, answers, found.sha256)
