"""The completeness board's behaviour: which institutions are shown, and what is said of each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.ids import TypeCode
from reviewer.model.views import Completeness, Filing
from ui.house import House
from ui.models.rows import Line
from ui.session import Opened
from ui.views.completeness_view import CompletenessView

MONTH_AND_DAY = slice(5, 10)


class Board(QObject):
    """Asks once per change and filters what it was told."""

    def __init__(self, house: House, view: CompletenessView) -> None:
        super().__init__(view)
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
        self._view.set_measures([m.code for m in opened.framework.measures() if m.is_judged])

    def _on_found(self, found: tuple[Completeness, ...]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        kind, wanted = self._view.type_chosen(), WANTED[self._view.state_chosen()]
        fitting = [one for one in self._found if kind in ("", one.institution.type) and wanted(one)]
        self._view.set_lines([self._line(one) for one in fitting], len(self._found))

    def _line(self, one: Completeness) -> Line:
        institution = one.institution
        type_name = self._types.get(institution.type, institution.type)
        counted = f"{one.counted} / {one.counted_expected}"
        filings = [self._words(filing) for filing in one.filings]
        return Line((institution.code, institution.shown_name, type_name, counted, *filings), institution.code)

    def _words(self, filing: Filing) -> str:
        """Return a cell: a sign and the words for it, so that neither shape nor colour stands alone."""
        files = self.tr("files {count}").format(count=filing.evidence)
        if filing.lacks_report:
            return self.tr("△ no report, {files}").format(files=files)
        if filing.is_missing:
            return self.tr("✕ missing")
        if not filing.has_report:
            return "–"
        if filing.is_late:
            return self.tr("◷ late {day}, {files}").format(day=filing.filed[MONTH_AND_DAY], files=files)
        return self.tr("△ no files") if filing.lacks_evidence else f"✓ {files}"


def _completeness(desk: Desk) -> tuple[Completeness, ...]:
    return desk.see.completeness()


def _all(_one: Completeness) -> bool:
    return True


def _lacks_counted(one: Completeness) -> bool:
    return one.counted < one.counted_expected


def _lacks_report(one: Completeness) -> bool:
    return any(filing.is_missing for filing in one.filings)


def _is_late(one: Completeness) -> bool:
    return any(filing.is_late for filing in one.filings)


def _has_orphans(one: Completeness) -> bool:
    return any(filing.lacks_report for filing in one.filings)


def _is_bare(one: Completeness) -> bool:
    return any(filing.lacks_evidence for filing in one.filings)


def _lacks_any(one: Completeness) -> bool:
    return any(lacks(one) for lacks in (_lacks_counted, _lacks_report, _is_late, _has_orphans, _is_bare))


def _is_whole(one: Completeness) -> bool:
    return not _lacks_any(one)


WANTED: dict[str, Callable[[Completeness], bool]] = {
    "": _all,
    "any": _lacks_any,
    "counted": _lacks_counted,
    "report": _lacks_report,
    "late": _is_late,
    "orphans": _has_orphans,
    "bare": _is_bare,
    "whole": _is_whole,
}
