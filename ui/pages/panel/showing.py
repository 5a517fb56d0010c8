"""Showing the item in the room: marks on the strip and in the table, rationales, what was filed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject

from reviewer.model import citing
from reviewer.model.framework import Framework
from reviewer.model.points import ZERO, shown
from reviewer.model.round import AgendaItem, Evidence, PanelMark
from ui.house import House
from ui.models import counted
from ui.models.agenda import GLYPHS, AgendaModel, key_of, standing
from ui.models.panel_marks import PanelMarksModel, letter
from ui.pages.panel.looking import Looking
from ui.pages.panel.room import Filed, filed
from ui.views.panel.item_pane import ItemPane
from ui.widgets.mark_strip import TICKS, Dot, Strip, StripColours

COLOURS = ("border-gray", "text-basic", "text-subtle", "element-primary", "surface-white", "text-success")


class Showing(QObject):
    """Owns the upper part of the item pane."""

    def __init__(self, house: House, pane: ItemPane, agenda: AgendaModel, marks: PanelMarksModel) -> None:
        super().__init__(pane)
        self._house = house
        self._pane = pane
        self._agenda = agenda
        self._marks = marks
        self._item: AgendaItem | None = None
        self._filed: Filed | None = None
        self._offered: Filed | None = None  # the one whose evidence can be looked at
        self.looking = Looking(house, pane)
        pane.mark_chosen.connect(self._on_mark)
        pane.cited.asked.connect(self._on_cited)
        pane.evidence_asked.connect(self._on_evidence)
        pane.names_hidden.connect(self._on_names)
        house.style.changed.connect(self._dress)
        self._dress()

    def show_item(self, item: AgendaItem, framework: Framework) -> None:
        """Show an item; what was filed is asked for when it is another one."""
        other = self._item is None or key_of(item) != key_of(self._item)
        at = 0 if other else max(self._pane.marks.currentIndex().row(), 0)
        self._item = item
        self._show_head(item, framework)
        reasons = {reason.code: self._say_reason(reason.code, framework) for reason in framework.reasons}
        self._marks.show_marks(item.marks, reasons)
        self._pane.fit_marks(len(item.marks))
        self._pane.strip.show_strip(self._strip(item))
        self._choose(at)
        if other:
            self.looking.offer(())
            self._pane.show_files("", ())
            self._pane.show_counted(())
            self._house.session.ask(partial(filed, key_of(item))).success(self._on_filed)

    def say_again(self) -> None:
        """Say what was put together here in the other language."""
        self._marks.retranslate()
        if self._filed:
            self._on_filed(self._filed)

    def _show_head(self, item: AgendaItem, framework: Framework) -> None:
        say = self._house.languages.say
        measure = framework.measure(item.measure)
        far = standing(item)
        self._pane.show_item(
            item.institution.shown_name,
            say(framework.type_name(item.institution.type)),
            f"{GLYPHS[far]} {self._agenda.standing_words(far)}",
            self.tr("{code}  {name}  ·  maximum {points}").format(
                code=measure.code, name=say(measure.name), points=shown(item.maximum)
            ),
        )

    def _say_reason(self, code: str, framework: Framework) -> str:
        found = next(reason for reason in framework.reasons if reason.code == code)
        return self._house.languages.say(found.text)

    def _strip(self, item: AgendaItem) -> Strip:
        decision = item.decision
        scale = [shown(item.maximum * n / (TICKS - 1)) for n in range(TICKS)]
        return Strip(
            dots=tuple(_dots(item)),
            scale=tuple(scale),
            suggested=self._flag(item.suggested, item, self.tr("Rule {points}")),
            decided=self._flag(decision.points if decision else None, item, self.tr("Decided {points}")),
            out=self._out(item.marks),
            words=self._spoken(item),
        )

    def _flag(self, points: Decimal | None, item: AgendaItem, words: str) -> tuple[float, str] | None:
        return None if points is None else (_place(points, item), words.format(points=shown(points)))

    def _out(self, marks: Sequence[PanelMark]) -> str:
        out = [letter(n) for n, mark in enumerate(marks) if mark.recused]
        return self.tr("Recused: {letters}").format(letters=", ".join(out)) if out else ""

    def _spoken(self, item: AgendaItem) -> str:
        marks = ", ".join(f"{dot.letter} {dot.points}" for dot in _dots(item))
        words = self.tr("Marks from 0 to {maximum}: {marks}. {out}")
        return words.format(maximum=shown(item.maximum), marks=marks or "–", out=self._out(item.marks))

    def _choose(self, row: int) -> None:
        table = self._pane.marks
        table.setCurrentIndex(self._marks.index(min(row, self._marks.rowCount() - 1), 0))
        self._on_mark(table.currentIndex().row())

    def _on_mark(self, row: int) -> None:
        mark = self._marks.mark(row)
        self._pane.strip.pick(letter(row) if mark else "")
        self._offer_cited(mark)
        if mark is None:
            self._pane.show_rationale("", "")
            return
        who = self.tr("Rationale of {reviewer}").format(reviewer=self._marks.who(row))
        if mark.outlier:
            who = f"{who}   ·   {self._house.languages.say(mark.outlier)}"
        cited = [self._house.languages.say(citing.line(citation)) for citation in mark.content.citations]
        self._pane.show_rationale(who, "\n".join([mark.content.rationale or self._why_silent(mark), *cited]))

    def _offer_cited(self, mark: PanelMark | None) -> None:
        say, places = self._house.languages.say, mark.content.citations if mark else ()
        self._pane.cited.offer([(c.number, say(citing.where(c)), say(citing.line(c))) for c in places])

    def _on_cited(self, at: int) -> None:
        row = self._pane.marks.currentIndex().row()
        mark = self._marks.mark(row)
        if mark and at < len(mark.content.citations):
            citation = mark.content.citations[at]
            words = self.tr("Cited by {reviewer}: {place}")
            place = self._house.languages.say(citing.where(citation))
            self.looking.look_at(citation, words.format(reviewer=self._marks.who(row), place=place))

    def _on_evidence(self) -> None:
        if self._item:
            words = self.tr("Evidence of {institution}, {measure}")
            institution = self._item.institution.shown_name
            self.looking.look(words.format(institution=institution, measure=self._item.measure))

    def _why_silent(self, mark: PanelMark) -> str:
        if mark.recused:
            return self.tr("Recused from this institution; takes no part in this item.")
        return self.tr("No rationale was written.")

    def _on_names(self, hidden: bool) -> None:
        row = self._pane.marks.currentIndex().row()
        self._marks.call_by_name(not hidden)
        self._choose(row)

    def _on_filed(self, found: Filed) -> None:
        self._filed = found
        if self._item is None or found.key != key_of(self._item):
            return
        if found is not self._offered:
            self._offered = found
            self.looking.offer(found.evidence)
        self._pane.show_counted([counted.line(side, self._house.languages.say) for side in found.counted])
        submission = found.submission
        if submission is None:
            self._pane.show_files(self.tr("No report was filed."), [self._evidence(one) for one in found.evidence])
            return
        words = self.tr("Report filed {day} · {pages} pages · {source}")
        said = words.format(day=submission.filed or "–", pages=submission.pages, source=submission.source or "–")
        self._pane.show_files(said, [self._evidence(one) for one in found.evidence])

    def _evidence(self, one: Evidence) -> str:
        return self.tr("{name} · {pages} pages").format(name=one.name, pages=one.pages) if one.pages else one.name

    def _dress(self) -> None:
        self._pane.strip.dress(StripColours(*map(self._house.style.tokens.color, COLOURS)))


def _dots(item: AgendaItem) -> list[Dot]:
    """Return a dot for each mark that counts; recused reviewers have none."""
    return [
        Dot(letter(n), _place(mark.points, item), shown(mark.points))
        for n, mark in enumerate(item.marks)
        if mark.points is not None and not mark.recused
    ]


def _place(points: Decimal, item: AgendaItem) -> float:
    return float(points / item.maximum) if item.maximum > ZERO else 0.0
