"""One long statement of the database engine, ended when the person wants out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2 as driver

from reviewer.store.connection import Connection
from reviewer.store.refusals import PRIMARY
from reviewer.watch import Cancelled, Watch

STRIDE = 20  # steps of the engine between two looks: it copies a whole piece of evidence in a few


@contextmanager
def stoppable(connection: Connection, watch: Watch, heard: Callable[[], None] | None = None) -> Iterator[None]:
    """Let the engine be stopped inside the block, calling `heard` now and then; raises Cancelled.

    The engine takes back what a stopped statement did. It also stops at Ctrl+C, which it takes for an error of what it
    called and does not pass on; that is raised again here.
    """
    connection.set_progress_handler(_Looking(watch, heard), STRIDE)
    try:
        yield
    except driver.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY == driver.SQLITE_INTERRUPT:
            raise (Cancelled if watch.is_unwanted() else KeyboardInterrupt) from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


class _Looking:
    """Called by the engine, which no error may pass: it goes on at 0 and stops at 1."""

    def __init__(self, watch: Watch, heard: Callable[[], None] | None) -> None:
        self._watch = watch
        self._heard = heard

    def __call__(self) -> int:
        if self._watch.is_unwanted():
            return 1
        if self._heard:
            self._heard()
        return 0
