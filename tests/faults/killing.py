"""Killing a process while it saves marks, and looking at what it left."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from reviewer.desk.opening import open_round
from tests.desk.little import PASSPHRASE, begun, sign

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Left:
    """What stood after a kill: how many marks were said to be saved, which of them are gone, whether all is whole."""

    said: int
    gone: tuple[str, ...]
    whole: bool


def ready(folder: Path) -> Path:
    """Return a closed round whose first reviewer may give marks."""
    desk = begun(folder)
    sign(desk, "R1")
    desk.close()
    return desk.path


def killed(path: Path, dice: random.Random) -> Left:
    """Let a process give marks, kill it at a random moment, open the file again and look."""
    said = _saved_until_killed(path, dice)
    desk = open_round(path, PASSPHRASE)
    there = {line.entry.hash for line in desk.see.journal(limit=100_000)}
    left = Left(len(said), tuple(entry for entry in said if entry not in there), desk.check().is_whole)
    desk.close()
    return left


def _saved_until_killed(path: Path, dice: random.Random) -> list[str]:
    command = [sys.executable, "-m", "tests.faults.child", "marks", str(path), str(dice.random())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        out = process.stdout
        if out is None:
            raise RuntimeError("the child has no voice")
        lines = [out.readline() for _ in range(dice.randint(1, 180))]
        _let_it_run(process, dice.random() / 200)
        process.kill()
        lines += out.readlines()
    return [line.split()[1] for line in lines if line.startswith("saved ") and line.endswith("\n")]


def _let_it_run(process: subprocess.Popen[str], seconds: float) -> bool:
    """Wait for a part of a commit, so that the kill falls anywhere in one; tell whether it ended by itself."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True
