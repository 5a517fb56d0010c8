"""Last year beside this year: kept in the round, seen through the upgrade map, carried in a reviewer's package."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import AcceptImport, MakePackage, WithdrawImport
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import SECRETARY
from reviewer.framework import catalog
from reviewer.model.batch import BatchKind, Row
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.upgrade import Relation
from tests.desk.little import PARCEL, PASSPHRASE, Ticking, batch

L1, L2 = InstitutionCode("L1"), InstitutionCode("L2")
PAST = [
    ("L1", "2-②", "9.5", "", "", "작년.xlsx › 결과 › 2"),
    ("L1", "2-③", "7", "10", "", "작년.xlsx › 결과 › 3"),
    ("L1", "", "81.25", "", "우수", "작년.xlsx › 결과 › 4"),
    ("L2", "3-③", "6", "", "", "작년.xlsx › 결과 › 5"),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Yield a round of the 2025 check that knows last year's results of two institutions."""
    framework = catalog.load("kr-data-admin-2025")
    opened = new_round(tmp_path / "r.jipyo", PASSPHRASE, "지난해", framework, Seat(SECRETARY, "d", Ticking()))
    institutions = [(code, f"가상{code}", "LOC", "", "", "") for code in ("L1", "L2")]
    people = [("R1", "가상위원", "", "", "")]
    assigned = [("R1", "L1", "3-①-2")]
    kinds = (BatchKind.INSTITUTIONS, BatchKind.REVIEWERS, BatchKind.ASSIGNMENTS, BatchKind.LAST_YEAR)
    rows: tuple[list[Row], ...] = (list(institutions), list(people), list(assigned), list(PAST))
    opened.do(AcceptImport(tuple(batch(kind, held) for kind, held in zip(kinds, rows, strict=True))))
    yield opened
    opened.close()


def test_a_merged_measure_shows_every_part_that_went_into_it(desk: Desk) -> None:
    seen = desk.see.last_year(L1, MeasureCode("3-①-1"))
    assert seen is not None
    assert seen.edition.ko == "2024년 데이터기반행정 실태점검"
    assert seen.relation is Relation.MERGED
    assert [(p.code, p.name.ko, p.points, p.maximum) for p in seen.parts] == [
        ("2-②", "데이터 분석 실적", Decimal("9.5"), Decimal(12)),
        ("2-③", "데이터 분석결과의 정책활용 실적", Decimal(7), Decimal(10)),
    ]
    assert seen.parts[0].source == "작년.xlsx › 결과 › 2"
    assert seen.whole is not None
    assert (seen.whole.points, seen.whole.grade) == (Decimal("81.25"), "우수")


def test_a_new_measure_has_no_past_and_one_without_results_has_parts_without_points(desk: Desk) -> None:
    new = desk.see.last_year(L1, MeasureCode("3-③-2"))
    bare = desk.see.last_year(L2, MeasureCode("3-①-1"))
    assert new is not None
    assert bare is not None
    assert (new.relation, new.parts) == (Relation.NEW, ())
    assert [(p.code, p.points) for p in bare.parts] == [("2-②", None), ("2-③", None)]
    assert bare.whole is None


def test_an_import_of_last_year_can_be_taken_back_and_survives_a_rebuild(desk: Desk) -> None:
    desk.rebuild()
    assert len(desk.see.past_results()) == 4
    record = next(one for one in desk.see.imports() if one.kind is BatchKind.LAST_YEAR)
    desk.do(WithdrawImport(BatchKind.LAST_YEAR, record.entry, "다른 해의 표"))
    assert desk.see.past_results() == ()
    assert desk.check().is_whole


def test_a_package_carries_last_year_of_the_assigned_institutions_alone(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "R1.jipyo"
    desk.do(MakePackage(ReviewerId("R1"), path, PARCEL))
    package = open_round(path, PARCEL, Seat(None, "laptop", Ticking()))
    assert {one.institution for one in package.see.past_results()} == {"L1"}
    seen = package.see.last_year(L1, MeasureCode("3-①-2"))
    assert seen is not None
    assert [(p.code, p.inferred) for p in seen.parts] == [("2-③", True), ("2-⑤-1", True)]
    package.close()


def test_a_round_whose_edition_no_map_leads_to_has_no_last_year(tmp_path: Path) -> None:
    framework = catalog.load("sample-2022")
    desk = new_round(tmp_path / "s.jipyo", PASSPHRASE, "표본", framework, Seat(SECRETARY, "d", Ticking()))
    desk.do(AcceptImport((batch(BatchKind.INSTITUTIONS, [("L1", "가상", "LOC", "", "", "")]),)))
    assert desk.see.last_year(L1, MeasureCode("1-①")) is None
    desk.close()
