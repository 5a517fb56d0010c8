"""The command `jipyo`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reviewer.clock import system_clock
from reviewer.errors import STOPPED


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, the process's own by default, and return its exit code.

    The verbs load here and not above: a process that lays pages out imports this file and needs none of them.
    """
    if getattr(sys, "frozen", False):  # in a bundle, a process of ours starts through this file too
        from multiprocessing import freeze_support

        freeze_support()
    try:
        from reviewer.cli.run import run
    except KeyboardInterrupt:  # nothing has begun yet, so there is nothing to tell
        return STOPPED
    return run(sys.argv[1:] if arguments is None else arguments, system_clock)


if __name__ == "__main__":
    sys.exit(main())
