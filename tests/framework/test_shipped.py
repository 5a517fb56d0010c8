"""The rule files that ship: free of problems, and true to the manual's table of points."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer import resources
from reviewer.errors import UserError
from reviewer.framework import catalog, reader
from reviewer.model.framework import Framework, Method, Substitution
from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.model.setting import Governs

TYPES = [TypeCode(code) for code in ("CEN", "MET", "LOC", "PEQ", "LPE", "OPI", "EDU")]
TABLE = Path(__file__).with_name("measures-2025.csv")
METHODS = {"정량": "quantitative", "정성": "qualitative", "정성+건수": "mixed", "가점": "bonus", "감점": "penalty"}


def rows(evaluation: str) -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["evaluation"] == evaluation]


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_every_shipped_file_is_free_of_problems(name: str) -> None:
    assert [p.located().en for p in reader.check(catalog.locate(name))] == []


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_the_list_of_editions_gives_each_file_its_own_id_and_title(name: str) -> None:
    framework = catalog.load(name)
    assert framework.id == name
    assert framework.title == catalog.SHIPPED[name]


@pytest.mark.parametrize(
    ("evaluation", "name"), [("public_data", "kr-public-data-2025"), ("data_admin", "kr-data-admin-2025")]
)
def test_every_name_method_and_figure_equals_the_table_of_the_manual(evaluation: str, name: str) -> None:
    framework = catalog.load(name)
    table = rows(evaluation)
    assert [m.code for m in framework.measures()] == [row["measure"] for row in table]
    for row, measure in zip(table, framework.measures(), strict=True):
        assert (measure.name.ko, measure.name.en) == (row["name_ko"], row["name_en"])
        assert measure.method.value == METHODS[row["method"]]
        assert measure.maximum == {code: Decimal(row[code] or 0) for code in TYPES}, measure.code


def judged(framework: Framework) -> dict[str, Decimal]:
    return {t: sum((m.judged_maximum(t) for m in framework.measures()), Decimal(0)) for t in TYPES}


def test_the_panel_gives_the_points_the_manual_leaves_to_it() -> None:
    public, admin = catalog.load("kr-public-data-2025"), catalog.load("kr-data-admin-2025")
    assert judged(public) == {t: 21 if t in ("LOC", "OPI") else 25 for t in TYPES}
    assert judged(admin) == {t: 36 if t in ("CEN", "MET", "PEQ") else 31 for t in TYPES}


def test_bonus_and_penalty_stand_outside_the_hundred_with_their_caps() -> None:
    framework = catalog.load("kr-public-data-2025")
    bonus = framework.measure(MeasureCode("1-⑤"))
    penalty = framework.measure(MeasureCode("1-③-4"))
    assert bonus.cap == 5
    assert bonus.per_case[TypeCode("LOC")] == 1
    assert penalty.per_case[TypeCode("CEN")] == -1
    assert [m.code for m in framework.measures() if m.bars_award] == ["1-③-4", "1-③-5"]


def test_case_caps_differ_by_group_where_the_manual_says_so() -> None:
    support = catalog.load("kr-public-data-2025").measure(MeasureCode("1-④-3"))
    sharing = catalog.load("kr-data-admin-2025").measure(MeasureCode("4-②"))
    assert (support.case_cap[TypeCode("CEN")], support.case_cap[TypeCode("LOC")]) == (5, 4)
    assert (sharing.case_cap[TypeCode("PEQ")], sharing.case_cap[TypeCode("LPE")]) == (4, 2)
    assert (sharing.per_case[TypeCode("PEQ")], sharing.per_case[TypeCode("LPE")]) == (Decimal("0.5"), Decimal(1))


def test_each_measure_says_what_stands_in_for_points_that_cannot_be_measured() -> None:
    public, admin = catalog.load("kr-public-data-2025"), catalog.load("kr-data-admin-2025")
    told = {m.code: m.substitution for m in (*public.measures(), *admin.measures())}
    assert told[MeasureCode("1-③-1")] is Substitution.FULL_MARKS
    assert told[MeasureCode("1-①-4")] is Substitution.GROUP_MEAN
    assert told[MeasureCode("4-③")] is Substitution.ALL_MEAN
    assert told[MeasureCode("4-⑤")] is Substitution.TYPE_MEAN
    assert {told[m.code] for m in public.measures() if m.code.startswith("2-")} == {Substitution.RESCALE}
    assert [area.code for area in public.areas if area.rescale] == ["2"]


def test_every_open_point_of_the_manual_is_a_setting_that_leads_with_its_default() -> None:
    public, admin = catalog.load("kr-public-data-2025"), catalog.load("kr-data-admin-2025")
    assert {f"AMB-PD-{n:02}" for n in range(1, 21)} <= {s.id for s in public.settings}
    assert {f"AMB-DA-{n:02}" for n in range(1, 14)} <= {s.id for s in admin.settings}
    governed = {s.governs: s.default for s in public.settings if s.governs}
    assert governed == {
        Governs.PENALTY_FLOOR: "no_floor",
        Governs.TOTAL_ROUNDING: "none",
        Governs.MEAN_MEMBERS: "scored_only",
        Governs.TOP_COUNT: "floor",
        Governs.TOP_TIES: "all_in",
        Governs.TOP_AMONG: "evaluation",
        Governs.CUT_ROUNDING: "none",
        Governs.GRADE_TABLE: "manual",
    }


def test_attention_points_number_as_in_the_manual_sheets() -> None:
    numbers = {
        m.code: len(m.attention)
        for name in ("kr-public-data-2025", "kr-data-admin-2025")
        for m in catalog.load(name).measures()
        if m.is_judged
    }
    assert numbers == {"1-②": 10, "1-④-2": 6, "1-④-3": 6, "3-①-2": 23, "3-③-2": 9, "3-③-3": 17, "4-②": 6}


def test_a_judged_measure_has_reasons_a_form_and_a_closing_day() -> None:
    for name in ("kr-public-data-2025", "kr-data-admin-2025"):
        framework = catalog.load(name)
        for measure in (m for m in framework.measures() if m.is_judged):
            assert measure.reasons
            assert framework.form(measure.form) is not None
            assert measure.period.due == "2025-10-31"


def test_the_sample_is_marked_unofficial_and_has_the_shape_of_2022() -> None:
    sample = catalog.load("sample-2022")
    assert sample.unofficial
    assert [a.name.ko for a in sample.areas] == ["관리체계", "개방", "활용", "품질", "기타 가감점"]
    assert len(sample.indicators()) == 16
    assert [g.number for g in sample.area_grades] == [1, 2, 3, 4, 5]
    assert {n for n in catalog.SHIPPED if catalog.load(n).unofficial} == {
        n for n in catalog.SHIPPED if n[:7] == "sample-"
    }


def test_the_editions_of_2024_hold_indicator_points_and_say_what_is_inferred() -> None:
    public, admin = catalog.load("kr-public-data-2024"), catalog.load("kr-data-admin-2024")
    assert (len(public.indicators()), len(admin.indicators())) == (11, 10)
    assert {public.level, admin.level} == {"indicator"}
    assert "미루어" in public.source.ko
    assert [text_of(public, code) for code in ("1-①", "1-⑤-3", "4-③", "5-②")] == [15, 8, 9, 6]
    assert [text_of(admin, code) for code in ("2-②", "2-④-3~5", "3-①", "5-①")] == [12, 8, 18, 4]
    assert public.measure(MeasureCode("1-⑥")).method is Method.PENALTY


def text_of(framework: Framework, code: str) -> Decimal:
    points = set(framework.measure(MeasureCode(code)).maximum.values())
    assert len(points) == 1
    return points.pop()


def test_the_list_of_institutions_holds_each_type_as_often_as_the_manual() -> None:
    with resources.path("institutions-2025.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    counts = {code: sum(1 for row in found if row["type"] == code) for code in TYPES}
    assert counts == {"CEN": 47, "MET": 17, "LOC": 226, "PEQ": 88, "LPE": 47, "OPI": 243, "EDU": 17}
    assert len({row["code"] for row in found}) == 685


def test_an_unknown_edition_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UserError) as caught:
        catalog.load("kr-nowhere-1999")
    assert "kr-public-data-2025" in caught.value.sentence.en
