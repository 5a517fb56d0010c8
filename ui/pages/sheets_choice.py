"""Which sheets are offered and which are chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.paper import BETWEEN, WHOLE, Offer, PaperKind, PaperName, PaperOptions, SigningMark
from reviewer.text import Language
from ui import papers
from ui.house import House
from ui.models.rows import Line
from ui.papers import Sheet
from ui.session import Opened
from ui.views.choose_sheets_view import ChooseSheetsView

BY_INSTITUTION = (PaperKind.INSTITUTION, PaperKind.FEEDBACK)
Offered = tuple[PaperKind, tuple[Offer, ...], dict[str, str]]


class Choice(QObject):
    """Only papers that can be made are offered."""

    shown = Signal(object, str)  # Sheet or None, and its name for the person

    def __init__(self, house: House, view: ChooseSheetsView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._offers: tuple[Offer, ...] = ()
        self._types: dict[str, str] = {}
        self._shown: Sheet | None = None
        view.asked.connect(self._on_asked)
        view.picked.connect(self._on_picked)

    def start(self, opened: Opened) -> None:
        """Begin with another round."""
        self._offers, self._types, self._shown = (), {}, None
        self._name_types(opened)
        self._list()

    def refresh(self) -> None:
        """Ask which papers of the chosen kind there can be, and of which type each institution is."""
        self._house.session.ask(partial(_offered, self.kind())).success(self._on_offered)

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

    def kind(self) -> PaperKind:
        """Return the kind that is chosen."""
        return PaperKind(str(self._view.kind.currentData()))

    def sheets(self) -> list[Sheet]:
        """Return the chosen sheets."""
        language = Language(str(self._view.language.currentData()))
        options = PaperOptions(language, SigningMark(str(self._view.mark.currentData())))
        return [Sheet(line.key, options) for line in self._view.table.chosen() if isinstance(line.key, PaperName)]

    def _name_types(self, opened: Opened) -> None:
        self._view.set_types([(t.code, self._house.languages.say(t.name)) for t in opened.framework.types])

    def _on_offered(self, found: Offered) -> None:
        kind, offers, types = found
        if kind is self.kind() and (offers, types) != (self._offers, self._types):
            self._offers, self._types = offers, types
            self._list()

    def _on_asked(self) -> None:
        """Another kind, type or language: what is listed may be another's, so it is asked for."""
        if self._offers and self._offers[0].name.kind is not self.kind():
            self._offers = ()
        self._list()
        if self._house.session.now:
            self.refresh()

    def _list(self) -> None:
        self._view.let_choose_type(self.kind() in BY_INSTITUTION)
        self._shown = None
        self._view.set_lines(self._lines())
        self._on_picked()

    def _lines(self) -> list[Line]:
        wanted = str(self._view.type.currentData() or "") if self.kind() in BY_INSTITUTION else ""
        say = self._house.languages.say
        return [
            Line((_shown(offer.name.key), say(offer.words)), offer.name)
            for offer in self._offers
            if wanted in ("", self._types.get(offer.name.key))
        ]

    def _on_picked(self) -> None:
        chosen = self.sheets()
        first = chosen[0] if chosen else None
        if first != self._shown or first is None:
            self._shown = first
            line = self._view.table.chosen()[0] if chosen else Line(("", ""))
            self.shown.emit(first, "  ".join(str(cell) for cell in line.cells))


def _offered(kind: PaperKind, desk: Desk) -> Offered:
    institutions = desk.see.institutions() if kind in BY_INSTITUTION else ()
    return kind, papers.offers(kind, desk), {str(i.code): str(i.type) for i in institutions}


def _shown(key: str) -> str:
    """Return what stands for a key in the narrow column: of one with two parts the first, as the name says both."""
    return "–" if key == WHOLE else key.partition(BETWEEN)[0]
