"""Looks at a signed file's bytes themselves: what each signature covers, and what was slipped in beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.sign.der import total_length
from reviewer.text import Text

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


def faults(pdf: bytes, extents: Sequence[Extent | None]) -> Iterator[Text]:
    """Yield a sentence for every way the bytes differ from what signing leaves behind."""
    if None in extents:
        yield ODD_RANGE
        return
    known = [e for e in extents if e is not None]
    for found in known:
        yield from _hole_faults(pdf, found)
    if max((e.end for e in known), default=0) != len(pdf):
        yield _beyond(len(pdf) - max(e.end for e in known))


def _hole_faults(pdf: bytes, found: Extent) -> Iterator[Text]:
    """Check that between the covered parts stands one hexadecimal string: a signature and zeros after it."""
    hole = pdf[found.hole : found.resume]
    if len(hole) < 2 or hole[:1] != b"<" or hole[-1:] != b">" or not _is_hex(hole[1:-1]):
        yield _padding(found.field)
        return
    content = bytes.fromhex(hole[1:-1].decode() + "0" * (len(hole) % 2))
    if not _ends_with_zeros(content):
        yield _padding(found.field)


def _ends_with_zeros(content: bytes) -> bool:
    """Tell whether after the one value that a signature is, nothing but zeros follows."""
    try:
        return not content[total_length(content) :].strip(b"\0")
    except ValueError:
        return False


def _is_hex(text: bytes) -> bool:
    """Tell whether `text` is hexadecimal in one case, as a program writes it; mixed case was edited."""
    return LOWER.issuperset(text) or UPPER.issuperset(text)


ODD_RANGE = Text(
    "서명이 덮는 범위가 보통의 서명과 다르게 적혀 있습니다. 누군가 파일을 고쳤을 수 있습니다.",
    "The range a signature covers is not written as signing writes it. Someone may have altered the file.",
)


def _padding(field: str) -> Text:
    return Text(
        f"‘{field}’ 서명값 자리에 서명이 아닌 내용이 들어 있습니다. 서명한 뒤 파일이 바뀌었습니다.",
        f"The place of signature ‘{field}’ holds something other than the signature. The file was changed afterwards.",
    )


def _beyond(count: int) -> Text:
    if count < 0:
        return Text(
            "파일의 끝부분이 잘렸습니다. 서명이 덮는 범위보다 파일이 짧습니다.",
            "The end of the file is cut off: it is shorter than what the signature covers.",
        )
    return Text(
        f"마지막 서명 뒤에 {count}바이트가 덧붙었습니다. 서명한 뒤 파일이 바뀌었습니다.",
        f"{count} bytes stand after what the last signature covers. The file was changed afterwards.",
    )
