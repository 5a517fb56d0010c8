"""Take a fresh clone to a running Jipyo, on Debian and on Windows, with nothing but Python 3.11 or newer.

    python3 packaging/bootstrap.py run | test | check | bench | install

`run` opens the sample round (with no display it does the whole job headless into out/), `test` runs every check,
`check` the static ones, `bench` the measurements, `install` only prepares. A second start finds its stamp and adds
a few hundredths of a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import assets
import debian
import environment
from console import Refusal, say, speak_any_script
from environment import Ground, Profile

OLDEST_PYTHON = (3, 11)
USAGE_ERROR = 2
# One test process for each core of the smallest computer we promise to be quick on.
TEST_PROCESSES = "2"
SCORING_TESTS = "tests/scoring"
Commands = Mapping[str, Sequence[str]]  # a name to say, and the arguments of Python


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Tell whether a window can open: always on Windows, on Linux when X11 or Wayland is named."""
    return platform == "win32" or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def system_packages(profile: Profile, *, display: bool, ensurepip: bool) -> list[str]:
    """Return the Debian packages that `profile` stands on here."""
    groups = [
        debian.OFFSCREEN,
        debian.X11 if display or profile is Profile.TEST else (),
        debian.TESTS if profile is Profile.TEST else (),
        () if ensurepip else debian.VENV,
    ]
    return [name for group in groups for name in group]


def prepare(ground: Ground, profile: Profile) -> None:
    """Make everything that `profile` needs be there; raises Refusal with what the person must settle first."""
    before = environment.read_stamp(ground.stamp)
    seen = _prepare_system(profile, before)
    after = environment.ensure(ground, profile, before).with_packages(seen)
    assets.ensure_fonts(ground)
    assets.ensure_translations(ground)
    if after != before:
        environment.write_stamp(ground.stamp, after)


def _prepare_system(profile: Profile, stamp: environment.Stamp) -> list[str]:
    display = has_display(sys.platform, os.environ)
    wanted = system_packages(profile, display=display, ensurepip=debian.can_make_environments())
    if stamp.packages.issuperset(wanted) or not debian.is_debian():
        return []
    debian.ensure(wanted)
    return wanted


def run(ground: Ground, arguments: Sequence[str]) -> int:
    """Open the window on the sample round, or do the whole job headless when there is no display."""
    prepare(ground, Profile.RUN)
    if has_display(sys.platform, os.environ):
        return hand_over(ground, ["-m", "ui.main", "--sample", "out/sample", *arguments])
    say(
        "화면이 없어 창을 열지 않고, 평가의 모든 단계를 명령으로 실행합니다. 결과는 out 폴더에 저장됩니다.",
        "There is no display, so no window opens; the whole job runs from the command line into the folder out.",
    )
    return hand_over(ground, ["-m", "reviewer", "self-test", "--out", "out", *arguments])


def install(ground: Ground, _arguments: Sequence[str]) -> int:
    """Prepare everything and start nothing."""
    prepare(ground, Profile.RUN)
    command = ground.script("jipyo")
    say(f"준비되었습니다. 명령: {command}", f"Ready. The command is {command}")
    return 0


def check(ground: Ground, _arguments: Sequence[str]) -> int:
    """Run the static checks."""
    prepare(ground, Profile.TEST)
    return told(side_by_side(ground, [reading_checks(), type_check()]))


def test(ground: Ground, arguments: Sequence[str]) -> int:
    """Run the static checks and every test; arguments go to pytest and narrow the tests to one run.

    What keeps one core busy runs two at a time; the tests themselves then take both.
    """
    prepare(ground, Profile.TEST)
    beside = {} if arguments else scoring_tests()
    codes = side_by_side(ground, [{**reading_checks(), **beside}, type_check()])
    return told({**codes, **in_turn(ground, most_tests(arguments))})


def bench(ground: Ground, arguments: Sequence[str]) -> int:
    """Measure each path beside its physical limit."""
    prepare(ground, Profile.TEST)
    return hand_over(ground, ["-m", "tests.benchmarks", *arguments])


