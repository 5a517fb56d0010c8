"""Inspects one signature: whether what it covers is intact, whose it is, and since when it must have been there."""

from __future__ import annotations

from datetime import datetime

from pyhanko.sign.diff_analysis import DiffResult
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from reviewer.sign.envelope import is_plain
from reviewer.sign.extent import extent, hole_faults
from reviewer.sign.faults import Fault, Kind, fault
from reviewer.sign.holder import holder_of
from reviewer.sign.hole import TIMED
from reviewer.sign.later import LaterRevisions
from reviewer.sign.proofs import Judge
from reviewer.sign.verification import Answer, Signature, Timestamp


async def inspect(signature: EmbeddedPdfSignature, judge: Judge, pdf: bytes) -> Signature:
    """Return what one signature shows."""
    claimed = signature.self_reported_timestamp
    status = await _status(signature, judge)
    attested = _attested(status)
    faults = tuple(_faults(signature, status, pdf))
    moment = attested or claimed
    certificate, between = signature.signer_cert, signature.other_embedded_certs
    vouched = await judge.vouches(certificate, between, moment)
    return Signature(
        field=signature.field_name,
        holder=holder_of(certificate),
        claimed=claimed.isoformat(timespec="seconds") if claimed else "",
        unchanged=Answer.NO if faults else Answer.YES,
        trusted=Answer.YES if vouched else Answer.UNKNOWN,
        revoked=await judge.revoked(certificate, between, moment),
        attested=attested.isoformat(timespec="seconds") if attested else "",
        certificate=certificate.sha256.hex(),
        faults=faults,
        end=_end(signature),
    )


async def timestamp(signature: EmbeddedPdfSignature, judge: Judge, pdf: bytes) -> Timestamp:
    """Return what a timestamp over the whole document shows; `when` is empty unless it holds and is trusted here."""
    status = await async_validate_pdf_timestamp(signature, judge.context(None), diff_policy=LaterRevisions())
    found = extent(signature.field_name, signature.byte_range)
    faults = [fault(Kind.RANGE, signature.field_name)] if found is None else list(hole_faults(pdf, found))
    if not (status.intact and status.valid):
        faults.append(fault(Kind.CONTENTS, signature.field_name))
    trusted = status.trusted and not faults
    when = status.timestamp.isoformat(timespec="seconds") if trusted else ""
    return Timestamp(signature.field_name, holder_of(signature.signer_cert).name, when, tuple(faults), _end(signature))


def _end(signature: EmbeddedPdfSignature) -> int:
    found = extent(signature.field_name, signature.byte_range)
    return found.end if found else 0


async def _status(signature: EmbeddedPdfSignature, judge: Judge) -> PdfSignatureStatus:
    """Validate digest, signature and later changes; who vouches for the certificate is asked apart."""
    itself = ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False, revocation_mode="soft-fail")
    return await async_validate_pdf_signature(
        signature,
        itself,
        ts_validation_context=judge.context(None),
        diff_policy=LaterRevisions(),
        key_usage_settings=KeyUsageConstraints(key_usage=set()),
    )


def _attested(status: PdfSignatureStatus) -> datetime | None:
    """Return the time that an authority trusted here attests for the signature's value, or None."""
    token = status.timestamp_validity
    return token.timestamp if token and token.valid and token.intact and token.trusted else None


def _keeps_its_time(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> bool:
    """Tell whether the timestamp is there if what is signed says so, and is over this signature's own value."""
    token = status.timestamp_validity
    if token is None:
        return TIMED not in signature.sig_object
    return token.valid and token.intact


def _faults(signature: EmbeddedPdfSignature, status: PdfSignatureStatus, pdf: bytes) -> list[Fault]:
    """Return what is wrong with the signature itself, and whether later changes broke what it allows."""
    name = signature.field_name
    found = extent(name, signature.byte_range)
    wrong = [fault(Kind.RANGE, name)] if found is None else list(hole_faults(pdf, found))
    if not status.intact:
        wrong.append(fault(Kind.CONTENTS, name))
    elif not status.valid:
        wrong.append(fault(Kind.VALUE, name))
    if not _keeps_its_time(signature, status):
        wrong.append(fault(Kind.TIMESTAMP, name))
    if not is_plain(signature):
        wrong.append(fault(Kind.ENVELOPE, name))
    if not (status.docmdp_ok and isinstance(status.diff_result, DiffResult)) and not wrong:
        wrong.append(fault(Kind.UPDATE, name))
    return wrong
