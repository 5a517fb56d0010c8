"""The leaves of a rule: written numbers, figures as filed, and the measure's maximum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from reviewer.model.points import parse, text
from reviewer.model.rule import Input, InputKind
from reviewer.scoring.rule.part import Part, Place, Record, Tell, Told, Value, bare, said
from reviewer.scoring.rule.signals import Missing
from reviewer.text import Text, same

PERCENT = same("%")
FILED = Text("제출하거나 집계한 값", "As filed or counted")
ABSENT = Text("값이 없어 기본값 {}", "Absent, taken as {}")
MAXIMUM = Text("배점", "maximum")
OF_THE_EDITION = Text("편람의 배점", "From the edition")
WRITTEN = Text("편람에 적힌 수", "A number of the edition")
A_NUMBER = Text("정해진 수", "Fixed number")


def literal(value: Decimal | int) -> Part:
    """Return the part of a number written in the rule."""
    whole = exact(value)

    def run(_figures: Record, _record: Record) -> Value:
        return whole

    def words() -> Text:
        return same(f"{Decimal(text(Decimal(value))):,}")

    part = _written(Part(run, words, _told(WRITTEN)))
    part.title = A_NUMBER
    return part


def truth(*, truth: bool) -> Part:
    """Return the part of `true` or `false` written in the rule."""

    def run(_figures: Record, _record: Record) -> Value:
        return truth

    return _written(Part(run, said(Text("예", "yes") if truth else Text("아니요", "no")), _told(WRITTEN)))


def _written(part: Part) -> Part:
    part.step = False
    return part


def maximum(value: Decimal) -> Part:
    """Return the part of the measure's maximum for the institution's type."""
    whole = exact(value)

    def run(_figures: Record, _record: Record) -> Value:
        return whole

    return Part(run, said(MAXIMUM), _told(OF_THE_EDITION))


def figure(given: Input, *, inside: bool) -> Part:
    """Return the part of a figure; `inside` when it is a field of the record at hand."""
    key, resting = given.key, default(given)

    def of_institution(figures: Record, _record: Record) -> Value:
        found = figures.get(key, resting)
        if found is None:
            raise Missing(key, given.name)
        return found

    def of_record(_figures: Record, record: Record) -> Value:
        found = record.get(key, resting)
        if found is None:
            raise Missing(key, given.name)
        return found

    def tell(place: Place) -> Told:
        held = place.record if inside else place.figures
        return Told(FILED if key in held else _absent(given))

    unit = given.unit or (PERCENT if given.kind is InputKind.PERCENT else None)
    part = Part(of_record if inside else of_institution, said(bare(given.name)), tell, unit)
    part.key, part.named, part.meant, part.title = key, True, _meant(given), given.name
    return part


def _meant(given: Input) -> Callable[[Value], Text] | None:
    """Return how a value of this kind reads, where it is no number, truth or list."""

    def answer(value: Value) -> Text:
        return meaning(given, value)

    def day(value: Value) -> Text:
        return same(date.fromordinal(value).isoformat())

    return {InputKind.CHOICE: answer, InputKind.DATE: day}.get(given.kind)


def meaning(given: Input, value: str) -> Text:
    """Return what the word of a choice means."""
    return next((one.text for one in given.choices if one.value == value), Text(value, value))


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
    meant = {"yes": Text("예", "yes"), "no": Text("아니요", "no")}.get(given.default, meaning(given, given.default))
    return Text(ABSENT.ko.format(meant.ko), ABSENT.en.format(meant.en))


def _told(rule: Text) -> Tell:
    def tell(_place: Place) -> Told:
        return Told(rule)

    return tell
