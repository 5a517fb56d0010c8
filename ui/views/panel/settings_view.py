"""The settings of the round: each open question, the readings offered, and the one in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.views.panel.setting_answers import Asked, Choices, Own, Words
from ui.views.view import View
from ui.widgets.lines import Seeker
from ui.widgets.parts import chip, column, frame, label, paragraph, row, scrolling
from ui.widgets.turns import Turns

BATCH = 3  # cards made at one go
WIDTH, SEEK = 980, 260


class SettingsView(View):
    """A card for each setting; choosing another reading writes it at once."""

    chosen = Signal(str, str)  # setting, value

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self._asked: tuple[Asked, ...] = ()
        self.combos: dict[str, Choices] = {}
        self.words: dict[str, Words] = {}
        self.own: dict[str, Own] = {}
        self._cards: dict[str, tuple[QFrame, QLabel]] = {}
        self._headings: dict[str, QLabel] = {}
        self._turns = Turns(self, self._on_turn)
        self._title, self._note, self._count = label("title"), paragraph("subtle"), label("quiet")
        self.seek, self.only_changed, self.only_computing = Seeker(), chip(), chip()
        self.seek.setClearButtonEnabled(True)
        self.seek.setMinimumWidth(SEEK)
        self.seek.changed.connect(self._sift)
        for made in (self.only_computing, self.only_changed):
            made.toggled.connect(self._sift)
        self._list: QVBoxLayout = column(spacing=10)
        self._build()
        self.retranslate()

    def show_settings(self, asked: Sequence[Asked]) -> None:
        """Show every setting, a few cards at a time; those already shown keep their place and the keyboard."""
        if [a.id for a in asked] != [a.id for a in self._asked] or self._differ(asked):
            self._clear_cards()
        self._asked = tuple(asked)
        for one in asked:
            if one.id in self._cards:
                self._set(one)
        self._sift()
        self._turns.begin()

    def refuse(self, setting: str, words: str) -> None:
        """Say beside what was written for a setting why it cannot be; what was written stays."""
        if setting in self.own:
            self.own[setting].refuse(words)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings of the round"))
        self.seek.setPlaceholderText(self.tr("Find a setting or a measure"))
        self.seek.setAccessibleName(self.seek.placeholderText())
        self.only_changed.setText(self.tr("Not the default"))
        self.only_computing.setText(self.tr("Changes figures"))
        self._note.setText(
            self.tr(
                "What the manual leaves open, and how this round reads it. A change is recorded at once with who and"
                " when; figures are computed anew, and decisions already taken by a rule stay until they are taken again."
            )
        )

    def _build(self) -> None:
        inside = QWidget()
        narrow = QWidget()
        narrow.setMaximumWidth(WIDTH)
        box = column(narrow, spacing=10)
        box.addWidget(self._title)
        box.addWidget(self._note)
        across = row()
        for part in (self.seek, self.only_computing, self.only_changed):
            across.addWidget(part)
        across.addStretch(1)
        across.addWidget(self._count)
        box.addLayout(across)
        box.addLayout(self._list)
        box.addStretch(1)
        row(inside, margin=20).addWidget(narrow)
        column(self).addWidget(scrolling(inside))

    def _set(self, one: Asked) -> None:
        if one.id in self.own:
            self.own[one.id].show_value(one.value)
        elif one.id in self.words:
            self.words[one.id].setText(one.value)
        else:
            self.combos[one.id].setCurrentIndex(self.combos[one.id].findData(one.value))
        self._cards[one.id][1].setVisible(one.is_changed)

    def _differ(self, asked: Sequence[Asked]) -> bool:
        said = [(a.question, a.choices, a.group, a.touches) for a in asked]
        return said != [(a.question, a.choices, a.group, a.touches) for a in self._asked]

    def _clear_cards(self) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.deleteLater()
        self.combos, self.words, self.own, self._cards, self._headings = {}, {}, {}, {}, {}

    def _on_turn(self) -> bool:
        """Make a few of the cards that are missing; tells whether more are."""
        missing = [one for one in self._asked if one.id not in self._cards]
        for one in missing[:BATCH]:
            self._add_card(one)
        self._sift()
        return len(missing) > BATCH

    def _add_card(self, one: Asked) -> None:
        if one.group and one.group not in self._headings:
            self._headings[one.group] = label("heading")
            self._headings[one.group].setText(one.group)
            self._list.addWidget(self._headings[one.group])
        self._list.addWidget(self._make_card(one))
        self._set(one)

    def _make_card(self, one: Asked) -> QFrame:
        card, question, about = frame("card"), paragraph("heading"), paragraph("quiet")
        works, changed = label("badge" if one.effective else "badge-quiet"), label("badge")
        works.setText(self._does(one))
        changed.setText(self.tr("Not the default"))
        question.setText(one.question)
        said = dict(one.choices).get(one.default, one.default) or self.tr("blank")
        default = self.tr("Default: {choice}   ·   {id}").format(choice=said, id=one.id)
        about.setText(f"{default}   ·   {one.touches}" if one.touches else default)
        self._cards[one.id] = (card, changed)
        box = column(card, margin=16, spacing=8)
        above = row(spacing=12)
        above.addWidget(question, 1)
        for badge in (changed, works):
            above.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(above)
        box.addWidget(self._make_answer(one))
        box.addWidget(about)
        return card

    def _does(self, one: Asked) -> str:
        if one.effective:
            return self.tr("Changes figures")
        return self.tr("Used while scoring") if one.own else self.tr("Printed as a note")

    def _make_answer(self, one: Asked) -> QWidget:
        if one.own:
            own = self.own[one.id] = Own(one)
            own.chosen.connect(self.chosen)
            return own
        if not one.choices:
            words = self.words[one.id] = Words(one)
            words.editingFinished.connect(self._on_written)
            return words
        combo = self.combos[one.id] = Choices(one)
        combo.activated.connect(self._on_chosen)
        return combo

    def _sift(self, _what: object = None) -> None:
        """Show only what is looked for; a group without anything left goes too."""
        sought, left = self.seek.words().casefold().split(), set()
        shown = 0
        for one in self._asked:
            fits = self._fits(one, sought)
            shown += fits
            if one.id in self._cards:
                self._cards[one.id][0].setVisible(fits)
            left |= {one.group} if fits else set()
        for group, heading in self._headings.items():
            heading.setVisible(group in left)
        words = self.tr("{shown} of {all} settings")
        self._count.setText(words.format(shown=shown, all=len(self._asked)))

    def _fits(self, one: Asked, sought: Sequence[str]) -> bool:
        if self.only_changed.isChecked() and not one.is_changed:
            return False
        if self.only_computing.isChecked() and not one.effective:
            return False
        hay = " ".join((one.id, one.question, one.touches, *(words for _, words in one.choices))).casefold()
        return all(word in hay for word in sought)

    def _on_chosen(self, _at: int) -> None:
        sender = self.sender()
        if isinstance(sender, Choices):
            self.chosen.emit(sender.setting, str(sender.currentData()))

    def _on_written(self) -> None:
        sender = self.sender()
        if isinstance(sender, Words):
            self.chosen.emit(sender.setting, sender.text().strip())
