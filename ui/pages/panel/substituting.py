"""Approving what stands in for measures that do not apply: refuses in place what cannot be, writes what can."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reviewer.commands import ApproveAllSubstitutions, ApproveSubstitution, Command, RevokeApproval
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.framework import Substitution
from reviewer.model.points import parse, shown
from reviewer.model.substitution import SubstitutionLine
from reviewer.text import Text
from ui.house import House
from ui.models import substitutions
from ui.views.panel.substitutions_view import SubstitutionsView


class Substituting(QObject):
    """Owns the view; `initiator` is the page, in whose name things are written."""

    counted = Signal(int)  # how many wait

    def __init__(self, house: House, view: SubstitutionsView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        self._found: tuple[SubstitutionLine, ...] = ()
        view.table.picked.connect(self._show_one)
        view.filtered.connect(self._show)
        view.approved.connect(self._approve)
        view.all_approved.connect(self._approve_all)
        view.taken_back.connect(self._take_back)

    def look(self) -> None:
        """Ask anew what does not apply."""
        if self._house.session.now:
            self._house.session.ask(_substitutions).success(self._on_found)

    def say_again(self) -> None:
        """Say it in the other language."""
        self._show()

    def _on_found(self, found: tuple[SubstitutionLine, ...]) -> None:
        self._found = found
        self.counted.emit(sum(one.waiting for one in found))
        self._show()

    def _show(self, _only: object = None) -> None:
        say, held = self._house.languages.say, self._key()
        only = self._view.only_waiting.isChecked()
        shown_ones = [one for one in self._found if one.waiting or not only]
        self._view.table.set_headings(substitutions.headings(say))
        self._view.table.set_lines(substitutions.lines(shown_ones, say))
        waiting = sum(one.waiting for one in self._found)
        words = self.tr("{count} do not apply · {waiting} wait for approval")
        self._view.set_count(words.format(count=f"{len(self._found):,}", waiting=f"{waiting:,}"))
        keys = [_key_of(one) for one in shown_ones]
        if keys:
            self._view.table.selectRow(keys.index(held) if held in keys else 0)
        self._show_one()

    def _show_one(self) -> None:
        one = self._one()
        if one is None:
            self._view.show_one("", points_wanted=False, approved=False)
            return
        say = self._house.languages.say
        title = f"{one.institution.shown_name}  ·  {one.measure} {say(one.name)}"
        by_hand = one.way is Substitution.BY_HAND
        self._view.show_one(title, points_wanted=by_hand, approved=one.approval is not None)

    def _approve(self, approver: str, reason: str, typed: str) -> None:
        one = self._one()
        if one is None:
            return
        points = parse(typed)
        self._view.refuse(*self._fault(one, approver, reason, typed))
        if not self._view.refusal():
            self._write(ApproveSubstitution(one.institution.code, one.measure, reason, approver, points))

    def _approve_all(self, approver: str) -> None:
        self._view.refuse(*self._without_approver(approver))
        if not self._view.refusal():
            self._write(ApproveAllSubstitutions(approver))

    def _take_back(self, reason: str) -> None:
        one = self._one()
        self._view.refuse(*self._without_reason(reason))
        if one and not self._view.refusal():
            self._write(RevokeApproval(one.institution.code, one.measure, reason.strip()))

    def _fault(self, one: SubstitutionLine, approver: str, reason: str, typed: str) -> tuple[str, str]:
        if not approver.strip():
            return self._without_approver(approver)
        if not (reason.strip() or one.reason.strip()):
            return self._without_reason(reason)
        if one.way is Substitution.BY_HAND and parse(typed) is None:
            words = self.tr("The manual has no rule here: type the points, from 0 to {maximum}.")
            return words.format(maximum=shown(one.maximum)), "points"
        return "", ""

    def _without_approver(self, approver: str) -> tuple[str, str]:
        return ("", "") if approver.strip() else (self.tr("Write who approved it."), "approver")

    def _without_reason(self, reason: str) -> tuple[str, str]:
        return ("", "") if reason.strip() else (self.tr("Write the reason. It stays in the record."), "reason")

    def _write(self, command: Command) -> None:
        self._house.session.do(command, self._initiator).success(self._on_done).failure(self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        self._view.clear()
        self.look()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))

    def _one(self) -> SubstitutionLine | None:
        chosen = self._view.table.chosen()
        held = chosen[0].key if chosen else None
        return held if isinstance(held, SubstitutionLine) else None

    def _key(self) -> tuple[str, str] | None:
        one = self._one()
        return _key_of(one) if one else None


def _key_of(one: SubstitutionLine) -> tuple[str, str]:
    return one.institution.code, one.measure


def _substitutions(desk: Desk) -> tuple[SubstitutionLine, ...]:
    return desk.see.substitutions()
