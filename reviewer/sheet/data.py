"""The figures of a paper as data: one canonical JSON, the code printed on the paper, and what ties the two together.

The JSON holds the values the code is a hash of, so whoever has it can work the code out again; the paper's own
metadata holds the SHA-256 of the JSON and of the tables in the workbook beside it, so a signed paper vouches for both.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

import rfc8785

from reviewer.model.paper import PaperKind, PaperName
from reviewer.sheet.code import canonical, grouped

FORMAT = "jipyo-sheet/1"
FIGURES, TABLES = "sha256", "tables-sha256"


@dataclass(frozen=True, slots=True)
class SheetData:
    """What a paper says, as values: `name` is its file's stem, `words` the canonical JSON of kind, head and values."""

    name: str
    words: bytes

    @property
    def code(self) -> str:
        """Return the verification code: the same in both languages and on every computer."""
        return grouped(hashlib.sha256(self.words).hexdigest())

    def file(self) -> bytes:
        """Return the JSON file, itself canonical (RFC 8785)."""
        name, kind = rfc8785.dumps(self.name), rfc8785.dumps(FORMAT)
        return b'{"code":"%s","data":%s,"format":%s,"name":%s}' % (self.code.encode(), self.words, kind, name)


def sheet_data(kind: str, key: str, head: str, values: object) -> SheetData:
    """Return the data of a paper of `kind` about `key`, made from the journal whose head is `head`."""
    return SheetData(PaperName(PaperKind(kind), key).stem, rfc8785.dumps([kind, head, canonical(values)]))


def relations(data: SheetData, tables: str) -> tuple[str, ...]:
    """Return what the paper's metadata says of the files beside it; `tables` is the digest of the workbook's tables."""
    digest = hashlib.sha256(data.file()).hexdigest()
    return f"{FIGURES}:{digest} {data.name}.json", f"{TABLES}:{tables} {data.name}.xlsx"


def is_sound(file: bytes) -> bool:
    """Tell whether a JSON file is one of ours whose code is that of its data."""
    try:
        said = json.loads(file)
        words = rfc8785.dumps(said["data"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    return bool(said.get("format") == FORMAT and SheetData(str(said.get("name")), words).file() == file)


def promised(items: Sequence[str], kind: str) -> tuple[str, str]:
    """Return digest and file name of the relation of that kind; empty texts when there is none."""
    for item in items:
        given, _, rest = item.partition(":")
        if given == kind:
            digest, _, name = rest.partition(" ")
            return digest, name
    return "", ""
