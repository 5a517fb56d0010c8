"""Collect what a test logs at warning level or above, and tell what nobody expected."""

from __future__ import annotations

import logging
import re


class LogWatch(logging.Handler):
    """Hears every record of WARNING or above; a test names the ones it provokes with `expect`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._heard: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Let this test provoke records in which `pattern` is found, and demand at least one."""
        self._expected.append(re.compile(pattern))

    def complaints(self) -> list[str]:
        """Return the records that were not expected and the expectations that were not met, as lines."""
        unexpected = [line for line in self._heard if not any(pattern.search(line) for pattern in self._expected)]
        unmet = [p.pattern for p in self._expected if not any(p.search(line) for line in self._heard)]
        return [f"logged: {line}" for line in unexpected] + [f"never logged: {pattern}" for pattern in unmet]

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record as `LEVEL logger: message`."""
        self._heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")
