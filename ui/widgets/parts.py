"""Labels, buttons and frames in the kinds that the style sheet knows."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.downwards import Downwards
from ui.widgets.speaking import warn

Box = TypeVar("Box", bound=QBoxLayout)


def label(kind: str = "") -> QLabel:
    """Return a one-line label of a kind."""
    made = QLabel()
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def put(where: QLabel, words: str) -> None:
    """Put words into a label that takes no room without any; a screen reader finds them under their own name."""
    where.setText(words)
    where.setAccessibleName(words)
    where.setVisible(bool(words))


def say(where: QLabel, words: str) -> None:
    """Put words into a label; a refusal is read out at once."""
    is_new = words != where.text()
    put(where, words)
    if is_new and where.property("kind") == "danger":
        warn(where, words)


def paragraph(kind: str = "") -> QLabel:
    """Return a label that wraps and can be selected with the mouse."""
    made = label(kind)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def flowing(kind: str = "") -> QLabel:
    """Return a paragraph for a scrolling page: its height follows its width alone.

    A height of its own to insist on would be guessed for a narrow page and leave a wide one half empty.
    """
    made = paragraph(kind)
    made.setMinimumHeight(1)
    return made


def button(kind: str = "") -> QPushButton:
    """Return a push button of a kind: "primary", "secondary", "text" or plain."""
    made = QPushButton()
    made.setProperty("kind", kind)
    made.setAutoDefault(True)
    return made


def tool(kind: str = "") -> QToolButton:
    """Return a tool button of a kind: "chip", "segment", "step" or plain."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def chip() -> QToolButton:
    """Return a tool button that stays down."""
    made = tool("chip")
    made.setCheckable(True)
    return made


def frame(kind: str) -> QFrame:
    """Return a frame of a kind: "card", "pane", "note", "warning", "refusal" or "line"."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made


def line() -> QFrame:
    """Return a hairline."""
    return frame("line")


def column(parent: QWidget | None = None, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    """Return a column on `parent`."""
    return _spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), margin, spacing)


def row(parent: QWidget | None = None, margin: int = 0, spacing: int = 8) -> QHBoxLayout:
    """Return a row on `parent`."""
    return _spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), margin, spacing)


def apart(left: QWidget, right: QWidget) -> QHBoxLayout:
    """Return a row of two at its two ends."""
    box = row()
    box.addWidget(left)
    box.addStretch(1)
    box.addWidget(right, 0, Qt.AlignmentFlag.AlignRight)
    return box


def scrolling(content: QWidget) -> QScrollArea:
    """Return a scroll area that scrolls `content` downwards only."""
    return Downwards(content)


def set_state(widget: QWidget, state: str) -> None:
    """Give `widget` the look of a state ("", "refused", "failed", …)."""
    if widget.property("state") == state:
        return
    widget.setProperty("state", state)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _spaced(box: Box, margin: int, spacing: int) -> Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(spacing)
    return box
