"""The help and the page docs/cli.md tell of every verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.__main__ import main
from reviewer.cli.table import VERBS

DOCS = Path(__file__).resolve().parents[2] / "docs" / "cli.md"
NAMES = [verb.name for verb in VERBS]
NEEDED = {
    "new", "template", "import", "assign", "package", "mark", "merge", "decide", "tally", "sheet", "sign", "verify",
    "check", "rebuild", "framework", "self-test", "declare", "recuse", "setting", "conflicts", "why", "agreement", "substitute",
}  # fmt: skip


def _help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as ending:
        main([*words, "--help"])
    assert ending.value.code == 0
    return capsys.readouterr().out


def test_the_whole_job_has_its_verbs() -> None:
    assert set(NAMES) >= NEEDED


@pytest.mark.parametrize("name", NAMES)
def test_each_verb_explains_itself_in_both_languages(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    verb = next(one for one in VERBS if one.name == name)
    korean, english = _help(capsys, name), _help(capsys, name, "--lang", "en")
    assert verb.does.ko in korean
    assert verb.does.en in english
    assert verb.example in korean


def test_the_exit_codes_are_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    told = _help(capsys, "--lang", "en")
    assert all(
        words in told for words in ("0 fine", "1 found something", "2 the request", "3 the computer", "70 a bug")
    )


def test_the_page_tells_of_every_verb_with_its_example() -> None:
    page = DOCS.read_text(encoding="utf-8")
    assert [v.name for v in VERBS if f"`{v.name}`" not in page or v.example not in page] == []
