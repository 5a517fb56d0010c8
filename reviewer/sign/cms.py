"""Signs and checks a detached CMS signature (RFC 5652) over a statement: canonical JSON bytes, not a paper."""

from __future__ import annotations

import asyncio
import base64
from hashlib import sha256

from asn1crypto import cms
from pyhanko.sign.general import CMSExtractionError, extract_signer_info
from pyhanko.sign.validation.errors import ValidationInfoReadingError
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import StandardCMSSignatureStatus
from pyhanko_certvalidator import ValidationContext

from reviewer.errors import UserError
from reviewer.sign.holder import Holder, holder_of
from reviewer.sign.keys import Key
from reviewer.sign.library import DAMAGE
from reviewer.sign.quiet import quiet
from reviewer.text import Text

LARGEST = 64_000  # characters of base64: several certificates, and no more
BROKEN = Text(
    "인증서 서명이 내용과 맞지 않습니다. 서명한 뒤에 누가 고쳤거나 손상되었습니다. 원본을 다시 받으십시오.",
    "The certificate signature does not fit what it should cover: it was changed or damaged after signing. Ask for the original.",
)
NOT_CMS = (CMSExtractionError, ValidationInfoReadingError, *DAMAGE)


def sign(statement: bytes, key: Key) -> str:
    """Return a detached signature over `statement` as base64 of its DER; it names its certificate by hash (CAdES)."""
    digest = sha256(statement).digest()
    return base64.b64encode(key.envelope.wrapped(digest, key.envelope.sign(digest))).decode("ascii")


def signer(statement: bytes, signature: str) -> Holder:
    """Return whose certificate signed `statement`; raises UserError when the signature does not hold.

    Who vouches for the certificate is another question, which nothing here answers.
    """
    try:
        with quiet():
            status = asyncio.run(_status(statement, _signed_data(signature)))
            holder = holder_of(status.signing_cert)
    except NOT_CMS as error:
        raise UserError(BROKEN) from error
    if not (status.intact and status.valid):
        raise UserError(BROKEN)
    return holder


def _signed_data(signature: str) -> cms.SignedData:
    if len(signature) > LARGEST:
        raise ValueError(len(signature))
    content = cms.ContentInfo.load(base64.b64decode(signature, validate=True), strict=True)
    if content["content_type"].native != "signed_data":
        raise ValueError(content["content_type"].native)
    extract_signer_info(content["content"])
    return content["content"]


async def _status(statement: bytes, signed: cms.SignedData) -> StandardCMSSignatureStatus:
    nobody = ValidationContext(trust_roots=[], allow_fetching=False, revocation_mode="soft-fail")
    anything = KeyUsageConstraints(key_usage=set())
    return await async_validate_detached_cms(
        statement, signed, signer_validation_context=nobody, key_usage_settings=anything
    )
