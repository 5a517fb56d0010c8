"""The sample round of this computer: where it is kept, and building it with progress and a way to cancel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from reviewer.errors import UserError
from reviewer.text import Text
from ui.jobs import Ticket

SAMPLE = "sample"


def own_sample() -> Path:
    """Return where the sample round is kept among the person's own data."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / SAMPLE


def build_sample(folder: Path, ticket: Ticket) -> tuple[Path, str]:
    """Return the sample round in `folder` and the words that open it, building it when it is not there.

    Raises UserError when the person cancels, MachineError when the disk refuses; nothing is left then.
    """
    from reviewer.sample.building import STEPS, ensure_sample  # heavy: writes workbooks and papers, wanted only here

    made = ensure_sample(folder, _Telling(ticket, STEPS))
    return made.path, made.passphrase


class _Telling:
    """Counts the steps of a building and tells of each before it begins; a cancelled one goes no further."""

    def __init__(self, ticket: Ticket, steps: int) -> None:
        self._ticket, self._done, self._steps = ticket, 0, steps

    def __call__(self, words: Text) -> None:
        if self._ticket.cancelled():
            raise UserError(Text("표본을 만들지 않았습니다.", "The sample was not made."))
        self._ticket.report(self._done, self._steps, words)
        self._done += 1
