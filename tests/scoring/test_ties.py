"""Equal totals: joint by default, else broken by the edition's chain, each step told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reviewer.model.framework import Framework
from reviewer.model.result import InstitutionResult
from reviewer.model.ties import Compare, TieBreak
from reviewer.scoring.settings import all_settings
from tests.scoring.giving import Points, tallied
from tests.scoring.little_rules import LITTLE

EVEN: Points = {"Q1": "10", "Q2": "5", "J1": "15", "M1": "5", "M1 judged": "5", "J2": "10"}
MORE_J1: Points = {**EVEN, "J1": "16", "Q1": "9"}
MORE_Q1: Points = {**EVEN, "Q1": "11", "J1": "14"}
BETTER: Points = {**EVEN, "Q1": "20"}


def with_chain(*steps: tuple[Compare, str]) -> Framework:
    return replace(LITTLE, tie_break=tuple(TieBreak(compare, code) for compare, code in steps))


def results(
    framework: Framework, given: Mapping[str, Points], chosen: Mapping[str, str] | None = None
) -> dict[str, InstitutionResult]:
    found = tallied(framework, dict.fromkeys(given, "AAA"), given, chosen).results
    return {str(r.institution.code): r for r in found}


def ranks(found: Mapping[str, InstitutionResult]) -> dict[str, int]:
    return {code: result.rank for code, result in found.items()}


def test_without_a_chain_equal_totals_share_a_rank_and_say_so() -> None:
    found = results(LITTLE, {"a": EVEN, "b": MORE_J1, "c": BETTER})
    assert ranks(found) == {"c": 1, "a": 2, "b": 2}
    assert [f.label.ko for f in found["a"].ties] == ["동점은 공동 순위입니다(편람에 동점 처리 순서가 없음)"]
    assert found["c"].ties == ()


def test_the_measure_of_most_points_decides_and_its_step_is_told() -> None:
    """J1 has 30 points, the most of all."""
    found = results(with_chain((Compare.MEASURES_BY_WEIGHT, "")), {"a": EVEN, "b": MORE_J1, "c": MORE_Q1})
    assert ranks(found) == {"b": 1, "a": 2, "c": 3}
    assert found["b"].rank_in_type == 1
    (step,) = found["b"].ties
    assert step.label.ko == "동점 처리 1: J1 판단 하나(배점 30.00)"
    assert step.value == 16
    assert step.rule.ko == "여기에서 순위가 갈립니다"


def test_a_chain_goes_on_until_somebody_is_ahead_and_then_ends_joint() -> None:
    chain = with_chain((Compare.BASE, ""), (Compare.AREA, "1"), (Compare.INDICATOR, "1-1"), (Compare.MEASURE, "Q1"))
    swapped: Points = {**EVEN, "Q1": "9", "Q2": "6"}
    found = results(chain, {"a": EVEN, "b": swapped, "c": swapped})
    assert ranks(found) == {"a": 1, "b": 2, "c": 2}
    assert [f.label.ko for f in found["a"].ties] == [
        "동점 처리 1: 기본 점수",
        "동점 처리 2: 1 1",
        "동점 처리 3: 1-1 1-1",
        "동점 처리 4: Q1 Q1",
    ]
    assert found["b"].ties[-1].label.ko == "끝까지 같아 공동 순위입니다"
    assert found["b"].ties[-1].rule.en == "2 institutions are still equal"


@pytest.mark.parametrize(("compare", "first"), [(Compare.PENALTY, "a"), (Compare.BONUS, "b")])
def test_fewer_deductions_or_more_bonus_come_first(compare: Compare, first: str) -> None:
    sunk: Points = {**EVEN, "B1": "2", "P1": "-2"}
    found = results(with_chain((compare, "")), {"a": EVEN, "b": sunk})
    assert found[first].rank == 1
    assert {r.rank for r in found.values()} == {1, 2}


def test_lots_are_joint_until_words_are_drawn_and_then_the_same_for_everyone() -> None:
    chain, given = with_chain((Compare.DRAW, "")), dict.fromkeys("abcd", EVEN)
    assert set(ranks(results(chain, given)).values()) == {1}
    drawn = results(chain, given, {"round.lots": "7 14 21"})
    assert sorted(ranks(drawn).values()) == [1, 2, 3, 4]
    assert ranks(drawn) == ranks(results(chain, dict(reversed(given.items())), {"round.lots": "7 14 21"}))
    assert ranks(drawn) != ranks(results(chain, given, {"round.lots": "7 14 22"}))
    assert drawn["a"].ties[0].label.ko == "동점 처리 1: 추첨어 ‘7 14 21’로 뽑은 순서"
    assert drawn["a"].ties[0].value is None


def test_lots_are_a_setting_only_where_the_edition_draws_them() -> None:
    assert "round.lots" not in {s.id for s in all_settings(LITTLE)}
    (setting,) = (s for s in all_settings(with_chain((Compare.DRAW, ""))) if s.id == "round.lots")
    assert setting.takes("7 14 21")
    assert not setting.takes("7\n14")
    assert not setting.takes("7" * 81)


def test_institutions_of_unlike_types_are_compared_place_by_place() -> None:
    maximum = {
        kind: points for kind, points in LITTLE.areas[0].indicators[0].measures[1].maximum.items() if kind == "AAA"
    }
    only_a = replace(LITTLE.areas[0].indicators[0].measures[1], maximum=maximum)
    first = replace(LITTLE.areas[0].indicators[0], measures=(LITTLE.areas[0].indicators[0].measures[0], only_a))
    areas = (replace(LITTLE.areas[0], indicators=(first, LITTLE.areas[0].indicators[1])), LITTLE.areas[1])
    chain = replace(LITTLE, areas=areas, tie_break=(TieBreak(Compare.MEASURES_BY_WEIGHT),))
    nothing: Points = {"J1": "1"}
    found = tallied(chain, {"a": "AAA", "b": "BBB"}, {"a": nothing, "b": nothing}).results
    assert [r.rank for r in found] == [1, 1]
    assert found[0].ties[-1].label.ko == "끝까지 같아 공동 순위입니다"
