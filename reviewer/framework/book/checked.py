"""A workbook's sheets to a framework or a rule file, or every problem at once with sheet and cell."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.framework import build, plain_words, reader
from reviewer.framework.book import faults, own_words
from reviewer.framework.book.building import Folded
from reviewer.framework.book.fold import fold
from reviewer.framework.book.grid import Sheets, Spot
from reviewer.framework.problems import FrameworkProblems, Problem, Severity, shown
from reviewer.framework.view import View
from reviewer.model.framework import Framework
from reviewer.text import Text


def check(sheets: Sheets, name: str, uncalculated: Sequence[Spot] = ()) -> list[Problem]:
    """Return every problem of a workbook, by sheet and row; `uncalculated` are formulas without a saved result."""
    return examined(sheets, name, uncalculated)[1]


def read(sheets: Sheets, name: str, uncalculated: Sequence[Spot] = ()) -> Framework:
    """Return the framework of a workbook; raises FrameworkProblems with every error in it."""
    return build.framework(View(_sound(sheets, name, uncalculated)))


def words(sheets: Sheets, name: str, uncalculated: Sequence[Spot] = ()) -> str:
    """Return a workbook as the text of a rule file; raises FrameworkProblems with every error in it."""
    return plain_words.document(_sound(sheets, name, uncalculated))


def _sound(sheets: Sheets, name: str, uncalculated: Sequence[Spot]) -> object:
    folded, problems = examined(sheets, name, uncalculated)
    errors = tuple(one for one in problems if one.severity is Severity.ERROR)
    if errors:
        raise FrameworkProblems.of(errors)
    return folded.tree


def examined(sheets: Sheets, name: str, uncalculated: Sequence[Spot] = ()) -> tuple[Folded, list[Problem]]:
    """Return what the sheets of a workbook hold, sound or not, and every problem in it.

    Rows that belong to nothing would make many others look wrong: what else is wrong is told when those have a place.
    """
    folded = fold(sheets)
    placed = [_at(name, spot, faults.not_calculated()) for spot in uncalculated]
    placed += [_at(name, spot, sentence) for spot, sentence in folded.faults]
    blamed = {(one.sheet, one.line, one.column) for one in placed}
    found: dict[tuple[Spot, Text], Problem] = {}
    for finding in own_words.foremost(() if folded.torn else reader.findings(folded.tree), folded):
        spot, sentence = own_words.told(finding, folded)
        if (spot.sheet, spot.row, spot.column) not in blamed:
            where = shown(finding.path)
            problem = Problem(name, spot.row, spot.column, where, sentence, finding.severity, spot.sheet)
            found.setdefault((spot, sentence), problem)
    order = {sheet: at for at, sheet in enumerate(sheets)}
    return folded, sorted((*placed, *found.values()), key=lambda one: (order.get(one.sheet, -1), one.line, one.column))


def _at(name: str, spot: Spot, sentence: Text) -> Problem:
    return Problem(name, spot.row, spot.column, "", sentence, sheet=spot.sheet)
