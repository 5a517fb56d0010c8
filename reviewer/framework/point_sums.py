"""The points of an edition as a table: a row for each area, indicator and measure, a figure for each type, sums below.

A faulty rule file has such a table too, as far as it can be read, so that a person sees where the sums go wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.framework import find, sums
from reviewer.framework import words as say
from reviewer.framework.kinds import Kinds
from reviewer.framework.view import View
from reviewer.model import framework as model
from reviewer.model.points import ZERO
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Row:
    """One part: how deep it stands, whether it is an `area`, `indicator` or `measure`, and its points by type (None: unknown).

    An indicator of one measure with its own code has one row, the measure's.
    """

    depth: int
    part: str
    code: str
    name: Text
    method: Text
    points: Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Sums:
    """All rows in the order of the edition, the types, what each type's points come to, and what they should come to.

    `full` is None where areas count by weight: then points need not come to anything.
    """

    types: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, Decimal | None]
    full: Decimal | None

    def wrong(self) -> tuple[str, ...]:
        """Return the types whose points do not come to the full points."""
        return tuple(kind for kind in self.types if self.full is not None and self.totals[kind] != self.full)


def of_framework(edition: model.Framework) -> Sums:
    """Return the table of sound rules."""
    kinds = tuple(str(kind.code) for kind in edition.types)
    codes = {str(kind.code): kind.code for kind in edition.types}
    rows = []
    for area in edition.areas:
        rows.append(
            Row(0, "area", area.code, area.name, Text("", ""), {k: find.area_points(area, codes[k]) for k in kinds})
        )
        for indicator in area.indicators:
            worth: dict[str, Decimal | None] = {k: find.indicator_points(indicator, codes[k]) for k in kinds}
            alone = [str(m.code) for m in indicator.measures] == [str(indicator.code)]
            if not alone:
                rows.append(Row(1, "indicator", indicator.code, indicator.name, Text("", ""), worth))
            rows += [_measure(m, edition, 1 if alone else 2) for m in indicator.measures]
    totals: dict[str, Decimal | None] = {
        k: sum((find.area_points(area, codes[k]) for area in edition.areas), ZERO) for k in kinds
    }
    weighed = any(area.weight is not None for area in edition.areas)
    return Sums(kinds, tuple(rows), totals, None if weighed else edition.full_points)


def _measure(measure: model.Measure, edition: model.Framework, depth: int) -> Row:
    method = say.METHODS[measure.method]
    if measure.is_extra:
        worth = say.case_worth(measure, edition)
        return Row(
            depth,
            "measure",
            measure.code,
            measure.name,
            Text(f"{method.ko} · {worth.ko}", f"{method.en} · {worth.en}"),
            {},
        )
    return Row(
        depth,
        "measure",
        measure.code,
        measure.name,
        method,
        {str(kind): value for kind, value in measure.maximum.items()},
    )


def of_tree(document: View) -> Sums:
    """Return the table of a plain tree of any shape, as far as it can be read."""
    kinds = Kinds.of(document)
    rows = list(_rows(document, kinds))
    indicators = [i for area in document.get("areas").each() for i in area.get("indicators").each()]
    totals = {k: _added([_first(sums.track_sums(i, k, kinds)) for i in indicators]) for k in kinds.types}
    full = None if sums.is_weighed(document) else document.get("total").number() or model.HUNDRED
    return Sums(kinds.types, tuple(rows), totals, full)


def _rows(document: View, kinds: Kinds) -> Iterator[Row]:
    for area in document.get("areas").each():
        inside = area.get("indicators").each()
        worth = {k: _added([_first(sums.track_sums(i, k, kinds)) for i in inside]) for k in kinds.types}
        yield Row(0, "area", area.get("code").words(), _name(area), Text("", ""), worth)
        for indicator in inside:
            held = {k: _first(sums.track_sums(indicator, k, kinds)) for k in kinds.types}
            leaves = indicator.get("measures").each()
            alone = [m.get("code").words() for m in leaves] == [indicator.get("code").words()]
            if not alone:
                yield Row(1, "indicator", indicator.get("code").words(), _name(indicator), Text("", ""), held)
            for measure in leaves:
                named = measure if measure.has("name") else indicator
                points = kinds.spread(measure, "points")
                method = _METHODS.get(measure.get("method").words(), Text("?", "?"))
                worth_of = {k: points.get(k) for k in kinds.types}
                depth = 1 if alone else 2
                yield Row(depth, "measure", measure.get("code").words(), _name(named), method, worth_of)


def _name(entry: View) -> Text:
    name = entry.get("name")
    return Text(name.get("ko").words(), name.get("en").words())


def _first(held: sums.Sums) -> Decimal | None:
    return next(iter(held.values()), None)


def _added(parts: Sequence[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, ZERO) if len(known) == len(parts) else None


_METHODS = {method.value: name for method, name in say.METHODS.items()}
