"""The panel's agenda: every judged item with its marks, the most disputed and weighty first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reviewer.model.framework import Measure
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import (
    AgendaItem,
    Assignment,
    CombiningRule,
    Decision,
    Institution,
    Mark,
    MarkContent,
    MarkKey,
    PanelMark,
    Reviewer,
)
from reviewer.scoring.combine import combine, spread
from reviewer.scoring.inputs import Key
from reviewer.scoring.outliers import outliers
from reviewer.scoring.round_settings import COMBINING, DIGITS, MINIMUM, MISSING, OUTLIERS, WAITED_FOR
from reviewer.text import Text

AGREE = Text(
    "이 회차는 합의로 정합니다. 위원회가 합의한 값과 사유를 적으십시오.",
    "This round decides by consensus: give the value the panel agreed on, and its reason.",
)


def panel_mark(reviewer: Reviewer, mark: Mark | None, *, recused: bool) -> PanelMark:
    """Return a reviewer's mark as the panel may see it: a recused reviewer's mark is out of the item."""
    if mark is None or recused:
        return PanelMark(reviewer, None, MarkContent(), None, recused)
    return PanelMark(reviewer, mark.content.points, mark.content, mark.entry, conflicted=mark.conflicted)


def counting(marks: Iterable[PanelMark]) -> list[PanelMark]:
    """Return the marks that count: with points, and not recused."""
    return [m for m in marks if m.points is not None and not m.recused]


def item(
    institution: Institution,
    measure: Measure,
    marks: Sequence[PanelMark],
    decision: Decision | None,
    settings: Mapping[str, str],
) -> AgendaItem:
    """Return one item of the agenda with its spread and the points the round's rule would give."""
    present = counting(marks)
    values = [m.points for m in present if m.points is not None]
    rule, maximum = CombiningRule(settings[COMBINING]), measure.judged_maximum(institution.type)
    waiting = waits_for(marks, rule, settings)
    return AgendaItem(
        institution=institution,
        measure=measure.code,
        maximum=maximum,
        marks=_with_outliers(marks, maximum, settings[OUTLIERS]),
        spread=spread(values),
        suggested=None if waiting else combine(values, rule, settings[DIGITS]),
        decision=decision,
        stale=decision is not None and _is_stale(decision, present),
        unsuggested=waiting,
    )


def waits_for(marks: Sequence[PanelMark], rule: CombiningRule, settings: Mapping[str, str]) -> Text | None:
    """Return why `rule` gives no points for these marks yet, or None when it does."""
    count, needed = len(counting(marks)), int(settings[MINIMUM])
    if rule is CombiningRule.CONSENSUS:
        return AGREE
    if count < needed:
        return Text(
            f"규칙으로 결정하려면 점수가 {needed}개 이상 있어야 하는데 {count}개뿐입니다.",
            f"A decision by rule needs {needed} marks and there are {count}.",
        )
    missing = sum(not m.recused for m in marks) - count
    if missing and settings[MISSING] == WAITED_FOR:
        return Text(
            f"배정된 위원 {missing}명의 점수를 기다립니다(회차의 설정).",
            f"Waiting for the marks of {missing} assigned reviewers, as the round's setting says.",
        )
    return None


def _with_outliers(marks: Sequence[PanelMark], maximum: Decimal, rule: str) -> tuple[PanelMark, ...]:
    values = [m.points for m in counting(marks) if m.points is not None]
    said = iter(outliers(values, maximum, rule))
    return tuple(m if m.points is None or m.recused else replace(m, outlier=next(said)) for m in marks)


def ordered(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the agenda: what still waits first, then by disagreement × maximum, then by code."""
    return sorted(items, key=_place)


def grouped(
    assignments: Iterable[Assignment],
    marks: Mapping[MarkKey, Mark],
    reviewers: Mapping[ReviewerId, Reviewer],
    recused: frozenset[tuple[ReviewerId, InstitutionCode]],
) -> dict[Key, list[PanelMark]]:
    """Return the panel marks of each item, by reviewer id; a mark given without assignment counts too."""
    keys = {MarkKey(a.reviewer, a.institution, a.measure) for a in assignments} | set(marks)
    found: dict[Key, list[PanelMark]] = {}
    for key in sorted(keys, key=lambda k: (k.institution, k.measure, k.reviewer)):
        reviewer = reviewers.get(key.reviewer, Reviewer(key.reviewer, key.reviewer))
        out = (key.reviewer, key.institution) in recused
        found.setdefault((key.institution, key.measure), []).append(panel_mark(reviewer, marks.get(key), recused=out))
    return found


def _is_stale(decision: Decision, present: Sequence[PanelMark]) -> bool:
    return {m.entry for m in present} != set(decision.marks)


def _place(one: AgendaItem) -> tuple[bool, Decimal, str, str]:
    settled = one.decision is not None and not one.stale and not one.decision.conflicted
    return settled, -one.spread * one.maximum, one.institution.code, one.measure
