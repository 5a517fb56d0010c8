"""The pages that are made: each when its stage is first gone to, or a step at a time ahead of that."""

from __future__ import annotations

from collections.abc import Callable

from ui import stages
from ui.house import House
from ui.pages.page import Page
from ui.stages import Stage

FIRST = "review"


class Shelf:
    """A page lives as long as the window; `add` puts one that was made into it."""

    def __init__(self, house: House, table: tuple[Stage, ...], add: Callable[[str, Page], None]) -> None:
        self._house = house
        self._table = table
        self._add = add
        self.pages: dict[str, Page] = {}
        self._begun: tuple[str, Page] | None = None  # made ahead, and not in the window yet
        self._untold: set[str] = set()  # pages made ahead, which have not heard of the open round yet

    def page_of(self, stage: str) -> Page:
        """Return the page behind a stage, making it when it is first asked for."""
        if stage not in self.pages:
            self._make(stage)
        if stage in self._untold and self._house.session.now:
            self._untold.discard(stage)
            self.pages[stage].on_opened(self._house.session.now)
        return self.pages[stage]

    def hear(self) -> None:
        """Another round was opened: every page there is hears of it by itself."""
        self._untold.clear()

    def make_one_more(self) -> bool:
        """Make a page that nobody asked for yet, and put it into the window at the next call: each is a stop of its own.

        False when every page offered is there.
        """
        if self._begun:
            self._put(*self._begun)
            return True
        missing = [stage.id for stage in self._likely() if stage.id not in self.pages]
        if missing:
            self.begin(missing[0])
        return bool(missing)

    def begin(self, stage: str) -> None:
        """Make a page without putting it into the window yet; nothing happens where it is made already."""
        if stage not in self.pages and self._begun is None:
            self._begun = (stage, self._made(stage))

    def _likely(self) -> list[Stage]:
        """Return the stages that are gone to next: as long as no round is open, the one that every file leads to."""
        if self._house.session.now is None:
            return [stage for stage in self._table if stage.id == FIRST]
        return stages.shown(self._table, self._house.session.now)

    def _make(self, stage: str) -> None:
        if self._begun and self._begun[0] == stage:
            self._put(*self._begun)
        else:
            self._put(stage, self._made(stage))

    def _made(self, stage: str) -> Page:
        return next(s for s in self._table if s.id == stage).page(self._house)

    def _put(self, stage: str, made: Page) -> None:
        if self._begun and self._begun[0] == stage:
            self._begun = None
        self._add(stage, made)
        self.pages[stage] = made
        self._untold.add(stage)
