"""Inspects one signature: whether what it covers is intact, and whether its certificate leads to a trusted authority."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import x509
from pyhanko.sign.diff_analysis import DiffResult
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, async_validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from reviewer.sign.envelope import is_plain
from reviewer.sign.holder import holder_of
from reviewer.sign.later import LaterRevisions
from reviewer.sign.verification import Answer, Signature


def inspect(signature: EmbeddedPdfSignature, trust: Sequence[x509.Certificate]) -> Signature:
    """Return what one signature shows."""
    claimed = signature.self_reported_timestamp
    return Signature(
        field=signature.field_name,
        holder=holder_of(signature.signer_cert),
        claimed=claimed.isoformat(timespec="seconds") if claimed else "",
        unchanged=Answer.YES if is_plain(signature) and _is_intact(asyncio.run(_status(signature))) else Answer.NO,
        trusted=Answer.YES if asyncio.run(_is_vouched_for(signature, trust, claimed)) else Answer.UNKNOWN,
    )


async def _status(signature: EmbeddedPdfSignature) -> PdfSignatureStatus:
    """Validate digest, signature and later changes; who vouches for the certificate is asked apart."""
    itself = _context([signature.signer_cert], None)
    anything = KeyUsageConstraints(key_usage=set())
    return await async_validate_pdf_signature(
        signature, itself, diff_policy=LaterRevisions(), key_usage_settings=anything
    )


async def _is_vouched_for(
    signature: EmbeddedPdfSignature, trust: Sequence[x509.Certificate], moment: datetime | None
) -> bool:
    """Tell whether the certificate, as of the claimed time, leads to one of the authorities loaded here."""
    validator = CertificateValidator(
        signature.signer_cert,
        intermediate_certs=signature.other_embedded_certs,
        validation_context=_context(trust, moment),
    )
    try:
        await validator.async_validate_path()
    except (PathError, ValidationError):
        return False
    return True


def _context(roots: Sequence[x509.Certificate], moment: datetime | None) -> ValidationContext:
    """Return a context that fetches nothing, so that revocation stays unknown."""
    return ValidationContext(trust_roots=list(roots), moment=moment, allow_fetching=False, revocation_mode="soft-fail")


def _is_intact(status: PdfSignatureStatus) -> bool:
    """Tell whether digest and signature hold, and every later change was one the signature allows."""
    return bool(status.intact and status.valid and status.docmdp_ok and isinstance(status.diff_result, DiffResult))
