"""From the core to Qt: the whole boundary. What a command changed is told here once, with who started it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """The signals every page listens to."""

    changed = Signal(object, object)  # Changes, the page that started it (or None)
    saved = Signal(str)  # when the commit returned, ISO 8601
    failed = Signal(object)  # Text: what happened, what is safe, what to do next
    news = Signal(object)  # Text: something worth a line that needs no answer
    advice = Signal(object)  # Text: something that is still to be done by whoever reads it
