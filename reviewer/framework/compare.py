"""Two editions side by side: what was added, removed, moved, renamed, and whose points and settings changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.framework import compare_words as say
from reviewer.framework import find
from reviewer.framework.compare_parts import edition_changes, measure_changes
from reviewer.model.difference import Change, Kind
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.upgrade import Relation, UpgradeMap
from reviewer.text import Text

_JOINED = {Relation.MERGED: Kind.MERGED, Relation.SPLIT: Kind.SPLIT}


@dataclass(frozen=True, slots=True)
class _Part:
    """An area, indicator or measure as it is compared: what it hangs under, what it is worth to each type."""

    what: str
    code: str
    name: Text
    above: str
    points: Mapping[TypeCode, Decimal]
    measure: Measure | None = None


def changes(older: Framework, newer: Framework, led: UpgradeMap | None = None) -> list[Change]:
    """Return every change from one edition to another: part by part, then those of the edition as a whole.

    Parts are paired by code; a map between the two editions pairs them by what became of them instead, where it names them.
    """
    found: list[Change] = []
    for what in ("area", "indicator", "measure"):
        before = {part.code: part for part in _parts(older, what)}
        after = {part.code: part for part in _parts(newer, what)}
        pairs = _paired(before, after, led if what != "area" else None)
        found += _comings_and_goings(before, after, pairs, led)
        for old, new in pairs:
            found += _between(before[old], after[new], newer)
    return [*found, *(_joined(led) if led else ()), *edition_changes(older, newer)]


def _parts(edition: Framework, what: str) -> Iterator[_Part]:
    kinds = [kind.code for kind in edition.types]
    for area in edition.areas:
        if what == "area":
            yield _Part(what, area.code, area.name, "", {k: find.area_points(area, k) for k in kinds})
        for indicator in area.indicators:
            if what == "indicator":
                worth = {k: find.indicator_points(indicator, k) for k in kinds}
                yield _Part(what, indicator.code, indicator.name, area.code, worth)
            elif what == "measure":
                yield from (_Part(what, m.code, m.name, indicator.code, m.maximum, m) for m in indicator.measures)


def _paired(before: Mapping[str, _Part], after: Mapping[str, _Part], led: UpgradeMap | None) -> list[tuple[str, str]]:
    if led is None:
        return [(code, code) for code in before if code in after]
    same = (link for link in led.links if link.relation in (Relation.KEPT, Relation.MOVED))
    sides = [(link.older[0], link.newer[0]) for link in same if len(link.older) == len(link.newer) == 1]
    named = {code for link in led.links for code in (*link.older, *link.newer)}
    sides += [(code, code) for code in before if code in after and code not in named]
    return [(old, new) for old, new in sides if old in before and new in after]


def _comings_and_goings(
    before: Mapping[str, _Part], after: Mapping[str, _Part], pairs: Sequence[tuple[str, str]], led: UpgradeMap | None
) -> Iterator[Change]:
    """Yield what is in one edition alone; with a map, what is a part of something that was split or merged is not new."""
    gone, come = {old for old, _ in pairs}, {new for _, new in pairs}
    if led is not None:
        gone |= {code for link in led.links if link.newer for code in link.older}
        come |= {code for link in led.links if link.older for code in link.newer}
    for part in before.values():
        if part.code not in gone and not (led and part.above in gone):
            yield say.removed(part.what, part.code, part.name)
    for part in after.values():
        if part.code not in come and not (led and part.above in come):
            yield say.added(part.what, part.code, part.name)


def _between(old: _Part, new: _Part, newer: Framework) -> Iterator[Change]:
    if old.code != new.code or old.above != new.above:
        yield say.moved(new.what, old.code, new.code, (old.above, new.above))
    if old.name != new.name:
        yield say.renamed(new.what, new.code, old.name, new.name)
    differing = {k.code: _sides(old, new, k.code) for k in newer.types if _differ(old, new, k.code)}
    if differing:
        yield say.points(new.what, new.code, new.name, _grouped(differing, len(newer.types)))
    if old.measure is not None and new.measure is not None:
        yield from measure_changes(old.measure, new.measure)


def _differ(old: _Part, new: _Part, kind: TypeCode) -> bool:
    return kind in old.points and kind in new.points and old.points[kind] != new.points[kind]


def _sides(old: _Part, new: _Part, kind: TypeCode) -> tuple[Decimal, Decimal]:
    return old.points[kind], new.points[kind]


def _grouped(
    differing: Mapping[TypeCode, tuple[Decimal, Decimal]], of: int
) -> list[tuple[str, tuple[Decimal, Decimal]]]:
    """Return types that changed alike together; no name where that is every type there is."""
    alike: dict[tuple[Decimal, Decimal], list[str]] = {}
    for kind, sides in differing.items():
        alike.setdefault(sides, []).append(kind)
    return [("" if len(kinds) == of else "·".join(kinds), sides) for sides, kinds in alike.items()]


def _joined(led: UpgradeMap) -> Iterable[Change]:
    for link in led.links:
        if link.relation in _JOINED:
            yield say.joined(_JOINED[link.relation], "measure", link)
