"""The files that come with the submissions, named after the manual's pattern, in archives and folders."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewer.model.round import Institution
from reviewer.sample import books, pictures, reports, stories
from reviewer.sample.papers import MARK
from reviewer.sample.stories import Teller

WRITTEN = (2025, 11, 3, 9, 0, 0)  # noted in archives, so that their bytes stay the same
LOCAL = frozenset({"LOC", "MET", "EDU", "LPE"})
Files = Iterator[tuple[str, bytes]]


def archive(path: Path, ones: Iterable[Institution]) -> None:
    """Write the files of some institutions into one archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for one in ones:
            for name, data in files(one, path.parent):
                packed.writestr(zipfile.ZipInfo(name, WRITTEN), data, _packing(name))


def folders(root: Path, ones: Iterable[Institution]) -> None:
    """Write the files of some institutions as folders: code, measure, file."""
    for one in ones:
        for name, data in files(one, root.parent):
            place = root / one.code / "-".join(name.split("-")[: _depth(name)])
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(data)


def files(one: Institution, scratch: Path) -> Files:
    """Yield name and bytes of every file of an institution; `scratch` is a folder to write workbooks in."""
    tale = stories.teller(one)
    who = one.shown_name
    yield f"1-2-001-{who}-실적보고서.pdf", reports.opening_report(tale)
    yield f"1-2-002-{who}-수요조사 증빙.pdf", reports.demand_proof(tale)
    yield f"1-2-003-{who}-포털 화면.png", pictures.portal_screen(tale)
    if tale.dice.happens(40, "log"):
        yield f"1-2-004-{who}-내려받기 기록.csv", _downloads(tale)
    yield f"1-4-2-001-{who}-실적보고서.pdf", reports.use_report(tale)
    yield f"1-4-2-002-{who}-활용 성과 증빙.pdf", reports.use_proof(tale)
    yield f"1-4-2-003-{who}-서비스 화면.jpg", pictures.service_screen(tale)
    yield f"1-4-3-001-{who}-활용 지원 증빙.pdf", reports.support_proof(tale)
    if tale.dice.happens(40, "book"):
        yield f"1-4-3-002-{who}-참여 통계.xlsx", _attendance(tale, scratch)


def _packing(name: str) -> int:
    return zipfile.ZIP_DEFLATED if name.endswith((".csv", ".xlsx")) else zipfile.ZIP_STORED


def _depth(name: str) -> int:
    return 2 if name.startswith("1-2-") else 3


def _downloads(tale: Teller) -> bytes:
    out = io.StringIO(newline="")
    log = csv.writer(out)
    log.writerow(["일자", "목록명", "내려받기(건)", MARK])
    for turn in range(60):
        log.writerow(
            [
                f"2025-{7 + turn // 20:02}-{1 + turn % 20:02}",
                tale.topic(turn % 4),
                tale.dice.number(3, 240, "log", turn),
                "",
            ]
        )
    return out.getvalue().encode("cp949", "replace")


def _attendance(tale: Teller, scratch: Path) -> bytes:
    path = scratch / "scratch.xlsx"
    rows = [
        (f"{n + 1}회차", str(tale.dice.number(12, 60, "book", n)), str(tale.dice.number(78, 98, "book ok", n)))
        for n in range(24)
    ]
    books.workbook(path, [books.Grid("참여 통계", ("차수", "참여(명)", f"만족도 ({MARK})"), rows)])
    data = path.read_bytes()
    path.unlink()
    return data
