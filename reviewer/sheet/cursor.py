"""The pages of a paper while they are filled: where the next thing goes, and when the page is turned."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.sheet.drawing import Ink, Metrics, Run, Shape
from reviewer.sheet.letters import normal
from reviewer.sheet.page import Align
from reviewer.sheet.wrap import Setting

SHIFTS = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a page that text may use, in points from its upper left corner."""

    left: float
    top: float
    width: float
    bottom: float

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Place:
    """How many pages there are, how many shapes the open one has, and how far down it is."""

    pages: int
    shapes: int
    y: float


@dataclass(slots=True)
class Cursor:
    """Pages under construction: the finished ones, the open one, and how far down it is."""

    body: Body
    metrics: Metrics
    pages: list[list[Shape]] = field(default_factory=lambda: [[]])
    y: float = 0

    def __post_init__(self) -> None:
        self.y = self.body.top

    @property
    def room(self) -> float:
        """Return the height left on the page."""
        return self.body.bottom - self.y

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing stands on the page yet."""
        return self.y <= self.body.top

    def place(self) -> Place:
        """Return where things stand, to come back to."""
        return Place(len(self.pages), len(self.pages[-1]), self.y)

    def back(self, place: Place) -> None:
        """Take back everything drawn since `place`."""
        del self.pages[place.pages :]
        del self.pages[-1][place.shapes :]
        self.y = place.y

    def turn(self) -> None:
        """Go on to a new page, unless this one is new."""
        if not self.is_fresh:
            self.pages.append([])
            self.y = self.body.top

    def need(self, height: float) -> None:
        """Turn the page unless `height` points are left on it."""
        if height > self.room:
            self.turn()

    def draw(self, *shapes: Shape) -> None:
        """Put shapes on the open page."""
        self.pages[-1].extend(shapes)

    def line(self, text: str, setting: Setting, align: Align = Align.LEFT, ink: Ink = Ink.TEXT) -> None:
        """Set one line across the whole width, its foot at the cursor's new place."""
        shown = normal(text)
        spare = self.body.width - setting.width(shown)
        self.y += setting.size
        x = self.body.left + SHIFTS[align] * spare
        self.draw(Run(x, self.y, shown, setting.size, setting.face, ink))
