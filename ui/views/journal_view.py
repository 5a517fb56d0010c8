"""The journal page's layout: who did what when, how the chain stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.models.rows import Line
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.table import Table
from ui.widgets.work_strip import WorkStrip

SIDE = 340
PAUSE = 250  # milliseconds without a key before the search is asked for


class JournalView(View):
    """The list is asked for again when the search or the author changes; older entries come on demand."""

    sought = Signal()
    more_asked = Signal()
    check_asked = Signal()
    rebuild_asked = Signal()
    export_asked = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.table = Table((172, 84, 320, 190), stretch=(2,))
        self.work = WorkStrip()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.sought)
        left = column(spacing=12)
        left.addWidget(self.work)
        left.addWidget(self._make_list(), 1)
        across = row(self, margin=20, spacing=16)
        across.addLayout(left, 1)
        across.addWidget(self._make_side())
        self.retranslate()

    def set_authors(self, authors: Sequence[tuple[str, str]]) -> None:
        """Offer authors as (id, words)."""
        held = self.author()
        self._author.blockSignals(True)
        self._author.clear()
        self._author.addItem(self.tr("Everyone"), "")
        for key, words in authors:
            self._author.addItem(words, key)
        self._author.setCurrentIndex(max(self._author.findData(held), 0))
        self._author.blockSignals(False)

    def author(self) -> str:
        """Return the chosen author's id, empty for everyone."""
        return str(self._author.currentData() or "")

    def choose_author(self, author: str) -> None:
        """Choose an author by id, empty for everyone."""
        self._author.setCurrentIndex(self._author.findData(author))

    def text(self) -> str:
        """Return what is searched for."""
        return self.search.text().strip()

    def set_lines(self, lines: Sequence[Line], shown: str, *, more: bool) -> None:
        """Show entries, say how many, and offer older ones if there are `more`."""
        self.table.set_lines(lines)
        self._shown.setText(shown)
        self._more.setVisible(more)

    def set_chain(self, words: str, head: str) -> None:
        """Say how long the chain is and where it ends."""
        self._chain.setText(words)
        self._head.setText(head)

    def set_busy(self, busy: bool) -> None:
        """Hold the buttons while one of them is at work."""
        for made in self._buttons():
            made.setEnabled(not busy)
        if not busy:
            self.work.end()

    def seek(self) -> None:
        """Take the keyboard to the search."""
        self.search.setFocus()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find in the journal"))
        self.search.setAccessibleName(self.tr("Find in the journal"))
        self._author.setAccessibleName(self.tr("Author"))
        self._author.setItemText(0, self.tr("Everyone"))
        self._more.setText(self.tr("Show older entries"))
        self.table.set_headings((self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Device and number")))
        self.table.setAccessibleName(self.tr("Entries of the journal, the newest first"))
        self._chain_title.setText(self.tr("The chain"))
        self._head_title.setText(self.tr("Head, as sheets print it"))
        self._doing.setText(self.tr("What can be done"))
        words = (
            (self.tr("Check everything"), self.tr("Reads every page, recomputes every hash and replays the journal.")),
            (
                self.tr("Rebuild the tables"),
                self.tr("Makes the tables that screens read anew from the journal. The journal itself stays as it is."),
            ),
            (self.tr("Export the list…"), self.tr("All entries that fit the search, as a CSV file.")),
            (self.tr("Save a copy of the round…"), self.tr("A whole, encrypted copy under the same passphrase.")),
        )
        for made, note, (name, why) in zip(self._buttons(), self._notes, words, strict=True):
            made.setText(name)
            made.setAccessibleDescription(why)
            note.setText(why)

    def _make_list(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self.search, self._author, self._shown, self._more = QLineEdit(), QComboBox(), label("label"), button()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._pause.start)
        self._author.addItem("", "")
        self._author.setMinimumWidth(180)
        self._author.currentIndexChanged.connect(self._on_author)
        self._more.clicked.connect(self.more_asked)
        above = row()
        above.addWidget(self.search, 2)
        above.addWidget(self._author, 1)
        above.addStretch(1)
        above.addWidget(self._shown)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addWidget(self._more)
        return card

    def _make_side(self) -> QWidget:
        inside = QWidget()
        box = column(inside, spacing=12)
        box.addWidget(self._make_chain())
        box.addWidget(self._make_doing())
        box.addStretch(1)
        side = scrolling(inside)
        side.setFixedWidth(SIDE)
        side.setProperty("pane", "true")
        return side

    def _make_chain(self) -> QFrame:
        card = frame("card")
        self._chain_title, self._chain, self.outcome = label("heading"), paragraph(), Banner()
        self._head_title, self._head = label("label"), paragraph("subtle")
        box = column(card, margin=16, spacing=8)
        for part in (self._chain_title, self._chain, self._head_title, self._head, self.outcome):
            box.addWidget(part)
        return card

    def _make_doing(self) -> QFrame:
        card = frame("card")
        self._doing = label("heading")
        self._check, self._rebuild, self._export, self._copy = button("primary"), button(), button(), button()
        self._notes = [paragraph("quiet") for _ in self._buttons()]
        asked = (self.check_asked, self.rebuild_asked, self.export_asked, self.copy_asked)
        box: QVBoxLayout = column(card, margin=16, spacing=6)
        box.addWidget(self._doing)
        for made, note, signal in zip(self._buttons(), self._notes, asked, strict=True):
            made.clicked.connect(signal)
            box.addWidget(made)
            box.addWidget(note)
            box.addSpacing(4)
        return card

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._check, self._rebuild, self._export, self._copy)

    def _on_author(self, _at: int) -> None:
        self.sought.emit()
