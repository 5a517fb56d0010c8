"""A framework as canonical JSON, the form in which it travels inside the round file."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from reviewer.framework import thaw
from reviewer.model.framework import Framework
from reviewer.model.points import text


def to_json(framework: Framework) -> str:
    """Return the same text for equal frameworks: keys sorted, decimals as text, entries at rest left out."""
    return json.dumps(_plain(framework), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(words: str) -> Framework:
    """Return the framework written by `to_json`, by this version or an older one.

    Raises ValueError or KeyError when the text was never written by `to_json`.
    """
    return thaw.framework(json.loads(words))


def _plain(value: object) -> Any:
    if isinstance(value, Decimal):
        return text(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {key: _plain(inside) for key, inside in value.items()}
    if isinstance(value, tuple):
        return [_plain(inside) for inside in value]
    if is_dataclass(value):
        return {f.name: _plain(inside) for f in fields(value) if not _at_rest(inside := getattr(value, f.name))}
    return value


def _at_rest(value: object) -> bool:
    return value is None or value is False or (isinstance(value, tuple | dict) and not value)
