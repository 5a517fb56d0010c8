"""Paints laid-out pages into a PDF file, with the letters they use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.sheet.content import FONTS, Codes, Content
from reviewer.sheet.drawing import Face, Page
from reviewer.sheet.font_file import add_font
from reviewer.sheet.fonts import Typeface
from reviewer.sheet.pdf_file import PdfFile, array, dictionary, number, ref


@dataclass(frozen=True, slots=True)
class Painted:
    """Pages in a file that may still be given annotations: the tree's number, each page's and its entries."""

    tree: int
    kids: tuple[int, ...]
    entries: tuple[dict[str, str], ...]

    def close(self, file: PdfFile) -> None:
        """Say what each page is; nothing can be added afterwards."""
        for kid, entries in zip(self.kids, self.entries, strict=True):
            file.put(kid, dictionary(entries))


def paint(pages: Sequence[Page], typeface: Typeface) -> bytes:
    """Return a bare PDF of `pages` with the same bytes for the same pages."""
    file = PdfFile()
    painted = add_pages(file, pages, typeface)
    painted.close(file)
    root = file.add(dictionary({"Type": "/Catalog", "Pages": ref(painted.tree)}))
    return file.whole(root, file.add("<< >>"))


def add_pages(file: PdfFile, pages: Sequence[Page], typeface: Typeface) -> Painted:
    """Add `pages` with their contents and fonts."""
    tree = file.reserve()
    kids = tuple(file.reserve() for _ in pages)
    codes = {face: Codes(font.glyphs) for face, font in typeface.fonts.items()}
    bodies = [file.add_stream(Content(page, typeface, codes).written()) for page in pages]
    resources = file.add(dictionary({"Font": _fonts(file, typeface, codes)}))
    file.put(tree, dictionary({"Type": "/Pages", "Kids": array(map(ref, kids)), "Count": str(len(kids))}))
    return Painted(
        tree, kids, tuple(_entries(page, tree, resources, body) for page, body in zip(pages, bodies, strict=True))
    )


def _fonts(file: PdfFile, typeface: Typeface, codes: dict[Face, Codes]) -> str:
    used = {face: written.used for face, written in codes.items() if written.used}
    return dictionary(
        {FONTS[face]: ref(add_font(file, typeface.fonts[face], face, letters)) for face, letters in used.items()}
    )


def _entries(page: Page, tree: int, resources: int, body: int) -> dict[str, str]:
    return {
        "Type": "/Page",
        "Parent": ref(tree),
        "MediaBox": f"[0 0 {number(page.width)} {number(page.height)}]",
        "Resources": ref(resources),
        "Contents": ref(body),
    }
