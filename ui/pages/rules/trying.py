"""Trying a measure: its inputs as a form, the figures to the desk, the tree of steps back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QObject

from reviewer.desk import rules_room
from reviewer.desk.rules_room import Tried
from reviewer.model.framework import Framework, Indicator, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.rule import Input, InputKind
from reviewer.model.setting import Setting
from reviewer.text import Text
from ui.house import House
from ui.models.figure_tree import FigureTree
from ui.models.why import why
from ui.views.rules.try_pane import Asked, TryPane
from ui.widgets import banner

READING = "reading:"  # what the keys of open points begin with


class Trying(QObject):
    """One measure at a time; what was typed goes when another is chosen."""

    def __init__(self, house: House, view: TryPane, tree: FigureTree) -> None:
        super().__init__(view)
        self._house, self._view, self._tree = house, view, tree
        self._framework: Framework | None = None
        self._measure: Measure | None = None
        self._tried: Tried | None = None
        view.compute_asked.connect(self.compute)
        view.why.looked_at.connect(self._on_looked_at)

    def show(self, framework: Framework | None, indicator: Indicator | None, measure: Measure | None) -> None:
        """Make the form of a measure, or say why there is none."""
        if measure is not self._measure or framework is not self._framework:
            self._tried = None
        self._framework, self._measure = framework, measure
        types = [(kind.code, self._say(kind.name)) for kind in framework.types] if framework else []
        self._view.set_types([(str(code), words) for code, words in types])
        tracks = [(t, f"{t}  {self._say(n)}") for t, n in indicator.track_names.items()] if indicator else []
        shown = tracks if measure is not None and measure.track == "" else []
        title = f"{measure.code}  {self._say(measure.name)}" if measure else ""
        fields = [self._asked(one) for one in measure.inputs] if measure else []
        if fields and framework and measure:
            fields += [self._reading(one) for one in readings(framework, measure)]
        self._view.ask(title, self._nothing(measure), fields, shown)
        self._show()

    def compute(self) -> None:
        """Ask the desk what the figures come to."""
        if self._framework is None or self._measure is None or not self._measure.inputs:
            return
        view = self._view
        kind, track = TypeCode(str(view.kind.currentData())), str(view.track.currentData() or self._measure.track)
        given = view.given()
        chosen = {name.removeprefix(READING): words for name, words in given.items() if name.startswith(READING)}
        asking = partial(rules_room.try_out, self._framework, self._measure, kind, track, given, chosen)
        self._house.jobs.run(asking).success(self._on_tried).failure(self._on_failed)

    def _on_tried(self, tried: Tried) -> None:
        self._tried = tried
        self._show()

    def _on_failed(self, sentence: Text) -> None:
        self._view.banner.say(banner.REFUSAL, self._say(sentence))

    def _show(self) -> None:
        """Show the result, or what keeps it from being one."""
        tried, view = self._tried, self._view
        figure = tried.figure if tried else None
        self._tree.show_why(why(figure) if figure else None, self._house.languages.current)
        view.why.setVisible(figure is not None)
        view.why.show_institution(self.tr("Result") if figure else "", "", "")
        if figure:
            view.why.open_first()
        faults = [self._say(one) for one in tried.faults] if tried else []
        if faults:
            view.banner.say(banner.REFUSAL, self.tr("These figures cannot be used"), "\n".join(faults))
        elif tried and tried.sentence:
            view.banner.say(banner.WARNING, self._say(tried.sentence))
        else:
            view.banner.say(banner.NOTE, "")

    def _on_looked_at(self, index: QModelIndex) -> None:
        found = self._tree.why(index)
        self._view.why.show_part(self._say(found.rule) if found else "", self._say(found.source) if found else "")

    def _nothing(self, measure: Measure | None) -> str:
        if measure is None:
            return self.tr("Choose a measure at the left to try it with figures.")
        if not measure.inputs:
            return self.tr("This measure takes no figures: reviewers judge it, or its points are counted elsewhere.")
        return ""

    def _asked(self, given: Input) -> Asked:
        unit = f" ({self._say(given.unit)})" if given.unit else ""
        optional = "" if given.is_required else self.tr(" · may be blank")
        words = f"{self._say(given.name)}{unit}{optional}"
        if given.kind is InputKind.YES_NO:
            return Asked(given.key, words, "", (("yes", self.tr("Yes")), ("no", self.tr("No"))))
        if given.kind is InputKind.CHOICE:
            return Asked(given.key, words, "", tuple((c.value, self._say(c.text)) for c in given.choices))
        if given.kind is InputKind.LIST:
            order = "; ".join(self._say(field.name) for field in given.fields)
            return Asked(given.key, words, self.tr("A line each: {order}").format(order=order), many=True)
        return Asked(given.key, words, self._hint(given.kind))

    def _hint(self, kind: InputKind) -> str:
        """Return what goes into a field where its words leave that open."""
        if kind is InputKind.DATE:
            return self.tr("For example 2025-10-31")
        if kind is InputKind.PERCENT:
            return self.tr("A percentage: 34 or 34%, or 17/50")
        if kind is InputKind.SHARE:
            return self.tr("A part of the whole: 9/10, 90% or 0.9")
        return self.tr("Won") if kind is InputKind.AMOUNT else ""

    def _reading(self, setting: Setting) -> Asked:
        words = self.tr("Open point {id}: {question}").format(id=setting.id, question=self._say(setting.question))
        offered = tuple((choice.value, self._say(choice.text)) for choice in setting.choices)
        return Asked(f"{READING}{setting.id}", words, "", offered, chosen=setting.default)

    def _say(self, text: Text) -> str:
        return self._house.languages.say(text)


def readings(framework: Framework, measure: Measure) -> list[Setting]:
    """Return the open points whose reading changes what a measure's rule comes to."""
    read = [one for one in framework.settings if one.id in measure.settings]
    return [one for one in read if one.effective and one.governs is None]
