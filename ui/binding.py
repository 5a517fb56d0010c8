"""Loads Qt's binding without the hook it hangs into every import.

After each import PySide reads the source of the module to see whether it may use a switch of PySide's own (`from
__feature__ import …`), and Python keeps all it read: 20 megabytes with every page and the libraries for papers, and a
tenth of the time the imports take. Nothing here uses that switch.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def load() -> None:
    """Load the binding, before anything else of Qt, and import as Python does from then on; once more does no harm."""
    import_module("PySide6.QtCore")
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
