"""Printing sheets: the system's dialog, one sheet after another, a record in the journal of what was printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from reviewer.model.paper import Between
from reviewer.recording import RecordPrinting
from reviewer.text import Text, same
from ui import papers
from ui.house import House
from ui.jobs import Job, Step
from ui.pages.page import DONE, NOTE, REFUSAL
from ui.papers import Printed, PrintRun, Sheet
from ui.printer import Press
from ui.views.make_sheets_view import MakeSheetsView


class Printing(QObject):
    """A run goes on sheet by sheet; a stop lets the sheet under way finish."""

    told = Signal(str, str)

    def __init__(
        self, house: House, view: MakeSheetsView, sheets: Callable[[], list[Sheet]], initiator: QObject
    ) -> None:
        super().__init__(view)
        self._house, self._view, self._sheets, self._initiator = house, view, sheets, initiator
        self._press = Press(self)
        self._printer: QPrinter | None = None
        self._run: PrintRun | None = None
        self._done: list[Printed] = []
        self._file = ""  # the name of the file that the system's dialog prints into
        self._stopped = False
        self._job: Job[tuple[tuple[str, str], ...]] | None = None
        view.print.printer_asked.connect(self.to_printer)
        view.print.file_asked.connect(self.to_file)
        view.work.cancelled.connect(self.stop)
        self._press.done.connect(self._on_printed)
        self._press.failed.connect(self._on_failed)

    def to_printer(self) -> None:
        """Ask for a printer and print the chosen sheets on it."""
        if not self._is_ready():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        between = self._between()
        duplex = QPrinter.DuplexMode.DuplexLongSide if between.duplex else QPrinter.DuplexMode.DuplexNone
        printer.setDuplex(duplex)
        if self.ask(printer):
            self.print_on(printer, between)

    def ask(self, printer: QPrinter) -> bool:
        """Let the person choose in the system's dialog; tell whether they did."""
        dialog = QPrintDialog(printer, self._view)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        return dialog.exec() == QPrintDialog.DialogCode.Accepted

    def print_on(self, printer: QPrinter, between: Between) -> None:
        """Print the chosen sheets on a printer, one after another."""
        self._run = PrintRun(tuple(self._sheets()), between)
        self._printer, self._done, self._stopped = printer, [], False
        self._file = Path(printer.outputFileName()).name
        self._view.set_busy(True)
        self._press.begin(printer)
        self._next()

    def to_file(self) -> None:
        """Ask for a file and write the chosen sheets into it as they would be printed."""
        if not self._is_ready():
            return
        words, kinds = self.tr("Print into one file"), self.tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self._view, words, str(Path.home() / "print.pdf"), kinds)
        if chosen:
            self.print_into(Path(chosen))

    def print_into(self, path: Path) -> None:
        """Write the chosen sheets into one file."""
        run = PrintRun(tuple(self._sheets()), self._between())
        self._view.set_busy(True)
        self._job = self._house.session.ask_long(partial(papers.into_file, run, path))
        self._job.progress(self._on_step).success(partial(self._on_written, run, path)).failure(self._on_refused)

    def stop(self) -> None:
        """Begin no further sheet."""
        self._stopped = True
        if self._job:
            self._job.cancel()

    def close(self) -> None:
        """Let the painting process go."""
        self.stop()
        self._press.close()

    def _between(self) -> Between:
        form = self._view.print
        return Between(form.separators.isChecked(), form.duplex.isChecked())

    def _is_ready(self) -> bool:
        if self._printer is not None or self._job is not None:
            return False
        wrong = "" if self._sheets() else self.tr("Choose at least one sheet on the left.")
        if wrong:
            self.told.emit(wrong, REFUSAL)
        return not wrong

    def _next(self) -> None:
        run = self._run
        if run is None or self._stopped or len(self._done) == len(run.sheets):
            self._end()
            return
        at = len(self._done)
        self._on_step(Step(at, len(run.sheets), same(run.sheets[at].name.stem)))
        ready = self._house.session.ask(partial(papers.ready, run, at))
        ready.success(self._on_ready).failure(self._on_refused)

    def _on_ready(self, one: Printed) -> None:
        self._done.append(one)
        self._press.print(f"print-{len(self._done)}", one.pdf)

    def _on_printed(self) -> None:
        self._next()

    def _on_failed(self) -> None:
        if self._done:
            self._done.pop()
        self._end()
        self.told.emit(self.tr("The printer refused. What was printed before is in the journal."), REFUSAL)

    def _on_step(self, step: Step) -> None:
        self._view.work.show_step(self._house.languages.say(step.words), step.done, step.total)

    def _end(self) -> None:
        """Hand the job to the printer, and keep in the journal what was printed."""
        run, printer, done, file = self._run, self._printer, self._done, self._file
        is_placed = self._press.finish()
        self._run = self._printer = None
        self._view.set_busy(False)
        if run is None or printer is None or not done:
            return
        if not is_placed:
            self.told.emit(self.tr("{file} cannot be written. Nothing was printed.").format(file=file), REFUSAL)
            return
        name = file or printer.printerName()
        sheets = tuple((one.stem, one.sha256) for one in done)
        self._record(RecordPrinting(sheets, name, printer.copyCount(), run.between.words))
        state = DONE if len(done) == len(run.sheets) else NOTE
        self.told.emit(self.tr("{count} sheets sent to the printer.").format(count=len(done)), state)

    def _record(self, command: RecordPrinting) -> None:
        self._house.session.do(command, self._initiator)

    def _on_written(self, run: PrintRun, path: Path, sheets: tuple[tuple[str, str], ...]) -> None:
        self._job = None
        self._view.set_busy(False)
        if sheets:
            self._record(RecordPrinting(sheets, path.name, 1, run.between.words))
            self.told.emit(
                self.tr("{count} sheets written into {file}.").format(count=len(sheets), file=path.name), DONE
            )
        else:
            self.told.emit(self.tr("Stopped; no file was written."), NOTE)

    def _on_refused(self, sentence: Text) -> None:
        self._job = None
        if self._run is not None:
            self._end()
        self._view.set_busy(False)
        self.told.emit(self._house.languages.say(sentence), REFUSAL)
