"""A place for a part of a page that is made when it is first seen or asked for, so that a page comes without waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.soon import soon
from ui.widgets.parts import column

Part = TypeVar("Part", bound=QWidget)


@guarded
class Late(QWidget, Generic[Part]):
    """Stands where the part will be; whoever works with the part is told of it once it is there.

    The part comes in steps, each a stop of the window of its own: it is made; it is put here, which styles it; each of
    those who work with it begins; it is shown. Who cannot wait for that takes all steps at once with `part`.
    """

    def __init__(self, make: Callable[[], Part]) -> None:
        super().__init__()
        self._make = make
        self._part: Part | None = None
        self._is_whole = self._is_coming = False
        self._workers: list[Callable[[Part], object]] = []
        self._waiting: list[Callable[[Part], object]] = []
        self._box = column(self)

    @property
    def made(self) -> Part | None:
        """The part, if anybody needed it yet and everybody who works with it has begun."""
        return self._part if self._is_whole else None

    def part(self) -> Part:
        """Return the part, making it when it is first asked for."""
        while (part := self.made) is None:
            self._step()
        return part

    def when_made(self, begin: Callable[[Part], object]) -> None:
        """Hand the part over to one who works with it: now if it is there, and before it is shown otherwise."""
        if self._part is None:
            self._workers.append(begin)
        else:
            begin(self._part)

    def need(self, then: Callable[[Part], object]) -> None:
        """Go on with the part once it is shown: now if it is, and otherwise after the steps to it."""
        if self._part and self._is_whole:
            then(self._part)
        else:
            self._waiting.append(then)
            self._come()

    def _come(self) -> None:
        if not self._is_coming:
            self._is_coming = True
            soon(self, self._go_on)

    def _go_on(self) -> None:
        if not self._is_whole:
            self._step()
            soon(self, self._go_on)

    def _step(self) -> None:
        if self._part is None:
            self._part = self._make()
        elif not self._box.count():
            self._part.hide()  # until everybody has filled it
            self._box.addWidget(self._part)
        elif self._workers:
            self._workers.pop(0)(self._part)
        else:
            self._is_whole = True
            self._part.show()
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then(self._part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_whole:
            self._come()
