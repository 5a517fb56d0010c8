"""What every page is: a controller over one view, told when it is shown, left, and when the round changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.model.changes import Changes
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.session import Opened
from ui.soon import soon

NOTE, DONE, REFUSAL, LASTING, PASSING = "note", "done", "refusal", "lasting", "passing"


@dataclass(frozen=True, slots=True)
class Target:
    """A place the go-to box can find: its words, what kind of place it is, how to get there, and other words for it."""

    words: str
    detail: str
    go: Callable[[], None]
    also: str = ""


class Page(QObject):
    """A stage of the way. Subclasses own one view and override what concerns them."""

    told = Signal(
        str, str
    )  # a line of news in the window: the words, and NOTE, DONE, REFUSAL, LASTING, which the next page still shows, or
    # PASSING, a note that goes by itself as DONE does
    worked = Signal(
        str, int, int
    )  # long work in the line of news: what it is doing, how many steps are done, of how many
    moved = Signal()  # the place named in the header is another one
    wants = Signal(str)  # the id of a stage to go to, or stage/part

    def __init__(self, house: House, view: QWidget) -> None:
        super().__init__(view)
        self.house = house
        self.view = view
        house.bridge.changed.connect(self.on_changed)
        house.session.opened.connect(self.on_opened)
        house.session.acting.connect(self.on_acting)
        house.languages.changed.connect(self._hear_language)

    def place(self) -> str:
        """Return where in this page the person is, for the header."""
        return ""

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        """Return what this page does for the actions of the table."""
        return {}

    def targets(self) -> Sequence[Target]:
        """Return the places of this page that the go-to box can find."""
        return ()

    def show_part(self, part: str) -> None:
        """Turn to a part of the page by its name; a page without parts has nothing to turn."""

    def enter(self) -> None:
        """Take the stage; the view is about to be seen."""

    def leave(self) -> None:
        """Give up the stage: save what is begun."""

    def flush(self) -> None:
        """Save what is begun; the window may be left for another program, or closed."""

    def cancel(self) -> None:
        """Stop the long work told of by `worked`, and leave things as they were."""

    def conceal(self) -> None:
        """The window is being locked: save what is begun, and close what shows the round outside this page."""
        self.flush()

    def reveal(self) -> None:
        """The window is unlocked: show again what `conceal` closed."""

    def close(self) -> None:
        """The window closes: let go of processes and timers."""

    def on_opened(self, opened: Opened) -> None:
        """Show another round; also called once when the page is made while a round is open."""

    def on_acting(self, opened: Opened) -> None:
        """Show the same round as another person sees it."""

    def on_changed(self, changes: Changes, initiator: object) -> None:
        """Refresh what `changes` touched; `initiator` is the page that asked for it."""

    def on_language(self) -> None:
        """Say again what came from the core."""

    def _hear_language(self) -> None:
        """Say at once what is seen; what is not comes in a step of its own, since all pages together would be a long stop."""
        if self.view.isVisible():
            self.on_language()
        else:
            soon(self, self.on_language)

    def say(self, text: Text) -> str:
        """Return words of the core in the language of the window."""
        return self.house.languages.say(text)

    def refuse(self, text: Text) -> None:
        """Show the sentence of what went wrong in the window's line of news."""
        self.told.emit(self.say(text), REFUSAL)
