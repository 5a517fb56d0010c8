"""Which seat of the office the holder of a round has taken: secretary or chair, remembered for each round."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.desk.desk import Person
from reviewer.desk.state import CHAIR, SECRETARY
from reviewer.model.round import Role
from ui.house import House
from ui.session import Opened
from ui.widgets.seat_switch import SeatSwitch


class Seat(QObject):
    """What is decided and recorded bears the name of the seat, so the window always says whose it is."""

    def __init__(self, house: House, switch: SeatSwitch) -> None:
        super().__init__(switch)
        self._house = house
        self._switch = switch
        switch.chosen.connect(self._on_chosen)
        house.session.opened.connect(self._on_opened)
        house.session.acting.connect(self._show)
        house.languages.changed.connect(self.say_again)

    def say_again(self) -> None:
        """Say who sits here in the other language."""
        now = self._house.session.now
        if now:
            self._show(now)

    def _on_opened(self, opened: Opened) -> None:
        self._show(opened)
        if not opened.is_package and self._house.settings.value(_memory(opened), "") == Role.CHAIR.value:
            self._house.session.take_office(CHAIR)

    def _on_chosen(self, seat: str) -> None:
        now = self._house.session.now
        if now is None:
            return
        person = _person(Role(seat))
        self._house.settings.setValue(_memory(now), person.role.value)
        self._house.session.take_office(person)

    def _show(self, opened: Opened) -> None:
        person = opened.person
        if person.role is Role.REVIEWER:
            self._switch.show_name(self.tr("Reviewer {id}").format(id=person.id))
        else:
            self._switch.show_office(person.role.value)


def _person(role: Role) -> Person:
    return CHAIR if role is Role.CHAIR else SECRETARY


def _memory(opened: Opened) -> str:
    return f"office/{opened.info.id}/seat"
