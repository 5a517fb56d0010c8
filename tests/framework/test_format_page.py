"""The page for officers tells of every word a rule may use, and what it shows as an example works."""

from __future__ import annotations

import re
from pathlib import Path

from reviewer.framework import reader
from reviewer.framework.rulecheck.handlers import HANDLERS
from reviewer.model.rule import InputKind
from reviewer.scoring.rule.table import WORDS
from tests.framework.rule_bench import RULED
from tests.framework.test_schema import schema

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "framework-format.md").read_text(encoding="utf-8")


def test_the_page_the_schema_the_checker_and_the_computation_know_the_same_words() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    told = {word for row in rows for word in re.findall(r"`([a-z_]+)`", row.split("|")[1])}
    offered = set(schema()["$defs"]["rule"]["properties"])
    assert set(WORDS) == set(HANDLERS) == offered
    assert set(WORDS) <= told
    summary = PAGE[PAGE.index("## English summary") :]
    assert set(WORDS) <= set(re.findall(r"[a-z_]+", summary))


def test_the_page_tells_of_every_type_of_figure() -> None:
    assert all(f"`{kind.value}`" in PAGE for kind in InputKind)
    assert set(schema()["$defs"]["input"]["properties"]["type"]["enum"]) == {kind.value for kind in InputKind}


def test_the_examples_of_the_page_are_rules_without_fault() -> None:
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if "rule:" in block]
    assert len(blocks) == 2
    for block in blocks:
        words = block.replace("{A: ", "{X: ").replace(", B: ", ", Y: ").replace("points: {X: 5, Y: 8}\n", "")
        inside = "".join(f"            {line}\n" for line in words.splitlines())
        start = RULED.index("            inputs:\n              - {key: right")
        assert reader.check((RULED[:start] + inside).encode()) == []
