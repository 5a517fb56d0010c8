"""What is asked for without a round: parts as points or figures, sums as the tally adds them, a sentence for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from reviewer.errors import UserError
from reviewer.model.framework import Area, Framework, Substitution
from reviewer.model.ids import IndicatorCode, MeasureCode, TypeCode
from reviewer.scoring.asked import Asked
from reviewer.scoring.compute import Status
from reviewer.scoring.parts_given import sorted_out
from reviewer.scoring.stand_ins import Reply
from tests.scoring.computing import ADMIN, DATA, edition
from tests.scoring.giving import Points, only
from tests.scoring.little_rules import AAA, LITTLE, Q2
from tests.scoring.ruling import RULES, measure

WEIGHED = replace(
    LITTLE,
    areas=(replace(LITTLE.areas[0], weight=Decimal(1)), replace(LITTLE.areas[1], weight=Decimal(3))),
    full_points=Decimal(200),
)


def asked(
    given: Mapping[str, object],
    framework: Framework = LITTLE,
    kind: TypeCode = AAA,
    settings: Mapping[str, str] | None = None,
) -> Asked:
    codes: list[str] = [area.code for area in framework.areas]
    codes += [*(one.code for one in framework.indicators()), *(one.code for one in framework.measures())]
    return Asked(framework, kind, sorted_out(given, framework.measures(), codes), settings or {})


def measured(code: str, given: Mapping[str, object], name: str = ADMIN, kind: str = "CEN") -> Reply:
    framework = edition(name)
    one = framework.measure(MeasureCode(code))
    sorted_given = sorted_out(given, (one,), (one.code,))
    return Asked(framework, TypeCode(kind), sorted_given, {}).measure(one)


def refused(given: Mapping[str, object]) -> str:
    with pytest.raises(UserError) as caught:
        asked(given).total()
    return caught.value.sentence.en


def test_the_total_is_the_tallys_whatever_the_size_of_the_parts_given() -> None:
    whole = asked({"1": "50", "2-1": "20", "J2": "15", "B1": "2", "P1": "-1"}).total()
    assert (whole.status, whole.points, whole.award_barred) == (Status.SCORED, Fraction(86), True)
    parts: Points = {
        "Q1": "20",
        "Q2": "10",
        "J1": "20",
        "M1": "10",
        "M1 judged": "10",
        "J2": "15",
        "B1": "2",
        "P1": "-1",
    }
    assert only(LITTLE, "AAA", parts).total.value == 86
    base, extras = whole.figure.parts
    assert [part.value for part in base.parts] == [50, 35]
    assert (extras.label.en, extras.value) == ("2-1: bonus and penalty", Decimal(1))
    assert [part.value for part in extras.parts] == [2, -1]
    second = asked({"2-1": "20", "J2": "15", "B1": "2", "P1": "-1"}).area(LITTLE.areas[1])
    assert (second.award_barred, asked({"1": "50"}).area(LITTLE.areas[0]).award_barred) == (True, False)


def test_areas_of_an_edition_that_weighs_them_count_by_weight_as_in_the_tally() -> None:
    """50 of 60 × 200 × ¼ and 30 of 40 × 200 × ¾."""
    points: Points = {"Q1": "10", "Q2": "10", "J1": "30", "M1": "10", "M1 judged": "5", "J2": "15"}
    tallied = only(WEIGHED, "AAA", points)
    from_parts = asked({"Q1": "10", "Q2": "10", "J1": "30", "M1": "15", "J2": "15"}, WEIGHED)
    assert tallied.total.value == from_parts.total().figure.value == Decimal("154.1666666666666666666666667")
    assert (tallied.base.maximum, from_parts.total().figure.parts[0].maximum) == (Decimal(200), Decimal(200))
    assert from_parts.area(WEIGHED.areas[1]).figure.value == tallied.areas[1].figure.value == Decimal("112.5")
    from_areas = asked({"1": "50", "2": "30"}, WEIGHED)
    assert from_areas.total().points == from_parts.total().points
    assert from_areas.area(WEIGHED.areas[0]).figure.maximum == 50


def test_everything_that_is_missing_is_named_at_once() -> None:
    assert refused({"Q1": "20", "M1": "9"}) == (
        "Q2: This measure has no rule to compute with.\n"
        "J1: the panel's points (judged) are missing.\nJ2: the panel's points (judged) are missing."
    )


def test_an_indicator_of_which_nothing_applies_is_left_out() -> None:
    nothing = asked({"Q1": "n/a", "Q2": "n/a"}, replace(LITTLE, areas=rescaling())).indicator(
        rescaling()[0].indicators[0]
    )
    assert (nothing.status, nothing.points, nothing.substitution) == (
        Status.NOT_APPLICABLE,
        None,
        Substitution.RESCALE,
    )
    assert nothing.sentence is not None


def test_an_indicator_given_as_points_stands_in_its_area_under_its_own_name_once() -> None:
    area = asked({"1-1": "25", "J1": "20"}).area(LITTLE.areas[0])
    assert [(part.label.ko, part.value, part.rule.ko, len(part.parts)) for part in area.figure.parts] == [
        ("1-1", Decimal(25), "주어진 점수", 0),
        ("1-2", Decimal(20), "아래 점수의 합", 1),
    ]


def rescaling() -> tuple[Area, ...]:
    """Return the areas of the little rules where both measures of the first indicator leave their points to others."""
    first = LITTLE.areas[0]
    measures = tuple(replace(one, substitution=Substitution.RESCALE) for one in first.indicators[0].measures)
    return (
        replace(first, indicators=(replace(first.indicators[0], measures=measures), *first.indicators[1:])),
        *LITTLE.areas[1:],
    )


@pytest.mark.parametrize(
    ("way", "points", "sentence"),
    [
        (Substitution.FULL_MARKS, Fraction(10), "Not applicable"),
        (Substitution.RESCALE, None, "its points are left out and the rest is scaled up"),
        (Substitution.BY_HAND, None, "the manual has no rule, a person must settle it"),
        (Substitution.GROUP_MEAN, None, "the mean of its group stands in. Give the others' points as others=4,3,2."),
        (Substitution.ALL_MEAN, None, "the mean of all institutions stands in"),
        (Substitution.TYPE_MEAN, None, "the mean of its type stands in"),
    ],
)
def test_a_measure_that_does_not_apply_says_what_stands_in(
    way: Substitution, points: Fraction | None, sentence: str
) -> None:
    one = replace(Q2, substitution=way)
    found = Asked(LITTLE, AAA, sorted_out({"Q2": "해당없음"}, (one,), ("Q2",)), {}).measure(one)
    assert (found.status, found.points, found.substitution) == (Status.NOT_APPLICABLE, points, way)
    assert found.sentence is not None
    assert sentence in found.sentence.en


def test_a_judged_measure_takes_the_panels_points_up_to_its_maximum() -> None:
    assert measured("3-①-2", {"judged": "14.5"}).points == Fraction(29, 2)
    with pytest.raises(UserError, match=r"judged: the panel's part has a maximum of 8\.00"):
        measured("4-②", {"cases": "1", "judged": "8.01"}, kind="LOC")


def test_a_mixed_measure_is_the_sum_of_both_parts_and_waits_for_both() -> None:
    both = measured("4-②", {"cases": "1", "judged": "6.41"}, kind="LOC")
    assert both.points == Fraction("7.41")
    assert [part.value for part in both.figure.parts] == [1, Decimal("6.41")]
    alone = measured("4-②", {"cases": "1"}, kind="LOC")
    assert (alone.status, alone.points) == (Status.MISSING, None)


def test_a_measure_that_bars_an_award_says_whether_it_does() -> None:
    penalty = edition(DATA).measure(MeasureCode("1-③-5"))
    assert penalty.bars_award
    assert measured("1-③-5", {"refusals": "2"}, DATA).award_barred is True
    assert measured("1-③-5", {"refusals": "0"}, DATA).award_barred is False
    assert measured("1-③-5", {"1-③-5": "-1"}, DATA).award_barred is True
    assert measured("1-①-1", {"planned": "4", "delivered": "4"}, DATA).award_barred is None


def test_an_intermediate_result_that_lacks_a_figure_says_which() -> None:
    one = measure("whole", {"whole": {"add": ["a", "b"]}})
    given = sorted_out({"a": "1"}, (one,), ())
    found = Asked(RULES, AAA, given, {}).result(one, "whole")
    assert (found.status, found.points) == (Status.MISSING, None)
    assert found.sentence is not None
    assert "(b)" in found.sentence.en


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"1-③-1": "much", "1-③-2": "2"}, "1-③-1: 'much' is no points. Write 6.5 or n/a."),
        ({"receivd": "3"}, "Did you mean 'received'"),
        ({"1-③-2.received": "3"}, "There is no figure '1-③-2.received' here."),
        ({"received": "3"}, "'received' belongs to several measures. Name one: 1-③-1.received, 1-③-3.received"),
        ({"others": "1,2"}, "'others' belongs to several measures. Name one: 1-③-1.others"),
        ({"1-③-1.received": "many"}, "received: 'many' is no number"),
        ({"1-③-2.others": "1,two"}, "others: 'two' is no points"),
    ],
)
def test_what_cannot_be_sorted_is_told_name_by_name(given: Mapping[str, object], said: str) -> None:
    kind = edition(DATA).indicators()[2]
    assert kind.code == IndicatorCode("1-③")
    with pytest.raises(UserError) as caught:
        sorted_out(given, kind.measures, [one.code for one in kind.measures])
    assert said in caught.value.sentence.en
    assert caught.value.sentence.ko != caught.value.sentence.en


def test_points_may_be_exact_numbers_of_a_file_and_others_a_list() -> None:
    one = edition(DATA).measure(MeasureCode("1-③-2"))
    found = sorted_out({"1-3-2": Decimal("2.5"), "others": [Decimal(1), "n/a", None]}, (one,), (one.code,))
    assert found.points == {"1-3-2": Decimal("2.5")}
    assert found.others == {one.code: [Decimal(1), None, None]}


def test_area_codes_end_the_short_way_only_where_no_other_code_ends_so() -> None:
    found = sorted_out({"①": "1"}, (), ("5-①", "5-②"))
    assert found.points == {"5-1": 1}
    with pytest.raises(UserError):
        sorted_out({"①": "1"}, (), ("4-①", "5-①"))


def test_names_that_stand_alone_are_kept_as_they_were_given() -> None:
    assert sorted_out({"Rank": "34", "of": "685"}, (), (), ("rank", "of")).extra == {"rank": "34", "of": "685"}


def test_the_track_is_the_one_given_points_or_else_the_first() -> None:
    data, central = edition(DATA), TypeCode("CEN")
    kind = next(one for one in data.indicators() if one.code == "1-①")
    for given in ({"1-①-1": "4", "1-①-2": "2"}, {"1-①-3": "4", "1-①-4": "2"}):
        assert asked(given, data, central).indicator(kind).points == 6
    with pytest.raises(UserError, match="1-①-1"):
        asked({}, data, central).indicator(kind)
    chosen = sorted_out({"1-①-1": "4", "1-①-2": "2"}, kind.measures, [one.code for one in kind.measures])
    with pytest.raises(UserError, match="1-①-3"):
        Asked(data, central, chosen, {}, "N").indicator(kind)


def test_a_figure_given_under_two_names_is_told() -> None:
    one = edition(DATA).measure(MeasureCode("1-①-1"))
    with pytest.raises(UserError, match="planned: given twice"):
        sorted_out({"planned": "10", "계획": "9", "delivered": "7"}, (one,), (one.code,))


def test_a_name_is_not_guessed_where_a_measure_has_it_as_it_was_typed() -> None:
    two = [edition(DATA).measure(MeasureCode(code)) for code in ("5-②-1", "5-②-2")]
    given = sorted_out({"practitioners": "12"}, two, [one.code for one in two])
    assert [code for code, filed in given.figures.items() if filed] == ["5-②-1"]
