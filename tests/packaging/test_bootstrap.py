"""What a person at the terminal gets from bootstrap.py: exit codes, and sentences in both languages."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bootstrap import in_turn, main, most_tests, reading_checks, scoring_tests, side_by_side, told, type_check, verbs
from environment import Ground

BOOTSTRAP = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    """Return a source tree whose environment is the Python of this test."""
    ground = Ground(tmp_path)
    ground.scripts.mkdir(parents=True)
    ground.python.symlink_to(sys.executable)
    return ground


def _exit(code: int) -> list[str]:
    return ["-c", f"raise SystemExit({code})"]


def test_there_is_a_verb_for_every_promise_of_the_makefile() -> None:
    makefile = (BOOTSTRAP.parent.parent / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:"))
    assert phony.split()[1:] == list(verbs())


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_an_unknown_verb_gets_the_usage_and_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().out.splitlines() == [
        "사용법: bootstrap.py run|test|check|bench|install",
        "Usage: bootstrap.py run|test|check|bench|install",
    ]


def test_a_console_without_hangul_gets_the_rest_of_the_sentence() -> None:
    process = subprocess.run(
        [sys.executable, BOOTSTRAP, "dance"],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (process.returncode, process.stderr) == (2, "")
    assert "Usage: bootstrap.py run" in process.stdout


def test_all_checks_passing_is_exit_code_0(ground: Ground) -> None:
    assert told(in_turn(ground, {"one": _exit(0), "two": _exit(0)})) == 0


def test_a_failed_check_does_not_hide_the_next_one(ground: Ground, capfd: pytest.CaptureFixture[str]) -> None:
    code = told(in_turn(ground, {"one": _exit(3), "two": ["-c", "print('two ran')"], "three": _exit(4)}))
    assert code == 3
    assert capfd.readouterr().out.splitlines() == [
        "── one",
        "── two",
        "two ran",
        "── three",
        "통과하지 못한 검사: one, three",
        "These checks failed: one, three",
    ]


def test_what_runs_side_by_side_is_told_one_after_the_other_and_each_failure_counts(
    ground: Ground, capfd: pytest.CaptureFixture[str]
) -> None:
    lines = "import sys; print('first'); print('second', file=sys.stderr); sys.exit({})"
    lanes = [{"one": ["-c", lines.format(0)], "two": ["-c", lines.format(4)]}, {"three": ["-c", lines.format(5)]}]
    assert told(side_by_side(ground, lanes)) == 4
    said = capfd.readouterr().out
    for name in ("one", "two", "three"):
        at = said.splitlines().index(f"── {name}")
        assert sorted(said.splitlines()[at + 1 : at + 3]) == ["first", "second"]
    assert said.endswith("These checks failed: two, three\n")


def test_the_static_checks_are_contracts_style_format_and_types() -> None:
    assert [*reading_checks(), *type_check()] == ["import-linter", "ruff check", "ruff format", "mypy"]


def test_every_test_runs_once_and_those_of_scoring_under_coverage() -> None:
    scoring, report = scoring_tests().values()
    (others,) = most_tests(()).values()
    assert scoring == ["-m", "coverage", "run", "-m", "pytest", "tests/scoring"]
    assert report == ["-m", "coverage", "report"]
    assert others == ["-m", "pytest", "-n", "2", "--dist", "worksteal", "--ignore=tests/scoring"]


def test_arguments_narrow_the_tests_to_one_run() -> None:
    run = ["-m", "pytest", "-n", "2", "--dist", "worksteal", "tests/cli", "-x"]
    assert most_tests(["tests/cli", "-x"]) == {"pytest": run}


def test_less_than_the_whole_of_scoring_fails() -> None:
    settings = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    measured = settings["coverage"]["run"]
    assert (measured["branch"], measured["source"]) == (True, ["reviewer/scoring"])
    assert settings["coverage"]["report"]["fail_under"] == 100
