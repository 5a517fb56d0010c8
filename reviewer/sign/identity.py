"""Which paper of which figures a file says it is: what the making of the paper wrote into its metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass

TIED = re.compile(rb"<rdf:li>sha256:([0-9a-f]{64}) ([^<>/\\]{1,200})\.json</rdf:li>")
TABLES = re.compile(rb"<rdf:li>tables-sha256:([0-9a-f]{64}) [^<>/\\]{1,200}\.xlsx</rdf:li>")


@dataclass(frozen=True, slots=True)
class Identity:
    """The name of a paper, as its file is called when it is made, and the SHA-256 of its figures in hex.

    `tables` is the digest of the tables in the workbook beside it; empty when the paper names none.
    """

    sheet: str
    figures: str
    tables: str = ""


def identity(pdf: bytes) -> Identity | None:
    """Return what a paper says it is, or None when another program made it."""
    found = TIED.search(pdf)
    if found is None:
        return None
    tables = TABLES.search(pdf)
    return Identity(found[2].decode("utf-8", "replace"), found[1].decode(), tables[1].decode() if tables else "")
