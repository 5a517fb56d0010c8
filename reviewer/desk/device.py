"""The name of this computer and account in the journal: drawn once, kept for the account, the same at every start."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import sys
from pathlib import Path

NAME = re.compile(r"[0-9a-f]{8}")


def this_device() -> str:
    """Return eight hex digits that tell this computer and account from others, and nothing else about them.

    A network card would not do as a name: it changes with the dock a laptop stands in, and what was done before
    could no longer be undone. An account that cannot keep a file gets a name from the computer's own.
    """
    place = _place()
    with contextlib.suppress(OSError):
        return _kept(place) or _drawn(place)
    return _of_the_computer()


def _place() -> Path:
    """Return where the name is kept: a folder that does not travel with the account to other computers."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "Jipyo" / "device"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "jipyo" / "device"


def _kept(place: Path) -> str:
    """Return the name that is kept, or nothing when there is none or it is no name."""
    if not place.is_file():
        return ""
    words = place.read_bytes()[:64].decode("ascii", "replace").strip()
    return words if NAME.fullmatch(words) else ""


def _drawn(place: Path) -> str:
    """Draw a name and keep it; of two programs that start at once, the first to write decides."""
    place.parent.mkdir(parents=True, exist_ok=True)
    name = secrets.token_hex(4)
    fresh = place.with_name(f"{place.name}.{name}")
    fresh.write_text(name, encoding="ascii")
    with contextlib.suppress(FileExistsError):
        place.hardlink_to(fresh)
    fresh.unlink()
    found = _kept(place)
    if not found:
        place.write_text(name, encoding="ascii")
    return found or name


def _of_the_computer() -> str:
    import getpass
    import hashlib
    import platform

    return hashlib.sha256(f"{platform.node()}/{getpass.getuser()}".encode()).hexdigest()[:8]
