"""Every fixed choice of the format has a word of its own in the workbook, and no word stands for two."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reviewer.framework.book import labels
from reviewer.model.framework import Method, Substitution
from reviewer.model.scale import Preliminary
from reviewer.model.setting import Governs
from reviewer.model.ties import Compare
from reviewer.text import Text

CASES = {
    "methods": (labels.METHODS, {m.value for m in Method}),
    "substitutions": (labels.SUBSTITUTIONS, {s.value for s in Substitution}),
    "comparisons": (labels.COMPARED, {c.value for c in Compare}),
    "roles": (labels.GOVERNED, {g.value for g in Governs}),
    "preliminary totals": (labels.PRELIMINARY, {p.value for p in Preliminary}),
}


@pytest.mark.parametrize("case", CASES)
def test_each_choice_has_one_word(case: str) -> None:
    words, values = CASES[case]
    shown: Mapping[str, Text] = words
    assert set(shown) == values
    assert len({word.ko for word in shown.values()}) == len({word.en for word in shown.values()}) == len(shown)
