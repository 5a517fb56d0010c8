"""Verifies a signed paper offline and answers in three parts; stricter than ordinary PDF tools."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator, Sequence
from hashlib import sha256

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from reviewer.sign import changes, findings, rawbytes
from reviewer.sign.damage import is_beyond_any_sheet
from reviewer.sign.extent import behind
from reviewer.sign.faults import Fault, Kind, fault
from reviewer.sign.inspect import inspect, timestamp
from reviewer.sign.library import DAMAGE, must_have_a_plain_form
from reviewer.sign.proofs import Judge, Proofs, inside
from reviewer.sign.quiet import quiet
from reviewer.sign.verification import Signature, Timestamp, Verdict, Verification

TIMESTAMP = "/DocTimeStamp"


def verify(
    pdf: bytes, trust: Sequence[x509.Certificate], known_sha256: str | None = None, proofs: Proofs | None = None
) -> Verification:
    """Return what can be known about a file without a network.

    `trust` are the authorities a person loaded, `proofs` what else was loaded to judge certificates by;
    `known_sha256` is the digest the journal keeps for this paper, "" when the journal knows none, None when there is
    no journal at hand. Never raises for anything a file may contain.
    """
    return findings.compared(_alone(pdf, Judge(tuple(trust), proofs or Proofs())), known_sha256)


def _alone(pdf: bytes, judge: Judge) -> Verification:
    """Return what the file itself tells."""
    digest = sha256(pdf).hexdigest()
    if b"%PDF-" not in pdf[:1024]:
        return findings.nothing(Verdict.UNREADABLE, findings.NOT_PDF, digest)
    if is_beyond_any_sheet(pdf):
        return findings.nothing(Verdict.UNREADABLE, findings.TOO_LARGE, digest)
    try:
        with quiet():
            return _verified(pdf, judge, digest)
    except DAMAGE:
        if _was_signed(pdf):
            return findings.broken(rawbytes.named(pdf), digest)
        return findings.nothing(Verdict.UNREADABLE, findings.DAMAGED, digest)


def _was_signed(pdf: bytes) -> bool:
    """Tell whether the bytes hold what only a signature writes, reachable or not."""
    return b"/ByteRange" in pdf


def _verified(pdf: bytes, judge: Judge, digest: str) -> Verification:
    reader = PdfFileReader(io.BytesIO(pdf))
    must_have_a_plain_form(reader)
    embedded: list[EmbeddedPdfSignature] = list(reader.embedded_signatures)
    regular = [s for s in embedded if s.sig_object_type != TIMESTAMP]
    if not regular:
        return _without_signature(pdf, digest)
    judge = Judge(judge.trust, judge.proofs + inside(reader))
    signatures, timestamps = asyncio.run(_inspected(embedded, judge, pdf))
    fields = {name: value is not None for name, value, _ in enumerate_sig_fields(reader)}
    wrong = [*_whole(pdf, signatures, timestamps), *_unread(fields, [*signatures, *timestamps])]
    unsigned = tuple(name for name, is_signed in fields.items() if not is_signed)
    return findings.concluded(signatures, timestamps, wrong, unsigned, digest)


async def _inspected(
    embedded: Sequence[EmbeddedPdfSignature], judge: Judge, pdf: bytes
) -> tuple[tuple[Signature, ...], tuple[Timestamp, ...]]:
    signatures = [await inspect(s, judge, pdf) for s in embedded if s.sig_object_type != TIMESTAMP]
    timestamps = [await timestamp(s, judge, pdf) for s in embedded if s.sig_object_type == TIMESTAMP]
    return tuple(signatures), tuple(timestamps)


def _whole(pdf: bytes, signatures: Sequence[Signature], timestamps: Sequence[Timestamp]) -> Iterator[Fault]:
    """Yield the faults of the file as a whole: what was appended after a signature, and bytes beyond the last."""
    ends = sorted({*(s.end for s in signatures), *(t.end for t in timestamps)} - {0})
    if not ends:
        return
    last = ends[-1]
    if last < len(pdf) and changes.is_only_proof(pdf, last):
        yield from changes.appended(pdf[:last], ends)
        return
    yield from behind(pdf, last)
    yield from changes.appended(pdf, ends)


def _unread(fields: dict[str, bool], found: Sequence[Signature | Timestamp]) -> Iterator[Fault]:
    """Yield a fault for each field that holds something which cannot be read as a signature."""
    held = {name for name, is_signed in fields.items() if is_signed} - {one.field for one in found}
    yield from (fault(Kind.UNREADABLE_SIGNATURE, name) for name in sorted(held))


def _without_signature(pdf: bytes, digest: str) -> Verification:
    if _was_signed(pdf):
        return findings.broken(rawbytes.named(pdf), digest)
    return findings.nothing(Verdict.UNSIGNED, findings.UNSIGNED, digest)
