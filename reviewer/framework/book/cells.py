"""What stands in a cell for a value of the tree, and the value that a cell stands for."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from reviewer.framework import plain_words
from reviewer.framework.book.parts import Column, Kind
from reviewer.framework.tree import Unreadable, grow
from reviewer.model.points import parse, text
from reviewer.text import Text

Cell = str | Decimal | None
EXACT = 15  # digits that a spreadsheet keeps of a number
_NUMBER = re.compile(r"[-+−]?[0-9]+(\.[0-9]+)?")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_YES = frozenset({"y", "yes", "예", "o", "○", "true", "참"})
_NO = frozenset({"n", "no", "아니오", "아니요", "x", "false", "거짓"})
_OPENING = ("{", "[", '"')


class CellFault(Exception):
    """A cell cannot be read; carries the sentence."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def written(column: Column, value: object) -> Cell:
    """Return what stands in a column for a value; a value of the wrong kind stands there as it is."""
    if value is None:
        return None
    if column.kind is Kind.FLAG and isinstance(value, bool):
        return "Y" if value else "N"
    if column.kind is Kind.CHOICE and str(value) in column.choices:
        return column.choices[str(value)].ko
    if column.kind in (Kind.NAMES, Kind.LINES) and isinstance(value, list):
        return _listed(value, column.kind)
    if column.kind is Kind.VALUE or isinstance(value, dict | list):
        return inline(value)
    return number(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else str(value)


def number(value: int | Decimal) -> Cell:
    """Return a number as a number where a spreadsheet keeps it whole, as text otherwise."""
    exact = Decimal(value)
    digits = text(abs(exact)).replace(".", "").lstrip("0")
    return exact if len(digits) <= EXACT else text(exact)


def inline(value: object) -> Cell:
    """Return any value in one cell: text as it is, unless it could be read as something else."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return number(value)
    if not isinstance(value, str):
        return plain_words.flow(value)
    return value if _reads_as_itself(value) else json.dumps(value, ensure_ascii=False)


def _reads_as_itself(words: str) -> bool:
    """Tell whether text without quotes is read as the same text."""
    plain = bool(words) and words == words.strip() and not words.startswith(_OPENING)
    return plain and read_inline(words) == words


def read(column: Column, words: str) -> object:
    """Return the value of a cell that is not blank; raises CellFault. What its column cannot hold stays text."""
    return _READERS[column.kind](column, words)


def read_inline(words: str) -> object:
    """Return the value written in one cell: a number, a truth, text, or a short set as in rule files."""
    if words.startswith(_OPENING):
        return _flow(words)
    if words.lower() in ("true", "false"):
        return words.lower() == "true"
    return None if words == "null" else _number(words)


def _number(words: str) -> object:
    value = parse(words) if _NUMBER.fullmatch(words) else None
    if value is None:
        return words
    return int(value) if _WHOLE.fullmatch(words) else value


def _flow(words: str) -> object:
    try:
        tree = grow(words.encode())
    except Unreadable as error:
        raise CellFault(error.finding.sentence) from error
    if tree.findings:
        raise CellFault(tree.findings[0].sentence)
    return tree.value


def _listed(values: list[object], kind: Kind) -> Cell:
    sign, forbidden = (", ", ",") if kind is Kind.NAMES else ("\n", "\n")
    plain = [value for value in values if isinstance(value, str)]
    odd = any(forbidden in word or word != word.strip() or not word or word.startswith("[") for word in plain)
    if not values:
        return None
    return plain_words.flow(values) if odd or len(plain) < len(values) else sign.join(plain)


def _names(words: str) -> object:
    if words.startswith("["):
        return read_inline(words)
    return [name for part in words.replace("\n", ",").split(",") if (name := part.strip())]


def _chosen(column: Column, words: str) -> str:
    for value, shown in column.choices.items():
        if words in (value, shown.ko, shown.en):
            return value
    return words


def _words(_column: Column, words: str) -> object:
    return words


def _name(_column: Column, words: str) -> object:
    return words.strip()


def _flag(_column: Column, words: str) -> object:
    folded = words.strip().lower()
    return folded in _YES if folded in _YES | _NO else words.strip()


def _choice(column: Column, words: str) -> object:
    return _chosen(column, words.strip())


def _several(_column: Column, words: str) -> object:
    return _names(words.strip())


def _lines(_column: Column, words: str) -> object:
    if words.strip().startswith("["):
        return read_inline(words.strip())
    return [line for line in words.split("\n") if line.strip()]


def _plain_number(_column: Column, words: str) -> object:
    return _number(words.strip())


def _any(_column: Column, words: str) -> object:
    return read_inline(words.strip())


_READERS = {
    Kind.WORDS: _words,
    Kind.NAME: _name,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.NAMES: _several,
    Kind.LINES: _lines,
    Kind.NUMBER: _plain_number,
    Kind.VALUE: _any,
}
