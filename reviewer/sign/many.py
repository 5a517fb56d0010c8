"""Verifies many files one after another as they come, in several processes where that pays."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from reviewer.errors import UserError, reason
from reviewer.sign import loading
from reviewer.sign.beside import Beside, Stand
from reviewer.sign.identity import Identity, identity
from reviewer.sign.naming import named
from reviewer.sign.proofs import Proofs
from reviewer.sign.verification import Verification
from reviewer.sign.verify import verify
from reviewer.text import Text

ENOUGH = 48  # files from which on it pays to start other processes
AHEAD = 4  # files given to each process before the first answer is taken


LooksBeside = Callable[[Path, Identity], tuple[Beside, ...]]
"""Says of the files beside a paper whether they belong to it; sent to other processes, so a plain function."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was looked at: what was found, or why it could not be read; what it says it is; what lies beside."""

    path: Path
    found: Verification | None
    refusal: Text | None = None
    identity: Identity | None = None
    beside: tuple[Beside, ...] = ()

    @property
    def is_fine(self) -> bool:
        """Tell whether the paper is valid and nothing beside it is other than it says."""
        return self.found is not None and self.found.is_valid and not self.has_changed_beside

    @property
    def has_changed_beside(self) -> bool:
        """Tell whether a file beside the paper is other than the paper says."""
        return any(one.stand is Stand.CHANGED for one in self.beside)


@dataclass(frozen=True, slots=True)
class Checker:
    """Verifies files against the same authorities; sent to each process once."""

    roots: loading.Roots
    proofs: Proofs
    look: LooksBeside

    def __call__(self, path: Path) -> Checked:
        try:
            pdf = path.read_bytes()
        except OSError as error:
            return Checked(path, None, _unread(path, error))
        own = identity(pdf)
        beside = self.look(path, own) if own else ()
        found = named(verify(pdf, self.roots, None, self.proofs), path.stem, own)
        return Checked(path, found, None, own, beside)


def pdfs_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files named and every PDF below the folders named, each once; raises UserError for none."""
    found = [one for path in paths for one in (sorted(path.rglob("*.pdf")) if path.is_dir() else [path])]
    if not found:
        raise UserError(_nothing(paths))
    return tuple(dict.fromkeys(found))


def checked(
    paths: Sequence[Path], trusted: Sequence[Path], look: LooksBeside, processes: int | None = None
) -> Iterator[Checked]:
    """Yield each file's verification in the order given; closing the iterator stops the work.

    Raises UserError when a file to trust or judge by is none.
    """
    checker = Checker(*loading.load(trusted), look)
    count = 1 if getattr(sys, "frozen", False) else processes or os.cpu_count() or 1  # a bundle cannot start others
    if count == 1 or len(paths) < ENOUGH:
        yield from map(checker, paths)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_keep, initargs=(checker,)) as pool:
        try:
            yield from _streamed(pool, paths, count * AHEAD)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _streamed(pool: ProcessPoolExecutor, paths: Sequence[Path], ahead: int) -> Iterator[Checked]:
    """Keep a few files under way, so that thousands never wait in memory."""
    rest = iter(paths)
    waiting: deque[Future[Checked]] = deque(pool.submit(_check, path) for path in islice(rest, ahead))
    while waiting:
        done = waiting.popleft().result()
        waiting.extend(pool.submit(_check, path) for path in islice(rest, 1))
        yield done


class _Kept:
    """What a process holds on to between two files."""

    checker: Checker


def _keep(checker: Checker) -> None:
    _Kept.checker = checker


def _check(path: Path) -> Checked:
    return _Kept.checker(path)


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path.name} 파일을 읽을 수 없습니다({reason(error).ko}). 파일이 있는지 확인하십시오.",
        f"{path.name} cannot be read ({reason(error).en}). Check that the file is there.",
    )


def _nothing(paths: Sequence[Path]) -> Text:
    names = ", ".join(str(path) for path in paths)
    return Text(
        f"확인할 PDF가 없습니다: {names}. 평가표가 든 폴더나 파일을 고르십시오.",
        f"There is no PDF to verify in {names}. Choose the folder or files of the sheets.",
    )
