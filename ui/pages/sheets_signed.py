"""Which sheets are signed and who has still to sign, whose certificates are registered, and striking one off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.desk.places import PLACES
from reviewer.events.records import SheetSigned
from reviewer.model.changes import Changes
from reviewer.model.people import CHAIR, SECRETARY, Registration
from reviewer.recording import StrikeHolder
from reviewer.text import Text, same
from ui.house import House
from ui.models.rows import Line
from ui.pages.page import DONE
from ui.views.signed_view import SignedView

DAY, SHORT = slice(0, 10), slice(0, 16)


@dataclass(frozen=True, slots=True)
class Signed:
    """What the journal says of signatures."""

    sheets: tuple[SheetSigned, ...] = ()
    register: tuple[Registration, ...] = ()


class SignedList(QObject):
    """Asks anew whenever something was signed, registered or struck off."""

    told = Signal(str, str)

    def __init__(self, house: House, view: SignedView, initiator: QObject) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._initiator = initiator
        self._now = Signed()
        view.sifted.connect(self.say_again)
        view.picked.connect(self._on_picked)
        view.strike_asked.connect(self._strike)

    def start(self) -> None:
        """Begin with another round."""
        self._on_found(Signed())

    def refresh(self) -> None:
        """Ask what is signed and registered."""
        self._house.session.ask(_signed).success(self._on_found)

    def say_again(self) -> None:
        """Say the lists in the language of the window."""
        only_open = self._view.only_open.isChecked()
        shown = [one for one in self._now.sheets if one.open or not only_open]
        waiting = sum(bool(one.open) for one in self._now.sheets)
        total = self.tr("{count} signed, {waiting} still to be signed by someone") if self._now.sheets else ""
        self._view.set_sheets(
            [self._sheet(one) for one in shown], total.format(count=len(self._now.sheets), waiting=waiting)
        )
        self._view.set_register([self._registration(one) for one in self._now.register])
        self._on_picked()

    def _on_found(self, found: Signed) -> None:
        self._now = found
        self.say_again()

    def _sheet(self, one: SheetSigned) -> Line:
        places = one.open
        if places is None:
            waiting = self.tr("not recorded")
        else:
            waiting = ", ".join(self._say(PLACES.get(place, same(place))) for place in places) or self.tr("nobody")
        return Line((one.file, one.signer, waiting, one.sha256[SHORT]), one)

    def _registration(self, one: Registration) -> Line:
        held = one.holding
        stands = self.tr("Registered")
        if not one.stands:
            stands = self.tr("Struck off {day}: {reason}").format(day=one.struck[DAY], reason=one.reason)
        return Line(
            (self._name(held.person), held.name, held.issuer, held.until[DAY], one.since[DAY], stands),
            one,
        )

    def _name(self, person: str) -> str:
        return self._say(PLACES[person]) if person in (CHAIR, SECRETARY) else person

    def _chosen(self) -> Registration | None:
        lines = self._view.register.chosen()
        one = lines[0].key if len(lines) == 1 else None
        return one if isinstance(one, Registration) and one.stands else None

    def _on_picked(self) -> None:
        self._view.refuse("")
        self._view.let_strike(self._chosen() is not None)

    def _strike(self) -> None:
        one, reason = self._chosen(), self._view.reason.text().strip()
        if one is None:
            return
        if not reason:
            self._view.refuse(self.tr("Write why the certificate is struck off; nothing was changed."))
            self._view.reason.setFocus()
            return
        job = self._house.session.do(StrikeHolder(one.holding.certificate, reason), self._initiator)
        job.success(self._on_struck).failure(self._on_refused)

    def _on_struck(self, _changes: Changes) -> None:
        self._view.reason.clear()
        self.told.emit(self.tr("Struck off. It cannot sign any more; what it signed before stays as it was."), DONE)
        self.refresh()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._say(sentence))

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def _signed(desk: Desk) -> Signed:
    recorded, gone = desk.papers.recorded(), desk.papers.superseded()
    sheets = tuple(one for _name, one in sorted(recorded.items()) if one.sha256 not in gone)
    return Signed(sheets, desk.see.registrations())
