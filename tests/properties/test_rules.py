"""What holds of every rule and any figures: sums add up, maxima hold, more is never worse, order does not matter."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import prod
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.framework import canonical, reader
from reviewer.framework.tree import grow
from reviewer.model.figure import Figure
from reviewer.model.framework import Measure, Substitution
from reviewer.model.ids import TypeCode
from reviewer.model.rule import Input, InputKind, tree, written
from reviewer.scoring.compute import Outcome, Rules, Status
from reviewer.scoring.figures import read
from reviewer.scoring.rule.part import bare
from tests.framework.rule_bench import RULED
from tests.scoring.computing import ADMIN, DATA, edition
from tests.scoring.filing import filed
from tests.scoring.ruling import INPUTS, RULES, computed

MEASURES = [(name, m) for name in (DATA, ADMIN) for m in edition(name).measures() if m.rule]
IDS = [f"{m.code}" for _, m in MEASURES]
KINDS = ("CEN", "LOC", "PEQ")
# measure, its figures of which more (or yes) is never worse; of those in WORSE more is never better
BETTER = {
    "1-①-1": "delivered", "1-①-2": "early reviewed share2026 share2027", "1-①-3": "plan_filed reviewed share2026 share2027", "1-①-4": "early",
    "1-③-1": "in_time late", "1-③-2": "on_time", "1-③-3": "in_time", "1-④-1": "score15", "1-⑤": "synthetic pseudonymised",
    "2-①-1": "list_updated chosen_in_time unchecked_chosen plan",
    "2-①-2": "self_checks notified.reflected finished.completed",
    "2-①-3": "mapped databases.terms databases.words databases.domains databases.codes databases.rate databases.columns_met",
    "2-①-4": "databases.database_definition databases.table_definition databases.column_definition databases.model_diagram"
    " databases.tables_physical databases.tables_defined databases.columns_physical databases.columns_defined",
    "2-①-5": "diagram databases.checks databases.error_handling",
    "2-②-1": "databases.rules databases.tables databases.columns databases.tables_done databases.columns_done",
    "2-③": "databases.finished databases.settled", "5-①-1": "action_plan basic_plan officer unit staff",
    "5-①-2": "records officer_appointed practitioner_appointed portal_entry homepage_entry officer_same practitioner_same unit_named action_plan",
    "5-②-1": "trained", "5-②-2": "practitioners_all owners_all", "3-①-1": "accepted", "3-②-1": "trained", "3-②-2": "holders graduates",
    "3-③-1": "documents diagnosed", "4-①-1": "in_lists", "4-①-2": "registered self_chosen now_registered", "4-②": "cases", "4-③": "built plan2026",
    "4-④": "july october july_current october_current",
    "4-⑤": "accepted overall_plans project_plans summaries guides publicity complaints events minutes other", "4-⑥": "synthetic pseudonymised", "5-②": "events",
}  # fmt: skip
WORSE = {
    "1-③-2": "on_the_day no_cycle evaded", "1-③-4": "duplicates", "1-③-5": "refusals", "4-④": "unregistered", "3-②-2": "both",
    "2-②-2": "databases.errors databases.land_errors databases.rate",
}  # fmt: skip


def typed(measure: Measure, seed: int) -> dict[str, Any]:
    found = read(measure.inputs, filed(measure, Random(seed), records=4))
    assert found.faults == []
    return found.figures


@cache
def rules_of(name: str) -> Rules:
    return Rules(edition(name), {})


def outcome(name: str, measure: Measure, kind: str, figures: dict[str, Any]) -> Outcome:
    return rules_of(name).outcome(measure, TypeCode(kind), figures)


def evaluated(measure: Measure, kind: str) -> bool:
    return measure.is_extra or measure.maximum[TypeCode(kind)] > 0


@pytest.mark.parametrize(("name", "measure"), MEASURES, ids=IDS)
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 10**9), kind=st.sampled_from(KINDS))
def test_points_lie_between_zero_and_the_maximum_or_are_not_there_at_all(
    name: str, measure: Measure, seed: int, kind: str
) -> None:
    if not evaluated(measure, kind):
        return
    found = outcome(name, measure, kind, typed(measure, seed))
    if found.points is None:
        assert found.status in (Status.NOT_APPLICABLE, Status.ASK, Status.MISSING)
        assert found.sentence is not None
        assert (found.status is Status.NOT_APPLICABLE) == isinstance(found.substitution, Substitution)
        return
    assert found.status is Status.SCORED
    if not measure.is_extra:
        assert 0 <= found.points <= measure.counted_maximum(TypeCode(kind))


@pytest.mark.parametrize(("name", "measure"), MEASURES, ids=IDS)
@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10**9), kind=st.sampled_from(KINDS))
def test_every_sum_of_an_explanation_adds_up_and_its_top_is_the_points(
    name: str, measure: Measure, seed: int, kind: str
) -> None:
    figures = typed(measure, seed)
    found = rules_of(name).explained(measure, TypeCode(kind), figures)
    assert found.figure is not None
    if found.points is not None:
        assert exactly(found.figure) == found.points
    for _, step in found.figure.walk():
        parts = [part for part in map(exactly, step.parts) if part is not None]
        if step.value is not None and len(parts) == len(step.parts) > 0:
            for is_so, makes in SHAPES:
                assert not is_so(step) or exactly(step) == makes(parts), step.rule.ko
        taken = TAKEN.search(step.rule.ko)
        assert taken is None or exactly(step) in (None, Fraction(taken[1].replace(",", ""))), step.rule.ko


def exactly(figure: Figure) -> Fraction | None:
    if figure.value is None:
        return None
    return Fraction(figure.exact) if figure.exact else Fraction(figure.value)


def is_sum(step: Figure) -> bool:
    """Tell whether a step is a plain sum by its words: each of its parts, and a plus between them."""
    names = [bare(part.label).ko for part in step.parts]
    return step.rule.ko in (" + ".join(names), " + ".join(f"({name})" for name in names), "기준별 점수의 합")


def is_mean(step: Figure) -> bool:
    """Tell whether a step is a mean over records, each of which is a part."""
    return step.rule.ko.endswith("의 평균") and "별 " in step.rule.ko


def is_smallest(step: Figure) -> bool:
    """Tell whether a step is the smallest of parts that all stand below it."""
    listed = ", ".join(bare(part.label).ko for part in step.parts)
    return step.rule.ko in (f"{listed} 가운데 작은 값", f"{listed} 가운데 가장 작은 값")


def is_product(step: Figure) -> bool:
    """Tell whether a step is the plain product of its parts."""
    return len(step.parts) > 1 and step.rule.ko == " × ".join(bare(part.label).ko for part in step.parts)


TAKEN = re.compile(r"(?: →|:) (-?\d[\d,]*(?:\.\d+)?)$")  # a step of a ladder or a branch that gives a number


def total(parts: list[Fraction]) -> Fraction:
    return sum(parts, Fraction(0))


def product(parts: list[Fraction]) -> Fraction:
    return prod(parts, start=Fraction(1))


def mean(parts: list[Fraction]) -> Fraction:
    return total(parts) / len(parts)


SHAPES: list[tuple[Callable[[Figure], bool], Callable[[list[Fraction]], Fraction]]] = [
    (is_sum, total), (is_mean, mean), (is_smallest, min), (is_product, product),
]  # fmt: skip


def test_the_shapes_of_steps_are_met_in_the_editions() -> None:
    met = set()
    for name, measure in MEASURES:
        for seed in range(3):
            found = rules_of(name).explained(measure, TypeCode("CEN"), typed(measure, seed)).figure
            met |= {is_so.__name__ for _, step in (found.walk() if found else ()) for is_so, _ in SHAPES if is_so(step)}
    assert met == {is_so.__name__ for is_so, _ in SHAPES}


@pytest.mark.parametrize(("name", "measure"), MEASURES, ids=IDS)
@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10**9), kind=st.sampled_from(KINDS), more=st.integers(1, 60))
def test_more_of_what_is_better_is_never_worse(name: str, measure: Measure, seed: int, kind: str, more: int) -> None:
    figures = agreeing(measure, typed(measure, seed), Random(seed))
    for keys, sign in ((BETTER, 1), (WORSE, -1)):
        for key in keys.get(measure.code, "").split():
            rising = (lowered(measure, figures, key), figures, raised(measure, figures, key, more))
            found = [outcome(name, measure, kind, one).points for one in rising]
            points = [sign * one for one in found if one is not None]
            assert points == sorted(points), key


def test_every_figure_said_to_be_better_or_worse_is_one_of_the_editions() -> None:
    known = {
        (m.code, f"{i.key}.{f.key}" if f else i.key) for _, m in MEASURES for i in m.inputs for f in (None, *i.fields)
    }
    said = {(code, key) for keys in (BETTER, WORSE) for code, words in keys.items() for key in words.split()}
    assert said <= known


def agreeing(measure: Measure, figures: dict[str, Any], dice: Random) -> dict[str, Any]:
    """Return figures of which several hang together: most answers good, some of what may be given two ways left out."""
    for key in BETTER.get(measure.code, "").split():
        given = place(measure, key)
        if given is not None and given.kind is InputKind.YES_NO and dice.random() < 0.8:
            figures = put(figures, key, value=True)
    for owner in (one.key for one in measure.inputs if one.fields and figures.get(one.key)):
        spare = {f.key for one in measure.inputs for f in one.fields if not f.is_required and dice.random() < 0.3}
        first = {key: value for key, value in figures[owner][0].items() if key not in spare}
        figures = {**figures, owner: (first, *figures[owner][1:])}
    return figures


def lowered(measure: Measure, figures: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the figures with one that was filed taken back to nothing, or to no."""
    given = place(measure, key)
    if given is None or at(figures, key) is None:
        return figures
    return put(figures, key, value=False if given.kind is InputKind.YES_NO else Fraction(0))


