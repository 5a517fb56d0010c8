"""What a screen reader is told of beside the widget that has the keyboard: news, refusals, another item, a switch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.words import QT_TRANSLATE_NOOP

# What Qt tells screen readers with takes 3 ms to load, and nothing is told before a window is there.

CONTEXT = "Speaking"
ON, OFF = QT_TRANSLATE_NOOP("Speaking", "{name}: on"), QT_TRANSLATE_NOOP("Speaking", "{name}: off")


def speak(where: QWidget, words: str) -> None:
    """Have words read when the reader has finished; nobody hears them where no screen reader listens."""
    _announce(where, words, "Polite")


def warn(where: QWidget, words: str) -> None:
    """Have words read at once."""
    _announce(where, words, "Assertive")


def lead(view: QWidget, child: int) -> None:
    """Turn a screen reader to a line of a list while the keyboard stays in the field that steers it."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(child)
    QAccessible.updateAccessibility(event)


def switch(box: QAbstractButton) -> None:
    """Turn a switch over; whoever stands elsewhere hears how it stands now."""
    box.toggle()
    if not box.hasFocus():
        form = QCoreApplication.translate(CONTEXT, ON if box.isChecked() else OFF)
        speak(box, form.format(name=box.text()))


def _announce(where: QWidget, words: str, politeness: str) -> None:
    if words and where.isVisible():
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(where, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness[politeness])
        QAccessible.updateAccessibility(event)
