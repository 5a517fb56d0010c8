"""A plain tree as the text of a rule file: the way people write it, and the same tree when it is read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from reviewer.model.points import text

WIDEST = 150  # columns of a line before a set of entries is written one below the other
_BARE = re.compile(r"[A-Za-z가-힣①-⑳_][\w가-힣①-⑳~+%-]*(-[\w①-⑳~]+)*")
_CODE = re.compile(r"[0-9]+(-[0-9①-⑳]+)*-?[①-⑳][\w①-⑳~-]*|[0-9]+-[0-9-]*[0-9]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_HEAD = ("format", "id", "title", "year", "edition", "level", "unofficial", "source")


def document(tree: object) -> str:
    """Return a whole rule file; what names the edition comes first, the tree of areas last."""
    if not isinstance(tree, dict):
        return flow(tree) + "\n"
    first = [key for key in _HEAD if key in tree]
    rest = [key for key in tree if key not in _HEAD and key != "areas"]
    last = [key for key in ("areas",) if key in tree]
    return "\n".join(line for key in (*first, *rest, *last) for line in _entry(key, tree[key], "")) + "\n"


def flow(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {flow(inside)}" for key, inside in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: object) -> str:
    """Return a number, a truth, nothing or text; text that could be read as anything else stands in quotes."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return text(value)
    if isinstance(value, int):
        return str(value)
    words = str(value)
    return words if _is_bare(words) else _quoted(words)


def _is_bare(words: str) -> bool:
    if words.lower() in _WORDS:
        return False
    return bool(_BARE.fullmatch(words) or _CODE.fullmatch(words) or _DAY.fullmatch(words))


def _quoted(words: str) -> str:
    """Quote as JSON does, except for the letters that only pairs of escapes could write."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")


def _key(key: object) -> str:
    return scalar(str(key))


def _entry(key: str, value: object, indent: str) -> Iterator[str]:
    line = f"{indent}{_key(key)}: {flow(value)}"
    if _fits(value, line):
        yield line
        return
    yield f"{indent}{_key(key)}:"
    yield from _block(value, indent + "  ")


def _block(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _entry(key, inside, indent)
    elif isinstance(value, list):
        for inside in value:
            yield from _item(inside, indent)


def _item(value: object, indent: str) -> Iterator[str]:
    line = f"{indent}- {flow(value)}"
    if _fits(value, line) or not isinstance(value, dict | list):
        yield line
        return
    lines = list(_block(value, indent + "  "))
    yield f"{indent}- {lines[0].removeprefix(indent + '  ')}"
    yield from lines[1:]


def _fits(value: object, line: str) -> bool:
    """Tell whether a value is written on one line: a scalar, nothing, or a short set without further sets in it."""
    if not isinstance(value, dict | list) or not value:
        return True
    if isinstance(value, list) and any(isinstance(inside, dict) for inside in value):
        return False
    return _depth(value) <= 3 and len(line) <= WIDEST


def _depth(value: object) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inside), default=0) if isinstance(value, dict | list) else 0
