"""Deciding the item in the room: refuses in place what cannot be, writes what can."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from reviewer.commands import Command, RevokeDecision, TakeDecision
from reviewer.model.changes import Changes
from reviewer.model.points import ZERO, parse, shown
from reviewer.model.round import AgendaItem
from reviewer.model.setting import Setting
from reviewer.text import Text
from ui.house import House
from ui.models.agenda import Standing as Far
from ui.models.agenda import key_of, standing
from ui.pages.panel.room import Room
from ui.views.panel.decide_form import DecideForm, Standing

COMBINING, DIGITS, MINIMUM = "round.combining", "round.combined_digits", "round.minimum_marks"
MOMENT = slice(0, 16)


class Deciding(QObject):
    """Owns the form; `initiator` is the page, in whose name things are written."""

    conflict_asked = Signal()

    def __init__(self, house: House, form: DecideForm, initiator: QObject) -> None:
        super().__init__(form)
        self._house = house
        self._form = form
        self._initiator = initiator
        self._item: AgendaItem | None = None
        form.by_rule.connect(self.by_rule)
        form.by_value.connect(self._by_value)
        form.taken_back.connect(self._take_back)
        form.conflict_asked.connect(self.conflict_asked)

    def show_item(self, item: AgendaItem, room: Room) -> None:
        """Show how an item stands; what was typed for another item is forgotten."""
        if self._item is None or key_of(item) != key_of(self._item):
            self._form.clear()
        self._item = item
        far = standing(item)
        ready = far is not Far.CONFLICT and item.suggested is not None
        self._form.show_standing(
            Standing(
                suggested=shown(item.suggested) if item.suggested is not None else "",
                rule=self.rule_words(room),
                maximum=shown(item.maximum),
                decided=self._decided(item, room),
                warning=self._warning(item, far),
                by_rule=ready and self._would_change(item, far),
            ),
            in_conflict=far is Far.CONFLICT,
        )

    def by_rule(self) -> None:
        """Decide as the round's rule says."""
        item = self._item
        if item and self._form.rule.isEnabled():
            self._write(TakeDecision(item.institution.code, item.measure))

    def rule_words(self, room: Room) -> str:
        """Return the round's combining rule in words."""
        parts = [self._choice(room, name) for name in (COMBINING, DIGITS)]
        return " · ".join([*parts, self.tr("fewest marks: {count}").format(count=room.value(MINIMUM))])

    def _by_value(self, typed: str, reason: str) -> None:
        item = self._item
        if item is None:
            return
        points = parse(typed)
        self._form.refuse(*self._fault(points, item.maximum, reason))
        if points is not None and not self._form.refusal():
            self._write(TakeDecision(item.institution.code, item.measure, points=points, reason=reason.strip()))

    def _take_back(self, reason: str) -> None:
        self._form.refuse(*self._without_reason(reason))
        if self._item and not self._form.refusal():
            self._write(RevokeDecision(self._item.institution.code, self._item.measure, reason.strip()))

    def _fault(self, points: Decimal | None, maximum: Decimal, reason: str) -> tuple[str, str]:
        if points is None:
            return self.tr("Type the points as a number, for example 6.50."), "points"
        if not ZERO <= points <= maximum:
            return self.tr("The points must lie between 0 and {maximum}.").format(maximum=shown(maximum)), "points"
        return self._without_reason(reason)

    def _without_reason(self, reason: str) -> tuple[str, str]:
        if reason.strip():
            return "", ""
        return self.tr("Write the reason. It stays in the record and explains the decision later."), "reason"

    def _write(self, command: Command) -> None:
        self._form.set_busy(True)
        self._house.session.do(command, self._initiator).success(self._on_done).failure(self._on_refused)

    def _on_done(self, _changes: Changes) -> None:
        self._form.clear()
        self._form.set_busy(False)

    def _on_refused(self, sentence: Text) -> None:
        self._form.set_busy(False)
        self._form.refuse(self._house.languages.say(sentence))

    def _would_change(self, item: AgendaItem, far: Far) -> bool:
        decision = item.decision
        return far is not Far.DECIDED or decision is None or decision.points != item.suggested

    def _decided(self, item: AgendaItem, room: Room) -> str:
        decision = item.decision
        if decision is None:
            return ""
        how = self._choice_words(room, COMBINING, decision.rule.value) if decision.rule else decision.reason
        words = self.tr("● Decided: {points}  ·  {how}  ·  {when}")
        return words.format(points=shown(decision.points), how=how, when=decision.taken[MOMENT].replace("T", " "))

    def _warning(self, item: AgendaItem, far: Far) -> str:
        if far is Far.CONFLICT:
            return self.tr("◆ Two copies disagree on a mark or on the decision. Settle that first.")
        if far is Far.STALE:
            return self.tr("↻ Marks changed after this decision. Look at it again.")
        return self._house.languages.say(item.unsuggested) if item.unsuggested else ""

    def _choice(self, room: Room, name: str) -> str:
        return self._choice_words(room, name, room.value(name))

    def _choice_words(self, room: Room, name: str, value: str) -> str:
        setting = next((s for s in room.offered if s.id == name), None)
        return self._house.languages.say(_text(setting, value)) if setting else value


def _text(setting: Setting, value: str) -> Text:
    return next((c.text for c in setting.choices if c.value == value), Text(value, value))
