"""Keeps the worker busy, so that what is asked of it meanwhile waits where a test can look at it and stop it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from ui.session import Session

PATIENCE = 30  # seconds after which a test that forgot to end goes on


@contextmanager
def held_up(session: Session) -> Iterator[None]:
    """Let nothing asked of the round inside the block begin before its end."""
    going_on = Event()
    session.ask(lambda _desk: going_on.wait(PATIENCE))
    try:
        yield
    finally:
        going_on.set()
