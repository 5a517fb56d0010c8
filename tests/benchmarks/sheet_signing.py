"""How long a signed institution sheet takes, beside a bare canvas that draws the same pages and one bare signature."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reviewer import resources
from reviewer.framework import catalog
from reviewer.model.framework import Framework
from reviewer.sheet.drawing import Face, Fill, Frame, Ink, Page, Rule, Run, Shape
from reviewer.sheet.fonts import FILES, NAMES
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.render import pages_of, render
from reviewer.sheet.stamp import Stamps
from reviewer.sign import keys, test_pki
from reviewer.sign.keys import Key
from reviewer.sign.signing import Signer
from tests.sheet import sample

SHEETS = 30
BAR = 0.6  # of the speed of the limit
PASSPHRASE = "bench"


def measure() -> list[dict[str, object]]:
    """Return one row: milliseconds of processor time per signed sheet of the real edition, and the floor's."""
    edition = catalog.load("kr-public-data-2025")
    key = _key()
    signer = Signer(key, Stamps())
    for face, name in NAMES.items():
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", FILES[face])), asciiReadable=False))
    pages = pages_of(institution_sheet(sample.context(framework=edition), sample.result(edition), {}))
    ours, floor = _fastest_ms(partial(_signed, edition, signer), partial(_floor, pages, key))
    return [
        {
            "name": "signed institution sheet, per core",
            "ours_ms": round(ours, 1),
            "limit_ms": round(floor, 1),
            "ratio": round(ours / floor, 2),
            "bar": f"<= {1 / BAR:.2f} x the limit ({BAR} of its speed)",
            "met": ours * BAR <= floor,
        }
    ]


def _signed(edition: Framework, signer: Signer) -> None:
    paper = render(
        institution_sheet(sample.context(framework=edition), sample.result(edition), sample.decisions(edition))
    )
    signer.sign(paper, "chair", sample.ISSUED)


def _floor(pages: tuple[Page, ...], key: Key) -> None:
    """Draw the same pages with a bare canvas, in the order they stand, and sign a digest once."""
    canvas = Canvas(io.BytesIO(), invariant=1, initialFontName=NAMES[Face.REGULAR])
    for page in pages:
        for shape in page.shapes:
            _draw(canvas, shape, page.height)
        canvas.showPage()
    canvas.save()
    key.private.sign(b"\0" * 32)


def _draw(canvas: Canvas, shape: Shape, up: float) -> None:
    match shape:
        case Run():
            canvas.setFont(NAMES[shape.face], shape.size)
            canvas.drawString(shape.x, up - shape.y, shape.text)
        case Rule():
            canvas.setLineWidth(shape.weight)
            canvas.line(shape.x1, up - shape.y1, shape.x2, up - shape.y2)
        case Fill():
            canvas.setFillColor(shape.ink.value)
            canvas.rect(shape.x, up - shape.y - shape.height, shape.width, shape.height, stroke=0, fill=1)
            canvas.setFillColor(Ink.TEXT.value)
        case Frame():
            canvas.rect(shape.x, up - shape.y - shape.height, shape.width, shape.height)


def _key() -> Key:
    with tempfile.TemporaryDirectory() as folder:
        made = test_pki.make(Path(folder), {"chair": "가상한"}, PASSPHRASE, sample.ISSUED)
        return keys.load(made["chair"], PASSPHRASE, sample.ISSUED)


def _fastest_ms(*works: Callable[[], None]) -> list[float]:
    """Return the least processor time of each work in milliseconds, taken in turn so that both meet the same noise."""
    for work in works:
        work()
    rounds = [[_cpu_ms(work) for work in works] for _ in range(SHEETS)]
    return [min(column) for column in zip(*rounds, strict=True)]


def _cpu_ms(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
