"""A place for a part of a page that is made when it is first seen or asked for, so that a page comes without waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.guard import guarded
from ui.widgets.parts import column

Part = TypeVar("Part", bound=QWidget)


@guarded
class Late(QWidget, Generic[Part]):
    """Stands where the part will be; whoever works with the part is told of it once it is there."""

    def __init__(self, make: Callable[[], Part]) -> None:
        super().__init__()
        self._make = make
        self._made: Part | None = None
        self._awaiting: list[Callable[[Part], object]] = []
        self._box = column(self)

    @property
    def made(self) -> Part | None:
        """The part, if anybody needed it yet."""
        return self._made

    def part(self) -> Part:
        """Return the part, making it when it is first asked for."""
        if self._made is None:
            self._made = self._make()
            self._box.addWidget(self._made)
            self._made.show()
            for told in self._awaiting:
                told(self._made)
            self._awaiting.clear()
        return self._made

    def when_made(self, told: Callable[[Part], object]) -> None:
        """Hand the part over now if it is there, and as soon as it is otherwise."""
        if self._made is None:
            self._awaiting.append(told)
        else:
            told(self._made)

    def showEvent(self, event: QShowEvent) -> None:
        self.part()
        super().showEvent(event)
