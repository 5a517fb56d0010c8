"""Levels a round sets for judged measures whose edition has none: read from words, and as points of a maximum.

Source: practice of panels; the manuals publish no levels. They help to give a mark and bind nobody: points between two
levels may be given, and the levels of an edition (`Measure.levels`) are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reviewer.model.points import text
from reviewer.model.scale import Level
from reviewer.text import Text, same

FEWEST, MOST, LONGEST_NAME = 2, 9, 20
HUNDRED = Decimal(100)
USUAL_STEP = Decimal("0.01")  # of points, where a measure names none
BETWEEN = re.compile("[,;、，；]")
PART = re.compile(r"(?P<name>.*?)(?:[\s=:]+|(?<![0-9.]))(?P<share>[0-9]+(?:\.[0-9]{1,2})?)\s*[%％]?")


@dataclass(frozen=True, slots=True)
class Share:
    """One level before it is points: what it is called, and how much of the maximum it is worth in percent."""

    name: Text
    percent: Decimal

    def told(self) -> Text:
        """Return the level in words."""
        share = f"{text(self.percent)} %"
        return Text(f"{self.name.ko} {share}", f"{self.name.en} {share}")


def _preset(*levels: tuple[str, str, int]) -> tuple[Share, ...]:
    return tuple(Share(Text(ko, en), Decimal(percent)) for ko, en, percent in levels)


FIVE_NAMES = (
    ("매우 우수", "excellent"),
    ("우수", "good"),
    ("보통", "fair"),
    ("미흡", "poor"),
    ("매우 미흡", "very poor"),
)
PRESETS: Mapping[str, tuple[Share, ...]] = {
    "five": _preset(*((*name, percent) for name, percent in zip(FIVE_NAMES, (100, 80, 60, 40, 20), strict=True))),
    "five_from_60": _preset(
        *((*name, percent) for name, percent in zip(FIVE_NAMES, (100, 90, 80, 70, 60), strict=True))
    ),
    "three": _preset(("우수", "good", 100), ("보통", "fair", 60), ("미흡", "poor", 20)),
}


def told(shares: Sequence[Share]) -> Text:
    """Return levels in words, as they can be read again."""
    parts = [share.told() for share in shares]
    return Text(", ".join(part.ko for part in parts), ", ".join(part.en for part in parts))


def fault(words: str) -> Text | None:
    """Return what is wrong with levels written in words and what would be right, or None when nothing is."""
    found = [PART.fullmatch(part.strip()) for part in _parts(words)]
    unread = next((part.strip() for part, match in zip(_parts(words), found, strict=True) if match is None), None)
    if unread is not None:
        return Text(
            f"‘{unread}’에서 배점에 대한 비율(소수 둘째 자리까지)을 읽을 수 없습니다. {EXAMPLE.ko}",
            f"‘{unread}’ names no share of the maximum (two decimals at most). {EXAMPLE.en}",
        )
    if not FEWEST <= len(found) <= MOST:
        return Text(
            f"수준은 {FEWEST}개부터 {MOST}개까지 정할 수 있습니다(지금 {len(found)}개). {EXAMPLE.ko}",
            f"A round sets {FEWEST} to {MOST} levels (now {len(found)}). {EXAMPLE.en}",
        )
    return _names_fault(read(words)) or _shares_fault(read(words))


EXAMPLE = Text(
    "‘우수 100, 보통 60, 미흡 20’처럼 이름과 비율(%)을 쉼표로 나누어 적으십시오.",
    "Write names and shares in percent with commas between, as ‘good 100, fair 60, poor 20’.",
)


def read(words: str) -> tuple[Share, ...]:
    """Return levels written in words, the highest first as they are usually written; only what `fault` lets pass."""
    matches = [PART.fullmatch(part.strip()) for part in _parts(words)]
    shares = [Share(same(match["name"].strip()), Decimal(match["share"])) for match in matches if match]
    return tuple(sorted(shares, key=lambda share: -share.percent))


def shares_of(value: str) -> tuple[Share, ...]:
    """Return the levels behind a setting's value: those of a preset, those written in words, or none."""
    return PRESETS.get(value) or (() if fault(value) else read(value))


