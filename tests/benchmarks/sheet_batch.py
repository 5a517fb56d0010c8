"""A whole round's sheets, made, checked, signed and recorded by `jipyo issue`: memory, how flat it stays, two processes.

Seen from outside: when each line comes, and what the processes hold by their own accounts in /proc.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.desk.opening import open_round
from reviewer.sample.building import ensure_sample, write_certificates
from reviewer.sample.size import FULL, OPENS_WITH, SampleRound

ROOT = Path(__file__).resolve().parents[2]
SHEETS = 685
FEW = 80  # sheets of the runs that are compared with each other
SLICE = 20  # sheets on end; the quickest slice of all turns counts, since other work only ever slows one down
TURNS = 3
BEGUN = 4  # sheets after which every process has loaded what it needs
WARM = 150  # sheets after which memory has to stay flat
MEMORY_MB, GROWTH_KB, GAIN = 300, 20, 1.7
CORES = 2
BUSY = 0.15  # share of the computer that others may have before the clock says nothing of two processes
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Seen:
    """One run, its start left out: seconds of each sheet in the quickest slice, and of processor time on average.

    `busiest` is that of the process with most to do, `others` the share of the computer that other programs had;
    kilobytes after the warm-up, at the end, and of all processes at most.
    """

    each: float
    worked: float
    busiest: float
    others: float
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
        turns = [tuple(run(sample, folder / f"{n}-{turn}", n, FEW) for n in (1, 2)) for turn in range(TURNS)]
    growth = max(whole.last - whole.warm, 0) / (SHEETS - WARM)
    memory = whole.memory / 1024
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
        _gain([one for one, _two in turns], [two for _one, two in turns]),
    ]


def _gain(ones: Sequence[Seen], twos: Sequence[Seen]) -> dict[str, object]:
    """Return how much a second process gains by the clock, or, on a busy computer, by what the processors did."""
    others = min(seen.others for seen in (*ones, *twos))
    worked = min(seen.worked for seen in twos)
    busiest = min(seen.busiest for seen in twos)
    by_work = min(seen.worked for seen in ones) / max(worked / CORES, busiest)
    by_clock = min(seen.each for seen in ones) / min(seen.each for seen in twos)
    if others <= BUSY:
        name, gain = f"sheets a second, 2 processes beside one (by processor time {by_work:.2f} x)", by_clock
    else:
        name = f"2 processes beside one, by processor time ({others:.0%} of the computer busy with other work; by the clock {by_clock:.2f} x)"
        gain = by_work
    return _row(name, gain, "x", f">= {GAIN} x", met=gain >= GAIN)


def _row(name: str, ours: float, unit: str, bar: str, *, met: bool) -> dict[str, object]:
    return {"name": name, "ours": round(ours, 2), "bar": bar, "met": met, "unit": unit}


def run(sample: SampleRound, out: Path, processes: int, count: int) -> Seen:
    """Issue sheets from the command line and watch."""
    words = {"JIPYO_PASSPHRASE": OPENS_WITH, "JIPYO_P12_PASSWORD": OPENS_WITH, "PYTHONUNBUFFERED": "1"}
    key = ["--p12", str(sample.key("secretary")), "--field", "secretary", "--unregistered"]
    how = ["--kind", "institution", *_named(sample, count), "--to", str(out), "--processes", str(processes)]
    path = out.with_suffix(sample.path.suffix)
    shutil.copyfile(sample.path, path)  # a round in which nothing is signed yet
    command = [sys.executable, "-m", "reviewer", "issue", str(path), *how, *key, "--lang", "en"]
    held, moments, memory = dict[int, int](), list[float](), 0
    begun, work, all_work = dict[int, int](), dict[int, int](), 0
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | words, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            if ": signed: " not in line:
                continue
            moments.append(time.perf_counter())
            if len(moments) == BEGUN:
                begun, all_work = _work(process.pid), _busy()
            if len(moments) == count - 1:  # while every process is still there to be asked
                work, all_work = _work(process.pid), _busy() - all_work
            if len(moments) in (WARM, count):
                held[len(moments)] = _held("VmRSS", process.pid)
            if len(moments) >= count - 1:
                memory = max(memory, sum(_held("VmHWM", one) for one in _family(process.pid)))
    if process.returncode or len(moments) != count:
        raise AssertionError(f"{len(moments)} of {count} sheets, exit code {process.returncode}")
    spent = [ticks - begun.get(one, 0) for one, ticks in work.items()]
    slices = [late - early for early, late in zip(moments, moments[SLICE:], strict=False)]
    room = (moments[-2] - moments[BEGUN - 1]) * CORES * TICK
    each = TICK * (count - 1 - BEGUN)
    return Seen(
        min(slices) / SLICE,
        sum(spent) / each,
        max(spent) / each,
        max(all_work - sum(spent), 0) / room,
        held.get(WARM, 0),
        held[count],
        memory,
    )


def _work(process: int) -> dict[int, int]:
    """Return the ticks of processor time that a process and each of its children have had."""
    return {
        one: sum(map(int, _stat(f"/proc/{one}/stat").rpartition(")")[2].split()[11:13])) for one in _family(process)
    }


def _busy() -> int:
    """Return the ticks that all processors have worked, for whomever."""
    user, nice, system, _idle, _wait, irq, softirq, *_rest = map(int, _stat("/proc/stat").split("\n")[0].split()[1:])
    return user + nice + system + irq + softirq


def _stat(path: str) -> str:
    return Path(path).read_text(encoding="ascii")


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
