"""Begins to open the file named on the way in before Qt has loaded: deriving its key takes as long as Qt does."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from threading import Thread

from reviewer.desk.keys import Secret, derive
from reviewer.sample.size import OPENS_WITH, sample_in
from ui.options import Options


class Opening:
    """A file whose key is being derived on a thread of its own."""

    def __init__(self, path: Path, passphrase: str) -> None:
        self.path = path
        self._secret: Secret = passphrase
        self._thread = Thread(target=partial(self._derive, passphrase), daemon=True)
        self._thread.start()

    def secret(self) -> Secret:
        """Wait for the key and return it; the passphrase itself where the file could not be read."""
        self._thread.join()
        return self._secret

    def _derive(self, passphrase: str) -> None:
        if self.path.is_file():
            self._secret = derive(self.path, passphrase)


def begin(options: Options) -> Opening | None:
    """Return the opening of the file asked for, or of a sample round that is there already; None without one.

    Nothing that a start makes is rubbish: Python's collector rests until the window takes it over.
    """
    gc.disable()
    if options.file and options.passphrase:
        return Opening(options.file, options.passphrase)
    if options.sample_folder:
        sample = sample_in(options.sample_folder)
        return Opening(sample.path, OPENS_WITH) if sample.path.is_file() else None
    return None
