"""What an item is compared with: the reviewer's own other marks on the measure, and last year's side of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.desk.desk import Desk
from reviewer.model.ids import InstitutionCode
from reviewer.model.points import shown
from reviewer.model.round import MarkKey, WorkItem
from reviewer.model.upgrade import LastYear, PastPart, Relation
from reviewer.model.views import DeskItem
from ui.house import House
from ui.models.rows import Line
from ui.pages.review.work import Work, share
from ui.views.review.own_marks_pane import OwnMarksPane
from ui.widgets.reading import Part, Reading

WHOLE = Decimal(100)  # percent
CENT = Decimal("0.1")


class Comparing(QObject):
    """Fills a pane when it is in front; last year is asked for then, and only for an item that is open."""

    chosen = Signal(object)  # MarkKey

    def __init__(self, house: House, own: OwnMarksPane, past: Reading) -> None:
        super().__init__(own)
        self._house = house
        self._own, self._past = own, past
        self._item: DeskItem | None = None
        self._work = Work(())
        self._names: Mapping[str, str] = {}
        own.chosen.connect(self._on_chosen)

    def show(self, item: DeskItem, work: Work, names: Mapping[str, str]) -> None:
        """Turn to another item of a reviewer's work; `names` are the institutions' by code."""
        self._item, self._work, self._names = item, work, names

    def show_own(self) -> None:
        """Show the reviewer's own marks on the measure, this one among them."""
        if self._item is None:
            return
        key = self._item.key
        own = self._work.own(key.measure)
        here = next((at for at, item in enumerate(own) if item.key == key), -1)
        self._own.show_marks([self._line(item) for item in own], here, self._standing(own, here))
        others = [float(share(item)) for item in own if item.key != key]
        self._own.strip.set_marks(others, float(share(own[here])) if here >= 0 else None, self._own.standing())

    def show_past(self) -> None:
        """Ask for last year's side of the item and show it; of a closed institution nothing is asked."""
        if self._item and self._item.recusal is None:
            key = self._item.key
            self._house.session.ask(partial(_last_year, key)).success(partial(self._on_past, key))

    def _line(self, item: WorkItem) -> Line:
        name = self._names.get(item.key.institution, item.key.institution)
        points = f"{shown(item.points)} / {shown(item.maximum)}" if item.points is not None else ""
        return Line((name, points, _percent(share(item))), item.key.institution)

    def _standing(self, own: list[WorkItem], here: int) -> str:
        if not own:
            return self.tr("You have not scored this indicator anywhere yet.")
        middle = sorted(share(item) for item in own)[len(own) // 2]
        if here < 0:
            words = self.tr("{count} marks so far, the middle one at {middle}. This item has none yet.")
            return words.format(count=len(own), middle=_percent(middle))
        words = self.tr("{place} highest of my {count} marks: {share}; the middle one is at {middle}.")
        return words.format(place=here + 1, count=len(own), share=_percent(share(own[here])), middle=_percent(middle))

    def _on_chosen(self, institution: str) -> None:
        if self._item:
            key = self._item.key
            self.chosen.emit(MarkKey(key.reviewer, InstitutionCode(institution), key.measure))

    def _on_past(self, key: MarkKey, past: LastYear | None) -> None:
        if self._item is None or self._item.key != key:
            return
        nothing = self.tr("Nothing is known of last year for this edition.")
        self._past.show_parts([] if past is None else self._past_parts(self._item, past), nothing)

    def _past_parts(self, item: DeskItem, past: LastYear) -> list[Part]:
        say = self._house.languages.say
        mine = next((i for i in self._work.own(item.key.measure) if i.key == item.key), None)
        now = (
            f"{shown(mine.points)} / {shown(item.maximum)}"
            if mine and mine.points is not None
            else self.tr("not scored")
        )
        rows = [(self.tr("This year, my mark"), now), (self.tr("Against last year"), self._relation(past.relation))]
        if past.note:
            rows.append((self.tr("Note"), say(past.note)))
        parts = [Part(say(past.edition), tuple(rows))]
        if past.parts:
            head = [self.tr("Last year"), self.tr("Points"), self.tr("Grade"), self.tr("Now")]
            parts.append(Part(self.tr("What stands behind it"), (), [head, *map(self._past_row, past.parts)]))
            notes = [(part.code, say(part.note)) for part in past.parts if part.note]
            parts.append(Part("", tuple(notes)))
        if past.whole is None and all(part.points is None for part in past.parts):
            said = self.tr("No results of last year were taken in, so only the names are known.")
            parts.append(Part("", ((self.tr("Points"), said),)))
        return parts

    def _past_row(self, part: PastPart) -> list[str]:
        maximum = f" / {shown(part.maximum)}" if part.maximum is not None else ""
        points = f"{shown(part.points)}{maximum}" if part.points is not None else "–"
        relation = self._relation(part.relation) + (self.tr(" (inferred)") if part.inferred else "")
        return [f"{part.code} {self._house.languages.say(part.name)}", points, part.grade or "–", relation]

    def _relation(self, relation: Relation) -> str:
        return {
            Relation.KEPT: self.tr("kept"),
            Relation.MOVED: self.tr("moved"),
            Relation.MERGED: self.tr("merged"),
            Relation.SPLIT: self.tr("split"),
            Relation.DROPPED: self.tr("dropped"),
            Relation.NEW: self.tr("new this year"),
        }[relation]


def _percent(part: Decimal) -> str:
    return f"{(part * WHOLE).quantize(CENT)} %"


def _last_year(key: MarkKey, desk: Desk) -> LastYear | None:
    return desk.see.last_year(key.institution, key.measure)
