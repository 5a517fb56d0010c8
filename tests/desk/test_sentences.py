"""The journal in plain sentences: people, institutions, reasons and settings by their words, never by bare codes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reviewer.commands import AcceptImport, ChooseSetting, GiveMark
from reviewer.desk.desk import Desk
from reviewer.model.batch import BatchKind, SourceFile
from reviewer.model.round import MarkContent
from reviewer.model.subjects import mark
from tests.desk.little import batch, key, panel, secretary, sent, sign

PLACE = key("R1", "A1", "J1")


def last(desk: Desk) -> tuple[str, str]:
    line = desk.see.journal(1)[0]
    return line.ko, line.en


def test_the_history_of_a_mark_says_the_words_of_its_reasons(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(GiveMark(PLACE, MarkContent(Decimal(10), reasons=("ND-LATE",))))
    line = desk.see.history(mark(PLACE))[-1]
    assert line.ko == "가상위원1(R1) 위원 가상기관A1(A1) J1 평가점수 10점 (사유: 늦음)"
    assert line.en == "가상위원1(R1) 가상기관A1(A1) J1 marked 10 (reasons: Late)"


def test_the_journal_tells_neither_points_nor_reasons_of_a_mark(desk: Desk) -> None:
    sign(desk, "R1")
    desk.do(GiveMark(PLACE, MarkContent(Decimal(10), reasons=("ND-LATE",))))
    assert last(desk)[0] == "가상위원1(R1) 가상기관A1(A1) J1 평가점수 기록"


def test_a_setting_is_told_as_a_question_and_what_was_chosen(desk: Desk) -> None:
    panel(desk).do(ChooseSetting("round.minimum_marks", "3"))
    assert last(desk) == (
        "회차 설정 ‘결정에 필요한 최소 점수 수’ → 3개",
        "setting ‘Fewest marks needed for a decision by rule’ → 3",
    )


def test_a_package_is_told_with_the_name_of_whom_it_is_for(desk: Desk, tmp_path: Path) -> None:
    sent(desk, "R1", tmp_path / "R1.jipyo")
    assert last(desk)[0] == "가상위원1(R1) 위원에게 꾸러미 R1.jipyo 만듦"


def test_an_import_of_many_files_names_the_first_three_and_counts_the_rest(desk: Desk) -> None:
    rows = [("A1", "J2", "2025-10-01", "3", '{"a":"b"}', "x.xlsx")]
    files = tuple(SourceFile(f"받은 자료/{n}.pdf", "0" * 64, 1) for n in range(1, 1001))
    secretary(desk).do(AcceptImport((replace(batch(BatchKind.SUBMISSIONS, rows), sources=files),)))
    assert last(desk) == (
        "실적보고서 1건 들임 (1.pdf, 2.pdf, 3.pdf 외 997개)",
        "1 submissions taken in (1.pdf, 2.pdf, 3.pdf and 997 more)",
    )
