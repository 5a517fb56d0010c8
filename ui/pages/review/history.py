"""The history of a mark in words: when and by whom, and what it said then."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.model.views import JournalLine
from reviewer.text import Text
from ui.languages import Languages

MARK = "mark_given"
MINUTE = slice(0, 16)  # of an ISO 8601 moment
LONGEST = 60  # letters of a rationale


class History(QObject):
    """Tells each version of a mark by what can differ; the place is known where the history is shown."""

    def __init__(self, languages: Languages, parent: QObject) -> None:
        super().__init__(parent)
        self._languages = languages

    def line(self, one: JournalLine) -> tuple[str, str]:
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
        if rationale:
            parts.append(f"“{rationale[:LONGEST]}{'…' if len(rationale) > LONGEST else ''}”")
        return " · ".join(parts)
