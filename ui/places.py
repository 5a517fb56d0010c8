"""What the go-to box finds wherever one is: pages, every institution and indicator of the round, and every action."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes, Topic
from reviewer.model.framework import Measure
from reviewer.model.round import Institution
from ui import actions, stages
from ui.actions import Act
from ui.house import House
from ui.pages.page import Target
from ui.session import Opened
from ui.stages import Stage

BOARD, RULES = "intake/board/", "rules/"


class Go(Protocol):
    """Shows a stage or a part of it, and then goes on with what is given."""

    def __call__(self, where: str, then: Callable[[], object] | None = None) -> None: ...


class Places(QObject):
    """Knows the round's institutions from the moment it is opened, before any page of them has been seen."""

    def __init__(self, house: House, table: tuple[Stage, ...], go: Go, parent: QObject) -> None:
        super().__init__(parent)
        self._house, self._table, self._go = house, table, go
        self._institutions: tuple[Institution, ...] = ()
        house.session.opened.connect(self._on_opened)
        house.bridge.changed.connect(self._on_changed)

    def targets(self) -> list[Target]:
        """Return the pages, then the round's institutions and indicators for those who see them all."""
        found = stages.shown(self._table, self._house.session.now)
        places = [Target(stages.words(s), self.tr("page"), partial(self._go, s.id), s.words) for s in found]
        now = self._house.session.now
        if now is None or now.is_package:
            return places
        return [*places, *self._of_round(now)]

    def doing(self, here: str, known: frozenset[Act], run: Callable[[Act], None]) -> list[Target]:
        """Return what can be done here, then what can be done elsewhere, which goes there first."""
        offered = {s.id: stages.words(s) for s in stages.shown(self._table, self._house.session.now)}
        now = [r for r in actions.rows(here) if r.act in known]
        later = [r for r in actions.TABLE if r.stage and r.stage != here and r.stage in offered]
        return [Target(actions.words(r), actions.keys(r), partial(run, r.act), r.words) for r in now] + [
            Target(
                actions.words(r),
                f"{offered[r.stage]}  {actions.keys(r)}".strip(),
                partial(self._there, r, run),
                r.words,
            )
            for r in later
        ]

    def _of_round(self, now: Opened) -> list[Target]:
        institutions = [
            Target(one.shown_name, one.code, partial(self._go, BOARD + one.code), one.name)
            for one in self._institutions
        ]
        return institutions + [self._of_measure(measure) for measure in now.framework.measures()]

    def _of_measure(self, measure: Measure) -> Target:
        """Lead to what was filed for a measure, and to its rule where nothing is filed because it is counted."""
        name = f"{measure.code} {self._house.languages.say(measure.name)}"
        where = (BOARD if measure.is_judged else RULES) + measure.code
        return Target(name, self.tr("indicator"), partial(self._go, where), measure.name.en)

    def _there(self, row: actions.Row, run: Callable[[Act], None]) -> None:
        self._go(row.stage, partial(run, row.act))

    def _on_opened(self, opened: Opened) -> None:
        self._institutions = ()
        if not opened.is_package:
            self._house.session.ask(_institutions).success(self._on_institutions)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        now = self._house.session.now
        if changes.touches(Topic.INSTITUTIONS) and now and not now.is_package:
            self._house.session.ask(_institutions).success(self._on_institutions)

    def _on_institutions(self, institutions: tuple[Institution, ...]) -> None:
        self._institutions = institutions


def _institutions(desk: Desk) -> tuple[Institution, ...]:
    return desk.see.institutions()
