"""Adds trusted time and revocation data to signed files, one after another: each is whole on disk before the next."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reviewer.desk import records, signing
from reviewer.desk.folder import Folder
from reviewer.desk.state import State
from reviewer.errors import UserError, reason
from reviewer.text import Text, same

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.upgrading import Upgraded


@dataclass(frozen=True, slots=True)
class Proven:
    """What came of one file: a sentence, whether all went well, what PAdES calls it now, and whether it was recorded."""

    path: Path
    sentence: Text
    well: bool
    level: str = ""
    recorded: bool = False


class Shelf(Protocol):
    """Where signed files are taken from and put back."""

    def take(self, path: Path) -> bytes:
        """Return a file; raises MachineError when it cannot be read."""

    def put_back(self, path: Path, before: bytes, pdf: bytes) -> bool:
        """Put a file in the place of what it was and tell whether a journal knows of it."""


class PlainShelf:
    """Files that no round is asked about."""

    def take(self, path: Path) -> bytes:
        """Return a file; raises UserError when it cannot be read."""
        try:
            return path.read_bytes()
        except OSError as error:
            raise UserError(_unread(path, error)) from error

    def put_back(self, path: Path, before: bytes, pdf: bytes) -> bool:
        """Replace the file whole or not at all; raises MachineError when the disk refuses."""
        del before
        Folder(path.parent).write(path, pdf)
        return False


class RoundShelf(PlainShelf):
    """Files of a round: what its journal knows stays known, and what it knows otherwise is left alone."""

    def __init__(self, state: State) -> None:
        self._state = state

    def take(self, path: Path) -> bytes:
        """Return a file, once what was cut off the last time is finished."""
        signing.recovered(self._state, path)
        return super().take(path)

    def put_back(self, path: Path, before: bytes, pdf: bytes) -> bool:
        """Record and replace a recorded file; replace one the journal does not know; refuse what it knows otherwise."""
        from reviewer.sign.identity import identity

        own, digest = identity(before), hashlib.sha256(before).hexdigest()
        sheet = own.sheet if own else path.stem
        known = records.known_digest(self._state, sheet, digest)
        if not known:
            return super().put_back(path, before, pdf)
        if known != digest:
            raise UserError(ANOTHER)
        last = records.fact_of(self._state, digest)
        signing.keep(
            self._state, pdf, replace(last, file=path.name, sha256=hashlib.sha256(pdf).hexdigest(), added=True), path
        )
        return True


class Proving:
    """Adds the same proofs to many files."""

    def __init__(self, shelf: Shelf, trusted: Sequence[Path], address: str) -> None:
        """Take what is added; raises UserError for a file that is no proof, and for what is no address."""
        from reviewer.sign import loading
        from reviewer.sign.timestamping import Authority

        self._shelf = shelf
        self._roots, self._proofs = loading.load(trusted)
        self._stamper = Authority(address) if address else None

    def run(self, paths: Sequence[Path]) -> Iterator[Proven]:
        """Yield what came of each file as soon as it is done; whoever stops asking stops the series.

        Raises MachineError when the disk or the authority refuses: what was yielded stays.
        """
        for path in paths:
            try:
                yield self._proven(path)
            except UserError as error:
                yield Proven(path, error.sentence, well=False)

    def _proven(self, path: Path) -> Proven:
        from reviewer.sign.upgrading import upgraded
        from reviewer.sign.verification import Answer
        from reviewer.sign.verify import verify

        before = self._shelf.take(path)
        if verify(before, ()).unchanged.answer is Answer.NO:
            raise UserError(CHANGED)
        done = upgraded(before, self._roots, self._proofs, self._stamper)
        recorded = self._shelf.put_back(path, before, done.pdf)
        return Proven(path, self._words(done, recorded=recorded), well=True, level=done.level, recorded=recorded)

    def _words(self, done: Upgraded, *, recorded: bool) -> Text:
        from reviewer.sign.upgrading import BASIC

        added = [STAMPED] if self._stamper else []
        added += [LISTED] if self._proofs.lists or self._proofs.answers else []
        korean, english = " · ".join(one.ko for one in added), " · ".join(one.en for one in added)
        tail = RECORDED if recorded else same("")
        level = UNTIMED if done.level == BASIC else same(done.level)
        return Text(f"{korean} ({level.ko}){tail.ko}", f"{english} ({level.en}){tail.en}")


def address_fault(address: str) -> Text | None:
    """Return what is wrong with the address of a timestamp authority, None for nothing; opens no connection."""
    from reviewer.sign.address import must_be_address

    try:
        must_be_address(address)
    except UserError as error:
        return error.sentence
    return None


UNTIMED = Text("B-B: 타임스탬프가 없어 B-LT가 아님", "B-B: not B-LT, for lack of a timestamp")
STAMPED = Text("타임스탬프 더함", "trusted time added")
LISTED = Text("폐지 자료 더함", "revocation data added")
RECORDED = Text(" · 회차에 기록함", " · recorded in the round")
CHANGED = Text(
    "서명한 뒤 바뀐 파일이라 아무것도 더하지 않았습니다. 파일은 그대로입니다.",
    "This file was changed after signing, so nothing was added. It is as it was.",
)
ANOTHER = Text(
    "이 회차의 기록에 이 평가표로 남아 있는 것은 다른 파일이라 아무것도 더하지 않았습니다. 파일은 그대로입니다.",
    "What the journal of this round keeps for this sheet is another file, so nothing was added. It is as it was.",
)


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path.name} 파일을 읽을 수 없습니다({reason(error).ko}). 파일이 있는지 확인하십시오.",
        f"{path.name} cannot be read ({reason(error).en}). Check that the file is there.",
    )
