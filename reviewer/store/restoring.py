"""Going back to a copy: the copy is checked first, the file as it is now is kept beside it, then the copy takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path

from reviewer.clock import Clock, stamp
from reviewer.errors import UserError
from reviewer.store.cipher import Secret
from reviewer.store.connection import remove
from reviewer.store.copying import copied
from reviewer.store.reading import Reading
from reviewer.store.refusals import DamagedFile, DiskFull, NotARound, ReadOnly
from reviewer.store.roundfile import RoundFile
from reviewer.text import Text
from reviewer.watch import Cancelled, Watch

MOMENT = str.maketrans({":": "", "-": ""})
SECOND = slice(0, 19)


class AnotherRound(UserError):
    """The copy is of another round, or is the file itself."""

    def __init__(self, copy: Path) -> None:
        super().__init__(
            Text(
                f"{copy.name}은(는) 지금 열린 회차의 사본이 아닙니다. 아무것도 바꾸지 않았습니다. 이 회차에서 저장한 사본을 고르십시오.",
                f"{copy.name} is not a copy of the open round. Nothing was changed. Choose a copy that was saved from this round.",
            )
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """The copy to go back to, and what opens it."""

    copy: Path
    secret: Secret


@dataclass(frozen=True, slots=True)
class Inspected:
    """A copy that may take the round's place, and how many entries it holds."""

    copy: Path
    entries: int


def inspect(path: Path, wanted: Wanted, round_id: str, clock: Clock, watch: Watch) -> Inspected:
    """Check a copy whole before anything is done with it.

    Raises AnotherRound, DamagedFile, Cancelled, or what opening a file raises.
    """
    copy = wanted.copy
    if copy.resolve() == path.resolve():
        raise AnotherRound(copy)
    file = RoundFile.open(copy, wanted.secret, clock)
    try:
        info = Reading(file.connection).round()
        if info is None:
            raise NotARound(copy)
        if info.id != round_id:
            raise AnotherRound(copy)
        checked = file.check(watch)
        if not checked.is_whole:
            raise DamagedFile(copy)
    finally:
        file.close()
    return Inspected(copy, checked.entries)


def put_in_place(path: Path, inspected: Inspected, clock: Clock, watch: Watch) -> Path:
    """Let the copy take the place of the closed file at `path`; returns where that file is kept now.

    Raises ReadOnly, DiskFull or Cancelled; the file is at its place again then.
    """
    aside = _aside(path, clock)
    fresh = path.with_name(f"{path.name}.new")
    try:
        copied(inspected.copy, fresh, watch)
        path.replace(aside)
        _take_the_name(fresh, path, aside)
    except Cancelled:
        remove(fresh)
        raise
    except OSError as error:
        remove(fresh)
        raise DiskFull(path) if error.errno == ENOSPC else ReadOnly(path) from error
    return aside


def _take_the_name(fresh: Path, path: Path, aside: Path) -> None:
    try:
        fresh.replace(path)
    except OSError:
        aside.replace(path)
        raise


def _aside(path: Path, clock: Clock) -> Path:
    moment = stamp(clock)[SECOND].translate(MOMENT).replace("T", "-")
    return path.with_name(f"{path.stem}-{moment}{path.suffix}")
