"""Every kind of change to a signed sheet that verifying has to see and name; each made from the same signed samples."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from reviewer.sign.faults import Kind
from tests.sign import tampering
from tests.sign.tampering import appended, changed, flipped, size

HOLE = re.compile(rb"/Contents <([0-9A-F]+)>")
RANGE = re.compile(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]")


@dataclass(frozen=True)
class Samples:
    """A sheet before signing, signed by one, by the first of two and by both; and another sheet of the same signer.

    `timed` was signed with a timestamp, `proven` got proofs of validity and a timestamp over all of it; each twice.
    """

    paper: bytes
    signed: bytes
    half: bytes
    both: bytes
    other: bytes
    timed: bytes
    other_timed: bytes
    proven: bytes
    other_proven: bytes


Attack = Callable[[Samples], bytes]


def byte_after(mark: bytes, skip: int = 0) -> Attack:
    """Flip a bit behind the first occurrence of a mark."""
    return lambda s: flipped(s.signed, s.signed.index(mark) + len(mark) + skip)


def inside(offset: Callable[[bytes], int]) -> Attack:
    return lambda s: flipped(s.signed, offset(s.signed))


def edit(change: Callable[[Pdf], None], which: str = "signed") -> Attack:
    """Append an update that holds every object `change` altered or made, as a cautious forger writes it."""

    def attack(samples: Samples) -> bytes:
        pdf: bytes = getattr(samples, which)
        with pikepdf.open(io.BytesIO(pdf)) as document:
            before = {n: _body(document.get_object(n, 0)) for n in range(1, size(pdf))}
            change(document)
            last = document.make_indirect(Dictionary()).objgen[0]
            after = {n: _body(document.get_object(n, 0)) for n in range(1, last)}
            info = document.trailer.Info.objgen[0]
        return appended(pdf, {n: b for n, b in after.items() if before.get(n) != b}, b"/Info %d 0 R" % info)

    return attack


def _body(one: pikepdf.Object) -> bytes:
    if isinstance(one, Stream):
        data = one.read_raw_bytes()
        words = Dictionary({k: v for k, v in one.stream_dict.items() if k != "/Length"}).unparse(resolved=True)
        return words[: words.rindex(b">>")] + b"/Length %d >>\nstream\n%s\nendstream" % (len(data), data)
    return one.unparse(resolved=True)


def _page(pdf: Pdf, number: int = 0) -> pikepdf.Object:
    return pdf.pages[number].obj


def _draw(pdf: Pdf, words: bytes) -> None:
    page = _page(pdf)
    old = page.Contents
    parts = list(old) if isinstance(old, Array) else [old]
    page.Contents = Array([*parts, pdf.make_stream(words)])


def hidden_text(pdf: Pdf) -> None:
    _draw(pdf, b"BT 3 Tr 1 0 0 1 100 100 Tm ET")


def replaced_contents(pdf: Pdf) -> None:
    _page(pdf).Contents = pdf.make_stream(b"q Q")


def swapped_pages(pdf: Pdf) -> None:
    kids = pdf.Root.Pages.Kids
    pdf.Root.Pages.Kids = Array([kids[1], kids[0], *list(kids)[2:]])


def swapped_contents(pdf: Pdf) -> None:
    one, other = _page(pdf, 0), _page(pdf, 1)
    one.Contents, other.Contents = other.Contents, one.Contents


def added_page(pdf: Pdf) -> None:
    page = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 595, 842]), Parent=pdf.Root.Pages))
    pdf.Root.Pages.Kids.append(page)
    pdf.Root.Pages.Count = int(pdf.Root.Pages.Count) + 1


def removed_page(pdf: Pdf) -> None:
    del pdf.Root.Pages.Kids[0]
    pdf.Root.Pages.Count = int(pdf.Root.Pages.Count) - 1


def rotated(pdf: Pdf) -> None:
    _page(pdf).Rotate = 180


def cropped(pdf: Pdf) -> None:
    _page(pdf).CropBox = Array([0, 0, 595, 400])


def other_font(pdf: Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font
    fonts[next(iter(fonts.keys()))] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def other_picture(pdf: Pdf) -> None:
    form = pdf.make_stream(b"1 0 0 rg 0 0 100 100 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 100])
    _page(pdf).Resources.XObject = Dictionary(Fm0=form)


def other_state(pdf: Pdf) -> None:
    _page(pdf).Resources.ExtGState = Dictionary(G0=Dictionary(ca=0))


def page_action(pdf: Pdf) -> None:
    _page(pdf).AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def note(pdf: Pdf) -> None:
    one = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([1, 1, 90, 90]), Contents=String("99"))
    page = _page(pdf)
    page.Annots = Array([*page.get("/Annots", Array([])), pdf.make_indirect(one)])


def _field(pdf: Pdf, number: int = 0) -> pikepdf.Object:
    return pdf.Root.AcroForm.Fields[number]


def other_appearance(pdf: Pdf) -> None:
    form = pdf.make_stream(b"0 g")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 10, 10])
    _field(pdf).AP = Dictionary(N=form)


def changed_stamp_stream(pdf: Pdf) -> None:
    _field(pdf).AP.N.write(b"% nothing is drawn")


def hidden_field(pdf: Pdf) -> None:
    _field(pdf).F = 2


def moved_field(pdf: Pdf) -> None:
    _field(pdf).Rect = Array([0, 0, 0, 0])


def unsigned_field(pdf: Pdf) -> None:
    del _field(pdf)["/V"]


def signature_of_another_place(pdf: Pdf) -> None:
    _field(pdf, 0).V = _field(pdf, 1).V


def copied_signature(pdf: Pdf) -> None:
    _field(pdf).V = pdf.make_indirect(Dictionary(dict(_field(pdf).V.items())))


def no_field(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields = Array([_field(pdf, 1)])


def no_form(pdf: Pdf) -> None:
    del pdf.Root["/AcroForm"]


def new_field(pdf: Pdf) -> None:
    words = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("총점"), V=String("99.99"), F=4)
    words.Rect = Array([100, 100, 200, 120])
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(words))


def other_label(pdf: Pdf) -> None:
    _field(pdf).TU = String("위원장 다른사람")


def form_flags(pdf: Pdf) -> None:
    pdf.Root.AcroForm.SigFlags = 0


def needs_appearances(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


def open_lock(pdf: Pdf) -> None:
    del _field(pdf, 1)["/Lock"]


def no_certification(pdf: Pdf) -> None:
    del pdf.Root["/Perms"]


def other_certification(pdf: Pdf) -> None:
    pdf.Root.Perms = Dictionary(UR3=_field(pdf).V)


def other_metadata(pdf: Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(b"<x/>")


def attachment(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a"), Dictionary()])))


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary())


def viewer(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary(HideToolbar=True)


def title(pdf: Pdf) -> None:
    pdf.trailer.Info.Title = String("다른 제목")


def freed(s: Samples) -> bytes:
    """Append a table that says the first page's contents no longer exist."""
    with pikepdf.open(io.BytesIO(s.signed)) as document:
        number = _first(_page(document).Contents)
    return with_table(s.signed, b"%d 1\n0000000000 00001 f \n" % number)


