"""What a package holds for its reviewer, and what it keeps from them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reviewer.commands import (
    AcceptImport,
    ChooseSetting,
    DeclareRecusal,
    GiveMark,
    LiftRecusal,
    MakePackage,
    MergePackages,
    TakeDecision,
)
from reviewer.desk.desk import Desk
from reviewer.desk.state import CHAIR
from reviewer.errors import MachineError, UserError
from reviewer.model.batch import Batch, BatchKind, EvidenceFile
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Evidence, MarkContent, RecusalKind
from tests.desk.little import PARCEL, give, key, laptop, secretary, sent, told_by

R1 = ReviewerId("R1")
A1 = InstitutionCode("A1")
RECUSED = DeclareRecusal(R1, A1, RecusalKind.CHALLENGED, "기피 신청을 받아들임")


def with_evidence(home: Desk, folder: Path, data: bytes, *codes: str) -> EvidenceId:
    """Take one file in as evidence of some institutions, and return its id."""
    path = folder / "증빙.pdf"
    path.write_bytes(data)
    name = EvidenceId(hashlib.sha256(data).hexdigest())
    rows = [(name, code, "J1", "증빙.pdf", "application/pdf", str(len(data)), "1", "evidence") for code in codes]
    files = tuple(
        EvidenceFile(
            Evidence(name, InstitutionCode(code), MeasureCode("J1"), "증빙.pdf", "application/pdf", len(data)),
            lambda: path.open("rb"),
        )
        for code in codes
    )
    home.do(AcceptImport((Batch(BatchKind.EVIDENCE, len(rows), lambda: rows, (), files),)))
    return name


def test_a_package_seats_its_reviewer_with_rules_settings_work_and_evidence(home: Desk, tmp_path: Path) -> None:
    home.do(ChooseSetting("round.minimum_marks", "2"))
    evidence = with_evidence(home, tmp_path, b"%PDF invented" * 200_000, "A1", "B1")
    desk = laptop(sent(home, "R1", tmp_path / "R1.jipyo"), "lap")
    assert (desk.person.id, desk.info.package_of, desk.info.id) == ("R1", "R1", home.info.id)
    assert desk.framework == home.framework
    assert desk.see.settings()["round.minimum_marks"] == "2"
    assert [w.key for w in desk.see.worklist(R1)] == [w.key for w in home.see.worklist(R1)]
    assert desk.see.item(key("R1", "A1", "J1")).evidence[0].id == evidence
    assert desk.see.evidence_bytes(evidence) == b"%PDF invented" * 200_000
    assert desk.check().is_whole
    desk.close()


def test_a_package_holds_nothing_of_colleagues_nor_decisions_nor_points_of_other_indicators(
    home: Desk, tmp_path: Path
) -> None:
    give(home, key("R2", "A1", "J1"), "9", "다른 위원의 의견")
    home.act_as(CHAIR)
    home.do(TakeDecision(A1, MeasureCode("J1")))
    path = sent(home, "R1", tmp_path / "R1.jipyo")
    held = told_by(path, PARCEL)
    assert held["mark"] == held["decision"] == []
    assert {row[1] for row in held["counted"]} <= {
        "M1",
        "B1",
        "P1",
    }  # beside M1; Q1 and Q2 stand under an indicator of counts alone
    assert {row[0] for row in held["reviewer"]} == {"R1"}
    assert {row[0] for row in held["assignment"]} == {"R1"}
    desk = laptop(path, "lap")
    assert not any("R2" in line.entry.subject or "다른 위원" in line.entry.body for line in desk.see.journal())
    desk.close()


def test_what_the_reviewer_did_before_goes_along(home: Desk, tmp_path: Path) -> None:
    give(home, key("R1", "A1", "J1"), "9", "앞서 쓴 의견")
    desk = laptop(sent(home, "R1", tmp_path / "R1.jipyo"), "lap")
    assert desk.see.item(key("R1", "A1", "J1")).content.rationale == "앞서 쓴 의견"
    give(desk, key("R1", "A1", "J1"), "10", "고쳐 쓴 의견")
    desk.close()
    secretary(home).do(MergePackages((tmp_path / "R1.jipyo",), (PARCEL,)))
    assert home.see.item(key("R1", "A1", "J1")).content.rationale == "고쳐 쓴 의견"
    assert home.see.conflicts() == ()


def test_a_recusal_declared_by_others_goes_along_and_closes_the_item(home: Desk, tmp_path: Path) -> None:
    evidence = with_evidence(home, tmp_path, b"%PDF closed", "A1")
    home.do(RECUSED)
    path = sent(home, "R1", tmp_path / "R1.jipyo")
    desk = laptop(path, "lap")
    assert [(r.institution, r.kind) for r in desk.see.recusals()] == [("A1", RecusalKind.CHALLENGED)]
    with pytest.raises(UserError, match="recused"):
        give(desk, key("R1", "A1", "J1"), "3")
    assert {row[0] for row in told_by_open(desk, "submission")} == {"A2", "B1", "B2"}
    with pytest.raises(KeyError):
        desk.see.evidence_bytes(evidence)
    assert desk.check().is_whole
    desk.close()
    secretary(home).do(MergePackages((path,), (PARCEL,)))
    assert home.see.conflicts() == ()
    assert len(home.see.recusals()) == 1


def test_a_recusal_that_was_lifted_binds_nobody_and_a_new_one_follows_it(home: Desk, tmp_path: Path) -> None:
    home.do(RECUSED)
    home.do(LiftRecusal(R1, A1, "취하"))
    path = sent(home, "R1", tmp_path / "R1.jipyo")
    desk = laptop(path, "lap")
    assert desk.see.recusals() == ()
    desk.do(DeclareRecusal(R1, A1, RecusalKind.WITHDRAWN, "자문한 적이 있음"))
    desk.close()
    secretary(home).do(MergePackages((path,), (PARCEL,)))
    assert home.see.conflicts() == ()
    assert [r.kind for r in home.see.recusals()] == [RecusalKind.WITHDRAWN]


def test_the_holder_of_a_package_stays_its_reviewer(home: Desk, tmp_path: Path) -> None:
    desk = laptop(sent(home, "R1", tmp_path / "R1.jipyo"), "lap")
    with pytest.raises(UserError, match="by that reviewer only"):
        desk.act_as(CHAIR)
    with pytest.raises(UserError, match="Another reviewer"):
        desk.do(GiveMark(key("R2", "A1", "J1"), MarkContent()))
    desk.close()


def test_a_return_package_holds_the_reviewers_facts_alone_and_merges(home: Desk, tmp_path: Path) -> None:
    with_evidence(home, tmp_path, b"%PDF large" * 100_000, "A1")
    desk = laptop(sent(home, "R1", tmp_path / "R1.jipyo"), "lap")
    give(desk, key("R1", "A1", "J1"), "9.5")
    back = tmp_path / "back.jipyo"
    said = desk.do(MakePackage(R1, back, PARCEL)).news[0].en
    assert said == "back.jipyo: 2 records packed. Hand this file back to the secretary."
    desk.close()
    held = told_by(back, PARCEL)
    assert held["submission"] == held["evidence"] == held["institution"] == []
    assert back.stat().st_size < (tmp_path / "R1.jipyo").stat().st_size / 2
    secretary(home).do(MergePackages((back,), (PARCEL,)))
    assert home.see.item(key("R1", "A1", "J1")).content.points is not None


def test_making_a_package_is_written_down_and_leaves_no_half_file(home: Desk, tmp_path: Path) -> None:
    sent(home, "R1", tmp_path / "R1.jipyo")
    assert home.see.journal(1)[0].en == "package R1.jipyo made for 가상위원1(R1)"
    assert sorted(p.name for p in tmp_path.glob("R1*")) == ["R1.jipyo"]


def test_a_folder_that_takes_no_package_is_told_with_the_name_that_was_asked_for(home: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = home.see.entries()
    with pytest.raises(MachineError) as caught:
        sent(home, "R1", tmp_path / "file" / "R1.jipyo")
    assert caught.value.sentence.en.startswith("R1.jipyo cannot be made")
    assert home.see.entries() == before, "no package was made, and none is written down"


def told_by_open(desk: Desk, table: str) -> list[tuple[object, ...]]:
    return desk._state.file.contents(table)
