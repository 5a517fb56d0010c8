"""Verifying signed sheets: three answers for each file, given without a network."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.reports import VERDICTS, Reported
from reviewer.text import Text
from ui import papers
from ui.house import House
from ui.jobs import Job, Step
from ui.models.rows import Line
from ui.pages.page import DONE, REFUSAL
from ui.papers import Verified
from ui.views.verify_view import VerifyView
from ui.widgets import banner

KEY = "trusted-authorities"  # paths of certificate files, never a secret
BESIDE = 4  # the place of the answer on files beside a paper
KINDS = {
    "valid": banner.GOOD,
    "incomplete": banner.WARNING,
    "unknown_signer": banner.WARNING,
    "doubtful": banner.WARNING,
}


class Verify(QObject):
    """Files are read and judged on the worker; nothing of them is kept."""

    told = Signal(str, str)

    def __init__(self, house: House, view: VerifyView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._paths: list[Path] = []
        self._found: tuple[Verified, ...] = ()
        self._trusted = [Path(path) for path in _remembered(str(house.settings.value(KEY, "[]")))]
        self._job: Job[tuple[Verified, ...]] | None = None
        view.files_asked.connect(self.choose_files)
        view.folder_asked.connect(self._choose_folder)
        view.report_asked.connect(self._save_report)
        view.work.cancelled.connect(self.stop)
        view.trust_asked.connect(self._choose_authority)
        view.distrust_asked.connect(self._on_distrust)
        view.picked.connect(self._show)
        self._show_trusted()

    def start(self) -> None:
        """Begin with no file."""
        self._paths, self._found = [], ()
        self._list()

    def look_at(self, paths: Sequence[Path]) -> None:
        """Verify files."""
        self._paths = list(paths)
        self.stop()
        verifying = partial(papers.verify_all, tuple(paths), self.trusted())
        self._job = self._house.session.ask_long(verifying).progress(self._on_step)
        self._job.success(self._on_found).failure(self._on_refused)

    def look_again(self) -> None:
        """Verify the same files once more."""
        if self._paths:
            self.look_at(self._paths)

    def listed(self) -> tuple[Path, ...]:
        """Return the files that are listed."""
        return tuple(one.checked.path for one in self._found)

    def trusted(self) -> tuple[Path, ...]:
        """Return the files that are loaded to judge by, as far as they are still there."""
        return tuple(path for path in self._trusted if path.is_file())

    def stop(self) -> None:
        """Look at no further file."""
        if self._job is not None:
            self._job.cancel()

    def trust(self, paths: Sequence[Path]) -> None:
        """Let the certificates in these files vouch for signers, now and at the next start."""
        self._trusted = list(dict.fromkeys([*self._trusted, *paths]))
        self._remember()

    def choose_files(self) -> None:
        """Let the person choose files."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._view, self.tr("Choose PDF files"), str(Path.home()), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            self.look_at([Path(path) for path in chosen])

    def say_again(self) -> None:
        """Say the answers in the other language."""
        self._list()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._view, self.tr("Folder of signed sheets"), str(Path.home()))
        if chosen:
            self.look_at([Path(chosen)])

    def _save_report(self) -> None:
        kinds = self.tr("Paper (*.pdf);;Workbook (*.xlsx);;Table (*.csv);;Everything (*.json)")
        chosen, kind = QFileDialog.getSaveFileName(self._view, self.tr("Save report"), str(Path.home()), kinds)
        if chosen:
            ending = "" if Path(chosen).suffix else kind.rpartition("*")[2].rstrip(")")
            self.save_report(Path(chosen + ending))

    def save_report(self, path: Path) -> None:
        """Write what was found of every file to a report."""
        writing = partial(papers.report, self._found, path, self._house.languages.current)
        self._house.session.ask(writing).success(partial(self._on_reported, path)).failure(self._on_refused)

    def _on_reported(self, path: Path, done: Reported) -> None:
        words = self.tr("Report on {count} files: {name}").format(count=done.count, name=path.name)
        self.told.emit(f"{words} · {self._say(done.archive)}" if done.archive else words, DONE)

    def _on_step(self, step: Step) -> None:
        self._view.work.show_step(self._say(step.words), step.done, step.total)

    def _choose_authority(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._view,
            self.tr("Choose the authority's certificate"),
            str(Path.home()),
            self.tr("Certificates and revocation data (*.crt *.cer *.pem *.der *.crl *.ocsp)"),
        )
        self.trust([Path(path) for path in chosen])

    def _on_distrust(self) -> None:
        at = self._view.trusted_row()
        self._trusted = [path for n, path in enumerate(self._trusted) if n != at]
        self._remember()

    def _remember(self) -> None:
        self._house.settings.setValue(KEY, json.dumps([str(path) for path in self._trusted], ensure_ascii=False))
        self._show_trusted()
        self.look_again()

    def _show_trusted(self) -> None:
        self._view.set_trusted([path.name for path in self._trusted])

    def _on_found(self, found: tuple[Verified, ...]) -> None:
        self._view.work.end()
        self._found = found
        self._list()

    def _on_refused(self, sentence: Text) -> None:
        self._view.work.end()
        self.told.emit(self._say(sentence), REFUSAL)

    def _list(self) -> None:
        self._view.set_files([Line((one.name, self._say(VERDICTS[one.verdict])), one) for one in self._found])

    def _show(self) -> None:
        chosen = self._view.table.chosen()
        one = chosen[0].key if chosen else None
        if not isinstance(one, Verified):
            self._view.clear()
            return
        kind, words = KINDS.get(one.verdict, banner.REFUSAL), VERDICTS[one.verdict]
        self._view.clear()
        self._view.verdict.say(kind, f"{one.name}: {self._say(words)}", self._say(one.summary))
        for at, part in enumerate(one.parts):
            self._view.show_answer(at, part.answer, [self._say(sentence) for sentence in part.sentences])
        if one.beside:
            self._view.show_answer(BESIDE, one.beside.answer, [self._say(words) for words in one.beside.sentences])
        self._view.show_digest(f"SHA-256  {one.sha256}")

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _remembered(words: str) -> list[str]:
    try:
        return [str(path) for path in json.loads(words)]
    except ValueError:
        return []
