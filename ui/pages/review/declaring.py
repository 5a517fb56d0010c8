"""Signing the conflict declaration and standing aside: what a reviewer says before, and instead of, a mark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reviewer.commands import DeclareRecusal, SignDeclaration
from reviewer.model.changes import Changes
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import RecusalKind
from reviewer.text import Text
from ui.house import House
from ui.views.review.aside_form import AsideForm
from ui.views.review.declaration_view import DeclarationView


class Declaring(QObject):
    """The form says what is missing; the desk has the last word."""

    signed = Signal()

    def __init__(self, house: House, view: DeclarationView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reviewer = ReviewerId("")
        view.signed.connect(self._on_signed)

    def ask(self, reviewer: ReviewerId, name: str, institutions: list[str]) -> None:
        """Begin to ask a reviewer about the institutions assigned to them."""
        self._reviewer = reviewer
        shown = ", ".join(institutions)
        self._view.ask(name, self.tr("Assigned: {institutions}").format(institutions=shown))
        self._view.begin()

    def _on_signed(self, answers: list[bool | None], facts: str, name: str) -> None:
        missing = [str(at + 1) for at, answer in enumerate(answers) if answer is None]
        if missing:
            self._view.refuse(self.tr("Questions without an answer: {numbers}").format(numbers=", ".join(missing)))
            return
        command = SignDeclaration(self._reviewer, tuple(bool(answer) for answer in answers), facts, name)
        self._house.session.do(command, self).success(self._on_done).failure(self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        self._view.refuse("")
        self.signed.emit()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))


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
