"""The few things a laid-out page is made of; lengths in points, y counted downwards from the page's top."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

A4 = (595.28, 841.89)


class Ink(StrEnum):
    """The colours of a paper, by what they are for."""

    TEXT = "#1e2124"
    QUIET = "#58616a"
    WARNING = "#8a240f"
    RULE = "#33363d"
    HAIR = "#b1b8be"
    LABEL = "#eef2f7"
    SUBTOTAL = "#f4f5f6"
    TOTAL = "#e6e8ea"
    PAPER = "#ffffff"
    OWN = "#0b50d0"
    OTHERS = "#6d7882"
    SOFT = "#e7eefb"


class Face(StrEnum):
    """The two weights a paper is set in."""

    REGULAR = "regular"
    BOLD = "bold"


class Metrics(Protocol):
    """Measures text in the paper's typeface."""

    def width(self, text: str, size: float, face: Face) -> float:
        """Return the advance of `text` in points."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    face: Face = Face.REGULAR
    ink: Ink = Ink.TEXT


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    ink: Ink = Ink.HAIR


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle's outline."""

    x: float
    y: float
    width: float
    height: float
    weight: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point (x, y); `closed` joins the last to the first, `fill` paints the inside."""

    points: tuple[tuple[float, float], ...]
    weight: float
    ink: Ink
    closed: bool = False
    dashed: bool = False
    fill: Ink | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc with its outline; `x`, `y` are its middle."""

    x: float
    y: float
    radius: float
    fill: Ink
    ink: Ink = Ink.TEXT
    weight: float = 0.6


@dataclass(frozen=True, slots=True)
class Label:
    """Text inside a picture, `shift` of its width (0 to 1) before `x`; it becomes a run once it is measured."""

    x: float
    y: float
    text: str
    size: float
    shift: float = 0.0
    ink: Ink = Ink.TEXT


@dataclass(frozen=True, slots=True)
class Link:
    """A place the reader's list of bookmarks leads to; level 1 or 2."""

    y: float
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Square:
    """The square code of `payload`, `size` points wide with its quiet zone."""

    x: float
    y: float
    size: float
    payload: str


@dataclass(frozen=True, slots=True)
class Area:
    """Where a signature field lies."""

    name: str
    x: float
    y: float
    width: float
    height: float


Shape = Run | Rule | Fill | Frame | Path | Dot | Label | Link | Square | Area


@dataclass(frozen=True, slots=True)
class Page:
    """One page with everything on it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def moved(shape: Shape, x: float, y: float) -> Shape:
    """Return `shape` that far to the right and down."""
    match shape:
        case Rule():
            return replace(shape, x1=shape.x1 + x, x2=shape.x2 + x, y1=shape.y1 + y, y2=shape.y2 + y)
        case Path():
            return replace(shape, points=tuple((across + x, down + y) for across, down in shape.points))
        case Link():
            return replace(shape, y=shape.y + y)
        case _:
            return replace(shape, x=shape.x + x, y=shape.y + y)
