"""Where the window starts: `python -m ui.main [FILE] [--sample [FOLDER]] [--lang ko|en] [--passphrase-file F]`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

from ui import binding, early
from ui.evidence import child
from ui.options import read_options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code.

    The key of a file named on the way in is derived while Qt loads, so nothing of Qt is imported before that began.
    """
    if getattr(sys, "frozen", False):  # in a bundle, a process of ours starts through this file too
        from multiprocessing import freeze_support

        freeze_support()
    logging.basicConfig(level=logging.WARNING)
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == [child.FLAG]:
        child.run()
        return 0
    options = read_options(given)
    opening = early.begin(options)
    binding.load()
    from ui.application import run

    return run(options, opening)


if __name__ == "__main__":
    sys.exit(main())
