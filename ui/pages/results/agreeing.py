"""The part of Results about agreement: asked for only when somebody looks at it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.agreement import Agreement
from ui.house import House
from ui.models import agreement
from ui.views.results.agreement_pane import AgreementPane


class Agreeing(QObject):
    """Owns the pane; what it shows stands until `forget`."""

    def __init__(self, house: House, pane: AgreementPane) -> None:
        super().__init__(pane)
        self._house = house
        self._pane = pane
        self._found: Agreement | None = None

    def look(self) -> None:
        """Show the agreement, computing it when it is not at hand."""
        if self._found is None and self._house.session.now:
            self._house.session.ask(_agreement).success(self._on_found)

    def forget(self) -> None:
        """Let go of what was shown: marks have changed, or another round is open."""
        self._found = None

    def say_again(self) -> None:
        """Say it in the other language."""
        if self._found:
            self._on_found(self._found)

    def _on_found(self, found: Agreement) -> None:
        self._found = found
        say = self._house.languages.say
        self._pane.show_lines(agreement.headings(say), agreement.lines(found, say))
        tendencies = agreement.severity_lines(found.severity, say)
        self._pane.show_tendencies(agreement.severity_headings(say), tendencies)
        self._pane.say_left_out(found.small_panels, found.fewest)


def _agreement(desk: Desk) -> Agreement:
    return desk.see.agreement()
