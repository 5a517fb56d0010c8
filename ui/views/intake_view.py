"""The intake page's layout: three parts under tabs; files may be dropped anywhere on it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.guard import guarded
from ui.keyboard import focus_inside
from ui.views.completeness_view import CompletenessView
from ui.views.files_view import FilesView
from ui.views.people_view import PeopleView
from ui.views.view import View
from ui.widgets.landing import Landing
from ui.widgets.late import Late
from ui.widgets.parts import column
from ui.widgets.parts_bar import PartsBar

FILES, BOARD, PEOPLE = range(3)


@guarded
class IntakeView(View):
    """Files, what is missing, and who scores what."""

    dropped = Signal(list)  # paths as text

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._landing = Landing(self)
        self._landing.dropped.connect(self.dropped)
        self.files, self.late_board, self.late_people = FilesView(), Late(CompletenessView), Late(PeopleView)
        self.parts = PartsBar((self.files, self.late_board, self.late_people))
        column(self).addWidget(self.parts)
        self.retranslate()

    @property
    def board(self) -> CompletenessView:
        """What is missing."""
        return self.late_board.part()

    @property
    def people(self) -> PeopleView:
        """Who scores what."""
        return self.late_people.part()

    def part_words(self) -> tuple[str, ...]:
        """Return the names of the parts."""
        return (self.tr("Bring in"), self.tr("What is missing"), self.tr("Assignment and packages"))

    def show_part(self, at: int) -> None:
        """Turn to a part and let the keyboard follow."""
        self.parts.show_part(at)
        if not self.isVisible():
            return
        if at == FILES:
            focus_inside(self.files)
        elif at == BOARD:
            self.late_board.need(focus_inside)
        else:
            self.late_people.need(PeopleView.take_keyboard)

    def retranslate(self) -> None:
        self._landing.say(self.tr("Let go to look at them: nothing is taken in before you accept it"))
        self.parts.set_words(self.part_words(), self.tr("Parts of intake"))

    def imports_words(self) -> str:
        """Return the list of what was taken in, as it is read."""
        return self.files.imports.words()
