"""The results page's layout: filters, the matrix, and to its right why a figure is what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui.views.results.agreement_pane import AgreementPane
from ui.views.results.distribution_pane import DistributionPane
from ui.views.results.why_pane import WhyPane
from ui.views.view import View
from ui.widgets.banner import WARNING, Banner
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import FoldingSplit
from ui.widgets.heat import HEIGHT, PADDING, HeatDelegate
from ui.widgets.lines import Seeker
from ui.widgets.parts import button, chip, column, label, paragraph, row, tool
from ui.widgets.parts_bar import PartsBar
from ui.widgets.running import Running

NAMES, LEFT, RIGHT = 164, 880, 400
WIDE = 960  # pixels: what the matrix and the tree of a figure need beside each other
WIDEST = 140  # of a column of words; longer ones are shortened
LOW = 168  # pixels: a heading and four institutions
SEEK, CHOOSER = 96, (108, 160)  # how narrow, how wide
TABLE, SPREAD, AGREEMENT = range(3)
ASCENDING, DESCENDING = "↑", "↓"


class ResultsView(View):
    """Everything is chosen by key as well as by mouse: the order too, which a heading gives by a click."""

    filtered = Signal(str, str)  # type or empty, words
    sorted = Signal(int, bool)  # column (-1: name), descending
    measures_asked = Signal(bool)
    looked_at = Signal(QModelIndex)
    export_asked = Signal()
    bring_in_asked = Signal()

    def __init__(self, matrix: QAbstractItemModel, tree: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("page")
        self.matrix = self._make_matrix(matrix)
        self._empty, self._any = EmptyWords(self.matrix), False
        self._empty.asked.connect(self.bring_in_asked)
        self.why, self.spread, self.agreement = WhyPane(tree), DistributionPane(), AgreementPane()
        self._warning = Banner()
        self._make_tools()
        self._split = FoldingSplit((self._make_left(), self.why), WIDE)
        self._split.setSizes([LEFT, RIGHT])
        self.parts = PartsBar((self._split, self.spread, self.agreement))
        column(self).addWidget(self.parts)
        self.retranslate()

    def set_delegate(self, delegate: HeatDelegate) -> None:
        """Let the matrix be painted by `delegate`."""
        self.matrix.setItemDelegate(delegate)
        self.matrix.viewport().update()

    def set_types(self, types: Sequence[tuple[str, str]]) -> None:
        """Offer types as (code, words); the one that was chosen stays."""
        _fill(self.kind, [("", self.tr("Every type")), *types])

    def set_columns(self, columns: Sequence[tuple[int, Sequence[str]]], orders: Sequence[str]) -> None:
        """Give the columns their widths, room for all the words given with one, and offer them to sort by, first by name."""
        letters = self.matrix.fontMetrics()
        for at, (width, every) in enumerate(columns):
            needed = max((letters.horizontalAdvance(words) for words in every), default=0) + 2 * PADDING
            self.matrix.setColumnWidth(at, max(width, min(needed, WIDEST)))
        _fill(self.order, [(str(at - 1), words) for at, words in enumerate(orders)])

    def show_order(self, at: int, descending: bool) -> None:
        """Show what the matrix is sorted by."""
        self.order.setCurrentIndex(self.order.findData(str(at)))
        self.way.setText(DESCENDING if descending else ASCENDING)

    def set_count(self, words: str) -> None:
        """Say how many institutions are shown, and how many are provisional."""
        self._count.setText(words)

    def set_any(self, there: bool) -> None:
        """Say why the matrix may be empty: no institution is `there` at all, or none that is looked for."""
        self._any = there
        if there:
            self._empty.say(self.tr("No institution fits. Choose another type or other words."))
        else:
            words = self.tr("There is no institution yet. Bring the list of institutions in at Intake.")
            self._empty.say(words, self.tr("Go to Intake"))

    def look_at(self, row: int, at: int) -> None:
        """Make a cell the current one."""
        self.matrix.setCurrentIndex(self.matrix.model().index(row, at))

    def retranslate(self) -> None:
        self._warning.say(WARNING, self.tr("Internal use only: points and ranks must not be disclosed; grades may."))
        self.seek.setPlaceholderText(self.tr("Institution (Ctrl+F)"))
        self.seek.setAccessibleName(self.tr("Find an institution"))
        self.kind.setAccessibleName(self.tr("Type of institution"))
        self.order.setAccessibleName(self.tr("Sort by"))
        self._by.setText(self.tr("Sort by"))
        self.way.setAccessibleName(self.tr("Turn the order round"))
        self.way.setToolTip(self.way.accessibleName())
        self.set_any(self._any)
        self.measures.setText(self.tr("Measures"))
        self.export.setText(self.tr("Save as CSV…"))
        self.matrix.setAccessibleName(self.tr("Results: institutions down, figures across"))
        self._legend.setText(
            self.tr("The deeper the colour, the nearer to the maximum. Enter shows how a figure came to be.")
        )
        words = (self.tr("By institution"), self.tr("Distribution"), self.tr("Agreement of reviewers"))
        self.parts.set_words(words, self.tr("Parts of the results"))

    def _make_tools(self) -> None:
        self.seek, self.kind, self.order = Seeker(), Chooser(), Chooser()
        self.way, self.measures, self.export = tool(), chip(), button()
        self._by, self._count, self._legend = label("label"), label("quiet"), paragraph("quiet")
        self.seek.setClearButtonEnabled(True)
        self.seek.changed.connect(self._on_filter)
        self.seek.setMinimumWidth(SEEK)
        for chooser in (self.kind, self.order):
            chooser.setMinimumWidth(CHOOSER[0])
            chooser.setMaximumWidth(CHOOSER[1])
        self.kind.activated.connect(self._on_filter)
        self.order.activated.connect(self._on_order)
        self.way.clicked.connect(self._on_way)
        self.way.setText(ASCENDING)
        self.measures.toggled.connect(self.measures_asked)
        self.export.clicked.connect(self.export_asked)

    def _make_left(self) -> QWidget:
        left = QFrame()
        left.setProperty("pane", "true")
        box = column(left, spacing=8)
        box.setContentsMargins(16, 12, 12, 10)
        box.addWidget(self._warning)
        box.addLayout(self._make_bar())
        box.addWidget(self.matrix, 1)
        below = Running()
        below.add(self._legend, 1)
        below.add(self._count)
        box.addLayout(below)
        return left

    def _make_bar(self) -> Running:
        across, order = Running(), row()
        for part in (self._by, self.order, self.way):
            order.addWidget(part)
        across.add(self.seek, 1)
        for one in (self.kind, order, self.measures, self.export):
            across.add(one)
        return across

    def _make_matrix(self, model: QAbstractItemModel) -> QTableView:
        table = QTableView()
        table.setModel(model)
        table.setProperty("focusRing", "true")
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(LOW)
        table.setShowGrid(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, heads = table.verticalHeader(), table.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(HEIGHT)
        rows.setFixedWidth(NAMES)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setHighlightSections(False)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.sectionClicked.connect(self._on_heading)
        table.activated.connect(self._on_activated)
        table.clicked.connect(self.looked_at)
        return table

    def _on_activated(self, index: QModelIndex) -> None:
        self.looked_at.emit(index)
        if self._split.is_folded:
            self.why.tree.setFocus()  # it stands out of sight, below

    def _on_filter(self, _what: object = None) -> None:
        self.filtered.emit(str(self.kind.currentData() or ""), self.seek.words())

    def _on_order(self, _at: int) -> None:
        self.sorted.emit(int(self.order.currentData()), False)

    def _on_way(self) -> None:
        self.sorted.emit(int(self.order.currentData()), self.way.text() == ASCENDING)

    def _on_heading(self, at: int) -> None:
        again = str(at) == self.order.currentData()
        self.sorted.emit(at, again and self.way.text() == ASCENDING)


def _fill(box: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    """Offer other choices; what was chosen stays chosen while it is offered."""
    held = box.currentData()
    box.clear()
    for value, words in offered:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(held), 0))
