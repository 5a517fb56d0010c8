"""What every kind of table offers: judging its rows, and handing them over once they are good."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reviewer.intake.names import clean, is_code, is_visible
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.sheets import Chunk, Table
from reviewer.model.batch import Row
from reviewer.text import Text


class Rule(Protocol):
    """The rule of one kind of table; `check` comes before `rows`."""

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are."""
        ...

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table without problems, in the column order of its kind."""
        ...


def records(chunk: Chunk, keys: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a chunk as clean cells by column key."""
    for cells in zip(*(chunk.column(key) for key in keys), strict=True):
        yield dict(zip(keys, map(clean, cells), strict=True))


def judged_rows(
    table: Table, problems: Problems, keys: Sequence[str], faults: Callable[[dict[str, str], int], Iterable[Fault]]
) -> int:
    """Judge every row with `faults`, given its cells and its number, and return how many rows there are."""
    count = 0
    for chunk in table.chunks(problems):
        count += len(chunk.numbers)
        for index, cells in enumerate(records(chunk, keys)):
            for fault in faults(cells, chunk.numbers[index]):
                chunk.blame(index, fault)
    return count


def repeated_in_file(row: int, column: str, value: str) -> Fault:
    """Return the fault of a row that says again what an earlier one said."""
    return Fault(
        Text(f"앞줄({row}행)과 같은 내용이 거듭됩니다.", f"This repeats an earlier row (row {row})."),
        Text("한 줄만 남기십시오.", "Keep one of the rows."),
        column,
        value,
    )


def already_in_round(column: str, value: str) -> Fault:
    """Return the fault of a row that the round already holds."""
    return Fault(
        Text("평가 회차에 이미 들어 있는 내용입니다.", "The round already holds this."),
        Text(
            "이 줄을 빼십시오. 값을 바꾸려면 회차에서 먼저 되돌리십시오.",
            "Leave the row out. To change the value, take the earlier import back first.",
        ),
        column,
        value,
    )


def blank(column: str, heading: Text) -> Fault:
    """Return the fault of a cell that must not be blank."""
    return Fault(
        Text(f"‘{heading.ko}’ 칸이 비어 있습니다.", f"The cell ‘{heading.en}’ is blank."),
        Text("값을 적으십시오.", "Fill it in."),
        column,
    )


def unfit(cells: Mapping[str, str], code: str) -> Iterator[Fault]:
    """Yield the faults of a roster's row: a code that cannot be one, letters that are obeyed and not shown."""
    if cells[code] and not is_code(cells[code]):
        yield _unfit_code(code, cells[code])
    yield from (_unseen(key, value) for key, value in cells.items() if key != code and not is_visible(value))


def _unfit_code(column: str, value: str) -> Fault:
    return Fault(
        Text("코드로 쓸 수 없는 글자가 있거나 너무 깁니다.", "A code cannot hold these characters, or be this long."),
        Text(
            "글자와 숫자, 가운데의 ‘-’와 ‘.’만으로 64자까지 적으십시오.",
            "Use letters and digits, with ‘-’ and ‘.’ only inside; up to 64.",
        ),
        column,
        value,
    )


def _unseen(column: str, value: str) -> Fault:
    return Fault(
        Text("눈에 보이지 않는 제어 문자가 들어 있습니다.", "It holds control characters that cannot be seen."),
        Text("칸을 지우고 다시 적으십시오.", "Clear the cell and type it again."),
        column,
        value,
    )


def too_many(most: int, column: str) -> Fault:
    """Return the fault of a roster that is longer than any real one."""
    return Fault(
        Text(f"명단이 {most:,}줄을 넘습니다.", f"The roster is longer than {most:,} rows."),
        Text("명단이 맞는 파일인지 보십시오.", "Check that this is the right file."),
        column,
    )
