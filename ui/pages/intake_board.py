"""The completeness board's behaviour: which institutions are shown, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.desk.desk import Desk
from reviewer.model.ids import TypeCode
from reviewer.model.views import Completeness
from ui.house import House
from ui.models.rows import Line
from ui.session import Opened
from ui.views.completeness_view import CompletenessView


class Board:
    """Asks once per change and filters what it was told."""

    def __init__(self, house: House, view: CompletenessView) -> None:
        self._house = house
        self._view = view
        self._found: tuple[Completeness, ...] = ()
        self._types: dict[TypeCode, str] = {}
        view.filtered.connect(self._show)

    def start(self, opened: Opened) -> None:
        """Show another round."""
        self._found = ()
        self._name_types(opened)
        self._show()

    def refresh(self) -> None:
        """Ask what is there and what is missing."""
        self._house.session.ask(_completeness).success(self._on_found)

    def say_again(self) -> None:
        """Say the words of the core in the other language."""
        now = self._house.session.now
        if now:
            self._name_types(now)
            self._show()

    def _name_types(self, opened: Opened) -> None:
        self._types = {t.code: self._house.languages.say(t.name) for t in opened.framework.types}
        self._view.set_types(list(self._types.items()))

    def _on_found(self, found: tuple[Completeness, ...]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        kind, wanted = self._view.type_chosen(), WANTED[self._view.state_chosen()]
        fitting = [one for one in self._found if kind in ("", one.institution.type) and wanted(one)]
        self._view.set_lines([self._line(one) for one in fitting], len(self._found))

    def _line(self, one: Completeness) -> Line:
        institution = one.institution
        expected = len(one.submitted) + len(one.missing)
        return Line(
            (
                institution.code,
                institution.shown_name,
                self._types.get(institution.type, institution.type),
                f"{one.counted} / {one.counted_expected}",
                f"{len(one.submitted)} / {expected}",
                _listed(one.missing),
                one.evidence,
                _listed(one.evidence_without_report),
            ),
            institution.code,
        )


def _completeness(desk: Desk) -> tuple[Completeness, ...]:
    return desk.see.completeness()


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "–"


def _all(_one: Completeness) -> bool:
    return True


def _lacks_counted(one: Completeness) -> bool:
    return one.counted < one.counted_expected


def _lacks_report(one: Completeness) -> bool:
    return bool(one.missing)


def _has_orphans(one: Completeness) -> bool:
    return bool(one.evidence_without_report)


def _lacks_any(one: Completeness) -> bool:
    return _lacks_counted(one) or _lacks_report(one) or _has_orphans(one)


def _is_whole(one: Completeness) -> bool:
    return not _lacks_any(one)


WANTED: dict[str, Callable[[Completeness], bool]] = {
    "": _all,
    "any": _lacks_any,
    "counted": _lacks_counted,
    "report": _lacks_report,
    "orphans": _has_orphans,
    "whole": _is_whole,
}
