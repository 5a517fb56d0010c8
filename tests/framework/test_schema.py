"""The published schema: sound itself, and speaking of the same choices as the code."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from reviewer import resources
from reviewer.framework.ladders import CHOICES
from reviewer.model.framework import Method, Substitution
from reviewer.model.setting import Governs


def schema() -> dict[str, Any]:
    words = resources.path("frameworks", "framework.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(words)
    return loaded


def test_the_schema_is_a_sound_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_schema_offers_every_choice_the_code_knows_and_no_other() -> None:
    measure = schema()["$defs"]["measure"]["properties"]
    governs = schema()["properties"]["settings"]["items"]["properties"]["governs"]
    assert set(measure["method"]["enum"]) == {m.value for m in Method}
    assert set(measure["substitution"]["enum"]) == {s.value for s in Substitution}
    assert set(governs["enum"]) == {g.value for g in Governs} == {g.value for g in CHOICES}
