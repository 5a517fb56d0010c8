"""Going back to a copy of the open round, in two steps: look at the copy, then let it take the file's place."""

from __future__ import annotations

from pathlib import Path

from reviewer.clock import Clock, system_clock
from reviewer.desk.desk import Desk
from reviewer.store import restoring
from reviewer.store.cipher import Secret
from reviewer.store.restoring import Inspected

__all__ = ["Inspected", "inspect", "put_in_place"]


def inspect(desk: Desk, copy: Path, secret: Secret, clock: Clock = system_clock) -> Inspected:
    """Check a copy whole while the round stays open; raises a refusal with its sentence."""
    return restoring.inspect(desk.path, copy, secret, desk.info.id, clock)


def put_in_place(path: Path, inspected: Inspected, clock: Clock = system_clock) -> Path:
    """Let the copy take the place of the closed round; returns where the file as it was is kept."""
    return restoring.put_in_place(path, inspected, clock)
