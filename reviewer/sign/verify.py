"""Verifies a signed paper offline and answers in three parts; stricter than ordinary PDF tools."""

from __future__ import annotations

import io
from collections.abc import Sequence
from hashlib import sha256

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from reviewer.sign import findings
from reviewer.sign.damage import DAMAGE, is_beyond_any_sheet, must_have_a_plain_form
from reviewer.sign.extent import extent, faults
from reviewer.sign.inspect import inspect
from reviewer.sign.quiet import quiet
from reviewer.sign.request import places
from reviewer.sign.verification import Verdict, Verification


def verify(pdf: bytes, trust: Sequence[x509.Certificate], known_sha256: str | None = None) -> Verification:
    """Return what can be known about a file without a network.

    `trust` are the authorities a person loaded; `known_sha256` is the digest the journal keeps for this paper,
    "" when the journal knows none, None when there is no journal at hand. Never raises for anything a file may contain.
    """
    digest = sha256(pdf).hexdigest()
    if b"%PDF-" not in pdf[:1024]:
        return findings.nothing(Verdict.UNREADABLE, findings.NOT_PDF, digest)
    if is_beyond_any_sheet(pdf):
        return findings.nothing(Verdict.UNREADABLE, findings.TOO_LARGE, digest)
    try:
        with quiet():
            return _verified(pdf, trust, known_sha256, digest)
    except DAMAGE:
        if _was_signed(pdf):
            return findings.nothing(Verdict.CHANGED, findings.DAMAGED_SIGNED, digest)
        return findings.nothing(Verdict.UNREADABLE, findings.DAMAGED, digest)


def _was_signed(pdf: bytes) -> bool:
    """Tell whether the bytes hold what only a signature writes, reachable or not."""
    return b"/ByteRange" in pdf


def _verified(pdf: bytes, trust: Sequence[x509.Certificate], known: str | None, digest: str) -> Verification:
    reader = PdfFileReader(io.BytesIO(pdf))
    must_have_a_plain_form(reader)
    embedded: list[EmbeddedPdfSignature] = list(reader.embedded_signatures)
    if not embedded:
        return _without_signature(pdf, known, digest)
    wrong = list(faults(pdf, [extent(s.field_name, s.byte_range) for s in embedded]))
    if known and known != digest:
        wrong.append(findings.OTHER_FILE)
    signatures = tuple(inspect(s, trust) for s in embedded)
    fields = places(reader)
    wrong.extend(findings.unread({p.name for p in fields if p.signed} - {s.field for s in signatures}))
    unsigned = tuple(p.name for p in fields if not p.signed)
    found = findings.concluded(signatures, wrong, unsigned, digest)
    return findings.unrecorded(found) if known == "" else found


def _without_signature(pdf: bytes, known: str | None, digest: str) -> Verification:
    if _was_signed(pdf):
        return findings.nothing(Verdict.CHANGED, findings.DAMAGED_SIGNED, digest)
    words = findings.STRIPPED if known and known != digest else findings.UNSIGNED
    return findings.nothing(Verdict.UNSIGNED, words, digest)
