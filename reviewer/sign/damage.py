"""What a damaged or doctored PDF may do to its reader: raise anything, hold more than any sheet.

Nothing here loads the library that verifies: whoever only signs does without it.
"""

from __future__ import annotations

import re
import struct
import zlib

from pikepdf import PasswordError
from pikepdf import PdfError as QpdfError

DAMAGE = (
    QpdfError,
    PasswordError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    OSError,
    struct.error,
    zlib.error,
)
"""What a damaged or doctored file may raise anywhere inside the PDF reader."""

LARGEST = 32 << 20  # bytes of a paper; a signed sheet has well under one million
LONGEST_STRING = re.compile(rb"<[0-9A-Fa-f\s]{1000000}")  # hexadecimal; a signature has some ten thousand digits


def is_beyond_any_sheet(pdf: bytes) -> bool:
    """Tell whether reading the file would cost more than any paper could be worth."""
    return len(pdf) > LARGEST or LONGEST_STRING.search(pdf) is not None
