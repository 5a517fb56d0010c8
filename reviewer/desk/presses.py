"""Turns documents into checked PDF files: here, or in processes of their own while this one signs and records."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from reviewer.errors import UserError
from reviewer.sheet.page import Document
from reviewer.sheet.render import Checked, render_checked

AHEAD = 2  # papers under way for each process: enough to keep it busy, few enough to keep memory flat
T = TypeVar("T")
Plan = tuple[T, Document | None]
Pressed = tuple[T, Checked | UserError | None]


def press(plans: Iterable[Plan[T]], processes: int) -> Iterator[Pressed[T]]:
    """Yield each plan with its file, in order: None for one without a document, the refusal of one that has none.

    With more than one process, pages are laid out and checked in `processes` processes.
    """
    if processes <= 1:
        for thing, document in plans:
            yield thing, None if document is None else _done(render_checked, document)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from _ahead(pool, plans, processes * AHEAD)


def _ahead(pool: ProcessPoolExecutor, plans: Iterable[Plan[T]], depth: int) -> Iterator[Pressed[T]]:
    waiting: deque[tuple[T, Callable[[], Checked] | None]] = deque()
    try:
        for thing, document in plans:
            waiting.append((thing, None if document is None else pool.submit(render_checked, document).result))
            if len(waiting) > depth:
                yield _collected(*waiting.popleft())
        while waiting:
            yield _collected(*waiting.popleft())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _collected(thing: T, result: Callable[[], Checked] | None) -> Pressed[T]:
    if result is None:
        return thing, None
    try:
        return thing, result()
    except UserError as error:
        return thing, error


def _done(make: Callable[[Document], Checked], document: Document) -> Checked | UserError:
    try:
        return make(document)
    except UserError as error:
        return error
