"""`make bench`: run every measurement in a process of its own, print the ratios, keep them in out/bench.json.

Each module of this folder that has `measure()` returns rows: what was measured, ours beside its physical limit in
the same run, the bar, and whether it was met. `--readme` also rewrites the measured part of README.md.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.report import Row, as_table, failed, into_readme, machine, normal
from ui import binding

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent
OUT = ROOT / "out" / "bench.json"
LONG = "long_"
PATIENCE = 900  # seconds for one module; the slowest takes about one minute


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for; 0 when every bar is met."""
    asked = _asked(arguments)
    if asked.here:
        return _measure_here(asked.here)
    rows: list[Row] = []
    for name in asked.modules or _modules():
        found = _measured(name)
        rows += found
        sys.stdout.write(as_table(found, header=name))
        sys.stdout.flush()
    _keep(rows)
    sys.stdout.write(as_table(rows, header="all"))
    if asked.readme:
        into_readme(ROOT / "README.md", rows)
    return 0 if all(row["ok"] for row in rows) else 1


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("modules", nargs="*", help="modules of this folder; all but the long ones when none is named")
    parser.add_argument("--readme", action="store_true", help="rewrite the measured part of README.md")
    parser.add_argument("--here", metavar="MODULE", help="measure one module in this process and print its rows")
    return parser.parse_args(arguments)


def _modules() -> list[str]:
    """Return the modules of the usual run: all but those that take minutes, which are asked for by name."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith(("__", LONG)))


def _measured(name: str) -> list[Row]:
    """Return the rows of one module; one that fails is a row that says so and hides no other."""
    command = [sys.executable, "-m", "tests.benchmarks", "--here", name]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True)
        return [normal(row) for row in json.loads(done.stdout.splitlines()[-1])]
    except subprocess.CalledProcessError as error:
        return [failed(name, (error.stderr.strip().splitlines() or ["no word"])[-1])]
    except (subprocess.TimeoutExpired, ValueError, LookupError) as error:
        return [failed(name, str(error))]


def _measure_here(name: str) -> int:
    if name.startswith("ui_"):
        binding.load()  # as the window does
    measure = getattr(importlib.import_module(f"tests.benchmarks.{name}"), "measure", None)
    rows = measure() if measure else []
    sys.stdout.write(f"\n{json.dumps(rows, ensure_ascii=False)}\n")
    return 0


def _keep(rows: Sequence[Row]) -> None:
    OUT.parent.mkdir(exist_ok=True)
    said = {"machine": machine(), "rows": list(rows)}
    OUT.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
