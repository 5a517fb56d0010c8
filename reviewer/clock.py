"""The only source of time: wall-clock moments as ISO 8601 text with the local offset."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present moment with the computer's time zone."""
    return datetime.now(UTC).astimezone()  # one look at the zone instead of three


def stamp(clock: Clock) -> str:
    """Return the moment of `clock` as ISO 8601 text, to the millisecond."""
    return clock().isoformat(timespec="milliseconds")
