"""What eyes, and those who have a screen read out to them, would find fault with; each finding is a line of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.widgets.elided import Elided
from ui.widgets.empty_words import EmptyWords
from ui.widgets.table import Table

TAB = Qt.FocusPolicy.TabFocus
HEAD = 8  # pixels a heading keeps free at its left
PADDING = 12  # pixels a field keeps free beside its words
SPEECHLESS = (QAccessible.Role.NoRole, QAccessible.Role.Window)


def cut_off(window: QWidget) -> list[str]:
    """Return the words of visible labels, buttons, tabs and empty fields that need more room than they have."""
    words = [w for w in seen(window) if isinstance(w, QLabel | QAbstractButton) and w.text()]
    found = [f"{type(w).__name__} {w.size().toTuple()}: {w.text()}" for w in words if _lacks_room(w)]
    fields = [w for w in seen(window) if isinstance(w, QLineEdit) and w.placeholderText() and not w.text()]
    found += [f"field {w.width()}: {w.placeholderText()}" for w in fields if _lacks_room_for_hint(w)]
    found += [words for w in seen(window) if isinstance(w, Table) for words in _cut_headings(w)]
    tabs = [w for w in seen(window) if isinstance(w, QTabBar) and w.sizeHint().width() > w.width()]
    return found + [f"tabs {w.width()}: {w.accessibleName()}" for w in tabs]


def overlapping(window: QWidget) -> list[str]:
    """Return the parts of the window that lie over each other or stick out of what holds them."""
    return [words for holder in seen(window) if _arranges(holder) for words in _clashes(holder)]


def hollow(window: QWidget) -> list[str]:
    """Return the pages of words that scroll on where their words have ended."""
    areas = [area for area in seen(window) if isinstance(area, QScrollArea) and area.widget() is not None]
    return [f"{_path(area)} scrolls over nothing" for area in areas if _is_hollow(area)]


def nameless(window: QWidget) -> list[str]:
    """Return what takes the keyboard but has no name or no role in the accessibility tree."""
    found = []
    for widget in taking_keys(window):
        told = QAccessible.queryAccessibleInterface(widget)
        name, role = told.text(QAccessible.Text.Name), told.role()
        if not name.strip() or role in SPEECHLESS:
            found.append(f"{_path(widget)} name={name!r} role={role.name}")
    return found


def unreachable(page: QWidget) -> list[str]:
    """Return what takes the keyboard but is not come by when Tab is pressed again and again."""
    wanted = taking_keys(page)
    if not wanted:
        return []
    passed = {id(widget) for widget in _chain(wanted[0])}
    return [_path(widget) for widget in wanted if id(widget) not in passed]


def straying(page: QWidget) -> list[str]:
    """Return the panes that Tab leaves and comes back to: what belongs together should be walked together."""
    panes = [p for p in seen(page) if p.property("pane")]
    inmost = [p for p in panes if not any(p.isAncestorOf(other) for other in panes if other is not p)]
    order = [next((p for p in inmost if p is w or p.isAncestorOf(w)), None) for w in in_tab_order(page)]
    walked = [pane for at, pane in enumerate(order) if pane and (not at or pane is not order[at - 1])]
    return [_path(pane) for pane in inmost if walked.count(pane) > 1 and walked[0] is not pane]


def in_tab_order(page: QWidget) -> list[QWidget]:
    """Return what takes the keyboard on a page, as Tab walks."""
    wanted = taking_keys(page)
    known = {id(w) for w in wanted}
    return [widget for widget in _chain(page) if id(widget) in known]


def taking_keys(window: QWidget) -> list[QWidget]:
    """Return the visible parts that Tab stops at."""
    return [w for w in seen(window) if w.focusPolicy() & TAB == TAB and w.isEnabled() and not w.focusProxy()]


def seen(window: QWidget) -> list[QWidget]:
    """Return the visible parts of a window, the inner parts of Qt's own left out; hidden pages are not walked."""
    found, waiting = [], [window]
    while waiting:
        for inner in waiting.pop().children():
            if isinstance(inner, QWidget) and inner.isVisible():
                waiting.append(inner)
                if not inner.objectName().startswith("qt_"):
                    found.append(inner)
    return found


