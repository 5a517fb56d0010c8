"""Signs a requested field: PAdES baseline B, with an appearance of our own and no trusted time."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.pdf_utils import content
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import CertificateRegistry

from reviewer.sign.keys import Key
from reviewer.sign.request import Request, request

# Hex digits kept for the signature: a fixed size spares a rehearsal of the whole signature.
DIGEST = "sha256"
RESERVED = 8192
RESERVED_BESIDE_CERTIFICATES = 2048  # bytes of a signature that are not certificates, generously

StampDrawer = Callable[[Sequence[str], float, float], bytes]
"""Draws the lines of an appearance on a page of a width and height in points, and returns that PDF."""


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A signed paper: its bytes, their SHA-256 for the journal, who signed where, and the claimed time."""

    pdf: bytes
    sha256: str
    field: str
    signer: str
    claimed: str


def sign(pdf: bytes, key: Key, field: str, when: datetime, draw: StampDrawer) -> SignedPaper:
    """Sign `field` of a paper with `key`, claiming the time `when`; raises UserError when it cannot be signed."""
    return signed(request(pdf, field), key, when, draw)


def signed(asked: Request, key: Key, when: datetime, draw: StampDrawer) -> SignedPaper:
    """Carry out a request."""
    place = asked.place
    stamp = _Stamp(draw(appearance(key, when), place.width, place.height))
    pdf = asyncio.run(_signed(asked, key, stamp, when))
    return SignedPaper(pdf, sha256(pdf).hexdigest(), place.name, key.holder.name, when.isoformat(timespec="seconds"))


async def _signed(asked: Request, key: Key, stamp: _Stamp, when: datetime) -> bytes:
    """Go the PDF library's way step by step, because only there can the claimed time be given."""
    signer = PdfSigner(_metadata(asked, key), _KeySigner(key), stamp_style=_style(stamp))
    writer = IncrementalPdfFileWriter(io.BytesIO(asked.pdf))
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = when
    document = session.prepare_tbs_document(
        validation_info=None, bytes_reserved=_reserved(key), appearance_text_params={}
    )
    output = io.BytesIO()
    digest, _written = document.digest_tbs_document(output=output)
    await document.perform_signature(digest.document_digest, PdfCMSSignedAttributes(signing_time=when))
    return output.getvalue()


def appearance(key: Key, when: datetime) -> tuple[str, ...]:
    """Return the lines printed where a certificate signature stands, saying that it is one and how sure its time is."""
    return (
        key.holder.name,
        "인증서 전자서명 / certificate signature",
        f"발급 / issuer: {key.holder.issuer}",
        f"{when.year}. {when.month}. {when.day}. {when:%H:%M} 서명자 컴퓨터의 시각 / signer’s clock",
        "신뢰할 수 있는 시각 없음 / no trusted time",
    )


def _reserved(key: Key) -> int:
    certificates = sum(len(c.dump()) for c in (key.certificate, *key.chain))
    return max(RESERVED, 2 * (certificates + RESERVED_BESIDE_CERTIFICATES))


class _Stamp(content.PdfContent):
    """An appearance imported from a one-page PDF held in memory; made anew for each signature."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        writer = self._ensure_writer
        form = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._page)))
        left, bottom, right, top = form.get_object()["/BBox"]
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        self.resources.xobject["/Stamp"] = form
        return b"/Stamp Do"


class _KeySigner(Signer):
    """Signs with a key that is already open, sparing two checks of it at every signature."""

    def __init__(self, key: Key) -> None:
        # The root and a second copy of the signer's own certificate stay out: a bit of them could change unseen.
        between = [c for c in key.chain if c.self_signed == "no" and c.sha256 != key.certificate.sha256]
        super().__init__(signing_cert=key.certificate, cert_registry=CertificateRegistry.build(between))
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: object = None) -> bytes:
        if dry_run or digest_algorithm != DIGEST:
            raise ValueError(f"signs whole papers with {DIGEST} only, not {digest_algorithm}")
        return self._key.private.sign(data, PKCS1v15(), SHA256())


def _style(stamp: _Stamp) -> StaticStampStyle:
    """Return a style that shows nothing but our own page, filling the field."""
    middle = AxisAlignment.ALIGN_MID
    whole = SimpleBoxLayoutRule(x_align=middle, y_align=middle, margins=Margins())
    return StaticStampStyle(background=stamp, border_width=0, background_layout=whole)


def _metadata(asked: Request, key: Key) -> PdfSignatureMetadata:
    """Return what the signature says: the first certifies the paper, leaving only later signatures open."""
    permitted = MDPPerm.NO_CHANGES if asked.place.final else MDPPerm.FILL_FORMS
    return PdfSignatureMetadata(
        field_name=asked.place.name,
        name=key.holder.name,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=asked.certifies,
        docmdp_permissions=permitted,
    )
