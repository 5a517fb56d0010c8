"""`run` from the outside: a prepared tree whose Python only tells what it was asked to do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import debian
from assets import FONT_LICENCE, FONTS
from environment import Ground, Profile, Stamp, digests, home, write_stamp

SOURCE = Path(__file__).resolve().parents[2]
TELLING = f"#!{sys.executable}\nimport sys\nprint('asked:', *sys.argv[1:])\nsys.exit(7)\n"


@pytest.fixture
def prepared(tmp_path: Path) -> Ground:
    """Return a tree that looks fully installed; its Python prints its arguments and exits with 7."""
    ground = Ground(tmp_path.resolve())
    shutil.copytree(SOURCE / "packaging", ground.packaging, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SOURCE / "pyproject.toml", ground.root)
    for folder in (ground.scripts, ground.resources / "fonts"):
        folder.mkdir(parents=True)
    for name in (*FONTS, FONT_LICENCE):
        (ground.resources / "fonts" / name).touch()
    ground.python.write_text(TELLING, encoding="utf-8")
    ground.python.chmod(0o755)
    seen = [*debian.OFFSCREEN, *debian.X11, *debian.VENV]
    write_stamp(ground.stamp, Stamp().with_profile(home(ground), Profile.TEST, digests(ground)).with_packages(seen))
    return ground


def _run(ground: Ground, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ground.packaging / "bootstrap.py"), "run", *arguments]
    environment = {"PATH": "", "PYTHONUTF8": "1", **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_with_a_display_the_window_opens_on_the_sample_round(prepared: Ground) -> None:
    assert _run(prepared, DISPLAY=":0").stdout.splitlines() == ["asked: -m ui.main --sample out/sample"]


def test_without_a_display_it_says_so_and_does_the_whole_job(prepared: Ground) -> None:
    assert _run(prepared).stdout.splitlines() == [
        "화면이 없어 창을 열지 않고, 평가의 모든 단계를 명령으로 실행합니다. 결과는 out 폴더에 저장됩니다.",
        "There is no display, so no window opens; the whole job runs from the command line into the folder out.",
        "asked: -m reviewer self-test --out out",
    ]


def test_the_exit_code_and_further_arguments_pass_through(prepared: Ground) -> None:
    process = _run(prepared, "--language", "en", DISPLAY=":0")
    assert (process.returncode, process.stdout) == (7, "asked: -m ui.main --sample out/sample --language en\n")


def test_a_second_start_leaves_the_tree_as_it_was(prepared: Ground) -> None:
    def snapshot() -> dict[Path, int]:
        return {
            p: p.stat().st_mtime_ns for p in prepared.root.rglob("*") if "__pycache__" not in p.parts and p.is_file()
        }

    before = snapshot()
    _run(prepared)
    assert snapshot() == before
