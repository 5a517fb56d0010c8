"""The evidence viewer: a first page, scrolling through a thousand pages, and what two hundred files leave in memory.

The window runs in a process of its own; what the evidence process holds is told beside it and counted in the sum.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.ui_stalls import Watch
from tests.benchmarks.ui_window import Sitter, settle
from tests.evidence import hwp5, kinds
from tests.ui.filed import ABOUT, file_evidence
from tests.ui.rounds import PASSPHRASE, SIGNED, make_round
from ui.pages.review.page import ReviewPage
from ui.views.evidence.pane import PAGES, WORDS
from ui.views.review.contents_pane import EVIDENCE

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300  # seconds
ORDINARY, FILES, PAGES_LONG = 12, 200, 1_000
FIRST_MS, STALL_MS, SHARP_MS, MEMORY_MB = 150.0, 50.0, 150.0, 350.0
SCROLLS, STEP = 300, 400  # how often, and how many pixels at once
LONG = "0-thousand.pdf"
WINDOW = """
import sys
from ui import binding
binding.load()
from tests.benchmarks.ui_evidence import show
show(sys.argv[1])
"""


def measure() -> list[dict[str, object]]:
    """Return rows: milliseconds to the first page, smoothness of a long file, megabytes after many files."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", WINDOW, folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True)
    seen = json.loads(done.stdout.splitlines()[-1])
    memory = seen["window"] + seen["child"]
    bare = {"limit": round(seen["bare"], 1), "ratio": round(seen["first"] / seen["bare"], 2)}
    parts = f"window {seen['window']:.0f}, evidence process {seen['child']:.0f}"
    return [
        {**_row("first page of an ordinary PDF, asked for to painted, median", seen["first"], FIRST_MS, "ms"), **bare},
        _row("first page, quickest of twelve files", seen["quickest"], FIRST_MS, "ms"),
        _row("first page of a PDF of 1,000 pages", seen["long"], FIRST_MS, "ms"),
        _row("a place jumped to among 1,000 pages, to sharp, median", seen["sharp"], SHARP_MS, "ms"),
        _row("longest stop of the window while scrolling 1,000 pages", seen["stall"], STALL_MS, "ms"),
        _row(
            "longest stop of the window while opening 200 files, large ones among them", seen["opening"], STALL_MS, "ms"
        ),
        _row("painted pages kept while scrolling 1,000 pages", seen["kept"], 64.0, "MB"),
        _row(f"memory after {FILES} evidence files one after another ({parts})", memory, MEMORY_MB, "MB"),
    ]


def _row(name: str, ours: float, bar: float, unit: str) -> dict[str, object]:
    return {"name": name, "ours": round(ours, 1), "bar": f"<= {bar:.0f} {unit}", "met": ours <= bar, "unit": unit}


class Looker:
    """Someone at the evidence of one item."""

    def __init__(self, folder: Path) -> None:
        self.sitter = Sitter(folder / "settings.ini")
        self.sitter.window.resize(1366, 768)
        self.sitter.open(folder / "round.jipyo", PASSPHRASE)
        self.page: ReviewPage = self.sitter.review(SIGNED)
        self.page.show(ABOUT)
        self.sitter.rest()
        self.page.view.contents.show_tab(EVIDENCE)
        self.show, self.pane = self.page.showing.evidence, self.page.view.contents.evidence
        self.sitter.until(self.is_shown)

    def open(self, name: str) -> float:
        """Choose a file; returns the milliseconds until it is shown."""
        at = [file.name for file in self.show._files].index(name)
        began = time.perf_counter()
        self.pane.show_file(at)
        self.pane.file_chosen.emit(at)
        self.sitter.until(self.is_shown)
        return (time.perf_counter() - began) * 1000

    def is_shown(self) -> bool:
        """Tell whether what was chosen is there, sharp."""
        if self.pane.slot() == PAGES:
            return self.pane.canvas.is_sharp()
        return self.pane.slot() != WORDS or (bool(self.pane.said()) and "…" not in self.pane.said())


