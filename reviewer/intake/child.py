"""Starts the small programs that open untrusted files, and reads what they say within time and memory."""

from __future__ import annotations

import contextlib
import runpy
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reviewer.intake.limits import Limits

FROZEN_FLAG = "--intake-child"
"""In a frozen build the program starts itself with this and the child's name; `take_over` answers it."""
PROGRAMS = frozenset({"workbook_child", "pdf_child"})
PIPE_BUFFER = 1 << 17
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console otherwise


def command(name: str) -> list[str]:
    """Return how to start a child of this package: from its file, isolated from the user's settings."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, name]
    return [sys.executable, "-I", str(Path(__file__).with_name(f"{name}.py"))]


def take_over(arguments: Sequence[str]) -> bool:
    """Become the child that the arguments ask for, and tell whether they did; entry points call this first."""
    if list(arguments[1:2]) != [FROZEN_FLAG] or arguments[2] not in PROGRAMS:
        return False
    sys.argv = list(arguments[2:])
    runpy.run_module(f"{__package__}.{arguments[2]}", run_name="__main__")
    return True


@contextmanager
def started(name: str, data: bytes, limits: Limits) -> Iterator[IO[bytes]]:
    """Run a child on `data` under the limits and give its output; it never outlives the block."""
    process = launch(name, limits, PIPE_BUFFER)
    alarm = threading.Timer(limits.child_seconds, process.kill)
    alarm.start()
    try:
        feed(process, data)
        _finish_feeding(process)
        if process.stdout is not None:
            yield process.stdout
    finally:
        alarm.cancel()
        end(process)


def _finish_feeding(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(BrokenPipeError, ConnectionError):
        if process.stdin is not None:
            process.stdin.close()


def feed(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Hand over bytes; a child that died is noticed when its output is read, so a broken pipe ends the feeding."""
    if process.stdin is None:
        return
    rest = memoryview(data)
    with contextlib.suppress(BrokenPipeError, ConnectionError):
        while rest:
            rest = rest[process.stdin.write(rest) :]


def launch(name: str, limits: Limits, buffer: int = 0) -> subprocess.Popen[bytes]:
    """Start a child; its pipes hold back up to `buffer` bytes."""
    arguments = [*command(name), str(limits.child_memory)]
    return subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=buffer,
        creationflags=NO_WINDOW,
    )


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a child if it still runs, and close its pipes."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
