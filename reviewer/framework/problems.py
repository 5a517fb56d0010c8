"""What is wrong in a rule file, with its place, and the refusal that carries every problem at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase

from reviewer.errors import UserError
from reviewer.text import Text

Path = tuple[str | int, ...]


class Severity(StrEnum):
    """Whether a problem keeps the file from being used, or only deserves a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a place of the tree; `at_key` points at the name of an entry instead of its value."""

    path: Path
    sentence: Text
    severity: Severity = Severity.ERROR
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault with the place a person can go to; line and column count from 1 (0: the file as a whole).

    In a workbook the place is a cell: `sheet` names its sheet, and line and column are those of the sheet.
    """

    file: str
    line: int
    column: int
    path: str
    sentence: Text
    severity: Severity = Severity.ERROR
    sheet: str = ""

    @property
    def cell(self) -> str:
        """Return the cell of a workbook as spreadsheets call it (B7), "" elsewhere."""
        return f"{letters(self.column)}{self.line}" if self.sheet else ""

    @property
    def place(self) -> str:
        """Return the place as editors and terminals print it: `file:line:column`, or `file › sheet B7`."""
        if self.sheet:
            return f"{self.file} › {self.sheet} {self.cell}"
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def located(self) -> Text:
        """Return the sentence with its place in front; in a workbook sheet and cell say enough."""
        place = f"{self.place}:"
        where = f" {self.path}" if self.path and not self.sheet else ""
        return Text(f"{place}{where} {self.sentence.ko}", f"{place}{where} {self.sentence.en}")


class FrameworkProblems(UserError):
    """A rule file cannot be used; `problems` holds every fault found in it."""

    def __init__(self, sentence: Text, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.problems = problems

    @classmethod
    def of(cls, problems: tuple[Problem, ...]) -> FrameworkProblems:
        """Return the refusal for at least one problem, with a sentence that names the first."""
        return cls(_summary(problems), problems)


def letters(column: int) -> str:
    """Return the letters of a column of a sheet: 1 is A, 27 is AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found


def shown(path: Path) -> str:
    """Return a path as people write it: `areas[0].indicators[2].points`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _summary(problems: tuple[Problem, ...]) -> Text:
    count = len(problems)
    first = problems[0].located()
    return Text(
        f"평가편람 파일을 쓸 수 없습니다. 고칠 곳이 {count}군데입니다. 바뀐 것은 없습니다. 첫 번째: {first.ko}",
        f"The rule file cannot be used: {count} problem(s). Nothing was changed. The first: {first.en}",
    )
