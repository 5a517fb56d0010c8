"""The sheet of rules back into their measures, and the last sheet back into the places it names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from reviewer.framework import rule_faults
from reviewer.framework.book import cells, faults, special
from reviewer.framework.book.building import Building, Node, Place
from reviewer.framework.book.cells import CellFault
from reviewer.framework.book.fold_ladders import Ladders
from reviewer.framework.book.grid import GridRow
from reviewer.framework.book.layout_rules import MEASURE_OF
from reviewer.framework.book.outline import OutlineFault, Reader, Row
from reviewer.framework.problems import Path


def read(building: Building) -> None:
    """Read the lines of every rule; those of one rule may stand apart."""
    ladders, faulty = Ladders(building), len(building.out.faults)
    runs: dict[tuple[str, str], list[GridRow]] = {}
    for row in building.grid(special.RULES_TITLE, special.RULES_COLUMNS).rows():
        runs.setdefault((row.name(MEASURE_OF), row.name(special.RESULT_OF)), []).append(row)
    for (code, result), rows in runs.items():
        measure = building.found.get("measures", {}).get((code,))
        found = building.found.get("results", {}).get((code, result)) if result else measure
        if found is not None:
            _rule(building, found, rows, ladders)
            continue
        if building.is_lost("measures", code) or building.is_lost("results", result):
            continue  # what they belong to has no place itself, which is said there
        column, registry = (MEASURE_OF, "measures") if measure is None else (special.RESULT_OF, "results")
        name = code if measure is None else result
        fault = rule_faults.unknown_reference(name, column.heading, building.known(registry))
        building.blame(rows[0].spot(column.path), fault)
    if (
        len(building.out.faults) == faulty and not building.out.torn
    ):  # a rule that could not be read may be the one that names a ladder
        ladders.blame_unused()


def _rule(building: Building, found: Place, rows: list[GridRow], ladders: Ladders) -> None:
    path, entry = found
    by_number = {row.number: row for row in rows}
    reader = Reader([_outlined(row) for row in rows], (*path, "rule"))
    try:
        entry["rule"] = reader.tree()
    except OutlineFault as fault:
        column = {"name": special.LINE.path, "value": special.VALUE.path}.get(fault.column, ("step", fault.column))
        building.blame(by_number[fault.row.number].spot(column), fault.sentence)
    for at, row in reader.places.items():
        held, step = by_number[row.number], ("step", str(at[-1]))
        column = step if step in held.cells else special.VALUE.path if row.value else special.LINE.path
        building.out.spots[at] = held.spot(column)
        building.out.key_spots[at] = held.spot(special.LINE.path)
    if "rule" in entry:
        entry["rule"] = ladders.placed(entry["rule"], (*path, "rule"))


def _outlined(row: GridRow) -> Row:
    step = {path[1]: words for path, words in row.cells.items() if path[0] == "step"}
    return Row(row.number, row.words(special.LINE).rstrip(), row.words(special.VALUE), row.words(special.ENGLISH), step)


def read_rest(building: Building) -> None:
    """Put the values of the last sheet where they say."""
    for row in building.grid(special.REST_TITLE, special.REST_COLUMNS).rows():
        path = special.place_of(row.name(special.WHERE))
        try:
            value = cells.read_inline(row.name(special.VALUE))
        except CellFault as fault:
            building.blame(row.spot(special.VALUE.path), fault.sentence)
            continue
        if path is None or not _put(building.out.tree, path, value):
            building.blame(row.spot(special.WHERE.path), faults.no_such_place(row.name(special.WHERE)))
        else:
            spot = row.spot(special.VALUE.path)
            building.out.spots[path] = building.out.key_spots[path] = spot


def _put(tree: Node, path: Path, value: object) -> bool:
    """Put a value into the tree, making what is missing on the way; tell whether there is such a place."""
    inside: Any = tree  # sets and lists in turn: what a step may be is asked of each
    for step, following in _pairs(path):
        if not _reaches(inside, step):
            return False
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(inside, list) and step == len(inside):
            inside.append(fresh)
        inside = inside[step] if isinstance(inside, list) else inside.setdefault(step, fresh)
    last: Any = path[-1]
    if not _reaches(inside, last):
        return False
    if isinstance(inside, list) and last == len(inside):
        inside.append(value)
        return True
    inside[last] = value
    return True


def _pairs(path: Path) -> Iterator[tuple[Any, Any]]:
    """Yield each step with the one after it; what a step may be depends on the container it leads into."""
    return itertools.pairwise(path)


def _reaches(inside: Any, step: Any) -> bool:
    if isinstance(inside, dict):
        return isinstance(step, str)
    return isinstance(inside, list) and isinstance(step, int) and step <= len(inside)
