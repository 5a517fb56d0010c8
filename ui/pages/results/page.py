"""Results: the matrix of figures, how each came to be, and how they are spread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes, Topic
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode
from reviewer.model.result import InstitutionResult, Tally
from ui.actions import Act
from ui.house import House
from ui.models import distribution
from ui.models.figure_tree import FigureTree
from ui.models.matrix import MatrixModel
from ui.models.matrix_columns import states
from ui.pages.page import DONE, Page, Target
from ui.pages.results.agreeing import Agreeing
from ui.pages.results.past import Past
from ui.session import Opened
from ui.soon import soon
from ui.style import Theme
from ui.views.results.results_view import AGREEMENT, SPREAD, TABLE, ResultsView
from ui.widgets.heat import HeatColours, HeatDelegate
from ui.widgets.why_delegate import WhyColours, WhyDelegate

SHOWN = (
    Topic.DECISIONS,
    Topic.COUNTED,
    Topic.SETTINGS,
    Topic.INSTITUTIONS,
    Topic.MARKS,
    Topic.REVIEWERS,
    Topic.SUBSTITUTIONS,
    Topic.LAST_YEAR,
)
HEAT = ("text-basic", "border-primary", "divider-gray-light")
TREE = ("text-basic", "text-subtle", "action-primary-selected", "element-primary")
DEEP = {Theme.LIGHT: "graphic-blue-subtle", Theme.HIGH_CONTRAST: "graphic-blue-dark"}


class ResultsPage(Page):
    """Every figure comes from one tally; the page adds nothing up itself."""

    view: ResultsView

    def __init__(self, house: House) -> None:
        self.matrix, self.tree = MatrixModel(), FigureTree()
        self._tally: Tally | None = None
        self._fresh, self._held = False, ("", "total")
        view = ResultsView(self.matrix, self.tree)
        super().__init__(house, view)
        self.agreeing = Agreeing(house, view.agreement)
        self.past = Past(house, self.tree, view.why)
        self.matrix.setParent(view)
        self.tree.setParent(view)
        self._listen(view)
        self._dress()

    def place(self) -> str:
        result = self._result()
        return result.institution.shown_name if result else ""

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        parts = zip((Act.PART_1, Act.PART_2, Act.PART_3), (TABLE, SPREAD, AGREEMENT), strict=True)
        return {
            **{act: partial(self.view.parts.show_part, part) for act, part in parts},
            Act.FIND: self.view.seek.setFocus,
            Act.TO_MATRIX: self.view.matrix.setFocus,
            Act.MORE_COLUMNS: self.view.measures.toggle,
            Act.COPY_WHY: self._copy,
            Act.EXPORT: self._export,
        }

    def targets(self) -> Sequence[Target]:
        found = self._tally.results if self._tally else ()
        return [
            Target(one.institution.shown_name, self.tr("result"), partial(self.show, one.institution.code, "total"))
            for one in found
        ]

    def enter(self) -> None:
        if not self._fresh:
            self._ask()
        self.view.matrix.setFocus()

    def on_opened(self, _opened: Opened) -> None:
        self._tally, self._fresh, self._held = None, False, ("", "total")
        self.agreeing.forget()
        if self.view.isVisible():
            self._ask()

    def on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touches(*SHOWN):
            self._fresh = False
            self.agreeing.forget()
            if self.view.isVisible():
                self._ask()

    def on_language(self) -> None:
        self.matrix.speak(self.house.languages.current)
        self.agreeing.say_again()
        if self._tally:
            self._on_tally(self._tally)

    def show(self, institution: str, column: str) -> None:
        """Look at one figure: a column of an institution."""
        self.view.parts.show_part(TABLE)
        self._held = (institution, column)
        self._look()

    def _listen(self, view: ResultsView) -> None:
        view.parts.turned.connect(self._on_turned)
        view.filtered.connect(self._on_filtered)
        view.sorted.connect(self._on_sorted)
        view.measures_asked.connect(self._on_measures)
        view.looked_at.connect(self._on_looked_at)
        view.export_asked.connect(self._export)
        view.bring_in_asked.connect(partial(self.wants.emit, "intake/files"))
        view.why.looked_at.connect(self._on_part)
        view.why.copy_asked.connect(self._copy)
        self.house.style.changed.connect(self._dress)

    def _ask(self) -> None:
        if self.house.session.now:
            self.house.session.ask(_tally).success(self._on_tally)
        self._on_turned(self.view.parts.part())

    def _on_turned(self, part: int) -> None:
        """Fill the part in front only: the table should not wait for what is not seen."""
        if part == AGREEMENT:
            self.agreeing.look()
        elif part == SPREAD and self._tally and self.house.session.now:
            self._show_spread(self._tally, self.house.session.now.framework)

    def _on_tally(self, tally: Tally) -> None:
        now = self.house.session.now
        if now is None:
            return
        self._tally, self._fresh = tally, True
        self.matrix.show_tally(tally, now.framework, self.house.languages.current)
        self._show_columns(now.framework)
        if self.view.parts.part() == SPREAD:
            self._show_spread(tally, now.framework)
        soon(self, self._look)  # the table is painted first, then its figure explained

    def _show_columns(self, framework: Framework) -> None:
        self.view.set_types([(kind.code, self.say(kind.name)) for kind in framework.types])
        shown = self.matrix.columns()
        orders = [self.tr("Institution"), *(self.say(column.about) for column in shown)]
        self.view.set_columns([(c.width, [self.say(words) for words in c.every]) for c in shown], orders)
        self._show_order()
        self._say_count()

    def _show_spread(self, tally: Tally, framework: Framework) -> None:
        grades = framework.grades_under(tally.settings)
        lines = distribution.spread(tally.results, framework.types, grades, self.say) if tally.results else []
        self.view.spread.show_types(distribution.headings(grades, self.say), lines)
        self.view.spread.say_provisional(not all(result.is_final for result in tally.results))

    def _say_count(self) -> None:
        rows = self.matrix.rowCount()
        results = [result for result in map(self.matrix.result, range(rows)) if result]
        waiting = sum(not result.is_complete for result in results)
        if all(result.is_final for result in results):
            words = self.tr("{count} institutions")
        else:
            words = self.tr("{count} institutions · {waiting} wait for points · every grade is provisional")
        self.view.set_count(words.format(count=f"{rows:,}", waiting=f"{waiting:,}"))
        self.view.set_any(bool(self._tally and self._tally.results))

    def _on_filtered(self, kind: str, words: str) -> None:
        self.matrix.filter_by(kind, words)
        self._say_count()
        self._look()

    def _on_sorted(self, at: int, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.matrix.sort(at, order)
        self._show_order()
        self._look()

    def _show_order(self) -> None:
        at, order = self.matrix.order()
        self.view.show_order(at, order is Qt.SortOrder.DescendingOrder)

    def _on_measures(self, opened: bool) -> None:
        self.view.matrix.setUpdatesEnabled(False)
        soon(self, partial(self.view.matrix.setUpdatesEnabled, True))  # painted in a step of its own
        self.matrix.open_measures(opened)
        if self.house.session.now:
            self._show_columns(self.house.session.now.framework)
        self._look()

    def _on_looked_at(self, index: QModelIndex) -> None:
        result = self.matrix.result(index.row())
        if result:
            self._held = (result.institution.code, self.matrix.columns()[index.column()].id)
            self._explain(result, index)

    def _look(self) -> None:
        """Look again at the figure that was looked at, wherever it stands now."""
        code, name = self._held
        row, at = max(self.matrix.row_of(code), 0), max(self.matrix.column_of(name), 0)
        self.view.look_at(row, at)
        result = self.matrix.result(row)
        if result:
            self._held = (code or result.institution.code, name)
            self._explain(result, self.matrix.index(row, at))
        else:
            self._explain_nothing()

    def _explain(self, result: InstitutionResult, index: QModelIndex) -> None:
        self.tree.show_why(self.matrix.why(index), self.house.languages.current)
        self.view.why.show_institution(result.institution.shown_name, self.say(states(result)), self._missing(result))
        self.view.why.open_first()
        self.moved.emit()
        if result.compared and self._tally:
            asked = partial(_opened, result.institution.code, self._tally)
            self.house.session.ask(asked).success(partial(self._on_opened_result, self._held))
        self.past.ask(*self._held)

    def _on_opened_result(self, held: tuple[str, str], result: InstitutionResult) -> None:
        """Show the figures behind the figure, unless somebody looks at another one by now."""
        column = self.matrix.column_of(held[1])
        if held == self._held and column >= 0:
            self.tree.show_why(self.matrix.why_of(result, column), self.house.languages.current)
            self.view.why.open_first()

    def _missing(self, result: InstitutionResult) -> str:
        if result.missing:
            return self.tr("Missing: {measures}").format(measures=", ".join(result.missing))
        if result.is_final:
            return ""
        words = self.tr("Its points are all there. Grade and rank may still change: {count} other institutions wait.")
        return words.format(count=f"{result.others_waiting:,}")

    def _explain_nothing(self) -> None:
        self.tree.show_why(None, self.house.languages.current)
        self.view.why.show_nothing()

    def _on_part(self, index: QModelIndex) -> None:
        part = self.tree.why(index)
        if part:
            rule = "\n".join(filter(None, (self.say(part.rule), self.tree.say(part.note))))
            source = self.say(part.source)
            self.view.why.show_part(rule, self.tr("Source: {source}").format(source=source) if source else "")

    def _result(self) -> InstitutionResult | None:
        return self.matrix.result(self.matrix.row_of(self._held[0]))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.tree.as_text())
        self.told.emit(self.tr("How the figure came to be is on the clipboard."), DONE)

    def _export(self) -> None:
        suggested = str(Path.home() / self.tr("results-internal.csv"))
        title = self.tr("Save the table (internal use only)")
        chosen, _ = QFileDialog.getSaveFileName(self.view, title, suggested, "CSV (*.csv)")
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write what is shown to `path`, in an encoding that spreadsheets recognise."""
        job = self.house.jobs.run(partial(_write, path, self.matrix.as_csv()))
        job.success(self._on_saved).failure(self.refuse)

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("{file} is saved. It is for internal use only.").format(file=path.name), DONE)

    def _dress(self) -> None:
        tokens = self.house.style.tokens
        ground, deep = tokens.color("surface-white"), tokens.color(DEEP[tokens.theme])
        heat = HeatColours(ground, deep, *map(tokens.color, HEAT))
        self._heat = HeatDelegate(heat, MatrixModel.CELL)
        self._nodes = WhyDelegate(WhyColours(*map(tokens.color, TREE)), FigureTree.VALUE, FigureTree.RULE)
        self.view.spread.dress(tokens.color("element-primary"), ground)
        self.view.set_delegate(self._heat)
        self.view.why.set_delegate(self._nodes)


def _tally(desk: Desk) -> Tally:
    return desk.see.tally()


def _opened(code: InstitutionCode, found: Tally, desk: Desk) -> InstitutionResult:
    return desk.see.opened(code, found)


def _write(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8-sig", newline="")
    return path
