"""Design tokens to palette and style sheet: light, high contrast, or whichever the system asks for."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cached_property
from weakref import WeakSet

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reviewer import resources

KEY, SYSTEM = "theme", "system"
BODY_PIXELS = 14
FONT_FAMILY = "NanumGothic"
PLACEHOLDER = re.compile(r"@([a-z0-9-]+)@")
ROLES = {
    QPalette.ColorRole.Window: "background-gray-subtler",
    QPalette.ColorRole.WindowText: "text-basic",
    QPalette.ColorRole.Base: "input-surface",
    QPalette.ColorRole.AlternateBase: "surface-gray-subtler",
    QPalette.ColorRole.Text: "text-basic",
    QPalette.ColorRole.Button: "background-white",
    QPalette.ColorRole.ButtonText: "text-basic",
    QPalette.ColorRole.Highlight: "element-primary",
    QPalette.ColorRole.HighlightedText: "text-inverse-static",
    QPalette.ColorRole.PlaceholderText: "text-quiet",
    QPalette.ColorRole.ToolTipBase: "surface-white",
    QPalette.ColorRole.ToolTipText: "text-basic",
    QPalette.ColorRole.Link: "link-default",
    QPalette.ColorRole.Accent: "element-primary",
}


class Theme(StrEnum):
    """The two looks."""

    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


# The tokens name no secondary text that is readable on both grounds: one grey of the palette for each.
QUIET = {Theme.LIGHT: "gray-60", Theme.HIGH_CONTRAST: "gray-20"}


class Tokens:
    """The design tokens of one theme, read from `resources/tokens.json`."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    @cached_property
    def _roles(self) -> dict[str, str]:
        document = json.loads(resources.path("tokens.json").read_text(encoding="utf-8"))
        palette = document["palette"]
        return {**palette, **document[self.theme.value], "text-quiet": palette[QUIET[self.theme]]}

    def hex(self, name: str) -> str:
        """Return a colour as Qt's style sheets write it; tokens with alpha come as #rrggbbaa."""
        value = self._roles[name]
        return f"#{value[7:]}{value[1:7]}" if len(value) == len("#rrggbbaa") else value

    def color(self, name: str) -> QColor:
        """Return a colour for painting."""
        return QColor(self.hex(name))


class Style(QObject):
    """Dresses windows and tells those who paint by hand when the look changes.

    The style sheet is each window's, not the application's: Qt would style every part of a page anew each time one is
    put into another while the page is built, five times the work of styling the whole once it is in its window.
    """

    changed = Signal()

    def __init__(self, application: QApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._windows: WeakSet[QWidget] = WeakSet()
        self.choice = _remembered(settings)
        self.tokens = Tokens(self._worn())
        application.styleHints().colorSchemeChanged.connect(self._on_system)

    def use(self, choice: Theme | None) -> None:
        """Wear a theme from now on, and at the next start; None follows the system."""
        self.choice = choice
        self._settings.setValue(KEY, choice.value if choice else SYSTEM)
        self._wear()

    def toggle(self) -> None:
        """Wear the other theme."""
        self.use(Theme.LIGHT if self.tokens.theme is Theme.HIGH_CONTRAST else Theme.HIGH_CONTRAST)

    def dress(self) -> None:
        """Put the palette on the application and the style sheet on every window."""
        self._application.setPalette(palette(self.tokens))
        there = [window for window in self._windows if isValid(window)]
        sheet = style_sheet(self.tokens) if there else ""
        for window in there:
            window.setStyleSheet(sheet)

    def wear(self, window: QWidget) -> None:
        """Dress a window, now and whenever the look changes; every window needs it, a part of one does not."""
        self._windows.add(window)
        window.setStyleSheet(style_sheet(self.tokens))

    def _wear(self) -> None:
        self.tokens = Tokens(self._worn())
        self.dress()
        self.changed.emit()

    def _worn(self) -> Theme:
        return self.choice or _of_system(self._application)

    def _on_system(self, _scheme: Qt.ColorScheme) -> None:
        if self.choice is None:
            self._wear()


def dress(application: QApplication, settings: QSettings) -> Style:
    """Give the application its style, font and theme."""
    application.setStyle("Fusion")
    application.setFont(body_font())
    style = Style(application, settings)
    style.dress()
    return style


def body_font() -> QFont:
    """Return the body font: NanumGothic from the shipped files when they are there, else the installed one."""
    for name in ("NanumGothic.ttf", "NanumGothicBold.ttf"):
        path = resources.path("fonts", name)
        if path.is_file():
            QFontDatabase.addApplicationFont(str(path))
    font = QFont(FONT_FAMILY)
    font.setPixelSize(BODY_PIXELS)
    return font


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    colours = QPalette()
    for role, name in ROLES.items():
        colours.setColor(role, tokens.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, tokens.color("text-disabled-on"))
    return colours


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet with every `@token@` replaced; raises KeyError on a token that does not exist."""
    template = resources.path("style.qss").read_text(encoding="utf-8")
    icons = resources.path("icons").as_posix()
    return PLACEHOLDER.sub(lambda found: tokens.hex(found[1]), template.replace("@icons@", icons))


def _of_system(application: QApplication) -> Theme:
    """Return the theme nearest to what the system asks for: both its dark look and its stronger contrast mean ours."""
    hints = application.styleHints()
    strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    return Theme.HIGH_CONTRAST if strong or dark else Theme.LIGHT


def _remembered(settings: QSettings) -> Theme | None:
    value = str(settings.value(KEY, SYSTEM))
    return Theme(value) if value in set(Theme) else None
