"""Loads Qt's binding without the hook it hangs into every import.

The binding replaces `builtins.__import__` for the sake of `from __feature__ import …`, which nothing here uses: from then on
it reads the source of every module that is imported, ours and others', to look for its own name, and those sources stay in
memory. With the plain function back in its place a start is shorter by the reading of two hundred files.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def load() -> None:
    """Load the binding and put the plain import back; called once, before anything else of Qt."""
    plain = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain
