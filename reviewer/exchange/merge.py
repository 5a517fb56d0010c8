"""Opening a return package: a copy of it, with the first passphrase that fits."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.clock import Clock
from reviewer.exchange.refusals import PackageUnread
from reviewer.store.refusals import NoSuchFile, WrongPassphrase
from reviewer.store.roundfile import RoundFile


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that lies open, and the SHA-256 of the bytes that came."""

    file: RoundFile
    sha256: str


@contextmanager
def opened(path: Path, passphrases: Sequence[str], clock: Clock) -> Iterator[Opened]:
    """Open a copy of a package with the first passphrase that fits; the stick it came on is left untouched.

    Raises PackageUnread when the stick is gone or there is no room for the copy.
    """
    if not path.is_file():
        raise NoSuchFile(path)
    with TemporaryDirectory(prefix="jipyo-") as folder:
        copy = Path(folder) / path.name
        digest = _copied(path, copy)
        file = _open_any(copy, passphrases, clock)
        try:
            yield Opened(file, digest)
        finally:
            file.close()


def _copied(path: Path, copy: Path) -> str:
    """Copy the file and, if it was not closed well, the log beside it; return the SHA-256 of the file."""
    log = path.with_name(path.name + "-wal")
    try:
        shutil.copyfile(path, copy)
        if log.is_file():
            shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
        with copy.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise PackageUnread(path, error) from error


def _open_any(copy: Path, passphrases: Sequence[str], clock: Clock) -> RoundFile:
    first, *others = passphrases
    try:
        return RoundFile.open(copy, first, clock)
    except WrongPassphrase:
        if not others:
            raise
        return _open_any(copy, others, clock)
