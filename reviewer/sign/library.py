"""What the library that verifies may raise over a damaged or doctored PDF, and forms it must not be led into."""

from __future__ import annotations

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject
from pyhanko.pdf_utils.misc import PdfError, PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import CMSExtractionError, CMSStructuralError, SigningError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator.errors import ValidationError

from reviewer.sign import damage

DAMAGE = (
    PdfError,
    SignatureValidationError,
    ValidationError,
    SigningError,
    CMSExtractionError,
    CMSStructuralError,
    *damage.DAMAGE,
)
"""What a damaged or doctored file may raise anywhere inside the libraries that verify."""

MOST_FIELDS = 1_000  # places in the form of a paper, each counted as often as it is reached


def must_have_a_plain_form(reader: PdfFileReader) -> None:
    """Raise PdfReadError when the form branches without end: the library would follow every branch."""
    waiting = _parts(looked_up(reader.root, "/AcroForm"), "/Fields")
    for _ in range(MOST_FIELDS):
        if not waiting:
            return
        waiting += _parts(waiting.pop(), "/Kids")
    raise PdfReadError("the form has more fields than any sheet")


def looked_up(of: object, name: str) -> object:
    """Return what stands under a name of a dictionary, wherever in the file it is; the library's `get` leaves a reference."""
    return of[name] if isinstance(of, DictionaryObject) and name in of else None


def _parts(of: object, name: str) -> list[object]:
    """Return what a dictionary lists under a name, each looked up where it stands; nothing when it lists none."""
    parts = looked_up(of, name)
    return [parts[n] for n in range(len(parts))] if isinstance(parts, ArrayObject) else []
