"""Signing the conflict declaration and standing aside: what a reviewer says before, and instead of, a mark."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from reviewer.commands import Certificate, DeclareRecusal, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.conflict import QUESTIONS
from reviewer.model.draft import DeclarationDraft
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import RecusalKind
from reviewer.text import Text
from ui.house import House
from ui.views.review.aside_form import AsideForm
from ui.views.review.declaration_view import DeclarationView, Signed

STAND_ASIDE = Text(
    "‘예’라고 답한 기관은 그 기관을 고르고 ‘회피 신청’(Ctrl+Shift+R)으로 빠지십시오.",
    "Where you answered yes, choose that institution and stand aside from it (Ctrl+Shift+R).",
)

PAUSE = 200  # milliseconds without a key or a press until the answers are kept
NOTHING = ((None,) * len(QUESTIONS), ("",) * len(QUESTIONS))


class Declaring(QObject):
    """The form says what is missing; the desk has the last word."""

    signed = Signal()

    def __init__(self, house: House, view: DeclarationView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reviewer = ReviewerId("")
        self._whose = ("", "")  # the round, the reviewer
        self._yes = False
        self._asked: tuple[str, list[str]] = ("", [])
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._keep)
        view.edited.connect(self._pause.start)
        view.signed.connect(self._on_signed)
        view.certificate_asked.connect(self._on_certificate)
        house.languages.changed.connect(self._say_again)

    def ask(self, reviewer: ReviewerId, name: str, institutions: list[str]) -> None:
        """Begin to ask a reviewer about the institutions assigned to them."""
        now = self._house.session.now
        whose = (now.info.id if now else "", reviewer)
        if whose != self._whose:
            self._view.fill_in(*NOTHING)
            self._house.session.ask(partial(_kept, reviewer)).success(partial(self._on_kept, whose))
        self._reviewer, self._whose = reviewer, whose
        self._asked = (name, institutions)
        self._say_again()
        self._view.begin()

    def flush(self) -> None:
        """Keep at once what was answered last."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _keep(self) -> None:
        draft = DeclarationDraft(tuple(self._view.answers()), tuple(field.text() for field in self._view.facts()))
        self._house.session.ask(partial(_keep, self._reviewer, draft))

    def _on_kept(self, whose: tuple[str, str], draft: DeclarationDraft | None) -> None:
        """Bring back what was answered before, unless something is answered by now."""
        if draft and whose == self._whose and set(self._view.answers()) == {None}:
            self._view.fill_in(draft.answers, draft.facts)

    def _say_again(self) -> None:
        name, institutions = self._asked
        if name:
            shown = self.tr("Assigned: {institutions}").format(institutions=", ".join(institutions))
            self._view.ask(name, shown, [self._house.languages.say(asked) for asked in QUESTIONS])

    def _on_certificate(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._view, self.tr("Certificate file (.p12, .pfx)"), str(Path.home()), "PKCS#12 (*.p12 *.pfx)"
        )
        if chosen:
            self._view.certificate.set_path(chosen)

    def _missing(self, given: Signed) -> str:
        missing = [str(at + 1) for at, answer in enumerate(given.answers) if answer is None]
        if missing:
            return self.tr("Questions without an answer: {numbers}").format(numbers=", ".join(missing))
        silent = [str(n) for n, yes in enumerate(given.answers, start=1) if yes and not given.facts[n - 1]]
        if silent:
            return self.tr("Write the facts behind the yes to {numbers}.").format(numbers=", ".join(silent))
        return ""

    def _on_signed(self, given: Signed) -> None:
        self._view.refuse(self._missing(given))
        if self._view.refusal():
            return
        answers = tuple(bool(answer) for answer in given.answers)
        certificate = Certificate(Path(given.certificate), given.opens) if given.certificate else None
        details = given.facts if any(answers) else ()
        command = SignDeclaration(self._reviewer, answers, "", given.name, details, certificate)
        self._yes = any(answers)
        self._house.session.do(command, self).success(self._on_done).failure(self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        self._pause.stop()
        self._house.session.ask(partial(_drop, self._reviewer))
        self._view.refuse("")
        self._view.forget()
        if self._yes:
            self._house.bridge.advice.emit(STAND_ASIDE)
        self.signed.emit()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))


def _kept(reviewer: ReviewerId, desk: Desk) -> DeclarationDraft | None:
    return desk.own.declaration(reviewer)


def _keep(reviewer: ReviewerId, draft: DeclarationDraft, desk: Desk) -> None:
    desk.own.keep_declaration(reviewer, draft)


def _drop(reviewer: ReviewerId, desk: Desk) -> None:
    desk.own.drop_declaration(reviewer)


class StandingAside(QObject):
    """One institution at a time."""

    stood_aside = Signal()
    dropped = Signal()

    def __init__(self, house: House, view: AsideForm) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._about: tuple[ReviewerId, InstitutionCode] | None = None
        view.given.connect(self._on_given)
        view.dropped.connect(self.dropped)

    def ask(self, reviewer: ReviewerId, institution: InstitutionCode, name: str) -> None:
        """Begin to ask why a reviewer stands aside from an institution."""
        self._about = (reviewer, institution)
        self._view.ask(name)

    def _on_given(self, kind: str, reason: str) -> None:
        if not reason:
            self._view.refuse(self.tr("Write the reason; it is kept with the recusal."))
            return
        if self._about:
            command = DeclareRecusal(*self._about, RecusalKind(kind), reason)
            self._house.session.do(command, self).success(self._on_done).failure(self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        self.stood_aside.emit()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))
