"""An open round stays held against other programs, whatever is read meanwhile.

Systems drop every lock of a file with the first handle that the program closes on it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.commands import MergePackages
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from tests.desk.little import PASSPHRASE, begun

ROOT = Path(__file__).parents[2]


def check(desk: Desk) -> None:
    assert desk.check().is_whole


def look_at_its_folder(desk: Desk) -> None:
    assert "round.jipyo" in desk.preview([desk.path.parent]).notes[0].ko


def look_at_itself(desk: Desk) -> None:
    (problem,) = desk.preview([desk.path]).problems
    assert "꾸러미 파일" in problem.wrong.ko


def merge_itself(desk: Desk) -> None:
    with pytest.raises(UserError) as caught:
        desk.do(MergePackages((desk.path,), (PASSPHRASE,)))
    assert "지금 열려 있는" in caught.value.sentence.ko


@pytest.mark.parametrize("work", [check, look_at_its_folder, look_at_itself, merge_itself])
def test_no_other_program_gets_at_a_file_that_is_open(tmp_path: Path, work: Callable[[Desk], None]) -> None:
    desk = begun(tmp_path)
    work(desk)
    child = [sys.executable, "-m", "tests.store.child", "powerless", str(desk.path)]
    said = subprocess.run(child, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT).stdout
    assert said.startswith("FileInUse")
    desk.close()
