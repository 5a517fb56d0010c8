"""Claimed, counted and recomputed points beside a measure's figure: what stands, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from reviewer.model.compared import Compared, Taken
from reviewer.model.figure import Figure
from reviewer.model.filed import Filed
from reviewer.model.framework import Measure
from reviewer.model.points import shown
from reviewer.model.round import Counted, Institution
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.recompute import Recomputing
from reviewer.text import Text, join, same

CLAIMED = Text("기관이 신청한 점수", "Points claimed by the institution")
COUNTED = Text("집계 기관이 산정한 점수", "Points counted by the agency")
RECOMPUTED = Text("제출한 수치로 계산한 점수", "Points computed from the figures filed")
CLAIM_RULE = Text("참고로만 보이며 집계에 쓰지 않습니다", "Shown for reference, never used")
SHORT = {
    "claimed": Text("신청", "claimed"),
    "counted": Text("집계", "counted"),
    "recomputed": Text("재계산", "recomputed"),
}
DIFFER = Text("◆ 서로 다름", "◆ they differ")
EQUAL = Text("서로 같음", "all equal")


class Beside:
    """Lays the three beside one another; with `computing` each recomputed one opens down to the figures filed."""

    def __init__(self, given: TallyInput, computing: Recomputing | None = None) -> None:
        self._given = given
        self._computing = computing

    def laid(self, figure: Figure, measure: Measure, institution: Institution) -> Figure:
        """Return a measure's counted figure with what was claimed and recomputed beside it."""
        key = (institution.code, measure.code)
        compared = self._given.compared.get(key)
        if compared is None:
            return figure
        if self._computing is None:
            return _plain(figure, compared)
        recomputed = self._opened(measure, institution, self._given.filed[key], compared)
        note = _note(compared) if figure.note is None else join([figure.note, _note(compared)], " · ")
        if compared.taken is Taken.RECOMPUTED and figure.value is not None:
            stands = replace(recomputed, label=figure.label, value=figure.value, maximum=figure.maximum)
            return replace(stands, note=note, source=figure.source, exact=figure.exact)
        return replace(figure, note=note, parts=(*figure.parts, *self._others(compared, key, recomputed)))

    def _opened(self, measure: Measure, institution: Institution, filed: Filed, compared: Compared) -> Figure:
        if self._computing is None or not filed.given:
            rule = RECOMPUTED if compared.why is None else compared.why
            return Figure(RECOMPUTED, compared.recomputed, rule)
        return replace(self._computing.explained(measure, institution, filed), label=RECOMPUTED)

    def _others(self, compared: Compared, key: Key, recomputed: Figure) -> Iterator[Figure]:
        """Yield what stands beside the figure."""
        if compared.claimed is not None:
            source = self._given.filed[key].claim_source
            yield Figure(CLAIMED, compared.claimed, CLAIM_RULE, source=source)
        yield recomputed


def _plain(figure: Figure, compared: Compared) -> Figure:
    """Return the figure as a tally holds it: nothing beside it, and the rule says where it comes from."""
    if compared.taken is not Taken.RECOMPUTED or figure.value is None:
        return figure
    kept = figure.maximum, figure.source, figure.note, figure.exact
    return Figure(figure.label, figure.value, RECOMPUTED, (), *kept)


def counted_rule(counted: Counted) -> Text:
    """Return the rule of points an agency counted: its basis, where it gave one."""
    return same(counted.basis) if counted.basis else COUNTED


def _note(compared: Compared) -> Text:
    pairs = (("claimed", compared.claimed), ("counted", compared.counted), ("recomputed", compared.recomputed))
    there = [_one(SHORT[name], value) for name, value in pairs if value is not None]
    if len(there) < 2:
        return join(there, "") if there else (compared.why or same(""))
    return join([join(there, " · "), DIFFER if compared.differs else EQUAL], " — ")


def _one(name: Text, value: Decimal) -> Text:
    return Text(f"{name.ko} {shown(value)}", f"{name.en} {shown(value)}")
