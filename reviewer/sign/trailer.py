"""The words of a file's trailer that an update repeats."""

from __future__ import annotations

from hashlib import sha256

from pikepdf import Pdf


def kept(paper: Pdf, pdf: bytes) -> bytes:
    """Return document information and id; the second half of the id names the version the update continues."""
    words = [b"/Info %d 0 R" % paper.trailer.Info.objgen[0]] if "/Info" in paper.trailer else []
    if "/ID" in paper.trailer:
        first = bytes(paper.trailer.ID[0]).hex().encode()
        words.append(b"/ID [<%s> <%s>]" % (first, sha256(pdf).hexdigest()[:32].encode()))
    return b" ".join(words)
