"""What the window asks of the journal, as plain functions for the worker: check, rebuild, export, copy."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from reviewer.desk.desk import Desk
from reviewer.desk.folder import Folder
from reviewer.model.views import JournalLine, JournalLook
from reviewer.text import Language, Text
from reviewer.watch import followed
from ui.jobs import Ticket

EVERY = 1 << 62  # more entries than any journal has
WRITING = Text("목록을 쓰는 중", "Writing the list")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEAD = (
    Text("때", "When"),
    Text("누가", "Who"),
    Text("기기", "Device"),
    Text("순번", "Number"),
    Text("무엇을", "What"),
    Text("동사", "Verb"),
    Text("대상", "Subject"),
    Text("해시", "Hash"),
)


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a full check found, as counts of what is wrong; `entries` is how many were read."""

    entries: int
    pages: int
    breaks: int
    evidence: int
    tables: int

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.pages or self.breaks or self.evidence or self.tables)


def check(desk: Desk, ticket: Ticket) -> Soundness:
    """Check the whole file; raises Cancelled."""
    found = desk.check(ticket.watch())
    return Soundness(found.entries, len(found.pages), len(found.breaks), len(found.blobs), len(found.tables))


def rebuild(desk: Desk, ticket: Ticket) -> None:
    """Make the tables anew from the journal; raises Cancelled, and they are as they were then."""
    desk.rebuild(ticket.watch())


def back_up(path: Path, desk: Desk, ticket: Ticket) -> None:
    """Write a whole copy of the round; raises a refusal with its sentence, or Cancelled, and leaves no half copy then."""
    desk.back_up(path, ticket.watch())


def export(path: Path, look: JournalLook, language: Language, desk: Desk, ticket: Ticket) -> int:
    """Write every entry that fits as CSV (UTF-8 with a mark, as Excel wants it); returns how many there were.

    Raises Cancelled, and leaves the file that was there before.
    """
    lines = desk.see.journal(EVERY, look)
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(words.get(language) for words in HEAD)
    told = followed(lines, ticket.watch(), len(lines), WRITING)
    writer.writerows(map(_plain, _cells(line, language)) for line in told)
    Folder(path.parent).write(path, text.getvalue().encode("utf-8-sig"))
    return len(lines)


def _cells(line: JournalLine, language: Language) -> tuple[str, ...]:
    entry = line.entry
    said = Text(line.ko, line.en).get(language)
    return entry.wall, entry.author, entry.device, str(entry.seq), said, entry.verb, entry.subject, entry.hash


def _plain(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
