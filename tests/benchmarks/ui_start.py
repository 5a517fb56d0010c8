"""From nothing to a window on the sample round, beside a bare window of Qt that opens the same encrypted file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from reviewer.sample.building import ensure_sample

ROOT = Path(__file__).resolve().parents[2]
STARTS = 7
BAR = 1.5
OURS = """
import sys
from pathlib import Path
from ui import binding, early
from ui.options import Options
path, secret, memory = sys.argv[1:]
options = Options(file=Path(path), passphrase=secret)
opening = early.begin(options)
binding.load()
from PySide6.QtCore import QSettings
from ui import application as made
application = made.make_application([])
house = made.make_house(application, QSettings(memory, QSettings.Format.IniFormat))
window = made.begin(house, options, opening)

def ready(opened):
    window.grab()
    sys.stdout.write("ready")
    sys.stdout.flush()
    window.close()
    application.quit()

house.session.opened.connect(ready)
window.show()
application.exec()
"""
BARE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow
from reviewer.store.connection import open_existing
path, secret, _ = sys.argv[1:]
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
connection = open_existing(Path(path), secret)
connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
window.grab()
sys.stdout.write("ready")
sys.stdout.flush()
connection.close()
"""


def measure() -> list[dict[str, object]]:
    """Return one row: milliseconds from starting the process to the painted window, ours and bare, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        made = ensure_sample(Path(folder) / "sample")
        arguments = [str(made.path), made.passphrase, str(Path(folder) / "settings.ini")]
        compiled = Path(folder) / "compiled"
        pairs = [(_start(OURS, arguments, compiled), _start(BARE, arguments, compiled)) for _ in range(STARTS + 1)][1:]
    ours, bare = (median(column) for column in zip(*pairs, strict=True))
    return [
        {
            "name": "start to the sample round on screen",
            "ours_ms": round(ours, 1),
            "limit_ms": round(bare, 1),
            "ratio": round(ours / bare, 2),
            "bar": f"<= {BAR} x a bare window opening the same file",
            "met": ours <= BAR * bare,
        }
    ]


def _start(script: str, arguments: list[str], compiled: Path) -> float:
    """Start a process; modules are compiled the first time only, as those of an installed program are."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, env=variables, stdout=subprocess.PIPE
    ) as process:
        out = process.stdout
        if out is None or out.read(len(b"ready")) != b"ready":
            raise RuntimeError("the window did not come up")
        took = time.perf_counter() - began
        process.wait(30)
    return took * 1000
