"""The rule files of 2025 beside the manual: what an officer would miss if it were lost or changed on the way."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from reviewer.framework import catalog
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import MeasureCode
from reviewer.text import Text

PUBLIC, ADMIN = "kr-public-data-2025", "kr-data-admin-2025"

# each ladder of the manual: edition, measure, the steps in the order of points
LADDERS = [
    (PUBLIC, "1-①-1", "≥ 100 %: A 5, B 8 / ≥ 80: 4, 6.5 / ≥ 60: 3, 5 / ≥ 40: 2, 3.5 / > 0: 1, 2 / 0 %: 0"),
    (PUBLIC, "1-①-2", "Early delivery ≥ 30 %: v ≥ 80: A 5, B 8 / ≥ 60: 4.5, 7 / ≥ 50: 4, 6 / > 0: 3.5, 5"),
    (PUBLIC, "1-①-2", "v ≥ 80: A 3, B 4 / ≥ 60: 2.5, 3 / ≥ 50: 2, 2 / > 0: 1, 1. Early delivery 0 %: 0"),
    (PUBLIC, "1-①-3", "v ≥ 80: A 5, B 8 / ≥ 60: 4, 6 / ≥ 50: 3, 4 / > 0: 2, 2 / no plan: 0"),
    (PUBLIC, "1-①-4", "≥ 30 %: A 5, B 8 / above 0 and under 30 %: 2.5, 4 / 0 %: 0"),
    (PUBLIC, "1-③-1", "≥ 90: 2 / ≥ 80: 1.5 / ≥ 70: 1 / ≥ 60: 0.5 / < 60: 0"),
    (PUBLIC, "1-③-2", "≥ 90: 4 / ≥ 80: 3 / ≥ 70: 2 / ≥ 60: 1 / < 60, or no cycle set for any file: 0"),
    (PUBLIC, "1-④-1", "≥ 90: 5 / ≥ 80: 4 / ≥ 70: 3 / ≥ 60: 2 / < 60: 0"),
    (PUBLIC, "2-①-3", "≥ 90: A 3, B 2 / ≥ 80: 2, 1.5 / ≥ 70: 1, 1 / < 70: 0.5, 0.5 / not done: 0"),
    (PUBLIC, "2-①-4", "≥ 90: 1 / ≥ 80: 0.7 / ≥ 70: 0.4 / less or not done: 0"),
    (PUBLIC, "2-②-1", "100 %: 4 / ≥ 90: 3.5 / ≥ 80: 3 / ≥ 70: 2.5 / less: 0"),
    (PUBLIC, "2-②-1", "≥ 8: A 4, B 2 / 5–7: 3, 2 / 2–4: 2, 2 / 1: 1, 1 / 0: 0"),
    (PUBLIC, "2-②-2", "< 0.01: 10 / < 0.1: 8 / < 0.5: 6 / < 1.0: 4 / ≥ 1.0: 2 / not done: 0"),
    (ADMIN, "3-①-1", "≤ 200: 2 / ≤ 400: 4 / ≤ 600: 6 / ≤ 800: 8 / ≤ 1,000: 10 / ≥ 1,001: 12"),
    (ADMIN, "3-①-1", "≤ 1,000: 3 / ≤ 1,500: 6 / ≤ 2,000: 9 / ≤ 2,500: 12 / ≤ 3,000: 15 / ≥ 3,001: 17"),
    (ADMIN, "3-①-1", "≤ 400: 1 / ≤ 600: 2 / ≤ 800: 3 / ≤ 1,000: 4 / ≥ 1,001: 5"),
    (ADMIN, "3-②-1", "≥ 60 %: A 5, B 6 / ≥ 40: 3, 4 / ≥ 20: 1, 1 / < 20: 0"),
    (ADMIN, "4-④", "≥ 90: A 8, B 10 / ≥ 80: 6.5, 8 / ≥ 70: 5, 6 / ≥ 60: 3.5, 4 / ≥ 40: 2, 2 / < 40: 0"),
    (ADMIN, "4-④", "≥ 80 %: −5 / ≥ 60: −4 / ≥ 40: −3 / ≥ 20: −2 / ≥ 10: −1"),
    (ADMIN, "4-⑤", "≤ 300: 3,000 / ≤ 400: 4,200 / ≤ 600: 6,000 / ≤ 800: 8,300 / ≤ 1,100: 12,000 / ≥ 1,101: 20,000"),
    (
        ADMIN,
        "4-⑤",
        "≤ 1,300: 4,000 / ≤ 1,500: 5,000 / ≤ 2,000: 6,000 / ≤ 3,000: 8,000 / ≤ 4,000: 10,000 / ≥ 4,001: 12,000",
    ),
]
REACH = {
    PUBLIC: {
        "ND-PERIOD": "1-② 1-④-2 1-④-3 1-⑤",
        "ND-NOREPORT": "1-② 1-④-3 1-⑤",
        "ND-NOEVID": "1-④-2 1-⑤",
        "ND-UNOFFICIAL": "1-② 1-④-2 1-④-3",
        "ND-DUP": "1-④-2 1-④-3 1-⑤",
        "ND-EXTRACASE": "1-④-2",
        "DD-WEAKEVID": "1-④-3",
        "FM-MISSING": "1-② 1-④-2 1-④-3",
        "FM-CHANGED": "1-④-2",
    },
    ADMIN: {
        "ND-PERIOD": "3-①-1 3-①-2 3-②-1 3-②-2 3-③-1 3-③-2 3-③-3 4-② 4-⑥",
        "ND-NOEVID": "3-①-2 3-③-1 3-③-2 3-③-3 4-② 4-⑥",
        "ND-MISMATCH": "3-①-2",
        "ND-UNOFFICIAL": "4-② 4-③ 4-⑥",
        "ND-DUP": "3-①-1 3-①-2 3-③-2 3-③-3 4-② 4-⑥",
        "ND-NOTRAINING": "3-②-1 3-②-2",
        "ND-NOLIST": "4-①-2",
        "FM-MISSING": "3-①-2 3-③-2 3-③-3 4-② 4-⑥",
    },
}


def measure(edition: str, code: str) -> Measure:
    return catalog.load(edition).measure(MeasureCode(code))


def told(lines: tuple[Text, ...]) -> str:
    return "\n".join(f"{line.ko}\n{line.en}" for line in lines)


def figures(words: str) -> Counter[str]:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", re.sub(r"\d+월", "", words))
    return Counter(re.findall(r"\d+(?:\.\d+)?", plain))


def is_ladder(line: Text) -> bool:
    return " / " in line.en and ":" in line.en


@pytest.mark.parametrize(("edition", "code", "steps"), LADDERS)
def test_each_ladder_stands_with_every_step_and_figure(edition: str, code: str, steps: str) -> None:
    assert steps in told(measure(edition, code).criteria)


@pytest.mark.parametrize("edition", [PUBLIC, ADMIN])
def test_a_ladder_holds_the_same_figures_in_both_languages(edition: str) -> None:
    lines = [line for m in catalog.load(edition).measures() for line in m.criteria if is_ladder(line)]
    assert len(lines) > 10
    assert [line.en for line in lines if figures(line.ko) != figures(line.en)] == []


@pytest.mark.parametrize("edition", [PUBLIC, ADMIN])
def test_each_reason_reaches_the_measures_the_manual_names(edition: str) -> None:
    framework = catalog.load(edition)
    for reason, reach in REACH[edition].items():
        assert [m.code for m in framework.measures() if reason in m.reasons] == reach.split(), reason


def test_every_measure_with_a_group_mean_says_who_gets_it_and_how_it_is_formed() -> None:
    for code in ("1-①-1", "1-①-2", "1-①-3", "1-①-4", "1-③-2"):
        found = measure(PUBLIC, code)
        assert "평가군 평균" in told(found.criteria), code
        assert {"AMB-PD-17", "AMB-PD-17-TIME"} <= set(found.settings), code


def test_practitioners_of_sub_agencies_of_ministries_count_for_both_trainings() -> None:
    for code in ("5-②-1", "5-②-2"):
        assert "중앙행정기관은 소속기관 실무담당자도 든다" in told(measure(PUBLIC, code).criteria)


def test_counted_results_close_a_month_before_judged_ones() -> None:
    closing = {code: measure(PUBLIC, code).period.due for code in ("5-①-1", "5-①-2", "1-⑤", "2-①-1")}
    assert set(closing.values()) == {"2025-09-30"}
    assert {measure(ADMIN, code).period.due for code in ("3-①-1", "4-①-2", "4-③", "5-①-1")} == {"2025-09-30"}


def test_the_report_on_policy_use_marks_no_field_the_manual_does_not_mark() -> None:
    form = catalog.load(ADMIN).form("첨부5")
    assert form is not None
    assert [field.key for field in form.fields if field.evidence] == []


@pytest.mark.parametrize("edition", [PUBLIC, ADMIN])
def test_caps_given_in_sheets_are_said_to_be_counted_as_pages(edition: str) -> None:
    notes = told(catalog.load(edition).notes)
    assert "1장을 1쪽으로" in notes
    assert "one page a sheet" in notes


def test_the_quality_area_says_who_is_in_charge_and_how_points_move() -> None:
    notes = told(catalog.load(PUBLIC).notes)
    assert "실무담당자는 2-①-1~3" in notes
    assert "나머지를 더해 영역 배점에 맞추고" in notes


def test_compulsory_evidence_is_marked_where_the_manual_underlines_it() -> None:
    joint = catalog.load(PUBLIC).form("첨부3")
    assert joint is not None
    marked = [field.key for field in joint.fields if field.evidence]
    assert marked == [
        "app_operator", "app_date", "app_effect", "paper_journal", "paper_date", "data_part", "support",
    ]  # fmt: skip


def test_grades_of_2025_are_the_same_five_in_both_evaluations() -> None:
    def ladder(framework: Framework) -> list[tuple[str, int, int]]:
        return [(g.name.ko, int(g.minimum), int(g.top_percent or 0)) for g in framework.grades]

    expected = [("최우수", 95, 5), ("우수", 80, 0), ("보통", 60, 0), ("미흡", 40, 0), ("매우 미흡", 0, 0)]
    assert ladder(catalog.load(PUBLIC)) == ladder(catalog.load(ADMIN)) == expected
