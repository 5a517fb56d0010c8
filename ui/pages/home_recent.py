"""The rounds opened lately: how far each was, whether its file is there and was closed, and taking one off the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.clock import stamp, system_clock
from reviewer.desk.opening import was_cut_off
from ui import recent
from ui.house import House
from ui.pages.page import NOTE, PASSING
from ui.recent import Recent
from ui.session import Opened
from ui.views.home_view import HomeView

if TYPE_CHECKING:
    from reviewer.model.views import Progress

MINUTE = slice(0, 16)
REST = 3_000  # milliseconds without a change before the progress of a round is remembered
GONE, UNCLOSED = "gone", "unclosed"


class RecentRounds(QObject):
    """What is remembered lies outside any round: a path, a name, a moment, counts; never a mark."""

    told = Signal(str, str)
    rested = Signal()  # the round has not changed for a while: its progress may be asked for

    def __init__(self, house: House, view: HomeView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._stands: dict[str, str] = {}
        self._has_told = False
        self._is_locked = False  # the round is closed for a while: nothing can be asked of it
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.rested)

    def begin(self) -> None:
        """Show what is remembered, then see how the files stand: a slow disk keeps nothing else waiting."""
        self.say_again()
        self._look()

    def say_again(self) -> None:
        """Show the list in the language of the window."""
        rounds = recent.remembered(self._house.settings)
        self._view.set_recent([(r.path, r.name, self._about(r)) for r in rounds])

    def opened(self, opened: Opened) -> None:
        """Put the round that was opened first."""
        moment = stamp(system_clock)[MINUTE].replace("T", " ")
        recent.remember(self._house.settings, Recent(str(opened.path), opened.info.name, moment))
        self._stands.pop(str(opened.path), None)
        self.say_again()
        self._view.choose_recent(str(opened.path))

    def changed(self) -> None:
        """Wait for a reviewer's package to rest, then let its progress be asked for.

        A whole round takes a quarter of a second for it, and its marks come in by merging: Home asks when it is shown.
        """
        now = self._house.session.now
        if now and now.is_package and not self._is_locked:
            self._rest.start()

    def lock(self) -> None:
        """Ask for nothing while the window is locked; what is saved on the way into it is a change too."""
        self._is_locked = True
        self._rest.stop()

    def unlock(self) -> None:
        """Ask again, for what changed last before the window was locked."""
        self._is_locked = False
        self.changed()

    def stop(self) -> None:
        """Ask for nothing more: the window closes."""
        self._rest.stop()

    def progressed(self, now: Opened, progress: Progress) -> None:
        """Remember how far the open round is."""
        known = next((r for r in recent.remembered(self._house.settings) if r.path == str(now.path)), None)
        if known:
            recent.remember(self._house.settings, replace(known, done=progress.marked, total=progress.assigned))
            self.say_again()

    def is_gone(self, path: str) -> bool:
        """Tell whether a file is not where it was, saying so; it may be back by now."""
        if Path(path).exists():
            return False
        self._stands[path] = GONE
        self.say_again()
        return True

    def forget(self) -> None:
        """Take the chosen round off the list; its file stays where it is."""
        path = self._view.recent_chosen_path()
        if path:
            recent.forget(self._house.settings, path)
            self.say_again()
            self.told.emit(self.tr("Taken off the list. The file itself stays: {path}").format(path=path), PASSING)

    def _look(self) -> None:
        paths = [r.path for r in recent.remembered(self._house.settings)]
        if paths:
            self._house.jobs.run(partial(_stand, paths)).success(self._on_seen)

    def _on_seen(self, stands: dict[str, str]) -> None:
        now = self._house.session.now
        self._stands = {path: how for path, how in stands.items() if now is None or path != str(now.path)}
        self.say_again()
        unclosed = [Path(path).name for path, how in self._stands.items() if how == UNCLOSED]
        if unclosed and now is None and not self._has_told:
            self._has_told = True
            words = self.tr(
                "Not closed the last time: {file}. Unless it is open in another window, the program ended in the middle: "
                "what was saved is all there, and opening it brings back what was being written."
            )
            self.told.emit(words.format(file=", ".join(unclosed)), NOTE)

    def _about(self, one: Recent) -> str:
        parts = [one.when]
        if one.total:
            marked = self.tr("{done} of {total} marked")
            parts.append(marked.format(done=f"{one.done:,}", total=f"{one.total:,}"))
        how = self._stands.get(one.path, "")
        if how:
            parts.append({GONE: self.tr("the file is not there"), UNCLOSED: self.tr("not closed")}[how])
        return "  ·  ".join(parts)


def _stand(paths: Sequence[str]) -> dict[str, str]:
    found = {path: _how(Path(path)) for path in paths}
    return {path: how for path, how in found.items() if how}


def _how(path: Path) -> str:
    if not path.is_file():
        return GONE
    return UNCLOSED if was_cut_off(path) else ""
