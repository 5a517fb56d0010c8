"""Starts the small programs that open untrusted files, and reads what they say within time and memory."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reviewer.intake.limits import Limits

FROZEN_FLAG = "--intake-child"
"""In a frozen build the program starts itself with this and the child's name; its entry point hands over."""


def command(name: str) -> list[str]:
    """Return how to start a child of this package: from its file, isolated from the user's settings."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, name]
    return [sys.executable, "-I", str(Path(__file__).with_name(f"{name}.py"))]


class Child:
    """A running child: given its input at once, asked for its output at the end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def output(self) -> bytes:
        """Return everything it wrote; cut short when it died."""
        if self._process.stdout is None:
            return b""
        return self._process.stdout.read()

    def survived(self) -> bool:
        """Tell whether it ended by itself and well."""
        return self._process.wait() == 0


@contextmanager
def started(name: str, data: bytes, limits: Limits) -> Iterator[Child]:
    """Run a child on `data` under the limits; it never outlives the block."""
    arguments = [*command(name), str(limits.child_memory)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        alarm = threading.Timer(limits.child_seconds, process.kill)
        alarm.start()
        try:
            _feed(process, data)
            yield Child(process)
        finally:
            alarm.cancel()
            process.kill()


def _feed(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Hand over the input; a child that died early is noticed when its output is read."""
    if process.stdin is None:
        return
    try:
        process.stdin.write(data)
        process.stdin.close()
    except (BrokenPipeError, OSError):
        process.stdin = None
