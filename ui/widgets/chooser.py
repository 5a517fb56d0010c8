"""A list to choose from whose name is heard: on Linux Qt names such a list by what is chosen in it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from ui.guard import guarded


@guarded
class Chooser(QComboBox):
    """Says its name as its description too, so that "All kinds" is heard as a choice of what."""

    def setAccessibleName(self, name: str) -> None:
        """Name the list."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)
