"""The list before sealing: what is unscored, unexplained, unread, unsure, or far from one's own pattern."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reviewer.desk.state import State
from reviewer.model.checklist import Checklist, Finding, Kind
from reviewer.model.ids import EvidenceId, MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.round import WorkItem
from reviewer.scoring.pattern import far


def checklist(state: State, work: Collection[WorkItem], opened: Collection[EvidenceId]) -> Checklist:
    """Return what a reviewer should look at once more; `opened` are the evidence files they have had on screen."""
    mine = [item for item in work if not item.recused]
    found = [*_standing(mine), *_gone(state, mine), *_unread(state, mine, opened), *_far(mine)]
    order = list(Kind)
    found.sort(key=lambda one: order.index(one.kind))  # stable: inside a kind the order of the work stays
    return Checklist(len(mine), tuple(found))


def _standing(mine: Collection[WorkItem]) -> Iterator[Finding]:
    for item in mine:
        if item.is_open:
            yield Finding(Kind.UNSCORED, item.key)
        if item.asks_why:
            yield Finding(Kind.NO_RATIONALE, item.key)
        if item.unsure:
            yield Finding(Kind.UNSURE, item.key)


def _gone(state: State, mine: Collection[WorkItem]) -> Iterator[Finding]:
    """Yield the marks that cite a file which was withdrawn or replaced since."""
    begun = (item.key for item in mine if item.begun)
    for key in begun:
        mark = state.reading.mark(key)
        if mark is None or not mark.content.citations:
            continue
        files = [file.id for file in state.reading.evidence(key.institution, key.measure)]
        lost = sum(not any(name.startswith(one.sha256) for name in files) for one in mark.content.citations)
        if lost:
            yield Finding(Kind.GONE, key, lost)


def _unread(state: State, mine: Collection[WorkItem], opened: Collection[EvidenceId]) -> Iterator[Finding]:
    for item in mine:
        files = state.reading.evidence(item.key.institution, item.key.measure)
        unread = sum(file.id not in opened for file in files)
        if unread:
            yield Finding(Kind.UNREAD, item.key, unread)


def _far(mine: Collection[WorkItem]) -> Iterator[Finding]:
    by_measure: dict[MeasureCode, list[WorkItem]] = {}
    for item in mine:
        if item.points is not None and item.maximum:
            by_measure.setdefault(item.key.measure, []).append(item)
    for items in by_measure.values():
        shares = {item.key: (item.points or ZERO) / item.maximum for item in items}
        for key, usual in far(shares).items():
            yield Finding(Kind.FAR, key, share=shares[key], usual=usual)