def redirected(s: Samples) -> bytes:
    """Append a table that reads one page's contents where another's stand."""
    with pikepdf.open(io.BytesIO(s.signed)) as document:
        one, other = (_first(_page(document, n).Contents) for n in (0, 1))
    at = re.search(rb"(?m)^%d 0 obj" % other, s.signed)
    assert at
    renamed = b"%d 0 obj" % one
    return with_table(s.signed, b"%d 1\n%010d 00000 n \n" % (one, at.start()), renamed)


def first_contents(pdf: bytes) -> int:
    """Return the number of the object that the first page's contents are."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return _first(_page(document).Contents)


def _first(contents: pikepdf.Object) -> int:
    return int((contents[0] if isinstance(contents, Array) else contents).objgen[0])


def with_table(pdf: bytes, entries: bytes, _note: bytes = b"") -> bytes:
    root = re.findall(rb"/Root (\d+ 0 R)", pdf)[-1]
    info = re.findall(rb"/Info (\d+ 0 R)", pdf)[-1]
    previous = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    table = b"xref\n" + entries + b"trailer\n<< /Size %d /Root %s /Info %s /Prev %d >>\n" % (
        size(pdf), root, info, previous
    )  # fmt: skip
    return pdf + table + b"startxref\n%d\n%%%%EOF\n" % len(pdf)


def packed(s: Samples) -> bytes:
    """Append a table that is a stream, as object streams need."""
    number, root = size(s.signed), re.findall(rb"/Root (\d+ 0 R)", s.signed)[-1]
    previous = int(re.findall(rb"startxref\s+(\d+)", s.signed)[-1])
    at = len(s.signed)
    row = b"\x01" + at.to_bytes(4, "big") + b"\x00"
    head = b"<< /Type /XRef /W [1 4 1] /Index [%d 1] /Size %d /Root %s /Prev %d /Length %d >>" % (
        number, number + 1, root, previous, len(row)
    )  # fmt: skip
    body = b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head, row)
    return s.signed + body + b"startxref\n%d\n%%%%EOF\n" % at


def hybrid(s: Samples) -> bytes:
    """Append an update whose trailer points to a second, hidden table."""
    return appended(s.signed, {size(s.signed): b"<< /A 1 >>"}, b"/XRefStm 17")


def shadowed(s: Samples) -> bytes:
    """Append the first page's contents anew, with the same words but more of them."""

    def change(document: Pdf) -> dict[int, bytes]:
        number = _first(_page(document).Contents)
        data = document.get_object(number, 0).read_bytes() + b"\n1 0 0 rg 0 0 90 90 re f"
        return {number: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)}

    return appended(s.signed, changed(s.signed, change))