def _cut_headings(table: Table) -> Iterator[str]:
    """Yield the headings of columns that need more room than their column gives them."""
    header = table.horizontalHeader()
    bold = QFont(header.font())
    bold.setBold(True)
    for at in range(header.count()):
        words = str(header.model().headerData(at, Qt.Orientation.Horizontal) or "")
        if (
            not header.isSectionHidden(at)
            and QFontMetrics(bold).horizontalAdvance(words) > header.sectionSize(at) - HEAD
        ):
            yield f"heading {header.sectionSize(at)}: {words}"


def _lacks_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, Elided | EmptyWords):
        return widget.height() + 1 < widget.fontMetrics().height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    needed = widget.fontMetrics().horizontalAdvance(widget.text().replace("&", ""))
    return needed > widget.width() or widget.fontMetrics().height() + _above(widget) > widget.height() + 1


def _above(widget: QWidget) -> int:
    """Return the height of a picture that stands above the words."""
    if not isinstance(widget, QToolButton):
        return 0
    is_above = widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    return widget.iconSize().height() if is_above else 0


def _lacks_room_for_hint(field: QLineEdit) -> bool:
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.width() - PADDING


def _is_hollow(area: QScrollArea) -> bool:
    held = area.widget()
    layout = held.layout() if held is not None else None
    if held is None or layout is None or not layout.hasHeightForWidth():
        return False
    return held.height() > max(held.heightForWidth(held.width()), area.viewport().height()) + 1


def _arranges(holder: QWidget) -> bool:
    """Tell whether a widget lays its children out side by side: a stack and a scroll area do not."""
    return holder.layout() is not None and not isinstance(holder, QStackedWidget | QSplitter | QAbstractScrollArea)


def _clashes(holder: QWidget) -> Iterator[str]:
    layout = holder.layout()
    items = [layout.itemAt(at) for at in range(layout.count())] if layout else []
    placed = [w for w in _widgets(items) if w.isVisible()]
    rects = [(w, w.geometry()) for w in placed]
    for at, (one, rect) in enumerate(rects):
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(rect):
            yield f"sticks out of {_path(holder)} {holder.size().toTuple()}: {_path(one)} {rect.getRect()}"
        for other, place in rects[at + 1 :]:
            if _more_than_an_edge(rect.intersected(place)):
                yield f"{_path(one)} {rect.getRect()} over {_path(other)} {place.getRect()}"


def _widgets(items: Sequence[object]) -> Iterator[QWidget]:
    for item in items:
        widget, layout = getattr(item, "widget", lambda: None)(), getattr(item, "layout", lambda: None)()
        if isinstance(widget, QWidget):
            yield widget
        elif layout is not None:
            yield from _widgets([layout.itemAt(at) for at in range(layout.count())])


def _more_than_an_edge(shared: QRect) -> bool:
    return shared.width() > 1 and shared.height() > 1


def _chain(first: QWidget) -> Iterator[QWidget]:
    """Yield a widget and those that follow it in the order of Tab, until it comes round again.

    All are asked for by `findChildren` first: PySide does not learn of the end of what the chain alone handed out.
    """
    first.window().findChildren(QWidget)
    at: QWidget | None = first
    while at is not None:
        yield at
        at = at.nextInFocusChain()
        if at is first:
            return


def _path(widget: QWidget) -> str:
    names: list[str] = []
    at: QObject | None = widget
    while isinstance(at, QWidget) and len(names) < 4:
        names.append(at.objectName() or at.accessibleName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names))


def rest() -> None:
    """Let layouts that were asked for happen."""
    QApplication.sendPostedEvents()
