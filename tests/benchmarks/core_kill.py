"""`kill -9` fifty times at a random moment during 200 random marks: every mark said to be saved must be there."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.core_round import timed
from tests.benchmarks.report import Row, row
from tests.faults.killing import Left, killed, ready

TIMES = 50


def measure() -> list[Row]:
    """Return one row: how long a round of it takes, and whether anything was ever lost."""
    dice, found = random.Random(50), list[Left]()
    with TemporaryDirectory(dir=Path.cwd()) as folder:
        taken = timed(lambda: found.extend(_once(Path(folder) / str(turn), dice) for turn in range(TIMES)))
    said, gone = sum(left.said for left in found), sum(len(left.gone) for left in found)
    ok = gone == 0 and all(left.whole for left in found)
    name = f"kill -9 at a random moment, {TIMES} times: {said:,} marks saved, {gone} lost"
    return [row(name, taken / TIMES, None, "none lost, file whole", ok=ok)]


def _once(folder: Path, dice: random.Random) -> Left:
    folder.mkdir()
    return killed(ready(folder), dice)
