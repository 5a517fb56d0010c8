"""Papers on their way to a printer: one after another, each with what goes before and after it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.desk.documents import Documents
from reviewer.model.paper import Between, PaperName
from reviewer.sheet import printset
from reviewer.sheet.render import render


@dataclass(frozen=True, slots=True)
class Printable:
    """What goes to the printer for one paper, and the SHA-256 of the paper itself."""

    paper: PaperName
    pdf: bytes
    sha256: str


def printables(documents: Documents, papers: Sequence[PaperName], between: Between) -> Iterator[Printable]:
    """Yield each paper as it is printed, in order; raises UserError for one that cannot be made."""
    for at in range(len(papers)):
        yield printable(documents, papers, at, between)


def printable(documents: Documents, papers: Sequence[PaperName], at: int, between: Between) -> Printable:
    """Return the paper at `at` as it is printed among the others; raises UserError when it cannot be made."""
    document = documents.make(papers[at])
    pdf, bare = render(document), render(replace(document, fields=()))
    before = [render(printset.separator(document, at + 1, len(papers)))] if between.separators else []
    parts = [*before, bare]
    if between.duplex:
        parts = [printset.even(part) for part in parts]
    return Printable(papers[at], printset.joined(parts), hashlib.sha256(pdf).hexdigest())