def raised(measure: Measure, figures: dict[str, Any], key: str, more: int) -> dict[str, Any]:
    """Return the figures with one that was filed higher, by `more` hundredths of a share; of a list, in its first record."""
    given, now = place(measure, key), at(figures, key)
    if given is not None and given.kind is InputKind.YES_NO:
        return put(figures, key, value=True)
    if given is None or now is None:
        return figures
    is_share = given.kind is InputKind.SHARE
    most = Fraction(given.most) if given.most is not None else Fraction(1) if is_share else None
    value = now + (Fraction(more, 100) if is_share else more)
    return put(figures, key, value=value if most is None else min(value, most))


def place(measure: Measure, key: str) -> Input | None:
    """Return the input that `key` names, a field of a list behind its dot; None in a measure of the other edition."""
    owner, _, field = key.partition(".")
    found = next((one for one in measure.inputs if one.key == owner), None)
    return found if found is None or not field else next((one for one in found.fields if one.key == field), None)


def at(figures: dict[str, Any], key: str) -> Any:
    owner, _, field = key.partition(".")
    if not field:
        return figures.get(owner)
    return figures[owner][0].get(field) if figures.get(owner) else None


def put(figures: dict[str, Any], key: str, *, value: object) -> dict[str, Any]:
    owner, _, field = key.partition(".")
    if not field:
        return {**figures, owner: value}
    return (
        {**figures, owner: ({**figures[owner][0], field: value}, *figures[owner][1:])}
        if figures.get(owner)
        else figures
    )


