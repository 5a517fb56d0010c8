"""The rules of the data-based administration check at their edges, under every grouping and reading."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.scoring.computing import ADMIN, outcome, told

ASK = "ask"


def points(code: str, kind: str, words: str, settings: Mapping[str, str] | None = None, result: str = "") -> str:
    figures = dict(word.split("=") for word in words.split())
    return told(outcome(code, kind, figures, settings, result, ADMIN))


BANDS = {
    "CEN": "200:2 201:4 400:4 401:6 600:6 601:8 800:8 801:10 1000:10 1001:12 9999:12",
    "PEQ": "200:2 201:4 1000:10 1001:12",
    "MET": "1000:3 1001:6 1500:6 1501:9 2000:9 2001:12 2500:12 2501:15 3000:15 3001:17",
    "LOC": "400:1 401:2 600:2 601:3 800:3 801:4 1000:4 1001:5",
    "LPE": "400:1 1001:5",
    "OPI": "0:1 1001:5",
    "EDU": "600:2 601:3",
}


@pytest.mark.parametrize("kind", BANDS)
def test_3_1_1_targets_by_staff_and_type(kind: str) -> None:
    for band in BANDS[kind].split():
        staff, target = band.split(":")
        assert points("3-①-1", kind, f"staff={staff} accepted=0", result="target") == target


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [("CEN", "staff=1,001 accepted=7", "5.83"), ("CEN", "staff=1,000 accepted=7", "7"), ("MET", "staff=3001 accepted=1", "0.59"),
     ("MET", "staff=3001 accepted=5", "2.94"), ("LOC", "staff=601 accepted=2", "10"), ("CEN", "staff=700 accepted=5", "6.25"),
     ("CEN", "staff=1001 accepted=20", "10"), ("LPE", "unsettled=yes accepted=2", "6"), ("MET", "unsettled=yes accepted=17", "10"),
     ("PEQ", "unsettled=yes accepted=6", "5"), ("CEN", "accepted=3", "missing staff"), ("LOC", "staff=300 accepted=0", "0")],
)  # fmt: skip
def test_3_1_1_points_are_rounded_at_the_third_decimal(kind: str, words: str, expected: str) -> None:
    assert points("3-①-1", kind, words) == expected


def test_3_1_1_more_than_the_target_follows_its_reading() -> None:
    assert points("3-①-1", "LOC", "staff=100 accepted=2", {"AMB-DA-02": "cap"}) == "15"
    assert points("3-①-1", "LOC", "staff=100 accepted=2", {"AMB-DA-02": "no_cap"}) == "30"


@pytest.mark.parametrize(
    ("trained", "central", "other"),
    [(60, "5", "6"), (59, "3", "4"), (40, "3", "4"), (39, "1", "1"), (20, "1", "1"), (19, "0", "0"), (0, "0", "0")],
)
def test_3_2_1_training_of_all_staff(trained: int, central: str, other: str) -> None:
    assert points("3-②-1", "MET", f"staff=100 trained={trained}") == central
    assert points("3-②-1", "PEQ", f"staff=100 trained={trained}") == other


def test_3_2_1_the_decimals_of_the_rate_are_cut() -> None:
    assert points("3-②-1", "CEN", "staff=400 trained=239", result="rate") == "59"
    assert points("3-②-1", "CEN", "staff=1000 trained=599") == "3"
    assert points("3-②-1", "CEN", "staff=0 trained=0") == ASK


SPECIALISTS = """
0 1 - -; 374 1 - -; 375 2 1 -; 624 2 1 -; 625 3 1 -; 749 3 1 -; 750 3 2 1; 874 3 2 1; 875 4 2 1; 1124 4 2 1; 1125 5 2 1;
1249 5 2 1; 1250 5 3 1; 1374 5 3 1; 1375 6 3 1; 1624 6 3 1; 1625 7 3 1; 1749 7 3 1; 1750 7 4 1; 1874 7 4 1; 1875 8 4 1"""


@pytest.mark.parametrize("row", [row.split() for row in SPECIALISTS.split(";")], ids=lambda row: row[0])
def test_3_2_2_specialists_by_staff(row: list[str]) -> None:
    staff, full, *lower = row
    assert points("3-②-2", "CEN", f"staff={staff} holders={full}") == "5"
    assert points("3-②-2", "OPI", f"staff={staff} graduates={full}") == "6"
    assert points("3-②-2", "OPI", f"staff={staff} holders=0") == "0"
    steps = [(int(need), gives) for need, gives in zip(lower, (("3", "4"), ("1", "1")), strict=True) if need != "-"]
    for persons in range(1, int(full)):
        central, other = next((gives for need, gives in steps if persons >= need), ("0", "0"))
        assert points("3-②-2", "CEN", f"staff={staff} holders={persons}") == central
        assert points("3-②-2", "LOC", f"staff={staff} holders={persons}") == other


def test_3_2_2_one_person_counts_once_and_the_lower_steps_follow_their_reading() -> None:
    assert points("3-②-2", "EDU", "staff=400 holders=1 graduates=1 both=1") == "4"
    assert points("3-②-2", "CEN", "staff=700 holders=2") == "3"
    assert points("3-②-2", "CEN", "staff=700 holders=2", {"AMB-DA-03": "exactly"}) == "0"
    assert points("3-②-2", "CEN", "staff=700 holders=1", {"AMB-DA-03": "exactly"}) == "3"
    assert points("3-②-2", "CEN", "staff=800 holders=1", {"AMB-DA-03": "exactly"}) == "1"
    assert points("3-②-2", "CEN", "staff=700 holders=4", {"AMB-DA-03": "exactly"}) == "5"
    assert points("3-②-2", "CEN", "unsettled=yes holders=7") == "3"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("staff=1000 diagnosed=100", "2"), ("staff=1000 diagnosed=99", "0"), ("staff=198 diagnosed=99", "2"), ("staff=199 diagnosed=99", "0"),
     ("diagnosed=100", "2"), ("diagnosed=99", "missing staff"), ("staff=10 diagnosed=10 documents=no", "0")],
)  # fmt: skip
def test_3_3_1_half_the_staff_or_a_hundred_persons(words: str, expected: str) -> None:
    assert points("3-③-1", "CEN", words) == expected


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [("MET", "target_tables=412 in_lists=287", "3.83"), ("LOC", "target_tables=9 in_lists=12", "3.2"), ("PEQ", "target_tables=300 in_lists=100", "2.33"),
     ("PEQ", "target_tables=16 in_lists=16", "7"), ("CEN", "target_tables=15 in_lists=20", "4"), ("EDU", "linked=no in_lists=15", "4"),
     ("CEN", "plan_filed=no open_tables=400 in_lists=20", "2"), ("CEN", "plan_filed=no open_tables=100 in_lists=15", "4"),
     ("CEN", "plan_filed=no open_tables=9999 in_lists=150", "2"), ("CEN", "in_lists=1", "missing target_tables")],
)  # fmt: skip
def test_4_1_1_targets_between_fifteen_and_three_hundred(kind: str, words: str, expected: str) -> None:
    assert points("4-①-1", kind, words) == expected


def test_4_1_1_more_than_the_target_follows_its_reading() -> None:
    assert points("4-①-1", "CEN", "target_tables=15 in_lists=30", {"AMB-DA-04": "no_cap"}) == "8"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("lists=10 registered=9 self_chosen=6", "9.47"), ("lists=100 registered=80 unregistered=130 now_registered=75", "10"),
     ("lists=100 registered=60 unregistered=130 now_registered=60", "5.72"), ("lists=70 registered=70", "10"), ("lists=70 registered=69", "9.89"),
     ("lists=69 registered=69", "10"), ("lists=15 registered=15", "10"), ("lists=15 registered=14 self_chosen=5", "9.47"),
     ("lists=14 registered=14", "9.47"), ("lists=14 registered=14 self_chosen=9", "10"), ("lists=0 registered=0 self_chosen=15", "10"),
     ("lists=0 registered=0", "2"), ("lists=10 registered=12", "7.33"), ("lists=20 registered=10 unregistered=70 now_registered=69", "5.97"),
     ("lists=20 registered=10 unregistered=70 now_registered=70", "6"), ("lists=20 registered=10 unregistered=3 now_registered=1", "4.67")],
)  # fmt: skip
def test_4_1_2_each_part_is_rounded_before_adding(words: str, expected: str) -> None:
    assert points("4-①-2", "CEN", words) == expected


@pytest.mark.parametrize(("kind", "cases", "counted"), [("CEN", 3, "1.5"), ("PEQ", 4, "2"), ("MET", 9, "2"), ("LOC", 1, "1"), ("LPE", 2, "2"), ("EDU", 5, "2")])  # fmt: skip
def test_4_2_cases_count_by_group(kind: str, cases: int, counted: str) -> None:
    assert points("4-②", kind, f"cases={cases}") == counted


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [("CEN", "built=yes", "6"), ("CEN", "plan2026=yes", "6"), ("MET", "built=no", "0"), ("LOC", "built=yes", "not_applicable all_mean"),
     ("PEQ", "shared_system=yes", "not_applicable all_mean"), ("LPE", "shared_system=yes", "not_applicable all_mean"),
     ("OPI", "shared_system=no built=yes", "6"), ("EDU", "shared_system=yes built=no", "0")],
)  # fmt: skip
def test_4_3_all_or_nothing_where_it_applies(kind: str, words: str, expected: str) -> None:
    assert points("4-③", kind, words) == expected


@pytest.mark.parametrize(
    ("rate", "central", "other"),
    [("90/100", "8", "10"), ("89/100", "6.5", "8"), ("80/100", "6.5", "8"), ("79/100", "5", "6"), ("70/100", "5", "6"), ("69/100", "3.5", "4"),
     ("60/100", "3.5", "4"), ("59/100", "2", "2"), ("40/100", "2", "2"), ("39/100", "0", "0"), ("0", "0", "0")],
)  # fmt: skip
def test_4_4_rates_of_both_checks(rate: str, central: str, other: str) -> None:
    assert points("4-④", "CEN", f"july={rate} october={rate}") == central
    assert points("4-④", "EDU", f"july={rate} october={rate}") == other


@pytest.mark.parametrize(
    ("words", "expected"),
    [("unregistered=8 systems=10", "5"), ("unregistered=79 systems=100", "6"), ("unregistered=6 systems=10", "6"), ("unregistered=4 systems=10", "7"),
     ("unregistered=2 systems=10", "8"), ("unregistered=1 systems=10", "9"), ("unregistered=9 systems=100", "10"), ("unregistered=0", "10"),
     ("unregistered=1", "missing systems"), ("unregistered=1 systems=0", ASK)],
)  # fmt: skip
def test_4_4_unregistered_systems_cost_points(words: str, expected: str) -> None:
    assert points("4-④", "LOC", f"july=1 october=95% {words}") == expected


def test_4_4_the_floor_follows_its_reading() -> None:
    worst = "july=40/100 october_current=10 october_registered=100 unregistered=9 systems=10"
    assert points("4-④", "LOC", worst) == "0"
    assert points("4-④", "LOC", worst, {"AMB-DA-06": "no_floor"}) == "-4"
    assert points("4-④", "LOC", "july=71/100 october=92/100") == "8"


FILES = {
    "CEN": "200:1800 201:3000 300:3000 301:4200 400:4200 401:6000 600:6000 601:8300 800:8300 801:12000 1100:12000 1101:20000",
    "MET": "1300:4000 1301:5000 1500:5000 1501:6000 2000:6000 2001:8000 3000:8000 3001:10000 4000:10000 4001:12000",
}


@pytest.mark.parametrize("kind", FILES)
def test_4_5_targets_by_staff(kind: str) -> None:
    for band in FILES[kind].split():
        staff, target = band.split(":")
        assert points("4-⑤", kind, f"staff={staff}", result="target") == target


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [("CEN", "staff=450 accepted=4,321", "5.04"), ("CEN", "staff=450 accepted=7000", "7"), ("MET", "staff=1400 accepted=1,000", "1.4"),
     ("CEN", "unsettled=yes accepted=10000", "3.5"), ("MET", "unsettled=yes accepted=12000", "7"), ("CEN", "security=yes", "not_applicable type_mean"),
     ("CEN", "staff=200 guides=540 other=180", "2.8"), ("CEN", "staff=200 guides=600 other=200", "2.8"),
     ("CEN", "staff=200 guides=541", "2.1"), ("LOC", "staff=450 accepted=10", "0"), ("CEN", "accepted=1", "missing staff")],
)  # fmt: skip
def test_4_5_files_within_the_limits(kind: str, words: str, expected: str) -> None:
    assert points("4-⑤", kind, words) == expected


def test_4_5_the_limits_follow_their_reading() -> None:
    many = "staff=200 guides=1800 other=1800"
    assert points("4-⑤", "CEN", many, {"AMB-DA-08": "draft_limits"}) == "2.8"
    assert points("4-⑤", "CEN", many, {"AMB-DA-08": "total_only"}) == "7"
    assert points("4-⑤", "CEN", many, {"AMB-DA-08": "no_limits"}) == "14"


def test_4_6_one_point_a_set_up_to_five() -> None:
    assert points("4-⑥", "CEN", "synthetic=3 pseudonymised=1") == "4"
    assert points("4-⑥", "LOC", "synthetic=3 pseudonymised=3") == "5"


@pytest.mark.parametrize(
    ("words", "central", "basic"),
    [("officer=O unit=O staff=O", "2", "5"), ("officer=O unit=X staff=X", "1", "2"), ("officer=X unit=O staff=X", "0.5", "1.5"),
     ("officer=X unit=X staff=O", "0.5", "1.5"), ("officer=X unit=X staff=X", "0", "0")],
)  # fmt: skip
def test_5_1_1_officer_unit_and_staff(words: str, central: str, basic: str) -> None:
    assert points("5-①-1", "PEQ", words) == central
    assert points("5-①-1", "LPE", words) == basic


@pytest.mark.parametrize(("events", "expected"), [(0, "0"), (1, "1"), (2, "2"), (3, "2")])
def test_5_2_events_led_by_the_head(events: int, expected: str) -> None:
    assert points("5-②", "MET", f"events={events}") == expected


def test_5_1_2_the_action_plan_is_filed_or_not() -> None:
    assert points("5-①-2", "OPI", "action_plan=yes") == "1"
    assert points("5-①-2", "OPI", "action_plan=no") == "0"