def reading_checks() -> dict[str, list[str]]:
    """Return the quick checks that read the code without running it: name to arguments of Python."""
    return {
        "import-linter": ["-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"],
        "ruff check": ["-m", "ruff", "check"],
        "ruff format": ["-m", "ruff", "format", "--check"],
    }


def type_check() -> dict[str, list[str]]:
    """Return the check of types, which takes as long as the other checks together."""
    return {"mypy": ["-m", "mypy"]}


def scoring_tests() -> dict[str, list[str]]:
    """Return the tests of scoring, which run once like all others, but by themselves: their coverage has to be whole."""
    return {
        "pytest (scoring)": ["-m", "coverage", "run", "-m", "pytest", SCORING_TESTS],
        "coverage (scoring)": ["-m", "coverage", "report"],
    }


def most_tests(arguments: Sequence[str]) -> dict[str, list[str]]:
    """Return the run of all other tests, or of those that `arguments` name; a process without work takes another's."""
    run = ["-m", "pytest", "-n", TEST_PROCESSES, "--dist", "worksteal"]
    return {"pytest": [*run, *arguments] if arguments else [*run, f"--ignore={SCORING_TESTS}"]}


def in_turn(ground: Ground, commands: Commands) -> dict[str, int]:
    """Run every command even when an earlier one fails; return the exit code of each."""
    return {name: _call(ground, name, arguments) for name, arguments in commands.items()}


def side_by_side(ground: Ground, lanes: Sequence[Commands]) -> dict[str, int]:
    """Run lanes of commands at once and return each exit code; a command's words are shown whole when it has ended."""
    with ThreadPoolExecutor(len(lanes)) as workers:
        ran = workers.map(lambda lane: {name: _heard(ground, name, lane[name]) for name in lane}, lanes)
        return {name: code for codes in ran for name, code in codes.items()}


def told(codes: Mapping[str, int]) -> int:
    """Name the commands that failed; return 0 or the exit code of the first of them."""
    failed = [name for name, code in codes.items() if code]
    if not failed:
        return 0
    say(f"통과하지 못한 검사: {', '.join(failed)}", f"These checks failed: {', '.join(failed)}")
    return codes[failed[0]]


def _heard(ground: Ground, name: str, arguments: Sequence[str]) -> int:
    done = subprocess.run(
        [ground.python, *arguments],
        cwd=ground.root,
        env={**_offscreen(), "PYTHONUTF8": "1"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    sys.stdout.write(f"── {name}\n{done.stdout}")
    sys.stdout.flush()
    return done.returncode


def _call(ground: Ground, name: str, arguments: Sequence[str]) -> int:
    sys.stdout.write(f"── {name}\n")
    sys.stdout.flush()
    return subprocess.run([ground.python, *arguments], cwd=ground.root, env=_offscreen(), check=False).returncode


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def hand_over(ground: Ground, arguments: Sequence[str]) -> int:
    """Let the environment's Python take the place of this one; its exit code is ours."""
    sys.stdout.flush()
    os.chdir(ground.root)
    command = [str(ground.python), *arguments]
    if os.name != "nt":  # on Windows, replacing a process would return to the prompt at once
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def verbs() -> dict[str, Callable[[Ground, Sequence[str]], int]]:
    """Return what can be asked for, by name."""
    return {"run": run, "test": test, "check": check, "bench": bench, "install": install}


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says and return the exit code."""
    speak_any_script()
    if sys.version_info < OLDEST_PYTHON:
        say("Python 3.11 이상이 필요합니다.", "Python 3.11 or newer is needed.")
        return USAGE_ERROR
    verb = verbs().get(arguments[0]) if arguments else None
    if verb is None:
        say(f"사용법: bootstrap.py {'|'.join(verbs())}", f"Usage: bootstrap.py {'|'.join(verbs())}")
        return USAGE_ERROR
    try:
        return verb(Ground(Path(__file__).resolve().parent.parent), arguments[1:])
    except Refusal as refusal:
        say(refusal.ko, refusal.en)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
