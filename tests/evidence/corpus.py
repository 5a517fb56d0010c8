"""The whole corpus of broken and malicious files, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.evidence import hostile as bad
from tests.evidence import hwp5, kinds
from tests.evidence.hostile import (
    DAMAGED,
    DEEP,
    EMPTY,
    HOSTILE,
    LARGE,
    LINK,
    LOCKED,
    OTHER,
    SHOWN,
    UNKNOWN,
    Case,
    with_parts,
)
from tests.intake.files import pdf as locked_pdf


def _bytes(content: bytes) -> Callable[[], bytes]:
    return partial(bytes, content)


def _cut(make: Callable[[], bytes], share: float) -> Callable[[], bytes]:
    def cut() -> bytes:
        content = make()
        return content[: int(len(content) * share)]

    return cut


def _noise(make: Callable[[], bytes], begin: int, count: int) -> Callable[[], bytes]:
    """Return bytes with a stretch replaced by the same noise each time."""

    def made() -> bytes:
        content = make()
        noise = bytes((n * 73 + 41) % 256 for n in range(count))
        return content[:begin] + noise + content[begin + count :]

    return made


def _part(make: Callable[[], bytes], name: str, content: Callable[[], bytes]) -> Callable[[], bytes]:
    def made() -> bytes:
        return with_parts(make(), {name: content()})

    return made


def _hwpx(body: str) -> Callable[[], bytes]:
    return partial(kinds.hwpx, body)


CASES = (
    Case("bomb.zip", bad.zip_bomb, (LARGE,), (0,)),
    Case("overlap.xlsx", bad.overlapping_bomb, (LARGE,)),
    Case("lying.zip", bad.lying_size, (DAMAGED, LARGE, SHOWN), (0,)),
    Case("nested.zip", partial(bad.nested, 8), (DEEP,), (0,) * 8),
    Case("link.zip", bad.linked, (LINK,), (0,)),
    Case("locked.zip", bad.locked_zip, (LOCKED,), (0,)),
    Case("odd-names.zip", bad.odd_names, (SHOWN,)),
    Case("climbing.zip", bad.odd_names, (UNKNOWN,), (0,)),
    Case("cut.zip", _cut(partial(kinds.archive, {"a.txt": b"x" * 999}), 0.6), (DAMAGED,)),
    Case("empty.zip", partial(kinds.archive, {}), (EMPTY,)),
    Case("bomb.docx", _part(kinds.word, "word/media/image1.xml", partial(bytes, 32 << 20)), (LARGE,)),
    Case("entities.docx", _part(kinds.word, "word/document.xml", bad.entity_bomb), (HOSTILE,)),
    Case("claiming.docx", _part(kinds.word, "word/document.xml", bad.claiming_cell), (LARGE,)),
    Case("entities.xlsx", _part(kinds.workbook, "xl/sharedStrings.xml", bad.entity_bomb), (HOSTILE,)),
    Case("entities.pptx", _part(kinds.slides, "ppt/slides/slide1.xml", bad.entity_bomb), (HOSTILE,)),
    Case("entities.hwpx", _part(kinds.hwpx, "Contents/section0.xml", bad.entity_bomb), (HOSTILE,)),
    Case("outside.hwpx", _part(kinds.hwpx, "Contents/section0.xml", bad.outside_entity), (HOSTILE,)),
    Case("hidden.hwpx", _part(kinds.hwpx, "Contents/section0.xml", partial(bad.outside_entity, "utf-16")), (HOSTILE,)),
    Case("deep.hwpx", _hwpx(bad.deep_xml(100_000)), (DAMAGED,)),
    Case("tables.hwpx", _hwpx(bad.tables_in_tables(100)), (DEEP, DAMAGED)),
    Case("blank.hwpx", _hwpx(""), (EMPTY,)),
    Case("no-section.hwpx", partial(kinds.archive, {"mimetype": b"application/hwp+zip"}), (OTHER,)),
    Case("locked.hwpx", bad.encrypted_hwpx, (LOCKED,)),
    Case("cut.docx", _cut(kinds.word, 0.5), (DAMAGED,)),
    Case("no-body.docx", _part(kinds.word, "word/document.xml", _bytes(b"<a/>")), (DAMAGED,)),
    Case("no-xml.docx", _part(kinds.word, "word/document.xml", _bytes(b"\x00\xff no xml")), (DAMAGED,)),
    Case("no-types.pptx", _part(kinds.slides, "[Content_Types].xml", _bytes(b"<Types/>")), (DAMAGED,)),
    Case("cut.pptx", _cut(kinds.slides, 0.5), (DAMAGED,)),
    Case("macros.docm", _part(kinds.word, "word/vbaProject.bin", _bytes(b"macro")), (SHOWN,)),
    Case("macros.xlsm", _part(kinds.workbook, "xl/vbaProject.bin", _bytes(b"macro")), (SHOWN,)),
    Case("far.xlsx", bad.far_cell, (LARGE,)),
    Case("farther.xlsx", bad.far_unnamed, (LARGE,)),
    Case("million.xlsx", bad.million_cells, (LARGE,)),
    Case("cut.xlsx", _cut(kinds.workbook, 0.5), (DAMAGED,)),
    Case("no-sheet.xlsx", _part(kinds.workbook, "xl/worksheets/sheet1.xml", _bytes(b"<worksheet")), (DAMAGED,)),
    Case("locked.xlsx", bad.encrypted_office, (LOCKED,)),
    Case("noise.xls", _bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(range(256)) * 20), (DAMAGED,)),
    Case("page-loop.pdf", bad.page_loop, (DAMAGED, LARGE, SHOWN)),
    Case("xref-loop.pdf", bad.xref_loop, (DAMAGED,)),
    Case("stream-loop.pdf", bad.stream_loop, (DAMAGED, SHOWN)),
    Case("form-loop.pdf", bad.form_loop, (SHOWN,)),
    Case("huge-page.pdf", partial(bad.page_box, "0 0 9999999 9999999"), (SHOWN,)),
    Case("no-page.pdf", partial(bad.page_box, "0 0 0 0"), (SHOWN,)),
    Case("thin-page.pdf", partial(bad.page_box, "0 0 1 14400"), (SHOWN,)),
    Case("nan-page.pdf", partial(bad.page_box, "0 0 1e999 -1e999"), (SHOWN,)),
    Case("script.pdf", partial(bad.acting_pdf, "<</S/JavaScript/JS(while\\(1\\){})>>"), (SHOWN,)),
    Case("launch.pdf", partial(bad.acting_pdf, "<</S/Launch/F(/bin/sh)>>"), (SHOWN,)),
    Case("fetch.pdf", partial(bad.acting_pdf, "<</S/URI/URI(http://example.invalid/)>>"), (SHOWN,)),
    Case("packed.pdf", bad.packed_pdf, (SHOWN,)),
    Case("arrays.pdf", bad.nested_arrays, (DAMAGED, SHOWN)),
    Case("locked.pdf", partial(locked_pdf, 1, "secret"), (LOCKED,)),
    Case("cut.pdf", _cut(partial(kinds.pdf, 3), 0.4), (DAMAGED, SHOWN)),
    Case("noise.pdf", _noise(partial(kinds.pdf, 3), 60, 900), (DAMAGED, SHOWN)),
    Case("head-only.pdf", _bytes(b"%PDF-1.7"), (DAMAGED,)),
    Case("no-pages.pdf", partial(bad.raw_pdf, "<</Type/Catalog>>"), (DAMAGED,)),
    Case("words.pdf", _bytes("이것은 PDF가 아닙니다".encode()), (UNKNOWN, OTHER, DAMAGED)),
    Case("nothing.pdf", _bytes(b""), (EMPTY,)),
    Case("huge.png", partial(bad.png, 60_000, 60_000), (LARGE,)),
    Case("absurd.png", partial(bad.png, 2**31 - 1, 2**31 - 1), (LARGE, DAMAGED)),
    Case("no-width.png", partial(bad.png, 0, 10), (DAMAGED, LARGE)),
    Case("hollow.png", partial(bad.png, 100, 100), (DAMAGED,)),
    Case("cut.png", _cut(partial(kinds.picture, "PNG"), 0.4), (DAMAGED,)),
    Case("cut.jpg", _cut(partial(kinds.picture, "JPEG"), 0.3), (DAMAGED,)),
    Case("noise.jpg", _noise(partial(kinds.picture, "JPEG"), 30, 300), (DAMAGED,)),
    Case("huge.gif", partial(bad.gif, 65_535, 65_535), (LARGE, DAMAGED)),
    Case("cut.gif", _cut(partial(kinds.picture, "GIF"), 0.2), (DAMAGED, SHOWN)),
    Case("loop.tif", bad.tiff_loop, (DAMAGED,)),
    Case("cut.tif", _cut(partial(kinds.picture, "TIFF"), 0.01), (DAMAGED,)),
    Case("cut.webp", _cut(partial(kinds.picture, "WEBP"), 0.5), (DAMAGED,)),
    Case("cut.bmp", _cut(partial(kinds.picture, "BMP"), 0.1), (DAMAGED,)),
    Case("script.eps.png", _bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(a) run\n"), (DAMAGED,)),
    Case("ring.hwp", bad.fat_loop, (DAMAGED, SHOWN, EMPTY)),
    Case("folders.hwp", bad.folder_loop, (DAMAGED,)),
    Case("bomb.hwp", bad.hwp_bomb, (LARGE,)),
    Case("lying.hwp", bad.hwp_lying, (DAMAGED,)),
    Case("deep.hwp", bad.hwp_deep, (DEEP,)),
    Case("far-cell.hwp", bad.hwp_far_cell, (DAMAGED,)),
    Case("noise.hwp", partial(hwp5.document, [], section=b"no packed section"), (DAMAGED,)),
    Case("locked.hwp", partial(hwp5.document, ["비밀"], flags=hwp5.PACKED | hwp5.LOCKED), (LOCKED,)),
    Case("distribution.hwp", partial(hwp5.document, ["배포"], flags=hwp5.PACKED | hwp5.FOR_DISTRIBUTION), (LOCKED,)),
    Case("cut.hwp", _cut(kinds.hwp, 0.4), (DAMAGED,)),
    Case("words.hwp", _bytes(b"invented"), (OTHER,)),
    Case("three.hwp", _bytes(b"HWP Document File V3.00 \x1a" + bytes(200)), (UNKNOWN,)),
    Case("old.doc", _bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2_048)), (UNKNOWN,)),
    Case("halves.txt", _bytes(b"\xed\xa0\x80 \xff\xfe \x81"), (SHOWN,)),
    Case("binary.txt", _bytes(bytes(5_000)), (OTHER,)),
    Case("one-line.txt", _bytes(b"x" * 2_000_000), (SHOWN,)),
    Case("endless.txt", _bytes(b"word " * 1_200_000), (LARGE,)),
    Case("wide.csv", _bytes(b"," * 4_000_000), (LARGE,)),
    Case("quotes.csv", _bytes(b'"' + b"x" * 3_000_000), (DAMAGED,)),
    Case("picture.exe", _bytes(b"MZ" + bytes(200)), (UNKNOWN,)),
)
