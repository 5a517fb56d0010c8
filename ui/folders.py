"""Where the system's file picker begins: the folder a person used last, else their documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

KEY = "folder"


def begin(settings: QSettings) -> Path:
    """Return the folder to begin in; one that is not there any more is passed over."""
    last = str(settings.value(KEY, ""))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = (Path(folder) for folder in (last, documents) if folder)
    return next((folder for folder in known if folder.is_dir()), Path.home())


def used(settings: QSettings, folder: Path) -> None:
    """Remember the folder for the next time; nothing of a round is in it."""
    settings.setValue(KEY, str(folder))
