"""Upgrade maps: true to both editions, and refused with their place when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.framework import upgrade
from reviewer.framework.problems import FrameworkProblems
from reviewer.model.upgrade import Relation

PUBLIC = "kr-public-data-2025"
FAULTS = {
    "an older code that never was": ("older: [1-①]", "older: [9-①]", "There is no indicator or measure '9-①'"),
    "a newer code that never was": ("newer: [1-①]", "newer: [9-①]", "There is no indicator or measure '9-①'"),
    "a part left out": ("{older: [5-②], newer: [5-②]", "{older: [5-①], newer: [5-①]", "does not speak of"),
    "something new with a past": (
        "older: [5-②], newer: [5-②], relation: kept",
        "older: [5-②], newer: [5-②], relation: new",
        "called new",
    ),
    "something dropped that lives": (
        "older: [5-②], newer: [5-②], relation: kept",
        "older: [5-②], newer: [5-②], relation: dropped",
        "called dropped",
    ),
    "a side left empty": ("older: [5-②], newer: [5-②]", "older: [5-②], newer: []", "`newer` is empty"),
    "an edition nobody has": ("older: kr-public-data-2024", "older: kr-nowhere-1999", "no edition and no file"),
    "an odd relation": ("relation: dropped", "relation: vanished", "Use one of: kept"),
    "no map at all": ("jipyo-upgrade/1", "jipyo-framework/1", "Use one of: jipyo-upgrade/1"),
    "broken grammar": ("links:", "links", "colon"),
}


@pytest.mark.parametrize("newer", sorted({newer for _, newer in upgrade.SHIPPED}))
def test_every_shipped_map_speaks_of_each_part_of_both_editions(newer: str) -> None:
    path = upgrade.path_to(newer)
    assert path is not None
    assert [p.located().en for p in upgrade.check(path)] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_map_is_told(fault: str, tmp_path: Path) -> None:
    old, new, sentence = FAULTS[fault]
    path = upgrade.path_to(PUBLIC)
    assert path is not None
    words = path.read_text(encoding="utf-8")
    assert old in words
    broken = tmp_path / "map.yaml"
    broken.write_text(words.replace(old, new, 1), encoding="utf-8")
    told = upgrade.check(broken)
    assert any(sentence in problem.sentence.en for problem in told), [p.sentence.en for p in told]
    assert all(problem.line for problem in told)
    with pytest.raises(FrameworkProblems):
        upgrade.read(broken)


def test_what_is_known_of_a_measure_goes_before_what_is_known_of_its_indicator() -> None:
    led = upgrade.leading_to(PUBLIC)
    assert led is not None
    assert [(link.older, link.relation) for link in led.behind(("1-④-2", "1-④"))] == [(("1-⑤-2",), Relation.KEPT)]
    assert [(link.older, link.relation) for link in led.behind(("2-①-3", "2-①"))] == [(("4-①",), Relation.KEPT)]
    assert [link.relation for link in led.behind(("1-②", "1-②"))] == [Relation.NEW]


def test_an_edition_without_a_map_has_none() -> None:
    assert upgrade.leading_to("sample-2022") is None
