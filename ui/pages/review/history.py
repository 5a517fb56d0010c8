"""The history of a mark in words: when and by whom, and what it said then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey
from reviewer.model.subjects import mark
from reviewer.model.views import JournalLine
from reviewer.text import Text
from ui.house import House
from ui.views.review.history_popover import HistoryPopover

MARK = "mark_given"
MINUTE = slice(0, 16)  # of an ISO 8601 moment
LONGEST = 60  # letters of a rationale
SHOWN = 8  # versions


class History(QObject):
    """Tells each version of a mark by what can differ; the place is known where the history is shown."""

    def __init__(self, house: House, view: HistoryPopover, corner: QWidget) -> None:
        super().__init__(view)
        self._house = house
        self._languages = house.languages
        self._view = view
        self._corner = corner

    def is_shown(self) -> bool:
        """Tell whether the history lies over the page."""
        return self._view.isVisible()

    def hide(self) -> None:
        """Put the history away."""
        self._view.hide()

    def ask(self, key: MarkKey) -> None:
        """Show the history of a mark."""
        self._house.session.ask(partial(_history, key)).success(self._show)

    def _show(self, lines: tuple[JournalLine, ...]) -> None:
        told = [self._line(one) for one in lines[-SHOWN:]]
        title = self.tr("History of this mark") if told else self.tr("Nothing recorded yet")
        self._view.show_lines(title, told, self._corner)

    def _line(self, one: JournalLine) -> tuple[str, str]:
        """Return (when and who, what) of one entry about a mark."""
        when = f"{one.entry.wall[MINUTE].replace('T', ' ')} · {one.entry.author}"
        if one.entry.verb != MARK:
            return when, self._languages.say(Text(one.ko, one.en))
        return when, self._mark(one.entry.content())

    def _mark(self, said: dict[str, object]) -> str:
        points, rationale = str(said["points"]), str(said["rationale"])
        parts = [self.tr("{points} points").format(points=points) if points else self.tr("no points")]
        steps = {"undoes": self.tr("undone"), "redoes": self.tr("redone")}
        flags = {"unsure": self.tr("unsure"), "discuss": self.tr("for the panel")}
        parts += [words for key, words in {**steps, **flags}.items() if said.get(key)]
        codes = said.get("reasons")
        if isinstance(codes, list) and codes:
            parts.append(", ".join(map(self._reason, codes)))
        cited = said.get("citations")
        if isinstance(cited, list):
            parts.append(self.tr("{count} cited").format(count=len(cited)))
        if rationale:
            parts.append(f"“{rationale[:LONGEST]}{'…' if len(rationale) > LONGEST else ''}”")
        return " · ".join(parts)

    def _reason(self, code: object) -> str:
        """Return the words of a reason code, or the code itself where the edition does not know it."""
        now = self._house.session.now
        known = now.framework.reasons if now else ()
        return next((self._languages.say(one.text) for one in known if one.code == code), str(code))


def _history(key: MarkKey, desk: Desk) -> tuple[JournalLine, ...]:
    return desk.see.history(mark(key))
