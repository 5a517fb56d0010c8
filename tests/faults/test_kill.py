"""A process killed while it saves loses nothing it said was saved."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.killing import killed, ready


def test_every_mark_said_to_be_saved_is_there_after_a_kill_and_the_file_is_whole(tmp_path: Path) -> None:
    path, dice = ready(tmp_path), random.Random(11)
    for _ in range(3):
        left = killed(path, dice)
        assert left.said > 0
        assert left.gone == ()
        assert left.whole
