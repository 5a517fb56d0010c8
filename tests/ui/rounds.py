"""Invented rounds for the window's tests: two reviewers, four institutions, three judged measures."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen import canvas

from reviewer.commands import AcceptImport, SignDeclaration
from reviewer.desk.desk import Desk, Person
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.framework import catalog
from reviewer.model.batch import Batch, BatchKind, EvidenceFile, Row, SourceFile
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Evidence, MarkContent, MarkKey, Role

PASSPHRASE = "a passphrase of the tests"
INSTITUTIONS = (
    ("L001", "서구", "LOC", "대전", "대전광역시 서구", "P"),
    ("L002", "유성구", "LOC", "대전", "대전광역시 유성구", "P"),
    ("C001", "고용노동부", "CEN", "", "고용노동부", "P"),
    ("M001", "서울특별시", "MET", "서울", "서울특별시", "P"),
)
REVIEWERS = (("R01", "김지표", "한빛대학교", "교수", "데이터"), ("R02", "이평가", "누리연구원", "연구위원", "데이터"))
MEASURES = ("1-②", "1-④-2", "1-④-3")
SIGNED = ReviewerId("R01")  # R02 has not signed the declaration yet
SOURCE = (SourceFile("invented.xlsx", "0" * 64, 1),)


@dataclass(frozen=True)
class File:
    """An evidence file with its bytes."""

    evidence: Evidence
    content: bytes

    def row(self) -> Row:
        e = self.evidence
        return (e.id, e.institution, e.measure, e.name, e.media_type, str(e.size), str(e.pages), e.kind)


def make_round(path: Path) -> Path:
    """Make the round through the desk and close it."""
    framework = catalog.load("kr-public-data-2025")
    desk = new_round(path, PASSPHRASE, "2025 표본 평가", framework, Seat(device="tests"), sample=True)
    everything = [*INSTITUTIONS]
    work = [(reviewer[0], i[0], m) for reviewer in REVIEWERS for i in everything for m in MEASURES]
    filed = [(i[0], m, "2025-10-30", "8", _fields(i[4]), "invented") for i in everything for m in MEASURES]
    files = [_pdf("L001", "1-②"), _not_shown("L001", "1-②")]
    batches = (
        _batch(BatchKind.INSTITUTIONS, everything),
        _batch(BatchKind.REVIEWERS, REVIEWERS),
        _batch(BatchKind.ASSIGNMENTS, work),
        _batch(BatchKind.SUBMISSIONS, filed),
        _batch(BatchKind.EVIDENCE, [f.row() for f in files], files),
    )
    desk.do(AcceptImport(batches))
    desk.act_as(Person(Role.REVIEWER, SIGNED))
    desk.do(SignDeclaration(SIGNED, (False,) * 9, "", "김지표"))
    desk.close()
    return path


def key(institution: str, measure: str, reviewer: str = SIGNED) -> MarkKey:
    """Return the key of a mark."""
    return MarkKey(ReviewerId(reviewer), InstitutionCode(institution), MeasureCode(measure))


def on_disk(path: Path, about: MarkKey) -> MarkContent:
    """Return what the file says of a mark when it is opened again."""
    desk: Desk = open_round(path, PASSPHRASE)
    try:
        return desk.see.item(about).content
    finally:
        desk.close()


def pdf(words: str, pages: int = 3) -> bytes:
    """Return a PDF with `words` on every page."""
    out = BytesIO()
    paper = canvas.Canvas(out)
    for number in range(pages):
        paper.drawString(80, 700, f"{words} {number + 1}")
        paper.showPage()
    paper.save()
    return out.getvalue()


def _fields(name: str) -> str:
    repeated = {f"opened_list.{n}": f"버스 위치 {n}" for n in (1, 2)} | {f"opened_rank.{n}": str(n) for n in (1, 2)}
    single = {"case_list": f"{name} 사고 다발 구간", "case_content": f"{name}의 지어낸 실적입니다.", "overview": "개요"}
    return json.dumps({**repeated, **single}, ensure_ascii=False)


def _pdf(institution: str, measure: str) -> File:
    return _file(institution, measure, "1-2-001-서구-버스위치.pdf", "application/pdf", pdf("invented evidence"))


def _not_shown(institution: str, measure: str) -> File:
    return _file(institution, measure, "자료.hwp", "application/x-hwp", b"invented")


def _file(institution: str, measure: str, name: str, media_type: str, content: bytes) -> File:
    digest = EvidenceId(hashlib.sha256(content).hexdigest())
    about = (InstitutionCode(institution), MeasureCode(measure), name, media_type, len(content))
    return File(Evidence(digest, *about, pages=3), content)


def _batch(kind: BatchKind, rows: Iterable[Row], files: Iterable[File] = ()) -> Batch:
    held = [tuple(row) for row in rows]
    opened = tuple(EvidenceFile(f.evidence, partial(BytesIO, f.content)) for f in files)
    return Batch(kind, len(held), partial(_each, held), SOURCE, opened)


def _each(rows: list[Row]) -> Iterator[Row]:
    yield from rows
