"""The pictures inside a document: where each stands in the text, and its pixels once it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reviewer.evidence.document import Answer
from reviewer.evidence.picture import Picture
from reviewer.evidence.wire import Header

Load = Callable[[], bytes]
KINDS = ("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")
UNITS = 75  # of Hangul in a pixel: 7,200 in an inch of 96
WIDEST, BULLET = 2_000, 24  # pixels


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture by its number, as wide and high in pixels as the document has it; 0 where it does not say."""

    number: int
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class Figures:
    """The pictures of one document. Nothing of them is read before one is painted."""

    unseen: int = 0  # pictures and objects of kinds that are not drawn here
    _loads: dict[str, tuple[int, Load]] = field(default_factory=dict)

    def place(self, name: str, load: Load, width: int, height: int) -> Figure | None:
        """Return where a picture stands, by the name it is kept under and its size in Hangul's units.

        None for kinds that are not drawn, which are counted, and for pictures no larger than a bullet.
        """
        if name.rpartition(".")[2].casefold() not in KINDS:
            self.miss()
            return None
        if 0 < width < BULLET * UNITS and 0 < height < BULLET * UNITS:
            return None
        number, _load = self._loads.setdefault(name, (len(self._loads), load))
        return Figure(number, min(width // UNITS, WIDEST), min(height // UNITS, WIDEST))

    def miss(self) -> None:
        """Count a picture or object that is not drawn."""
        self.unseen += 1

    def paint(self, asked: Header) -> Answer:
        """Return the pixels of a picture, no wider than it is and than asked; raises Refused when it is damaged."""
        load = next(load for number, load in self._loads.values() if number == asked["figure"])
        picture = Picture(load())
        natural = int(picture.about().fields["sizes"][0][0])
        width = max(min(int(asked["width"]), natural, WIDEST), 1)
        painted = picture.answer({"do": "paint", "page": 0, "width": width, "turn": 0})
        return Answer({"figure": asked["figure"], **painted.fields}, painted.payload)
