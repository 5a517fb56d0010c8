"""The import contracts do bite: each is broken once, in a copy of the tree that holds nothing but file names."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGES, ROOT, modules

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """Return a copy of the tree in which every module is empty."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for module in modules(*PACKAGES):
        _add(tmp_path, module.place, "")
    return tmp_path


def _add(root: Path, place: str, text: str) -> None:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(text, encoding="utf-8")


def _lint(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_empty_house_keeps_every_contract(skeleton: Path) -> None:
    assert _lint(skeleton).returncode == 0


@pytest.mark.parametrize(
    ("place", "breach", "contract"),
    [
        ("reviewer/model/breach.py", "import reviewer.commands", "Layers of the core"),
        ("reviewer/stranger.py", "", "Layers of the core"),
        ("reviewer/store/breach.py", "import PySide6.QtCore", "The core never knows the window"),
        ("reviewer/clock.py", "import ui", "The core never knows the window"),
        ("reviewer/scoring/breach.py", "import sqlite3", "Scoring and the model do no input or output"),
        ("reviewer/model/breach.py", "from pathlib import Path", "Scoring and the model do no input or output"),
        ("ui/pages/breach.py", "from reviewer.store import breach", "The window asks the desk"),
        ("ui/jobs.py", "import sqlcipher3", "The window asks the desk"),
        ("ui/views/breach.py", "from reviewer.text import Text", "Views are layout only"),
    ],
)
def test_a_breach_is_found(skeleton: Path, place: str, breach: str, contract: str) -> None:
    _add(skeleton, "reviewer/store/breach.py", "")
    _add(skeleton, place, breach)
    report = _lint(skeleton)
    broken = [line for line in report.stdout.splitlines() if line.endswith("BROKEN")]
    assert [line.startswith(contract) for line in broken] == [True]