@pytest.mark.parametrize(("name", "measure"), [(n, m) for n, m in MEASURES if any(i.fields for i in m.inputs)])
@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10**9), shuffle=st.randoms(use_true_random=False))
def test_the_order_of_records_and_of_figures_does_not_matter(
    name: str, measure: Measure, seed: int, shuffle: Any
) -> None:
    figures = typed(measure, seed)
    turned = list(figures.items())
    shuffle.shuffle(turned)
    other = {
        key: tuple(shuffle.sample(value, len(value))) if isinstance(value, tuple) else value for key, value in turned
    }
    assert outcome(name, measure, "CEN", other) == outcome(name, measure, "CEN", figures)


@pytest.mark.parametrize(("name", "measure"), MEASURES, ids=IDS)
def test_nothing_filed_is_never_taken_as_points_of_zero_where_a_figure_is_needed(name: str, measure: Measure) -> None:
    needed = [one.key for one in measure.inputs if one.is_required]
    for kind in KINDS:
        found = outcome(name, measure, kind, {})
        if needed and evaluated(measure, kind):
            assert (found.status, found.points) == (Status.MISSING, None)


NAMES = [one.key for one in INPUTS if one.kind.value in ("number", "count", "percent")]
NUMBERS = st.one_of(st.integers(-99, 99), st.decimals(-99, 99, places=2))


