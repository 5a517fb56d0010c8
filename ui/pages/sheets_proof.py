"""Adding trusted time and revocation data to the sheets that were verified: one after another, with a stop between two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.proving import Proven, address_fault
from reviewer.model.changes import Changes, Topic
from reviewer.text import Text
from ui import papers
from ui.house import House
from ui.jobs import Job, Step
from ui.pages.page import DONE, NOTE, REFUSAL
from ui.pages.sheets_heard import Heard
from ui.pages.sheets_time import TrustedTime
from ui.pages.sheets_verify import Verify
from ui.papers import Upgrade
from ui.views.verify_view import VerifyView


class Proof(QObject):
    """Works on the files that are listed; they are verified again afterwards."""

    told = Signal(str, str)

    def __init__(self, house: House, view: VerifyView, verify: Verify, time: TrustedTime, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._verify = verify
        self._time = time
        self._initiator = initiator
        self._job: Job[list[Proven]] | None = None
        self._heard = Heard(view.outcomes, self)
        view.proof.asked.connect(self.add)
        view.work.cancelled.connect(self.stop)

    def add(self) -> None:
        """Add what there is to every file that is listed."""
        upgrade = Upgrade(self._verify.listed(), self._verify.trusted(), self._time.address)
        wrong = self._fault(upgrade)
        self._view.proof.refuse(wrong)
        if wrong or self._job is not None:
            return
        self._heard.begin(self._house.languages.say)
        self._view.set_busy(True)
        self._job = self._house.session.ask_long(partial(papers.upgrade, upgrade, self._heard.told.emit))
        self._job.progress(self._on_step).success(partial(self._on_ended, len(upgrade.paths)))
        self._job.failure(self._on_stopped)

    def stop(self) -> None:
        """Begin no further file."""
        if self._job is not None:
            self._job.cancel()

    def _fault(self, upgrade: Upgrade) -> str:
        if self._time.is_wanted:
            fault = address_fault(upgrade.address)
            return self._say(fault) if fault else ""
        if upgrade.has_proof:
            return ""
        return self.tr("Nothing to add: turn the timestamp on, or add a revocation list or an OCSP answer.")

    def _on_step(self, step: Step) -> None:
        self._view.work.show_step(self._say(step.words), step.done, step.total)

    def _on_ended(self, total: int, done: list[Proven]) -> None:
        well = sum(one.well for one in done)
        words = [self.tr("Added to {count} files.").format(count=well)]
        if len(done) > well:
            words.append(self.tr("{count} not done; the list says why.").format(count=len(done) - well))
        if total > len(done):
            words.append(self.tr("Stopped before {count} more.").format(count=total - len(done)))
        if any(one.recorded for one in done):
            self._house.bridge.changed.emit(Changes(frozenset({Topic.SHEETS})), self._initiator)
        self._finish(" ".join(words), REFUSAL if len(done) > well else NOTE if total > len(done) else DONE)

    def _on_stopped(self, sentence: Text) -> None:
        """The disk or the authority refused in the middle: what was done stays done."""
        self._finish(self._say(sentence), REFUSAL)

    def _finish(self, words: str, state: str) -> None:
        self._job = None
        self._heard.end()
        self._view.set_busy(False)
        self.told.emit(words, state)
        self._verify.look_again()

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)
