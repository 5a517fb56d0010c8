"""Measured rows as tables, and the machine they were measured on."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from reviewer.clock import stamp, system_clock

Row = dict[str, Any]
MEASURED = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def row(name: str, ours: float, limit: float | None, bar: str, *, ok: bool) -> Row:
    """Return one row; `ours` and `limit` in milliseconds, `limit` None where nothing physical stands beside it."""
    ratio = round(ours / limit, 2) if limit else None
    kept = None if limit is None else round(limit, 3)
    return {"name": name, "ours": round(ours, 3), "limit": kept, "ratio": ratio, "bar": bar, "unit": "ms", "ok": ok}


def normal(said: Mapping[str, Any]) -> Row:
    """Return a row with the names every reader of bench.json finds, whatever shorthand its module used."""
    names = {"ours_ms": "ours", "limit_ms": "limit", "met": "ok"}
    found = {names.get(name, name): value for name, value in said.items()}
    return {"limit": None, "ratio": None, "unit": "ms", **found}


def failed(name: str, why: str) -> Row:
    """Return the row of a module that could not measure."""
    return {"name": f"{name}: {why}", "ours": None, "limit": None, "ratio": None, "bar": "", "unit": "", "ok": False}


def as_table(rows: Sequence[Row], header: str) -> str:
    """Return rows as a Markdown table under a heading, or nothing for none."""
    if not rows:
        return ""
    lines = ["| what | ours | physical limit | ratio | bar | met |", "|---|---:|---:|---:|---|---|"]
    lines += [_line(one) for one in rows]
    return f"\n{header}\n\n" + "\n".join(lines) + "\n"


def _line(one: Row) -> str:
    unit = one["unit"]
    cells = (
        one["name"],
        _figure(one["ours"], unit),
        _figure(one["limit"], unit),
        "–" if one["ratio"] is None else f"{one['ratio']:.2f}",
        str(one["bar"]),
        "yes" if one["ok"] else "NO",
    )
    return "| " + " | ".join(cells) + " |"


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{value:,.3f} {unit}" if abs(value) < 10 else f"{value:,.0f} {unit}"


def machine() -> dict[str, str]:
    """Return what the figures depend on: processor, cores, versions, day."""
    return {
        "cpu": _processor(),
        "cores": str(os.cpu_count()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "sqlite": driver.sqlite_version,
        "date": stamp(system_clock)[:10],
    }


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def into_readme(path: Path, rows: Sequence[Row]) -> None:
    """Put the table and the machine between the two comments of README.md."""
    about = machine()
    said = ", ".join((about["cpu"], f"{about['cores']} cores", about["system"], f"Python {about['python']}"))
    table = as_table(rows, header=f"Measured {about['date']} on {said}, SQLite {about['sqlite']}.").lstrip("\n")
    words = path.read_text(encoding="utf-8")
    path.write_text(MEASURED.sub(lambda found: f"{found[1]}{table}{found[2]}", words), encoding="utf-8")
