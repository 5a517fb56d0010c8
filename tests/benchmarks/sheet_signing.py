"""How long a signed institution sheet takes, beside the least it could: drawing its words and one bare signature."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from reportlab.pdfgen.canvas import Canvas

from reviewer.framework import catalog
from reviewer.model.framework import Framework
from reviewer.sheet import fonts
from reviewer.sheet.drawing import Face, Page, Run
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import pages_of, render
from reviewer.sheet.stamp import Stamps
from reviewer.sign import keys, test_pki
from reviewer.sign.keys import Key
from reviewer.sign.signing import sign
from tests.sheet import sample

SHEETS = 30
BAR_MS = 100.0  # ten a second on one core
PASSPHRASE = "bench"


def measure() -> list[dict[str, object]]:
    """Return one row: milliseconds of processor time per signed sheet of the real edition, and the floor's."""
    edition = catalog.load("kr-public-data-2025")
    key = _key()
    stamps = Stamps()
    pages = pages_of(institution_sheet(sample.context(framework=edition), sample.result(edition), {}))
    ours = _median_ms(lambda: _signed(edition, key, stamps))
    floor = _median_ms(lambda: _floor(pages, key))
    return [
        {
            "name": "signed institution sheet",
            "ours_ms": round(ours, 1),
            "limit_ms": round(floor, 1),
            "ratio": round(ours / floor, 2),
            "bar": f"<= {BAR_MS:.0f} ms a sheet on one core",
            "met": ours <= BAR_MS,
        }
    ]


def _signed(edition: Framework, key: Key, stamps: Stamps) -> None:
    paper = render(
        institution_sheet(sample.context(framework=edition), sample.result(edition), sample.decisions(edition))
    )
    sign(paper, key, "chair", sample.ISSUED, stamps)


def _floor(pages: tuple[Page, ...], key: Key) -> None:
    """Put the same words at the same places, and sign a digest once."""
    canvas = Canvas(io.BytesIO(), invariant=1, initialFontName=fonts.NAMES[Face.REGULAR])
    for page in pages:
        for run in (shape for shape in page.shapes if isinstance(shape, Run)):
            canvas.setFont(fonts.NAMES[run.face], run.size)
            canvas.drawString(run.x, page.height - run.y, run.text)
        canvas.showPage()
    canvas.save()
    key.private.sign(b"\0" * 32, PKCS1v15(), SHA256())


def _key() -> Key:
    with tempfile.TemporaryDirectory() as folder:
        made = test_pki.make(Path(folder), {"chair": "가상한"}, PASSPHRASE, sample.ISSUED)
        return keys.load(made["chair"], PASSPHRASE, sample.ISSUED)


def _median_ms(work: Callable[[], None]) -> float:
    """Return the median processor time of `work` in milliseconds, after two rounds to warm up."""
    work()
    work()
    return median(_cpu_ms(work) for _ in range(SHEETS))


def _cpu_ms(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
