"""Figures on their way in: one a row, or a sheet for each measure; every fault at its row, with what would be right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.framework import catalog
from reviewer.intake import templates
from reviewer.intake.known import Known
from reviewer.intake.preview import preview
from reviewer.model.batch import BatchKind, Preview, Row
from reviewer.model.ids import InstitutionCode, TypeCode
from reviewer.model.round import Institution
from tests.intake.files import table, workbook

DATA = catalog.load("kr-public-data-2025")
PRESENT = {
    InstitutionCode(code): Institution(InstitutionCode(code), name, TypeCode("LOC"), full_name=name, track="P")
    for code, name in (("L1", "가상시"), ("L2", "예시군"))
}
LONG = ("기관코드", "기관명", "지표코드", "지표명", "건 번호", "수치", "값")


KNOWN = Known(DATA, PRESENT)


def look(path: Path, held: Known = KNOWN) -> Preview:
    return preview([path], held)


def rows(found: Preview) -> list[Row]:
    (batch,) = found.batches
    assert batch.kind is BatchKind.FIGURES
    listed = list(batch.rows())
    assert batch.count == len(listed)
    return listed


def long(folder: Path, *lines: tuple[str, ...]) -> Path:
    return table(folder / "수치.csv", [LONG, *lines])


def test_one_figure_a_row_by_key_or_name_and_records_by_their_number(tmp_path: Path) -> None:
    path = long(
        tmp_path,
        ("L1", "", "1-①-1", "", "", "planned", "400"),
        ("L1", "", "1-1-1", "", "", "이행 테이블(포털 개방, URL 등록·승인)", "319"),
        ("L1", "", "1-①-1", "", "", "신청 점수", "5"),
        ("", "예시군", "2-②-2", "", "01", "databases.errors", "3"),
        ("", "예시군", "2-②-2", "", "1", "diagnosed", "1,000"),
        ("L1", "", "1-①-2", "", "", "plan_2026", "50"),
    )
    assert rows(look(path)) == [
        ("L1", "1-①-1", "", "planned", "400", "수치.csv › 2"),
        ("L1", "1-①-1", "", "delivered", "319", "수치.csv › 3"),
        ("L1", "1-①-1", "", "claimed", "5", "수치.csv › 4"),
        ("L2", "2-②-2", "1", "databases.errors", "3", "수치.csv › 5"),
        ("L2", "2-②-2", "1", "databases.diagnosed", "1,000", "수치.csv › 6"),
        ("L1", "1-①-2", "", "plan2026", "50", "수치.csv › 7"),
    ]


def test_a_sheet_named_after_its_measure_holds_a_row_for_each_record(tmp_path: Path) -> None:
    head = ("기관코드", "DB 정의서", "테이블 정의서", "신청 점수")
    path = workbook(tmp_path / "수치.xlsx", {"2-①-4 수치": [head, ("L1", "예", "아니요", "1.5"), ("", "예", "예", "")]})
    assert rows(look(path)) == [
        ("L1", "2-①-4", "1", "databases.database_definition", "예", "수치.xlsx › 2-①-4 수치 › 2"),
        ("L1", "2-①-4", "1", "databases.table_definition", "아니요", "수치.xlsx › 2-①-4 수치 › 2"),
        ("L1", "2-①-4", "", "claimed", "1.5", "수치.xlsx › 2-①-4 수치 › 2"),
        ("L1", "2-①-4", "2", "databases.database_definition", "예", "수치.xlsx › 2-①-4 수치 › 3"),
        ("L1", "2-①-4", "2", "databases.table_definition", "예", "수치.xlsx › 2-①-4 수치 › 3"),
    ]


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        (("X9", "", "1-①-1", "", "", "planned", "4"), "기관코드", "명단에 없는"),
        (("L1", "", "9-9", "", "", "planned", "4"), "지표코드", "편람에 없는"),
        (("L1", "", "1-①-1", "", "", "", "4"), "수치", "비어 있습니다"),
        (("L1", "", "1-①-1", "", "", "planned", ""), "값", "비어 있습니다"),
        (("L1", "", "1-①-1", "", "", "plannned", "4"), "수치", "없는 수치"),
        (("L1", "", "1-①-1", "", "", "planned", "사백"), "값", "읽을 수 없는 값"),
        (("L1", "", "1-①-1", "", "", "planned", "4.5"), "값", "읽을 수 없는 값"),
        (("L1", "", "1-①-1", "", "2", "planned", "4"), "건 번호", "한 번만"),
        (("L1", "", "2-②-2", "", "", "errors", "4"), "건 번호", "건 번호가 없습니다"),
        (("L1", "", "2-②-2", "", "0", "errors", "4"), "건 번호", "건 번호가 없습니다"),
        (("L1", "", "1-①-1", "", "", "claimed", "팔"), "값", "점수로 읽을 수 없습니다"),
        (("L1", "", "1-①-1", "", "", "claimed", "8.5"), "값", "배점을 벗어납니다"),
        (("L1", "", "1-②", "", "", "claimed", "8"), "지표코드", "수치로 계산하지 않는"),
    ],
)
def test_a_row_that_cannot_be_is_told_with_its_column(
    tmp_path: Path, line: tuple[str, ...], column: str, said: str
) -> None:
    found = look(long(tmp_path, line))
    assert not found.batches or not found.is_acceptable
    (problem,) = found.problems
    assert (problem.row, problem.column) == (2, column)
    assert said in problem.wrong.ko
    assert problem.right.ko
    assert problem.right.en


def test_a_misspelt_figure_is_told_the_nearest_one(tmp_path: Path) -> None:
    (problem,) = look(long(tmp_path, ("L1", "", "1-①-1", "", "", "deliverd", "4"))).problems
    assert "delivered" in problem.right.ko


def test_what_was_said_already_is_told(tmp_path: Path) -> None:
    line = ("L1", "", "1-①-1", "", "", "planned", "4")
    assert "거듭됩니다" in look(long(tmp_path, line, line)).problems[0].wrong.ko
    held = replace(KNOWN, figures=frozenset({("L1", "1-①-1")}))
    again = table(tmp_path / "again.csv", [LONG, line])
    assert "이미 들어 있는" in look(again, held).problems[0].wrong.ko
    sheet = workbook(tmp_path / "again.xlsx", {"1-①-1": [("기관코드", "planned"), ("L1", "4")]})
    (problem,) = look(sheet, held).problems
    assert (problem.column, problem.value) == ("기관코드", "L1"), "a sheet of a measure has no column that names it"


def test_a_sheet_of_a_measure_tells_each_cell_that_cannot_be(tmp_path: Path) -> None:
    head = ("기관코드", "기관표준", "DB · 용어", "용어(충족 ÷ 적용 대상)", "컬럼 표준 적용률")
    bad = [("L1", "없는 말", "", "5/3", "120"), ("", "follows", "", "1/3", "90"), ("L1", "", "", "", "90")]
    path = workbook(tmp_path / "수치.xlsx", {"2-①-3": [head, *bad, ("L2", "", "", "", "80"), ("L1", "", "", "", "80")]})
    found = [(p.row, p.column, p.wrong.ko) for p in look(path).problems]
    assert (1, "DB · 용어", "쓰임을 알 수 없는 열입니다.") in found
    assert (2, "기관표준", "읽을 수 없는 값입니다.") in found
    assert (2, "용어(충족 ÷ 적용 대상)", "읽을 수 없는 값입니다.") in found
    assert (2, "컬럼 표준 적용률", "읽을 수 없는 값입니다.") in found
    assert (3, "기관표준", "한 번만 적는 칸이 다음 줄에 또 있습니다.") in found
    assert any(row == 6 and "거듭됩니다" in said for row, _, said in found)


def test_a_sheet_with_more_records_than_anybody_has_is_told(tmp_path: Path) -> None:
    lines = [("L1", "예"), *[("", "예")] * 1000]
    path = workbook(tmp_path / "수치.xlsx", {"2-①-4 수치": [("기관코드", "DB 정의서"), *lines]})
    assert "1,001줄" in look(path).problems[0].wrong.ko


def test_a_measure_that_is_not_evaluated_for_the_type_takes_no_figures(tmp_path: Path) -> None:
    administration = catalog.load("kr-data-admin-2025")
    held = Known(administration, PRESENT)
    line = ("L1", "", "4-⑤", "", "", "accepted", "4")
    assert "평가하지 않습니다" in preview([long(tmp_path, line)], held).problems[0].wrong.ko


def test_the_template_has_a_sheet_for_each_measure_with_a_rule_and_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "서식.xlsx"
    templates.write("figures", DATA, list(PRESENT.values()), path)
    pages = templates.pages_of("figures", DATA)
    assert len(pages) == sum(bool(m.rule) for m in DATA.measures())
    assert pages[0].name == "1-①-1 수치"
    found = look(path)
    assert [p.wrong.ko for p in found.problems] == ["가져올 내용이 하나도 없습니다."]
    lists = next(page for page in pages if page.name.startswith("2-①-2")).layout.columns
    assert len({column.heading.ko for column in lists}) == len(lists)
