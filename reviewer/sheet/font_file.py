"""Puts the letters a paper uses into its file: a font program of those glyphs alone, and which letter each one is."""

from __future__ import annotations

from collections.abc import Mapping

from reviewer.sheet.drawing import Face
from reviewer.sheet.fonts import NAMES
from reviewer.sheet.pdf_file import PdfFile, array, dictionary, number, ref
from reviewer.sheet.truetype import TrueType

TAG = "JIPYOA"  # six capitals tell a reader that a font is only part of one
MOST = 100  # rows in one block of a character map
SYMBOLIC = 4
STEM = {Face.REGULAR: 80, Face.BOLD: 120}

UNICODE_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{rows}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def add_font(file: PdfFile, font: TrueType, face: Face, letters: Mapping[int, str]) -> int:
    """Add the font with the glyphs of `letters` (glyph to letter) and return its number."""
    used = dict(sorted(letters.items()))
    name = f"/{TAG}+{NAMES[face]}"
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    descendant = file.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": system,
                "CIDToGIDMap": "/Identity",
                "FontDescriptor": ref(_descriptor(file, font, face, name, used)),
                "DW": str(font.advance(0)),
                "W": array(f"{glyph} [{font.advance(glyph)}]" for glyph in used),
            }
        )
    )
    to_unicode = file.add_stream(UNICODE_MAP.format(rows=_rows(used)).encode("ascii"))
    return file.add(
        dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": array([ref(descendant)]),
                "ToUnicode": ref(to_unicode),
            }
        )
    )


def _descriptor(file: PdfFile, font: TrueType, face: Face, name: str, used: Mapping[int, str]) -> int:
    program = font.subset(used)
    stream = file.add_stream(program, {"Length1": str(len(program))})
    return file.add(
        dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": str(SYMBOLIC),
                "FontBBox": array(number(edge) for edge in font.box),
                "ItalicAngle": "0",
                "Ascent": str(font.ascent),
                "Descent": str(font.descent),
                "CapHeight": str(font.ascent),
                "StemV": str(STEM[face]),
                "FontFile2": ref(stream),
            }
        )
    )


def _rows(used: Mapping[int, str]) -> str:
    rows = [f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for glyph, letter in used.items()]
    blocks = [rows[at : at + MOST] for at in range(0, len(rows), MOST)]
    return "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
