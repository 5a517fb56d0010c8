"""Adds to signed papers what proves them for longer: revocation data, and a timestamp over all of it.

Source: ETSI EN 319 142-1, 5.4 and 5.5; ISO 32000-2, 12.8.4.3 and 12.8.5. Nothing that was signed changes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asn1crypto import cms, x509
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from reviewer.errors import UserError
from reviewer.sign import update
from reviewer.sign.appearance import next_number
from reviewer.sign.form import opened
from reviewer.sign.hole import Prepared, with_holes
from reviewer.sign.library import DAMAGE
from reviewer.sign.proofs import Proofs
from reviewer.sign.signing import TOKEN_ROOM, Stamper
from reviewer.sign.trailer import kept
from reviewer.text import Text

BASIC, TIMED, LT, LTA = "B-B", "B-T", "B-LT", "B-LTA"
STAMP, IN_VALUE = "/DocTimeStamp", "signature_time_stamp_token"
STAMP_NAME = "timestamp-"
PRINTED = 4
LEVEL = b"/ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >>"


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A paper with proofs: its bytes and the level it has now, as PAdES calls it.

    Without a time for every signature it stays `B-B`, whatever revocation data it carries.
    """

    pdf: bytes
    level: str


def upgraded(pdf: bytes, roots: Sequence[x509.Certificate], proofs: Proofs, stamper: Stamper | None) -> Upgraded:
    """Return a signed paper with the proofs and, where there is an authority, a timestamp over everything.

    Raises UserError when the paper is not signed, or there is nothing to add.
    """
    try:
        held = _held(pdf)
    except DAMAGE as error:
        raise UserError(NOT_SIGNED) from error
    if not held.certificates:
        raise UserError(NOT_SIGNED)
    given = proofs.lists or proofs.answers
    if not given and stamper is None:
        raise UserError(NOTHING_TO_ADD)
    if given:
        chain = {c.sha256: c for c in (*held.certificates, *proofs.certificates, *roots)}
        pdf = with_store(pdf, tuple(chain.values()), proofs)
    if stamper is None:
        return Upgraded(pdf, LT if held.timed else BASIC)
    return Upgraded(with_timestamp(pdf, stamper), LTA if given or held.stored else TIMED)


@dataclass(frozen=True, slots=True)
class _Held:
    """What a signed paper holds already: certificates, a time for every signature, a store of proofs."""

    certificates: tuple[x509.Certificate, ...]
    timed: bool
    stored: bool


def _held(pdf: bytes) -> _Held:
    reader = PdfFileReader(io.BytesIO(pdf))
    embedded: list[EmbeddedPdfSignature] = list(reader.embedded_signatures)
    stamps = [_end(one) for one in embedded if one.sig_object_type == STAMP]
    regular = [one for one in embedded if one.sig_object_type != STAMP]
    timed = all(_is_stamped(one) or _end(one) <= max(stamps, default=-1) for one in regular)
    certificates = tuple(c for one in embedded for c in (one.signer_cert, *one.other_embedded_certs))
    return _Held(certificates, timed, "/DSS" in reader.root)


