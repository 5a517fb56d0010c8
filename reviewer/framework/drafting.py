"""A first draft of the map between two editions, from equal codes and names, for an officer to correct."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reviewer.framework.upgrade import FORMAT
from reviewer.model.framework import Framework, Measure
from reviewer.model.upgrade import Relation

Side = dict[str, Measure]


def draft(older: Framework, newer: Framework) -> dict[str, Any]:
    """Return the plain tree of a map: every measure of both editions stands in one link.

    Equal names are the same measure, kept or moved. An equal code with another name may be: kept, and said to be
    inferred. What is left is dropped or new, which an officer turns into merged or split where that is what happened.
    """
    before: Side = {one.code: one for one in older.measures()}
    after: Side = {one.code: one for one in newer.measures()}
    return {
        "format": FORMAT,
        "older": older.id,
        "newer": newer.id,
        "source": {
            "ko": "두 판의 코드와 이름을 견준 초안. 고쳐 쓰십시오",
            "en": "A draft from equal codes and names of both editions, to be corrected",
        },
        "links": list(_links(before, after)),
    }


def _links(before: Side, after: Side) -> Iterator[dict[str, Any]]:
    pairs = _paired(before, after)
    behind = {new: old for old, new in pairs.items()}
    for old, one in before.items():
        new = pairs.get(old)
        if new is None:
            yield _link([old], [], Relation.DROPPED)
            continue
        link = _link([old], [new], Relation.KEPT if old == new else Relation.MOVED)
        yield link if _name(one) == _name(after[new]) else {**link, "inferred": True}
    yield from (_link([], [new], Relation.NEW) for new in after if new not in behind)


def _paired(before: Side, after: Side) -> dict[str, str]:
    """Return the newer code of each older one: by code and name, by a name that stands once on each side, by code."""
    pairs = {old: old for old, one in before.items() if old in after and _name(one) == _name(after[old])}
    named = _once({code: one for code, one in after.items() if code not in pairs.values()})
    for name, old in _once({code: one for code, one in before.items() if code not in pairs}).items():
        if name in named:
            pairs[old] = named[name]
    taken = set(pairs.values())
    return pairs | {old: old for old in before if old not in pairs and old in after and old not in taken}


def _once(side: Side) -> dict[str, str]:
    """Return the code of each name that only one measure has."""
    names = [_name(one) for one in side.values()]
    return {_name(one): code for code, one in side.items() if names.count(_name(one)) == 1}


def _name(measure: Measure) -> str:
    return "".join(measure.name.ko.split())


def _link(older: list[str], newer: list[str], relation: Relation) -> dict[str, Any]:
    return {"older": older, "newer": newer, "relation": relation.value}
