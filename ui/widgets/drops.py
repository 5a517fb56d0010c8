"""What was dropped on a page, as paths."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def dropped_paths(data: QMimeData) -> list[str]:
    """Return the files and folders of this computer among what was dropped."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
