"""Saving sheets and signing them: one after another, with what came of each, and a stop between two."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.issuing import Done, Issued
from reviewer.desk.proving import address_fault
from reviewer.model.changes import Changes, Topic
from reviewer.model.paper import FIELDS
from reviewer.model.round import Role
from reviewer.text import Text
from ui import papers
from ui.house import House
from ui.jobs import Job, Step
from ui.pages.page import DONE, NOTE, REFUSAL
from ui.pages.sheets_certificate import CertificateChoice
from ui.pages.sheets_heard import Heard
from ui.pages.sheets_time import TrustedTime
from ui.papers import Run, Sheet, Signing
from ui.session import Opened
from ui.views.make_sheets_view import MakeSheetsView

REVIEWER = "reviewer"
FIELD_WORDS = {
    "secretary": Text("간사", "Secretary"),
    "chair": Text("위원장", "Chair"),
    "reviewer": Text("평가위원", "Reviewer"),
}


class Issue(QObject):
    """Nothing can be signed before the certificate's owner has been shown."""

    told = Signal(str, str)

    def __init__(
        self,
        house: House,
        view: MakeSheetsView,
        sheets: Callable[[], list[Sheet]],
        time: TrustedTime,
        initiator: QObject,
    ) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._form = view.issue
        self._sheets = sheets
        self._time = time
        self._initiator = initiator
        self.certificate = CertificateChoice(house, view.issue.pane, self.person)
        self._default_field = "chair"
        self._job: Job[list[Issued]] | None = None
        self._heard = Heard(view.outcomes, self)
        self._listen()

    def start(self, opened: Opened) -> None:
        """Begin with another round."""
        self.stop()
        self.forget_certificate()
        self._default_field = "chair" if opened.person.role is Role.CHAIR else "secretary"
        self._form.field.clear()
        self.offer_fields()

    def stop(self) -> None:
        """Begin no further sheet."""
        if self._job:
            self._job.cancel()

    def say_again(self) -> None:
        """Say what is put together here in the other language."""
        self.offer_fields()
        self.certificate.show()

    def offer_fields(self) -> None:
        """Offer the places to sign on the chosen kind of sheet."""
        chosen = self._sheets()
        fields = FIELDS[chosen[0].name.kind] if chosen else ()
        self._form.set_fields([(field, self._say(FIELD_WORDS[field])) for field in fields], self._default_field)

    def save(self) -> None:
        """Save the chosen sheets, unsigned."""
        if self._is_ready():
            self._begin(None)

    def sign(self) -> None:
        """Sign the chosen sheets and save them."""
        opened, field = self.certificate.opened, self._form.field_chosen()
        if opened and self.certificate.may_sign and field and self._is_ready() and self._may_ask():
            self._begin(Signing(opened, field, self.certificate.is_unregistered, self._time.address))

    def person(self) -> str:
        """Return who signs at the chosen place of the chosen sheets, "" when they are several people."""
        field, people = self._form.field_chosen(), {sheet.name.parts[0] for sheet in self._sheets()}
        if field != REVIEWER:
            return field
        return people.pop() if len(people) == 1 else ""

    def forget_certificate(self) -> None:
        """Let go of the opened key, unless it is signing."""
        if self._job is None:
            self.certificate.forget()

    def _listen(self) -> None:
        form = self._form
        form.folder_asked.connect(self._choose_folder)
        form.place_changed.connect(self._on_place)
        self.certificate.settled.connect(self._on_settled)
        form.save_asked.connect(self.save)
        form.sign_asked.connect(self.sign)
        self._view.work.cancelled.connect(self.stop)

    def _begin(self, signing: Signing | None) -> None:
        folder, reason = Path(self._form.folder.path()), self._form.reason.text().strip()
        run = Run(tuple(self._sheets()), folder, self._form.data.isChecked(), signing, reason)
        self._heard.begin(self._house.languages.say)
        self._view.set_busy(True)
        self._job = self._house.session.ask_long(partial(papers.issue, run, self._heard.told.emit))
        self._job.progress(self._on_step).success(partial(self._on_ended, len(run.sheets))).failure(self._on_stopped)

    def _on_step(self, step: Step) -> None:
        self._view.work.show_step(self._say(step.words), step.done, step.total)

    def _is_ready(self) -> bool:
        wrong = ""
        if not self._sheets():
            wrong = self.tr("Choose at least one sheet on the left.")
        elif not Path(self._form.folder.path() or "?").is_dir():
            wrong = self.tr("Choose a folder that exists.")
        self._form.refuse(wrong)
        return not wrong and self._job is None

    def _may_ask(self) -> bool:
        fault = address_fault(self._time.address) if self._time.is_wanted else None
        self._form.refuse(self._say(fault) if fault else "")
        return fault is None

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._view, self.tr("Folder for the sheets"), str(Path.home()))
        if chosen:
            self._form.folder.set_path(chosen)

    def _on_place(self) -> None:
        if self._job is None:
            self.certificate.show()

    def _on_settled(self) -> None:
        self._form.let_sign(self.certificate.may_sign)
        if self.certificate.may_sign:
            self._form.sign.setFocus()

    def _on_ended(self, total: int, issued: list[Issued]) -> None:
        failed = sum(one.done is Done.REFUSED for one in issued)
        words = [self.tr("{count} files done.").format(count=len(issued) - failed)]
        if failed:
            words.append(self.tr("{count} not done; the list says why.").format(count=failed))
        left = total - len(issued)
        if left:
            words.append(self.tr("Stopped before {count} more. Do it again to go on.").format(count=left))
        if any(one.signer for one in issued):
            self._house.bridge.changed.emit(Changes(frozenset({Topic.SHEETS})), self._initiator)
        self._finish(" ".join(words), REFUSAL if failed else NOTE if left else DONE)

    def _on_stopped(self, sentence: Text) -> None:
        """The disk or the round refused in the middle: what was done stays done."""
        self._finish(self._say(sentence), REFUSAL)

    def _finish(self, words: str, state: str) -> None:
        self._job = None
        self._heard.end()
        self._view.set_busy(False)
        self.forget_certificate()
        self.told.emit(words, state)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)
