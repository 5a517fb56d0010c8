"""The list of bookmarks a reader shows beside a paper, from the headings on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewer.sheet.drawing import Link, Page
from reviewer.sheet.pdf_file import PdfFile, dictionary, ref, text
from reviewer.sheet.pdf_file import number as length


@dataclass(slots=True)
class Branch:
    """A bookmark: its number in the file, its words, where it leads, and the bookmarks under it."""

    number: int
    words: str
    target: str
    under: list[Branch] = field(default_factory=list)


def add_outline(file: PdfFile, kids: Sequence[int], pages: Sequence[Page]) -> int:
    """Add the bookmarks and return the number of their list; 0 when no page has a heading."""
    top: list[Branch] = []
    for kid, page in zip(kids, pages, strict=True):
        for link in (shape for shape in page.shapes if isinstance(shape, Link)):
            target = f"[{ref(kid)} /XYZ 0 {length(page.height - link.y)} null]"
            (top if link.level == 1 or not top else top[-1].under).append(Branch(file.reserve(), link.text, target))
    if not top:
        return 0
    root = file.reserve()
    file.put(root, dictionary({"Type": "/Outlines", **_ends(file, top, root)}))
    return root


def _ends(file: PdfFile, branches: Sequence[Branch], parent: int) -> dict[str, str]:
    """Say each of `branches`, and return what their parent says of them: the first, the last, how many show."""
    for index, branch in enumerate(branches):
        entries = {"Title": text(branch.words), "Parent": ref(parent), "Dest": branch.target}
        if index:
            entries["Prev"] = ref(branches[index - 1].number)
        if index + 1 < len(branches):
            entries["Next"] = ref(branches[index + 1].number)
        if branch.under:
            entries |= {**_ends(file, branch.under, branch.number), "Count": str(-len(branch.under))}
        file.put(branch.number, dictionary(entries))
    return {"First": ref(branches[0].number), "Last": ref(branches[-1].number), "Count": str(len(branches))}
