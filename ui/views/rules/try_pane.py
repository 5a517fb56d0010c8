"""The form that tries a measure with figures: a field for each input, the result and how it came to be below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSplitter, QWidget

from ui.views.results.why_pane import WhyPane
from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.chooser import Chooser
from ui.widgets.lines import PageLine
from ui.widgets.parts import button, column, flowing, label, row, scrolling

MANY = 84  # pixels: three lines of records
FORM, WHY = 300, 280


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its key, its words, what goes in, the choices offered as (value, words), whether lines are wanted.

    Where one of the choices is `chosen` from the start, the field cannot be blank.
    """

    key: str
    words: str
    hint: str
    choices: Sequence[tuple[str, str]] = ()
    many: bool = False
    chosen: str = ""


Field = PageLine | QComboBox | QPlainTextEdit


class TryPane(View):
    """Nothing typed here enters a round."""

    compute_asked = Signal()

    def __init__(self, tree: QAbstractItemModel) -> None:
        super().__init__()
        self.kind, self.track = Chooser(), Chooser()
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.compute = button("primary")
        self.banner = Banner()
        self.why = WhyPane(tree)
        self._fields: dict[str, Field] = {}
        self._title, self._quiet = label("heading"), flowing("quiet")
        self._ask_kind, self._ask_track = label("label"), label("label")
        self._form = QWidget()
        self._rows = column(self._form, margin=0, spacing=4)
        self._build()
        self.compute.clicked.connect(self.compute_asked)
        self.ask("", "", (), ())
        self.retranslate()

    def set_types(self, types: Sequence[tuple[str, str]]) -> None:
        """Offer institution types as (code, words); the one that was chosen stays."""
        _offer(self.kind, types)

    def ask(self, title: str, nothing: str, fields: Sequence[Asked], tracks: Sequence[tuple[str, str]]) -> None:
        """Make the form of another measure, or say why there is `nothing` to fill in."""
        self._title.setText(title)
        self._quiet.setText(nothing)
        self._quiet.setVisible(bool(nothing))
        _offer(self.track, tracks)
        for part in (self.track, self._ask_track):
            part.setVisible(bool(tracks))
        self.compute.setEnabled(bool(fields))
        self._clear()
        before: QWidget = self.track
        for field in fields:
            made = self._add(field)
            self.setTabOrder(before, made)
            before = made
        self.setTabOrder(before, self.compute)
        self._rows.addStretch(1)

    def given(self) -> dict[str, str]:
        """Return what was typed or chosen, by key."""
        return {key: _words(field) for key, field in self._fields.items()}

    def put(self, key: str, words: str) -> None:
        """Fill one field."""
        field = self._fields[key]
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(words))
        elif isinstance(field, PageLine):
            field.setText(words)
        else:
            field.setPlainText(words)

    def retranslate(self) -> None:
        self.compute.setText(self.tr("Compute"))
        self._ask_kind.setText(self.tr("Institution type"))
        self._ask_track.setText(self.tr("Track"))
        self.kind.setAccessibleName(self.tr("Institution type"))
        self.track.setAccessibleName(self.tr("Track"))

    def _build(self) -> None:
        above = QWidget()
        box = column(above, margin=16, spacing=8)
        box.addWidget(self._title)
        who = row(spacing=8)
        for part in (self._ask_kind, self.kind, self._ask_track, self.track):
            who.addWidget(part)
        who.setStretchFactor(self.kind, 1)  # a long name of a type gives way to the list of parts beside this pane
        who.addWidget(self.compute)
        box.addLayout(who)
        box.addWidget(self._quiet)
        box.addWidget(scrolling(self._form), 1)
        box.addWidget(self.banner)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(above)
        split.addWidget(self.why)
        split.setSizes([FORM, WHY])
        split.setChildrenCollapsible(False)
        column(self).addWidget(split)

    def _clear(self) -> None:
        self._fields = {}
        while self._rows.count():
            held = self._rows.takeAt(0)
            widget = held.widget() if held else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, asked: Asked) -> Field:
        name, hint, field = flowing("label"), flowing("quiet"), _field(asked)
        name.setText(asked.words)
        name.setBuddy(field)
        hint.setText(asked.hint)
        hint.setVisible(bool(asked.hint))
        field.setAccessibleName(asked.words)
        field.setAccessibleDescription(asked.hint)
        for part in (name, field, hint):
            self._rows.addWidget(part)
        if isinstance(field, PageLine):
            field.returnPressed.connect(self.compute_asked)
        self._fields[asked.key] = field
        return field


def _field(asked: Asked) -> Field:
    if asked.choices:
        made = Chooser()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, words in ((("", ""),) if not asked.chosen else ()) + tuple(asked.choices):
            made.addItem(words, value)
        made.setCurrentIndex(max(made.findData(asked.chosen), 0))
        return made
    if asked.many:
        lines = QPlainTextEdit()
        lines.setTabChangesFocus(True)
        lines.setFixedHeight(MANY)
        return lines
    return PageLine()


def _words(field: Field) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    return field.text() if isinstance(field, PageLine) else field.toPlainText()


def _offer(chooser: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    held = chooser.currentData()
    chooser.clear()
    for value, words in offered:
        chooser.addItem(words, value)
    chooser.setCurrentIndex(max(chooser.findData(held), 0) if offered else -1)
