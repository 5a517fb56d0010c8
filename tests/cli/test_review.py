"""A reviewer at work in a package: declaration, recusal, marks one by one and many at once."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reviewer.commands import GiveMark
from reviewer.desk.opening import open_round
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Citation, MarkContent, MarkKey
from reviewer.sample.size import OPENS_WITH, SampleRound
from tests.cli.shell import Shell


def _open_items(jipyo: Shell, file: Path) -> list[dict[str, Any]]:
    """Return agenda items that R06 has been given and not scored."""
    found = jipyo("decide", file, "--list", "100", "--json").data["agenda"]
    return [
        one for one in found if any(m == {"reviewer": "R06", "points": None, "recused": False} for m in one["marks"])
    ]


@pytest.fixture
def item(jipyo: Shell, file: Path) -> dict[str, Any]:
    return _open_items(jipyo, file)[0]


def test_a_mark_is_saved_and_said_to_be(jipyo: Shell, package: Path, item: dict[str, Any]) -> None:
    where = ("--institution", item["institution"], "--measure", item["measure"])
    ran = jipyo.json("mark", package, *where, "--points", "3.5", "--rationale", "근거가 뚜렷함", "--unsure")
    assert ran["marks"][0]["points"] == "3.5"
    assert ran["marks"][0]["saved"]


def test_a_mark_is_given_by_a_level_of_the_round(jipyo: Shell, file: Path, item: dict[str, Any]) -> None:
    jipyo.fine("setting", file, "round.levels", "위 75, 아래 25")
    given = ("mark", file, "--as", "R06", "--institution", item["institution"], "--measure", item["measure"])
    most = Decimal(item["maximum"])
    for level, share in (("위", "0.75"), ("1", "0.25")):
        assert Decimal(jipyo.json(*given, "--level", level)["marks"][0]["points"]) == most * Decimal(share)
    unknown = jipyo(*given, "--level", "중간")
    assert (unknown.code, "1 아래, 2 위" in unknown.err) == (2, True)
    both = jipyo(*given, "--level", "위", "--points", "1")
    assert (both.code, "하나만" in both.err) == (2, True)
    jipyo.fine("setting", file, "round.levels", "none")
    without = jipyo(*given, "--level", "위")
    assert (without.code, "수준이 없습니다" in without.err) == (2, True)


def test_a_new_mark_keeps_what_was_cited_beside_the_evidence(jipyo: Shell, package: Path, item: dict[str, Any]) -> None:
    key = MarkKey(ReviewerId("R06"), InstitutionCode(item["institution"]), MeasureCode(item["measure"]))
    cited = Citation(1, "보고서.pdf", "0123456789abcdef", 3)
    desk = open_round(package, OPENS_WITH)
    desk.do(GiveMark(key, MarkContent(rationale="[인용 1]", citations=(cited,))))
    desk.close()
    jipyo.fine("mark", package, "--institution", key.institution, "--measure", key.measure, "--points", "1")
    desk = open_round(package, OPENS_WITH)
    assert desk.see.item(key).content.citations == (cited,)
    desk.close()


def test_plain_digits_name_a_measure(jipyo: Shell, package: Path, item: dict[str, Any]) -> None:
    code = item["measure"].translate(str.maketrans("①②③④⑤", "12345"))
    assert "저장됨" in jipyo.fine(
        "mark", package, "--institution", item["institution"], "--measure", code, "--points", "1"
    )


def test_a_rationale_may_come_from_standard_input(
    jipyo: Shell, package: Path, item: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("길고\n자세한 의견\n"))
    where = ("--institution", item["institution"], "--measure", item["measure"])
    assert jipyo("mark", package, *where, "--points", "2", "--rationale", "-").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--points", "99"), "배점"),
        (("--points", "많이"), "점수로 읽을 수 없습니다"),
        (("--points", "1", "--reason", "NO-SUCH"), "NO-SUCH"),
        (("--points", "1", "--attention", "a1"), "a1=yes"),
    ],
)
def test_a_mark_that_cannot_be_is_refused(
    jipyo: Shell, package: Path, item: dict[str, Any], words: tuple[str, ...], said: str
) -> None:
    ran = jipyo("mark", package, "--institution", item["institution"], "--measure", item["measure"], *words)
    assert (ran.code, said in ran.err) == (2, True)


def test_marking_in_a_round_file_needs_a_reviewer(jipyo: Shell, file: Path, item: dict[str, Any]) -> None:
    where = ("--institution", item["institution"], "--measure", item["measure"], "--points", "1")
    assert "--as" in jipyo("mark", file, *where).err
    assert jipyo("mark", file, *where, "--as", "R06").code == 0


def test_an_indicator_of_several_measures_is_no_measure(jipyo: Shell, package: Path) -> None:
    ran = jipyo("mark", package, "--institution", "L106", "--measure", "1-4", "--points", "1")
    assert (ran.code, "1-④-2" in ran.err) == (2, True)


def test_many_marks_come_from_a_table(jipyo: Shell, file: Path, package: Path, tmp_path: Path) -> None:
    items = _open_items(jipyo, file)
    table = tmp_path / "평가.csv"
    rows = [f"{one['institution']},{one['measure']},1.5,의견 {n},,Y" for n, one in enumerate(items)]
    table.write_text("\n".join(["기관코드,지표코드,점수,평가의견,사유,확신없음", *rows, ""]), encoding="cp949")
    assert jipyo.json("mark", package, "--from", table)["saved"] == len(items)


def test_a_table_with_faults_saves_nothing(jipyo: Shell, package: Path, item: dict[str, Any], tmp_path: Path) -> None:
    table = tmp_path / "평가.csv"
    good = f"{item['institution']},{item['measure']},1"
    table.write_text(
        f"기관코드,지표코드,점수\n{good}\n{item['institution']},{item['measure']},99\nX1,1-2,1\n", encoding="utf-8"
    )
    ran = jipyo("mark", package, "--from", table)
    assert (ran.code, "3행" in ran.out, "4행" in ran.out, "아무것도 저장하지 않았습니다" in ran.out) == (
        1,
        True,
        True,
        True,
    )
    marked = jipyo.json("status", package)["reviewers"][0]["marked"]
    assert marked == jipyo.json("status", package)["progress"]["marked"]


@pytest.mark.parametrize(
    ("content", "said"),
    [("점수\n1\n", "기관코드"), ("기관코드,지표코드,점수\nL106,9-9,1\nL106,1-2,둘\n", "3행")],
)
def test_a_table_that_cannot_be_read_says_where(
    jipyo: Shell, package: Path, tmp_path: Path, content: str, said: str
) -> None:
    table = tmp_path / "평가.csv"
    table.write_text(content, encoding="utf-8")
    ran = jipyo("mark", package, "--from", table)
    assert (ran.code, said in ran.err) == (2, True)


def test_a_mark_of_nothing_in_particular_is_refused(jipyo: Shell, package: Path) -> None:
    assert jipyo("mark", package, "--points", "1").code == 2


def test_the_declaration_is_signed_with_ones_own_name(jipyo: Shell, package: Path) -> None:
    wrong = jipyo("declare", package, "--name", "남의이름")
    assert (wrong.code, "본인 이름" in wrong.err) == (2, True)
    name = jipyo.json("status", package)["reviewers"][0]["name"]
    assert jipyo.json("declare", package, "--name", name, "--yes", "2", "--facts", "자문")["yes"] == [2]


def test_a_certificate_signs_the_declaration_beside_the_name(
    jipyo: Shell, built: SampleRound, file: Path, tmp_path: Path
) -> None:
    package = tmp_path / "R01.jipyo"
    jipyo.fine("package", file, "--reviewer", "R01", "--to", package)
    name = jipyo.json("status", package)["reviewers"][0]["name"]
    typed = jipyo.json("declare", package, "--name", name)
    signed = jipyo.json("declare", package, "--name", name, "--p12", built.key("R01"))
    assert (typed["signer"], name in signed["signer"]) == ("", True)


def test_a_recused_institution_takes_no_marks_until_the_recusal_is_lifted(
    jipyo: Shell, package: Path, item: dict[str, Any]
) -> None:
    where = ("--institution", item["institution"])
    mark = ("mark", package, *where, "--measure", item["measure"], "--points", "1")
    jipyo.fine("recuse", package, *where, "--reason", "자문한 적 있음")
    assert jipyo(*mark).code == 2
    jipyo.fine("recuse", package, *where, "--reason", "잘못 적음", "--lift")
    assert jipyo(*mark).code == 0
