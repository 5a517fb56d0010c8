"""What the window asks of the journal, as plain functions for the worker: check, rebuild, export, copy."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from reviewer.desk.desk import Desk
from reviewer.errors import MachineError, reason
from reviewer.model.views import JournalLine, JournalLook
from reviewer.text import Language, Text

EVERY = 1 << 62  # more entries than any journal has
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


def check(desk: Desk) -> Soundness:
    """Check the whole file."""
    found = desk.check()
    return Soundness(found.entries, len(found.pages), len(found.breaks), len(found.blobs), len(found.tables))


def rebuild(desk: Desk) -> None:
    """Make the tables anew from the journal."""
    desk.rebuild()


def back_up(path: Path, desk: Desk) -> None:
    """Write a whole copy of the round; raises a refusal with its sentence."""
    desk.back_up(path)


def export(path: Path, look: JournalLook, language: Language, desk: Desk) -> int:
    """Write every entry that fits as CSV (UTF-8 with a mark, as Excel wants it); returns how many there were."""
    lines = desk.see.journal(EVERY, look)
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(words.get(language) for words in HEAD)
            writer.writerows(map(_plain, _cells(line, language)) for line in lines)
    except OSError as error:
        raise MachineError(_unwritten(path, error)) from error
    return len(lines)


def _cells(line: JournalLine, language: Language) -> tuple[str, ...]:
    entry = line.entry
    said = Text(line.ko, line.en).get(language)
    return entry.wall, entry.author, entry.device, str(entry.seq), said, entry.verb, entry.subject, entry.hash


def _plain(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _unwritten(path: Path, error: OSError) -> Text:
    return Text(
        f"{path} 파일을 쓸 수 없습니다({reason(error).ko}). 회차 파일은 그대로입니다. 폴더와 남은 공간을 확인하십시오.",
        f"{path} cannot be written ({reason(error).en}). The round file is unchanged. Check the folder and free space.",
    )
