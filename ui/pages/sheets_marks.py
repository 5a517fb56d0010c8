"""Marks that come back on paper, at the office: the secretary copies them, the chair compares them, by the form's code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.commands import Command, CompareTranscript, TranscribeMark
from reviewer.desk.desk import Desk
from reviewer.model import points
from reviewer.model.changes import Changes
from reviewer.model.round import MarkContent, MarkKey, Role
from reviewer.model.transcript import Transcript
from reviewer.model.views import DeskItem
from reviewer.text import Text
from ui.house import House
from ui.models.rows import Line
from ui.pages.page import DONE
from ui.views.paper_marks_view import Asked, PaperMarksView


@dataclass(frozen=True, slots=True)
class Found:
    """The item of a code: what it asks for, the reviewer's name, and whether their declaration is in the round."""

    item: DeskItem
    reviewer: str
    is_declared: bool


class PaperMarks(QObject):
    """What cannot be taken stays in the form with its sentence."""

    told = Signal(str, str)

    def __init__(self, house: House, view: PaperMarksView, initiator: QObject) -> None:
        super().__init__(view)
        self._house, self._view, self._initiator = house, view, initiator
        self._code = ""
        self._found: Found | None = None
        self._copied: tuple[Transcript, ...] = ()
        self._names: dict[str, str] = {}
        view.code_given.connect(self.look_for)
        view.save_asked.connect(self.save)
        view.sifted.connect(self._list)

    def start(self) -> None:
        """Begin with another round, or with another person at this one."""
        now = self._house.session.now
        self._found, self._code = None, ""
        self._view.refuse("")
        self._view.set_comparing(now is not None and now.person.role is Role.CHAIR)

    def refresh(self) -> None:
        """Ask what was copied."""
        self._house.session.ask(_copied).success(self._on_copied)

    def begin(self, code: str) -> None:
        """Look for the item of a code that was typed or scanned elsewhere."""
        self._view.code.setText(code)
        self.look_for(code)

    def look_for(self, code: str) -> None:
        """Ask which item a code stands for."""
        self._view.refuse("")
        self._view.forget()
        self._code, self._found = code, None
        self._house.session.ask(partial(_found, code)).success(self._on_found).failure(self._on_refused)

    def save(self) -> None:
        """Copy or compare what is written."""
        if self._found is None:
            return
        typed = self._view.points.text().strip()
        given = points.parse(typed) if typed else None
        if given is None:
            self._view.refuse(self.tr("Write the points on the form as a number, like 6.5. Nothing was saved."))
            self._view.points.setFocus()
            return
        said = MarkContent(given, self._view.opinion.toPlainText().strip(), (), self._view.attention.answers())
        job = self._house.session.do(self._command(said), self._initiator)
        job.success(self._on_saved).failure(self._on_refused)

    def say_again(self) -> None:
        """Say item and list in the language of the window."""
        self._view.refuse("")
        if self._found:
            self._show(self._found, self._view.attention.answers())
        self._list()

    def _command(self, said: MarkContent) -> Command:
        now = self._house.session.now
        if now and now.person.role is Role.CHAIR:
            return CompareTranscript(self._code, said.points)
        return TranscribeMark(self._code, said, self._view.declared.isChecked())

    def _on_found(self, found: Found) -> None:
        self._found = found
        self._show(found, {})
        self._view.points.setFocus()

    def _show(self, found: Found, answers: Mapping[str, str]) -> None:
        item = found.item
        key, most = item.key, points.text(item.maximum)
        facts = self.tr("{reviewer} ({id})\n{institution}\n{measure} {name}, maximum {most}, in steps of {step}")
        name = self._say(item.measure.name)
        where = {"reviewer": found.reviewer, "id": key.reviewer, "institution": item.institution.shown_name}
        words = facts.format(**where, measure=key.measure, name=name, most=most, step=points.text(item.measure.step))
        questions = tuple((one.code, self._say(one.text)) for one in item.measure.attention)
        self._view.ask(Asked(words, questions, not found.is_declared), answers)

    def _on_saved(self, _changes: Changes) -> None:
        now = self._house.session.now
        is_chair = now is not None and now.person.role is Role.CHAIR
        words = self.tr("The same points: compared.") if is_chair else self.tr("Copied. The chair compares it next.")
        self.told.emit(words, DONE)
        self._found = None
        self._view.clear()
        self._view.code.setFocus()
        self.refresh()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._say(sentence))

    def _on_copied(self, found: tuple[tuple[Transcript, ...], dict[str, str]]) -> None:
        self._copied, self._names = found
        self._list()

    def _list(self) -> None:
        only = self._view.only_open.isChecked()
        shown = [one for one in self._copied if not (only and one.is_compared)]
        open_ = sum(not one.is_compared for one in self._copied)
        total = self.tr("{count} copied, {open} not compared") if self._copied else ""
        self._view.set_copied([self._line(one) for one in shown], total.format(count=len(self._copied), open=open_))

    def _line(self, one: Transcript) -> Line:
        where = self._names.get(one.key.institution, one.key.institution)
        compared = one.compared_by or self.tr("not compared")
        return Line((one.key.reviewer, where, one.key.measure, one.copied.by, compared), one)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _copied(desk: Desk) -> tuple[tuple[Transcript, ...], dict[str, str]]:
    return desk.papers.transcripts(), {str(one.code): one.shown_name for one in desk.see.institutions()}


def _found(code: str, desk: Desk) -> Found:
    key: MarkKey = desk.papers.item_of(code)
    name = next((one.name for one in desk.see.reviewers() if one.id == key.reviewer), "")
    return Found(desk.see.item(key), name, desk.see.declaration(key.reviewer) is not None)
