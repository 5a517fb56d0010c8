"""Sealing from the command line: what is on the list, the seal, and opening the work again."""

from __future__ import annotations

from pathlib import Path

from tests.cli.shell import Shell


def test_the_list_is_shown_without_sealing(jipyo: Shell, package: Path) -> None:
    ran = jipyo("seal", package, "--check", "--json")
    assert ran.code == 1
    assert {one["what"] for one in ran.data["findings"]} >= {"unscored"}
    assert "평가를 다시 열었습니다" not in jipyo("reopen", package, "--reason", "사유").out


def test_sealed_work_refuses_a_mark_until_it_is_reopened(jipyo: Shell, package: Path) -> None:
    item = jipyo("seal", package, "--check", "--json").data["findings"][0]
    mark = ("mark", package, "--institution", item["institution"], "--measure", item["measure"], "--points", "1")
    sealed = jipyo.fine("seal", package)
    assert "인증서 없음" in sealed
    assert f": {item['institution']} {item['measure']}" in sealed  # what is left is said, and kept nobody from sealing
    refused = jipyo(*mark)
    assert refused.code == 2
    assert "확정" in refused.err
    assert "다시 열었습니다" in jipyo.fine("reopen", package, "--reason", "한 건을 다시 봄")
    assert "저장됨" in jipyo.fine(*mark)
