"""The shell's layout: a rail of stages, a header, a line of news, and a slot for the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QWidget

from ui.guard import guarded
from ui.soon import soon
from ui.views.view import View
from ui.widgets.elided import Elided
from ui.widgets.goto import GoTo
from ui.widgets.keys_panel import KeysPanel
from ui.widgets.news_line import NewsLine
from ui.widgets.parts import column, row, set_state, tool
from ui.widgets.room import Room
from ui.widgets.seat_switch import SeatSwitch
from ui.widgets.view_panel import ViewPanel

RAIL_WIDTH, RAIL_ENDS, HEADER_HEIGHT, STAGE = 76, 16, 52, 61
USUAL_ICON, SMALL_ICON = QSize(24, 24), QSize(18, 18)
WIDE = 960  # pixels: a window narrower than this leaves out what can be had elsewhere


@guarded
class ShellView(View):
    """Named slots and nothing else; what fills them is the window's business."""

    stage_chosen = Signal(str)
    language_asked = Signal()
    view_asked = Signal()
    lock_asked = Signal()
    keys_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.stack = QStackedWidget()
        self.news = NewsLine()
        self.goto = GoTo(self)
        self.keys = KeysPanel(self)
        self.looks = ViewPanel(self)
        self.seat = SeatSwitch()
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._rail = self._make_rail()
        body = column(spacing=0)
        body.addWidget(self._make_header())
        body.addWidget(self.news)
        body.addWidget(self.stack, 1)
        across = row(self, spacing=0)
        across.addWidget(self._rail)
        across.addLayout(body, 1)
        self.retranslate()

    def add_page(self, page: QWidget) -> None:
        """Give a page its room."""
        self.stack.addWidget(Room(page))

    def show_page(self, page: QWidget) -> None:
        """Show a page that has its room."""
        rooms = [self.stack.widget(at) for at in range(self.stack.count())]
        self.stack.setCurrentWidget(next(r for r in rooms if isinstance(r, Room) and r.page is page))

    def set_stages(self, stages: Sequence[tuple[str, str, QIcon]]) -> None:
        """Fill the rail with (id, words, icon), top to bottom."""
        for old in self._buttons.values():
            self._group.removeButton(old)
            old.deleteLater()
        self._buttons = {stage: self._make_stage(stage, words, icon) for stage, words, icon in stages}
        for at, made in enumerate(self._buttons.values()):
            self._places.insertWidget(at, made)
        self._give_way()

    def set_stage(self, stage: str) -> None:
        """Mark the stage that is shown."""
        if stage in self._buttons:
            self._buttons[stage].setChecked(True)

    def set_place(self, round_name: str, place: str) -> None:
        """Say round ▸ place in the header."""
        self._round.say(round_name)
        self._place.say(f"▸  {place}" if place else "")

    def set_unofficial(self, words: str) -> None:
        """Mark rules that are nobody's official manual; no words for those that are."""
        self._unofficial.say(words)
        self._unofficial.setVisible(bool(words))

    def set_saved(self, words: str, state: str) -> None:
        """Say when the last change reached the disk; `state` "failed" when one did not."""
        self._saved.setText(words)
        set_state(self._saved, state)

    def offer_lock(self, offered: bool) -> None:
        """Show the lock while a file is open: it is encrypted, and can be shut."""
        self._lock.setVisible(offered)

    def set_tool_icons(self, lock: QIcon, view: QIcon, keys: QIcon) -> None:
        """Dress the buttons of the header."""
        self._lock.setIcon(lock)
        self._looks.setIcon(view)
        self._keys.setIcon(keys)

    def has_overlay(self) -> bool:
        """Tell whether something of the window's own lies over the page, or the go-to box has the keyboard."""
        return self.keys.isVisible() or self.looks.isVisible() or self.goto.box.hasFocus()

    def put_overlays_away(self, page: QWidget) -> None:
        """Put it away, and give the keyboard back to where it was."""
        self.keys.hide()
        self.looks.hide()
        self.goto.give_back(page)

    def retranslate(self) -> None:
        self._rail.setAccessibleName(self.tr("Stages"))
        self._language.setText(self.tr("KO"))
        self._language.setAccessibleName(self.tr("Change the language to Korean"))
        self._lock.setAccessibleName(self.tr("This file is encrypted. Lock the window (Ctrl+L)"))
        self._looks.setAccessibleName(self.tr("Look, size, lock (Ctrl+,)"))
        self._keys.setAccessibleName(self.tr("Keys of this page (F1)"))
        for button in (self._lock, self._language, self._looks, self._keys):
            button.setToolTip(button.accessibleName())

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(RAIL_WIDTH)
        self._places = column(rail, spacing=0)
        self._places.setContentsMargins(0, 8, 0, 8)
        self._places.addStretch(1)
        self._group.setExclusive(True)
        return rail

    def _make_stage(self, stage: str, words: str, icon: QIcon) -> QToolButton:
        made = QToolButton()
        made.setText(words)
        made.setAccessibleName(words)
        made.setIcon(icon)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setCheckable(True)
        made.setFixedWidth(RAIL_WIDTH - 1)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setProperty("stage", stage)
        made.clicked.connect(self._on_stage)
        self._group.addButton(made)
        return made

    def _make_header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("header")
        header.setFixedHeight(HEADER_HEIGHT)
        self._round, self._place, self._saved = Elided(), Elided(), QLabel()
        for part, name in ((self._round, "round"), (self._place, "place"), (self._saved, "saved")):
            part.setObjectName(name)
        across = row(header)
        across.setContentsMargins(16, 0, 8, 0)
        self._unofficial = Elided()
        self._unofficial.setProperty("kind", "badge-danger")
        self._unofficial.hide()
        across.addWidget(self._round)
        across.addWidget(self._unofficial, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._place)
        across.addStretch(1)
        across.addWidget(self.goto.box, 3)
        across.addWidget(self.seat)
        across.addWidget(self._saved)
        self._add_tools(across)
        return header

    def _add_tools(self, across: QHBoxLayout) -> None:
        self._lock, self._language, self._looks, self._keys = tool(), tool(), tool(), tool()
        asked = (self.lock_asked, self.language_asked, self.view_asked, self.keys_asked)
        for button, signal in zip((self._lock, self._language, self._looks, self._keys), asked, strict=True):
            button.clicked.connect(signal)
            button.setIconSize(QSize(20, 20))
            across.addWidget(button)
        self._lock.hide()

    def _give_way(self) -> None:
        """Leave what can be had elsewhere out of a narrow header, and draw the stages together in a low rail.

        The place is on the page, the language in the panel.
        """
        for part in (self._place, self._language):
            part.setVisible(self.width() >= WIDE)
        is_tight = len(self._buttons) * STAGE > self.height() - RAIL_ENDS
        for made in self._buttons.values():
            made.setIconSize(SMALL_ICON if is_tight else USUAL_ICON)
            set_state(made, "tight" if is_tight else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()
        soon(self, self.keys.fit)

    def _on_stage(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.stage_chosen.emit(str(sender.property("stage")))
