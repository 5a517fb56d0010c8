"""How many files of a folder are verified in a second of one core, and whether memory stays flat while it is done.

The folder stands for one of 1,000 files: it holds FILES copies of a few signed sheets, which keeps this under a minute.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from reviewer.desk.companions import look
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.stamp import Stamps
from reviewer.sign import keys, many, test_pki
from reviewer.sign.signing import sign
from tests.benchmarks.report import Row
from tests.sheet import sample, sample_marks

FILES, WARM = 200, 50
BAR = 8.0  # files a second and core: a thousand in about a minute on two cores
GROWTH = 2.0  # MB that verifying FILES - WARM files may add
PASSPHRASE = "bench"
MB = 1 << 20


def measure() -> list[Row]:
    """Return a row for the speed and one for the growth of memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = _filled(folder)
        before, started = 0.0, time.process_time()
        for number, one in enumerate(many.checked(many.pdfs_in([folder]), [root], look, 1), 1):
            if not one.is_fine:
                raise ValueError(f"{one.path.name} does not verify")
            if number == WARM:
                before = _memory()
        speed, grown = FILES / (time.process_time() - started), _memory() - before
    said = f"{FILES} of 1,000 files, two signatures each"
    return [
        _row(f"verify a folder ({said})", speed, f">= {BAR:.0f} files/s a core", "files/s", ok=speed >= BAR),
        _row(f"memory added from file {WARM} to {FILES}", grown, f"<= {GROWTH:.0f} MB", "MB", ok=grown <= GROWTH),
    ]


def _row(name: str, ours: float, bar: str, unit: str, *, ok: bool) -> Row:
    return {"name": name, "ours": round(ours, 2), "limit": None, "ratio": None, "bar": bar, "unit": unit, "ok": ok}


def _filled(folder: Path) -> Path:
    """Fill a folder with copies of a few signed sheets and return the certificate of their authority."""
    made = test_pki.make(folder, {"R01": "나가상", "chair": "가상한"}, PASSPHRASE, sample.ISSUED)
    opened = {stem: keys.load(path, PASSPHRASE, sample.ISSUED) for stem, path in made.items()}
    few = list(_signed(opened))
    for number, pdf in enumerate(islice(cycle(few), FILES)):
        (folder / f"{number:04}.pdf").write_bytes(pdf)
    return folder / test_pki.ROOT


def _signed(opened: dict[str, keys.Key]) -> Iterator[bytes]:
    stamps = Stamps()
    paper = render(reviewer_sheet(sample.context(), sample_marks.REVIEWER, [sample_marks.scored()]))
    for _ in range(4):
        once = sign(paper, opened["R01"], "reviewer", sample.ISSUED, stamps).pdf
        yield sign(once, opened["chair"], "chair", sample.ISSUED, stamps).pdf


def _memory() -> float:
    """Return what of this process is in memory now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MB
