"""The rules: read as a reader would, with the sums of each type; a measure tried; files opened, checked and saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from reviewer.desk import rules_room
from reviewer.desk.rules_room import Looked
from reviewer.framework.point_sums import Row, Sums
from reviewer.framework.problems import Problem
from reviewer.model.framework import Framework
from reviewer.model.points import text
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.models.figure_tree import FigureTree
from ui.models.rows import Line
from ui.pages.home_new import NEW_ROUND
from ui.pages.page import DONE, Page, Target
from ui.pages.rules import contents
from ui.pages.rules.contents import Key
from ui.pages.rules.trying import Trying
from ui.session import Opened
from ui.views.rules.rules_view import PROBLEMS, READING, TRYING, RulesView
from ui.widgets import banner
from ui.widgets.why_delegate import WhyColours, WhyDelegate

INDENT = "\u2003"
TREE = ("text-basic", "text-subtle", "action-primary-selected", "element-primary")
WORDS = ("text-basic", "text-quiet", "border-gray-light")
OF_ROUND = ""


class RulesPage(Page):
    """Whatever is shown comes from the desk; a file that is looked at is never changed."""

    view: RulesView

    def __init__(self, house: House) -> None:
        self.tree = FigureTree()
        view = RulesView(self.tree)
        super().__init__(house, view)
        self.tree.setParent(view)
        self.trying = Trying(house, view.trying, self.tree)
        self._looked: Looked | None = None
        self._round: Framework | None = None
        self._files: list[str] = []
        self._listen()
        self._dress()
        if house.session.now:
            self._round = house.session.now.framework

    def place(self) -> str:
        framework = self._looked.framework if self._looked else None
        return self.say(framework.title) if framework else ""

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        return {
            Act.PART_1: partial(self.view.turn_to, READING),
            Act.PART_2: partial(self.view.turn_to, TRYING),
            Act.PART_3: partial(self.view.turn_to, PROBLEMS),
            Act.FIND: self.view.search.setFocus,
            Act.BRING_IN: self._choose_file,
            Act.LOOK_AGAIN: self.check,
            Act.EXPORT: self._choose_book,
            Act.ACCEPT: self.trying.compute,
            Act.NEW: self._begin_round,
        }

    def targets(self) -> Sequence[Target]:
        framework = self._looked.framework if self._looked else None
        measures = framework.measures() if framework else ()
        return [Target(f"{m.code} {self.say(m.name)}", self.tr("rule"), partial(self.show, m.code)) for m in measures]

    def show_part(self, part: str) -> None:
        """Look at one measure of the rules of the round."""
        if self._round:
            self.choose(OF_ROUND)
        self.show(part)

    def enter(self) -> None:
        if self._looked is None:
            self.choose(OF_ROUND if self._round else rules_room.shipped()[0][0])
        self.view.points.setFocus()

    def on_opened(self, opened: Opened) -> None:
        self._round, self._looked = opened.framework, None
        if self.view.isVisible():
            self.enter()

    def on_language(self) -> None:
        if self._looked:
            self._show(self._looked)

    def choose(self, named: str) -> None:
        """Look at an edition: a shipped one, a file, or the rules inside the round."""
        if named == OF_ROUND and self._round:
            self._on_looked(rules_room.of_round(self._round))
        else:
            self.house.jobs.run(partial(rules_room.look, named)).success(self._on_looked).failure(self._on_refused)

    def open(self, path: Path) -> None:
        """Look at a rule file or a workbook."""
        if str(path) not in self._files:
            self._files.append(str(path))
        self.choose(str(path))

    def check(self) -> None:
        """Read the edition again and say what is wrong in it."""
        if self._looked:
            self.choose(self._looked.named)

    def show(self, code: str) -> None:
        """Look at one measure."""
        self.view.search.clear()
        self._choose(("measure", code))

    def save_book(self, path: Path) -> None:
        """Write the edition as a workbook."""
        if self._looked:
            self._save(partial(rules_room.save_book, self._looked, path))

    def save_rules(self, path: Path) -> None:
        """Write the edition as a rule file."""
        if self._looked:
            self._save(partial(rules_room.save_rules, self._looked, path))

    def _listen(self) -> None:
        view = self.view
        view.edition_chosen.connect(self.choose)
        view.open_asked.connect(self._choose_file)
        view.check_asked.connect(self.check)
        view.book_asked.connect(self._choose_book)
        view.rules_asked.connect(self._choose_rules)
        view.round_asked.connect(self._begin_round)
        view.picked.connect(self._on_picked)
        self.house.style.changed.connect(self._dress)

    def _dress(self) -> None:
        tokens = self.house.style.tokens
        self._nodes = WhyDelegate(WhyColours(*map(tokens.color, TREE)), FigureTree.VALUE, FigureTree.RULE)
        self.view.trying.why.set_delegate(self._nodes)
        self.view.reading.dress(*map(tokens.color, WORDS))
        self._on_picked()

    def _on_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.told.emit("", DONE)  # what was said of another edition
        self._show(looked)
        if looked.errors:
            self.view.turn_to(PROBLEMS)
        else:
            self.view.parts.show_part(READING)
            self.view.points.setFocus()
        if looked.named in self._files and not looked.errors:
            words = self.tr("{name}: nothing is wrong. Try measures with figures, or begin a round on it.")
            self.told.emit(words.format(name=Path(looked.named).name), DONE)
        self.moved.emit()

    def _on_refused(self, sentence: Text) -> None:
        self._show_editions()
        self.refuse(sentence)

    def _show(self, looked: Looked) -> None:
        view, framework = self.view, looked.framework
        self._show_editions()
        view.show_badge(shown=bool(framework and framework.unofficial))
        view.allow_saving(book=framework is not None, rules=framework is not None)
        view.allow_round(shown=framework is not None and bool(looked.named))
        self._say_how_it_stands(looked)
        view.set_problems([self._problem(one) for one in looked.problems])
        held = self._key()
        view.set_points(looked.sums.types, self._lines(looked.sums))
        self._choose(held)

    def _show_editions(self) -> None:
        offered = [(OF_ROUND, self.tr("The rules of this round"))] if self._round else []
        offered += [(name, self.say(title)) for name, title in rules_room.shipped()]
        offered += [(name, Path(name).name) for name in self._files]
        self.view.set_editions(offered, self._looked.named if self._looked else OF_ROUND)

    def _say_how_it_stands(self, looked: Looked) -> None:
        wrong = [f"{kind} {self._total(looked.sums, kind)}" for kind in looked.sums.wrong()]
        if not looked.errors:
            self.view.banner.say(banner.NOTE, "")
            return
        title = self.tr("{count} places need correcting before a round can be begun on these rules.")
        more = self.tr("Points that do not add up: {types}").format(types=", ".join(wrong)) if wrong else ""
        self.view.banner.say(banner.REFUSAL, title.format(count=looked.errors), more)

    def _lines(self, sums: Sums) -> list[Line]:
        if not sums.rows:
            return []
        blank = ("",) * len(sums.types)
        whole = Line((self.tr("The edition as a whole"), "", *blank), ("", ""))
        total = Line((self.tr("Sum"), "", *(self._total(sums, kind) for kind in sums.types)), ("", ""))
        return [whole, *(self._line(row, sums.types) for row in sums.rows), total]

    def _line(self, row: Row, types: Sequence[str]) -> Line:
        values = (row.points.get(kind) for kind in types)
        figures = ("" if value is None else text(value) for value in values)
        return Line(
            (f"{INDENT * row.depth}{row.code}  {self.say(row.name)}", self.say(row.method), *figures),
            (row.part, row.code),
        )

    def _total(self, sums: Sums, kind: str) -> str:
        value = sums.totals[kind]
        mark = "△ " if kind in sums.wrong() else ""
        return f"{mark}{'?' if value is None else text(value)}"

    def _problem(self, one: Problem) -> Line:
        place = f"{one.sheet} {one.cell}" if one.sheet else f"{one.line}:{one.column}" if one.line else one.file
        return Line((place, self.say(one.sentence)), one)

    def _choose(self, key: Key) -> None:
        """Select the row of a part, the first one where there is none."""
        lines = self.view.points.rows.lines()
        self.view.choose_row(next((at for at, line in enumerate(lines) if line.key == key), 0))

    def _key(self) -> Key:
        chosen = self.view.points.chosen()
        return chosen[0].key if chosen and isinstance(chosen[0].key, tuple) else ("", "")

    def _on_picked(self) -> None:
        if self.view.search.words() and not self.view.points.chosen():
            return  # the row is sifted out: what is read and typed beside it stays
        key = self._key()
        framework = self._looked.framework if self._looked else None
        indicator, measure = contents.found(framework, key)
        self.trying.show(framework, indicator, measure)
        nothing = self.tr("The rules cannot be read as long as there are errors. See what is wrong.")
        parts = contents.parts_of(framework, key, self.say, self.house.languages.current) if framework else []
        self.view.reading.show_parts(parts, nothing)

    def _begin_round(self) -> None:
        """Lead to the form of a new round, with this edition chosen where it is sound."""
        looked = self._looked
        sound = looked is not None and looked.framework is not None
        self.wants.emit(f"home/{NEW_ROUND}{looked.named if looked is not None and sound else ''}")

    def _choose_file(self) -> None:
        offered = self.tr("Rules (*.yaml *.yml *.xlsx *.xlsm)")
        chosen, _ = QFileDialog.getOpenFileName(self.view, self.tr("Open rules"), "", offered)
        if chosen:
            self.open(Path(chosen))

    def _choose_book(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.view,
            self.tr("Save as workbook"),
            self._suggested(".xlsx"),
            self.tr("Workbook (*.xlsx)"),
        )
        if chosen:
            self.save_book(Path(chosen))

    def _choose_rules(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.view,
            self.tr("Save as rule file"),
            self._suggested(".yaml"),
            self.tr("Rule file (*.yaml)"),
        )
        if chosen:
            self.save_rules(Path(chosen))

    def _suggested(self, suffix: str) -> str:
        framework = self._looked.framework if self._looked else None
        return str(Path.home() / f"{framework.id if framework else 'rules'}{suffix}")

    def _save(self, saving: Callable[[], Path]) -> None:
        self.house.jobs.run(saving).success(self._on_saved).failure(self.refuse)

    def _on_saved(self, path: Path) -> None:
        words = self.tr("Saved as {name}. Change it in a spreadsheet or an editor, then look at it here: Open a file…")
        self.told.emit(words.format(name=path.name), DONE)
