"""What stands in the round that came from paper forms."""

from __future__ import annotations

from reviewer.desk.state import State
from reviewer.events.marking import TranscriptCompared
from reviewer.model.ids import ReviewerId
from reviewer.model.transcript import Transcript


def transcripts(state: State, reviewer: ReviewerId | None = None) -> tuple[Transcript, ...]:
    """Return every copied mark that stands, or those of one reviewer, in the order of the marks."""
    compared = {
        entry.content()["mark"]: (entry.content()["by"], entry.wall)
        for entry in state.file.journal.with_verb(TranscriptCompared.verb)
    }
    found = []
    for mark in state.reading.copied_marks(reviewer):
        if mark.copied:
            by, when = compared.get(mark.entry, ("", ""))
            found.append(Transcript(mark.key, mark.copied, mark.given, by, when))
    return tuple(found)
