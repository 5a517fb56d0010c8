"""Signs a requested field of a paper: PAdES baseline B, appended to the file, with an appearance of our own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reviewer.sign import appearance, update
from reviewer.sign.form import NO_CHANGES, opened, widgets
from reviewer.sign.hole import TIMED, Prepared, with_holes
from reviewer.sign.keys import Key
from reviewer.sign.request import Request, request
from reviewer.sign.trailer import kept

SIGNATURES_ONLY = 2  # the permission that leaves later signatures open
SIGNED_AND_APPENDED = 3  # /SigFlags

StampDrawer = Callable[[Sequence[str], float, float], bytes]
"""Draws the lines of an appearance on a page of a width and height in points, and returns that PDF."""
Stamper = Callable[[bytes], bytes]
"""Returns a timestamp token, DER, over a SHA-256; raises MachineError when there is none to be had."""
TOKEN_ROOM = 16_384  # bytes kept for a timestamp with its certificates


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A signed paper: its bytes, their SHA-256 for the journal, who signed where, and the claimed time."""

    pdf: bytes
    sha256: str
    field: str
    signer: str
    claimed: str


class Signer:
    """Signs paper after paper with one key, drawing with `draw` and timestamping with `stamper` where there is one."""

    def __init__(self, key: Key, draw: StampDrawer, stamper: Stamper | None = None) -> None:
        self._key = key
        self._draw = draw
        self._stamper = stamper
        self._envelope = key.envelope
        self._room = self._envelope.room + (TOKEN_ROOM if stamper else 0)

    def sign(self, pdf: bytes, field: str, when: datetime) -> SignedPaper:
        """Sign `field` of a paper, claiming the time `when`; raises UserError when it cannot be signed."""
        return self.signed(request(pdf, field, self._key.certificate.dump()), when)

    def signed(self, asked: Request, when: datetime) -> SignedPaper:
        """Carry out a request."""
        prepared = self._prepared(asked, when)
        digest = prepared.digest()
        value = self._envelope.sign(digest)
        token = self._stamper(sha256(value).digest()) if self._stamper else b""
        pdf = prepared.filled(self._envelope.wrapped(digest, value, token))
        moment = when.isoformat(timespec="seconds")
        return SignedPaper(pdf, sha256(pdf).hexdigest(), asked.place.name, self._key.holder.name, moment)

    def _prepared(self, asked: Request, when: datetime) -> Prepared:
        place = asked.place
        time_words = appearance.TRUSTED_TIME if self._stamper else appearance.NO_TRUSTED_TIME
        page = self._draw(appearance.lines(self._key, when, time_words), place.width, place.height)
        with opened(asked.pdf) as paper:
            number = appearance.next_number(paper)
            shown = appearance.objects(page, paper)
            field = next(one for one in widgets(paper) if place.name == one.T)
            objects = {
                **shown,
                **_around(paper, field, number, next(iter(shown))),
                number: self._value(asked, field, when),
            }
            ends = update.Ends(int(paper.trailer.Size), paper.Root.objgen[0], kept(paper, asked.pdf))
        return Prepared.of(update.append(asked.pdf, objects, ends, update.last_table(asked.pdf) or 0), len(asked.pdf))

    def _value(self, asked: Request, field: Dictionary, when: datetime) -> bytes:
        """Return the signature dictionary with its two holes."""
        words = Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/ETSI.CAdES.detached"),
            M=String(pdf_date(when)),
            Name=String(self._key.holder.name),
            Reference=_references(asked, field),
        )
        if self._stamper:
            words[TIMED] = True
        return with_holes(words.unparse(resolved=True), self._room)


def sign(
    pdf: bytes, key: Key, field: str, when: datetime, draw: StampDrawer, stamper: Stamper | None = None
) -> SignedPaper:
    """Sign `field` of a paper with `key`, claiming the time `when`; raises UserError when it cannot be signed."""
    return Signer(key, draw, stamper).sign(pdf, field, when)


def pdf_date(moment: datetime) -> str:
    """Return `2026-11-23T14:30:00+09:00` as `D:20261123143000+09'00'`."""
    zone = f"{moment:%z}"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _around(paper: Pdf, field: Dictionary, number: int, shown: int) -> dict[int, bytes]:
    """Return the objects that have to know of the signature: its field, the form, and the root if it certifies."""
    form, root = paper.Root.AcroForm, paper.Root
    changed = {field.objgen[0]: _with(field, AP=b"<< /N %d 0 R >>" % shown, V=b"%d 0 R" % number)}
    if int(form.get("/SigFlags", 0)) != SIGNED_AND_APPENDED:
        form.SigFlags = SIGNED_AND_APPENDED
        owner = form if form.is_indirect else root
        changed[owner.objgen[0]] = owner.unparse(resolved=True)
    if "/Perms" not in root:
        changed[root.objgen[0]] = _with(root, Perms=b"<< /DocMDP %d 0 R >>" % number)
    return changed


def _with(one: Object, **words: bytes) -> bytes:
    """Return a dictionary's text with words set that name objects which are not there yet."""
    kept = Dictionary({name: word for name, word in one.items() if name[1:] not in words}).unparse(resolved=True)
    added = b" ".join(b"/%s %s" % (name.encode(), word) for name, word in words.items())
    return kept[: kept.rindex(b">>")] + added + b" >>"


def _references(asked: Request, field: Dictionary) -> Array:
    """Return what the signature closes: the first certifies the paper, and each locks what its field says."""
    level = NO_CHANGES if asked.place.final else SIGNATURES_ONLY
    lock = {name: word for name, word in field.get("/Lock", Dictionary()).items() if name in {"/Action", "/Fields"}}
    found = [_reference("/FieldMDP", {**lock, "/P": level})] if lock else []
    if asked.certifies:
        found.insert(0, _reference("/DocMDP", {"/P": level}))
    return Array(found)


def _reference(method: str, params: dict[str, object]) -> Dictionary:
    inside = Dictionary({"/Type": Name.TransformParams, "/V": Name("/1.2"), **params})
    return Dictionary(Type=Name.SigRef, TransformMethod=Name(method), TransformParams=inside)
