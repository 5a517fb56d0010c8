"""The sheets of the tree: types and groups, areas, indicators, tracks, measures."""

from __future__ import annotations

from reviewer.framework.book import labels
from reviewer.framework.book.parts import Column, Kind, Part, code, text
from reviewer.text import Text

TYPES = Part(
    Text("기관유형", "Types"),
    Text(
        "평가받는 기관의 유형. 코드는 대문자로 시작하는 영문 2~10자",
        "Kinds of institutions; a code is 2 to 10 capital letters or digits",
    ),
    "types",
    text((), "이름", "Name", Text("유형의 이름", "Name of the type"), 30),
    names=code("코드", "Code", Text("예: LOC", "For example LOC")),
)
GROUPINGS = Part(
    Text("평가군", "Groups"),
    Text(
        "구분마다 모든 기관유형을 빠짐없이, 겹치지 않게 평가군에 나눕니다. 한 줄에 평가군 하나",
        "Each grouping puts every type into exactly one group; a row for each group",
    ),
    "groupings",
    (
        Column(
            ("types",),
            Text("기관유형", "Types"),
            Text("쉼표로 나눈 유형 코드 (예: CEN, MET)", "Type codes, parted by commas"),
            Kind.NAMES,
            40,
        ),
    ),
    parents=(
        Column(
            ("grouping",),
            Text("구분", "Grouping"),
            Text("나누는 방법의 이름 (예: main)", "Name of this way of grouping"),
            Kind.NAME,
            14,
        ),
    ),
    names=Column(("group",), Text("평가군", "Group"), Text("예: A", "For example A"), Kind.NAME, 12),
    scalar=True,
    bare=True,
)
AREAS = Part(
    Text("영역", "Areas"),
    Text(
        "평가의 가장 큰 갈래. 배점은 ‘배점’ 시트에 적습니다", "The largest headings; points go into the sheet of points"
    ),
    "areas",
    (
        code("코드", "Code", Text("영역의 번호", "Number of the area")),
        *text(("name",), "이름", "Name", Text("영역의 이름", "Name of the area"), 34),
        Column(
            ("grouping",),
            Text("평가군 구분", "Grouping"),
            Text("비우면 편람의 기본 구분", "Blank: the usual grouping"),
            Kind.NAME,
            14,
            offers="groupings",
        ),
        Column(
            ("weight",),
            Text("비중", "Weight"),
            Text("총점에서 차지하는 비중. 쓰면 모든 영역에 적습니다", "Share of the total; for all areas or none"),
            Kind.NUMBER,
            10,
        ),
        Column(
            ("rescale",),
            Text("해당없음 배점 이동", "Rescale"),
            Text(
                "Y이면 해당없음 지표의 배점이 영역 안에서 옮겨 갑니다",
                "Y: points of what does not apply move inside the area",
            ),
            Kind.FLAG,
            14,
        ),
    ),
    registry="areas",
)
INDICATORS = Part(
    Text("지표", "Indicators"),
    Text("영역 아래의 지표. 줄의 순서가 편람의 순서입니다", "The indicators under each area, in order"),
    "indicators",
    (
        code("코드", "Code", Text("예: 1-①", "For example 1-①")),
        *text(("name",), "이름", "Name", Text("지표의 이름", "Name of the indicator"), 44),
        Column(
            ("grouping",),
            Text("평가군 구분", "Grouping"),
            Text("비우면 편람의 기본 구분", "Blank: the usual grouping"),
            Kind.NAME,
            14,
            offers="groupings",
        ),
        Column(
            ("aliases",),
            Text("다른 이름", "Other names"),
            Text("공문에 쓰인 다른 이름, 한 줄에 하나", "Other spellings, a line each"),
            Kind.LINES,
            26,
        ),
    ),
    parent="areas",
    parents=(
        Column(("area",), Text("영역", "Area"), Text("영역의 코드", "Code of the area"), Kind.NAME, 10, offers="areas"),
    ),
    registry="indicators",
)
TRACKS = Part(
    Text("갈래", "Tracks"),
    Text(
        "지표에 두 갈래 이상이 있을 때만. 한 기관은 한 갈래에만 섭니다",
        "Only for indicators with alternatives; an institution stands on one",
    ),
    "tracks",
    text((), "이름", "Name", Text("갈래의 이름", "Name of the track"), 44),
    parent="indicators",
    parents=(
        Column(
            ("indicator",),
            Text("지표", "Indicator"),
            Text("지표의 코드", "Code of the indicator"),
            Kind.NAME,
            12,
            offers="indicators",
        ),
    ),
    names=Column(("track",), Text("갈래", "Track"), Text("예: P", "For example P"), Kind.NAME, 10),
)
MEASURES = Part(
    Text("세부항목", "Measures"),
    Text(
        "점수가 걸리는 가장 작은 단위. 배점, 위원 몫, 건당 점수는 ‘배점’ 시트에 적습니다",
        "The leaves that points hang on; points, judged part and points per case go into the sheet of points",
    ),
    "measures",
    (
        code("코드", "Code", Text("예: 1-①-1", "For example 1-①-1")),
        *text(("name",), "이름", "Name", Text("비우면 지표의 이름을 씁니다", "Blank: the name of the indicator"), 40),
        Column(
            ("method",),
            Text("방법", "Method"),
            Text("점수가 어떻게 나오는가", "How the points come about"),
            Kind.CHOICE,
            12,
            labels.METHODS,
        ),
        Column(
            ("grouping",),
            Text("평가군 구분", "Grouping"),
            Text("비우면 편람의 기본 구분", "Blank: the usual grouping"),
            Kind.NAME,
            12,
            offers="groupings",
        ),
        Column(
            ("track",),
            Text("갈래", "Track"),
            Text("지표에 갈래가 있을 때", "Where the indicator has tracks"),
            Kind.NAME,
            8,
        ),
        Column(("step",), Text("점수 단위", "Step"), Text("비우면 0.01", "Blank: 0.01"), Kind.NUMBER, 10),
        Column(
            ("scale",),
            Text("수준표", "Scale"),
            Text("위원이 고르는 수준표의 이름", "Name of the scale reviewers choose from"),
            Kind.NAME,
            12,
            offers="scales",
        ),
        Column(
            ("justify",),
            Text("의견 필수", "Justify"),
            Text("Y이면 점수마다 평가의견이 있어야 합니다", "Y: every mark needs a rationale"),
            Kind.FLAG,
            10,
        ),
        Column(("cap",), Text("가점 한도", "Cap"), Text("가점의 최고", "The most a bonus adds"), Kind.NUMBER, 10),
        Column(
            ("bars_award",),
            Text("포상 제외", "Bars award"),
            Text("Y이면 한 건이라도 있을 때 포상에서 빠집니다", "Y: any case bars an award"),
            Kind.FLAG,
            10,
        ),
        Column(
            ("substitution",),
            Text("해당없음 처리", "Not applicable"),
            Text("해당없을 때 무엇을 쓰는가", "What stands in for points"),
            Kind.CHOICE,
            18,
            labels.SUBSTITUTIONS,
        ),
        Column(
            ("period", "from"),
            Text("기간 처음", "From"),
            Text("예: 2025-01-01", "For example 2025-01-01"),
            Kind.NAME,
            12,
        ),
        Column(
            ("period", "to"), Text("기간 끝", "To"), Text("예: 2025-12-31", "For example 2025-12-31"), Kind.NAME, 12
        ),
        Column(("period", "due"), Text("마감", "Due"), Text("제출 마감일", "Day of closing"), Kind.NAME, 12),
        *text(
            ("period", "note"),
            "기간 설명",
            "About the period",
            Text("날짜로 적을 수 없는 것", "What dates cannot say"),
            24,
        ),
        Column(
            ("form",),
            Text("양식", "Form"),
            Text("‘양식’ 시트의 이름", "Id in the sheet of forms"),
            Kind.NAME,
            12,
            offers="forms",
        ),
        Column(
            ("reasons",),
            Text("사유 코드", "Reasons"),
            Text("쉼표로 나눈 코드", "Codes, parted by commas"),
            Kind.NAMES,
            24,
        ),
        Column(
            ("settings",),
            Text("해석 설정", "Settings"),
            Text("쉼표로 나눈 이름", "Ids, parted by commas"),
            Kind.NAMES,
            18,
        ),
        Column(
            ("aliases",),
            Text("다른 이름", "Other names"),
            Text("공문에 쓰인 다른 이름, 한 줄에 하나", "Other spellings, a line each"),
            Kind.LINES,
            22,
        ),
    ),
    parent="indicators",
    parents=(
        Column(
            ("indicator",),
            Text("지표", "Indicator"),
            Text("지표의 코드", "Code of the indicator"),
            Kind.NAME,
            10,
            offers="indicators",
        ),
    ),
    registry="measures",
)
