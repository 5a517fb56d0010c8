"""The journal page's layout: who did what when, how the chain stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.models.rows import Line
from ui.soon import soon
from ui.views.restore_form import RestoreForm
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.chooser import Chooser
from ui.widgets.empty_words import EmptyWords
from ui.widgets.folding import REST, Folding
from ui.widgets.lines import Finder
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.running import Running
from ui.widgets.table import Table
from ui.widgets.work_strip import WorkStrip

SIDE = 340
PAUSE = 250  # milliseconds without a key before the search is asked for
AUTHOR, KIND, INSTITUTION, DAY = "author", "kind", "institution", "day"


class JournalView(View):
    """The list is asked for again when the search or the author changes; older entries come on demand."""

    sought = Signal()
    more_asked = Signal()
    check_asked = Signal()
    rebuild_asked = Signal()
    export_asked = Signal()
    copy_asked = Signal()
    restore_asked = Signal()
    restore_given = Signal(str, str)  # the copy, its passphrase

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.table = Table((172, 84, 320, 190), stretch=(2,))
        self.work = WorkStrip()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.sought)
        inside = QWidget()
        left = column(inside, spacing=12)
        left.addWidget(self.work)
        left.addWidget(self._make_list(), 1)
        column(self).addWidget(Folding(((inside, REST), (self._make_side(), SIDE))))
        self.retranslate()

    def set_authors(self, authors: Sequence[tuple[str, str]]) -> None:
        """Offer authors as (id, words)."""
        self.set_choices(AUTHOR, authors)

    def set_choices(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer choices of AUTHOR, KIND, INSTITUTION or DAY as (key, words), after the one that leaves all in."""
        chooser, held = self._choosers[name], self.chosen(name)
        if [(chooser.itemData(at), chooser.itemText(at)) for at in range(1, chooser.count())] == list(choices):
            return
        chooser.blockSignals(True)
        chooser.clear()
        chooser.addItem(self._every(name), "")
        for key, words in choices:
            chooser.addItem(words, key)
        chooser.setCurrentIndex(max(chooser.findData(held), 0))
        chooser.blockSignals(False)

    def author(self) -> str:
        """Return the chosen author's id, empty for everyone."""
        return self.chosen(AUTHOR)

    def chosen(self, name: str) -> str:
        """Return the key of what is chosen, empty when all is left in."""
        return str(self._choosers[name].currentData() or "")

    def choose_author(self, author: str) -> None:
        """Choose an author by id, empty for everyone."""
        self.choose(AUTHOR, author)

    def choose(self, name: str, key: str) -> None:
        """Choose by key, empty for all."""
        self._choosers[name].setCurrentIndex(self._choosers[name].findData(key))

    def ask_restore(self, copy: str) -> None:
        """Ask for the passphrase of the copy to go back to."""
        self.restoring.ask(copy)
        soon(self, self._see_restoring)

    def end_restore(self) -> None:
        """Put the question away; the keyboard goes back to its button."""
        held = self.restoring.isAncestorOf(QApplication.focusWidget() or self)
        self.restoring.hide()
        if held:
            self._restore.setFocus()

    def text(self) -> str:
        """Return what is searched for."""
        return self.search.words().strip()

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
        if busy:
            self.work.hold((*self._buttons(), self.restoring))
        else:
            self.work.end()

    def seek(self) -> None:
        """Take the keyboard to the search."""
        self.search.setFocus()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find in the journal"))
        self.search.setAccessibleName(self.tr("Find in the journal"))
        names = (self.tr("Author"), self.tr("Kind of entry"), self.tr("Institution"), self.tr("Day"))
        for (name, chooser), said in zip(self._choosers.items(), names, strict=True):
            chooser.setAccessibleName(said)
            chooser.setItemText(0, self._every(name))
        self._empty.say(self.tr("No entry fits. Choose other words, another person or day."))
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
            (
                self.tr("Go back to a copy…"),
                self.tr("The copy is checked first; the file as it is now is kept beside it."),
            ),
        )
        for made, note, (name, why) in zip(self._buttons(), self._notes, words, strict=True):
            made.setText(name)
            made.setAccessibleDescription(why)
            note.setText(why)

    def _on_words(self, _words: str) -> None:
        self._pause.start()

    def _make_list(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self.search, self._shown, self._more = Finder(), label("label"), button()
        self._empty = EmptyWords(self.table)
        self.search.setClearButtonEnabled(True)
        self.search.changed.connect(self._on_words)
        self.search.onwards.connect(self.table.begin)
        self._choosers = {name: self._make_chooser() for name in (AUTHOR, KIND, INSTITUTION, DAY)}
        self._more.clicked.connect(self.more_asked)
        self._detail, self._detail_frame = paragraph(), frame("note")
        column(self._detail_frame, margin=12).addWidget(self._detail)
        self.table.picked.connect(self._show_detail)
        self._show_detail()
        above = row()
        above.addWidget(self.search, 2)
        above.addWidget(self._shown)
        below = Running()
        for chooser in self._choosers.values():
            below.add(chooser, 1)
        box = column(card, margin=16, spacing=8)
        box.addLayout(above)
        box.addLayout(below)
        box.addWidget(self.table, 1)
        box.addWidget(self._detail_frame)
        box.addWidget(self._more)
        return card

    def _make_chooser(self) -> QComboBox:
        made = Chooser()
        made.addItem("", "")
        made.setMinimumWidth(96)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.currentIndexChanged.connect(self._on_chosen)
        return made

    def _every(self, name: str) -> str:
        """Return what the choice that leaves all in is called."""
        words = {
            AUTHOR: self.tr("Everyone"),
            KIND: self.tr("Every kind"),
            INSTITUTION: self.tr("Every institution"),
            DAY: self.tr("Every day"),
        }
        return words[name]

    def _make_side(self) -> QWidget:
        inside = QWidget()
        box = column(inside, spacing=12)
        box.addWidget(self._make_chain())
        box.addWidget(self._make_doing())
        box.addStretch(1)
        self._side = scrolling(inside)
        self._side.setProperty("pane", "true")
        return self._side

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
        self._check, self._rebuild, self._export = button("primary"), button(), button()
        self._copy, self._restore, self.restoring = button(), button(), RestoreForm()
        self.restoring.given.connect(self.restore_given)
        self.restoring.dropped.connect(self.end_restore)
        self._notes = [paragraph("quiet") for _ in self._buttons()]
        asked = (self.check_asked, self.rebuild_asked, self.export_asked, self.copy_asked, self.restore_asked)
        box: QVBoxLayout = column(card, margin=16, spacing=6)
        box.addWidget(self._doing)
        for made, note, signal in zip(self._buttons(), self._notes, asked, strict=True):
            made.clicked.connect(signal)
            box.addWidget(made)
            box.addWidget(note)
            box.addSpacing(4)
        box.addWidget(self.restoring)
        return card

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._check, self._rebuild, self._export, self._copy, self._restore)

    def _see_restoring(self) -> None:
        """Bring the whole question into sight, its buttons with it."""
        self._side.ensureWidgetVisible(self.restoring)

    def _show_detail(self) -> None:
        """Say the chosen entry in full: its cell may cut it."""
        chosen = self.table.chosen()
        self._detail_frame.setVisible(len(chosen) == 1)
        if len(chosen) == 1:
            when, who, what, place = chosen[0].cells
            self._detail.setText(f"{what}\n{when} · {who} · {place} · {chosen[0].key}")

    def _on_chosen(self, _at: int) -> None:
        self.sought.emit()
