"""One more window: a process of its own, so that two rounds, or a round and a package, can be seen side by side."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from reviewer import resources


def command() -> tuple[str, list[str]]:
    """Return the program and its arguments that make a window, installed or frozen."""
    return (sys.executable, []) if getattr(sys, "frozen", False) else (sys.executable, ["-m", "ui.main"])


def begin() -> bool:
    """Start it; a file that is open here says so there, since a round has one window at a time."""
    program, arguments = command()
    started, _ = QProcess.startDetached(program, arguments, str(resources.root().parent))
    return started
