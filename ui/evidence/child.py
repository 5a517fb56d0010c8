"""How the program starts itself as the evidence process, and becomes it."""

from __future__ import annotations

import sys

FLAG = "--paint-evidence"  # how a frozen build asks itself to be the child
MODULE = "reviewer.evidence"


def command() -> list[str]:
    """Return the program and its arguments; the interpreter is kept from the user's own settings and folders."""
    return [sys.executable, FLAG] if getattr(sys, "frozen", False) else [sys.executable, "-I", "-m", MODULE]


def run() -> None:
    """Be the evidence process until the window lets go."""
    from reviewer.evidence import serving

    serving.run()
