"""The foot of the mark pane: the running subtotal, which can be hidden, one's own marks as dots, and the seal."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.model.points import shown
from reviewer.model.round import MarkKey
from reviewer.model.seal import SealView
from reviewer.model.seal import Standing as Seal
from ui.house import House
from ui.pages.review.work import Work, share
from ui.views.review.mark_pane import MarkPane

HIDDEN = "review/total-hidden"
MINUTE = slice(0, 16)  # of an ISO 8601 moment


class Standing(QObject):
    """A total in sight can pull a mark towards it, so it may be put out of sight, and stays so."""

    def __init__(self, house: House, view: MarkPane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._hidden = house.settings.value(HIDDEN, "") == "yes"
        house.style.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take the colours and icons of the theme."""
        tokens, icons, pane = self._house.style.tokens, self._house.icons, self._view
        pane.strip.dress(tokens.color("border-gray"), tokens.color("text-quiet"), tokens.color("element-primary"))
        pane.set_step_icons(icons.get("up"), icons.get("down"))
        pane.set_history_icon(icons.get("history"))

    def toggle(self) -> None:
        """Hide the total, or show it again; remembered."""
        self._hidden = not self._hidden
        self._house.settings.setValue(HIDDEN, "yes" if self._hidden else "")

    def show(self, key: MarkKey, work: Work) -> None:
        """Show how the institution and the measure of an item stand."""
        given, most = work.subtotal(key.institution)
        words = self.tr("Subtotal {given} / {most}").format(given=shown(given), most=shown(most))
        if self._hidden:
            self._view.set_subtotal(self.tr("Subtotal hidden"), self.tr("Show"))
        else:
            self._view.set_subtotal(words, self.tr("Hide"))
        others = [float(part) for part in work.shares(key.measure, key)]
        own = work.item(key)
        here = float(share(own)) if own.points is not None else None
        told = self.tr("{count} other marks of mine on this indicator").format(count=len(others))
        self._view.strip.set_marks(others, here, told)

    def show_seal(self, seal: SealView) -> None:
        """Say that the work is sealed, since when and by whose certificate."""
        if seal.standing not in (Seal.SEALED, Seal.CHANGED):
            self._view.seal.say("")
            return
        when = seal.moment[MINUTE].replace("T", " ")
        named = self.tr("Sealed {when} with the certificate of {signer}.").format(when=when, signer=seal.signer)
        plain = self.tr("Sealed {when}, without a certificate.").format(when=when)
        self._view.seal.say(named if seal.signer else plain)
