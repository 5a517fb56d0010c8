"""Opening a return package: a copy of it, with the first passphrase that fits."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.clock import Clock
from reviewer.store.refusals import NoSuchFile, WrongPassphrase
from reviewer.store.roundfile import RoundFile


@contextmanager
def opened(path: Path, passphrases: Sequence[str], clock: Clock) -> Iterator[RoundFile]:
    """Open a copy of a package with the first passphrase that fits; the stick it came on is left untouched."""
    if not path.is_file():
        raise NoSuchFile(path)
    with TemporaryDirectory(prefix="jipyo-") as folder:
        copy = Path(folder) / path.name
        _copy(path, copy)
        file = _open_any(copy, passphrases, clock)
        try:
            yield file
        finally:
            file.close()


def _copy(path: Path, copy: Path) -> None:
    """Copy the file and, if it was not closed well, the log beside it."""
    shutil.copyfile(path, copy)
    log = path.with_name(path.name + "-wal")
    if log.is_file():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))


def _open_any(copy: Path, passphrases: Sequence[str], clock: Clock) -> RoundFile:
    first, *others = passphrases
    try:
        return RoundFile.open(copy, first, clock)
    except WrongPassphrase:
        if not others:
            raise
        return _open_any(copy, others, clock)
