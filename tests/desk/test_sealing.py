"""A sealed work stays as it is until it is opened again with a reason, and whose certificate sealed it can be checked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.commands import (
    Certificate,
    Command,
    DeclareRecusal,
    GiveMark,
    Redo,
    ReopenWork,
    SealWork,
    SignDeclaration,
    Undo,
)
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, RecusalKind
from reviewer.model.seal import SealView, Standing
from reviewer.sign import test_pki
from tests.desk.little import give, key, name_of, reopened, reviewer, sign

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")
OPENS = "암호 하나"
NO = (False,) * 9
CHANGING = (
    GiveMark(J1, MarkContent()),
    Undo(R1),
    Redo(R1),
    SignDeclaration(R1, NO, "", name_of("R1")),
    DeclareRecusal(R1, InstitutionCode("A1"), RecusalKind.WITHDRAWN, "사유"),
    SealWork(R1),
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    path = tmp_path_factory.mktemp("key") / "r1.p12"
    now = datetime(2025, 11, 1, tzinfo=UTC)
    path.write_bytes(test_pki.authority(now).issue(name_of("R1"), OPENS, now))
    return Certificate(path, OPENS)


@pytest.fixture
def sealed(desk: Desk) -> Desk:
    give(desk, J1, "12")
    desk.do(SealWork(R1))
    return desk


@pytest.mark.parametrize("command", CHANGING, ids=[type(c).__name__ for c in CHANGING])
def test_nothing_of_sealed_work_can_be_changed(sealed: Desk, command: Command) -> None:
    before = sealed.see.head()
    with pytest.raises(UserError, match="sealed"):
        sealed.do(command)
    assert sealed.see.head() == before
    assert sealed.see.seal(R1).standing is Standing.SEALED


def test_reopening_needs_a_reason_and_keeps_it(sealed: Desk) -> None:
    with pytest.raises(UserError, match="Write why"):
        sealed.do(ReopenWork(R1, "  "))
    sealed.do(ReopenWork(R1, "점수 하나를 다시 봄"))
    again = reopened(sealed, reviewer("R1"))
    assert again.see.seal(R1).reason == "점수 하나를 다시 봄"
    give(again, J1, "10")
    again.do(SealWork(R1))
    assert again.see.seal(R1).standing is Standing.SEALED
    assert again.check().is_whole
    again.close()


def test_work_that_was_never_sealed_cannot_be_reopened(desk: Desk) -> None:
    sign(desk, "R1")
    with pytest.raises(UserError, match="no seal"):
        desk.do(ReopenWork(R1, "사유"))


def test_nobody_seals_for_another_or_before_the_declaration(desk: Desk) -> None:
    desk.act_as(reviewer("R2"))
    with pytest.raises(UserError, match="Another reviewer"):
        desk.do(SealWork(R1))
    with pytest.raises(UserError, match="conflict declaration"):
        desk.do(SealWork(ReviewerId("R2")))
    assert desk.see.seal(R1) == SealView()


def test_a_seal_says_whose_certificate_signed_it_or_that_none_did(desk: Desk, certificate: Certificate) -> None:
    give(desk, J1, "12")
    desk.do(SealWork(R1, certificate))
    assert desk.see.seal(R1).signer.startswith(name_of("R1"))
    desk.do(ReopenWork(R1, "사유"))
    desk.do(SealWork(R1))
    assert (desk.see.seal(R1).standing, desk.see.seal(R1).signer) == (Standing.SEALED, "")


def test_a_wrong_certificate_passphrase_seals_nothing(desk: Desk, certificate: Certificate) -> None:
    give(desk, J1, "12")
    with pytest.raises(UserError, match="passphrase is wrong"):
        desk.do(SealWork(R1, Certificate(certificate.path, "다른 암호")))
    assert desk.see.seal(R1).standing is Standing.OPEN
    assert OPENS not in repr(SealWork(R1, certificate))


def test_a_declaration_keeps_the_facts_behind_each_yes_and_the_certificate_apart_from_the_name(
    desk: Desk, certificate: Certificate
) -> None:
    desk.act_as(reviewer("R1"))
    answers = (False, True, *(False,) * 7)
    details = ("", "사촌이 일합니다.", *("",) * 7)
    desk.do(SignDeclaration(R1, answers, "", name_of("R1"), details, certificate))
    found = desk.see.declaration(R1)
    assert found is not None
    assert (found.details[1], found.name_typed) == ("사촌이 일합니다.", name_of("R1"))
    assert desk.see.declared_by(found).startswith(name_of("R1"))


def test_a_yes_without_its_own_facts_is_named(desk: Desk) -> None:
    desk.act_as(reviewer("R1"))
    answers = (False, True, False, True, *(False,) * 5)
    with pytest.raises(UserError, match="‘yes’ to 4"):
        desk.do(SignDeclaration(R1, answers, "", name_of("R1"), ("", "까닭", *("",) * 7)))


def test_the_journal_tells_of_seal_and_reopening_in_words(sealed: Desk, tmp_path: Path) -> None:
    sealed.do(ReopenWork(R1, "다시 봄"))
    told = [line.ko for line in sealed.see.journal(2)]
    assert told == ["가상위원1(R1) 위원 확정 해제: 다시 봄", "가상위원1(R1) 위원 평가 확정(봉인, 인증서 없음)"]
