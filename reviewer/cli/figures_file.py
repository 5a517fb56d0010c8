"""Figures from the command line: `key=value` words, and files in JSON, YAML or CSV, read exactly and within limits."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from reviewer.cli import files
from reviewer.errors import UserError
from reviewer.framework.tree import Unreadable, grow
from reviewer.text import Text

LARGEST = 2 * 1024 * 1024  # bytes
PLAIN_ROWS = 2  # columns of a table of keys and values
KEYS = frozenset({"key", "name", "input", "figure", "항목", "이름", "수치", "입력"})
VALUES = frozenset({"value", "값"})
WRAPPED = frozenset(
    {"figures", "inputs", "values", "수치", "입력", "값"}
)  # a file may hold its figures under one of these
ABOUT = frozenset({"measure", "edition", "evaluation", "type", "institution_type", "id", "note"})  # what stands beside


def pairs(words: Iterable[str]) -> tuple[dict[str, object], list[str]]:
    """Return the `key=value` words as figures, and the words that are none.

    A value that begins with `[` or `{` is read as JSON; one that begins with `@` names a file.
    """
    found: dict[str, object] = {}
    rest: list[str] = []
    for word in words:
        key, sign, value = word.partition("=")
        if not sign:
            rest.append(word)
        elif key in found:
            raise UserError(
                Text(f"{key}이(가) 두 번 있습니다. 하나만 적으십시오.", f"{key} is given twice. Give it once.")
            )
        else:
            found[key] = _value(key, value.strip())
    return found, rest


def _value(key: str, words: str) -> object:
    if words.startswith("@"):
        return read(Path(words[1:]))
    if words.startswith(("[", "{")):
        return _tree(key, words.encode())
    return words


def figures(path: Path) -> dict[str, object]:
    """Return the figures of a file: a mapping of keys, a table or list of keys and values, or one row under its keys.

    The mapping may stand under `figures`, beside words on the measure. Raises UserError when it holds anything else.
    """
    held = _listed(read(path))
    if isinstance(held, Mapping):
        return _unwrapped(held)
    raise UserError(
        Text(
            f"{path.name}에는 '이름: 값' 묶음이 있어야 합니다. 목록 하나라면 이름=@{path.name}처럼 주십시오.",
            f"{path.name} must hold named figures. For one list give name=@{path.name}.",
        )
    )


def _listed(held: object) -> object:
    """Return records of a key and a value each as one mapping, and one record alone as itself."""
    if not isinstance(held, list) or not all(isinstance(one, Mapping) for one in held):
        return held
    pairs = [_pair(one) for one in held]
    if pairs and len(held) == len(found := {pair[0]: pair[1] for pair in pairs if pair is not None}):
        return found
    return held[0] if len(held) == 1 else held


def _pair(record: Mapping[str, object]) -> tuple[str, object] | None:
    key = [value for name, value in record.items() if name.casefold() in KEYS]
    value = [value for name, value in record.items() if name.casefold() in VALUES]
    return (str(key[0]), value[0]) if len(key) == len(value) == 1 and len(record) == PLAIN_ROWS else None


def _unwrapped(held: Mapping[str, object]) -> dict[str, object]:
    inside = [name for name, value in held.items() if name.casefold() in WRAPPED and isinstance(value, Mapping | list)]
    within = _listed(held[inside[0]]) if len(inside) == 1 else None
    if not isinstance(within, Mapping):
        return dict(held)
    return {name: value for name, value in held.items() if name not in inside and name.casefold() not in ABOUT} | dict(
        within
    )


def read(path: Path) -> object:
    """Return what a file holds: named figures, or the records of a list. Raises UserError when it cannot be read."""
    if path.suffix.lower() in (".csv", ".tsv"):
        return _table(path)
    data = files.read(path)
    return _tree(path.name, data)


def _tree(name: str, data: bytes) -> object:
    try:
        tree = grow(data)
    except Unreadable as error:
        line, column = error.mark
        sentence = error.finding.sentence
        raise UserError(
            Text(f"{name}:{line}:{column}: {sentence.ko}", f"{name}:{line}:{column}: {sentence.en}")
        ) from error
    if tree.findings:
        sentence = tree.findings[0].sentence
        raise UserError(Text(f"{name}: {sentence.ko}", f"{name}: {sentence.en}"))
    return tree.value


def _table(path: Path) -> object:
    words = files.read_text(path)
    if len(words) > LARGEST:
        raise UserError(Text(f"{path.name}: 파일이 너무 큽니다.", f"{path.name}: the file is too large."))
    separator = "\t" if path.suffix.lower() == ".tsv" else ","
    rows = [row for row in csv.reader(io.StringIO(words, newline=""), delimiter=separator) if any(row)]
    if not rows:
        raise UserError(Text(f"{path.name}: 줄이 없습니다.", f"{path.name}: there are no rows."))
    head, *body = ([cell.strip() for cell in row] for row in rows)
    if len(head) == PLAIN_ROWS and (head[0].casefold() in KEYS or head[1].casefold() in VALUES):
        return {row[0]: row[1] if len(row) > 1 else "" for row in body}
    return [{name: cell for name, cell in zip(head, row, strict=False) if cell} for row in body]
