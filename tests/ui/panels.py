"""Rounds for the tests of the panel room and the results: marks, recusals, conflicts, counted points, all invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from reviewer.commands import (
    AcceptImport,
    DecideAll,
    DeclareRecusal,
    GiveMark,
    MakePackage,
    MergePackages,
    SignDeclaration,
)
from reviewer.desk.desk import Desk, Person
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import CHAIR
from reviewer.framework import catalog
from reviewer.model.batch import Batch, BatchKind, Row
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import Citation, MarkContent, RecusalKind, Role
from reviewer.model.ties import Compare, TieBreak
from tests.ui.rounds import INSTITUTIONS, PASSPHRASE, REVIEWERS, SOURCE, key

SECRET = "a secret of the packages"
MARKS = (
    ("R01", "L001", "1-②", "4"),
    ("R02", "L001", "1-②", "7"),
    ("R01", "L001", "1-④-3", "3"),
    ("R02", "L001", "1-④-3", "4"),
    ("R01", "L002", "1-②", "5"),
    ("R02", "L002", "1-②", "5"),
    ("R01", "C001", "1-②", "2"),
)


def marked(path: Path) -> Path:
    """Let both reviewers mark some items; R02 stands aside from M001."""
    desk = open_round(path, PASSPHRASE)
    desk.act_as(Person(Role.REVIEWER, ReviewerId("R02")))
    desk.do(SignDeclaration(ReviewerId("R02"), (False,) * 9, "", REVIEWERS[1][1]))
    for reviewer, institution, measure, points in MARKS:
        _mark(desk, reviewer, institution, measure, points)
    _mark(desk, "R01", "M001", "1-②", "6")
    _mark(desk, "R02", "M001", "1-②", "1")
    desk.do(DeclareRecusal(ReviewerId("R02"), InstitutionCode("M001"), RecusalKind.WITHDRAWN, "지어낸 자문 관계"))
    desk.close()
    return path


def conflicting(path: Path, folder: Path) -> Path:
    """Let R01 mark the same item differently on two copies of the package, and merge both."""
    desk = open_round(path, PASSPHRASE)
    packages = packed(desk, folder)
    desk.do(MergePackages(tuple(packages), (SECRET,)))
    desk.close()
    return path


def packed(desk: Desk, folder: Path) -> list[Path]:
    """Return two return packages of R01 in which one item has different points."""
    package = folder / "R01.jipyo"
    desk.do(MakePackage(ReviewerId("R01"), package, SECRET))
    copy = folder / "R01-copy.jipyo"
    copy.write_bytes(package.read_bytes())
    return [_returned(package, "first", "3"), _returned(copy, "second", "4.5")]


def scored(path: Path) -> Path:
    """Bring in the most points an agency can count, for two institutions, and let the rule decide what it can."""
    desk = open_round(path, PASSPHRASE)
    rows = [row for i in INSTITUTIONS[:2] for row in _counted(desk.framework, i[0], i[2])]
    _bring(desk, BatchKind.COUNTED, rows)
    desk.act_as(CHAIR)
    desk.do(DecideAll())
    desk.close()
    return path


def _counted(framework: Framework, institution: str, kind: str) -> list[Row]:
    return [
        (institution, m.code, str(m.maximum[type_code] - m.judged_maximum(type_code)), "", "invented.xlsx › 1")
        for m in framework.measures()
        for type_code in m.maximum
        if type_code == kind and m.is_counted and not m.is_extra and m.track != "N" and m.counted_maximum(type_code) > 0
    ]


def _each(rows: Sequence[Row]) -> Iterator[Row]:
    yield from rows


def _mark(desk: Desk, reviewer: str, institution: str, measure: str, points: str) -> None:
    desk.act_as(Person(Role.REVIEWER, ReviewerId(reviewer)))
    content = MarkContent(Decimal(points), f"{reviewer}의 지어낸 의견", unsure=reviewer == "R02")
    desk.do(GiveMark(key(institution, measure, reviewer), content))


def _returned(package: Path, device: str, points: str) -> Path:
    desk = open_round(package, SECRET, Seat(device=device))
    back = package.with_name(f"back-{device}.jipyo")
    desk.do(GiveMark(key("L002", "1-④-2"), MarkContent(Decimal(points), f"{device} 사본의 지어낸 의견")))
    desk.do(MakePackage(ReviewerId("R01"), back, SECRET))
    desk.close()
    return back


def remarked(path: Path, institution: str, measure: str) -> None:
    """Let R01 change a mark."""
    desk = open_round(path, PASSPHRASE)
    _mark(desk, "R01", institution, measure, "6")
    desk.close()


def cite(path: Path, institution: str, measure: str) -> None:
    """Let R01 cite a page for a mark."""
    desk = open_round(path, PASSPHRASE)
    desk.act_as(Person(Role.REVIEWER, "R01"))
    about = key(institution, measure)
    cited = Citation(1, "보고서.pdf", "0123456789abcdef", 3, "새로 열었다")
    desk.do(GiveMark(about, replace(desk.see.item(about).content, citations=(cited,))))
    desk.close()


def cite_evidence(path: Path, institution: str, measure: str, page: int, quote: str) -> None:
    """Let R01 cite words on a page of the first file that was filed."""
    desk = open_round(path, PASSPHRASE)
    desk.act_as(Person(Role.REVIEWER, "R01"))
    item = desk.see.item(key(institution, measure))
    file = item.evidence[0]
    cited = Citation(1, file.name, file.id[:16], page, quote)
    desk.do(GiveMark(item.key, replace(item.content, citations=(cited,))))
    desk.close()


def penalised(path: Path) -> Path:
    """Count one case of a penalty that bars from awards against L002."""
    desk = open_round(path, PASSPHRASE)
    _bring(desk, BatchKind.COUNTED, [("L002", "1-③-4", "-1", "", "invented.xlsx › 2")])
    desk.close()
    return path


def numbered(path: Path) -> Path:
    """Make a round under the sample edition, whose areas have grades of their own."""
    desk = new_round(path, PASSPHRASE, "표본 편람", catalog.load("sample-2022"), Seat(device="tests"))
    _bring(desk, BatchKind.INSTITUTIONS, INSTITUTIONS)
    _bring(desk, BatchKind.COUNTED, _counted(desk.framework, "L001", "LOC"))
    desk.close()
    return path


def _bring(desk: Desk, kind: BatchKind, rows: Sequence[Row]) -> None:
    desk.do(AcceptImport((Batch(kind, len(rows), partial(_each, rows), SOURCE),)))


def third_reviewer(path: Path) -> None:
    """Let a third reviewer mark the most disputed item far above the other two."""
    desk = open_round(path, PASSPHRASE)
    _bring(desk, BatchKind.REVIEWERS, [("R03", "박예시", "가상대학교", "교수", "행정")])
    _bring(desk, BatchKind.ASSIGNMENTS, [("R03", "L001", "1-②")])
    _mark(desk, "R01", "L001", "1-②", "5")
    _mark(desk, "R02", "L001", "1-②", "5")
    desk.act_as(Person(Role.REVIEWER, ReviewerId("R03")))
    desk.do(SignDeclaration(ReviewerId("R03"), (False,) * 9, "", "박예시"))
    _mark(desk, "R03", "L001", "1-②", "8")
    desk.close()


def not_applicable(path: Path) -> None:
    """Report two measures as not applicable: one with a way in the manual, one without."""
    desk = open_round(path, PASSPHRASE)
    rows = [
        ("L001", "1-③-2", "", "개방한 자료 없음", "invented.xlsx › 3"),
        ("L002", "1-④-1", "", "목록 없음", "invented.xlsx › 4"),
    ]
    _bring(desk, BatchKind.COUNTED, rows)
    desk.close()


def drawing(path: Path) -> Path:
    """Make a round under an edition that breaks ties by lot."""
    framework = replace(catalog.load("sample-2022"), tie_break=(TieBreak(Compare.DRAW),))
    desk = new_round(path, PASSPHRASE, "추첨", framework, Seat(device="tests"))
    _bring(desk, BatchKind.INSTITUTIONS, INSTITUTIONS)
    desk.close()
    return path


def with_figures(path: Path) -> Path:
    """File the figures of one measure for L001: they come to less than was counted, and more is claimed."""
    desk = open_round(path, PASSPHRASE)
    figures = (("planned", "400"), ("delivered", "319"), ("claimed", "8"))
    rows = [("L001", "1-①-1", "", key, value, f"figures.xlsx › {n}") for n, (key, value) in enumerate(figures, 2)]
    _bring(desk, BatchKind.FIGURES, rows)
    desk.close()
    return path
