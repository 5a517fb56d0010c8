"""Invented figures for any measure that computes, drawn by its own list of inputs; the same dice give the same figures."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from reviewer.model.framework import Measure
from reviewer.model.rule import Input, InputKind

DATABASES = 16  # records of a list; an institution of the largest kind chooses 45


def filed(measure: Measure, dice: Random, *, records: int = DATABASES) -> dict[str, object]:
    """Return figures as people write them: text, and lists of records of text."""
    return {one.key: _value(one, dice, records) for one in measure.inputs if one.is_required or dice.random() < 0.8}


def _value(one: Input, dice: Random, records: int) -> object:
    if one.kind is InputKind.LIST:
        return [_record(one.fields, dice) for _ in range(records)]
    return _words(one, dice)


def _record(fields: tuple[Input, ...], dice: Random) -> dict[str, object]:
    return {one.key: _words(one, dice) for one in fields if one.is_required or dice.random() < 0.9}


def _words(one: Input, dice: Random) -> str:
    most = int(one.most) if one.most is not None else 100
    if one.kind is InputKind.YES_NO:
        return dice.choice(["yes", "no"]) if one.is_required else "no"
    if one.kind is InputKind.CHOICE:
        return dice.choice(one.choices).value
    if one.kind is InputKind.DATE:
        return (date(2025, 10, 1) + timedelta(days=dice.randrange(60))).isoformat()
    if one.kind is InputKind.SHARE:
        return f"{dice.randrange(8)}/7"
    if one.kind in (InputKind.PERCENT, InputKind.NUMBER) and most > 1:
        return f"{dice.randrange(most * 10) / 10:.1f}"
    return str(dice.randrange(1, most + 1))
