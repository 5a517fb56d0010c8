"""What a window that has shown every page holds in memory, and how long its loop of events ever stood still on the way.

The window runs in a process of its own; the pages that paint papers have a further process, which is not counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.ui_stalls import Stall, Watch
from tests.benchmarks.ui_window import Sitter
from ui.ahead import Ahead
from ui.collecting import Collecting
from ui.pages.intake import IntakePage
from ui.pages.results.page import ResultsPage
from ui.pages.sheets import SheetsPage
from ui.stages import STAGES
from ui.views.intake_view import BOARD
from ui.views.review.contents_pane import EVIDENCE

ROOT = Path(__file__).resolve().parents[2]
BAR_MB, BAR_MS = 250.0, 50.0
PATIENCE = 180  # seconds
REVIEWER = "R01"
WINDOW = """
import sys
from ui import binding
binding.load()
from tests.benchmarks.ui_memory import show
show(*sys.argv[1:])
"""


def measure() -> list[dict[str, object]]:
    """Return two rows: the most memory ever held, in megabytes, and the longest stop, in milliseconds."""
    from reviewer.sample.building import ensure_sample

    with tempfile.TemporaryDirectory() as folder:
        sample = ensure_sample(Path(folder) / "sample")
        arguments = [str(sample.path), sample.passphrase, str(Path(folder) / "settings.ini")]
        command = [sys.executable, "-c", WINDOW, *arguments]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True)
    seen = json.loads(done.stdout.splitlines()[-1])
    return [
        _row("most memory of a window that has shown every page", seen["memory"], BAR_MB, "MB"),
        _row(f"longest stop of the window on the way (during: {seen['during']})", seen["stop"], BAR_MS, "ms"),
    ]


def _row(name: str, ours: float, bar: float, unit: str) -> dict[str, object]:
    return {"name": name, "ours": round(ours, 1), "bar": f"<= {bar:.0f} {unit}", "met": ours <= bar, "unit": unit}


def visit(path: Path, passphrase: str, memory: Path) -> Stall:
    """Show every page of a round; returns the longest stop."""
    sitter = Sitter(memory)
    Collecting(sitter.window)
    Ahead(sitter.window)
    watch = Watch()
    watch.name("opening")
    sitter.open(path, passphrase)
    watch.name("pages ahead")
    sitter.until(lambda: sitter.window.view.stack.count() == len(STAGES))
    for name, page in (("intake", _intake), ("review", _review), ("panel", _panel), ("results", _results)):
        watch.name(name)
        page(sitter)
    watch.name("sheets")
    _sheets(sitter)
    watch.name("journal")
    sitter.visit("journal")
    worst = watch.worst
    sitter.close()
    return worst


def _intake(sitter: Sitter) -> None:
    sitter.visit("intake")
    page = sitter.page
    if isinstance(page, IntakePage):
        page.view.parts.show_part(BOARD)
    sitter.rest()


def _review(sitter: Sitter) -> None:
    page = sitter.review(REVIEWER)
    page.view.contents.show_tab(EVIDENCE)
    sitter.until(page.view.contents.evidence.canvas.has_picture)


def _panel(sitter: Sitter) -> None:
    sitter.visit("panel")


def _results(sitter: Sitter) -> None:
    sitter.visit("results")
    page = sitter.page
    if isinstance(page, ResultsPage):
        page.view.measures.setChecked(True)
    sitter.rest()


def _sheets(sitter: Sitter) -> None:
    sitter.visit("sheets")
    page = sitter.page
    if isinstance(page, SheetsPage):
        sitter.until(page.view.make.paper.canvas.has_picture)


def _most_memory() -> float:
    """Return the most memory that this process ever held, in megabytes; getrusage would count its parent's too."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:", 1)[1].split(maxsplit=1)[0]) / 1024


def show(path: str, passphrase: str, memory: str) -> None:
    """Visit every page and print, as JSON, what was seen."""
    worst = visit(Path(path), passphrase, Path(memory))
    sys.stdout.write(json.dumps({"memory": _most_memory(), "stop": worst.took, "during": worst.during}) + "\n")
