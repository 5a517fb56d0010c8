"""The form in which rules travel: equal on return, the same bytes for the same rules, quick to thaw."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.framework import canonical, catalog, lines, reader
from reviewer.text import Language
from tests.framework.bench import SOUND

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_a_framework_comes_back_equal(name: str) -> None:
    framework = catalog.load(name)
    assert canonical.from_json(canonical.to_json(framework)) == framework


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_writing_again_gives_the_same_bytes(name: str) -> None:
    once = canonical.to_json(catalog.load(name))
    assert canonical.to_json(canonical.from_json(once)) == once


def test_no_float_is_ever_written() -> None:
    floats: list[str] = []
    json.loads(canonical.to_json(catalog.load("kr-data-admin-2025")), parse_float=floats.append)
    assert floats == []


def test_a_comment_or_the_order_of_entries_does_not_change_the_rules() -> None:
    moved = "# a remark\n" + SOUND.replace("year: 2025\n", "") + "year: 2025\n"
    first, second = reader.read(SOUND.encode()), reader.read(moved.encode())
    assert canonical.to_json(first) == canonical.to_json(second)


def test_text_of_an_older_version_without_newer_entries_still_thaws() -> None:
    node = json.loads(canonical.to_json(reader.read(SOUND.encode())))
    for setting in node["settings"]:
        del setting["governs"]
    assert canonical.from_json(json.dumps(node)).settings[0].governs is None


def test_thawing_needs_neither_yaml_nor_jsonschema() -> None:
    words = "import sys, reviewer.framework.canonical; print(sorted({'yaml', 'jsonschema'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_rules_read_the_same_after_their_journey(name: str) -> None:
    framework = catalog.load(name)
    thawed = canonical.from_json(canonical.to_json(framework))
    for measure in framework.measures():
        assert lines.lines(thawed, measure.code, Language.KO) == lines.lines(framework, measure.code, Language.KO)
