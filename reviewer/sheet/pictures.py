"""Draws how an institution stands among its type: a net of rates, and where its total lies. Shape tells as colour does."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.result import InstitutionResult
from reviewer.sheet import parts
from reviewer.sheet.comparison import Axis, Peers, rate_of
from reviewer.sheet.drawing import Dot, Fill, Ink, Label, Path, Rule, Shape
from reviewer.sheet.page import Picture
from reviewer.text import Language, Text

WIDTH, HEIGHT = 495.0, 214.0
SMALL = 7.2
NAME_ROOM = 74.0  # points that the name of an axis takes at most on one line, unless it is one word
RINGS = (25, 50, 75, 100)
BINS = 12
OWN, MEAN = Text("이 기관", "This institution"), Text("유형 평균", "Mean of the type")


def standing(result: InstitutionResult, peers: Peers, language: Language) -> Picture:
    """Return the net and the distribution side by side; the peers must be enough."""
    net = _net(Net(122.0, 98.0, 66.0, len(peers.axes)), result, peers, language)
    return Picture(WIDTH, HEIGHT, (*net, *_distribution(Strip(270.0, 34.0, 210.0, 118.0), result, peers, language)))


def _words(x: float, y: float, text: str, ink: Ink = Ink.TEXT, shift: float = 0.0) -> Label:
    """Return text whose start stands `shift` of its width before `x`."""
    return Label(x, y, text, SMALL, shift, ink)


@dataclass(frozen=True, slots=True)
class Net:
    """Where a net is drawn: its middle, its radius and how many threads run outwards, the first one upwards."""

    x: float
    y: float
    radius: float
    threads: int

    def at(self, thread: int, share: float) -> tuple[float, float]:
        """Return the point at `share` (0 to 1) of the way out along a thread."""
        angle = 2 * math.pi * thread / self.threads
        return self.x + self.radius * share * math.sin(angle), self.y - self.radius * share * math.cos(angle)

    def around(self, shares: Sequence[float]) -> tuple[tuple[float, float], ...]:
        """Return a point on every thread."""
        return tuple(self.at(thread, share) for thread, share in enumerate(shares))


def _net(net: Net, result: InstitutionResult, peers: Peers, language: Language) -> Iterator[Shape]:
    rates = [rate_of(result, axis.code) for axis in peers.axes]
    own, mean = net.around(_shares(rates)), net.around(_shares(peers.means))
    yield Path(own, 0.4, Ink.SOFT, closed=True, fill=Ink.SOFT)
    for ring in RINGS:
        yield Path(net.around([ring / 100] * net.threads), 0.4, Ink.HAIR, closed=True)
        if ring < RINGS[-1]:
            yield _words(net.x - 2, net.y - net.radius * ring / 100 + 7, str(ring), Ink.QUIET, 1.0)
    for thread in range(net.threads):
        yield Rule(net.x, net.y, *net.at(thread, 1), 0.4)
    yield Path(mean, 1.0, Ink.OTHERS, closed=True, dashed=True)
    yield Path(own, 1.4, Ink.OWN, closed=True)
    yield from (Dot(x, y, 2.2, Ink.PAPER, Ink.OTHERS, 1.0) for x, y in mean)
    yield from (Dot(x, y, 2.6, Ink.OWN, Ink.OWN, 0.4) for x, y in own)
    for thread, axis in enumerate(peers.axes):
        yield from _thread_words(net, thread, _axis_lines(axis, rates[thread], net, language))
    yield from _key(18.0, HEIGHT - 10, language)


def _axis_lines(axis: Axis, rate: Decimal | None, net: Net, language: Language) -> tuple[str, ...]:
    """Return what stands at the end of a thread: the whole name where there are few, else the code."""
    said = parts.NONE if rate is None else f"{parts.figure(rate)}%"
    if net.threads > 6:
        return (axis.code, said)
    return (*_broken(f"{axis.code}. {axis.name.get(language)}"), said)


def _broken(text: str) -> Iterator[str]:
    """Yield the lines of a name, by how wide letters usually are."""
    line = ""
    for word in text.split():
        if line and _room(f"{line} {word}") > NAME_ROOM:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def _room(text: str) -> float:
    return sum(SMALL * (0.56 if letter.isascii() else 0.95) for letter in text)


def _thread_words(net: Net, thread: int, lines: Sequence[str]) -> Iterator[Shape]:
    x, y = net.at(thread, 1.0)
    across = (x - net.x) / net.radius
    shift = 0.5 if abs(across) < 0.15 else 0.0 if across > 0 else 1.0
    leading = SMALL * 1.25
    above = y < net.y - net.radius * 0.7
    top = y - 7 - leading * (len(lines) - 1) if above else y + 9 if shift == 0.5 else y
    for index, line in enumerate(lines):
        yield _words(x + 6 * (across > 0.15) - 6 * (across < -0.15), top + index * leading, line, shift=shift)


def _key(x: float, y: float, language: Language) -> Iterator[Shape]:
    """Yield what the two lines of the net are, each in its own stroke."""
    own, mean = OWN.get(language), MEAN.get(language)
    yield Rule(x, y - 2.5, x + 18, y - 2.5, 1.4, Ink.OWN)
    yield Dot(x + 9, y - 2.5, 2.6, Ink.OWN, Ink.OWN, 0.4)
    yield _words(x + 22, y, own)
    x += 36 + _room(own)
    yield Path(((x, y - 2.5), (x + 18, y - 2.5)), 1.0, Ink.OTHERS, dashed=True)
    yield Dot(x + 9, y - 2.5, 2.2, Ink.PAPER, Ink.OTHERS, 1.0)
    yield _words(x + 22, y, mean)


def _shares(rates: Sequence[Decimal | None]) -> list[float]:
    return [min(max(float(rate or 0) / 100, 0.0), 1.0) for rate in rates]


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a distribution is drawn, and the scale that runs along its foot."""

    x: float
    y: float
    width: float
    height: float

    @property
    def foot(self) -> float:
        """Return where the bars stand."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Scale:
    """From the least to the most, in whole points."""

    least: int
    most: int

    def share(self, value: Decimal) -> float:
        """Return how far along the scale a value lies, 0 to 1."""
        return min(max(float(value - self.least) / (self.most - self.least), 0.0), 1.0)

    def bin(self, value: Decimal) -> int:
        """Return which bar a value belongs to."""
        return min(int(self.share(value) * BINS), BINS - 1)


def _distribution(strip: Strip, result: InstitutionResult, peers: Peers, language: Language) -> Iterator[Shape]:
    own = result.total.value
    scale = _scale([*peers.totals, *([own] if own is not None else [])])
    counts = [0] * BINS
    for total in peers.totals:
        counts[scale.bin(total)] += 1
    chosen = None if own is None else scale.bin(own)
    yield from _bars(strip, counts, chosen)
    yield Rule(strip.x, strip.foot, strip.x + strip.width, strip.foot, 0.8, Ink.RULE)
    for share, value in ((0.0, scale.least), (0.5, (scale.least + scale.most) / 2), (1.0, scale.most)):
        yield _words(strip.x + share * strip.width, strip.foot + 10, f"{value:g}", Ink.QUIET, 0.5)
    yield from _mean_line(strip, scale, peers.mean, language)
    if own is not None:
        yield from _own_mark(strip, scale, own, language)
    unit = Text("총점(점)", "Total points").get(language)
    yield _words(strip.x + strip.width / 2, HEIGHT - 10, unit, Ink.QUIET, 0.5)


def _bars(strip: Strip, counts: Sequence[int], chosen: int | None) -> Iterator[Shape]:
    step, tallest = strip.width / BINS, max(counts) or 1
    for index, count in enumerate(counts):
        if not count:
            continue
        height = (strip.height - 26) * count / tallest
        x, y = strip.x + index * step + 1.5, strip.foot - height
        yield Fill(x, y, step - 3, height, Ink.OWN if index == chosen else Ink.HAIR)
        yield _words(x + step / 2 - 1.5, y - 3, str(count), Ink.QUIET, 0.5)


def _mean_line(strip: Strip, scale: Scale, mean: Decimal, language: Language) -> Iterator[Shape]:
    x = strip.x + scale.share(mean) * strip.width
    yield Path(((x, strip.y - 2), (x, strip.foot)), 0.9, Ink.OTHERS, dashed=True)
    words = f"{MEAN.get(language)} {parts.figure(mean)}"
    yield _words(x, strip.y - 6, words, Ink.QUIET, scale.share(mean))


def _own_mark(strip: Strip, scale: Scale, own: Decimal, language: Language) -> Iterator[Shape]:
    """Yield an arrow under the scale at this institution's total, and the total itself."""
    x, y = strip.x + scale.share(own) * strip.width, strip.foot + 15
    yield Path(((x, y), (x - 4, y + 7), (x + 4, y + 7)), 0.4, Ink.OWN, closed=True, fill=Ink.OWN)
    words = f"{OWN.get(language)} {parts.figure(own)}"
    yield _words(x, y + 17, words, Ink.OWN, scale.share(own))


def _scale(totals: Sequence[Decimal]) -> Scale:
    """Return a scale in steps of ten around the totals."""
    least = math.floor(min(totals) / 10) * 10
    most = math.ceil(max(totals) / 10) * 10
    return Scale(least, most if most > least else least + 10)
