"""Taking rows in, taking them back, sharing work out: what the round holds afterwards."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import (
    AcceptImport,
    AssignWork,
    Command,
    DeclareRecusal,
    MakePackage,
    MergePackages,
    WithdrawImport,
)
from reviewer.desk.desk import Desk
from reviewer.errors import Bug, UserError
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.ids import EntryHash, EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Evidence, RecusalKind
from tests.desk.little import batch, begun, empty, give, key, projections, reopened, reviewer, secretary


def counted(points: str) -> Batch:
    return batch(BatchKind.COUNTED, [("A1", "Q1", points, "", "고친 표")])


def of_a1(desk: Desk) -> Decimal | None:
    return desk.see.tally().of(InstitutionCode("A1")).measures[MeasureCode("Q1")].value


def latest(desk: Desk, kind: BatchKind) -> EntryHash:
    return [i for i in desk.see.imports() if i.kind is kind][-1].entry


def refused(desk: Desk, command: Command) -> str:
    before = projections(desk), desk.see.head()
    with pytest.raises(UserError) as caught:
        desk.do(command)
    assert (projections(desk), desk.see.head()) == before
    return caught.value.sentence.ko


def test_a_later_import_of_the_same_row_replaces_it_and_taking_it_back_restores_the_first(desk: Desk) -> None:
    desk.do(AcceptImport((counted("11"),)))
    assert of_a1(desk) == 11
    desk.do(WithdrawImport(BatchKind.COUNTED, latest(desk, BatchKind.COUNTED), "잘못된 표"))
    again = reopened(desk)
    assert of_a1(again) == 20
    assert [i.withdrawn for i in again.see.imports() if i.kind is BatchKind.COUNTED] == [False, True]
    again.close()


def test_the_same_rows_twice_are_two_imports_of_which_one_can_be_taken_back(desk: Desk) -> None:
    desk.do(AcceptImport((counted("11"),)))
    desk.do(AcceptImport((counted("11"),)))
    desk.do(WithdrawImport(BatchKind.COUNTED, latest(desk, BatchKind.COUNTED), "두 번 들임"))
    assert of_a1(desk) == 11


def test_an_import_is_taken_back_once_and_only_as_what_it_is(desk: Desk) -> None:
    entry = latest(desk, BatchKind.COUNTED)
    assert "되돌릴 수 있는" in refused(desk, WithdrawImport(BatchKind.REVIEWERS, entry, "사유"))
    assert "되돌릴 수 있는" in refused(desk, WithdrawImport(BatchKind.COUNTED, EntryHash("f" * 64), "사유"))
    desk.do(WithdrawImport(BatchKind.COUNTED, entry, "사유"))
    assert "되돌릴 수 있는" in refused(desk, WithdrawImport(BatchKind.COUNTED, entry, "사유"))


def test_boards_still_open_when_the_institutions_are_taken_back(desk: Desk) -> None:
    give(desk, key("R1", "A1", "J1"), "3")
    secretary(desk).do(WithdrawImport(BatchKind.INSTITUTIONS, latest(desk, BatchKind.INSTITUTIONS), "다시 들임"))
    assert desk.see.worklist(ReviewerId("R1")) == ()
    assert desk.see.agenda() == ()
    assert desk.see.progress().institutions == 0
    assert desk.see.tally().results == ()
    assert desk.check().is_whole


@pytest.mark.parametrize(
    "command",
    [
        AcceptImport((counted("1"),)),
        WithdrawImport(BatchKind.COUNTED, EntryHash(""), "사유"),
        AssignWork(),
        MergePackages((Path("x"),), ("x",)),
    ],
)
def test_a_reviewer_takes_no_data_in_and_assigns_nothing(desk: Desk, command: Command) -> None:
    desk.act_as(reviewer("R1"))
    assert "간사나 위원장만" in refused(desk, command)


def evidence(data: bytes, path: Path) -> Batch:
    name = "0" * 64
    row = (name, "A1", "J1", "사진.png", "image/png", str(len(data)), "1", "evidence")
    path.write_bytes(data)
    found = Evidence(EvidenceId(name), InstitutionCode("A1"), MeasureCode("J1"), "사진.png", "image/png", len(data))
    return Batch(BatchKind.EVIDENCE, 1, lambda: [row], (), (EvidenceFile(found, lambda: path.open("rb")),))


def test_evidence_that_changed_after_the_preview_keeps_the_whole_import_out(desk: Desk, tmp_path: Path) -> None:
    before = projections(desk)
    with pytest.raises(Bug, match="changed after it was checked"):
        desk.do(AcceptImport((counted("3"), evidence(b"other bytes", tmp_path / "x.png"))))
    assert projections(desk) == before
    assert desk.check().is_whole


def test_work_is_shared_out_evenly_and_the_same_way_for_the_same_seed(tmp_path: Path) -> None:
    found = []
    for name in ("one.jipyo", "two.jipyo"):
        desk = without_assignments(tmp_path, name)
        desk.do(AssignWork(per_item=3, seed=7))
        found.append(projections(desk)["assignment"])
        loads = desk.see.loads()
        assert sum(loads.values()) == 3 * 4 * 3
        assert max(loads.values()) - min(loads.values()) <= 3, "no more apart than one institution's items"
        desk.close()
    assert found[0] == found[1]
    each = Counter((row[1], row[2]) for row in found[0])
    assert set(each.values()) == {3}


def test_nobody_is_given_an_institution_they_are_recused_from(tmp_path: Path) -> None:
    desk = without_assignments(tmp_path, "recused.jipyo")
    for who in ("R1", "R2", "R3"):
        desk.do(DeclareRecusal(ReviewerId(who), InstitutionCode("A1"), RecusalKind.EXCLUDED, "제척"))
    desk.do(AssignWork(per_item=3))
    mine = {row[0] for row in projections(desk)["assignment"] if row[1] == "A1"}
    assert mine == {"R4", "R5", "R6"}
    desk.close()


def test_sharing_out_again_changes_nothing_and_says_so(desk: Desk) -> None:
    assert "새로 배정할 항목이 없습니다" in refused(desk, AssignWork())


@pytest.mark.parametrize(("per_item", "why"), [(0, "1명 이상"), (-1, "1명 이상"), (7, "지금 6명")])
def test_sharing_out_to_too_few_or_too_many_is_refused(desk: Desk, per_item: int, why: str) -> None:
    assert why in refused(desk, AssignWork(per_item=per_item))


def test_a_package_for_somebody_unknown_or_without_work_is_refused(desk: Desk, tmp_path: Path) -> None:
    assert "R99 평가위원은 이 회차에 없습니다" in refused(desk, MakePackage(ReviewerId("R99"), tmp_path / "p", "x"))
    assert "배정된 항목이 없습니다" in refused(desk, MakePackage(ReviewerId("R4"), tmp_path / "p", "x"))
    assert "암호가 비어" in refused(desk, MakePackage(ReviewerId("R1"), tmp_path / "p", ""))
    assert not list(tmp_path.glob("p*"))


def test_a_package_never_overwrites_a_file(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "p.jipyo"
    there.write_text("남의 파일")
    assert "이미 있어" in refused(desk, MakePackage(ReviewerId("R1"), there, "x"))
    assert there.read_text() == "남의 파일"


def without_assignments(folder: Path, name: str) -> Desk:
    desk = begun(folder, name)
    desk.do(WithdrawImport(BatchKind.ASSIGNMENTS, latest(desk, BatchKind.ASSIGNMENTS), "다시 배정"))
    return desk


def test_a_new_round_is_empty_and_whole(tmp_path: Path) -> None:
    desk = empty(tmp_path)
    assert desk.see.institutions() == ()
    assert desk.see.tally().results == ()
    assert desk.info.sample
    assert desk.check().is_whole
    desk.close()
