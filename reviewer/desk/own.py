"""What a reviewer keeps for themselves at the desk: drafts, the place, and private notes. None of it is a fact."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cached_property
from pathlib import Path

from reviewer.clock import stamp
from reviewer.desk.sealing import must_be
from reviewer.desk.state import State
from reviewer.model.draft import DeclarationDraft, Draft, Place
from reviewer.model.ids import EvidenceId, ReviewerId
from reviewer.model.round import MarkKey
from reviewer.model.subjects import mark
from reviewer.store.drafts import Drafts
from reviewer.store.notes import Notes, key_in

SUFFIX = ".notes"
NAME_LENGTH = 24  # hex digits of a hash: the name of the file tells nobody whose notes it holds


class Own:
    """Drafts and the place stay in the round file, in no package; notes stay in a file of this computer alone."""

    def __init__(self, state: State, folder: Path | None) -> None:
        self._state = state
        self._folder = folder
        self._drafts = Drafts(state.file.connection)

    def keep(self, draft: Draft, place: Place) -> str:
        """Keep what is being written, and where, on disk when this returns; returns the moment, ISO 8601.

        The mark that is given replaces it. Raises UserError when it is another reviewer's.
        """
        must_be(self._state, draft.key.reviewer)
        with self._state.file.transaction():
            self._drafts.keep(draft)
            self._drafts.stand(place)
        return stamp(self._state.clock)

    def stand_at(self, place: Place) -> None:
        """Keep where the person is, so that the next start begins there."""
        must_be(self._state, place.key.reviewer)
        with self._state.file.transaction():
            self._drafts.stand(place)

    def drafts(self, reviewer: ReviewerId) -> tuple[Draft, ...]:
        """Return what a reviewer wrote and has not given: after a crash, what is to be brought back."""
        return self._drafts.of(reviewer)

    def place(self, reviewer: ReviewerId) -> Place | None:
        """Return where a reviewer was: item, field and cursor."""
        return self._drafts.place(reviewer)

    def keep_declaration(self, reviewer: ReviewerId, draft: DeclarationDraft) -> None:
        """Keep the answers given so far, on disk when this returns. Raises UserError when they are another's."""
        must_be(self._state, reviewer)
        with self._state.file.transaction():
            self._drafts.keep_declaration(reviewer, draft)

    def drop_declaration(self, reviewer: ReviewerId) -> None:
        """Let go of the answers kept: the declaration is signed."""
        must_be(self._state, reviewer)
        with self._state.file.transaction():
            self._drafts.drop_declaration(reviewer)

    def declaration(self, reviewer: ReviewerId) -> DeclarationDraft | None:
        """Return the answers that were given and not signed, if there are any."""
        return self._drafts.declaration(reviewer)

    def see(self, reviewer: ReviewerId, evidence: EvidenceId) -> None:
        """Keep that a reviewer had an evidence file on screen: the list before sealing names those never opened."""
        must_be(self._state, reviewer)
        if evidence not in self._drafts.seen(reviewer):
            with self._state.file.transaction():
                self._drafts.see(reviewer, evidence)

    def seen(self, reviewer: ReviewerId) -> frozenset[EvidenceId]:
        """Return the evidence files a reviewer had on screen."""
        return self._drafts.seen(reviewer)

    def note(self, key: MarkKey) -> str:
        """Return the private note about an item."""
        must_be(self._state, key.reviewer)
        return self._notes.read(mark(key))

    def write_note(self, key: MarkKey, words: str) -> None:
        """Keep a private note about an item, on disk when this returns; an empty one goes."""
        must_be(self._state, key.reviewer)
        self._notes.write(mark(key), words)

    def close(self) -> None:
        """Let go of the notes, if they were opened."""
        if "_notes" in self.__dict__:
            self._notes.close()

    @cached_property
    def _notes(self) -> Notes:
        with self._state.file.transaction():
            key = key_in(self._state.file.connection)
        name = hashlib.sha256(self._state.info.id.encode() + key).hexdigest()[:NAME_LENGTH]
        return Notes((self._folder or own_folder()) / f"{name}{SUFFIX}", key)


def own_folder() -> Path:
    """Return where this computer keeps what belongs to its account alone."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Jipyo" / "own"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Jipyo" / "own"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "jipyo" / "own"
