"""Citations: kept with the mark, checked, undone, rebuilt; a mark without any is written as marks always were."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.commands import GiveMark, MakePackage, MergePackages, Undo
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.events.marking import MarkGiven
from reviewer.model import citing
from reviewer.model.entry import canonical
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Citation, MarkContent
from tests.desk.little import PARCEL, give, key, laptop, reopened, secretary, sent, sign

R1 = ReviewerId("R1")
J1 = key("R1", "A1", "J1")
CITED = Citation(1, "1-5-001-보고서.pdf", "0123456789abcdef", 3, "버스 위치 자료를 새로 열었다")
CELL = Citation(2, "실적.xlsx", "fedcba9876543210", place="실적!B3")
SAID = MarkContent(Decimal("9.5"), "근거가 뚜렷합니다 [인용 1].", citations=(CITED, CELL))
OLD_BODY = (
    '{"attention":{"a1":"yes"},"discuss":true,"points":"9.5","rationale":"의견","reasons":["ND-LATE"],"unsure":false}'
)


def test_a_mark_without_citations_is_written_letter_for_letter_as_before() -> None:
    said = MarkContent(Decimal("9.5"), "의견", ("ND-LATE",), {"a1": "yes"}, unsure=False, discuss=True)
    assert canonical(MarkGiven(J1, said).body()) == OLD_BODY


def test_citations_stand_after_reopening_and_a_rebuild_gives_the_same_rows(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(GiveMark(J1, SAID))
    again = reopened(desk)
    assert again.see.item(J1).content == SAID
    before = again._state.file.contents("mark")
    again.rebuild()
    assert again._state.file.contents("mark") == before
    again.close()


def test_undo_takes_a_citation_back(desk: Desk) -> None:
    sign(desk, "R1")
    give(desk, J1, "9.5", "의견")
    desk.do(GiveMark(J1, SAID))
    desk.do(Undo(R1))
    assert desk.see.item(J1).content.citations == ()


@pytest.mark.parametrize(
    "wrong",
    [
        (CITED, replace(CELL, number=1)),
        (replace(CITED, number=0),),
        (replace(CITED, page=-1),),
        (replace(CITED, file=""),),
        (replace(CITED, sha256="0123"),),
        (replace(CITED, sha256="0123456789ABCDEF"),),
        (replace(CITED, quote="x" * 501),),
        (replace(CITED, quote="half \ud800"),),
        (replace(CITED, place="two\nlines"),),
        tuple(replace(CITED, number=n + 1) for n in range(51)),
    ],
)
def test_a_citation_that_could_not_be_printed_or_found_again_is_refused(
    desk: Desk, wrong: tuple[Citation, ...]
) -> None:
    sign(desk, "R1")
    with pytest.raises(UserError) as caught:
        desk.do(GiveMark(J1, replace(SAID, citations=wrong)))
    assert "인용" in caught.value.sentence.ko
    assert "itation" in caught.value.sentence.en


def test_citations_go_out_and_come_back_in_packages(desk: Desk, tmp_path: Path) -> None:
    away = laptop(sent(desk, "R1", tmp_path / "R1.jipyo"), "lap")
    sign(away, "R1")
    away.do(GiveMark(J1, SAID))
    away.do(MakePackage(R1, tmp_path / "back.jipyo", PARCEL))
    away.close()
    secretary(desk).do(MergePackages((tmp_path / "back.jipyo",), (PARCEL,)))
    assert desk.see.item(J1).content.citations == (CITED, CELL)


def test_a_citation_reads_as_file_page_quote_and_fingerprint() -> None:
    assert citing.line(CITED).ko == (
        "인용 1: 1-5-001-보고서.pdf, 3쪽 “버스 위치 자료를 새로 열었다” (SHA-256 0123456789abcdef…)"
    )
    assert citing.line(CELL).en == "Citation 2: 실적.xlsx, 실적!B3 (SHA-256 fedcba9876543210…)"
