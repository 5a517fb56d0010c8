"""What the panel of looks does: theme, size of words, language, and when the window locks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.text import Language
from ui import zoom
from ui.house import House
from ui.lock import Lock, remembered_minutes
from ui.style import SYSTEM, Theme
from ui.widgets.view_panel import LANGUAGE, LOCK, LOOK, SIZE, ViewPanel


class Looks(QObject):
    """A choice takes effect at once; another size when the window is next opened."""

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
        style, languages = self._house.style, self._house.languages
        self._panel.show_chosen(
            {
                LOOK: style.choice.value if style.choice else SYSTEM,
                SIZE: str(zoom.remembered(self._house.settings)),
                LANGUAGE: languages.current.value,
                LOCK: str(remembered_minutes(self._house)),
            }
        )

    def _on_chosen(self, what: str, value: str) -> None:
        if what == LOOK:
            self._house.style.use(None if value == SYSTEM else Theme(value))
        elif what == SIZE:
            zoom.remember(self._house.settings, int(value))
        elif what == LANGUAGE:
            self._house.languages.use(Language(value))
        else:
            self._lock.use(int(value))
