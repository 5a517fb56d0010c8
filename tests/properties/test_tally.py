"""What holds of every tally, whatever the points: trees add up, order means nothing, maxima hold."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.model.figure import Figure
from reviewer.model.ids import MeasureCode
from reviewer.model.result import Tally
from reviewer.scoring.exactly import whole
from reviewer.scoring.measures import UNCOUNTED
from reviewer.scoring.sums import FLOORED, SUM
from reviewer.scoring.tally import TOTAL_RULE
from tests.properties import plainly
from tests.scoring.giving import Points, tallied
from tests.scoring.little_rules import LITTLE

NAMES = ("a", "b", "c", "d")
PLAIN = (SUM, TOTAL_RULE)


def points(most: int) -> st.SearchStrategy[str]:
    return st.integers(0, most * 100).map(lambda n: str(Decimal(n) / 100))


INSTITUTION = st.fixed_dictionaries(
    {},
    optional={
        "Q1": points(20) | st.just(""),
        "Q2": points(10) | st.just(""),
        "J1": points(30),
        "M1": points(10),
        "M1 judged": points(10),
        "J2": points(20),
        "B1": points(9),
        "P1": points(30).map(lambda words: f"-{words}"),
    },
)
ROUNDS = st.lists(INSTITUTION, min_size=1, max_size=4)
GROUPS = st.lists(INSTITUTION, min_size=2, max_size=4)
CHOICES = st.fixed_dictionaries({s.id: st.sampled_from([c.value for c in s.choices]) for s in LITTLE.settings})
TYPES = dict(zip(NAMES, ("AAA", "AAA", "BBB", "AAA"), strict=True))


def of(ones: list[Points], chosen: dict[str, str], *, backwards: bool = False) -> Tally:
    given_points = dict(zip(NAMES, ones, strict=False))
    order = reversed(list(given_points)) if backwards else iter(given_points)
    return tallied(LITTLE, {code: TYPES[code] for code in order}, given_points, chosen)


def adds_up(figure: Figure) -> bool:
    return figure.value is not None and whole(figure) == sum(map(whole, figure.parts), Fraction(0))


@given(ones=ROUNDS, chosen=CHOICES)
@settings(max_examples=150, deadline=None)
def test_every_sum_is_the_sum_of_the_parts_it_shows(ones: list[Points], chosen: dict[str, str]) -> None:
    for result in of(ones, chosen).results:
        trees = [result.total, *result.indicators.values()]
        sums = [f for tree in trees for _, f in tree.walk() if f.rule in PLAIN and f.parts]
        assert sums
        assert all(adds_up(figure) for figure in sums)
        changed = [f for tree in trees for _, f in tree.walk() if f.parts and not adds_up(f) and f.value is not None]
        assert all(f.rule not in PLAIN for f in changed), "a figure that is no plain sum says so"
        assert all(f.rule != FLOORED or chosen["penalty"] == "floor_indicator" for f in changed)


@given(ones=GROUPS, chosen=CHOICES)
@settings(max_examples=200, deadline=None)
def test_every_total_is_what_the_points_come_to_worked_out_plainly(ones: list[Points], chosen: dict[str, str]) -> None:
    given_points = dict(zip(NAMES, ones, strict=False))
    for result in of(ones, chosen).results:
        code = str(result.institution.code)
        assert whole(result.base) == plainly.base(given_points, TYPES, code, chosen)
        assert whole(result.total) == plainly.total(given_points, TYPES, code, chosen)


@given(ones=ROUNDS, chosen=CHOICES)
@settings(max_examples=60, deadline=None)
def test_what_does_not_apply_is_never_zero_by_accident(ones: list[Points], chosen: dict[str, str]) -> None:
    for result in of(ones, chosen).results:
        given_points = ones[NAMES.index(str(result.institution.code))]
        for code in ("Q1", "Q2"):
            figure = result.measures[MeasureCode(code)]
            if given_points.get(code) == "":
                assert figure.rule.ko.startswith("해당없음")
                assert figure.value is None or code == "Q2"
            elif code in given_points:
                assert figure.value == Decimal(given_points[code])
            else:
                assert (figure.value, figure.rule) == (None, UNCOUNTED)


@given(ones=ROUNDS, chosen=CHOICES)
@settings(max_examples=100, deadline=None)
def test_the_order_of_institutions_means_nothing(ones: list[Points], chosen: dict[str, str]) -> None:
    assert of(ones, chosen) == of(ones, chosen, backwards=True)


@given(ones=ROUNDS, chosen=CHOICES)
@settings(max_examples=100, deadline=None)
def test_no_figure_passes_its_maximum_the_bonus_aside(ones: list[Points], chosen: dict[str, str]) -> None:
    for result in of(ones, chosen).results:
        assert result.base.value is not None
        assert 0 <= result.base.value <= 100
        assert all((a.figure.value or 0) <= (a.figure.maximum or 0) for a in result.areas)
        assert Decimal(0) <= (result.bonus.value or Decimal(0)) <= 5
        assert result.total.value is not None
        assert result.total.value <= 105


@given(ones=ROUNDS, chosen=CHOICES)
@settings(max_examples=100, deadline=None)
def test_ranks_follow_totals(ones: list[Points], chosen: dict[str, str]) -> None:
    results = of(ones, chosen).results
    totals = [r.total.value or Decimal(0) for r in results]
    assert totals == sorted(totals, reverse=True)
    for one, value in zip(results, totals, strict=True):
        assert one.rank == 1 + sum(other > value for other in totals)
        assert 1 <= one.rank_in_type <= one.of_type
