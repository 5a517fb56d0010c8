"""Looks at a signed file's bytes themselves: what each signature covers, and what was slipped in beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.sign.der import total_length
from reviewer.sign.faults import Fault, Kind, fault

LOWER = frozenset(b"0123456789abcdef")
UPPER = frozenset(b"0123456789ABCDEF")


@dataclass(frozen=True, slots=True)
class Extent:
    """What a signature claims to cover: from the start to `hole`, and from `resume` to `end`, in bytes."""

    field: str
    hole: int
    resume: int
    end: int


def extent(field: str, byte_range: Sequence[int]) -> Extent | None:
    """Return the extent of a `/ByteRange`, or None when it is not the plain shape every signer writes."""
    numbers = [int(number) for number in byte_range]
    if len(numbers) != 4 or numbers[0] != 0 or not 0 < numbers[1] < numbers[2]:
        return None
    return Extent(field, numbers[1], numbers[2], numbers[2] + numbers[3])


def hole_faults(pdf: bytes, found: Extent) -> Iterator[Fault]:
    """Check that between the covered parts stands one hexadecimal string: a signature and zeros after it."""
    hole = pdf[found.hole : found.resume]
    if len(hole) < 2 or hole[:1] != b"<" or hole[-1:] != b">":
        yield fault(Kind.REWRITTEN, found.field)
    elif not _is_hex(hole[1:-1]) or not _ends_with_zeros(bytes.fromhex(hole[1:-1].decode() + "0" * (len(hole) % 2))):
        yield fault(Kind.PADDING, found.field)


def behind(pdf: bytes, end: int) -> Iterator[Fault]:
    """Yield what stands after the end of what the last signature covers, or is missing before it."""
    if end > len(pdf):
        yield fault(Kind.CUT_OFF)
    elif end < len(pdf):
        yield fault(Kind.APPENDED, len(pdf) - end)


def _ends_with_zeros(content: bytes) -> bool:
    """Tell whether after the one value that a signature is, nothing but zeros follows."""
    try:
        return not content[total_length(content) :].strip(b"\0")
    except ValueError:
        return False


def _is_hex(text: bytes) -> bool:
    """Tell whether `text` is hexadecimal in one case, as a program writes it; mixed case was edited."""
    return LOWER.issuperset(text) or UPPER.issuperset(text)
