"""A citation in words: how a rationale calls it, and what it points to."""

from __future__ import annotations

from reviewer.model.round import Citation
from reviewer.text import Text, join, same

DIGITS = 16  # of a SHA-256, enough to tell the files of a round apart


def marker(number: int) -> Text:
    """Return what stands in the rationale for a citation."""
    return Text(f"[인용 {number}]", f"[cite {number}]")


def where(citation: Citation) -> Text:
    """Return the file and the place in it."""
    page = Text(f"{citation.page}쪽", f"p. {citation.page}") if citation.page else same("")
    parts = [same(citation.file), same(citation.place), page]
    return join([part for part in parts if part.ko], ", ")


def line(citation: Citation) -> Text:
    """Return a citation as papers print it: its number, where, the quote, and which bytes the file had."""
    quote = f" “{citation.quote}”" if citation.quote else ""
    place = where(citation)
    return Text(
        f"인용 {citation.number}: {place.ko}{quote} (SHA-256 {citation.sha256}…)",
        f"Citation {citation.number}: {place.en}{quote} (SHA-256 {citation.sha256}…)",
    )
