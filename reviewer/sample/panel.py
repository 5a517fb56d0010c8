"""Gives the sample life: declarations, marks, recusals and some decisions, as if the work had been going on."""

from __future__ import annotations

from decimal import Decimal

from reviewer.commands import (
    ApproveAllSubstitutions,
    DecideAll,
    DeclareRecusal,
    GiveMark,
    RevokeApproval,
    SignDeclaration,
    TakeDecision,
)
from reviewer.desk.desk import Desk
from reviewer.desk.state import CHAIR, Person
from reviewer.model.ids import ReviewerId
from reviewer.model.points import rounded
from reviewer.model.round import AgendaItem, RecusalKind, Reviewer, Role
from reviewer.sample.dice import Dice
from reviewer.sample.opinions import opinion
from reviewer.sample.size import Size
from reviewer.scoring.limits import QUESTIONS
from reviewer.text import same
from reviewer.watch import UNWATCHED, Watch, followed

DICE = Dice("sample/panel")
BEGUN = 2  # reviewers who have scored about half of their work
DECIDED = 35  # percent of the ready items
AGREED = 12  # percent of the decisions that are an agreed value
RECUSING = (2, 8)  # places of the reviewers who stand aside from one institution
APPROVER = "위원장 가상한"
MANY = 120  # approvals of which one is looked at again
LOOK_AGAIN = "집계 기관에 다시 확인하는 중(가상)"
FACTS = ("최근 2년 안에 이 기관의 자문에 응함(가상)", "가까운 친척이 이 기관에 근무함(가상)")
AGREEMENTS = (
    "두 위원의 점수가 갈려 증빙 2쪽을 함께 보고 합의함",
    "대표 사례의 개방일을 다시 확인하고 합의함",
    "사례 한 건을 인정하지 않기로 하고 합의함",
)


def enliven(desk: Desk, size: Size, watch: Watch = UNWATCHED) -> None:
    """Let reviewers and chair do part of their work; raises Cancelled."""
    before, reviewers = desk.person, desk.see.reviewers()
    for place, reviewer in enumerate(followed(reviewers, watch, len(reviewers), same(""), every=1)):
        if place < size.marking + BEGUN:
            _work(desk, reviewer, place, size)
    desk.act_as(CHAIR)
    substitute(desk)
    decide(desk)
    desk.act_as(before)


def _work(desk: Desk, reviewer: Reviewer, place: int, size: Size) -> None:
    desk.act_as(Person(Role.REVIEWER, reviewer.id))
    recuses = place in RECUSING
    answers = tuple(recuses and number == 5 for number in range(QUESTIONS))
    desk.do(SignDeclaration(reviewer.id, answers, FACTS[place % 2] if recuses else "", reviewer.name))
    if recuses:
        stand_aside(desk, reviewer.id, FACTS[place % 2])
    score(desk, reviewer.id, 100 if place < size.marking else 50)


def stand_aside(desk: Desk, reviewer: ReviewerId, reason: str) -> None:
    """Recuse a reviewer from the first institution of their work."""
    work = desk.see.worklist(reviewer)
    if work:
        desk.do(DeclareRecusal(reviewer, work[0].key.institution, RecusalKind.WITHDRAWN, reason))


def score(desk: Desk, reviewer: ReviewerId, percent: int = 100) -> int:
    """Let the reviewer at the desk score `percent` of the open work; return how many marks that gave."""
    measures = {m.code: m for m in desk.framework.measures()}
    given = 0
    for item in desk.see.worklist(reviewer):
        if item.is_open and DICE.happens(percent, "scored", reviewer, item.key.institution, item.key.measure):
            desk.do(GiveMark(item.key, opinion(item, measures[item.key.measure])))
            given += 1
    return given


def substitute(desk: Desk) -> None:
    """Approve what stands in for measures that do not apply, and look at a few of the many again."""
    desk.do(ApproveAllSubstitutions(APPROVER))
    approved = desk.see.substitutions()
    for line in approved[: len(approved) // MANY]:
        desk.do(RevokeApproval(line.institution.code, line.measure, LOOK_AGAIN))


def decide(desk: Desk) -> None:
    """Settle some of the items that every reviewer has scored."""
    for item in desk.see.agenda():
        if _is_ready(item) and DICE.happens(DECIDED, "decided", item.institution.code, item.measure):
            desk.do(_decision(item))


def decide_all(desk: Desk) -> int:
    """Settle everything that is ready: the most disputed by agreement, the rest by the rule. Return how many are left."""
    desk.do(ApproveAllSubstitutions(APPROVER))
    for item in desk.see.agenda()[:3]:
        if item.suggested is not None and item.decision is None:
            desk.do(_agreed(item))
    desk.do(DecideAll())
    return sum(item.decision is None or item.stale for item in desk.see.agenda())


def _is_ready(item: AgendaItem) -> bool:
    return item.suggested is not None and all(m.points is not None or m.recused for m in item.marks)


def _decision(item: AgendaItem) -> TakeDecision:
    if DICE.happens(AGREED, "agreed", item.institution.code, item.measure):
        return _agreed(item)
    return TakeDecision(item.institution.code, item.measure)


def _agreed(item: AgendaItem) -> TakeDecision:
    names = ("agreement", item.institution.code, item.measure)
    suggested = item.suggested if item.suggested is not None else item.maximum
    points = min(item.maximum, max(Decimal(0), rounded(suggested * 2, 0) / 2))
    return TakeDecision(item.institution.code, item.measure, None, points, DICE.pick(AGREEMENTS, *names))
