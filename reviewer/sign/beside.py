"""The files that lie beside a paper, its figures as JSON and its tables as a workbook, and whether they belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.text import Text


class Stand(StrEnum):
    """How a file beside a paper stands to what the paper's metadata says of it."""

    BELONGS = "belongs"
    CHANGED = "changed"  # other than the paper says: altered since, or of another making of the paper
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Beside:
    """One file a paper names as belonging with it, by the file's name, and how it stands."""

    file: str
    stand: Stand

    @property
    def words(self) -> Text:
        """Return the sentence that says it, and what to do."""
        words = WORDS[self.stand]
        return Text(words.ko.format(file=self.file), words.en.format(file=self.file))


WORDS = {
    Stand.BELONGS: Text(
        "{file}: 이 PDF와 함께 만든 파일 그대로입니다.", "{file} belongs to this PDF: it holds what the PDF says."
    ),
    Stand.CHANGED: Text(
        "{file}: 이 PDF에 적힌 값과 다릅니다. 만든 뒤 바뀌었거나 다른 때 만든 파일이니 쓰지 말고 원본을 받으십시오.",
        "{file} is not what this PDF says: changed since, or made at another time. Do not use it; obtain the original.",
    ),
    Stand.MISSING: Text("{file}: 이 PDF 곁에 없습니다.", "{file} is not there beside this PDF."),
}
