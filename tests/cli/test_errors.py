"""However a command line fails, it ends in a sentence and an exit code, in the language asked for."""

from __future__ import annotations

import errno
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from reviewer.cli import crash
from reviewer.cli.table import VERBS
from reviewer.cli.verb import Call
from reviewer.sample.size import OPENS_WITH
from tests.cli.shell import Shell


@pytest.mark.parametrize(
    ("words", "ko", "en"),
    [
        ((), "빠진 것이 있습니다", "Something is missing"),
        (("dance",), "dance", "dance"),
        (("tally",), "FILE", "FILE"),
        (("tally", "a.jipyo", "--wrong"), "알 수 없는 인자입니다: --wrong", "Unknown arguments: --wrong"),
        (("tally", "a.jipyo", "--type"), "--type 뒤에 값이 있어야 합니다", "--type needs a value"),
        (("assign", "a.jipyo", "--seed", "x"), "--seed에 'x' 값은 쓸 수 없습니다", "--seed cannot be 'x'"),
    ],
)
def test_a_line_that_makes_no_sense_is_told_in_either_language(
    jipyo: Shell, words: tuple[str, ...], ko: str, en: str
) -> None:
    korean, english = jipyo(*words), jipyo(*words, "--lang", "en")
    assert (korean.code, english.code) == (2, 2)
    assert ko in korean.err
    assert en in english.err
    assert "아무것도 하지 않았습니다" in korean.err
    assert "Nothing was done" in english.err


def test_the_environments_language_is_not_asked(jipyo: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "아무것도 하지 않았습니다" in jipyo("dance").err


def test_a_refusal_is_data_as_well(jipyo: Shell, tmp_path: Path) -> None:
    ran = jipyo("check", tmp_path / "none.jipyo", "--json")
    assert (ran.code, ran.data["ok"], ran.data["exit"]) == (2, False, 2)
    assert set(ran.data["error"]) == {"ko", "en"}
    assert ran.err.strip() == ran.data["error"]["ko"]


def test_a_wrong_passphrase_is_told(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("틀린 암호\n", encoding="utf-8")
    ran = jipyo("check", file, "--passphrase-file", secret)
    assert (ran.code, "암호가 맞지 않아" in ran.err) == (2, True)


def test_an_empty_passphrase_file_is_told(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("", encoding="utf-8")
    assert "첫 줄에 암호가 없습니다" in jipyo("check", file, "--passphrase-file", secret).err


def test_nowhere_to_ask_for_a_passphrase_is_told(jipyo: Shell, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JIPYO_PASSPHRASE")
    ran = jipyo("check", file)
    assert (ran.code, "--passphrase-file" in ran.err) == (2, True)


def test_a_passphrase_is_asked_for_at_a_terminal(jipyo: Shell, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return OPENS_WITH

    monkeypatch.delenv("JIPYO_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", answer)
    assert jipyo("check", file).code == 0
    assert asked == ["회차 파일의 암호: "]


def _fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk take the beginning of a file and no more."""

    def write(path: Path, data: bytes) -> NoReturn:
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", write)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("template", "t.xlsx"), "t.xlsx"),
        (("framework", "export", "sample-2022", "--xlsx", "t.xlsx"), "t.xlsx"),
        (("sample", "--size", "small", "--to", "s"), "s"),
    ],
)
def test_a_full_disk_leaves_no_half_workbook_and_is_the_machines_doing(
    jipyo: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    _fill_the_disk(monkeypatch)
    ran = jipyo(*words)
    assert (ran.code, name in ran.err, (tmp_path / name).exists()) == (3, True, False)


def test_why_the_computer_refused_is_said_in_the_readers_language(jipyo: Shell, tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    assert "(그런 파일이나 폴더가 없음)" in jipyo("check", "x.jipyo", "--passphrase-file", gone).err
    assert "(no such file or folder)" in jipyo("--lang", "en", "check", "x.jipyo", "--passphrase-file", gone).err


def _fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let `check` end in an error."""

    def fail(_call: Call) -> NoReturn:
        raise error

    check = next(verb for verb in VERBS if verb.name == "check")
    monkeypatch.setattr("reviewer.cli.run.VERBS", (replace(check, run=fail),))


def test_a_bug_ends_as_a_sentence_and_leaves_only_its_place_behind(
    jipyo: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail_with(monkeypatch, ZeroDivisionError("점수 6.5를 적다가"))
    ran = jipyo("check", "x.jipyo")
    log = crash.log_path().read_text(encoding="utf-8")
    assert (ran.code, "프로그램 오류입니다" in ran.err, str(crash.log_path()) in ran.err) == (70, True, True)
    assert "ZeroDivisionError" in log
    assert "test_errors.py" in log
    assert "6.5" not in log + ran.err


def test_a_bug_is_told_even_where_no_log_can_be_kept(
    jipyo: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _fail_with(monkeypatch, ZeroDivisionError())
    (tmp_path / "plain").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "plain"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "plain"))
    assert "No log could be kept" in jipyo("check", "x.jipyo", "--lang", "en").err


def test_a_disk_that_refuses_is_the_machines_doing(jipyo: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail_with(monkeypatch, OSError(28, "No space left on device", "x.jipyo"))
    ran = jipyo("check", "x.jipyo", "--lang", "en")
    assert (ran.code, "no room on the disk" in ran.err) == (3, True)


def test_stopping_is_no_error(jipyo: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail_with(monkeypatch, KeyboardInterrupt())
    ran = jipyo("check", "x.jipyo")
    assert (ran.code, "멈췄습니다" in ran.err) == (130, True)


def test_stopping_before_the_verbs_are_loaded_is_no_error_either(monkeypatch: pytest.MonkeyPatch, jipyo: Shell) -> None:
    class Loading:
        def find_spec(self, name: str, path: object, target: object = None) -> None:
            if name == "reviewer.cli.run":
                raise KeyboardInterrupt

    monkeypatch.setattr(sys, "meta_path", [Loading(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "reviewer.cli.run")
    assert jipyo("check", "x.jipyo").code == 130


def test_a_place_that_cannot_be_written_is_the_machines_doing(jipyo: Shell, file: Path, tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    ran = jipyo("tally", file, "--csv", tmp_path / "plain" / "out.csv")
    assert (ran.code, "쓸 수 없습니다" in ran.err) == (3, True)
