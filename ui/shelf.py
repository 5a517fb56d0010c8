"""The pages that are made: each when its stage is first gone to, or a step at a time ahead of that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui import stages
from ui.house import House
from ui.loading import Loading
from ui.pages.page import Page
from ui.stages import Stage

FIRST = "review"


class Shelf:
    """A page lives as long as the window; `add` puts one that was made into it.

    Between nothing and a page that can be shown lie four steps, each short enough for a window in use: its modules are
    loaded, on a thread; it is made; it is put into the window, which styles it; it hears of the open round.
    """

    def __init__(
        self, house: House, table: tuple[Stage, ...], add: Callable[[str, Page], None], parent: QObject
    ) -> None:
        self._house = house
        self._table = {stage.id: stage for stage in table}
        self._add = add
        self._loading = Loading(parent)
        self.pages: dict[str, Page] = {}
        self._begun: tuple[str, Page] | None = None  # made, and not in the window yet
        self._untold: set[str] = set()  # pages which have not heard of the open round yet

    def page_of(self, stage: str) -> Page:
        """Return the page behind a stage, taking all steps that are left at once."""
        if stage not in self.pages:
            self._begin(stage)
            self._put()
        self._tell(stage)
        return self.pages[stage]

    def hear(self) -> None:
        """Another round was opened: every page there is hears of it by itself."""
        self._untold.clear()

    def is_ready(self, stage: str) -> bool:
        """Tell whether a page is there and knows of the round that is open."""
        return stage in self.pages and (stage not in self._untold or self._house.session.now is None)

    def step(self, stage: str) -> None:
        """Take the next step towards a page that is not ready, or wait for its modules."""
        if self._begun:
            self._put()
        elif stage in self.pages:
            self._tell(stage)
        elif self._loading.has(self._table[stage].modules):
            self._begin(stage)

    def step_ahead(self) -> bool:
        """Take one step towards a page that nobody asked for yet; False when every page offered is there."""
        if self._begun:
            self._put()
            return True
        missing = [stage for stage in self._likely() if stage not in self.pages]
        if missing:
            self.step(missing[0])
        return bool(missing)

    def load_ahead(self, modules: tuple[str, ...] = ()) -> bool:
        """Send for the modules of every page, or for others; True once they are there."""
        return self._loading.has(modules or [name for stage in self._table.values() for name in stage.modules])

    def _likely(self) -> list[str]:
        """Return the stages that are gone to next: as long as no round is open, the one that every file leads to."""
        now = self._house.session.now
        if now is None:
            return [FIRST] if FIRST in self._table else []
        return [stage.id for stage in stages.shown(tuple(self._table.values()), now)]

    def _begin(self, stage: str) -> None:
        if self._begun and self._begun[0] != stage:
            self._put()
        if self._begun is None:
            self._begun = (stage, self._table[stage].page(self._house))

    def _put(self) -> None:
        if self._begun:
            stage, made = self._begun
            self._begun = None
            self._add(stage, made)
            self.pages[stage] = made
            self._untold.add(stage)

    def _tell(self, stage: str) -> None:
        now = self._house.session.now
        if now is not None and stage in self._untold:
            self._untold.discard(stage)
            self.pages[stage].on_opened(now)