def _is_stamped(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the signature itself carries a timestamp over its value."""
    beside = signature.signer_info["unsigned_attrs"]
    return isinstance(beside, cms.CMSAttributes) and any(one["type"].native == IN_VALUE for one in beside)


def _end(signature: EmbeddedPdfSignature) -> int:
    """Return where what a signature covers ends, in bytes."""
    return int(signature.byte_range[2]) + int(signature.byte_range[3])


def with_store(pdf: bytes, certificates: Sequence[x509.Certificate], proofs: Proofs) -> bytes:
    """Return the paper with a store of proofs (DSS) behind it; what an earlier store holds stays in it."""
    with opened(pdf) as paper:
        root = paper.Root
        old = root.get("/DSS", Dictionary())
        parts = {
            "/Certs": [c.dump() for c in certificates],
            "/CRLs": [one.dump() for one in proofs.lists],
            "/OCSPs": [one.dump() for one in proofs.answers],
        }
        store = next_number(paper)
        objects: dict[int, bytes] = {}
        lists = [_listed(paper, name, _parts(old.get(name)), new, objects) for name, new in parts.items()]
        objects[store] = b"<< /Type /DSS %s >>" % b" ".join(one for one in lists if one)
        objects[root.objgen[0]] = _root_with(root, store)
        return _appended(pdf, paper, objects)


def _listed(paper: Pdf, name: str, old: Sequence[Object], new: Iterable[bytes], objects: dict[int, bytes]) -> bytes:
    """Write each proof that is not there yet as a stream, and return the list that names old and new ones."""
    held = {one.read_bytes() for one in old}
    numbers = [one.objgen[0] for one in old]
    for data in dict.fromkeys(new):
        if data not in held:
            number = next_number(paper)
            objects[number] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
            numbers.append(number)
    return b"%s [%s]" % (name.encode(), b" ".join(b"%d 0 R" % n for n in numbers)) if numbers else b""


def _parts(one: object) -> list[Object]:
    return list(one) if isinstance(one, Array) else []


def _root_with(root: Object, store: int) -> bytes:
    plain = Dictionary({name: word for name, word in root.items() if name not in {"/DSS", "/Extensions"}})
    words = plain.unparse(resolved=True)
    return words[: words.rindex(b">>")] + b"/DSS %d 0 R /Extensions << %s >> >>" % (store, LEVEL)


def with_timestamp(pdf: bytes, stamper: Stamper) -> bytes:
    """Return the paper with a timestamp over all of it (B-T for what was signed before, B-LTA over a store)."""
    with opened(pdf) as paper:
        form, root = paper.Root.AcroForm, paper.Root
        value, field = next_number(paper), next_number(paper)
        count = sum(1 for one in _parts(form.Fields) if str(one.get("/T", "")).startswith(STAMP_NAME))
        words = Dictionary(Type=Name.DocTimeStamp, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/ETSI.RFC3161"))
        shown = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String(f"{STAMP_NAME}{count + 1}"), F=PRINTED
        )
        shown.Rect, shown.P = Array([0, 0, 0, 0]), paper.pages[0].obj
        text = shown.unparse(resolved=True)
        owner = form if form.is_indirect else root
        form.Fields.append(paper.get_object(field, 0))
        objects = {
            value: with_holes(words.unparse(resolved=True), TOKEN_ROOM),
            field: text[: text.rindex(b">>")] + b"/V %d 0 R >>" % value,
            owner.objgen[0]: owner.unparse(resolved=True),
        }
        prepared = Prepared.of(_appended(pdf, paper, objects), len(pdf))
    return prepared.filled(stamper(prepared.digest()))


def _appended(pdf: bytes, paper: Pdf, objects: dict[int, bytes]) -> bytes:
    before = update.last_table(pdf)
    if before is None:
        raise UserError(NOT_SIGNED)
    ends = update.Ends(int(paper.trailer.Size), paper.Root.objgen[0], kept(paper, pdf))
    return update.append(pdf, objects, ends, before)


NOT_SIGNED = Text(
    "서명한 평가표가 아니거나 손상되어 더할 수 없습니다. 파일을 바꾸지 않았습니다.\n서명한 평가표를 고르십시오.",
    "This is not a signed sheet, or it is damaged, so nothing can be added. The file was not changed.\n"
    "Choose a signed sheet.",
)
NOTHING_TO_ADD = Text(
    "더할 것이 없습니다. 타임스탬프 기관의 주소(--tsa)나 폐지 목록 파일(.crl, .ocsp)을 주십시오. 파일을 바꾸지 않았습니다.",
    "There is nothing to add. Give the address of a timestamp authority (--tsa) or revocation files (.crl, .ocsp). "
    "The file was not changed.",
)
