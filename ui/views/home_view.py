"""The home page's layout: the open round, recent rounds, ways in; passphrase and new round are asked in place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ui.guard import guarded
from ui.keyboard import focus_inside
from ui.views.passphrase_form import PassphraseForm
from ui.views.view import View
from ui.views.welcome_card import WelcomeCard
from ui.widgets.elided import Elided
from ui.widgets.folding import REST, Folding
from ui.widgets.landing import Landing
from ui.widgets.pair_delegate import BELOW_HEIGHT, TwoLineDelegate, item
from ui.widgets.parts import button, column, frame, label, paragraph, row, scrolling
from ui.widgets.progress_rows import ProgressRows
from ui.widgets.stack import Stack
from ui.widgets.steps import StepLine, Steps

if TYPE_CHECKING:
    from ui.views.new_round_form import NewRoundForm

SIDE, ICON, FRAME = 320, 20, 8
LEAST = 280  # pixels for what is under way, beside the ways to begin
MIDDLE = 14  # times as much of a wide window as the margin at either side
RECENT, ASK, WELCOME, NEW = range(4)


@guarded
class HomeView(View):
    """Two columns: what is under way, and how to begin."""

    open_asked = Signal()
    package_asked = Signal()
    new_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(str)
    go_on_asked = Signal()
    step_asked = Signal(str)
    dropped = Signal(list)  # paths as text
    new_round_given = Signal(object)  # Filled
    path_asked = Signal()
    edition_chosen = Signal(str)
    name_written = Signal(str)
    rules_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._landing = Landing(self)
        self._landing.dropped.connect(self.dropped)
        self.passphrase, self.welcome = PassphraseForm(), WelcomeCard()
        self._paths: list[str] = []
        self._held: QWidget | None = None  # what had the keyboard when a file began to be opened
        across = row(self, margin=32)
        across.addStretch(1)
        panes = ((self._make_left(), REST), (self._make_side(), SIDE))
        across.addWidget(Folding(panes, margin=0, spacing=24, least=LEAST), MIDDLE)
        across.addStretch(1)
        self.retranslate()

    @cached_property
    def new_round(self) -> NewRoundForm:
        """The form of a new round, made when it is first wanted: the first paint does not wait for it."""
        from ui.views.new_round_form import NewRoundForm

        made = NewRoundForm()
        made.given.connect(self.new_round_given)
        made.dropped.connect(self.put_form_away)
        made.path_asked.connect(self.path_asked)
        made.edition_chosen.connect(self.edition_chosen)
        made.name_written.connect(self.name_written)
        made.rules_asked.connect(self.rules_asked)
        self._slot.insertWidget(NEW, scrolling(made))
        return made

    def set_round(self, name: str, detail: str, rows: Sequence[tuple[str, int, int]]) -> None:
        """Show the open round: its name, a line about it, and (words, done, total) for each stage."""
        self._card.setVisible(bool(name))
        self._name.say(name)
        self._detail.say(detail)
        self._progress.set_rows(rows)

    def set_steps(self, steps: Sequence[StepLine], go: str) -> None:
        """Show what the open round still needs before it can be scored; no steps when it has everything."""
        held = QApplication.focusWidget()
        was_there = held is not None and self._card.isAncestorOf(held)
        self._setup.setVisible(bool(steps))
        self._progress.setVisible(not steps)
        self._go_on.setVisible(not steps)
        self._setup.set_steps(steps, go)
        if was_there:
            self.to_going_on()

    def to_going_on(self) -> None:
        """Give the keyboard to what comes next in the round that is open, if it is here to be given."""
        following = self._setup.next_button() or self._go_on
        if self._card.isVisible() and following.isVisibleTo(self):
            following.setFocus()

    def set_recent(self, rounds: Sequence[tuple[str, str, str]]) -> None:
        """Show recent rounds as (path, name, what to say about it); with none, the first start's welcome."""
        held = self.recent_chosen_path()
        self._paths = [path for path, _, _ in rounds]
        self._list.clear()
        for path, name, about in rounds:
            file = PurePath(path)
            made = item(name, f"{about}  ·  {file.name}  ·  {file.parent}")
            made.setToolTip(path)
            self._list.addItem(made)
        self._list.setCurrentRow(self._paths.index(held) if held in self._paths else 0)
        self._list.setMaximumHeight(BELOW_HEIGHT * len(rounds) + FRAME)
        if self._slot.currentIndex() in (RECENT, WELCOME):
            self.show_recent()
        self._sample.setVisible(bool(rounds))
        self._sample_note.setVisible(bool(rounds))

    def recent_chosen_path(self) -> str:
        """Return the path of the recent round that the list stands on, "" when it stands on none."""
        at = self._list.currentRow()
        return self._paths[at] if 0 <= at < len(self._paths) else ""

    def choose_recent(self, path: str) -> None:
        """Let the list stand on a round."""
        self._list.setCurrentRow(self._paths.index(path))

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """Dress the ways in."""
        for name, made in self._ways().items():
            made.setIcon(icons[name])
            made.setIconSize(QSize(ICON, ICON))

    def set_welcome_icon(self, icon: QIcon) -> None:
        """Dress the welcome's own button."""
        self.welcome.set_icon(icon)

    def show_recent(self) -> None:
        """Put the forms away."""
        self._slot.setCurrentIndex(RECENT if self._paths else WELCOME)

    def is_asking(self) -> bool:
        """Tell whether a form stands in place of the recent rounds."""
        return self._slot.currentIndex() in (ASK, NEW)

    def put_form_away(self) -> None:
        """Show the recent rounds again, with the keyboard in them."""
        self.show_recent()
        focus_inside(self._slot)

    def ask_passphrase(self, file: str) -> None:
        """Ask for the passphrase of `file`, in place."""
        self._slot.setCurrentIndex(ASK)
        self.passphrase.ask(file)

    def ask_new_round(self) -> None:
        """Show the form of a new round, in place."""
        form = self.new_round
        self._slot.setCurrentIndex(NEW)
        form.ask()

    def set_busy(self, busy: bool) -> None:
        """Hold the ways in while a file is being opened; the keyboard waits here and goes back to where it was."""
        held = QApplication.focusWidget()
        if busy and held and self.isAncestorOf(held):
            self._held = held
            self.setFocus()
        for made in self._ways().values():
            made.setEnabled(not busy)
        self.welcome.set_busy(busy)
        if not busy and self._held and self.hasFocus():
            self._held.setFocus()

    def retranslate(self) -> None:
        self._landing.say(self.tr("Let go to open the file"))
        self._open_title.setText(self.tr("Open round"))
        self._go_on.setText(self.tr("Go on"))
        self._recent_title.setText(self.tr("Recent rounds"))
        self._list.setAccessibleName(self.tr("Recent rounds"))
        self._begin.setText(self.tr("Begin"))
        self._open.setText(self.tr("Open a round file"))
        self._package.setText(self.tr("Open a reviewer's package"))
        self._new.setText(self.tr("New round"))
        self._sample.setText(self.tr("Try the sample round"))
        self._sample_note.setText(
            self.tr("685 institutions, invented reviewers and submissions. Nothing in it is a real result.")
        )
        self._promise.setText(
            self.tr("Everything stays in one encrypted file on this computer. Jipyo opens no network connection.")
        )

    def _make_left(self) -> QWidget:
        left = QWidget()
        box = column(left, spacing=16)
        self._slot = Stack()
        self._slot.setProperty("pane", "true")
        self._slot.addWidget(self._make_recent())
        self._slot.addWidget(self.passphrase)
        self._slot.addWidget(scrolling(self.welcome))
        self.welcome.sample_asked.connect(self.sample_asked)
        box.addWidget(self._make_card())
        box.addWidget(self._slot, 1)
        return left

    def _make_card(self) -> QFrame:
        self._card = frame("card")
        self._card.setProperty("pane", "true")
        self._open_title, self._name, self._detail = label("label"), Elided(), Elided()
        self._name.setProperty("kind", "display")
        self._detail.setProperty("kind", "subtle")
        self._progress, self._setup = ProgressRows(), Steps()
        self._setup.asked.connect(self.step_asked)
        self._go_on = button("primary")
        self._go_on.clicked.connect(self.go_on_asked)
        box = column(self._card, margin=24)
        box.addWidget(self._open_title)
        box.addWidget(self._name)
        box.addWidget(self._detail)
        box.addSpacing(8)
        box.addWidget(self._progress)
        box.addWidget(self._setup)
        box.addSpacing(8)
        box.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.hide()
        return self._card

    def _make_recent(self) -> QFrame:
        card = frame("card")
        self._recent_title = label("heading")
        self._list = QListWidget()
        self._list.setItemDelegate(TwoLineDelegate(self._list))
        self._list.setProperty("focusRing", "true")
        self._list.itemActivated.connect(self._on_recent)
        self._list.itemClicked.connect(self._on_recent)
        box = column(card, margin=24, spacing=12)
        box.addWidget(self._recent_title)
        box.addWidget(self._list, 1)
        box.addStretch()
        return card

    def _make_side(self) -> QFrame:
        card = frame("card")
        card.setProperty("pane", "true")
        self._begin, self._sample_note, self._promise = label("heading"), paragraph("quiet"), paragraph("quiet")
        self._open, self._package = button(), button()
        self._new, self._sample = button(), button("secondary")
        asked = (self.open_asked, self.package_asked, self.new_asked, self.sample_asked)
        box = column(card, margin=24, spacing=12)
        box.addWidget(self._begin)
        for made, signal in zip(self._ways().values(), asked, strict=True):
            made.clicked.connect(signal)
            box.addWidget(made)
        box.addWidget(self._sample_note)
        box.addStretch(1)
        box.addWidget(self._promise)
        return card

    def _ways(self) -> dict[str, QPushButton]:
        return {"open": self._open, "package": self._package, "new": self._new, "sample": self._sample}

    def _on_recent(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(self._paths[self._list.row(item)])
