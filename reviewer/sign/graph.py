"""Compares two versions of a paper object by object, as a reader would meet them, and names what differs."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from reviewer.sign.faults import Fault, Kind, fault

BACKWARDS = frozenset({"/Parent", "/P", "/Popup"})  # these lead back to where one came from
SHAPE = frozenset({"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit"})
RESOURCES = {"/Font": Kind.FONT, "/XObject": Kind.PICTURE}
CATALOG = {
    "/Metadata": Kind.METADATA,
    "/Names": Kind.ATTACHMENT,
    "/AF": Kind.ATTACHMENT,
    "/Dests": Kind.ATTACHMENT,
    "/OpenAction": Kind.ACTION,
    "/AA": Kind.ACTION,
    "/OCProperties": Kind.LAYERS,
    "/Perms": Kind.CERTIFICATION,
}
ELSEWHERE = frozenset({"/Pages", "/AcroForm", "/Perms"})  # parts of the catalog that are compared on their own
PROOFS = frozenset({"/DSS"})  # proofs of validity may be added at any time (ISO 32000-2, 12.8.4.3)
STORES = ("/Certs", "/CRLs", "/OCSPs")
EXTENSIONS = frozenset({"/ESIC", "/ADBE", "/ISO_"})  # and with them, whose level of PDF the proofs need
DEEPEST = 60


def print_of(one: object, seen: frozenset[tuple[int, int]] = frozenset()) -> bytes:
    """Return a digest of an object and all it leads to; raises ValueError when it nests beyond any paper."""
    if len(seen) > DEEPEST:
        raise ValueError("objects nest deeper than in any paper")
    if isinstance(one, Object) and one.is_indirect:
        if one.objgen in seen:
            return b"again"
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Page:
            return b"page %d" % one.objgen[0]  # a bookmark or a link names a page; pages are compared on their own
        seen |= {one.objgen}
    return sha256(_said(one, seen)).digest()


def _said(one: object, seen: frozenset[tuple[int, int]]) -> bytes:
    """Return what an object says, each of its parts by their digests where they lead elsewhere."""
    if isinstance(one, Stream):
        return b"stream" + _members(one.stream_dict, seen) + sha256(one.read_raw_bytes()).digest()
    if not isinstance(one, Object):
        return repr(one).encode()
    text = one.unparse(resolved=True)
    if b" R" not in text:
        return text  # nothing in it leads elsewhere
    if isinstance(one, Dictionary):
        return b"dict" + _members(one, seen)
    return b"list" + b"".join(print_of(part, seen) for part in one) if isinstance(one, Array) else text


def _members(one: Object, seen: frozenset[tuple[int, int]]) -> bytes:
    kept = (name for name in sorted(one.keys()) if name not in BACKWARDS and name != "/Length")
    return b"".join(name.encode() + print_of(one[name], seen) for name in kept)


def differs(old: Object, new: Object, name: str) -> bool:
    """Tell whether two dictionaries say something different under a name."""
    if (name in old) != (name in new):
        return True
    return name in old and print_of(old[name]) != print_of(new[name])


def pages(old: Pdf, new: Pdf) -> Iterator[Fault]:
    """Yield how the pages differ; what stands in the places to sign is compared with the form."""
    before, after = [p.obj for p in old.pages], [p.obj for p in new.pages]
    prints = [[_page_print(page) for page in side] for side in (before, after)]
    if prints[0] == prints[1] and len(before) == len(after):
        return
    if len(before) == len(after) and sorted(prints[0]) == sorted(prints[1]):
        yield fault(Kind.PAGES_REORDERED)
        return
    if len(after) < len(before):
        yield fault(Kind.PAGE_REMOVED, len(before) - len(after))
    yield from (fault(Kind.PAGE_ADDED, number + 1) for number in range(len(before), len(after)))
    for number, (one, other) in enumerate(zip(before, after, strict=False), start=1):
        yield from _page(one, other, number)


def _page_print(page: Object) -> bytes:
    names = (name for name in sorted(page.keys()) if name not in BACKWARDS | {"/Annots"})
    notes = b"".join(print_of(note) for note in _notes(page))
    return b"".join(name.encode() + print_of(page[name]) for name in names) + notes


def _page(old: Object, new: Object, number: int) -> Iterator[Fault]:
    for name in sorted(({*old.keys()} | {*new.keys()}) - BACKWARDS):
        if name == "/Annots":
            yield from _changed_notes(old, new, number)
        elif differs(old, new, name):
            yield from _changed_part(old, new, name, number)


def _changed_part(old: Object, new: Object, name: str, number: int) -> Iterator[Fault]:
    if name == "/Contents":
        yield fault(Kind.PAGE_CONTENTS, number)
    elif name in SHAPE:
        yield fault(Kind.PAGE_SHAPE, number)
    elif name == "/Resources" and name in old and name in new:
        yield from _changed_resources(old[name], new[name], number)
    else:
        yield fault(Kind.PAGE_OTHER, number)


def _changed_resources(old: Object, new: Object, number: int) -> Iterator[Fault]:
    for name in sorted({*old.keys()} | {*new.keys()}):
        if differs(old, new, name):
            yield fault(RESOURCES.get(name, Kind.RESOURCES), number)


def _changed_notes(old: Object, new: Object, number: int) -> Iterator[Fault]:
    before, after = ({print_of(note) for note in _notes(page)} for page in (old, new))
    count = len(_notes(new)) - len(_notes(old))
    if count:
        yield fault(Kind.NOTE_ADDED if count > 0 else Kind.NOTE_REMOVED, number)
    elif before != after:
        yield fault(Kind.NOTE_CHANGED, number)


def _notes(page: Object) -> list[Object]:
    """Return the annotations of a page that are not places to sign."""
    listed = page.get("/Annots")
    notes = list(listed) if isinstance(listed, Array) else []
    return [n for n in notes if not (isinstance(n, Dictionary) and n.get("/Subtype") == "/Widget" and "/FT" in n)]


def _is_level(root: Object) -> bool:
    """Tell whether the extensions named are of known makers and say a base version and a level, nothing else."""
    named = root.get("/Extensions")
    if not isinstance(named, Dictionary) or not {*named.keys()} <= EXTENSIONS:
        return False
    said = [one for one in named.values() if isinstance(one, Dictionary)]
    return all({*one.keys()} <= {"/Type", "/BaseVersion", "/ExtensionLevel"} for one in said)


def proofs(old: Pdf, new: Pdf) -> Iterator[Fault]:
    """Yield a fault when a later version lacks proofs of validity that an earlier one holds: more may come, none may go."""
    if not _proofs(old) <= _proofs(new):
        yield fault(Kind.PROOFS)


def _proofs(pdf: Pdf) -> set[bytes]:
    store = pdf.Root.get("/DSS")
    listed = [store.get(name) for name in STORES] if isinstance(store, Dictionary) else []
    return {print_of(one) for part in listed if isinstance(part, Array) for one in part}


def catalog(old: Pdf, new: Pdf) -> Iterator[Fault]:
    """Yield how the document's own settings differ; proofs of validity may be added."""
    before, after = old.Root, new.Root
    for name in sorted(({*before.keys()} | {*after.keys()}) - ELSEWHERE - PROOFS):
        if differs(before, after, name) and not (name == "/Extensions" and _is_level(after)):
            yield fault(CATALOG.get(name, Kind.CATALOG), name[1:])
    if "/Encrypt" in new.trailer and "/Encrypt" not in old.trailer:
        yield fault(Kind.ENCRYPTED)
    if differs(old.trailer, new.trailer, "/Info"):
        yield fault(Kind.INFO)
