"""How long a workbook of 67,200 × 8 takes to come in, beside calamine reading it and the driver writing its rows.

The second figure is a CSV file of a million rows: its time beside the standard library reading it twice, and the
most memory that a process needs for it.
"""

from __future__ import annotations

import csv
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from statistics import median

import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlcipher3 import dbapi2 as driver

from reviewer.commands import AcceptImport
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round
from reviewer.intake.known import Known
from reviewer.intake.preview import preview
from reviewer.model.batch import Batch, BatchKind
from reviewer.model.framework import Area, Framework, Indicator, InstitutionType, Measure, Method
from reviewer.model.grade import Grade
from reviewer.model.ids import AreaCode, FrameworkId, IndicatorCode, InstitutionCode, MeasureCode, TypeCode
from reviewer.model.round import Institution
from reviewer.text import same

HEADER = ("기관코드", "기관명", "지표코드", "지표명", "점수", "해당없음", "근거", "비고")
ROUNDS = 7
WORKBOOK = (672, 100)  # institutions × measures
MILLION = (1_000, 1_000)
MOST_MB = 250
TYPE = TypeCode("LOC")
Cells = tuple[str, ...]


def measure() -> list[dict[str, object]]:
    """Return a row for the workbook and one for the CSV file."""
    with tempfile.TemporaryDirectory() as folder:
        return [_workbook(Path(folder)), _million(Path(folder))]


def _workbook(folder: Path) -> dict[str, object]:
    path, known = folder / "points.xlsx", _known(*WORKBOOK)
    _write_workbook(path, list(_cells(*WORKBOOK)))
    ours, limits = [], []
    for turn in range(ROUNDS):
        limits.append(_timed(partial(_floor, path, folder / f"floor-{turn}.db")))
        desk = _desk(folder / f"ours-{turn}.jipyo", known)
        ours.append(_timed(partial(_import, path, desk)))
        desk.close()
    return _row("import of a 67,200 × 8 workbook", median(ours), median(limits), 1.5)


def _floor(path: Path, target: Path) -> None:
    _store(target, CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(), len(HEADER))


def _import(path: Path, desk: Desk) -> None:
    """Look at the file and take it in, on disk, with its journal entry: what a secretary waits for."""
    result = desk.preview([path])
    if not result.is_acceptable:
        raise ValueError(result.problems[0].wrong.en)
    desk.do(AcceptImport(result.batches))


def _desk(path: Path, known: Known) -> Desk:
    """Begin a round that has the institutions and waits for their points."""
    desk = new_round(path, "bench", "bench", known.framework, Seat(device="bench"))
    rows = [(i.code, i.name, i.type, "", "", "") for i in known.institutions.values()]
    desk.do(AcceptImport((Batch(BatchKind.INSTITUTIONS, len(rows), lambda: rows, ()),)))
    return desk


def _store(target: Path, rows: Iterable[Iterable[object]], width: int) -> None:
    """Write rows with the driver alone, encrypted and durable as a round is."""
    connection = driver.connect(str(target))
    try:
        connection.execute(f"PRAGMA key = \"x'{'2b' * 32}'\"")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"CREATE TABLE rows ({', '.join(f'c{n}' for n in range(width))})")
        connection.executemany(f"INSERT INTO rows VALUES ({', '.join('?' * width)})", rows)
        connection.commit()
    finally:
        connection.close()


def _million(folder: Path) -> dict[str, object]:
    path = folder / "million.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(_cells(*MILLION))
    floor = 2 * _timed(partial(_read_csv, path))
    command = [
        sys.executable,
        "-c",
        "import sys; from tests.benchmarks import intake_workbook as b; b.main(sys.argv[1])",
    ]
    told = json.loads(subprocess.run([*command, str(path)], check=True, capture_output=True, text=True).stdout)
    row = _row("a million-row CSV", told["ms"], floor, 0)
    return row | {"bar": f"at most {MOST_MB} MB", "peak_mb": told["mb"], "met": told["mb"] <= MOST_MB}


def main(path: str) -> None:
    """Take the million rows in, in a process of its own, and tell how long and how much memory it took."""
    import resource

    known = _known(*MILLION)
    start = time.perf_counter()
    count = sum(1 for _ in preview([Path(path)], known).batches[0].rows())
    taken = (time.perf_counter() - start) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"count": count, "ms": round(taken), "mb": round(peak)}))


def _read_csv(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        for _ in csv.reader(stream):
            continue


def _cells(institutions: int, measures: int) -> Iterator[Cells]:
    """Yield invented points, with two decimals, one in nine not applicable."""
    for i in range(institutions):
        for m in range(measures):
            n = i * measures + m
            applies = n % 9 != 0
            points = f"{n * 37 % 501 / 100:g}" if applies else ""
            yield f"L{i:04d}", f"가상기관 {i}", f"1-{m}", f"지표 {m}", points, "" if applies else "Y", "시스템 집계", ""


def _write_workbook(path: Path, rows: list[Cells]) -> None:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_numbers": True}) as book:
        sheet = book.add_worksheet("정량")
        for number, cells in enumerate([HEADER, *rows]):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write(number, column, cell)


def _known(institutions: int, measures: int) -> Known:
    rules = tuple(
        Measure(MeasureCode(f"1-{m}"), same(f"지표 {m}"), Method.QUANTITATIVE, {TYPE: Decimal(5)})
        for m in range(measures)
    )
    framework = Framework(
        FrameworkId("bench"),
        same("측정용"),
        2025,
        "1",
        (InstitutionType(TYPE, same("기초자치단체")),),
        (),
        (Area(AreaCode("1"), same("영역"), (Indicator(IndicatorCode("1"), same("지표"), rules),)),),
        (Grade(same("우수"), Decimal(0)),),
    )
    codes = [InstitutionCode(f"L{i:04d}") for i in range(institutions)]
    return Known(framework, {code: Institution(code, f"가상기관 {i}", TYPE) for i, code in enumerate(codes)})


def _timed(work: Callable[[], None]) -> float:
    """Return the milliseconds that a piece of work takes."""
    gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _row(name: str, ours: float, limit: float, bar: float) -> dict[str, object]:
    ratio = ours / limit
    return {
        "name": name,
        "ours_ms": round(ours, 1),
        "limit_ms": round(limit, 1),
        "ratio": round(ratio, 2),
        "bar": f"<= {bar} ×",
        "met": ratio <= bar,
    }
