"""Verifying signed sheets: a list of files, and for each one its answers apart from one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from ui.models.rows import Line
from ui.views.proof_pane import ProofPane
from ui.views.view import View
from ui.widgets.answer import Answer
from ui.widgets.banner import Banner
from ui.widgets.folding import REST, Folding
from ui.widgets.outcomes import Outcomes
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.table import Table
from ui.widgets.work_strip import WorkStrip

LEFT = 400


class VerifyView(View):
    """Files come by the picker or by dropping them on the page."""

    files_asked = Signal()
    folder_asked = Signal()
    report_asked = Signal()
    trust_asked = Signal()
    distrust_asked = Signal()
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((190, 170), stretch=(0, 1))
        self.table.picked.connect(self.picked)
        self.verdict, self.work = Banner(), WorkStrip()
        self.outcomes, self.proof = Outcomes(), ProofPane()
        self.answers = (Answer(), Answer(), Answer(), Answer(), Answer())
        chosen, found = QWidget(), QWidget()
        left = column(chosen, spacing=16)
        left.addWidget(self._make_files(), 1)
        left.addWidget(self._make_trust())
        right = column(found, spacing=12)
        right.addWidget(self.work)
        right.addWidget(self._make_answers(), 1)
        right.addWidget(self.outcomes)
        right.addWidget(self.proof)
        column(self).addWidget(Folding(((chosen, LEFT), (found, REST))))
        self.retranslate()
        self.clear()
        self._report.setEnabled(False)

    def set_files(self, lines: Sequence[Line]) -> None:
        """Show the files that were looked at; the first one is chosen."""
        self.table.set_lines(lines)
        self._report.setEnabled(bool(lines))
        self.proof.set_count(len(lines))
        if lines:
            self.table.selectRow(0)

    def set_busy(self, busy: bool) -> None:
        """Hold the files while something is added to them."""
        for part in (self._choose, self._folder, self._trust, self._distrust, self.proof):
            part.setEnabled(not busy)
        if not busy:
            self.work.end()

    def set_trusted(self, names: Sequence[str]) -> None:
        """Show the authorities whose certificates are loaded."""
        self._trusted.clear()
        self._trusted.addItems(list(names))
        self._distrust.setEnabled(bool(names))

    def trusted_row(self) -> int:
        """Return which authority is chosen, -1 for none."""
        return self._trusted.currentRow()

    def clear(self) -> None:
        """Say nothing of any file."""
        self.verdict.say("note", self.tr("Drop PDF files or a folder anywhere on this page, or choose them."))
        for answer in self.answers:
            answer.hide()
        self._digest.hide()

    def show_answer(self, at: int, answer: str, sentences: Sequence[str]) -> None:
        """Show one of the answers: "yes", "no" or "unknown", and why."""
        self.answers[at].say(answer, sentences)

    def show_digest(self, words: str) -> None:
        """Show the digest of the file's bytes."""
        self._digest.setText(words)
        self._digest.show()

    def retranslate(self) -> None:
        chosen = self.table.currentIndex().row()
        self._files_title.setText(self.tr("Files"))
        self._choose.setText(self.tr("Choose PDF files…"))
        self._folder.setText(self.tr("Whole folder…"))
        self._report.setText(self.tr("Save report…"))
        self.table.set_headings((self.tr("File"), self.tr("Verdict")))
        self.table.setAccessibleName(self.tr("Files that were looked at"))
        self._trust_title.setText(self.tr("Authorities you trust"))
        self._trust_note.setText(
            self.tr("Whose a signature is can be vouched for only by an authority whose certificate is loaded here.")
        )
        self._trusted.setAccessibleName(self.tr("Authorities you trust"))
        self._trust.setText(self.tr("Add…"))
        self._distrust.setText(self.tr("Remove"))
        self._retranslate_answers()
        self.proof.retranslate()
        self.table.selectRow(chosen)  # other headings let the choice go
        if not self.table.rows.rowCount():
            self.verdict.say("note", self.tr("Drop PDF files or a folder anywhere on this page, or choose them."))

    def _retranslate_answers(self) -> None:
        unchanged, who, when, record, beside = self.answers
        unchanged.set_words(
            self.tr("Unchanged?"), (self.tr("Unchanged"), self.tr("Changed"), self.tr("Cannot be told"))
        )
        who.set_words(
            self.tr("Whose signature?"),
            (self.tr("Signer known"), self.tr("Not fit to sign"), self.tr("Not vouched for here")),
        )
        when.set_words(
            self.tr("When, and how sure is that?"),
            (self.tr("Trusted time"), self.tr("Not possible"), self.tr("The signer's own word")),
        )
        record.set_words(
            self.tr("By this round's record?"),
            (self.tr("Agrees"), self.tr("Does not agree"), self.tr("Not in every point")),
        )
        beside.set_words(
            self.tr("The figures beside it (JSON, workbook)?"),
            (self.tr("Belong to it"), self.tr("Changed since"), self.tr("Not all there")),
        )

    def _make_files(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._files_title, self._choose = label("heading"), button("primary")
        self._folder, self._report = button(), button()
        self._choose.clicked.connect(self.files_asked)
        self._folder.clicked.connect(self.folder_asked)
        self._report.clicked.connect(self.report_asked)
        above = row()
        above.addWidget(self._files_title, 1)
        above.addWidget(self._choose)
        below = row()
        below.addWidget(self._folder)
        below.addWidget(self._report)
        below.addStretch(1)
        box = column(card, margin=16, spacing=12)
        box.addLayout(above)
        box.addWidget(self.table, 1)
        box.addLayout(below)
        return card

    def _make_trust(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._trust_title, self._trust_note, self._trusted = label("heading"), paragraph("quiet"), QListWidget()
        self._trusted.setProperty("focusRing", "true")
        self._trusted.setFixedHeight(88)
        self._trust, self._distrust = button(), button()
        self._trust.clicked.connect(self.trust_asked)
        self._distrust.clicked.connect(self.distrust_asked)
        below = row()
        below.addWidget(self._trust)
        below.addWidget(self._distrust)
        below.addStretch(1)
        box = column(card, margin=16, spacing=8)
        for part in (self._trust_title, self._trust_note, self._trusted):
            box.addWidget(part)
        box.addLayout(below)
        return card

    def _make_answers(self) -> QFrame:
        inside = frame("pane")
        self._digest = paragraph("quiet")
        box: QVBoxLayout = column(inside, margin=16, spacing=12)
        box.addWidget(self.verdict)
        for answer in self.answers:
            box.addWidget(answer)
        box.addWidget(self._digest)
        box.addStretch(1)
        card = frame("card")
        card.setProperty("pane", "true")
        column(card, margin=1).addWidget(scrolling(inside))
        return card
