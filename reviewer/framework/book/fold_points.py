"""The sheet of points back into the areas, indicators and measures they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.framework import rule_faults
from reviewer.framework.book import cells, faults, special
from reviewer.framework.book.building import Building, Place
from reviewer.framework.book.grid import Grid, GridRow, Spot
from reviewer.framework.book.parts import Column
from reviewer.text import Text


def read(building: Building) -> None:
    """Read every row; a heading beside the fixed ones is the name of a group or an institution type."""
    name, rows = building.rows_of(special.POINTS_TITLE)
    fixed = Grid(name, rows, special.POINTS_FIXED)
    named = [(at, special.amount_column(words)) for at, words in fixed.strangers]
    known = _kinds(building)
    for at, column in named:
        if building.out.tree.get("types") and column.path[1] not in known:
            building.lose("", "")
            building.blame(Spot(name, 1, at), faults.no_kind(column.path[1], known))
    kinds = tuple(column for _, column in named)
    sound = [column for column in kinds if column.path[1] in known]
    for row in building.grid(special.POINTS_TITLE, (*special.POINTS_FIXED, *kinds)).rows():
        held = [column for column in sound if row.words(column)]
        if held or row.words(special.ALL):
            _amount(building, row, held)


def _kinds(building: Building) -> list[str]:
    """Return the names of every group, and the codes of every institution type."""
    groups = [name for grouping in building.out.tree.get("groupings", {}).values() for name in grouping]
    return list(dict.fromkeys((*groups, *building.out.tree.get("types", {}))))


def _amount(building: Building, row: GridRow, held: Sequence[Column]) -> None:
    place = str(cells.read(special.PLACE, row.words(special.PLACE)))
    amount = str(cells.read(special.AMOUNT, row.words(special.AMOUNT)))
    found = building.found.get(f"{place}s", {}).get((row.name(special.AT),))
    fault = _fault(row, place, amount, held)
    if fault is None and found is None and building.is_lost(f"{place}s", row.name(special.AT)):
        return  # what it belongs to has no place itself, which is said there
    if fault is None and found is None:
        known = building.known(f"{place}s")
        fault = special.AT, rule_faults.unknown_reference(row.name(special.AT), special.PLACES[place], known)
    if fault is None and found is not None and amount in found[1]:
        fault = special.AMOUNT, faults.twice(special.AMOUNTS[amount].ko)
    if fault is not None:
        building.blame(row.spot(fault[0].path), fault[1])
    elif found is not None:
        _keep(building, found, amount, row, held)


def _keep(building: Building, found: Place, amount: str, row: GridRow, held: Sequence[Column]) -> None:
    if not held:
        building.value(found, (amount,), special.ALL, row, special.ALL.path)
        return
    building.out.spots[*found[0], amount] = row.spot(held[0].path)
    for column in held:
        building.value(found, (amount, column.path[1]), column, row, column.path)


def _fault(row: GridRow, place: str, amount: str, held: Sequence[Column]) -> tuple[Column, Text] | None:
    if place not in special.PLACES:
        return special.PLACE, faults.not_among(special.PLACES)
    if amount not in special.AMOUNTS:
        return special.AMOUNT, faults.not_among(special.AMOUNTS)
    if held and row.words(special.ALL):
        return special.ALL, faults.all_and_some()
    return None
