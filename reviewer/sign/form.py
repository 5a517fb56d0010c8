"""Reads the form of a paper made by Jipyo: its places to sign in order, and what earlier signatures allow."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

NO_CHANGES = 1  # the permission after which nothing more may be signed
MOST_PLACES = 100


class NotAPaper(ValueError):
    """The file is no paper that Jipyo made: its form is not a plain list of places to sign."""


@dataclass(frozen=True, slots=True)
class Place:
    """One signature field: its size in points, whether it is signed, and whether signing it closes the paper."""

    name: str
    width: float
    height: float
    signed: bool
    final: bool


@dataclass(frozen=True, slots=True)
class Lock:
    """What one signature closes: everything, or the fields it names, or all but those."""

    level: int
    action: str
    fields: frozenset[str]

    def closes(self, field: str) -> bool:
        """Tell whether `field` may not be signed any more."""
        if self.level == NO_CHANGES or self.action == "/All":
            return True
        return (self.action == "/Include" and field in self.fields) or (
            self.action == "/Exclude" and field not in self.fields
        )


def opened(pdf: bytes) -> Pdf:
    """Open a paper as it is, repairing nothing; raises pikepdf.PdfError when it is damaged."""
    return pikepdf.open(io.BytesIO(pdf), attempt_recovery=False, suppress_warnings=True)


def widgets(pdf: Pdf) -> list[Dictionary]:
    """Return the fields of the form in their order; raises NotAPaper unless each is a plain place to sign."""
    form = pdf.Root.get("/AcroForm")
    fields = _parts(form.get("/Fields")) if isinstance(form, Dictionary) else []
    if len(fields) > MOST_PLACES or not all(_is_plain(field) for field in fields):
        raise NotAPaper("the form is not a list of places to sign")
    return [field for field in fields if isinstance(field, Dictionary)]


def place(field: Dictionary) -> Place:
    """Return what a field says; raises NotAPaper when it has no size."""
    edges = [float(edge) for edge in _parts(field.get("/Rect")) if isinstance(edge, int | Decimal)]
    if len(edges) != 4:
        raise NotAPaper("a place without a size")
    lock = field.get("/Lock")
    final = isinstance(lock, Dictionary) and lock.get("/P") == NO_CHANGES
    return Place(str(field.T), edges[2] - edges[0], edges[3] - edges[1], "/V" in field, final)


def waiting(pdf: bytes) -> list[str]:
    """Return the places of a paper that nobody has signed yet; raises NotAPaper or pikepdf.PdfError."""
    with opened(pdf) as paper:
        return [one.name for one in map(place, widgets(paper)) if not one.signed]


def contents(field: Dictionary) -> bytes:
    """Return the bytes of the signature in a field, empty when there is none."""
    value = field.get("/V")
    held = value.get("/Contents") if isinstance(value, Dictionary) else None
    return bytes(held) if isinstance(held, String) else b""


def locks(field: Dictionary) -> list[Lock]:
    """Return what the signature in a field closes."""
    value = field.get("/V")
    references = _parts(value.get("/Reference")) if isinstance(value, Dictionary) else []
    found = [one.get("/TransformParams") for one in references if isinstance(one, Dictionary)]
    return [_lock(params) for params in found if isinstance(params, Dictionary)]


def _parts(one: object) -> list[object]:
    return list(one) if isinstance(one, Array) else []


def _lock(params: Dictionary) -> Lock:
    names = frozenset(str(name) for name in _parts(params.get("/Fields")))
    return Lock(int(params.get("/P", 0)), str(params.get("/Action", "")), names)


def _is_plain(field: object) -> bool:
    return (
        isinstance(field, Dictionary)
        and field.is_indirect
        and field.get("/FT") == Name.Sig
        and "/Kids" not in field
        and "/Parent" not in field
        and "/T" in field
    )
