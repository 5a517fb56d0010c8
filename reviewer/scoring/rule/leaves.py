"""The leaves of a rule: written numbers, figures as filed, and the measure's maximum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from reviewer.model.points import parse, text
from reviewer.model.rule import Input, InputKind
from reviewer.scoring.rule.part import Part, Place, Record, Told, Value
from reviewer.scoring.rule.signals import Missing
from reviewer.text import Text, same

PERCENT = same("%")
FILED = Text("제출하거나 집계한 값", "As filed or counted")
ABSENT = Text("값이 없어 기본값 {}", "Absent, taken as {}")
MAXIMUM = Text("배점", "maximum")
OF_THE_EDITION = Text("편람의 배점", "From the edition")
WRITTEN = Text("편람에 적힌 수", "A number of the edition")


def literal(value: Decimal | int) -> Part:
    """Return the part of a number written in the rule."""
    whole = exact(value)

    def run(_figures: Record, _record: Record) -> Value:
        return whole

    shown = same(text(Decimal(value)))
    return Part(run, shown, shown, _told(WRITTEN), step=False)


def truth(*, truth: bool) -> Part:
    """Return the part of `true` or `false` written in the rule."""

    def run(_figures: Record, _record: Record) -> Value:
        return truth

    shown = Text("예", "yes") if truth else Text("아니요", "no")
    return Part(run, shown, shown, _told(WRITTEN), step=False)


def maximum(value: Decimal) -> Part:
    """Return the part of the measure's maximum for the institution's type."""
    whole = exact(value)

    def run(_figures: Record, _record: Record) -> Value:
        return whole

    return Part(run, MAXIMUM, MAXIMUM, _told(OF_THE_EDITION))


def figure(given: Input, *, inside: bool) -> Part:
    """Return the part of a figure; `inside` when it is a field of the record at hand."""
    key, resting, missing = given.key, default(given), Missing(given.key, given.name)

    def of_institution(figures: Record, _record: Record) -> Value:
        found = figures.get(key, resting)
        if found is None:
            raise missing
        return found

    def of_record(_figures: Record, record: Record) -> Value:
        found = record.get(key, resting)
        if found is None:
            raise missing
        return found

    def tell(place: Place) -> Told:
        held = place.record if inside else place.figures
        return Told(FILED if key in held else _absent(given))

    unit = given.unit or (PERCENT if given.kind is InputKind.PERCENT else None)
    return Part(of_record if inside else of_institution, given.name, given.name, tell, unit, key=key, named=True)


def default(given: Input) -> Value:
    """Return what an absent figure counts as, or None."""
    if given.default is None:
        return () if given.kind is InputKind.LIST and given.optional else None
    if given.kind is InputKind.YES_NO:
        return given.default == "yes"
    if given.kind is InputKind.CHOICE:
        return given.default
    if given.kind is InputKind.DATE:
        return date.fromisoformat(given.default).toordinal()
    written = parse(given.default)
    return None if written is None else exact(written)


def exact(value: Decimal | int) -> int | Fraction:
    """Return a written number as the quickest exact one."""
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction


def _absent(given: Input) -> Text:
    if given.default is None:
        return Text("값이 없음", "Absent")
    meant = {"yes": Text("예", "yes"), "no": Text("아니요", "no")}.get(given.default, same(given.default))
    return Text(ABSENT.ko.format(meant.ko), ABSENT.en.format(meant.en))


def _told(rule: Text) -> Callable[[Place], Told]:
    def tell(_place: Place) -> Told:
        return Told(rule)

    return tell
