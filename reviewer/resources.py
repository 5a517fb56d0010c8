"""Where the files that ship with Jipyo live: rule files, fonts, lists, translations, tokens."""

from __future__ import annotations

import sys
from pathlib import Path


def root() -> Path:
    """Return the folder `resources`, in a source tree or in a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"


def path(*parts: str) -> Path:
    """Return the path of one shipped file."""
    return root().joinpath(*parts)
