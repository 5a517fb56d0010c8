"""A round in which one item has evidence of every kind, and someone who looks at it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import Qt

from reviewer.commands import AcceptImport
from reviewer.desk.opening import open_round
from reviewer.model.batch import Batch, BatchKind, EvidenceFile, SourceFile
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode
from reviewer.model.round import Evidence
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.rounds import PASSPHRASE, SIGNED, key
from ui.pages.evidence.show import EvidenceShow
from ui.views.evidence.pane import PAGES, WORDS, EvidencePane

ABOUT = key("L001", "1-②")


def file_evidence(path: Path, files: Mapping[str, bytes]) -> None:
    """File evidence for the second item of the worklist, in the order of the names."""
    made = [_file(name, content) for name, content in files.items()]
    rows = [(e.evidence.id, "L001", "1-②", e.evidence.name, "", str(e.evidence.size), "0", "evidence") for e in made]
    source = SourceFile("filed.zip", "0" * 64, 1)
    desk = open_round(path, PASSPHRASE)
    desk.do(AcceptImport((Batch(BatchKind.EVIDENCE, len(rows), partial(iter, rows), (source,), tuple(made)),)))
    desk.close()


class Viewer:
    """Someone at the evidence of an item."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        driver.until(driver._is_open)
        if "서구" not in driver.here():
            driver.window.show_stage("review")
            driver.review.sitting.act_as(SIGNED)
            driver.until(driver._is_seated)
            driver.press(Qt.Key.Key_Down, ALT)
            driver.wait_for("서구")
        driver.press(Qt.Key.Key_2, CTRL)

    @property
    def pane(self) -> EvidencePane:
        return self.driver.review.view.contents.evidence

    @property
    def show(self) -> EvidenceShow:
        return self.driver.review.showing.evidence

    def look(self, name: str) -> None:
        """Choose a file by its name, anew and without a search, and wait until it is shown or it is said why not."""
        self.show.finding.end()
        self.show._loaded = ""
        files = [file.name for file in self.show._files]
        self.pane.show_file(files.index(name))
        self.pane.file_chosen.emit(files.index(name))
        self.driver.until(self.is_settled)

    def is_settled(self) -> bool:
        """Tell whether a file is shown, or it is said why not."""
        if self.pane.slot() == PAGES:
            return self.pane.canvas.is_sharp()
        return self.pane.slot() != WORDS or (bool(self.pane.said()) and "…" not in self.pane.said())


def _file(name: str, content: bytes) -> EvidenceFile:
    digest = EvidenceId(hashlib.sha256(content).hexdigest())
    about = (InstitutionCode("L001"), MeasureCode("1-②"), name, "", len(content))
    return EvidenceFile(Evidence(digest, *about), partial(BytesIO, content))
