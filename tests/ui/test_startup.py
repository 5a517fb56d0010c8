"""Starting: nothing heavy is loaded before the first paint, nor is any source read for Qt's sake."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "PIL",
    "jsonschema",
    "openpyxl",
    "pandas",
    "pikepdf",
    "pyhanko",
    "pypdfium2",
    "python_calamine",
    "reportlab",
    "segno",
    "xlsxwriter",
    "yaml",
)
PAINT = f"""
import sys
from PySide6.QtCore import QSettings
from ui.application import make_application, make_house
from ui.main_window import MainWindow
application = make_application([])
window = MainWindow(make_house(application, QSettings(sys.argv[1], QSettings.Format.IniFormat)))
window.show()
window.grab()
window.close()
sys.stdout.write(" ".join(name for name in {HEAVY!r} if name in sys.modules))
"""

READ = """
import builtins
import linecache
import sys
from ui import binding
binding.load()
from ui.main_window import MainWindow
read = [name for name in linecache.cache if "reviewer" in name]
sys.stdout.write(f"{builtins.__import__.__name__ == '__feature_import__'} {read}")
"""


def test_nothing_heavy_is_loaded_at_the_first_paint(tmp_path: Path) -> None:
    assert _said(PAINT, str(tmp_path / "settings.ini")) == ""


def test_no_source_is_read_and_kept_once_qt_has_loaded() -> None:
    assert _said(READ) == "False []"


def _said(script: str, *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout
