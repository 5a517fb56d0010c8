"""Signs a requested field: PAdES baseline B, with an appearance of our own and no trusted time."""

from __future__ import annotations

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
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from reviewer.sign.keys import Key
from reviewer.sign.request import Request, request

# Hex digits kept for the signature: a fixed size spares a rehearsal of the whole signature.
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
    signer = _ClockedSigner(asked, key, stamp, when)
    output = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(asked.pdf))
    signer.sign_pdf(writer, existing_fields_only=True, bytes_reserved=_reserved(key), output=output)
    pdf = output.getvalue()
    return SignedPaper(pdf, sha256(pdf).hexdigest(), place.name, key.holder.name, when.isoformat(timespec="seconds"))


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
        store = SimpleCertificateStore()
        store.register_multiple([*key.chain, key.certificate])
        super().__init__(signing_cert=key.certificate, cert_registry=store)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run or digest_algorithm != "sha256":
            raise NotImplementedError(digest_algorithm)
        return self._key.private.sign(data, PKCS1v15(), SHA256())


class _ClockedSigner(PdfSigner):
    """Signs one request at a given time instead of the computer's own."""

    def __init__(self, asked: Request, key: Key, stamp: _Stamp, when: datetime) -> None:
        whole = SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MID, y_align=AxisAlignment.ALIGN_MID, margins=Margins.uniform(0)
        )
        style = StaticStampStyle(background=stamp, border_width=0, background_layout=whole)
        super().__init__(_metadata(asked, key), _KeySigner(key), stamp_style=style)
        self._when = when

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._when
        return session


def _metadata(asked: Request, key: Key) -> PdfSignatureMetadata:
    """Return what the signature says: the first certifies the paper, leaving only later signatures open."""
    permitted = MDPPerm.NO_CHANGES if asked.place.final else MDPPerm.FILL_FORMS
    return PdfSignatureMetadata(
        field_name=asked.place.name,
        name=key.holder.name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=asked.certifies,
        docmdp_permissions=permitted,
    )
