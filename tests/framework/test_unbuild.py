"""Rules that were read go back into a rule file, and are the same rules when they are read again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from reviewer.framework import build, canonical, catalog, plain_words, reader, unbuild
from reviewer.framework.problems import Severity
from reviewer.framework.tree import grow
from reviewer.framework.view import View
from reviewer.model.framework import Framework
from tests.framework.generated import frameworks


def again(framework: Framework) -> Framework:
    """Return what is read from the rule file of a framework."""
    words = plain_words.document(unbuild.document(framework))
    tree = grow(words.encode()).value
    assert [f.sentence.en for f in reader.findings(tree) if f.severity is Severity.ERROR] == []
    return build.framework(View(tree))


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_a_shipped_edition_comes_back_the_same(name: str) -> None:
    framework = catalog.load(name)
    assert canonical.to_json(again(framework)) == canonical.to_json(framework)


@given(frameworks())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_sound_rules_come_back_the_same(tree: dict[str, Any]) -> None:
    framework = build.framework(View(tree))
    assert canonical.to_json(again(framework)) == canonical.to_json(framework)
