"""What people add to the minutes of a day: place, times, who came and why not, remarks; and whether enough came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ui.views.view import View
from ui.widgets.banner import Banner
from ui.widgets.chooser import Chooser
from ui.widgets.folding import REST, Folding
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.running import Running
from ui.widgets.still_box import StillBox

PRESENT, ABSENT, UNKNOWN = "present", "absent", "unknown"
LEFT, NAME, CHOICE, TIME = 620, 190, 130, 90
SIDE = 12


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the form: `presence` is PRESENT, ABSENT or UNKNOWN and `notes` a word, each by member."""

    place: str = ""
    began: str = ""
    ended: str = ""
    presence: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    remarks: str = ""


class MinutesView(View):
    """To the left the day and who came, to the right what was said; what is written is kept by itself."""

    day_chosen = Signal(str)
    edited = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day, self.place, self.began, self.ended = Chooser(), QLineEdit(), QLineEdit(), QLineEdit()
        self.remarks, self.save = QPlainTextEdit(), button("primary")
        self.count, self.quorum = label("heading"), Banner()
        self._members: list[tuple[str, str]] = []
        self._rows: dict[str, tuple[QLabel, QComboBox, QLineEdit]] = {}
        self._labels = tuple(label() for _ in range(5))
        self._title, self._said, self._remarks_title, self._note = (
            label("heading"),
            label("quiet"),
            label("heading"),
            paragraph("quiet"),
        )
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, SIDE, 0)
        self._grid.setColumnMinimumWidth(0, NAME)
        self._grid.setColumnStretch(2, 1)
        self._nobody = paragraph("quiet")
        self._grid.addWidget(self._nobody, 0, 0, 1, 3, Qt.AlignmentFlag.AlignTop)
        column(self).addWidget(Folding(((self._make_left(), LEFT), (self._make_right(), REST))))
        self._listen()
        self.retranslate()

    def set_days(self, days: Sequence[str], day: str) -> None:
        """Offer the days there are minutes of, `day` chosen; another may be typed."""
        with QSignalBlocker(self.day):
            self.day.clear()
            self.day.addItems(list(days))
            self.day.setEditText(day)

    def set_members(self, members: Sequence[tuple[str, str]]) -> None:
        """Make a line for each member: id, and the name as it is shown."""
        if list(members) == self._members:
            return
        for parts in self._rows.values():
            for part in parts:
                part.deleteLater()
        self._members, self._rows = list(members), {}
        self._nobody.setVisible(not members)
        for line, (member, name) in enumerate(members):
            self._rows[member] = self._make_row(line, name)
        self._grid.setRowStretch(len(members), 1)
        self.retranslate()

    def show_written(self, said: Written) -> None:
        """Fill the form in."""
        for line, text in ((self.place, said.place), (self.began, said.began), (self.ended, said.ended)):
            line.setText(text)
        for member, (_name, choice, note) in self._rows.items():
            choice.setCurrentIndex(choice.findData(said.presence.get(member, UNKNOWN)))
            note.setText(said.notes.get(member, ""))
        with QSignalBlocker(self.remarks):
            self.remarks.setPlainText(said.remarks)

    def written(self) -> Written:
        """Return what stands in the form."""
        notes = {member: note.text().strip() for member, (_, _, note) in self._rows.items()}
        return Written(
            self.place.text().strip(),
            self.began.text().strip(),
            self.ended.text().strip(),
            {member: str(choice.currentData()) for member, (_, choice, _) in self._rows.items()},
            {member: note for member, note in notes.items() if note},
            self.remarks.toPlainText().strip(),
        )

    def show_said(self, words: str) -> None:
        """Say whether what is written is kept."""
        self._said.setText(words)

    def row_of(self, member: str) -> tuple[QComboBox, QLineEdit]:
        """Return where to say whether a member came, and a word on it."""
        _name, choice, note = self._rows[member]
        return choice, note

    def retranslate(self) -> None:
        self._title.setText(self.tr("Minutes of a day"))
        names = (self.tr("Day"), self.tr("Place"), self.tr("Began"), self.tr("Ended"), self.tr("Attendance"))
        for one, name in zip(self._labels, names, strict=True):
            one.setText(name)
        fields: tuple[QWidget, ...] = (self.day, self.place, self.began, self.ended)
        for entry, name in zip(fields, names[:4], strict=True):
            entry.setAccessibleName(name)
        self.place.setPlaceholderText(self.tr("Meeting room 3"))
        self.began.setPlaceholderText("14:00")
        self.ended.setPlaceholderText("16:30")
        self._remarks_title.setText(self.tr("Discussion and remarks"))
        self.remarks.setAccessibleName(self.tr("Discussion and remarks"))
        self._note.setText(self.tr("Decisions and what else took place write themselves into the minutes."))
        self.save.setText(self.tr("Save the minutes"))
        self._nobody.setText(self.tr("There is no reviewer yet. Bring the list of reviewers in at Intake first."))
        for member, name in self._members:
            self._name_row(member, name)

    def _name_row(self, member: str, name: str) -> None:
        _label, choice, note = self._rows[member]
        for at, words in enumerate((self.tr("Not noted"), self.tr("Present"), self.tr("Absent"))):
            choice.setItemText(at, words)
        choice.setAccessibleName(self.tr("{name}: present or absent").format(name=name))
        note.setAccessibleName(self.tr("{name}: note").format(name=name))
        note.setPlaceholderText(self.tr("Note, such as why absent"))

    def _make_row(self, line: int, name: str) -> tuple[QLabel, QComboBox, QLineEdit]:
        said, choice, note = label(), StillBox(), QLineEdit()
        said.setText(name)
        for presence in (UNKNOWN, PRESENT, ABSENT):
            choice.addItem("", presence)
        choice.setMinimumWidth(CHOICE)
        choice.activated.connect(self.edited)
        note.textEdited.connect(self.edited)
        self._grid.addWidget(said, line, 0)
        self._grid.addWidget(choice, line, 1)
        self._grid.addWidget(note, line, 2)
        return said, choice, note

    def _make_left(self) -> QFrame:
        self.day.setEditable(True)
        self.day.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for hour in (self.began, self.ended):
            hour.setFixedWidth(TIME)
        day, place, began, ended, attendance = self._labels
        when = Running()
        for said, line in ((day, self.day), (began, self.began), (ended, self.ended)):
            pair = row(spacing=8)
            pair.addWidget(said)
            pair.addWidget(line, 1)
            when.add(pair, int(line is self.day))
        where = row(spacing=8)
        where.addWidget(place)
        where.addWidget(self.place, 1)
        above = row()
        above.addWidget(attendance, 1)
        above.addWidget(self.count)
        card = frame("card")
        card.setProperty("pane", "true")
        box = column(card, margin=16, spacing=10)
        box.addWidget(self._title)
        for across in (when, where, above):
            box.addLayout(across)
        box.addWidget(scrolling(self._inside), 1)
        box.addWidget(self.quorum)
        return card

    def _make_right(self) -> QFrame:
        self.remarks.setTabChangesFocus(True)
        card = frame("card")
        card.setProperty("pane", "true")
        box = column(card, margin=16, spacing=10)
        for part in (self._remarks_title, self._note):
            box.addWidget(part)
        box.addWidget(self.remarks, 1)
        foot = row()
        foot.addWidget(self._said, 1)
        foot.addWidget(self.save)
        box.addLayout(foot)
        return card

    def _listen(self) -> None:
        for line in (self.place, self.began, self.ended):
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(self.save_asked)
        self.remarks.textChanged.connect(self.edited)
        self.save.clicked.connect(self.save_asked)
        self.day.activated.connect(self._on_day)
        entry = self.day.lineEdit()
        if entry:
            entry.editingFinished.connect(self._on_day)

    def _on_day(self) -> None:
        self.day_chosen.emit(self.day.currentText().strip())