def rules(deep: int = 3) -> st.SearchStrategy[Any]:
    """Return rules that give a number: any word over any other, down to names and numbers."""
    leaf = st.one_of(NUMBERS, st.sampled_from([*NAMES, "maximum"]))
    if not deep:
        return leaf
    inner, truth = rules(deep - 1), truths(deep - 1)
    few = st.lists(inner, min_size=1, max_size=3)
    step = st.fixed_dictionaries({"from": NUMBERS, "gives": inner})
    record = st.fixed_dictionaries(
        {"of": st.just("things"), "value": st.one_of(NUMBERS, st.just("size")), "if_none": inner}
    )
    return st.one_of(
        leaf,
        st.fixed_dictionaries({"add": few}),
        st.fixed_dictionaries({"multiply": few}),
        st.fixed_dictionaries({"min": few}),
        st.fixed_dictionaries({"ratio": st.fixed_dictionaries({"of": inner, "to": inner, "if_zero": inner})}),
        st.fixed_dictionaries({"round": st.fixed_dictionaries({"value": inner, "digits": st.integers(0, 4)})}),
        st.fixed_dictionaries({"limit": st.fixed_dictionaries({"value": inner, "least": inner})}),
        st.fixed_dictionaries({"if": st.fixed_dictionaries({"when": truth, "then": inner, "else": inner})}),
        st.fixed_dictionaries({"mean": record}),
        st.fixed_dictionaries({"pick": st.fixed_dictionaries({"of": st.just("plan"), "gives": st.fixed_dictionaries({"full": inner, "none": inner})})}),
        st.fixed_dictionaries({"ladder": st.fixed_dictionaries({"of": inner, "steps": st.lists(step, min_size=1, max_size=1), "otherwise": inner})}),
        st.fixed_dictionaries({"X": inner, "Y": inner}),
    )  # fmt: skip


def truths(deep: int) -> st.SearchStrategy[Any]:
    inner = rules(deep)
    return st.one_of(
        st.just("late"),
        st.fixed_dictionaries({"zero": inner}),
        st.fixed_dictionaries({"at_least": st.lists(inner, min_size=2, max_size=2)}),
        st.fixed_dictionaries({"is": st.just(["plan", "full"])}),
    )


FIGURES = {"a": 3, "b": Fraction(1, 3), "p": 50, "things": ({"size": 2}, {"size": Fraction(7, 2)})}


@settings(max_examples=100, deadline=None)
@given(rule=rules())
def test_any_rule_ends_with_a_number_and_an_explanation_that_says_the_same(rule: Any) -> None:
    found = computed(rule, FIGURES)
    assert found.status is Status.SCORED
    assert found.figure is not None
    assert exactly(found.figure) == found.points


@settings(max_examples=25, deadline=None)
@given(rule=rules())
def test_any_rule_comes_back_from_yaml_and_from_the_round_file_computing_the_same(rule: Any) -> None:
    words = yaml.safe_dump(plain(rule), allow_unicode=True, default_flow_style=True, width=10**6)
    again = grow(unquoted(words).encode()).value
    assert written(again) == written(rule)
    assert written(tree(written(rule))) == written(rule)
    ruled = reader.read(RULED.encode())
    measure = next(m for m in ruled.measures() if m.rule)
    area, *rest = ruled.areas
    indicator, *others = area.indicators
    carried = replace(measure, rule=written(rule))
    whole = replace(ruled, areas=(replace(area, indicators=(replace(indicator, measures=(carried,)), *others)), *rest))
    thawed = canonical.from_json(canonical.to_json(whole))
    assert thawed == whole
    assert canonical.to_json(thawed) == canonical.to_json(whole)


def plain(node: Any) -> Any:
    """Return a rule as YAML's own writer takes it: exact numbers as marked words."""
    if isinstance(node, dict):
        return {key: plain(inside) for key, inside in node.items()}
    if isinstance(node, list):
        return [plain(one) for one in node]
    return f"<{node:f}>" if isinstance(node, Decimal) else node


def unquoted(words: str) -> str:
    return words.replace("'<", "").replace(">'", "").replace("<", "").replace(">", "")


def test_a_framework_with_rules_is_the_one_used_here() -> None:
    assert {m.code for _, m in MEASURES} >= set(BETTER)
    assert RULES.setting("OPEN") is not None
