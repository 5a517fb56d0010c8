"""Compares the places to sign of two versions of a paper: which were signed, and what else was done to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Pdf

from reviewer.sign.faults import Fault, Kind, fault
from reviewer.sign.form import Lock, locks
from reviewer.sign.graph import differs

Fields = Mapping[str, Dictionary]
SHOWING = frozenset({"/F", "/Rect", "/Subtype", "/H", "/BS", "/Border", "/OC"})
FLAGS = [1, 3]  # /SigFlags before and after the first signature


def form(old: Pdf, new: Pdf) -> Iterator[Fault]:
    """Yield how the forms differ, later signatures left out where earlier ones allow them."""
    before, after = fields(old), fields(new)
    closing = [lock for field in before.values() for lock in locks(field)]
    if before and "/AcroForm" not in new.Root:
        yield fault(Kind.FORM_REMOVED)
        return
    yield from _settings(old, new)
    if "/Perms" in old.Root and differs(old.Root, new.Root, "/Perms"):
        yield fault(Kind.CERTIFICATION)
    for name in before.keys() - after.keys():
        yield fault(Kind.SIGNATURE_REMOVED if "/V" in before[name] else Kind.FIELD_REMOVED, name)
    for name, field in after.items():
        if name in before:
            yield from _field(before[name], field, name, closing)
        elif not is_timestamp(field):
            yield fault(Kind.FIELD_ADDED, name)


def fields(pdf: Pdf) -> dict[str, Dictionary]:
    """Return the fields of a form by name, those of the same name counted."""
    root = pdf.Root.get("/AcroForm")
    listed = root.get("/Fields") if isinstance(root, Dictionary) else None
    found: dict[str, Dictionary] = {}
    for field in listed if isinstance(listed, Array) else []:
        if isinstance(field, Dictionary):
            name = str(field.get("/T", ""))
            found[name if name not in found else f"{name}#{len(found)}"] = field
    return found


def is_timestamp(field: Dictionary) -> bool:
    """Tell whether a field holds nothing but a timestamp over the document, and shows nothing."""
    value = field.get("/V")
    seen = "/AP" in field or any(float(edge) for edge in field.get("/Rect", []))
    return isinstance(value, Dictionary) and value.get("/Type") == Name.DocTimeStamp and not seen


def _settings(old: Pdf, new: Pdf) -> Iterator[Fault]:
    before, after = old.Root.get("/AcroForm", Dictionary()), new.Root.get("/AcroForm", Dictionary())
    names = ({*before.keys()} | {*after.keys()}) - {"/Fields", "/SigFlags"}
    flags = [int(str(side.get("/SigFlags", 0))) for side in (before, after)]
    if any(differs(before, after, name) for name in names) or (flags[0] != flags[1] and flags != FLAGS):
        yield fault(Kind.FORM_SETTINGS)


def _field(old: Dictionary, new: Dictionary, name: str, closing: Sequence[Lock]) -> Iterator[Fault]:
    signed_now = "/V" not in old and "/V" in new and new.get("/FT") == Name.Sig
    if signed_now and any(lock.closes(name) for lock in closing):
        yield fault(Kind.SIGNED_OUT_OF_ORDER, name)
    if not signed_now and differs(old, new, "/V"):
        yield fault(_value_kind(old, new), name)
    if not signed_now and differs(old, new, "/AP"):
        yield fault(Kind.APPEARANCE, name)
    if differs(old, new, "/Lock"):
        yield fault(Kind.LOCK, name)
    rest = ({*old.keys()} | {*new.keys()}) - {"/V", "/AP", "/Lock", "/P", "/Parent"}
    changed = {one for one in rest if differs(old, new, one)}
    if changed & SHOWING:
        yield fault(Kind.FIELD_HIDDEN, name)
    elif changed:
        yield fault(Kind.FIELD_CHANGED, name)


def _value_kind(old: Dictionary, new: Dictionary) -> Kind:
    if old.get("/FT") != Name.Sig:
        return Kind.FIELD_VALUE
    if "/V" not in new:
        return Kind.SIGNATURE_REMOVED
    return Kind.SIGNATURE_REPLACED
