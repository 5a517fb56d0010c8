"""Where the keyboard goes: into a pane, and from one pane of a page to the next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_inside(pane: QWidget) -> None:
    """Give the keyboard to the first part of `pane` that takes it, unless a part of it has it already."""
    held = QApplication.focusWidget()
    if held and pane.isAncestorOf(held):
        return
    inside = [pane, *pane.findChildren(QWidget)]
    tab = Qt.FocusPolicy.TabFocus
    takes = [w for w in inside if w.focusPolicy() & tab == tab and w.isVisibleTo(pane) and w.isEnabledTo(pane)]
    if takes:
        takes[0].setFocus()


def to_next_pane(page: QWidget) -> None:
    """Take the keyboard to the pane after the one that has it, as they are read, whatever order they were made in."""
    found = [p for p in page.findChildren(QWidget) if p.property("pane") and p.isVisible()]
    inmost = [p for p in found if not any(p.isAncestorOf(other) for other in found if other is not p)]
    panes = sorted(inmost, key=_corner)
    if not panes:
        return
    held = QApplication.focusWidget()
    at = next((i for i, p in enumerate(panes) if held and (p is held or p.isAncestorOf(held))), -1)
    focus_inside(panes[(at + 1) % len(panes)])


def _corner(pane: QWidget) -> tuple[int, int]:
    """Return where a pane begins: from left to right, and from top to bottom where one stands over another."""
    corner = pane.mapToGlobal(QPoint())
    return corner.x(), corner.y()
