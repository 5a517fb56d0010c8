"""Last year's side of the figure that is looked at: asked of the round, hung under the figure."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.upgrade import LastYear, PastResult
from ui.house import House
from ui.models.figure_tree import FigureTree
from ui.models.past import beside, beside_whole
from ui.views.results.why_pane import WhyPane


class Past(QObject):
    """Answers come late: one for a figure that nobody looks at any more is dropped."""

    def __init__(self, house: House, tree: FigureTree, pane: WhyPane) -> None:
        super().__init__(pane)
        self._house, self._tree, self._pane = house, tree, pane
        self._held = ("", "")

    def ask(self, institution: str, column: str) -> None:
        """Look for last year's side of a column of the matrix."""
        self._held = (institution, column)
        self._house.session.ask(partial(past_of, institution, column)).success(partial(self._on_past, self._held))

    def _on_past(self, held: tuple[str, str], past: LastYear | PastResult | None) -> None:
        now = self._tree.root()
        if past is None or now is None or held != self._held:
            return
        joined = beside(now, past) if isinstance(past, LastYear) else beside_whole(now, past)
        self._tree.show_why(joined, self._house.languages.current)
        self._pane.open_first()


def past_of(institution: str, column: str, desk: Desk) -> LastYear | PastResult | None:
    """Return last year's side of a column of the matrix, None where there is none to show."""
    what, _, code = column.partition(" ")
    if not desk.see.has_past():
        return None
    if what in ("measure", "indicator"):
        found = desk.see.last_year(InstitutionCode(institution), MeasureCode(code))
        return found if found and any(part.points is not None or part.grade for part in found.parts) else None
    return desk.see.last_whole(InstitutionCode(institution)) if what in ("total", "grade") else None
