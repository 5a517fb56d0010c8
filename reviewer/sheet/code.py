"""The verification code of a paper: a short hash over the values it shows, never over the file it is printed in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal

import rfc8785

from reviewer.model import points

Json = bool | int | str | None | list["Json"] | dict[str, "Json"]

GROUP = 4
LENGTH = 20  # hex digits: 80 bits


def code_of(kind: str, head: str, data: object) -> str:
    """Return the code of a paper, `XXXX-XXXX-XXXX-XXXX-XXXX`: the same in both languages and on every computer.

    It is the start of SHA-256 over the canonical JSON (RFC 8785) of kind, journal head and values.
    """
    words = rfc8785.dumps([kind, head, canonical(data)])
    digits = hashlib.sha256(words).hexdigest()[:LENGTH].upper()
    return "-".join(digits[i : i + GROUP] for i in range(0, LENGTH, GROUP))


def canonical(value: object) -> Json:
    """Return `value` in the types of JSON: dataclasses as objects, decimals as exact text."""
    match value:
        case None | bool() | int():
            return value
        case Decimal():
            return points.text(value)
        case str():
            return str(value)
        case Mapping():
            return {str(key): canonical(item) for key, item in value.items()}
        case Sequence():
            return [canonical(item) for item in value]
        case _ if is_dataclass(value):
            return {f.name: canonical(getattr(value, f.name)) for f in fields(value)}
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")
