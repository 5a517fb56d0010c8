"""A button that opens a short menu of choices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from ui.guard import guarded


@guarded
class MenuButton(QPushButton):
    """Space or Alt+Down opens the menu, the arrows walk through it, Enter chooses."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer choices as (key, words)."""
        self._menu.clear()
        for key, words in choices:
            self._menu.addAction(words).triggered.connect(partial(self._on_chosen, key))

    def setText(self, words: str) -> None:
        """Say what the button offers; its menu bears the same name."""
        super().setText(words)
        self._menu.setAccessibleName(words)

    def _on_chosen(self, key: str) -> None:
        self.chosen.emit(key)
