"""Claimed, counted and recomputed points beside an item: side by side, carried in a package, closed to who stands aside."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import AcceptImport, DeclareRecusal, MakePackage
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import SECRETARY
from reviewer.framework import catalog
from reviewer.model.batch import BatchKind, Row
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import RecusalKind
from reviewer.model.views import CountedSide
from tests.desk.little import PARCEL, PASSPHRASE, Ticking, batch

L1, SHARED = InstitutionCode("L1"), MeasureCode("4-②")
FIGURES = [
    ("L1", "4-②", "", "cases", "3", "실적.xlsx › 2"),
    ("L1", "4-②", "", "claimed", "2", "실적.xlsx › 3"),
    ("L1", "3-②-1", "", "staff", "400", "실적.xlsx › 4"),
    ("L2", "4-②", "", "cases", "1", "실적.xlsx › 5"),
]
COUNTED = [("L1", "4-②", "1", "두 건만 인정", "집계.xlsx › 2"), ("L1", "4-③", "6", "", "집계.xlsx › 3")]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Yield a round in which R1 judges 4-② of L1, with figures and counted points of more than that."""
    framework = catalog.load("kr-data-admin-2025")
    opened = new_round(tmp_path / "r.jipyo", PASSPHRASE, "수치", framework, Seat(SECRETARY, "d", Ticking()))
    held: dict[BatchKind, list[Row]] = {
        BatchKind.INSTITUTIONS: [(code, f"가상{code}", "CEN", "", "", "") for code in ("L1", "L2")],
        BatchKind.REVIEWERS: [("R1", "가상위원", "", "", "")],
        BatchKind.ASSIGNMENTS: [("R1", "L1", "4-②")],
        BatchKind.COUNTED: list(COUNTED),
        BatchKind.FIGURES: list(FIGURES),
    }
    opened.do(AcceptImport(tuple(batch(kind, rows) for kind, rows in held.items())))
    yield opened
    opened.close()


def three(side: CountedSide) -> str:
    """Return claimed, counted and recomputed points as words."""
    return " ".join(str(p) for p in (side.compared.claimed, side.compared.counted, side.compared.recomputed))


def test_the_three_stand_side_by_side_and_a_difference_is_said(desk: Desk) -> None:
    (side,) = desk.see.counted_beside(L1, SHARED)
    assert (side.measure.code, side.maximum) == (SHARED, Decimal(2))
    assert three(side) == "2 1 1.5"
    assert side.compared.differs
    assert side.row is not None
    assert side.row.basis == "두 건만 인정"
    assert side.steps is not None
    assert "실적.xlsx › 2" in {step.source for _, step in side.steps.walk()}


def test_measures_of_other_indicators_and_those_nothing_is_known_of_are_left_out(desk: Desk) -> None:
    assert desk.see.counted_beside(L1, MeasureCode("3-①-2")) == ()
    (only,) = desk.see.counted_beside(L1, MeasureCode("4-③"))
    assert three(only) == "None 6 None"
    assert only.steps is None


def test_a_package_carries_what_stands_beside_its_items_and_nothing_more(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "R1.jipyo"
    desk.do(MakePackage(ReviewerId("R1"), path, PARCEL))
    package = open_round(path, PARCEL, Seat(None, "laptop", Ticking()))
    assert package.see.counted_beside(L1, SHARED) == desk.see.counted_beside(L1, SHARED)
    assert package.see.counted_beside(L1, MeasureCode("4-③")) == ()
    assert package.see.counted_beside(L1, MeasureCode("3-②-1")) == ()
    package.do(DeclareRecusal(ReviewerId("R1"), L1, RecusalKind.WITHDRAWN, "지어낸 관계"))
    assert package.see.counted_beside(L1, SHARED) == ()
    package.close()


def test_a_package_made_after_standing_aside_holds_no_figures(desk: Desk, tmp_path: Path) -> None:
    desk.do(DeclareRecusal(ReviewerId("R1"), L1, RecusalKind.EXCLUDED, "지어낸 사유"))
    path = tmp_path / "R1.jipyo"
    desk.do(MakePackage(ReviewerId("R1"), path, PARCEL))
    package = open_round(path, PARCEL, Seat(SECRETARY, "laptop", Ticking()))
    assert package.see.counted_beside(L1, SHARED) == ()
    package.close()


def test_points_computed_from_figures_are_there_where_the_round_is_counted(desk: Desk) -> None:
    def there() -> dict[str, int]:
        return {one.institution.code: one.counted for one in desk.see.completeness()}

    assert there() == {"L1": 2, "L2": 1}, "L1 was handed 4-② and 4-③; L2 only filed what 4-② is computed from"
    assert desk.see.progress().counted == 3
    more = batch(BatchKind.FIGURES, [("L2", "3-②-1", "", "staff", "400", "실적.xlsx › 6")])
    desk.do(AcceptImport((more,)))
    assert there() == {"L1": 2, "L2": 1}, "a figure that is not all a rule needs is no points"
