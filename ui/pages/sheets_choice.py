"""Which sheets are offered and which are chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.round import Institution, Reviewer
from reviewer.text import Language, Text
from ui.house import House
from ui.models.rows import Line
from ui.papers import WHOLE, Sheet, SheetKind
from ui.session import Opened
from ui.views.choose_sheets_view import ChooseSheetsView

WHOLE_ROUND = Text("회차 전체", "The whole round")
Offer = tuple[tuple[Institution, ...], tuple[Reviewer, ...]]


class Choice(QObject):
    """Reviewers without work have no sheet, so they are not offered."""

    shown = Signal(object, str)  # Sheet or None, and its name for the person

    def __init__(self, house: House, view: ChooseSheetsView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._offer: Offer = ((), ())
        self._shown: Sheet | None = None
        view.asked.connect(self._list)
        view.picked.connect(self._on_picked)

    def start(self, opened: Opened) -> None:
        """Begin with another round."""
        self._offer, self._shown = ((), ()), None
        self._name_types(opened)
        self._list()

    def refresh(self) -> None:
        """Ask for whom there can be sheets."""
        self._house.session.ask(_offered).success(self._on_offered)

    def show_again(self) -> None:
        """Show the chosen sheet anew, because what it prints has changed."""
        self._shown = None
        self._on_picked()

    def say_again(self) -> None:
        """Say the words of the core in the other language."""
        now = self._house.session.now
        if now:
            self._name_types(now)
            self._list()

    def kind(self) -> SheetKind:
        """Return the kind that is chosen."""
        return SheetKind(str(self._view.kind.currentData()))

    def sheets(self) -> list[Sheet]:
        """Return the chosen sheets."""
        kind, language = self.kind(), Language(str(self._view.language.currentData()))
        return [Sheet(kind, str(line.key), language) for line in self._view.table.chosen()]

    def _name_types(self, opened: Opened) -> None:
        self._view.set_types([(t.code, self._house.languages.say(t.name)) for t in opened.framework.types])

    def _on_offered(self, offer: Offer) -> None:
        if offer != self._offer:
            self._offer = offer
            self._list()

    def _list(self) -> None:
        self._view.let_choose_type(self.kind() is SheetKind.INSTITUTION)
        self._shown = None
        self._view.set_lines(self._lines())
        self._on_picked()

    def _lines(self) -> list[Line]:
        institutions, reviewers = self._offer
        if self.kind() is SheetKind.REVIEWER:
            return [Line((r.id, r.name), r.id) for r in reviewers]
        if self.kind() is SheetKind.SUMMARY:
            return self._summaries()
        wanted = str(self._view.type.currentData() or "")
        return [Line((i.code, i.shown_name), i.code) for i in institutions if wanted in ("", i.type)]

    def _summaries(self) -> list[Line]:
        now = self._house.session.now
        types = now.framework.types if now else ()
        present = {i.type for i in self._offer[0]}
        say = self._house.languages.say
        named = [Line((t.code, say(t.name)), t.code) for t in types if t.code in present]
        return [Line(("–", say(WHOLE_ROUND)), WHOLE), *named]

    def _on_picked(self) -> None:
        chosen = self.sheets()
        first = chosen[0] if chosen else None
        if first != self._shown or first is None:
            self._shown = first
            line = self._view.table.chosen()[0] if chosen else Line(("", ""))
            self.shown.emit(first, "  ".join(str(cell) for cell in line.cells))


def _offered(desk: Desk) -> Offer:
    working = {a for a, items in desk.see.loads().items() if items}
    return desk.see.institutions(), tuple(r for r in desk.see.reviewers() if r.id in working)
