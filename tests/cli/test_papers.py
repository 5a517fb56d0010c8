"""Sheets, signatures and their verification from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reviewer.sample.size import SampleRound
from tests.cli.shell import Shell


@pytest.fixture
def sheet(jipyo: Shell, file: Path, tmp_path: Path) -> Path:
    """Return the sheet of one institution."""
    jipyo.fine("sheet", file, "--kind", "institution", "--institution", "L106", "--to", tmp_path)
    return tmp_path / "institution-L106.pdf"


def _sign(jipyo: Shell, built: SampleRound, sheet: Path, who: str, *words: str | Path) -> None:
    jipyo.fine("sign", sheet, "--p12", built.key(who), "--field", who, *words)


def test_sheets_of_every_kind_are_made(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    jipyo.fine("sheet", file, "--kind", "summary", "--to", tmp_path)
    jipyo.fine("sheet", file, "--kind", "reviewer", "--reviewer", "R01", "--to", tmp_path, "--lang", "en")
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == ["reviewer-R01.pdf", "summary-all.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in tmp_path.glob("*.pdf"))


def test_all_makes_one_for_each(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    assert len(jipyo.json("sheet", file, "--kind", "reviewer", "--all", "--to", tmp_path)["sheets"]) == 6


def test_a_sheet_for_nobody_is_refused(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    assert jipyo("sheet", file, "--kind", "reviewer", "--to", tmp_path).code == 2
    assert jipyo("sheet", file, "--kind", "institution", "--institution", "X", "--to", tmp_path).code == 2


def test_a_sheet_signed_by_both_is_valid_to_who_trusts_the_authority(
    jipyo: Shell, built: SampleRound, file: Path, sheet: Path
) -> None:
    _sign(jipyo, built, sheet, "secretary")
    refused = jipyo("sign", sheet, "--p12", built.key("chair"), "--field", "chair", "--round", file)
    assert (refused.code, "등록되어 있지 않습니다" in refused.err) == (2, True)
    for who in ("secretary", "chair"):
        jipyo.fine("register", file, "--person", who, "--p12", built.key(who))
    _sign(jipyo, built, sheet, "chair", "--round", file)
    found = jipyo.json("verify", sheet, "--trust", built.trust, "--round", file)["papers"][0]
    assert (found["verdict"], found["unchanged"]["answer"], found["who"]["answer"]) == ("valid", "yes", "yes")
    assert found["when"]["answer"] == "unknown"
    assert [s["field"] for s in found["signatures"]] == ["secretary", "chair"]
    assert (found["record"]["answer"], found["changes"]) == ("yes", [])


def test_the_answers_are_given_apart(jipyo: Shell, built: SampleRound, sheet: Path) -> None:
    _sign(jipyo, built, sheet, "secretary")
    _sign(jipyo, built, sheet, "chair")
    ran = jipyo("verify", sheet)
    assert (ran.code, "그대로인가: 예" in ran.out, "누가: 알 수 없음" in ran.out) == (1, True, True)


def test_a_changed_byte_shows(jipyo: Shell, built: SampleRound, sheet: Path) -> None:
    _sign(jipyo, built, sheet, "secretary")
    _sign(jipyo, built, sheet, "chair")
    data = bytearray(sheet.read_bytes())
    data[2000] ^= 1
    sheet.write_bytes(data)
    ran = jipyo("verify", sheet, "--trust", built.trust, "--json")
    assert (ran.code, ran.data["papers"][0]["valid"]) == (1, False)


def test_signed_files_may_go_to_a_folder_of_their_own(
    jipyo: Shell, built: SampleRound, sheet: Path, tmp_path: Path
) -> None:
    before = sheet.read_bytes()
    _sign(jipyo, built, sheet, "secretary", "--to", tmp_path / "signed")
    assert sheet.read_bytes() == before
    assert (tmp_path / "signed" / sheet.name).read_bytes().startswith(before)


def test_signing_out_of_turn_or_without_a_key_changes_nothing(jipyo: Shell, built: SampleRound, sheet: Path) -> None:
    before = sheet.read_bytes()
    assert jipyo("sign", sheet, "--p12", built.key("chair"), "--field", "chair").code == 2
    assert jipyo("sign", sheet).code == 2
    assert sheet.read_bytes() == before


def test_a_wrong_certificate_password_is_told(jipyo: Shell, built: SampleRound, sheet: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("다른 암호\n", encoding="utf-8")
    ran = jipyo("sign", sheet, "--p12", built.key("chair"), "--p12-password-file", secret)
    assert (ran.code, "암호" in ran.err) == (2, True)


def test_a_folder_is_verified_at_once_and_the_findings_kept(
    jipyo: Shell, built: SampleRound, sheet: Path, tmp_path: Path
) -> None:
    for who in ("secretary", "chair"):
        _sign(jipyo, built, sheet, who)
    folder = tmp_path / "평가표"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.pdf").write_bytes(sheet.read_bytes())
    (folder / "changed.pdf").write_bytes(sheet.read_bytes() + b"x")
    for name in ("report.csv", "report.xlsx", "report.json"):
        ran = jipyo("verify", folder, "--trust", built.trust, "--report", tmp_path / name)
        assert (ran.code, "4개 가운데 3개 유효" in ran.out) == (1, True)
        assert (tmp_path / name).stat().st_size > 500
    rows = (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()
    assert sum("appended" in row for row in rows) == 1
    assert jipyo("verify", folder, "--report", tmp_path / "report.doc").code == 2
    assert jipyo("verify", tmp_path / "평가표" / "없음").code == 1


def test_many_files_are_verified_in_several_processes_with_the_same_answers(
    jipyo: Shell, built: SampleRound, sheet: Path, tmp_path: Path
) -> None:
    for who in ("secretary", "chair"):
        _sign(jipyo, built, sheet, who)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(50):
        (folder / f"{number:02}.pdf").write_bytes(sheet.read_bytes())
    found = jipyo.json("verify", folder, "--trust", built.trust, "--processes", "2")
    assert (found["count"], found["valid"]) == (50, 50)
    assert [Path(one["file"]).name for one in found["papers"]] == [f"{n:02}.pdf" for n in range(50)]


def test_certificates_are_found_and_listed_with_what_is_wrong(jipyo: Shell, built: SampleRound, tmp_path: Path) -> None:
    assert jipyo("certificates", "--in", tmp_path).code == 1
    found = jipyo.json("certificates", "--in", built.certificates)["certificates"]
    assert {one["source"] for one in found} == {"p12"}


def test_officers_named_in_the_round_are_listed(jipyo: Shell, file: Path) -> None:
    named = jipyo.json("officer", file, "chair", "가상한", "--affiliation", "가상대학교")["officers"]
    assert named == [{"place": "chair", "name": "가상한", "affiliation": "가상대학교", "title": ""}]


def test_verify_says_whether_the_files_beside_a_paper_belong_to_it(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    jipyo.fine("sheet", file, "--kind", "institution", "--institution", "L106", "--to", tmp_path, "--data")
    sheet, figures, book = (tmp_path / f"institution-L106.{ending}" for ending in ("pdf", "json", "xlsx"))
    assert _stands(jipyo, sheet) == {figures.name: "belongs", book.name: "belongs"}
    changed = openpyxl.load_workbook(book)
    changed.worksheets[1].cell(3, 2).value = "9.99"
    changed.save(book)
    figures.write_bytes(figures.read_bytes().replace(b"L106", b"L107"))
    assert _stands(jipyo, sheet) == {figures.name: "changed", book.name: "changed"}
    ran = jipyo("verify", sheet, "--lang", "en", "--report", tmp_path / "report.csv")
    assert f"{book.name} is not what this PDF says: changed since" in ran.out
    assert f"{figures.name} is not what this PDF says" in (tmp_path / "report.csv").read_text("utf-8-sig")
    figures.unlink()
    book.write_bytes(b"PK\3\4")
    assert _stands(jipyo, sheet) == {figures.name: "missing", book.name: "changed"}


def _stands(jipyo: Shell, sheet: Path) -> dict[str, str]:
    ran = jipyo("verify", sheet, "--json")
    return {one["file"]: one["stand"] for one in ran.data["papers"][0]["beside"]}
