"""Looks at a signed file that no reader can open any more: what its bytes alone tell of the change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import new
from itertools import islice

from asn1crypto import cms

from reviewer.sign import changes
from reviewer.sign.damage import DAMAGE
from reviewer.sign.extent import Extent, behind, hole_faults
from reviewer.sign.faults import Fault, Kind, fault

RANGE = re.compile(rb"/ByteRange\s*\[([\d\s]{1,100})\]")
UNKNOWN = "?"
MOST = 20  # signatures looked at


def named(pdf: bytes) -> list[Fault]:
    """Return what can be said of the change; at least that the structure is broken."""
    ranges = [(found.start(), [int(n) for n in found[1].split()]) for found in islice(RANGE.finditer(pdf), MOST)]
    plain = [(at, n) for at, n in ranges if len(n) == 4 and n[0] == 0 and 0 < n[1] < n[2]]
    faults = [fault(Kind.RANGE, _field(pdf, at)) for at, n in ranges if (at, n) not in plain]
    extents = [Extent(_field(pdf, at), n[1], n[2], n[2] + n[3]) for at, n in plain]
    for one in extents:
        faults += _of(pdf, one)
    if extents and not any(one.kind is Kind.REWRITTEN for one in faults):
        last = max(one.end for one in extents)
        faults += [*behind(pdf, last), *(changes.tricks(pdf, last) if last < len(pdf) else ())]
    faults += _compared(pdf, [one.end for one in extents])
    return faults or [fault(Kind.STRUCTURE)]


def _of(pdf: bytes, one: Extent) -> Iterator[Fault]:
    """Compare the digest that was signed with the bytes."""
    found = list(hole_faults(pdf, one))
    yield from found
    if not found and one.end <= len(pdf) and not _fits(pdf, one):
        yield fault(Kind.CONTENTS, one.field)


def _fits(pdf: bytes, one: Extent) -> bool:
    try:
        content = cms.ContentInfo.load(bytes.fromhex(pdf[one.hole + 1 : one.resume - 1].decode()))
        signer = content["content"]["signer_infos"][0]
        attributes = {a["type"].native: a["values"][0].native for a in signer["signed_attrs"]}
        digest = new(signer["digest_algorithm"]["algorithm"].native, pdf[: one.hole] + pdf[one.resume : one.end])
        return bool(attributes["message_digest"] == digest.digest())
    except DAMAGE:
        return False


def _field(pdf: bytes, at: int) -> str:
    """Return the name of the place whose signature holds the byte range at `at`."""
    numbers = re.findall(rb"(?<![0-9])(\d{1,8}) 0 obj", pdf[max(0, at - 100_000) : at])
    found = re.search(rb"obj(?:(?!endobj).)*?/V %s 0 R" % numbers[-1], pdf, re.DOTALL) if numbers else None
    name = re.search(rb"/T \(([\w ]{1,40})\)", pdf[found.start() : found.end() + 200]) if found else None
    return name[1].decode() if name else UNKNOWN


def _compared(pdf: bytes, ends: list[int]) -> list[Fault]:
    try:
        return list(changes.appended(pdf, ends))
    except DAMAGE:
        return []
