"""The table of actions: a key means one thing wherever the person is."""

from __future__ import annotations

from collections import Counter

import pytest

from ui.actions import EVERYWHERE, TABLE
from ui.stages import STAGES


@pytest.mark.parametrize("stage", [stage.id for stage in STAGES])
def test_no_key_means_two_things_at_one_stage(stage: str) -> None:
    keys = Counter(key for row in TABLE if row.stage in (stage, EVERYWHERE) for key in row.keys)
    assert [key for key, times in keys.items() if times > 1] == []
