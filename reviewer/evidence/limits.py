"""How much one evidence file may ask for, and how the process holds itself to it."""

from __future__ import annotations

import contextlib
import sys

from reviewer.evidence import job_object

MIB = 1 << 20
MOST_MEMORY = 1 << 30  # bytes of the whole process
MOST_PIXELS = 24_000_000  # of one painted picture
MOST_SOURCE_PIXELS = 100_000_000  # of a picture file
MOST_PAGES = 20_000
MOST_MEMBERS = 20_000  # files in an archive
MOST_UNPACKED = 256 * MIB  # bytes of all parts of an office file, or of one file of an archive
MOST_RATIO, RATIO_FLOOR = 200, 4 * MIB  # unpacked over packed, for parts that are not small anyway
MOST_NESTED = 3  # archives inside archives
MOST_LETTERS = 5_000_000  # of one document
MOST_CELLS = 3_000_000  # of a sheet, counted as a rectangle
MOST_DEPTH = 60  # tables inside tables
LONGEST_SIDE = 20_000.0  # points of a page


def widen_pipes() -> None:
    """Let a picture pass in a few pieces instead of forty, where the system can."""
    if sys.platform == "linux":
        import fcntl

        for pipe in (0, 1):
            with contextlib.suppress(OSError):  # it is no pipe, or the account has used up what it may have
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, MIB)


def hold() -> None:
    """Hold this process to its share: memory everywhere; no file written and no crash dump where the system can."""
    if sys.platform == "win32":
        job_object.hold(MOST_MEMORY)
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a stricter limit that stands already is good enough
            resource.setrlimit(what, (most, most))
