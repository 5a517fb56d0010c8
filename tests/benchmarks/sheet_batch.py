"""A whole round's sheets, made, checked, signed and recorded by `jipyo issue`: memory, how flat it stays, two processes.

Seen from outside: when each line comes, and what the processes hold by their own accounts in /proc.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.desk.opening import open_round
from reviewer.sample.building import ensure_sample, write_certificates
from reviewer.sample.size import FULL, OPENS_WITH, SampleRound

ROOT = Path(__file__).resolve().parents[2]
SHEETS = 685
FEW = 120  # sheets of the runs that are compared with each other
WARM = 150  # sheets after which memory has to stay flat
MEMORY_MB, GROWTH_KB, GAIN = 300, 20, 1.7


@dataclass(frozen=True, slots=True)
class Seen:
    """One run: seconds of each sheet after the first; kilobytes after the warm-up, at the end, and of all processes."""

    each: float
    warm: int
    last: int
    memory: int


def measure() -> list[dict[str, object]]:
    """Return memory of the whole round, growth per sheet, and the gain of a second process."""
    with TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        sample = ensure_sample(folder / "sample")
        write_certificates(sample.certificates, FULL)
        whole = run(sample, folder / "whole", 2, SHEETS)
        runs = {(n, turn): run(sample, folder / f"{n}-{turn}", n, FEW) for turn in range(2) for n in (1, 2)}
    one, two = (min(runs[n, turn].each for turn in range(2)) for n in (1, 2))
    growth = max(whole.last - whole.warm, 0) / (SHEETS - WARM)
    memory, gain = whole.memory / 1024, one / two
    words = f"685 sheets made, checked, signed and recorded by 2 processes ({1000 * whole.each:.0f} ms a sheet): memory"
    return [
        _row(words, memory, "MB", f"<= {MEMORY_MB} MB", met=memory <= MEMORY_MB),
        _row(
            f"memory each sheet adds after the first {WARM}",
            growth,
            "KB",
            f"<= {GROWTH_KB} KB",
            met=growth <= GROWTH_KB,
        ),
        _row("sheets a second, 2 processes beside one", gain, "x", f">= {GAIN} x", met=gain >= GAIN),
    ]


def _row(name: str, ours: float, unit: str, bar: str, *, met: bool) -> dict[str, object]:
    return {"name": name, "ours": round(ours, 2), "bar": bar, "met": met, "unit": unit}


def run(sample: SampleRound, out: Path, processes: int, count: int) -> Seen:
    """Issue sheets from the command line and watch."""
    words = {"JIPYO_PASSPHRASE": OPENS_WITH, "JIPYO_P12_PASSWORD": OPENS_WITH, "PYTHONUNBUFFERED": "1"}
    key = ["--p12", str(sample.key("secretary")), "--field", "secretary", "--unregistered"]
    how = ["--kind", "institution", *_named(sample, count), "--to", str(out), "--processes", str(processes)]
    command = [sys.executable, "-m", "reviewer", "issue", str(sample.path), *how, *key, "--lang", "en"]
    held, moments, memory = dict[int, int](), list[float](), 0
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | words, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            if ": signed: " not in line:
                continue
            moments.append(time.perf_counter())
            if len(moments) in (WARM, count):
                held[len(moments)] = _held("VmRSS", process.pid)
            if len(moments) >= count - 1:
                memory = max(memory, sum(_held("VmHWM", one) for one in _family(process.pid)))
    if process.returncode or len(moments) != count:
        raise AssertionError(f"{len(moments)} of {count} sheets, exit code {process.returncode}")
    each = (moments[-1] - moments[0]) / (count - 1)
    return Seen(each, held.get(WARM, 0), held[count], memory)


def _named(sample: SampleRound, count: int) -> list[str]:
    desk = open_round(sample.path, sample.passphrase)
    codes = [one.code for one in desk.see.institutions()][:count]
    desk.close()
    return [word for code in codes for word in ("--institution", code)]


def _family(process: int) -> list[int]:
    """Return a process and its children."""
    words = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *map(int, words)]


def _held(name: str, process: int) -> int:
    """Return kilobytes of memory from a process's own account: `VmRSS` now, `VmHWM` at most; 0 once it is gone."""
    try:
        words = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in words.splitlines() if line.startswith(name)), 0)