def look(folder: Path) -> dict[str, float]:
    """Look at many files and return the figures."""
    names = _fill(folder)
    looker = Looker(folder)
    looker.sitter.until(lambda: bool(looker.show.process_id()))
    pdfs = [name for name in names if name.endswith(".pdf") and not name.startswith("0-")][:ORDINARY]
    looker.open(pdfs[-1])
    firsts = [looker.open(name) for name in pdfs]
    long = looker.open(LONG)
    found = {"first": median(firsts), "quickest": min(firsts), "bare": _bare(), "long": long, **_scroll(looker)}
    watch = Watch()
    watch.name("opening")
    for name in names:
        looker.open(name)
    looker.sitter.rest()
    found["opening"] = watch.worst.took
    memory = {"window": _memory("self"), "child": _memory(str(looker.show.process_id()))}
    looker.sitter.close()
    return {**found, **memory}


def _scroll(looker: Looker) -> dict[str, float]:
    """Scroll down step by step without waiting for pages, then jump about and wait for each."""
    canvas, watch = looker.pane.canvas, Watch()
    watch.name("scrolling")
    bar, kept = canvas.verticalScrollBar(), 0
    looker.sitter.until(lambda: canvas.pages.known == PAGES_LONG)
    for _ in range(SCROLLS):
        bar.setValue(bar.value() + STEP)
        settle()
        kept = max(kept, canvas.memory())
    stall = watch.worst.took
    jumps = []
    for page in range(37, PAGES_LONG, 97):
        began = time.perf_counter()
        canvas.go_to(page)
        looker.sitter.until(canvas.is_sharp)
        jumps.append((time.perf_counter() - began) * 1000)
    return {"stall": stall, "sharp": median(jumps), "kept": max(kept, canvas.memory()) / (1 << 20)}


def _bare() -> float:
    """Return the milliseconds that PDFium alone takes to open such a file and paint its first page, median."""
    import pypdfium2

    content, took = kinds.pdf(30, "빈", kinds.photograph()), []
    for _ in range(ORDINARY):
        began = time.perf_counter()
        document = pypdfium2.PdfDocument(content)
        document[0].render(scale=1.05, prefer_bgrx=True)
        took.append((time.perf_counter() - began) * 1000)
        document.close()
    return median(took)


def _fill(folder: Path) -> Sequence[str]:
    """Make a round in which one item has a file of a thousand pages and two hundred others."""
    picture = kinds.photograph()
    made = {
        "pdf": lambda n: kinds.pdf(30, f"{n}째 파일", picture),
        "png": lambda n: kinds.picture("PNG", (1_600 + n, 1_000)),
        "hwp": lambda n: kinds.hwp() + bytes(n),
        "xlsx": lambda n: kinds.workbook({f"시트 {n}": [[n, *map(str, range(12))] for _ in range(500)]}),
        "docx": lambda n: kinds.archive_with(kinds.word(), n),
    }
    endings = list(made)
    files = {
        LONG: kinds.pdf(PAGES_LONG),
        "0-large.pdf": kinds.pdf(9) + b"\n%" + bytes(40 << 20),
        "0-table.hwp": hwp5.document([[[f"셀 {row} {cell}" for cell in range(10)] for row in range(1_000)]]),
        "0-sheets.xlsx": kinds.workbook({"큰 표": [[f"{row}-{cell}" for cell in range(30)] for row in range(3_000)]}),
    }
    for number in range(FILES):
        ending = endings[number % len(endings)]
        files[f"{number:03}.{ending}"] = made[ending](number)
    make_round(folder / "round.jipyo")
    file_evidence(folder / "round.jipyo", files)
    return list(files)


def _memory(process: str) -> float:
    """Return what a process holds in memory now, in megabytes."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(told.split("VmRSS:", 1)[1].split(maxsplit=1)[0]) / 1024


def show(folder: str) -> None:
    """Look at a folder's evidence and print, as JSON, what was seen."""
    sys.stdout.write(json.dumps(look(Path(folder))) + "\n")
