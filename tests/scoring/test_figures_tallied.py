"""Figures in the tally: recomputed points beside claimed and counted ones, differences shown, everything opened."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.model.compared import Taken
from reviewer.model.figure import Figure
from reviewer.model.filed import FigureRow, Filed, arranged
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, MeasureCode, TypeCode
from reviewer.model.result import InstitutionResult, Tally
from reviewer.model.round import Counted, Institution
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.live import LiveTally
from reviewer.scoring.recompute import Recomputing, settled
from reviewer.scoring.settings import in_force
from reviewer.scoring.tally import Opener, tally
from tests.scoring.computing import DATA, edition

PLAN, LISTS, DATABASES, ERRORS = (MeasureCode(code) for code in ("1-①-1", "1-③-2", "2-①-4", "2-②-2"))
A, B, C = (InstitutionCode(code) for code in "ABC")
TYPE = TypeCode("LOC")
Filing = tuple[InstitutionCode, MeasureCode, str, str, str]
ROWS = (
    (A, PLAN, "", "planned", "400"),
    (A, PLAN, "", "delivered", "319"),
    (A, PLAN, "", "claimed", "8"),
    (B, PLAN, "", "planned", "400"),
    (B, PLAN, "", "delivered", "400"),
    (B, LISTS, "", "lists", "0"),
    (C, LISTS, "", "lists", "10"),
    (C, LISTS, "", "on_time", "9"),
)


@pytest.fixture(scope="module")
def data() -> Framework:
    return edition(DATA)


def rows(*given: Filing) -> dict[Key, Filed]:
    return arranged(FigureRow(*row, f"수치.xlsx › {at}") for at, row in enumerate(given, start=2))


def entered(
    data: Framework, filed: dict[Key, Filed], counted: dict[Key, str] | None = None, **chosen: str
) -> TallyInput:
    present = tuple(Institution(code, code, TYPE, track="P") for code in (A, B, C))
    points = {key: Counted(*key, Decimal(words), "", "표 › 1") for key, words in (counted or {}).items()}
    readings = in_force(data, {f"round.{name}": value for name, value in chosen.items()})
    return TallyInput(data, readings, present, points, {}, filed=filed)


def tallied(one: TallyInput) -> Tally:
    return tally(settled(one, Recomputing(one.framework, one.settings)), "")


def result(one: TallyInput, code: InstitutionCode, *, open_it: bool = False) -> InstitutionResult:
    computing = Recomputing(one.framework, one.settings)
    ready = settled(one, computing)
    found = tally(ready, "")
    return Opener(ready, found, computing).of(code) if open_it else found.of(code)


def test_points_come_from_figures_where_no_agency_counted(data: Framework) -> None:
    """E001: 319 of 400 is 79.75 %, so 5 for a local government."""
    found = result(entered(data, rows(*ROWS)), A)
    assert found.measures[PLAN].value == 5
    compared = found.compared[PLAN]
    assert (compared.claimed, compared.counted, compared.recomputed) == (Decimal(8), None, Decimal(5))
    assert (compared.taken, compared.differs) == (Taken.RECOMPUTED, True)


@pytest.mark.parametrize(
    ("points_from", "value", "taken"), [("counted", "6.5", "counted"), ("figures", "5", "recomputed")]
)
def test_the_rounds_setting_says_which_points_stand(data: Framework, points_from: str, value: str, taken: str) -> None:
    one = entered(data, rows(*ROWS), {(A, PLAN): "6.5"}, points_from=points_from)
    found = result(one, A)
    assert found.measures[PLAN].value == Decimal(value)
    assert found.compared[PLAN].taken == taken
    assert found.compared[PLAN].differs


def test_an_opened_figure_goes_down_to_file_and_row_and_says_that_the_three_differ(data: Framework) -> None:
    figure = result(entered(data, rows(*ROWS), {(A, PLAN): "6.5"}), A, open_it=True).measures[PLAN]
    assert figure.note is not None
    assert figure.note.ko == "신청 8.00 · 집계 6.50 · 재계산 5.00 — ◆ 서로 다름"
    assert [part.label.ko for part in figure.parts] == ["기관이 신청한 점수", "제출한 수치로 계산한 점수"]
    sources = {leaf.source for _, leaf in figure.walk()}
    assert {"수치.xlsx › 2", "수치.xlsx › 3", "수치.xlsx › 4", "표 › 1"} <= sources


def test_a_recomputed_figure_is_its_own_tree_and_equal_ones_say_so(data: Framework) -> None:
    equal = rows(*ROWS[:2], (A, PLAN, "", "claimed", "5"))
    figure = result(entered(data, equal), A, open_it=True).measures[PLAN]
    assert figure.value == 5
    assert figure.note is not None
    assert figure.note.en == "claimed 5.00 · recomputed 5.00 — all equal"
    assert any(part.source == "수치.xlsx › 2" for _, part in figure.walk())
    alone = result(entered(data, rows(*ROWS[:2])), A, open_it=True).measures[PLAN]
    assert alone.note is not None
    assert alone.note.ko == "재계산 5.00"


def test_an_opened_result_is_the_tallys_own_with_more_to_see(data: Framework) -> None:
    one = entered(data, rows(*ROWS))
    flat, full = result(one, B), result(one, B, open_it=True)
    values = [(f.value, f.label) for f in flat.measures.values()]
    assert [(f.value, f.label) for f in full.measures.values()] == values
    assert (flat.total.value, flat.rank, flat.grade) == (full.total.value, full.rank, full.grade)


def test_what_the_rule_says_does_not_apply_waits_for_approval_and_then_takes_the_mean(data: Framework) -> None:
    waiting = result(entered(data, rows(*ROWS)), B)
    assert waiting.measures[LISTS].rule.ko == "해당없음: 처리의 승인을 기다립니다"
    assert LISTS in waiting.missing
    granted = result(entered(data, rows(*ROWS), na_approval="as_imported"), B).measures[LISTS]
    assert granted.value == 4  # 9 of 10 lists on time is 4, the only score of the group
    assert granted.note is not None
    assert granted.note.ko.startswith("사유: ")


def test_a_rule_that_gives_full_marks_for_nothing_to_measure_does_so(data: Framework) -> None:
    requests = MeasureCode("1-③-1")
    one = entered(data, rows((A, requests, "", "received", "0")), na_approval="as_imported")
    assert result(one, A).measures[requests].value == 2


def test_figures_that_are_not_enough_give_no_points_and_say_what_is_missing(data: Framework) -> None:
    one = entered(data, rows((A, PLAN, "", "planned", "400")), {(A, PLAN): "5"})
    compared = result(one, A).compared[PLAN]
    assert (compared.recomputed, compared.taken) == (None, Taken.COUNTED)
    assert compared.why is not None
    assert "delivered" in compared.why.ko
    assert compared.why in [p.rule for p in result(one, A, open_it=True).measures[PLAN].parts]
    assert PLAN in result(entered(data, rows((A, PLAN, "", "planned", "400"))), A).missing


def test_a_figure_that_cannot_be_read_is_told_and_not_guessed(data: Framework) -> None:
    one = entered(data, rows((A, PLAN, "", "planned", "many"), (A, PLAN, "", "delivered", "3")))
    compared = result(one, A).compared[PLAN]
    assert compared.recomputed is None
    assert compared.why is not None
    assert "수가 아닙니다" in compared.why.ko


def test_a_claim_alone_is_shown_beside_the_counted_points(data: Framework) -> None:
    one = entered(data, rows((A, PLAN, "", "claimed", "8")), {(A, PLAN): "6.5"})
    figure = result(one, A, open_it=True).measures[PLAN]
    assert figure.value == Decimal("6.5")
    assert figure.note is not None
    assert figure.note.ko == "신청 8.00 · 집계 6.50 — ◆ 서로 다름"


def test_figures_of_strangers_change_nothing(data: Framework) -> None:
    one = entered(data, rows((InstitutionCode("Z"), PLAN, "", "planned", "4"), (A, MeasureCode("9"), "", "x", "1")))
    assert all(not r.compared for r in tallied(one).results)


def test_records_stand_in_the_order_of_their_numbers(data: Framework) -> None:
    one = rows(
        (A, ERRORS, "10", "databases.errors", "1"),
        (A, ERRORS, "10", "databases.diagnosed", "3"),
        (A, ERRORS, "2", "databases.errors", "0"),
        (A, ERRORS, "2", "databases.diagnosed", "3"),
    )[A, ERRORS]
    assert one.given == {"databases": [{"errors": "0", "diagnosed": "3"}, {"errors": "1", "diagnosed": "3"}]}
    assert one.sources["databases[2].errors"] == "수치.xlsx › 2"


@given(order=st.permutations(ROWS))
@settings(max_examples=20, deadline=None)
def test_the_same_figures_in_any_order_give_the_same_tally(order: list[Filing]) -> None:
    framework = edition(DATA)
    same = {row: FigureRow(*row, "수치.xlsx › 1") for row in ROWS}
    one = entered(framework, arranged(same.values()))
    other = entered(framework, arranged(same[row] for row in order))
    assert tallied(one) == tallied(other)


def test_a_tally_kept_up_to_date_is_the_one_computed_anew(data: Framework) -> None:
    one = entered(data, rows(*ROWS), {(C, PLAN): "2"}, na_approval="as_imported", points_from="figures")
    live = LiveTally(one, "")
    assert live.tally == tallied(one)
    changes = [
        ((A, PLAN), {"planned": "10", "delivered": "10"}),
        ((C, LISTS), {"lists": "10", "on_time": "7"}),  # B has the mean of it
        ((C, PLAN), {"planned": "10"}),  # nothing to compute: the agency's points stand
        ((A, PLAN), {"planned": "10"}),  # and here nothing at all
    ]
    filed = dict(one.filed)
    for key, figures in changes:
        filed[key] = Filed(figures, {})
        found = live.change(key, filed[key])
        assert found == tallied(replace(one, filed=filed))


def test_what_did_not_change_is_not_built_again(data: Framework) -> None:
    live = LiveTally(entered(data, rows(*ROWS)), "")
    before = live.tally.of(C)
    assert live.change((A, PLAN), Filed({"planned": "400", "delivered": "330"}, {})).of(C) is before


def leaves(figure: Figure) -> list[Figure]:
    return [part for _, part in figure.walk() if not part.parts]


def test_every_leaf_of_a_list_names_its_record(data: Framework) -> None:
    fields = ("database_definition", "table_definition", "column_definition", "model_diagram")
    filed = rows(*((A, DATABASES, n, f"databases.{f}", "예") for n in ("1", "2") for f in fields))
    figure = result(entered(data, filed), A, open_it=True).measures[DATABASES]
    assert {leaf.source for leaf in leaves(figure)} >= {f"수치.xlsx › {n}" for n in range(2, 10)}


def test_a_result_without_figures_opens_as_it_is(data: Framework) -> None:
    one = entered(data, rows(*ROWS))
    assert result(one, C, open_it=True) is not None
    alone = entered(data, {}, {(A, PLAN): "5"})
    assert result(alone, A, open_it=True) == result(alone, A)


def test_what_was_computed_once_is_not_computed_again_until_it_changes(data: Framework) -> None:
    one = entered(data, rows(*ROWS))
    computing, measure, institution = Recomputing(data, one.settings), data.measure(PLAN), one.institutions[0]
    first = computing.outcome(measure, institution, one.filed[A, PLAN])
    assert computing.outcome(measure, institution, one.filed[A, PLAN]) is first
    other = Filed({"planned": "4", "delivered": "4"}, {})
    assert computing.outcome(measure, institution, other).points == 8


def test_a_list_longer_than_any_is_told(data: Framework) -> None:
    filed = Filed({"databases": [{"errors": "1", "diagnosed": "9"}] * 1001}, {})
    found = Recomputing(data, {}).outcome(data.measure(ERRORS), Institution(A, A, TYPE), filed)
    assert found.points is None
    assert found.sentence is not None
    assert "1,001" in found.sentence.ko
