"""The sheets about one measure: what a rule takes, its named steps, what reviewers look at."""

from __future__ import annotations

from reviewer.framework.book import labels
from reviewer.framework.book.parts import Column, Kind, Part, code, text
from reviewer.text import Text

MEASURE_OF = Column(
    ("measure",),
    Text("항목", "Measure"),
    Text("세부 평가항목의 코드", "Code of the measure"),
    Kind.NAME,
    12,
    offers="measures",
)
ALIASES = Column(
    ("aliases",),
    Text("다른 이름", "Other names"),
    Text("표에서 알아볼 다른 이름, 한 줄에 하나", "Other headings, a line each"),
    Kind.LINES,
    20,
)
INPUTS = Part(
    Text("입력", "Inputs"),
    Text(
        "계산에 쓰는 값. ‘목록’인 값의 안쪽 칸은 ‘입력 칸’ 시트에 적습니다",
        "The figures a rule takes; fields of a list go into the next sheet",
    ),
    "inputs",
    (
        Column(
            ("key",),
            Text("이름", "Key"),
            Text("계산에서 부르는 이름. 영문 소문자로 시작", "What the rule calls it; lower case"),
            Kind.NAME,
            20,
        ),
        *text((), "뜻", "Meaning", Text("사람이 읽는 이름", "The name people read"), 36),
        Column(
            ("type",), Text("종류", "Type"), Text("값의 종류", "Kind of value"), Kind.CHOICE, 12, labels.INPUT_TYPES
        ),
        *text(("unit",), "단위", "Unit", Text("예: 건, %", "For example cases, %"), 10),
        Column(("required",), Text("필수", "Required"), Text("N이면 없어도 됩니다", "N: may be missing"), Kind.FLAG, 8),
        Column(
            ("default",),
            Text("없을 때", "Default"),
            Text("값이 없으면 대신 쓰는 것", "Used when it is missing"),
            Kind.VALUE,
            10,
        ),
        Column(("least",), Text("최소", "Least"), Text("이보다 작을 수 없음", "Not below"), Kind.NUMBER, 10),
        Column(("most",), Text("최대", "Most"), Text("이보다 클 수 없음", "Not above"), Kind.NUMBER, 10),
        ALIASES,
    ),
    parent="measures",
    parents=(MEASURE_OF,),
    registry="inputs",
    own=("key",),
    scope=1,
)
INPUT_FIELDS = Part(
    Text("입력 칸", "Input fields"),
    Text("종류가 ‘목록’인 입력의 칸: 건마다 적는 값", "The fields of inputs that are lists: what each case says"),
    "fields",
    INPUTS.columns,
    registry="inputs",
    parent="inputs",
    parents=(
        MEASURE_OF,
        Column(("list",), Text("목록", "List"), Text("목록인 입력의 이름", "Key of the list"), Kind.NAME, 16),
    ),
    own=("key",),
    scope=1,
)
INPUT_CHOICES = Part(
    Text("입력 선택지", "Input choices"),
    Text(
        "종류가 ‘고르기’인 입력의 답. 목록의 칸이면 ‘목록.칸’으로 적습니다",
        "The answers of inputs that are choices; of a field, as list.field",
    ),
    "choices",
    (
        Column(
            ("value",),
            Text("값", "Value"),
            Text("영문 소문자와 숫자, _", "Lower-case letters, digits, _"),
            Kind.NAME,
            18,
        ),
        *text((), "뜻", "Meaning", Text("이 답의 뜻", "What the answer means"), 44),
    ),
    parent="inputs",
    parents=(
        MEASURE_OF,
        Column(("input",), Text("입력", "Input"), Text("입력의 이름", "Key of the input"), Kind.NAME, 20),
    ),
)
RESULTS = Part(
    Text("중간 결과", "Results"),
    Text(
        "계산의 중간에 이름을 붙인 것. 셈은 ‘계산’ 시트에 적습니다",
        "Named steps of a rule; how they are computed goes into the sheet of rules",
    ),
    "results",
    (
        Column(("key",), Text("이름", "Key"), Text("계산에서 부르는 이름", "What the rule calls it"), Kind.NAME, 20),
        *text((), "뜻", "Meaning", Text("사람이 읽는 이름", "The name people read"), 36),
        *text(("unit",), "단위", "Unit", Text("예: %", "For example %"), 10),
        Column(
            ("each",),
            Text("목록마다", "For each"),
            Text("목록의 이름: 그 건마다 하나씩 셈합니다", "Name of a list: computed for each of it"),
            Kind.NAME,
            14,
        ),
        ALIASES,
    ),
    parent="measures",
    parents=(MEASURE_OF,),
    registry="results",
    own=("key",),
    scope=1,
)
ATTENTION = Part(
    Text("착안사항", "Attention"),
    Text("위원이 점수를 매길 때 보는 물음", "Questions reviewers keep in mind"),
    "attention",
    (
        code("코드", "Code", Text("항목 안에서 하나뿐인 코드", "A code, once in the measure")),
        *text((), "물음", "Question", Text("무엇을 보는가", "What is looked at"), 56),
        *text(
            ("part",),
            "부분",
            "Part",
            Text("점수의 어느 부분인가. 없으면 비웁니다", "The part of the points; may be blank"),
            22,
        ),
    ),
    parent="measures",
    parents=(MEASURE_OF,),
)
CRITERIA = Part(
    Text("기준", "Criteria"),
    Text(
        "기준을 말로 풀어 쓴 줄. 화면에 보이며 계산에는 쓰이지 않습니다",
        "The rule in words, a line each; shown, not computed",
    ),
    "criteria",
    text((), "기준", "Criterion", Text("한 줄에 하나", "A line each"), 70),
    parent="measures",
    parents=(MEASURE_OF,),
)
