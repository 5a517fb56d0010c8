"""Settling what competes: the sides in words, and the choice of one with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from reviewer.commands import SettleConflict
from reviewer.model.changes import Changes
from reviewer.model.entry import Entry
from reviewer.model.ids import EntryHash
from reviewer.model.subjects import Noun, names, noun
from reviewer.model.views import JournalLine
from reviewer.text import Language, Text
from ui.house import House
from ui.pages.panel.room import Competing, Room
from ui.views.panel.conflicts_view import ConflictsView, Dispute, Side

MOMENT = slice(0, 19)


class Conflicts(QObject):
    """Owns the conflicts part of the page."""

    def __init__(self, house: House, view: ConflictsView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        view.settled.connect(self._settle)

    def show_room(self, room: Room, people: Mapping[str, str], places: Mapping[str, str]) -> None:
        """Show what competes; `people` and `places` give names for ids and codes."""
        self._view.show_disputes([self._dispute(one, people, places) for one in room.conflicts])

    def _dispute(self, one: Competing, people: Mapping[str, str], places: Mapping[str, str]) -> Dispute:
        said = [people.get(part) or places.get(part) or part for part in names(one.view.subject)]
        title = "  ·  ".join((self._kind(noun(one.view.subject)), *said))
        return Dispute(one.view.subject, title, tuple(self._side(line, people) for line in one.lines))

    def _side(self, line: JournalLine, people: Mapping[str, str]) -> Side:
        entry = line.entry
        when = self.tr("{when} · computer {device}").format(
            when=entry.wall[MOMENT].replace("T", " "), device=entry.device
        )
        content = self._content(entry) or ((self.tr("Record"), self._sentence(line)),)
        return Side(entry.hash, people.get(entry.author, entry.author), when, content)

    def _content(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        body: dict[str, Any] = entry.content()
        captions = {
            "points": self.tr("Points"),
            "rationale": self.tr("Rationale"),
            "reasons": self.tr("Reasons"),
            "reason": self.tr("Reason"),
            "value": self.tr("Value"),
        }
        return tuple((words, _said(body[key])) for key, words in captions.items() if body.get(key))

    def _sentence(self, line: JournalLine) -> str:
        return line.ko if self._house.languages.current is Language.KO else line.en

    def _kind(self, kind: Noun) -> str:
        words = {
            Noun.MARK: self.tr("Mark"),
            Noun.DECISION: self.tr("Decision"),
            Noun.RECUSAL: self.tr("Recusal"),
            Noun.DECLARATION: self.tr("Declaration"),
            Noun.SETTING: self.tr("Setting"),
        }
        return words.get(kind, kind.value)

    def _settle(self, subject: str, entry: str, reason: str) -> None:
        self._view.refuse(self._missing(entry, reason))
        if self._view.refusal():
            return
        command = SettleConflict(subject, EntryHash(entry), reason.strip())
        self._house.session.do(command, self._initiator).success(self._on_settled).failure(self._on_refused)

    def _missing(self, entry: str, reason: str) -> str:
        if not entry:
            return self.tr("Choose the side that shall stand.")
        return "" if reason.strip() else self.tr("Write the reason. It stays in the record.")

    def _on_settled(self, _changes: Changes) -> None:
        self._view.refuse("")

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
