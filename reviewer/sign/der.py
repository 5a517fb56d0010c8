"""Reads DER just closely enough to tell whether every length fits, and writes values around others (X.690, 8.1, 10.1)."""

from __future__ import annotations

CONSTRUCTED = 0x20
LONG_TAG = 0x1F
LONG_LENGTH = 0x80


SEQUENCE, SET, OCTETS = 0x30, 0x31, 0x04


def value(tag: int, *parts: bytes) -> bytes:
    """Return a value of encoded parts under a tag of one byte."""
    contents = b"".join(parts)
    count = len(contents)
    if count < LONG_LENGTH:
        return bytes((tag, count)) + contents
    digits = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes((tag, LONG_LENGTH | len(digits))) + digits + contents


def total_length(data: bytes) -> int:
    """Return the length of the value `data` begins with, its head included; raises ValueError when it is not DER."""
    start, length = _head(data, 0)
    return start + length


def is_exact(data: bytes) -> bool:
    """Tell whether `data` is one value whose parts, all the way down, fill it exactly."""
    try:
        return _end(data, 0, len(data)) == len(data)
    except ValueError:
        return False


def _end(data: bytes, at: int, limit: int) -> int:
    """Return where the value at `at` ends; raises ValueError when it or a part of it does not fit."""
    start, length = _head(data, at)
    end = start + length
    if end > limit:
        raise ValueError("a value is longer than what holds it")
    if data[at] & CONSTRUCTED:
        while start < end:
            start = _end(data, start, end)
    return end


def _head(data: bytes, at: int) -> tuple[int, int]:
    """Return where the contents of the value at `at` begin, and how long they are."""
    if len(data) < at + 2 or data[at] == 0 or data[at] & LONG_TAG == LONG_TAG:
        raise ValueError("no short tag with a length")  # a zero is padding taken in by a length written too long
    first = data[at + 1]
    if first < LONG_LENGTH:
        return at + 2, first
    digits = data[at + 2 : at + 2 + (first & ~LONG_LENGTH)]
    length = int.from_bytes(digits, "big")
    if not digits or digits[0] == 0 or length < LONG_LENGTH:
        raise ValueError("a length is written longer than it has to be")
    return at + 2 + len(digits), length
