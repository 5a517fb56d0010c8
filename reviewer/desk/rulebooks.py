"""Rules by id, from a rule file or from a workbook: read, checked, written; workbooks are opened with intake's care."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from reviewer.errors import MachineError, UserError, reason
from reviewer.framework import catalog, plain_words, reader
from reviewer.framework.book import checked, write
from reviewer.framework.book.grid import Sheets, Spot
from reviewer.framework.problems import FrameworkProblems, Problem, Severity
from reviewer.framework.tree import Unreadable as UnreadableTree
from reviewer.framework.tree import grow
from reviewer.intake import workbook
from reviewer.intake.items import Unreadable, on_disk
from reviewer.intake.limits import MIB, Limits
from reviewer.intake.sheets import Sheet
from reviewer.model.framework import Framework
from reviewer.text import Text, join
from reviewer.watch import UNWATCHED

BOOKS = (".xlsx", ".xlsm")
LIMITS = Limits(workbook=8 * MIB, workbook_expanded=128 * MIB, members=500, child_memory=1024 * MIB, child_seconds=60)
"""A rule workbook is small: the largest shipped edition takes 120 KB."""


def load(id_or_path: str) -> Framework:
    """Return a shipped framework by id, or one from a rule file or a workbook.

    Raises FrameworkProblems when it has errors, UserError when there is no such id or file or it cannot be opened.
    """
    path = catalog.locate(id_or_path)
    return checked.read(*_sheets(path)) if is_book(path) else reader.read(path)


def check(id_or_path: str) -> list[Problem]:
    """Return every problem of a rule file or a workbook; raises UserError when it cannot be opened."""
    path = catalog.locate(id_or_path)
    return checked.check(*_sheets(path)) if is_book(path) else reader.check(path)


def examined(id_or_path: str) -> tuple[object, list[Problem]]:
    """Return the plain tree of a rule file or a workbook, sound or not, and its problems; raises UserError."""
    path = catalog.locate(id_or_path)
    if is_book(path):
        folded, problems = checked.examined(*_sheets(path))
        return folded.tree, problems
    tree, problems = reader.examined(path)
    return tree.value, problems


def words(path: Path) -> str:
    """Return a workbook as the text of a rule file; raises FrameworkProblems, or UserError when it cannot be opened."""
    return checked.words(*_sheets(path))


def export(id_or_path: str, path: Path) -> None:
    """Write an edition as a workbook.

    Raises FrameworkProblems when it has errors, UserError when the file is there already, MachineError when the
    computer refuses.
    """
    put_book(tree_of(id_or_path), path)


def put_book(tree: object, path: Path) -> None:
    """Write the plain tree of an edition as a workbook; raises UserError and MachineError as `export` does."""
    must_be_free(path)
    try:
        write.write(tree, path)
    except OSError as error:
        raise _not_written(path, error) from error


def put_rules(tree: object, path: Path) -> None:
    """Write the plain tree of an edition as a rule file; raises UserError and MachineError as `export` does."""
    must_be_free(path)
    words = plain_words.document(tree)
    reader.read(words.encode(), path.name)  # what is written can be read again, or nothing is written
    put(path, words)


def must_be_free(path: Path) -> None:
    """Raise UserError when there is a file already: nothing is written over."""
    if path.exists():
        raise UserError(
            Text(
                f"{path.name} 파일이 이미 있어 쓰지 않았습니다. 그 파일은 그대로입니다. 다른 이름을 고르십시오.",
                f"{path.name} exists already, so nothing was written and it is untouched. Choose another name.",
            )
        )


def put(path: Path, words: str) -> None:
    """Write a rule file; raises MachineError when the computer refuses."""
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise _not_written(path, error) from error


def tree_of(id_or_path: str) -> object:
    """Return the plain tree of an edition without errors; raises FrameworkProblems, or UserError for no such file."""
    path = catalog.locate(id_or_path)
    errors = tuple(one for one in check(id_or_path) if one.severity is Severity.ERROR)
    if errors:
        raise FrameworkProblems.of(errors)
    try:
        return grow((words(path) if is_book(path) else path.read_text(encoding="utf-8-sig")).encode()).value
    except UnreadableTree as error:
        raise UserError(error.finding.sentence) from error


def is_book(path: Path) -> bool:
    """Tell whether a file is a workbook by its name."""
    return path.suffix.lower() in BOOKS


def _sheets(path: Path) -> tuple[Sheets, str, list[Spot]]:
    """Return the cells of a workbook, its name, and the formulas without a saved result; raises UserError."""
    try:
        with ExitStack() as keep:
            found, formulas = workbook.read(on_disk(path, (path.name,)), LIMITS, UNWATCHED, keep)
            sheets = {sheet.place.sheet: _rows(sheet) for sheet in found}
    except Unreadable as error:
        raise UserError(join([Text(f"{path.name}:", f"{path.name}:"), error.fault.wrong, error.fault.right])) from error
    except OSError as error:
        raise _not_opened(path, error) from error
    return sheets, path.name, [Spot(cell.sheet, cell.row, _number(cell.letters)) for cell in formulas]


def _rows(sheet: Sheet) -> list[list[str]]:
    rows: list[list[str]] = []
    for block in sheet.blocks():
        rows += [[]] * (block.first - 1 - len(rows))
        rows += [block.row(at) for at in range(block.height)]
    return rows


def _number(letters: str) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _not_opened(path: Path, error: OSError) -> UserError:
    return UserError(
        Text(
            f"파일을 열 수 없습니다: {path} ({reason(error).ko}). 이름과 권한을 살펴보십시오.",
            f"The file cannot be opened: {path} ({reason(error).en}). Look at its name and your permissions.",
        )
    )


def _not_written(path: Path, error: OSError) -> MachineError:
    return MachineError(
        Text(
            f"{path.name} 파일을 쓰지 못했습니다({reason(error).ko}). 폴더에 쓸 수 있는지, 빈 자리가 있는지 보십시오.",
            f"{path.name} could not be written ({reason(error).en}). Check the folder's permissions and space.",
        )
    )
