"""Which papers can be made of an open round, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reviewer.desk import minutes
from reviewer.desk.ledger import packages
from reviewer.desk.state import State
from reviewer.model.paper import AREA, BETWEEN, WHOLE, Offer, PaperKind, PaperName
from reviewer.model.round import Reviewer
from reviewer.text import Text, same

WHOLE_ROUND = Text("회차 전체", "The whole round")
WHOLE_LEDGER = Text("전체 반출입", "Everything carried")


def offers(state: State, kind: PaperKind) -> tuple[Offer, ...]:
    """Return every paper of `kind` that can be made, with words for whom or what it is."""
    return tuple(Offer(PaperName(kind, key), words) for key, words in _MAKERS[kind](state))


def _institutions(state: State) -> Iterator[tuple[str, Text]]:
    for one in state.reading.institutions():
        yield one.code, same(one.shown_name)


def _working(state: State) -> list[Reviewer]:
    working = {a.reviewer for a in state.reading.assignments()}
    return [r for r in state.reading.reviewers() if r.id in working]


def _reviewers(state: State) -> Iterator[tuple[str, Text]]:
    for one in _working(state):
        yield one.id, same(one.name)


def _summaries(state: State) -> Iterator[tuple[str, Text]]:
    present = {i.type for i in state.reading.institutions()}
    yield WHOLE, WHOLE_ROUND
    for kind in state.framework.types:
        if kind.code in present:
            yield kind.code, kind.name
    for area in state.framework.areas:
        yield f"{AREA}{area.code}", Text(f"영역 {area.code}. {area.name.ko}", f"Area {area.code}. {area.name.en}")


def _meetings(state: State) -> Iterator[tuple[str, Text]]:
    for day in minutes.days(state):
        yield day, same(day)


def _decisions(state: State) -> Iterator[tuple[str, Text]]:
    names = {i.code: i.shown_name for i in state.reading.institutions()}
    decided = sorted((d.institution, d.measure) for d in state.reading.decisions())
    for institution, measure in decided:
        if institution in names:
            yield f"{institution}{BETWEEN}{measure}", same(f"{names[institution]} {measure}")


def _packages(state: State) -> Iterator[tuple[str, Text]]:
    yield WHOLE, WHOLE_LEDGER
    for one in packages(state):
        if one.out:
            yield one.package, same(f"{one.reviewer} {one.file}")


def _forms(state: State) -> Iterator[tuple[str, Text]]:
    people = {r.id: r.name for r in state.reading.reviewers()}
    names = {i.code: i.shown_name for i in state.reading.institutions()}
    for reviewer, code in sorted({(a.reviewer, a.institution) for a in state.reading.assignments()}):
        if reviewer in people and code in names:
            yield f"{reviewer}{BETWEEN}{code}", same(f"{people[reviewer]} – {names[code]}")


_MAKERS: dict[PaperKind, Callable[[State], Iterator[tuple[str, Text]]]] = {
    PaperKind.INSTITUTION: _institutions,
    PaperKind.REVIEWER: _reviewers,
    PaperKind.SUMMARY: _summaries,
    PaperKind.MINUTES: _meetings,
    PaperKind.DECISION: _decisions,
    PaperKind.DECLARATION: _reviewers,
    PaperKind.FEEDBACK: _institutions,
    PaperKind.MANIFEST: _packages,
    PaperKind.FORM: _forms,
    PaperKind.FILLED: _forms,
}
