"""What stands in a template besides headings: the example row, the lists behind the drop-downs, the guide's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.intake.layouts import ASSIGNMENTS, COUNTED, REVIEWERS, Column, Layout
from reviewer.intake.sheets import EXAMPLE
from reviewer.model.framework import Framework
from reviewer.model.round import Institution
from reviewer.text import Text

TEXT_COLUMNS = frozenset({"institution", "code", "measure", "reviewer", "id", "filed", "file", "last_code"})
"""Columns in which a spreadsheet must not take 1-4-2 for a date or 007 for a number."""

EXAMPLES: Mapping[str, str] = {
    "code": "L094",
    "institution": "L094",
    "name": "서구",
    "institution_name": "대전광역시 서구",
    "type": "기초자치단체",
    "region": "대전광역시",
    "full_name": "대전광역시 서구",
    "id": "R07",
    "reviewer": "R07",
    "affiliation": "가상대학교",
    "title": "교수",
    "field": "데이터",
    "reviewer_name": "김가상",
    "measure": "1-④-2",
    "measure_name": "공공데이터 민간·공공 활용 성과",
    "points": "4.5",
    "last_code": "1-②",
    "last_points": "2.5",
    "last_maximum": "3",
    "last_grade": "우수",
    "basis": "시스템 집계",
    "filed": "2025-10-31",
    "pages": "8",
    "file": "1-4-2-001-대전광역시 서구-이용 통계.pdf",
    "role": "증빙",
}
COUNTED_EXAMPLES: Mapping[str, str] = {"measure": "1-③-1", "measure_name": "공공데이터 제공신청 적기 처리율"}


def example_row(layout: Layout) -> list[str]:
    """Return the example, which is never read because its first cell starts with the mark."""
    words = [_example(column, layout) for column in layout.columns]
    return [f"{EXAMPLE} {words[0]}", *words[1:]]


def _example(column: Column, layout: Layout) -> str:
    if column.key == "name" and layout.kind == REVIEWERS.kind:
        return EXAMPLES["reviewer_name"]
    if layout.kind == COUNTED.kind and column.key in COUNTED_EXAMPLES:
        return COUNTED_EXAMPLES[column.key]
    return EXAMPLES.get(column.key, "")


def choices(framework: Framework, institutions: Sequence[Institution]) -> dict[str, list[str]]:
    """Return what the drop-downs offer, by the name of the list."""
    tracks = [track for indicator in framework.indicators() for track in indicator.tracks]
    return {
        "institution": [i.code for i in institutions],
        "institution_name": [i.shown_name for i in institutions],
        "type": [t.name.ko for t in framework.types],
        "track": sorted(set(tracks)),
        "measure": [m.code for m in framework.measures()],
        "judged": [m.code for m in framework.measures() if m.is_judged],
        "counted": [m.code for m in framework.measures() if m.is_counted],
        "not_applicable": ["Y"],
        "role": ["보고서", "증빙"],
    }


def list_for(column: Column, layout: Layout) -> str:
    """Return the name of the list that a column offers, blank for none."""
    if column.key == "measure":
        return {ASSIGNMENTS.kind: "judged", COUNTED.kind: "counted"}.get(layout.kind, "measure")
    return column.key


def guide(framework: Framework) -> tuple[Text, ...]:
    """Return the notes at the top of the guide."""
    return (
        Text(f"{framework.title.ko} 자료 서식", f"Templates for {framework.title.en}"),
        Text(
            f"첫 칸이 ‘{EXAMPLE}’로 시작하는 줄(회색 예시), 빈 줄, 이 시트, 이름이 ‘_’로 시작하는 시트는 읽지 않습니다.",
            f"Rows whose first cell starts with ‘{EXAMPLE}’ (the grey example), blank rows, this sheet and sheets whose "
            "name starts with ‘_’ are not read.",
        ),
        Text(
            "실적보고서 시트는 이름이 지표코드입니다. 되풀이되는 칸은 같은 기관의 다음 줄에 이어서 적고, "
            "한 번만 적는 칸은 첫 줄에만 적습니다.",
            "A report's sheet is named after its measure. Fields that repeat go on in the institution's next rows; "
            "the others are filled in its first row only.",
        ),
    )
