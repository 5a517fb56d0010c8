"""The columns of each kind of sheet: how they are headed, in Korean first, and which must be there."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.model.batch import BatchKind
from reviewer.text import Text

INDEX = "index"
"""A list that says which institution and measure each evidence file belongs to; it enters no rows itself."""

IGNORED = ("비고", "메모", "연번", "번호", "no", "no.", "note", "remarks")
"""Headings of columns that people keep for themselves."""

GUIDE = "안내"
SET_ASIDE = "_"


def is_set_aside(sheet: str) -> bool:
    """Tell whether a sheet is the template's guide, or one whose name starts with `_`: neither is read."""
    return sheet == GUIDE or sheet.startswith(SET_ASIDE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its heading in both languages, other headings understood, and what goes in."""

    key: str
    heading: Text
    hint: Text
    others: tuple[str, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """Return every heading the column is known by."""
        return (self.heading.ko, self.heading.en, self.key, *self.others)


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of sheet. `marks` tell it from the others; of each set in `needs` at least one must be there."""

    kind: str
    title: Text
    columns: tuple[Column, ...]
    marks: tuple[frozenset[str], ...]
    needs: tuple[tuple[str, ...], ...]


CODE = Column(
    "institution",
    Text("기관코드", "Institution code"),
    Text("명단의 기관코드 (예: L094)", "Code of the roster (L094)"),
    ("기관 코드", "code"),
)
NAME = Column(
    "institution_name",
    Text("기관명", "Institution"),
    Text(
        "코드가 비었을 때 찾는 이름. 같은 이름이 여럿이면 시·도까지 적습니다 (예: 대전광역시 서구)",
        "Used when the code is blank; where several share a name, with the province",
    ),
    ("기관", "institution name"),
)
MEASURE = Column(
    "measure",
    Text("지표코드", "Measure code"),
    Text("세부 평가항목의 코드. 1-④-2와 1-4-2를 같게 봅니다", "Code of the measure; 1-④-2 and 1-4-2 are the same"),
    ("세부지표코드", "세부 평가항목 코드", "measure code"),
)
MEASURE_NAME = Column(
    "measure_name",
    Text("지표명", "Measure"),
    Text("읽는 사람을 위한 이름. 비워도 됩니다", "A name for the reader; may be blank"),
    ("세부 평가항목", "measure name"),
)
REVIEWER = Column(
    "reviewer",
    Text("위원번호", "Reviewer ID"),
    Text("평가위원을 가리키는 번호 (예: R07)", "What the reviewer is referred to by (R07)"),
    ("평가위원번호", "id", "reviewer id"),
)
REVIEWER_NAME = Column(
    "reviewer_name",
    Text("성명", "Name"),
    Text("평가위원의 이름", "The reviewer's name"),
    ("이름", "위원명", "평가위원"),
)

INSTITUTIONS = Layout(
    BatchKind.INSTITUTIONS,
    Text("기관 명단", "Institutions"),
    (
        Column(
            "code",
            CODE.heading,
            Text("기관마다 하나뿐인 코드 (예: L094)", "One code for each institution (L094)"),
            CODE.others,
        ),
        Column("name", NAME.heading, Text("짧은 이름 (예: 서구)", "Short name"), ("institution name", "institution")),
        Column(
            "type",
            Text("기관유형", "Institution type"),
            Text("편람의 기관유형 이름이나 코드 (예: 기초자치단체)", "Name or code of the type in the rules"),
            ("유형", "institution type"),
        ),
        Column("region", Text("지역", "Region"), Text("시·도 (예: 대전광역시)", "Province or city"), ("시도", "시·도")),
        Column(
            "full_name",
            Text("전체기관명", "Full name"),
            Text("같은 이름과 구별되는 이름 (예: 대전광역시 서구)", "The name that tells it from its namesakes"),
            ("정식명칭", "전체 기관명", "display_name", "display name"),
        ),
        Column(
            "track",
            Text("트랙", "Track"),
            Text(
                "갈림길 지표에서 따르는 쪽 (예: P, N). 모르면 비웁니다",
                "Which alternative applies (P, N); blank if unknown",
            ),
            ("대안", "개방계획 구분"),
        ),
    ),
    (frozenset({"type"}),),
    (("code",), ("name",), ("type",)),
)
REVIEWERS = Layout(
    BatchKind.REVIEWERS,
    Text("평가위원 명단", "Reviewers"),
    (
        Column("id", REVIEWER.heading, REVIEWER.hint, REVIEWER.others),
        Column("name", REVIEWER_NAME.heading, REVIEWER_NAME.hint, REVIEWER_NAME.others),
        Column("affiliation", Text("소속", "Affiliation"), Text("소속 기관", "Where the reviewer works")),
        Column("title", Text("직위", "Title"), Text("직위나 직급", "Position"), ("직급",)),
        Column("field", Text("분야", "Field"), Text("전문 분야", "Field of expertise"), ("전문분야",)),
    ),
    (frozenset({"id"}), frozenset({"name", "affiliation"})),
    (("id",), ("name",)),
)
ASSIGNMENTS = Layout(
    BatchKind.ASSIGNMENTS,
    Text("배정", "Assignments"),
    (REVIEWER, REVIEWER_NAME, CODE, NAME, MEASURE, MEASURE_NAME),
    (
        frozenset({"reviewer", "institution"}),
        frozenset({"reviewer", "institution_name"}),
        frozenset({"reviewer", "measure"}),
    ),
    (("reviewer", "reviewer_name"), ("institution", "institution_name"), ("measure",)),
)
COUNTED = Layout(
    BatchKind.COUNTED,
    Text("정량 점수", "Counted points"),
    (
        CODE,
        NAME,
        MEASURE,
        MEASURE_NAME,
        Column(
            "points",
            Text("점수", "Points"),
            Text("집계한 점수. 해당없음이면 비웁니다", "Counted points; blank when not applicable"),
        ),
        Column(
            "not_applicable",
            Text("해당없음", "Not applicable"),
            Text("해당없으면 Y. 까닭은 ‘근거’에 적습니다", "Y when not applicable, with the reason under Basis"),
            ("n/a",),
        ),
        Column(
            "basis",
            Text("근거", "Basis"),
            Text("점수의 근거나 해당없음의 까닭", "Where the points come from, or why not applicable"),
            ("사유",),
        ),
    ),
    (frozenset({"points"}),),
    (("institution", "institution_name"), ("measure",), ("points",)),
)
LAST_YEAR = Layout(
    BatchKind.LAST_YEAR,
    Text("지난해 결과", "Results of last year"),
    (
        CODE,
        NAME,
        Column(
            "last_code",
            Text("지난해 지표코드", "Last year's code"),
            Text("지난해 편람의 지표코드. 전체 결과이면 비웁니다", "Code in last year's rules; blank for the whole"),
        ),
        Column(
            "last_points",
            Text("지난해 점수", "Last year's points"),
            Text("그 지표의 점수나 총점. 모르면 비웁니다", "Points of that code, or the total; blank if unknown"),
        ),
        Column(
            "last_maximum",
            Text("지난해 배점", "Last year's maximum"),
            Text("비우면 지난해 편람의 배점을 씁니다", "Blank: the maximum in last year's rules"),
        ),
        Column(
            "last_grade",
            Text("지난해 등급", "Last year's grade"),
            Text("등급이 있으면 그대로 적습니다 (예: 우수)", "The grade as it was given"),
        ),
    ),
    (frozenset({"last_points"}), frozenset({"last_grade"})),
    (("institution", "institution_name"), ("last_points", "last_grade")),
)
FIGURES = Layout(
    BatchKind.FIGURES,
    Text("수치", "Figures"),
    (
        CODE,
        NAME,
        MEASURE,
        MEASURE_NAME,
        Column(
            "record",
            Text("건 번호", "Record"),
            Text(
                "DB처럼 건마다 적는 수치의 번호 (1부터)", "Number of the record (from 1), where figures come in records"
            ),
            ("건번호", "record number"),
        ),
        Column(
            "key",
            Text("수치", "Figure"),
            Text(
                "수치의 이름이나 키 (예: 계획 테이블, planned). ‘신청 점수’도 됩니다",
                "Name or key of the figure (planned); also ‘claimed’ for the points claimed",
            ),
            ("수치명", "키", "figure key"),
        ),
        Column(
            "value",
            Text("값", "Value"),
            Text("수, 예/아니요, 날짜, 2/3", "A number, yes or no, a date, 2/3"),
            ("수치값",),
        ),
    ),
    (frozenset({"key", "value"}),),
    (("institution", "institution_name"), ("measure", "measure_name"), ("key",), ("value",)),
)
FILES = Layout(
    INDEX,
    Text("증빙 목록", "Evidence list"),
    (
        Column(
            "file",
            Text("파일명", "File name"),
            Text("ZIP이나 폴더 안의 파일 이름", "Name of the file in the ZIP or folder"),
            ("파일", "file name"),
        ),
        CODE,
        NAME,
        MEASURE,
        MEASURE_NAME,
        Column("role", Text("구분", "Kind"), Text("보고서 또는 증빙", "Report or evidence"), ("종류",)),
    ),
    (frozenset({"file"}),),
    (("file",), ("institution", "institution_name"), ("measure",)),
)
SUBMISSION_COLUMNS = (
    CODE,
    NAME,
    MEASURE,
    MEASURE_NAME,
    Column(
        "filed", Text("제출일", "Filed"), Text("낸 날 (예: 2025-10-31)", "Day of filing (2025-10-31)"), ("제출일자",)
    ),
    Column("pages", Text("쪽수", "Pages"), Text("보고서의 쪽수", "Pages of the report"), ("페이지", "페이지수")),
)
LAYOUTS = (FILES, LAST_YEAR, FIGURES, COUNTED, INSTITUTIONS, ASSIGNMENTS, REVIEWERS)
"""In the order in which a sheet is tried against them."""
