"""What the tests of the store let another process do: hold a file, or meet one it may not write."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from reviewer.desk.opening import open_round
from reviewer.errors import JipyoError
from tests.desk.little import PASSPHRASE

CAPABILITIES_VERSION = 0x20080522  # _LINUX_CAPABILITY_VERSION_3


def hold(path: Path) -> None:
    """Keep the file open until a line comes in."""
    desk = open_round(path, PASSPHRASE)
    sys.stdout.write("held\n")
    sys.stdout.flush()
    sys.stdin.readline()
    desk.close()


def powerless(path: Path) -> None:
    """Try to open the file without the right to override permissions, and say what came of it."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        _give_up_capabilities()
    try:
        open_round(path, PASSPHRASE).close()
        sys.stdout.write("opened")
    except JipyoError as error:
        sys.stdout.write(f"{type(error).__name__}: {error.sentence.en}")


def _give_up_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    library = ctypes.CDLL(None, use_errno=True)
    if library.capset(header, none) != 0:
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    {"hold": hold, "powerless": powerless}[sys.argv[1]](Path(sys.argv[2]))
