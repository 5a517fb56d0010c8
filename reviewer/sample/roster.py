"""Which institutions the sample holds, on which track each is, and which of them have filed reports."""

from __future__ import annotations

import csv
from dataclasses import replace

from reviewer import resources
from reviewer.model.ids import InstitutionCode, TypeCode
from reviewer.model.round import Institution
from reviewer.sample.dice import Dice
from reviewer.sample.size import Size

DICE = Dice("sample/roster")
WITHOUT_PLAN = 18  # percent of institutions on track N


def institutions(size: Size) -> list[Institution]:
    """Return the institutions of the sample by code: all of the list, or a mixture of every type."""
    everyone = [_with_track(one) for one in _listed()]
    chosen = _mixture(everyone)[: size.institutions] if size.institutions else everyone
    return sorted(chosen, key=lambda one: one.code)


def submitting(size: Size, present: list[Institution]) -> list[Institution]:
    """Return the institutions that have filed reports, of every type in turn."""
    return sorted(_mixture(present)[: size.submitting], key=lambda one: one.code)


def _listed() -> list[Institution]:
    with resources.path("institutions-2025.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            Institution(
                InstitutionCode(row["code"]), row["name"], TypeCode(row["type"]), row["region"], row["display_name"]
            )
            for row in csv.DictReader(file)
        ]


def _with_track(one: Institution) -> Institution:
    return replace(one, track="N" if DICE.happens(WITHOUT_PLAN, "track", one.code) else "P")


def _mixture(present: list[Institution]) -> list[Institution]:
    """Return the institutions so that the types follow one another in turn."""
    types: dict[str, list[Institution]] = {}
    for one in sorted(present, key=lambda i: DICE.number(0, 1 << 40, "order", i.code)):
        types.setdefault(one.type, []).append(one)
    turns = [(turn, kind, one) for kind, ones in types.items() for turn, one in enumerate(ones)]
    return [one for _, _, one in sorted(turns, key=_turn)]


def _turn(place: tuple[int, str, Institution]) -> tuple[int, str]:
    return place[0], place[1]
