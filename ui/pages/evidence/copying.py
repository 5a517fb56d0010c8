"""Saving a copy of an evidence file, or of one member of an archive, where the person chooses."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.model.ids import EvidenceId
from reviewer.model.round import Evidence
from reviewer.text import Text, visible
from ui.evidence.reader import Reader
from ui.house import House
from ui.views.evidence.pane import EvidencePane

UNSAFE = '/\\:*?"<>|\x00'
FALLBACK = "evidence"


class Copying(QObject):
    """Asks where to, then writes; the name proposed is never a path."""

    def __init__(self, house: House, view: EvidencePane, reader: Reader) -> None:
        super().__init__(view)
        self._house, self._view, self._reader = house, view, reader

    def file(self, file: Evidence) -> None:
        """Save a whole evidence file."""
        chosen = self._where(file.name)
        if chosen:
            self._house.session.ask(partial(_copy, file.id, chosen)).success(partial(self._on_copied, chosen))

    def member(self, name: str, content: bytes) -> None:
        """Save one file of an archive."""
        chosen = self._where(name)
        if chosen:
            self._house.session.ask(partial(_write, chosen, content)).success(partial(self._on_copied, chosen))

    def _where(self, name: str) -> Path | None:
        safe = "".join("_" if sign in UNSAFE else sign for sign in visible(name)).strip(". ") or FALLBACK
        chosen, _ = QFileDialog.getSaveFileName(self._view, self.tr("Save a copy"), str(Path.home() / safe))
        return Path(chosen) if chosen else None

    def _on_copied(self, chosen: Path, _size: int) -> None:
        words = Text(f"사본을 저장했습니다: {chosen}", f"A copy was saved: {chosen}")
        self._house.bridge.news.emit(words)


def _copy(evidence: EvidenceId, path: Path, desk: Desk) -> int:
    with path.open("wb") as out:
        return sum(out.write(piece) for piece in desk.see.evidence_pieces(evidence))


def _write(path: Path, content: bytes, _desk: Desk) -> int:
    return path.write_bytes(content)
