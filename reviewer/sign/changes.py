"""What was appended to a paper after a signature, compared by a second PDF reader and named change by change."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise

import pikepdf
from pikepdf import Pdf

from reviewer.sign import graph, places
from reviewer.sign.faults import Fault, Kind, fault
from reviewer.sign.form import opened

OBJECT = re.compile(rb"(?<![0-9])(\d{1,8}) (\d{1,5}) obj\b")
PACKED = re.compile(rb"/Type\s*/(?:ObjStm|XRef)\b|/XRefStm\b")
ENDING = re.compile(rb"startxref\s+\d+\s+%%EOF\r?\n?\Z")
TAIL = 64
STORED = frozenset({"/Type", "/Certs", "/CRLs", "/OCSPs", "/VRI"})
ENTRY = re.compile(rb"(?m)^(\d{10}) (\d{5}) ([nf])[ \r\n]")
NUMBERED = 65_535  # the generation of the entry that begins every list of free objects


def appended(pdf: bytes, ends: Sequence[int]) -> Iterator[Fault]:
    """Yield what no signature allows of all that came after one; `ends` are where what each covers ends, in bytes."""
    stops = sorted({end for end in ends if 0 < end <= len(pdf)} | {len(pdf)})
    with ExitStack() as held:
        versions = [held.enter_context(_opened(pdf[:stop])) for stop in stops]
        for old, new in pairwise(versions):
            yield from differences(old, new)
    if len(pdf) not in ends and ends:
        yield from tricks(pdf, max(end for end in ends if end <= len(pdf)))


def differences(old: Pdf, new: Pdf) -> Iterator[Fault]:
    """Yield how a later version differs from an earlier one beyond what the signatures in it allow."""
    yield from graph.pages(old, new)
    yield from places.form(old, new)
    yield from graph.catalog(old, new)
    yield from graph.proofs(old, new)


def tricks(pdf: bytes, end: int) -> Iterator[Fault]:
    """Yield the ways of an update that no signer uses: packed objects, tables that point back, objects anew."""
    tail = pdf[end:]
    if b"/Encrypt " in tail:
        yield fault(Kind.ENCRYPTED)
    if PACKED.search(tail):
        yield fault(Kind.COMPRESSED)
    entries = [(int(at), int(generation), kind) for at, generation, kind in ENTRY.findall(tail)]
    if any(kind == b"n" and at < end for at, _, kind in entries):
        yield fault(Kind.REDIRECTED)
    if any(kind == b"f" and generation != NUMBERED for _, generation, kind in entries):
        yield fault(Kind.FREED)
    signed = {int(number) for number, _ in OBJECT.findall(pdf[:end])}
    again = [n for n in (int(number) for number, _ in OBJECT.findall(tail)) if n in signed]
    yield from (fault(Kind.SHADOWED, number) for number in again[:1])


def is_only_proof(pdf: bytes, end: int) -> bool:
    """Tell whether all that stands behind `end` is proof of validity: nothing else differs, nothing is hidden there."""
    if not ENDING.search(pdf[-TAIL:]):
        return False
    with opened(pdf[:end]) as old, opened(pdf) as new:
        store = new.Root.get("/DSS")
        if not isinstance(store, pikepdf.Dictionary) or {*store.keys()} - STORED or any(differences(old, new)):
            return False
        expected = {new.Root.objgen[0], *_reached(new.Root.DSS)}
    numbers = [int(number) for number, _ in OBJECT.findall(_without_streams(pdf[end:]))]
    return set(numbers) <= expected and len(numbers) == len(set(numbers)) and not PACKED.search(pdf[end:])


def _opened(pdf: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(pdf), suppress_warnings=True)


def _without_streams(data: bytes) -> bytes:
    return re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)


def _reached(one: object) -> set[int]:
    """Return the numbers of all objects that proofs consist of."""
    if isinstance(one, pikepdf.Stream):
        return {one.objgen[0]}
    if isinstance(one, pikepdf.Dictionary):
        parts = list(one.values())
    elif isinstance(one, pikepdf.Array):
        parts = list(one)
    else:
        return set()
    own = {one.objgen[0]} if one.is_indirect else set()
    return own.union(*(_reached(part) for part in parts))
