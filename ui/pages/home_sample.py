"""The sample round of this computer: where it is kept, and building it with progress and a way to cancel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.jobs import Ticket

SAMPLE = "sample"


def own_sample() -> Path:
    """Return where the sample round is kept among the person's own data."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / SAMPLE


def build_sample(folder: Path, ticket: Ticket) -> tuple[Path, str]:
    """Return the sample round in `folder` and the words that open it, building it when it is not there.

    Raises Cancelled when the person wants out, MachineError when the disk refuses; nothing is left then.
    """
    from reviewer.sample.building import ensure_sample  # heavy: writes workbooks and papers, wanted only here

    made = ensure_sample(folder, ticket.watch())
    return made.path, made.passphrase
