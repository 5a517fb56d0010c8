"""The preliminary total (잠정 총점): what stands if every point that somebody was unsure of falls away.

Source: self-checks by questionnaire, where an answer may be given as unsure. A value that the panel agreed on is
settled, whatever the marks before it said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from reviewer.model.figure import Figure
from reviewer.model.points import ZERO
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Decision
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.text import Text

LABEL = Text("잠정 총점", "Preliminary total")
RULE = Text("총점에서 확신 없는 점수를 뺌", "Total less the points given as unsure")
UNSURE = Text("확신 없는 점수", "Points given as unsure")


def without_unsure(given: TallyInput) -> TallyInput:
    """Return the same round with 0 points wherever a decision rests on a mark given as unsure."""
    zero = {key: replace(one, points=ZERO) if _is_unsure(given, one) else one for key, one in given.decisions.items()}
    return replace(given, decisions=zero)


def unsure(given: TallyInput) -> set[Key]:
    """Return the items whose decision rests on a mark given as unsure."""
    return {key for key, decision in given.decisions.items() if _is_unsure(given, decision)}


def figure(result: InstitutionResult, sure: Decimal, items: Iterable[Key]) -> Figure:
    """Return the preliminary total of a result, made of its total and what falls away; `sure` is what is left."""
    code, total = result.institution.code, result.total.value or ZERO
    doubted = tuple(result.measures[measure] for owner, measure in sorted(items) if owner == code)
    parts = (result.total, Figure(UNSURE, sure - total, UNSURE, doubted))
    return Figure(LABEL, sure, RULE, parts, result.total.maximum)


def _is_unsure(given: TallyInput, decision: Decision) -> bool:
    marks = (given.marks.get(digest) for digest in decision.marks)
    return decision.rule is not None and any(mark is not None and mark.content.unsure for mark in marks)
