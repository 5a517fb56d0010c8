"""The whole job from the command line: from an inbox to signed papers that another program finds valid."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from reviewer.framework import catalog
from reviewer.sample import roster
from reviewer.sample.building import EDITION, write_certificates, write_inbox
from reviewer.sample.size import OPENS_WITH, SMALL, sample_in
from tests.cli.shell import Shell


@pytest.fixture
def jipyo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    for variable in ("JIPYO_PASSPHRASE", "JIPYO_PACKAGE_PASSPHRASE", "JIPYO_P12_PASSWORD"):
        monkeypatch.setenv(variable, OPENS_WITH)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Shell(capsys)


def _score(jipyo: Shell, package: Path, back: Path) -> None:
    """Declare, score everything from a table, and pack the return package, as a reviewer on a laptop would."""
    jipyo.fine("declare", package, "--name", jipyo.json("status", package)["reviewers"][0]["name"])
    agenda = jipyo("decide", package, "--list", "1000", "--json").data["agenda"]
    rows = [f"{one['institution']},{one['measure']},{n % 5 + 1},의견 {n}" for n, one in enumerate(agenda)]
    table = package.with_suffix(".csv")
    table.write_text("\n".join(["기관코드,지표코드,점수,평가의견", *rows]), encoding="utf-8")
    jipyo.fine("mark", package, "--from", table)
    jipyo.fine("package", package, "--to", back)


def test_the_whole_job_goes_through(jipyo: Shell, tmp_path: Path) -> None:
    file, inbox = tmp_path / "round.jipyo", tmp_path / "inbox"
    inbox.mkdir()
    paths = write_inbox(inbox, catalog.load(EDITION), roster.institutions(SMALL), SMALL)
    jipyo.fine("new", file, "--name", "전 과정")
    jipyo.fine("import", file, *paths)
    jipyo.fine("assign", file)
    made = jipyo.json("package", file, "--all", "--to", tmp_path / "packages")["packages"]
    backs = [tmp_path / f"back-{one['reviewer']}.jipyo" for one in made]
    for one, back in zip(made, backs, strict=True):
        _score(jipyo, Path(one["file"]), back)
    jipyo.fine("merge", file, *reversed(backs))
    head = jipyo.json("check", file)["head"]
    assert jipyo.json("merge", file, *backs)["entries"] == 0
    assert jipyo.json("check", file)["head"] == head
    assert jipyo.json("decide", file, "--all")["decided"] == 36
    assert jipyo.json("substitute", file, "--all", "--approver", "위원장 가상한")["waiting"] == 0
    assert jipyo.json("tally", file)["complete"] == 12
    _sign_and_verify(jipyo, file, tmp_path)
    assert jipyo.json("check", file)["whole"]
    assert jipyo.json("rebuild", file)["whole"]


def _sign_and_verify(jipyo: Shell, file: Path, folder: Path) -> None:
    sheets = folder / "sheets"
    jipyo.fine("sheet", file, "--kind", "institution", "--institution", "L106", "--to", sheets)
    jipyo.fine("sheet", file, "--kind", "summary", "--to", sheets)
    sample, papers = sample_in(folder), sorted(sheets.iterdir())
    write_certificates(sample.certificates, SMALL)
    for who in ("secretary", "chair"):
        jipyo.fine("register", file, "--person", who, "--p12", sample.key(who))
        jipyo.fine("sign", *papers, "--p12", sample.key(who), "--field", who, "--round", file)
    found = jipyo.json("verify", *papers, "--trust", sample.trust, "--round", file)
    assert [one["verdict"] for one in found["papers"]] == ["valid", "valid"]
    for paper in papers:
        told = subprocess.run(["pdfsig", paper], capture_output=True, text=True, check=False, timeout=60).stdout
        assert told.count("Signature is Valid.") == 2
        assert "Total document signed" in told


def test_the_self_test_leaves_signed_papers_and_a_summary(jipyo: Shell, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = jipyo.fine("self-test", "--out", out, "--size", "small", "--lang", "en")
    assert told.count("✓") == 12
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["fine"] is True
    assert all(Path(one["file"]).is_file() for one in summary["signed"])
    assert len(list((out / "signed").glob("*.pdf"))) == len(summary["signed"]) == 14
    assert "journal head" in (out / "summary.txt").read_text(encoding="utf-8")
    assert sorted(path.name for path in out.iterdir()) == ["signed", "summary.json", "summary.txt", "test-root.crt"]


def test_a_self_test_that_finds_fault_says_so(jipyo: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.sample.panel.decide_all", lambda _desk: 3)
    ran = jipyo("self-test", "--out", tmp_path / "out", "--size", "small")
    assert (ran.code, "✗" in ran.out, "결정하지 못한 안건 3개" in ran.out) == (1, True, True)
    assert not list((tmp_path / "out" / "signed").iterdir())
