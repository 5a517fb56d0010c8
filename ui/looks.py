"""What the panel of looks does: theme, size of words, language, and when the window locks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from reviewer.text import Language, Text
from ui import zoom
from ui.actions import Act
from ui.house import House
from ui.lock import Lock, remembered_minutes
from ui.style import SYSTEM, Theme
from ui.widgets.view_panel import LANGUAGE, LOCK, LOOK, SIZE, ViewPanel


class Looks(QObject):
    """A choice takes effect at once; another size where Qt can, else when the window is next opened."""

    def __init__(self, house: House, panel: ViewPanel, lock: Lock) -> None:
        super().__init__(panel)
        self._house = house
        self._panel = panel
        self._lock = lock
        panel.chosen.connect(self._on_chosen)

    def show_or_hide(self) -> None:
        """Open the panel with what is chosen now, or put it away."""
        if self._panel.isVisible():
            self._panel.hide()
            return
        self._panel.show_chosen(self._chosen())

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """Return what the keys of looks do."""
        return {
            Act.VIEW: self.show_or_hide,
            Act.LARGER: partial(self._step, 1),
            Act.SMALLER: partial(self._step, -1),
            Act.USUAL_SIZE: partial(self._resize, zoom.USUAL),
        }

    def _chosen(self) -> dict[str, str]:
        style, languages = self._house.style, self._house.languages
        return {
            LOOK: style.choice.value if style.choice else SYSTEM,
            SIZE: str(zoom.remembered(self._house.settings)),
            LANGUAGE: languages.current.value,
            LOCK: str(remembered_minutes(self._house)),
        }

    def _step(self, step: int) -> None:
        self._resize(zoom.next_size(zoom.remembered(self._house.settings), step))

    def _resize(self, percent: int) -> None:
        """Be another size from now on; what is seen is drawn as sharp as that asks for, the rest when it is next shown."""
        zoom.remember(self._house.settings, percent)
        window = self._panel.window()
        if zoom.change(window, percent):
            self._lock.watch(window.windowHandle())
        else:
            self._house.bridge.advice.emit(_later(percent))
        if self._panel.isVisible():
            self._panel.choose(SIZE, str(percent))

    def _on_chosen(self, what: str, value: str) -> None:
        if what == LOOK:
            self._house.style.use(None if value == SYSTEM else Theme(value))
        elif what == SIZE:
            self._resize(int(value))
        elif what == LANGUAGE:
            self._house.languages.use(Language(value))
        else:
            self._lock.use(int(value))


def _later(percent: int) -> Text:
    return Text(f"크기 {percent} %: 다음에 열 때부터", f"Size {percent} %, from the next start")
