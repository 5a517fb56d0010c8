"""What is said of a file that leaves the program as PDF/A-2b: that it passed, or what the validator did not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.errors import UserError
from reviewer.text import Text

if TYPE_CHECKING:  # pages load with the first paper
    from reviewer.sheet.archive import ArchiveReport

PASSES = Text("PDF/A-2b 검사 통과", "passes as PDF/A-2b")


def may_leave(name: str, pdf: bytes) -> ArchiveReport:
    """Return what the validator finds in a file; raises UserError when it breaks the archive format.

    A file that cannot be read at all counts as not read: whoever signs it says so.
    """
    from pikepdf import PdfError

    from reviewer.sheet.archive import ArchiveReport, validate

    try:
        report = validate(pdf)
    except PdfError as error:
        return ArchiveReport((), (str(error),))
    if report.violations:
        raise UserError(not_archived(name, report.violations))
    return report


def archive_words(report: ArchiveReport) -> Text:
    """Return what is said of a file without violations: what was not read is said, not called passed."""
    unread = len(report.unchecked)
    if not unread:
        return PASSES
    return Text(
        f"PDF/A-2b 어긋남 없음, 검사기가 읽지 못한 것 {unread}건(서명란)",
        f"breaks no rule of PDF/A-2b; {unread} thing(s) the validator does not read (signature form)",
    )


def not_archived(name: str, violations: tuple[str, ...]) -> Text:
    """Return the sentence for a paper that breaks the archive format and does not leave."""
    return Text(
        f"{name}: 보존 형식(PDF/A-2b)에 어긋나 내보내지 않았습니다({violations[0]}).",
        f"{name}: not issued, because it breaks the archive format PDF/A-2b ({violations[0]}).",
    )
