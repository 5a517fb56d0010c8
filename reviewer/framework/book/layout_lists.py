"""The sheets of what measures point at: reasons, forms, scales, grades, settings, facts."""

from __future__ import annotations

from reviewer.framework.book import labels
from reviewer.framework.book.parts import Column, Kind, Part, code, text
from reviewer.text import Text

REASONS = Part(
    Text("사유", "Reasons"),
    Text("감점·불인정 사유 코드", "Reason codes for points not given"),
    "reasons",
    (
        *text((), "사유", "Reason", Text("짧게", "In short"), 36),
        *text(
            ("note",),
            "설명",
            "Note",
            Text("어디까지 미치는가. 없으면 비웁니다", "How far it reaches; may be blank"),
            36,
        ),
    ),
    names=code("코드", "Code", Text("예: ND-PERIOD", "For example ND-PERIOD"), width=18),
)
FORMS = Part(
    Text("양식", "Forms"),
    Text(
        "기관이 내는 보고서의 양식. 칸은 ‘양식 칸’ 시트에 적습니다",
        "The reports institutions file; their fields go into the next sheet",
    ),
    "forms",
    (
        *text(("title",), "제목", "Title", Text("양식의 제목", "Title of the form"), 40),
        Column(
            ("pages",), Text("쪽 한도", "Pages"), Text("보고서의 쪽 한도", "Page cap of the report"), Kind.NUMBER, 10
        ),
        Column(
            ("evidence_pages",),
            Text("증빙 쪽 한도", "Evidence pages"),
            Text("증빙의 쪽 한도", "Page cap of the evidence"),
            Kind.NUMBER,
            12,
        ),
        Column(
            ("file_pattern",),
            Text("파일 이름", "File name"),
            Text("파일을 어떻게 이름 짓는가", "How files are named"),
            width=34,
        ),
    ),
    names=Column(("form",), Text("양식", "Form"), Text("양식의 이름 (예: 첨부1)", "Id of the form"), Kind.NAME, 14),
    registry="forms",
)
FIELDS = Part(
    Text("양식 칸", "Form fields"),
    Text("양식마다 적는 칸, 위에서부터", "The fields of each form, in order"),
    "fields",
    (
        Column(("key",), Text("이름", "Key"), Text("영문 소문자로 시작하는 이름", "A lower-case name"), Kind.NAME, 20),
        *text((), "칸", "Field", Text("사람이 읽는 이름", "The name people read"), 44),
        *text(("part",), "부분", "Part", Text("어느 제목 아래인가", "The heading it stands under"), 24),
        Column(
            ("measure",),
            Text("항목", "Measure"),
            Text("이 칸이 드는 항목 하나. 비우면 모두", "The one measure it belongs to; blank: all"),
            Kind.NAME,
            12,
            offers="measures",
        ),
        Column(
            ("required",),
            Text("필수", "Required"),
            Text("Y이면 꼭 적어야 합니다", "Y: must be filled in"),
            Kind.FLAG,
            8,
        ),
        Column(
            ("evidence",),
            Text("증빙 필수", "Evidence"),
            Text("Y이면 증빙이 꼭 있어야 합니다", "Y: must be proven"),
            Kind.FLAG,
            10,
        ),
        Column(
            ("repeat",),
            Text("되풀이", "Repeat"),
            Text("같은 칸을 적는 횟수. 1000은 한도 없음", "How many times; 1000: no limit"),
            Kind.NUMBER,
            8,
        ),
    ),
    parent="forms",
    parents=(
        Column(("form",), Text("양식", "Form"), Text("양식의 이름", "Id of the form"), Kind.NAME, 14, offers="forms"),
    ),
)
SCALES = Part(
    Text("수준표", "Scales"),
    Text(
        "위원이 고를 수 있는 점수와 그 뜻, 낮은 것부터",
        "The points reviewers choose from and what they mean, lowest first",
    ),
    "scales",
    (
        Column(("points",), Text("점수", "Points"), Text("이 수준의 점수", "Points of this level"), Kind.NUMBER, 10),
        *text((), "뜻", "Meaning", Text("언제 이 수준인가", "When it is this level"), 44),
    ),
    parents=(Column(("scale",), Text("수준표", "Scale"), Text("수준표의 이름", "Name of the scale"), Kind.NAME, 16),),
    bare=True,
)
GRADES = Part(
    Text("등급", "Grades"),
    Text("높은 등급부터. 마지막은 0점부터여야 합니다", "From the highest down; the last begins at 0"),
    "grades",
    (
        *text(("name",), "이름", "Name", Text("등급의 이름", "Name of the grade"), 18),
        Column(("from",), Text("몇 점부터", "From"), Text("이 점수부터", "Reached from these points"), Kind.NUMBER, 12),
        Column(
            ("top_percent",),
            Text("또는 상위 %", "Or top %"),
            Text("이 안에 들어도 받습니다. 없으면 비웁니다", "Also for the best so many percent; may be blank"),
            Kind.NUMBER,
            12,
        ),
    ),
)
OTHER_GRADES = Part(
    Text("다른 등급", "Other grades"),
    Text(
        "해석 설정에서 그 값을 고르면 ‘등급’을 갈음하는 등급, 높은 것부터",
        "Grades in place of the usual ones when a setting takes that value, from the highest down",
    ),
    "other_grades",
    GRADES.columns,
    parents=(
        Column(
            ("reading",),
            Text("선택지의 값", "Reading"),
            Text("‘등급표’를 바꾸는 설정의 선택지 하나", "A choice of the setting that governs the grades"),
            Kind.NAME,
            18,
        ),
    ),
    bare=True,
)
AREA_GRADES = Part(
    Text("영역등급", "Area grades"),
    Text(
        "영역의 숫자 등급이 있을 때만. 영역 배점의 몇 %부터인가",
        "Only where areas have numbers; from percent of the area's points",
    ),
    "area_grades",
    (
        Column(("number",), Text("등급", "Number"), Text("1이 가장 높음", "1 is the highest"), Kind.NUMBER, 10),
        Column(("from",), Text("몇 %부터", "From %"), Text("이 비율부터", "Reached from this share"), Kind.NUMBER, 12),
    ),
)
TIES = Part(
    Text("동점", "Ties"),
    Text(
        "총점이 같을 때 위에서부터 견주는 것. 비우면 공동 순위",
        "What equal totals are compared by, in order; none: joint ranks",
    ),
    "tie_break",
    (
        Column(
            ("compare",),
            Text("견주는 것", "Compare"),
            Text("무엇이 더 높은 쪽이 앞서는가", "What decides"),
            Kind.CHOICE,
            26,
            labels.COMPARED,
        ),
        code("코드", "Code", Text("영역, 지표, 항목을 견줄 때만", "For an area, indicator or measure alone")),
    ),
)
SETTINGS = Part(
    Text("해석 설정", "Settings"),
    Text(
        "편람이 정하지 않은 곳. 고를 수 있는 답은 ‘선택지’ 시트에 적습니다",
        "What the manual leaves open; the answers go into the next sheet",
    ),
    "settings",
    (
        Column(
            ("id",), Text("이름", "Id"), Text("예: R-TOTAL-ROUNDING", "For example R-TOTAL-ROUNDING"), Kind.NAME, 22
        ),
        *text(("question",), "물음", "Question", Text("무엇을 정해야 하는가", "What has to be settled"), 56),
        Column(
            ("governs",),
            Text("바꾸는 계산", "Governs"),
            Text("없으면 함께 적어 두는 해석", "None: a reading printed with the round"),
            Kind.CHOICE,
            22,
            labels.GOVERNED,
        ),
        Column(("default",), Text("기본값", "Default"), Text("‘선택지’의 값 하나", "One of the values"), Kind.NAME, 18),
    ),
    registry="settings",
    own=("id",),
)
CHOICES = Part(
    Text("선택지", "Choices"),
    Text("설정마다 고를 수 있는 답", "The answers of each setting"),
    "choices",
    (
        Column(
            ("value",),
            Text("값", "Value"),
            Text("영문 소문자와 숫자, _", "Lower-case letters, digits, _"),
            Kind.NAME,
            18,
        ),
        *text((), "뜻", "Meaning", Text("이 답의 뜻", "What the answer means"), 56),
    ),
    parent="settings",
    parents=(
        Column(
            ("setting",),
            Text("설정", "Setting"),
            Text("설정의 이름", "Id of the setting"),
            Kind.NAME,
            22,
            offers="settings",
        ),
    ),
)
NOTES = Part(
    Text("참고", "Notes"),
    Text("판 전체에 걸리는 사실", "Facts of the whole edition"),
    "notes",
    text((), "사실", "Fact", Text("한 줄에 하나", "A line each"), 80),
)
