"""Takes out of every import what PySide puts into it.

After each import PySide reads the source of the module to see whether it may use a switch of PySide's own (`from
__feature__ import …`), and Python keeps all it read: 20 megabytes with every page and the libraries for papers, and a
tenth of the time the imports take. Nothing here uses that switch.
"""

from __future__ import annotations

import builtins


def restore() -> None:
    """Import as Python does from now on; nothing happens where PySide put nothing in."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
