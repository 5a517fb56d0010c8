"""The rules of the public data evaluation at their edges: every ladder step, zero, cap, exception and open point."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.computing import outcome, told

ASK, MISSING = "ask", "missing"


def dbs(**fields: str) -> dict[str, object]:
    """Return a list of databases written field by field: `errors="1 2"` gives two of them; `-` leaves a field out."""
    columns = {name: words.split() for name, words in fields.items()}
    count = len(next(iter(columns.values())))
    rows = [{name: cells[n] for name, cells in columns.items() if cells[n] != "-"} for n in range(count)]
    return {"databases": rows}


def pairs(words: str) -> dict[str, Any]:
    return dict(word.split("=") for word in words.split())


@pytest.mark.parametrize(
    ("delivered", "planned", "central", "basic"),
    [(400, 400, "5", "8"), (500, 400, "5", "8"), (399, 400, "4", "6.5"), (320, 400, "4", "6.5"), (319, 400, "3", "5"),
     (240, 400, "3", "5"), (239, 400, "2", "3.5"), (160, 400, "2", "3.5"), (159, 400, "1", "2"), (1, 400, "1", "2"),
     (0, 400, "0", "0"), (0, 0, "0", "0"), (5, 0, "0", "0")],
)  # fmt: skip
def test_1_1_1_delivery_of_the_plan(delivered: int, planned: int, central: str, basic: str) -> None:
    figures = {"planned": planned, "delivered": delivered}
    assert told(outcome("1-①-1", "CEN", figures)) == central
    assert told(outcome("1-①-1", "OPI", figures)) == basic


@pytest.mark.parametrize(
    ("early", "reviewed", "central", "basic"),
    [(30, 80, "5", "8"), (100, 100, "5", "8"), (30, 79, "4.5", "7"), (30, 60, "4.5", "7"), (30, 59, "4", "6"),
     (30, 50, "4", "6"), (30, 49, "3.5", "5"), (30, 1, "3.5", "5"), (29, 80, "3", "4"), (29, 60, "2.5", "3"),
     (29, 50, "2", "2"), (29, 49, "1", "1"), (1, 1, "1", "1"), (0, 100, "0", "0"), (0, 0, "0", "0")],
)  # fmt: skip
def test_1_1_2_early_delivery_and_review(early: int, reviewed: int, central: str, basic: str) -> None:
    figures = {"plan2026": 100, "early": early, "tables": 100, "reviewed": reviewed, "share2026": 30, "share2027": 30}
    assert told(outcome("1-①-2", "CEN", figures)) == central
    assert told(outcome("1-①-2", "LOC", figures)) == basic


FULL = {"plan2026": 10, "early": 10, "tables": 10, "reviewed": 10}
LEAST = {"plan2026": 10, "early": 0, "tables": 10, "reviewed": 10}


@pytest.mark.parametrize(
    ("shares", "reading", "full", "least"),
    [
        ("30 30", "both_once_floor0", "5", "0"),
        ("29.99 29.99", "both_once_floor0", "4.5", "0"),
        ("29 30", "both_once_floor0", "5", "0"),
        ("29 30", "either_once_floor0", "4.5", "0"),
        ("30 29", "either_once_floor0", "4.5", "0"),
        ("29 29", "either_once_floor0", "4.5", "0"),
        ("29 29", "each_floor0", "4", "0"),
        ("30 29", "each_floor0", "4.5", "0"),
        ("29 29", "both_once_no_floor", "4.5", "-0.5"),
        ("29 30", "both_once_no_floor", "5", "0"),
    ],
)
def test_1_1_2_the_split_penalty_follows_its_reading(shares: str, reading: str, full: str, least: str) -> None:
    given = dict(zip(("share2026", "share2027"), shares.split(), strict=True))
    chosen = {"AMB-PD-03": reading}
    assert told(outcome("1-①-2", "CEN", {**FULL, **given}, chosen)) == full
    assert told(outcome("1-①-2", "CEN", {**LEAST, **given}, chosen)) == least


@pytest.mark.parametrize(
    ("reading", "early", "points"),
    [("ask", 30, ASK), ("zero", 30, "0"), ("lowest_row", 30, "3.5"), ("lowest_row", 29, "1")],
)
def test_1_1_2_a_review_rate_of_zero_is_in_no_row(reading: str, early: int, points: str) -> None:
    figures = {"plan2026": 100, "early": early, "tables": 100, "reviewed": 0}
    assert told(outcome("1-①-2", "CEN", figures, {"AMB-PD-02": reading})) == points


def test_1_1_2_nothing_planned_but_delivered_early_is_for_a_person() -> None:
    assert told(outcome("1-①-2", "CEN", {**FULL, "plan2026": 0})) == ASK


@pytest.mark.parametrize(
    ("reviewed", "central", "basic"),
    [(80, "5", "8"), (79, "4", "6"), (60, "4", "6"), (59, "3", "4"), (50, "3", "4"), (49, "2", "2"), (1, "2", "2"), (0, ASK, ASK)],
)  # fmt: skip
def test_1_1_3_a_plan_by_its_review_rate(reviewed: int, central: str, basic: str) -> None:
    figures = {"plan filed": "yes", "tables": 100, "reviewed": reviewed}
    assert told(outcome("1-①-3", "CEN", figures)) == central
    assert told(outcome("1-①-3", "OPI", figures)) == basic


def test_1_1_3_no_plan_no_points_and_a_split_below_thirty_costs_one() -> None:
    assert told(outcome("1-①-3", "CEN", {"plan_filed": "no"})) == "0"
    split = {"plan_filed": "yes", "tables": 10, "reviewed": 10, "share2026": 29, "share2027": 29}
    assert told(outcome("1-①-3", "CEN", split)) == "4"
    assert told(outcome("1-①-3", "CEN", split, {"AMB-PD-03": "each_floor0"})) == "3"
    assert told(outcome("1-①-3", "CEN", {"plan_filed": "no", "share2026": 1, "share2027": 1})) == "0"


@pytest.mark.parametrize(
    ("day", "reading", "points"),
    [("2025-10-31", "10_31", "5"), ("2025-11-01", "10_31", "0"), ("2025-10-20", "10_20", "5"), ("2025.10.21", "10_20", "0")],
)  # fmt: skip
def test_1_1_3_the_cut_off_follows_its_reading(day: str, reading: str, points: str) -> None:
    figures = {"plan_filed": "O", "tables": 10, "reviewed": 8, "approved": day}
    assert told(outcome("1-①-3", "CEN", figures, {"AMB-PD-01": reading})) == points


@pytest.mark.parametrize(
    ("early", "central", "basic"), [(30, "5", "8"), (29, "2.5", "4"), (1, "2.5", "4"), (0, "0", "0")]
)
def test_1_1_4_early_delivery_alone(early: int, central: str, basic: str) -> None:
    assert told(outcome("1-①-4", "CEN", {"plan2026": 100, "early": early})) == central
    assert told(outcome("1-①-4", "LOC", {"plan2026": 100, "early": early})) == basic


@pytest.mark.parametrize("code", ["1-①-1", "1-①-2", "1-①-3", "1-①-4"])
def test_1_1_an_agreed_exemption_takes_the_mean_of_its_group(code: str) -> None:
    assert told(outcome(code, "CEN", {"exempt": "예"})) == "not_applicable group_mean"


@pytest.mark.parametrize(
    ("figures", "points"),
    [("received=10 in_time=9", "2"), ("received=1000 in_time=899", "1.5"), ("received=10 in_time=8", "1.5"),
     ("received=10 in_time=7 late=3", "1"), ("received=20 in_time=17 late=3", "1.5"), ("received=10 in_time=6", "0.5"),
     ("received=100 in_time=59 late=3", "0"), ("received=100 in_time=59 late=4", "0.5"), ("received=5 late=5", "0"),
     ("received=0", "not_applicable full_marks")],
)  # fmt: skip
def test_1_3_1_late_answers_weigh_three_tenths(figures: str, points: str) -> None:
    assert told(outcome("1-③-1", "LPE", pairs(figures))) == points


@pytest.mark.parametrize(
    ("figures", "points"),
    [("lists=100 on_time=90", "4"), ("lists=1000 on_time=899", "3"), ("lists=10 on_time=8", "3"), ("lists=10 on_time=7", "2"),
     ("lists=10 on_time=6", "1"), ("lists=100 on_time=59", "0"), ("lists=10 on_time=10 no_cycle=yes", "0"),
     ("lists=10 on_time=10 evaded=yes", "0"), ("lists=0", "not_applicable group_mean")],
)  # fmt: skip
def test_1_3_2_lists_that_keep_their_cycle(figures: str, points: str) -> None:
    assert told(outcome("1-③-2", "EDU", pairs(figures))) == points


def test_1_3_2_whether_the_day_itself_counts_follows_its_reading() -> None:
    given = pairs("lists=10 on_time=9 on_the_day=1")
    assert told(outcome("1-③-2", "EDU", given)) == "4"
    assert told(outcome("1-③-2", "EDU", given, {"AMB-PD-04": "exclusive"})) == "3"


@pytest.mark.parametrize(
    ("figures", "points"),
    [("received=10 in_time=9", "2"), ("received=1000 in_time=899", "1.5"), ("received=10 in_time=7", "1"),
     ("received=10 in_time=6", "0.5"), ("received=1000 in_time=599", "0"), ("received=0", "not_applicable full_marks")],
)  # fmt: skip
def test_1_3_3_error_reports_in_time(figures: str, points: str) -> None:
    assert told(outcome("1-③-3", "MET", pairs(figures))) == points


def test_1_3_penalties_have_no_cap() -> None:
    assert told(outcome("1-③-4", "LOC", {"duplicates": 7})) == "-7"
    assert told(outcome("1-③-5", "LOC", {"refusals": 2})) == "-2"


@pytest.mark.parametrize(
    ("good", "points"), [(90, "5"), (89, "4"), (80, "4"), (79, "3"), (70, "3"), (69, "2"), (60, "2"), (59, "0"), (0, "0")]
)  # fmt: skip
def test_1_4_1_has_no_step_of_one_point(good: int, points: str) -> None:
    assert told(outcome("1-④-1", "CEN", {"lists": 100, "score15+": good})) == points


@pytest.mark.parametrize(
    ("reading", "points"), [("by_hand", ASK), ("zero", "0"), ("group_mean", "not_applicable group_mean")]
)
def test_1_4_1_without_any_list_follows_its_reading(reading: str, points: str) -> None:
    assert told(outcome("1-④-1", "CEN", {"lists": 0}, {"AMB-PD-06": reading})) == points


@pytest.mark.parametrize(
    ("keywords", "letters", "score"),
    [(3, 50, "14.66"), (3, 99, "14.66"), (3, 100, "14.76"), (5, 199, "14.9"), (8, 200, "15.06"), (9, 200, "15.06"), (2, 200, ASK), (5, 49, ASK)],
)  # fmt: skip
def test_1_4_1_the_score_of_one_list(keywords: int, letters: int, score: str) -> None:
    assert told(outcome("1-④-1", "CEN", {"keywords": keywords, "description": letters}, result="list_score")) == score


@pytest.mark.parametrize(("figures", "points"), [("synthetic=5", "5"), ("pseudonymised=4 synthetic=2", "5"), ("pseudonymised=2", "2"), ("synthetic=0", "0")])  # fmt: skip
def test_1_5_one_point_a_set_up_to_five(figures: str, points: str) -> None:
    assert told(outcome("1-⑤", "CEN", pairs(figures))) == points


@pytest.mark.parametrize(
    ("held", "choose"),
    [(0, "0"), (1, "1"), (14, "14"), (15, "15"), (25, "15"), (26, "16"), (27, "16"), (28, "17"), (73, "44"), (74, "44"), (75, "45"), (500, "45")],
)  # fmt: skip
def test_2_1_1_databases_to_choose(held: int, choose: str) -> None:
    assert told(outcome("2-①-1", "CEN", {"held": held}, result="databases_to_choose")) == choose


@pytest.mark.parametrize(("reading", "choose"), [("nearest", "17"), ("floor", "17"), ("ceil", "18")])
def test_2_1_1_sixty_per_cent_is_made_whole_as_its_reading_says(reading: str, choose: str) -> None:
    """60 % of 29 is 17.4."""
    found = outcome("2-①-1", "CEN", {"held": 29}, {"AMB-PD-10": reading}, "databases_to_choose")
    assert told(found) == choose


def test_2_1_1_the_manuals_two_cases_of_new_databases() -> None:
    assert told(outcome("2-①-1", "CEN", {"held": 26, "checked": 15}, result="new_databases_needed")) == "8"
    assert told(outcome("2-①-1", "CEN", {"held": 26, "checked": 19}, result="new_databases_needed")) == "7"


@pytest.mark.parametrize(
    ("figures", "points"),
    [("held=40 chosen=24 unchecked=30 unchecked_chosen=12", "1"), ("held=40 chosen=24 unchecked=30 unchecked_chosen=11", "0.5"),
     ("held=40 chosen=24 unchecked=30 unchecked_chosen=6", "0.5"), ("held=40 chosen=24 unchecked=30 unchecked_chosen=5", "0"),
     ("held=26 checked=19 chosen=16 unchecked_chosen=7", "1"), ("held=26 checked=26 chosen=16 unchecked_chosen=0", "1"),
     ("held=26 checked=19 unchecked_chosen=6", "0.5")],
)  # fmt: skip
def test_2_1_1_new_databases_among_those_chosen(figures: str, points: str) -> None:
    assert told(outcome("2-①-1", "PEQ", pairs(figures), result="criterion_2")) == points


CHOSEN = "list_updated=yes chosen_in_time=yes chosen=24 unchecked=20 unchecked_chosen=12 plan=yes"


@pytest.mark.parametrize(
    ("figures", "points"),
    [(f"held=40 {CHOSEN}", "3"), (f"held=40 {CHOSEN} plan_years=3", "3"), (f"held=40 {CHOSEN} plan_years=4", "2"),
     (f"held=40 {CHOSEN.replace('plan=yes', 'plan=no')}", "2"), (f"held=40 {CHOSEN} shared_standard=11", "3"),
     (f"held=40 {CHOSEN} shared_standard=12", "2"), (f"held=41 {CHOSEN}", "2"),
     ("held=120 list_updated=yes chosen_in_time=yes chosen=45 unchecked=60 unchecked_chosen=30 plan=yes plan_years=9", "3"),
     ("held=15 list_updated=yes chosen_in_time=yes chosen=15", "3"), ("held=15 list_updated=no", "0"),
     ("held=15 list_updated=yes chosen_in_time=no", "0"), ("held=15 list_updated=yes chosen_in_time=yes chosen=14", "0")],
)  # fmt: skip
def test_2_1_1_whole(figures: str, points: str) -> None:
    assert told(outcome("2-①-1", "LOC", pairs(figures))) == points


@pytest.mark.parametrize(("reading", "points"), [("rescale_measure", "3"), ("full_marks", "3"), ("by_hand", ASK)])
def test_2_1_1_criteria_that_do_not_apply_follow_their_reading(reading: str, points: str) -> None:
    figures = pairs("held=5 list_updated=yes chosen_in_time=yes")
    assert told(outcome("2-①-1", "LOC", figures, {"AMB-PD-07": reading})) == points
    late = pairs("held=5 list_updated=yes chosen_in_time=no")
    assert told(outcome("2-①-1", "LOC", late, {"AMB-PD-09": "by_hand"})) == ASK


def projects(notified: str = "", finished: str = "", **counts: int) -> dict[str, object]:
    """Return figures of 2-①-2: `8/10-0` stands for 8 items of 10 with none left out."""
    given: dict[str, object] = dict(counts)
    for name, words, keys in (
        ("notified", notified, ("reflected", "reviewed")),
        ("finished", finished, ("completed", "checked")),
    ):
        rows = []
        for word in words.split():
            done, rest = word.split("/")
            whole, out = rest.split("-")
            rows.append({keys[0]: done, keys[1]: whole, "not_applicable": out})
        given[name] = rows
    return given


@pytest.mark.parametrize(
    ("figures", "points"),
    [
        (projects("8/10-0 5/8-3", "3/5-1", projects=4, self_checks=3), "3.3"),
        (projects("8/10-0", "", projects=4, self_checks=3), "47/15"),
        (projects("", "", projects=2, self_checks=1), "2"),
        (projects("0/3-3 8/10-0", "", projects=1, self_checks=1), "52/15"),
        (projects("", "3/4-0", projects=0), "3"),
        (projects("", "", projects=0), "not_applicable rescale"),
        (projects("0/3-3", "", projects=0), "not_applicable rescale"),
    ],
)
def test_2_1_2_projects(figures: dict[str, object], points: str) -> None:
    assert told(outcome("2-①-2", "CEN", figures)) == points


def test_2_1_2_without_projects_follows_its_reading() -> None:
    none = projects("", "", projects=0)
    assert told(outcome("2-①-2", "CEN", none, {"AMB-PD-11": "full_marks"})) == "4"
    assert told(outcome("2-①-2", "CEN", none, {"AMB-PD-11": "by_hand"})) == ASK
    partly = projects("", "", projects=2, self_checks=1)
    assert told(outcome("2-①-2", "CEN", partly, {"AMB-PD-07": "full_marks"})) == "3.5"


@pytest.mark.parametrize(("standard", "factor"), [("follows", "2"), ("differs", "1.8"), ("none", "1.6")])
def test_2_1_3_the_factor_of_the_institutional_standard(standard: str, factor: str) -> None:
    given = {"standard": standard, **dbs(terms="1", words="1", domains="1", codes="1")}
    assert told(outcome("2-①-3", "CEN", given, result="criterion_1")) == factor


def test_2_1_3_weights_and_databases_that_were_not_done() -> None:
    given = dbs(terms="2/3 -", words="1/2 -", domains="0 -", codes="1 -", done="yes no")
    assert told(outcome("2-①-3", "CEN", {"a_factor": 1, **given}, result="criterion_1")) == "0.5"


@pytest.mark.parametrize(
    ("rate", "central", "basic"),
    [("90", "3", "2"), ("89.9", "2", "1.5"), ("80", "2", "1.5"), ("79.99", "1", "1"), ("70", "1", "1"), ("69.9", "0.5", "0.5"), ("0", "0.5", "0.5")],
)  # fmt: skip
def test_2_1_3_applied_standards(rate: str, central: str, basic: str) -> None:
    assert told(outcome("2-①-3", "CEN", dbs(rate=rate), result="criterion_2")) == central
    assert told(outcome("2-①-3", "LOC", dbs(rate=rate), result="criterion_2")) == basic
    assert told(outcome("2-①-3", "LOC", dbs(done="no"), result="criterion_2")) == "0"
    assert told(outcome("2-①-3", "LOC", dbs(columns="10", columns_met="9"), result="criterion_2")) == "2"


@pytest.mark.parametrize(
    ("figures", "reading", "points"),
    [("nonstandard=10 mapped=10", "all_or_nothing", "1"), ("nonstandard=10 mapped=9", "all_or_nothing", "0"),
     ("nonstandard=0", "all_or_nothing", "1"), ("nonstandard=10 mapped=9", "ratio", "0.9"), ("nonstandard=10 mapped=11", "ratio", "1")],
)  # fmt: skip
def test_2_1_3_mapping_to_common_terms(figures: str, reading: str, points: str) -> None:
    assert told(outcome("2-①-3", "CEN", pairs(figures), {"AMB-PD-12": reading}, "criterion_3")) == points


def test_2_1_3_whole_of_each_group() -> None:
    best = {"standard": "follows", "nonstandard": 0, **dbs(terms="1", words="1", domains="1", codes="1", rate="95")}
    assert told(outcome("2-①-3", "EDU", best)) == "6"
    assert told(outcome("2-①-3", "OPI", best)) == "4"


RATES = ("tables_physical", "tables_defined", "columns_physical", "columns_defined")
PAPERS = {"database_definition": "yes", "table_definition": "yes", "column_definition": "yes", "model_diagram": "yes"}


@pytest.mark.parametrize(
    ("lowest", "points"), [("90", "2"), ("89.9", "1.7"), ("80", "1.7"), ("79.9", "1.4"), ("70", "1.4"), ("69.9", "1")]
)
def test_2_1_4_the_lowest_of_four_rates(lowest: str, points: str) -> None:
    for name in RATES:
        row = {**PAPERS, **dict.fromkeys(RATES, "100"), name: lowest}
        assert told(outcome("2-①-4", "LOC", {"databases": [row]})) == points


def test_2_1_4_documents_and_a_database_without_rates() -> None:
    rows = [{**PAPERS, "column_definition": "no"}, {**PAPERS, "table_definition": "X", **dict.fromkeys(RATES, "95")}]
    assert told(outcome("2-①-4", "LOC", {"databases": rows})) == "1.1"


@pytest.mark.parametrize(
    ("row", "central", "basic"),
    [("list_items=all checks=yes error_handling=yes", "2", "1"), ("list_items=some checks=yes", "1.2", "0.7"),
     ("list_items=none checks=no error_handling=yes", "0.5", "0"), ("list_items=all checks=yes errors_occurred=no", "2", "1"),
     ("list_items=all checks=no errors_occurred=no", "1", "1"), ("list_items=모두 checks=no", "1", "1")],
)  # fmt: skip
def test_2_1_5_linked_lists_and_checks(row: str, central: str, basic: str) -> None:
    assert told(outcome("2-①-5", "CEN", {"databases": [pairs(row)]})) == central
    assert told(outcome("2-①-5", "LOC", {"databases": [pairs(row)]})) == basic


def test_2_1_5_without_any_link_does_not_apply_if_the_diagram_shows_it() -> None:
    none = dbs(linked="no no")
    assert told(outcome("2-①-5", "CEN", none)) == "not_applicable rescale"
    assert told(outcome("2-①-5", "CEN", {**none, "diagram": "no"})) == "0"
    mixed = {"databases": [{"linked": "no"}, pairs("list_items=some checks=yes error_handling=yes")]}
    assert told(outcome("2-①-5", "CEN", mixed)) == "1.7"


@pytest.mark.parametrize(
    ("tables", "columns", "points"),
    [("1", "1", "4"), ("999/1000", "1", "3.5"), ("9/10", "1", "3.5"), ("9/10", "98/100", "3"), ("8/10", "1", "3"),
     ("8/10", "99/100", "2.5"), ("7/10", "1", "2.5"), ("7/10", "99/100", "0"), ("0", "1", "0")],
)  # fmt: skip
def test_2_2_1_rates_of_tables_and_columns_multiply(tables: str, columns: str, points: str) -> None:
    assert told(outcome("2-②-1", "CEN", dbs(tables=tables, columns=columns, rules="0"))) == points


@pytest.mark.parametrize(
    ("rules", "central", "basic"),
    [("8", "4", "2"), ("9", "4", "2"), ("7", "3", "2"), ("5", "3", "2"), ("4", "2", "2"), ("2", "2", "2"), ("1", "1", "1"), ("0", "0", "0")],
)  # fmt: skip
def test_2_2_1_business_rules(rules: str, central: str, basic: str) -> None:
    assert told(outcome("2-②-1", "CEN", dbs(done="no", rules=rules))) == central
    assert told(outcome("2-②-1", "LOC", dbs(done="no", rules=rules))) == basic
    counted = dbs(tables_done="9", tables_in_scope="10", columns_done="98", columns_in_scope="100", rules=rules)
    assert told(outcome("2-②-1", "LOC", counted, result="criterion_1")) == "3"


@pytest.mark.parametrize(
    ("errors", "points"),
    [("0", "10"), ("99", "10"), ("100", "8"), ("999", "8"), ("1000", "6"), ("4999", "6"), ("5000", "4"), ("9999", "4"), ("10000", "2"), ("1000000", "2")],
)  # fmt: skip
def test_2_2_2_error_rates(errors: str, points: str) -> None:
    assert told(outcome("2-②-2", "CEN", dbs(errors=errors, diagnosed="1,000,000"))) == points


def test_2_2_2_spatial_databases_and_those_not_done() -> None:
    both = dbs(errors="50", diagnosed="1000000", land_errors="50")
    assert told(outcome("2-②-2", "CEN", both)) == "8"
    assert told(outcome("2-②-2", "CEN", dbs(rate="0.5"))) == "4"
    assert told(outcome("2-②-2", "CEN", dbs(done="no no"))) == "0"
    assert told(outcome("2-②-2", "CEN", dbs(errors="0", diagnosed="0"))) == ASK
    assert told(outcome("2-②-2", "CEN", {"databases": []})) == ASK
    assert told(outcome("2-②-2", "CEN", {})) == "missing databases"


@pytest.mark.parametrize(
    ("plan", "points"), [("full", "10"), ("values_only", "9"), ("others_only", "8"), ("none", "6"), ("값 오류만", "9")]
)
def test_2_3_what_the_plan_covers(plan: str, points: str) -> None:
    given = {"databases": [{"plan": plan, "planned": 3, "finished": 3}]}
    assert told(outcome("2-③", "CEN", given)) == points


def test_2_3_tasks_and_databases_with_nothing_to_improve() -> None:
    assert told(outcome("2-③", "CEN", dbs(plan="full", planned="3", finished="1"))) == "6"
    assert told(outcome("2-③", "CEN", dbs(plan="full", planned="3", finished="4"))) == "10"
    clean = dbs(nothing_to_improve="yes", planned="0")
    assert told(outcome("2-③", "CEN", clean)) == ASK
    assert told(outcome("2-③", "CEN", clean, {"AMB-PD-13": "full_marks"})) == "10"
    assert told(outcome("2-③", "CEN", dbs(nothing_to_improve="yes", planned="0", settled="4.5"))) == "8.5"


@pytest.mark.parametrize(
    ("figures", "central", "basic"),
    [("records=4 officer_same=yes practitioner_same=yes unit_named=yes", "2", "3"),
     ("records=0 officer_same=no practitioner_same=yes unit_named=no", "0.25", "0.5"),
     ("officer_appointed=O portal=O homepage=X officer_same=O practitioner_same=X unit=X", "0.75", "1")],
)  # fmt: skip
def test_5_1_2_people_and_unit(figures: str, central: str, basic: str) -> None:
    assert told(outcome("5-①-2", "CEN", pairs(figures))) == central
    assert told(outcome("5-①-2", "OPI", pairs(figures))) == basic


def test_5_1_1_each_plan_is_half_a_point() -> None:
    assert told(outcome("5-①-1", "LOC", pairs("action_plan=yes basic_plan=no"))) == "0.5"
    assert told(outcome("5-①-1", "LOC", pairs("action_plan=no basic_plan=no"))) == "0"


@pytest.mark.parametrize(
    ("figures", "central", "basic"),
    [("practitioners=12 trained=12", "2", "3"), ("practitioners=12 trained=11", "0", "0"), ("practitioners=0 trained=0", ASK, ASK)],
)  # fmt: skip
def test_5_2_1_all_or_nothing(figures: str, central: str, basic: str) -> None:
    assert told(outcome("5-②-1", "CEN", pairs(figures))) == central
    assert told(outcome("5-②-1", "LOC", pairs(figures))) == basic


@pytest.mark.parametrize(
    ("practitioners", "owners", "central", "basic"),
    [("yes", "yes", "2", "3"), ("yes", "no", "1", "1.5"), ("no", "yes", "1", "1.5"), ("no", "no", "0", "0")],
)
def test_5_2_2_both_groups_or_one(practitioners: str, owners: str, central: str, basic: str) -> None:
    given = {"practitioners_all": practitioners, "owners_all": owners}
    assert told(outcome("5-②-2", "EDU", given)) == central
    assert told(outcome("5-②-2", "OPI", given)) == basic
