"""The journal as it is told: which entries are wanted, and the names of those it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reviewer.desk.calling import called
from reviewer.desk.sentences import discreet_line
from reviewer.desk.state import State
from reviewer.events.enclosing import opened
from reviewer.model.entry import Entry
from reviewer.model.subjects import names
from reviewer.model.views import JournalLine, JournalLook

DAY = slice(0, 10)


def latest(state: State, limit: int, look: JournalLook) -> tuple[JournalLine, ...]:
    """Return the latest `limit` entries that are wanted, newest first; what a package encloses is told as it was said."""
    words = called(state)
    told = map(opened, reversed(list(state.file.journal.ordered())))
    entries = (e for e in told if _is_wanted(e, look))
    lines = (discreet_line(entry, words) for entry in entries)
    return tuple(islice(_holding(lines, look.text.casefold()), limit))


def days(state: State) -> tuple[str, ...]:
    """Return the days on which something was written, the last first."""
    return tuple(sorted({opened(entry).wall[DAY] for entry in state.file.journal.ordered()}, reverse=True))


def _is_wanted(entry: Entry, look: JournalLook) -> bool:
    """Tell whether an entry fits by what can be seen without its sentence."""
    return (
        look.author in ("", entry.author)
        and look.day in ("", entry.wall[DAY])
        and (not look.nouns or entry.subject.split("/", 1)[0] in look.nouns)
        and (not look.institution or look.institution in names(entry.subject))
    )


def _holding(lines: Iterator[JournalLine], wanted: str) -> Iterator[JournalLine]:
    return (one for one in lines if not wanted or wanted in f"{one.ko} {one.en} {one.entry.author}".casefold())