def encrypted(s: Samples) -> bytes:
    words = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"00" * 32, b"00" * 32)
    return appended(s.signed, {size(s.signed): b"<< /A 1 >>"}, words)


def rewritten(s: Samples) -> bytes:
    """Let another program open and save the file."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(s.signed)) as document:
        document.save(target)
    return target.getvalue()


def shifted(s: Samples) -> bytes:
    """Put a line before the file; most readers do not mind."""
    return b"%harmless\n" + s.signed


def other_range(change: Callable[[list[int]], list[int]]) -> Attack:
    def attack(s: Samples) -> bytes:
        found = RANGE.search(s.signed)
        assert found
        numbers = change([int(n) for n in found.groups()])
        told = b"/ByteRange [%s]" % b" ".join(b"%d" % n for n in numbers)
        room = len(found[0]) + 20  # signing leaves blanks behind the range
        return s.signed[: found.start()] + told.ljust(room) + s.signed[found.start() + room :]

    return attack


def hole_of(pdf: bytes) -> re.Match[bytes]:
    found = list(HOLE.finditer(pdf))
    return found[-1]


def padding(s: Samples) -> bytes:
    hole = hole_of(s.signed)
    at = hole.end(1) - 20
    return s.signed[:at] + b"41" + s.signed[at + 2 :]


def digit(at: Callable[[bytes], int]) -> Attack:
    """Change a hexadecimal digit of the signature."""

    def attack(s: Samples) -> bytes:
        hole = hole_of(s.signed)
        place = hole.start(1) + at(hole[1])
        old = s.signed[place : place + 1]
        return s.signed[:place] + (b"1" if old != b"1" else b"2") + s.signed[place + 1 :]

    return attack


def last_digit(digits: bytes) -> int:
    return len(digits.rstrip(b"0")) - 8


def version_digit(digits: bytes) -> int:
    return digits.index(b"020101") + 5


def digest_digit(digits: bytes) -> int:
    return digits.index(b"2A864886F70D010904") + 30


def swapped_signature(s: Samples) -> bytes:
    """Put in the signature of another sheet by the same person."""
    mine, theirs = hole_of(s.signed), hole_of(s.other)
    return s.signed[: mine.start(1)] + theirs[1][: len(mine[1])].ljust(len(mine[1]), b"0") + s.signed[mine.end(1) :]


def lower_case(s: Samples) -> bytes:
    hole = hole_of(s.signed)
    return s.signed[: hole.start(1)] + hole[1][:40].lower() + s.signed[hole.start(1) + 40 :]


def other_filter(s: Samples) -> bytes:
    return s.signed.replace(b"/ETSI.CAdES.detached", b"/ETSI.CAdES.detachex")


def cut(s: Samples) -> bytes:
    return s.signed[:-40]


def tail(words: bytes) -> Attack:
    return lambda s: s.signed + words


def unsigned_again(s: Samples) -> bytes:
    """Go back to the sheet as it was before anyone signed it."""
    return s.paper


def first_signer_only(s: Samples) -> bytes:
    """Go back to the sheet before the chair signed it."""
    return s.half


ATTACKS: dict[str, tuple[Attack, Kind]] = {
    "a byte of the header": (inside(lambda pdf: pdf.index(b"-1.7") + 3), Kind.CONTENTS),
    "a byte of a page's contents": (byte_after(b"stream\n", 90), Kind.CONTENTS),
    "a byte of the metadata": (byte_after(b"<dc:title>"), Kind.CONTENTS),
    "a byte of a font": (byte_after(b"/Length1", 900), Kind.CONTENTS),
    "a byte of the time the signer claimed": (byte_after(b"/M (D:2026"), Kind.CONTENTS),
    "a byte of the holder's name": (byte_after(b"/Name ", 3), Kind.CONTENTS),
    "a byte of the table of objects": (inside(lambda pdf: pdf.rindex(b" 00000 n ") - 1), Kind.CONTENTS),
    "a byte of the last trailer's id": (inside(lambda pdf: pdf.rindex(b"/ID [<") + 8), Kind.CONTENTS),
    "a range that covers less": (other_range(lambda n: [n[0], n[1], n[2], n[3] - 9]), Kind.CONTENTS),
    "a range with a second gap": (other_range(lambda n: [n[0], 100, 110, n[1] - 110, n[2], n[3]]), Kind.RANGE),
    "a range that does not begin at the start": (other_range(lambda n: [9, n[1] - 9, n[2], n[3]]), Kind.RANGE),
    "a range around another gap": (other_range(lambda n: [n[0], n[1] - 40, n[2], n[3]]), Kind.REWRITTEN),
    "padding that holds something": (padding, Kind.PADDING),
    "a digit of the signature's value": (digit(last_digit), Kind.VALUE),
    "a digit of the digest that is signed": (digit(digest_digit), Kind.CONTENTS),
    "a digit of the signature's version": (digit(version_digit), Kind.ENVELOPE),
    "digits written in another case": (lower_case, Kind.PADDING),
    "the signature of another sheet": (swapped_signature, Kind.CONTENTS),
    "a signature of an unknown kind": (other_filter, Kind.CONTENTS),
    "a file cut off": (cut, Kind.CUT_OFF),
    "bytes after the end": (tail(b"\0\0"), Kind.APPENDED),
    "a second end mark": (tail(b"%%EOF\n"), Kind.APPENDED),
    "a file saved by another program": (rewritten, Kind.REWRITTEN),
    "a line before the file": (shifted, Kind.REWRITTEN),
    "a box drawn over a page": (lambda s: tampering.with_box_on_page(s.signed), Kind.PAGE_CONTENTS),
    "hidden text": (edit(hidden_text), Kind.PAGE_CONTENTS),
    "a page whose contents were replaced": (edit(replaced_contents), Kind.PAGE_CONTENTS),
    "two pages with each other's contents": (edit(swapped_contents), Kind.PAGES_REORDERED),
    "pages in another order": (edit(swapped_pages), Kind.PAGES_REORDERED),
    "a page more": (edit(added_page), Kind.PAGE_ADDED),
    "a page less": (edit(removed_page), Kind.PAGE_REMOVED),
    "a page turned around": (edit(rotated), Kind.PAGE_SHAPE),
    "a page cut down": (edit(cropped), Kind.PAGE_SHAPE),
    "another font": (edit(other_font), Kind.FONT),
    "another picture": (edit(other_picture), Kind.PICTURE),
    "another transparency": (edit(other_state), Kind.RESOURCES),
    "a page that acts when it is opened": (edit(page_action), Kind.PAGE_OTHER),
    "a note on a page": (edit(note), Kind.NOTE_ADDED),
    "a note by plain bytes": (lambda s: tampering.with_note(s.signed), Kind.NOTE_ADDED),
    "another appearance of the signature": (edit(other_appearance), Kind.APPEARANCE),
    "an appearance emptied": (edit(changed_stamp_stream), Kind.APPEARANCE),
    "a signature that is not shown": (edit(hidden_field), Kind.FIELD_HIDDEN),
    "a signature moved out of sight": (edit(moved_field), Kind.FIELD_HIDDEN),
    "a signature taken off": (edit(unsigned_field, "both"), Kind.SIGNATURE_REMOVED),
    "a signature put at another's place": (edit(signature_of_another_place, "both"), Kind.SIGNATURE_REPLACED),
    "a signature copied": (edit(copied_signature), Kind.SHADOWED),
    "a place taken off": (edit(no_field, "both"), Kind.SIGNATURE_REMOVED),
    "no form any more": (edit(no_form), Kind.FORM_REMOVED),
    "a field of text more": (edit(new_field), Kind.FIELD_ADDED),
    "a place to sign more": (lambda s: tampering.with_another_place(s.signed), Kind.FIELD_ADDED),
    "another label of a place": (edit(other_label), Kind.FIELD_CHANGED),
    "flags of the form": (edit(form_flags), Kind.FORM_SETTINGS),
    "a form drawn anew by the reader": (edit(needs_appearances), Kind.FORM_SETTINGS),
    "a lock opened before the chair signs": (edit(open_lock, "half"), Kind.LOCK),
    "the certification taken off": (edit(no_certification), Kind.CERTIFICATION),
    "another certification": (edit(other_certification), Kind.CERTIFICATION),
    "other metadata": (edit(other_metadata), Kind.METADATA),
    "another title": (edit(title), Kind.INFO),
    "an attachment": (edit(attachment), Kind.ATTACHMENT),
    "a script": (edit(script), Kind.ACTION),
    "layers": (edit(layers), Kind.LAYERS),
    "settings of the viewer": (edit(viewer), Kind.CATALOG),
    "an object deleted": (freed, Kind.FREED),
    "an object read from another place": (redirected, Kind.REDIRECTED),
    "a table in a stream": (packed, Kind.COMPRESSED),
    "a second table": (hybrid, Kind.COMPRESSED),
    "an object shadowed": (shadowed, Kind.SHADOWED),
    "encryption": (encrypted, Kind.ENCRYPTED),
}

POPPLER_ACCEPTS = (
    "a box drawn over a page",
    "hidden text",
    "a page whose contents were replaced",
    "two pages with each other's contents",
    "pages in another order",
    "a page more",
    "another font",
    "a note on a page",
    "another appearance of the signature",
    "an attachment",
)
"""Ten updates after signing of which `pdfsig` still says that the signature is valid."""
