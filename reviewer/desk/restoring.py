"""Going back to a copy of the open round, in two steps: look at the copy, then let it take the file's place."""

from __future__ import annotations

from pathlib import Path

from reviewer.clock import Clock, system_clock
from reviewer.desk.desk import Desk
from reviewer.store import restoring
from reviewer.store.restoring import Inspected, Wanted
from reviewer.watch import UNWATCHED, Watch

__all__ = ["Inspected", "Wanted", "inspect", "put_in_place"]


def inspect(desk: Desk, wanted: Wanted, watch: Watch = UNWATCHED, clock: Clock = system_clock) -> Inspected:
    """Check a copy whole while the round stays open; raises Cancelled or a refusal with its sentence."""
    return restoring.inspect(desk.path, wanted, desk.info.id, clock, watch)


def put_in_place(path: Path, inspected: Inspected, watch: Watch = UNWATCHED, clock: Clock = system_clock) -> Path:
    """Let the copy take the place of the closed round; returns where the file as it was is kept."""
    return restoring.put_in_place(path, inspected, clock, watch)
