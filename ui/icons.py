"""The icons by name, in the colours of the theme; each is drawn only when and as large as it is seen."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from reviewer import resources
from ui.style import Style
from ui.widgets.drawing import icon


class Icons:
    """Makes each icon once per theme, when it is first asked for."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._made: dict[str, QIcon] = {}
        style.changed.connect(self._made.clear)

    def get(self, name: str) -> QIcon:
        """Return the icon of `resources/icons/<name>.svg`; raises FileNotFoundError when there is none."""
        if name not in self._made:
            tokens = self._style.tokens
            self._made[name] = icon(_source(name), tokens.color("icon-gray-light"), tokens.color("icon-primary"))
        return self._made[name]

    def on_primary(self, name: str) -> QIcon:
        """Return an icon for a button filled with the accent colour."""
        white = self._style.tokens.color("text-inverse-static")
        return icon(_source(name), white, white)


def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
