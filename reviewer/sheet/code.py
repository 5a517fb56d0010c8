"""The verification code of a paper: a short hash over the values it shows, never over the file it is printed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal

from reviewer.model import points

Json = bool | int | str | None | list["Json"] | dict[str, "Json"]

GROUP = 4
LENGTH = 20  # hex digits: 80 bits


def grouped(digest: str) -> str:
    """Return the start of a hexadecimal digest as a code is printed: `XXXX-XXXX-XXXX-XXXX-XXXX`."""
    digits = digest[:LENGTH].upper()
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
