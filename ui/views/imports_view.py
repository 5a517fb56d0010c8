"""What was taken in so far, newest first, each with a way to take it back for a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from ui.views.view import View
from ui.widgets.pair_delegate import DETAIL, TwoLineDelegate, item
from ui.widgets.parts import button, column, frame, label, paragraph, row, set_state


class ImportsView(View):
    """The question for the reason stands in the list's own card; nothing pops up."""

    take_back_given = Signal(int, str)  # which import of the list, the reason

    def __init__(self) -> None:
        super().__init__()
        self._open: list[bool] = []
        self.list = QListWidget()
        self.list.setProperty("focusRing", "true")
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.currentRowChanged.connect(self._on_row)
        self._title, self._nothing, self._take_back = label("heading"), paragraph("quiet"), button()
        self._take_back.clicked.connect(self.ask)
        card = frame("card")
        box = column(card, margin=16, spacing=12)
        for part in (self._title, self._nothing):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addStretch(0)
        box.addWidget(self._take_back)
        box.addWidget(self._make_question())
        column(self).addWidget(card)
        self.retranslate()
        self.set_imports(())

    def set_imports(self, imports: Sequence[tuple[str, str, bool]]) -> None:
        """Show imports as (words, detail, whether it can be taken back)."""
        self._open = [can for _, _, can in imports]
        self.list.clear()
        for words, detail, _ in imports:
            made = item(words, detail)
            made.setToolTip(detail)
            self.list.addItem(made)
        self.list.setVisible(bool(imports))
        self._nothing.setVisible(not imports)
        self._on_row(self.list.currentRow())

    def words(self) -> str:
        """Return the list as it is read."""
        lines = [self.list.item(at) for at in range(self.list.count())]
        return "\n".join(f"{line.text()}\n{line.data(DETAIL)}" for line in lines)

    def ask(self) -> None:
        """Ask why the chosen import is to be taken back."""
        self._reason.clear()
        set_state(self._reason, "")
        self._question.show()
        self._reason.setFocus()

    def is_asking(self) -> bool:
        """Tell whether the reason is being asked for."""
        return self._question.isVisible()

    def keep(self) -> None:
        """Put the question away and leave the import as it is."""
        self._question.hide()
        self.list.setFocus()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Taken in"))
        self.list.setAccessibleName(self.tr("Taken in"))
        self._nothing.setText(self.tr("Nothing yet. What you accept is listed here and can be taken back."))
        self._take_back.setText(self.tr("Take back…"))
        self._what.setText(
            self.tr("Rows of this import leave the screens; the journal keeps that they were here, and why they left.")
        )
        self._reason.setPlaceholderText(self.tr("Reason"))
        self._reason.setAccessibleName(self.tr("Reason for taking back"))
        self._sure.setText(self.tr("Take back"))
        self._keep.setText(self.tr("Keep"))

    def _make_question(self) -> QWidget:
        self._question = frame("warning")
        self._what, self._reason = paragraph("subtle"), QLineEdit()
        self._reason.returnPressed.connect(self._on_sure)
        self._sure, self._keep = button("primary"), button()
        self._sure.clicked.connect(self._on_sure)
        self._keep.clicked.connect(self.keep)
        across = row()
        across.addWidget(self._sure)
        across.addWidget(self._keep)
        across.addStretch(1)
        box = column(self._question, margin=12, spacing=8)
        box.addWidget(self._what)
        box.addWidget(self._reason)
        box.addLayout(across)
        self._question.hide()
        return self._question

    def _on_row(self, at: int) -> None:
        self._question.hide()
        self._take_back.setEnabled(0 <= at < len(self._open) and self._open[at])

    def _on_sure(self) -> None:
        reason = self._reason.text().strip()
        set_state(self._reason, "" if reason else "refused")
        if not reason:
            self._reason.setFocus()
            return
        self._question.hide()
        self.take_back_given.emit(self.list.currentRow(), reason)
