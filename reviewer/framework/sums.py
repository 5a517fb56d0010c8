"""Checks sums: 100 points for every institution type on every track, and the sums written beside the parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from reviewer.framework import rule_faults as faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, Path
from reviewer.framework.view import View, tracks
from reviewer.model.framework import HUNDRED
from reviewer.model.points import ZERO
from reviewer.text import Text

Sums = dict[str, Decimal | None]  # track → points, None when a part cannot be read
Miss = tuple[Path, bool, Callable[..., Text], tuple[object, ...]]  # place, at its key, sentence, its facts


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield each sum that its parts do not give, once for all types that miss it alike."""
    found: dict[Miss, list[str]] = {}
    for code in kinds.types:
        for miss in _misses(document, code, kinds):
            found.setdefault(miss, []).append(code)
    for (path, at_key, say, facts), codes in found.items():
        yield Finding(path, say(codes, *facts), at_key=at_key)
    for area in document.get("areas").each():
        for indicator in area.get("indicators").each():
            yield from _empty_tracks(indicator)


def _misses(document: View, code: str, kinds: Kinds) -> Iterator[Miss]:
    for area in document.get("areas").each():
        yield from _declared_area(area, code, kinds)
        for indicator in area.get("indicators").each():
            yield from _declared(indicator, code, kinds, track_sums(indicator, code, kinds))
    yield from _total(document, code, kinds)


def track_sums(indicator: View, code: str, kinds: Kinds) -> Sums:
    """Return the points of one type under an indicator for each of its tracks ('' when it has none)."""
    names = [name for name, _ in tracks(indicator)] or [""]
    parts = indicator.get("measures").each()
    return {track: _sum(parts, code, kinds, track) for track in names}


def _sum(parts: list[View], code: str, kinds: Kinds, track: str) -> Decimal | None:
    total = ZERO
    for measure in parts:
        extra = measure.get("method").words() in ("bonus", "penalty")
        if extra or measure.get("track").words() not in ("", track):
            continue
        points = kinds.spread(measure, "points").get(code)
        if points is None:
            return None
        total += points
    return total


def _declared(owner: View, code: str, kinds: Kinds, sums: Sums) -> Iterator[Miss]:
    declared = kinds.spread(owner, "points").get(code)
    for track, total in sums.items():
        if declared is not None and total is not None and total != declared:
            yield owner.get("points").path, False, faults.declared_sum, (declared, total, track)


def _declared_area(area: View, code: str, kinds: Kinds) -> Iterator[Miss]:
    sums = [track_sums(indicator, code, kinds) for indicator in area.get("indicators").each()]
    yield from _declared(area, code, kinds, {"": _added([_first(s) for s in sums])})


def _total(document: View, code: str, kinds: Kinds) -> Iterator[Miss]:
    """Compare the total on the first tracks, then with each other track taken alone.

    If every one of these is 100, all tracks of an indicator weigh the same, and so every mixture is 100 too.
    An edition may aim at another `total`; where areas have weights, their points need not add up to anything.
    """
    indicators = [i for area in document.get("areas").each() for i in area.get("indicators").each()]
    sums = [track_sums(indicator, code, kinds) for indicator in indicators]
    base = _added([_first(s) for s in sums])
    if base is None or not indicators or is_weighed(document):
        return
    aim = document.get("total").number() or HUNDRED
    first_tracks = tuple(next(iter(s)) for s in sums if "" not in s)
    path = document.get("areas").path
    if base != aim:
        yield path, True, faults.not_full, (base, aim, first_tracks)
    for indicator, own in zip(indicators, sums, strict=True):
        for track, points in list(own.items())[1:]:
            total = base - (_first(own) or ZERO) + (points or ZERO)
            if points is not None and total not in (aim, base):
                name = f"{indicator.get('code').words()} {track}"
                yield indicator.path, False, faults.not_full, (total, aim, (name,))


def is_weighed(document: View) -> bool:
    """Tell whether areas count by weight."""
    return any(area.has("weight") for area in document.get("areas").each())


def _first(sums: Sums) -> Decimal | None:
    return next(iter(sums.values()))


def _added(parts: list[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, ZERO) if len(known) == len(parts) else None


def _empty_tracks(indicator: View) -> Iterator[Finding]:
    used = {measure.get("track").words() for measure in indicator.get("measures").each()}
    for name, entry in tracks(indicator):
        if name not in used:
            yield Finding(entry.path, faults.track_empty(name), at_key=True)
