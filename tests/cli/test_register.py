"""The register of certificates and who has still to sign, from the command line."""

from __future__ import annotations

from pathlib import Path

from reviewer.sample.size import SampleRound
from tests.cli.shell import Shell


def test_a_reviewers_certificate_is_registered_listed_and_struck_off_with_a_reason(
    jipyo: Shell, built: SampleRound, file: Path
) -> None:
    made = jipyo.json("register", file, "--person", "R01", "--p12", built.key("R01"))["registered"]
    assert [(one["person"], bool(one["since"])) for one in made] == [("R01", True)]
    digest = made[0]["certificate"]
    refused = jipyo("register", file, "--strike", digest)
    assert (refused.code, "사유를 적어야" in refused.err) == (2, True)
    told = jipyo.json("register", file, "--strike", digest, "--reason", "다시 발급받음")
    assert told["registered"] == []
    assert [(one["person"], one["reason"]) for one in told["struck"]] == [("R01", "다시 발급받음")]
    assert "말소: 다시 발급받음" in jipyo.fine("register", file)


def test_the_list_of_sheets_tells_who_has_still_to_sign(
    jipyo: Shell, built: SampleRound, file: Path, tmp_path: Path
) -> None:
    wanted = ("--kind", "institution", "--institution", "L106", "--to", tmp_path, "--unregistered")
    jipyo.fine("issue", file, *wanted, "--p12", built.key("secretary"), "--field", "secretary")
    assert jipyo.json("sheets", file)["sheets"][0]["open"] == ["chair"]
    assert "아직 서명하지 않음: 위원장" in jipyo.fine("sheets", file)
    report = tmp_path / "report.pdf"
    ran = jipyo("verify", tmp_path / "institution-L106.pdf", "--report", report)
    assert ran.code == 1
    assert "PDF/A-2b 검사 통과" in ran.out
    assert report.read_bytes().startswith(b"%PDF-")
    jipyo.fine("issue", file, *wanted, "--p12", built.key("chair"), "--field", "chair")
    assert jipyo.json("sheets", file)["sheets"][0]["open"] == []


def test_what_cannot_be_upgraded_is_told_of_each_file_and_left_as_it_was(
    jipyo: Shell, built: SampleRound, file: Path, tmp_path: Path
) -> None:
    jipyo.fine("sheet", file, "--kind", "institution", "--institution", "L106", "--to", tmp_path)
    sheet = tmp_path / "institution-L106.pdf"
    (tmp_path / "other.pdf").write_bytes(sheet.read_bytes())
    ran = jipyo("upgrade", sheet, tmp_path / "other.pdf", "--trust", built.trust, "--json")
    assert ran.code == 1
    assert [Path(one["file"]).name for one in ran.data["refused"]] == ["institution-L106.pdf", "other.pdf"]
    assert ran.data["upgraded"] == []