def levels(shares: Sequence[Share], maximum: Decimal, step: Decimal) -> tuple[Level, ...]:
    """Return the points of each level, lowest first: its share of the maximum, half up to the measure's step.

    Levels that a coarse step makes equal come as one, under all their names.
    """
    found = grouped(shares, maximum, step)
    return tuple(Level(points, _joined([share.name for share in alike])) for points, alike in found.items())


def grouped(shares: Sequence[Share], maximum: Decimal, step: Decimal) -> dict[Decimal, list[Share]]:
    """Return the levels by the points they are worth, lowest first."""
    found: dict[Decimal, list[Share]] = {}
    for share in sorted(shares, key=lambda one: one.percent):
        found.setdefault(_points(share.percent, maximum, step if step > 0 else USUAL_STEP), []).append(share)
    return found


def explained(alike: Sequence[Share], points: Decimal, maximum: Decimal, step: Decimal) -> Text:
    """Return how the points of one level, or of several that a step makes equal, come about."""
    name = _joined([share.name for share in alike])
    percents = ", ".join(f"{text(share.percent)} %" for share in alike)
    exact = all(Fraction(maximum) * Fraction(share.percent) / 100 == Fraction(points) for share in alike)
    cut = Text("", "") if exact else Text(f", {text(step)}점 단위로 반올림", f", to the nearest {text(step)}")
    return Text(
        f"이 회차가 정한 수준 ‘{name.ko}’: 배점 {text(maximum)}점의 {percents}{cut.ko}",
        f"level ‘{name.en}’, set by this round: {percents} of {text(maximum)}{cut.en}",
    )


def _points(percent: Decimal, maximum: Decimal, step: Decimal) -> Decimal:
    steps = Fraction(maximum) * Fraction(percent) / 100 / Fraction(step)
    value = int(steps + Fraction(1, 2)) * step
    return value if value <= maximum else value - step


def _joined(names: Sequence[Text]) -> Text:
    return Text(" · ".join(name.ko for name in names), " · ".join(name.en for name in names))


def _parts(words: str) -> list[str]:
    return [part for part in BETWEEN.split(words) if part.strip()]


def _names_fault(shares: Sequence[Share]) -> Text | None:
    names = [share.name.ko for share in shares]
    if not all(names):
        return Text(
            f"이름이 없는 수준이 있습니다. {EXAMPLE.ko}",
            f"A level has no name. {EXAMPLE.en}",
        )
    long = next((name for name in names if len(name) > LONGEST_NAME), None)
    if long is not None:
        return Text(
            f"수준의 이름이 {len(long)}자입니다: ‘{long}’. {LONGEST_NAME}자까지 쓸 수 있으니 줄이십시오.",
            f"The name ‘{long}’ has {len(long)} characters; shorten it to {LONGEST_NAME}.",
        )
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        return Text(
            f"같은 이름의 수준이 둘입니다: ‘{twice}’. 수준마다 다른 이름을 쓰십시오.",
            f"Two levels are called ‘{twice}’. Give each a name of its own.",
        )
    return None


def _shares_fault(shares: Sequence[Share]) -> Text | None:
    given = [share.percent for share in shares]
    if given[0] > HUNDRED:
        return Text(
            f"‘{shares[0].name.ko}’의 비율이 {text(given[0])} %입니다. 0부터 100까지로 적으십시오.",
            f"‘{shares[0].name.en}’ is worth {text(given[0])} %. Write 0 to 100.",
        )
    twice = next((share for share in given if given.count(share) > 1), None)
    if twice is None:
        return None
    return Text(
        f"비율이 {text(twice)} %인 수준이 둘입니다. 수준마다 다른 비율을 쓰십시오.",
        f"Two levels are worth {text(twice)} %. Give each level a share of its own.",
    )
