"""The left of the review desk: who or what is to be scored, how far it is, and the filters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QSplitter, QToolButton, QWidget

from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.flow import Flow
from ui.widgets.line_delegate import LineDelegate
from ui.widgets.parts import button, chip, column, label, line, row, tool
from ui.widgets.speaking import switch

WIDTH = 264
SIZES = {"institution": [420, 160], "measure": [160, 420]}  # the institutions are the many


class WorkPane(View):
    """Two lists: what is worked through, and inside it the items of the line that is chosen."""

    outer_chosen = Signal(int)
    inner_chosen = Signal(int)
    way_asked = Signal(str)  # "institution" or "measure"
    filtered = Signal()
    reviewer_chosen = Signal(str)
    hand_back_asked = Signal()

    def __init__(self, outer: QAbstractItemModel, inner: QAbstractItemModel) -> None:
        super().__init__()
        self.setMinimumWidth(WIDTH - 40)
        self.setProperty("pane", True)
        self._way, self._split = "", QSplitter(Qt.Orientation.Vertical)
        self._title, self._as, self._below = label("heading"), label("quiet"), label("label")
        self._who = Chooser()
        self._who.activated.connect(self._on_who)
        self._outer, self._inner = self._make_list(outer), self._make_list(inner)
        self._outer.clicked.connect(self._on_outer)
        self._inner.clicked.connect(self._on_inner)
        self._outer.activated.connect(self._on_outer)
        self._inner.activated.connect(self._on_inner)
        self._hand_back = button("secondary")
        self._hand_back.clicked.connect(self.hand_back_asked)
        self._hand_back.hide()
        self._build()
        self.retranslate()

    @property
    def unscored_only(self) -> bool:
        """Whether only what waits for points is shown."""
        return self._unscored.isChecked()

    @property
    def unsure_only(self) -> bool:
        """Whether only what is marked unsure is shown."""
        return self._unsure.isChecked()

    @property
    def flagged_only(self) -> bool:
        """Whether only what is for the panel is shown."""
        return self._flagged.isChecked()

    def toggle(self, name: str) -> None:
        """Set one filter, or take it back: "unscored", "unsure" or "flagged"."""
        switch({"unscored": self._unscored, "unsure": self._unsure, "flagged": self._flagged}[name])

    def take_keyboard(self) -> None:
        """Give the keyboard to the upper list."""
        self._outer.setFocus()

    def set_delegate(self, delegate: LineDelegate) -> None:
        """Let the lists be painted by `delegate`."""
        for made in (self._outer, self._inner):
            made.setItemDelegate(delegate)
            made.viewport().update()

    def set_reviewers(self, reviewers: Sequence[tuple[str, str]], current: str) -> None:
        """Offer reviewers to act as, (id, words); none hides the choice."""
        for part in (self._as, self._who):
            part.setVisible(bool(reviewers))
        self._who.clear()
        for reviewer, words in reviewers:
            self._who.addItem(words, reviewer)
        self._who.setCurrentIndex(self._who.findData(current))

    def set_hand_back(self, offered: bool) -> None:
        """Offer to make the return package, or not."""
        self._hand_back.setVisible(offered)

    def set_title(self, words: str, below: str) -> None:
        """Say how far the whole is, and what the lower list holds."""
        self._title.setText(words)
        self._below.setText(below)

    def set_way(self, way: str) -> None:
        """Mark the way through that is in use."""
        if way != self._way:
            self._way = way
            self._split.setSizes(SIZES[way])
        for name, made in self._ways.items():
            made.setChecked(name == way)

    def select(self, outer: int, inner: int) -> None:
        """Mark where the person is."""
        for view, at in ((self._outer, outer), (self._inner, inner)):
            index = view.model().index(at, 0)
            view.setCurrentIndex(index)
            if index.isValid():
                view.scrollTo(index)

    def retranslate(self) -> None:
        self._as.setText(self.tr("Demonstration: act as reviewer"))
        self._who.setAccessibleName(self._as.text())
        self._who.setPlaceholderText(self.tr("Choose a reviewer"))
        self._ways["institution"].setText(self.tr("By institution"))
        self._ways["measure"].setText(self.tr("By indicator"))
        self._unscored.setText(self.tr("Unscored"))
        self._unsure.setText(self.tr("Unsure"))
        self._flagged.setText(self.tr("For panel"))
        self._unscored.setToolTip(self.tr("Show only what waits for points (Alt+1)"))
        self._unsure.setToolTip(self.tr("Show only what is marked unsure (Alt+2)"))
        self._flagged.setToolTip(self.tr("Show only what is for the panel to discuss (Alt+3)"))
        self._hand_back.setText(self.tr("Check, seal and hand back…"))
        self._outer.setAccessibleName(self.tr("To be scored"))
        self._inner.setAccessibleName(self.tr("Items of the chosen line"))

    def _build(self) -> None:
        box = column(self, spacing=8)
        box.setContentsMargins(0, 12, 0, 0)
        head = column(spacing=8)
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._as)
        head.addWidget(self._who)
        head.addWidget(self._title)
        head.addLayout(self._make_ways())
        head.addLayout(self._make_filters())
        box.addLayout(head)
        box.addWidget(line())
        self._split.addWidget(self._outer)
        self._split.addWidget(self._make_lower())
        self._split.setChildrenCollapsible(False)
        box.addWidget(self._split, 1)
        foot = column()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.addWidget(self._hand_back)
        box.addLayout(foot)

    def _make_ways(self) -> QHBoxLayout:
        self._ways = {name: self._make_way(name) for name in ("institution", "measure")}
        group = QButtonGroup(self)
        across = row(spacing=0)
        for made in self._ways.values():
            group.addButton(made)
            across.addWidget(made, 1)
        return across

    def _make_way(self, name: str) -> QToolButton:
        made = tool("segment")
        made.setCheckable(True)
        made.setProperty("way", name)
        made.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        made.clicked.connect(self._on_way)
        return made

    def _make_filters(self) -> Flow:
        self._unscored, self._unsure, self._flagged = chip(), chip(), chip()
        across = Flow()
        for made in (self._unscored, self._unsure, self._flagged):
            made.toggled.connect(self._on_filter)
            across.addWidget(made)
        return across

    def _make_lower(self) -> QWidget:
        lower = QWidget()
        box = column(lower, spacing=0)
        caption = column()
        caption.setContentsMargins(12, 8, 12, 6)
        caption.addWidget(self._below)
        box.addLayout(caption)
        box.addWidget(self._inner, 1)
        return lower

    def _make_list(self, model: QAbstractItemModel) -> QListView:
        made = QListView()
        made.setModel(model)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setProperty("focusRing", "true")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _on_outer(self, index: QModelIndex) -> None:
        self.outer_chosen.emit(index.row())

    def _on_inner(self, index: QModelIndex) -> None:
        self.inner_chosen.emit(index.row())

    def _on_way(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.way_asked.emit(str(sender.property("way")))

    def _on_filter(self, _checked: bool) -> None:
        self.filtered.emit()

    def _on_who(self, at: int) -> None:
        self.reviewer_chosen.emit(str(self._who.itemData(at)))
