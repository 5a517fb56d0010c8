"""The sheets that are no plain lists: what names the edition, the points, the rules, and whatever is left."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewer.framework.book import labels
from reviewer.framework.book.layout_rules import MEASURE_OF
from reviewer.framework.book.outline import STEP
from reviewer.framework.book.parts import Column, Kind
from reviewer.framework.problems import Path
from reviewer.scoring.round_settings import PREFIX, round_settings
from reviewer.text import Text

FORMAT = "jipyo-framework/1"


@dataclass(frozen=True, slots=True)
class Head:
    """One line of the first sheet: its place in the tree, what it is called, and how its value is read."""

    path: tuple[str, ...]
    label: Text
    hint: Text
    kind: Kind = Kind.WORDS
    choices: Mapping[str, Text] = field(default_factory=dict)
    both: bool = False  # a text in two languages

    @property
    def key(self) -> str:
        """Return the name of the line as it stands in the sheet."""
        return ".".join(self.path)

    @property
    def column(self) -> Column:
        """Return how the value's cell is read."""
        return Column(("value",), self.label, self.hint, self.kind, choices=self.choices)


def heads() -> tuple[Head, ...]:
    """Return the lines of the first sheet; the defaults are those of the settings every round has."""
    return (*_HEADS, *(_default(s.id.removeprefix(PREFIX), s.question) for s in round_settings()))


def _default(name: str, question: Text) -> Head:
    hint = Text(
        "이 판으로 연 회차의 기본값. 비우면 보통의 값", "Default of rounds under this edition; blank: the usual one"
    )
    return Head(("defaults", name), question, hint, Kind.VALUE)


_DAY = Text("예: 2025-10-31", "For example 2025-10-31")
_HEADS = (
    Head(("format",), Text("형식", "Format"), Text("고치지 않습니다", "Leave as it is"), Kind.NAME),
    Head(("id",), Text("고유 이름", "Id"), Text("영문 소문자, 숫자, 붙임표", "Lower-case letters, digits, hyphens"), Kind.NAME),
    Head(("title",), Text("제목", "Title"), Text("두 언어로", "In both languages"), both=True),
    Head(("year",), Text("연도", "Year"), Text("예: 2026", "For example 2026"), Kind.NUMBER),
    Head(("edition",), Text("판", "Edition"), Text("예: 2026.5 확정본", "For example 2026.5")),
    Head(("level",), Text("어디까지 알려졌나", "Known down to"), Text("비우면 세부 평가항목까지", "Blank: measures"), Kind.CHOICE, labels.LEVELS),
    Head(("unofficial",), Text("비공식 표본", "Unofficial"), Text("Y이면 화면과 평가표에 비공식이라고 적힙니다", "Y: marked as unofficial everywhere"), Kind.FLAG),
    Head(("source",), Text("출처", "Source"), Text("두 언어로", "In both languages"), both=True),
    Head(("period", "from"), Text("기간 처음", "Period from"), _DAY, Kind.NAME),
    Head(("period", "to"), Text("기간 끝", "Period to"), _DAY, Kind.NAME),
    Head(("period", "due"), Text("마감", "Closing day"), _DAY, Kind.NAME),
    Head(("period", "note"), Text("기간 설명", "About the period"), Text("날짜로 적을 수 없는 것", "What dates cannot say"), both=True),
    Head(("default_grouping",), Text("기본 평가군 구분", "Usual grouping"), Text("‘평가군’ 시트의 구분 하나", "A grouping of the sheet of groups"), Kind.NAME),
    Head(("total",), Text("배점의 합", "Total"), Text("비우면 100", "Blank: 100"), Kind.NUMBER),
    Head(("preliminary",), Text("잠정 총점", "Preliminary total"), Text("비우면 없음", "Blank: none"), Kind.CHOICE, labels.PRELIMINARY),
)  # fmt: skip
EDITION_TITLE = Text("편람", "Edition")
EDITION_NOTE = Text(
    "편람 전체에 대한 것. ‘이름’ 열은 고치지 마십시오", "About the edition as a whole; leave the column of names alone"
)
EDITION_COLUMNS = (
    Column(("label",), Text("항목", "Entry"), Text("읽기만 합니다", "To be read only"), width=22),
    Column(("key",), Text("이름", "Key"), Text("고치지 않습니다", "Leave as it is"), Kind.NAME, 24),
    Column(("value",), Text("값", "Value"), Text("값이나 한국어", "The value, or the Korean"), width=56),
    Column(
        ("en",), Text("영어", "English"), Text("두 언어로 적는 줄에만", "Where both languages are needed"), width=56
    ),
    Column(("hint",), Text("설명", "About"), Text("읽기만 합니다", "To be read only"), width=44),
)

PLACES = {
    "area": Text("영역", "area"),
    "indicator": Text("지표", "indicator"),
    "measure": Text("항목", "measure"),
}
AMOUNTS = {
    "points": Text("배점", "points"),
    "judged": Text("위원 몫", "judged part"),
    "per_case": Text("건당 점수", "points per case"),
    "case_cap": Text("건수 한도", "case cap"),
}
POINTS_TITLE = Text("배점", "Points")
POINTS_NOTE = Text(
    "모든 유형이 같으면 ‘모두’에, 다르면 평가군이나 기관유형의 열에 적습니다. 평가하지 않는 유형에는 0을 적습니다",
    "The same for all types under All, else under groups or types; 0 for a type that is not evaluated",
)
PLACE = Column(
    ("place",), Text("단계", "Level"), Text("영역, 지표, 항목", "Area, indicator, measure"), Kind.CHOICE, 10, PLACES
)
AT = Column(("code",), Text("코드", "Code"), Text("그 영역, 지표, 항목의 코드", "Its code"), Kind.NAME, 12)
READ_ONLY = Column(
    ("label",), Text("이름(읽기용)", "Name (to read)"), Text("읽기만 합니다", "To be read only"), width=44
)
AMOUNT = Column(
    ("amount",),
    Text("무엇", "What"),
    Text("배점, 위원 몫, 건당 점수, 건수 한도", "Points, judged part, per case, case cap"),
    Kind.CHOICE,
    12,
    AMOUNTS,
)
ALL = Column(("all",), Text("모두", "All"), Text("모든 유형에 같은 값", "The same for every type"), Kind.NUMBER, 10)
POINTS_FIXED = (PLACE, AT, READ_ONLY, AMOUNT, ALL)


def amount_column(name: str) -> Column:
    """Return the column of a group or an institution type in the sheet of points."""
    return Column(
        ("at", name), Text(name, name), Text("평가군이나 기관유형의 값", "Of this group or type"), Kind.NUMBER, 9
    )


RULES_TITLE = Text("계산", "Rules")
RULES_NOTE = Text(
    "항목의 계산을 한 줄에 하나씩. 안쪽은 빈칸 두 개씩 들여 쓰고, 목록은 ‘-’로 시작합니다. 점수표는 ‘점수표’ 시트에 적고 steps 줄에 그 이름을 적습니다",
    "How a measure is computed, a line each; two spaces for each step inside, ‘-’ for members of a list. Ladders stand in a sheet of their own, named in the line ‘steps’",
)
RESULT_OF = Column(
    ("result",),
    Text("결과", "Result"),
    Text("중간 결과의 이름. 비우면 항목의 점수", "Key of a named step; blank: the points"),
    Kind.NAME,
    14,
)
LINE = Column(
    ("line",), Text("줄", "Line"), Text("이름, 앞에 빈칸을 두어 들여 씁니다", "A name, indented by spaces"), width=34
)
VALUE = Column(
    ("value",),
    Text("값", "Value"),
    Text("수, 이름, 또는 [가, 나] {A: 1, B: 2}", "A number, a name, [a, b] or {A: 1, B: 2}"),
    Kind.VALUE,
    34,
)
ENGLISH = Column(
    ("en",), Text("영어", "English"), Text("두 언어로 적는 줄에만", "Where both languages are needed"), width=24
)
_STEPS = {
    "from": Text("이상", "from"),
    "above": Text("초과", "above"),
    "to": Text("이하", "to"),
    "below": Text("미만", "below"),
    "is": Text("꼭", "is"),
    "gives": Text("주는 점수", "gives"),
}
STEPS = tuple(
    Column(
        ("step", key),
        _STEPS[key],
        Text("줄 안의 단: 두 값의 점수표의 줄과 칸", "A step in the line: rows and columns of a matrix"),
        Kind.VALUE,
        10,
    )
    for key in STEP
)
GLOSS = Column(("gloss",), Text("뜻(읽기용)", "Means (to read)"), Text("읽기만 합니다", "To be read only"), width=20)
RULES_COLUMNS = (MEASURE_OF, RESULT_OF, LINE, GLOSS, VALUE, ENGLISH, *STEPS)

LADDERS_TITLE = Text("점수표", "Ladders")
LADDERS_NOTE = Text(
    "점수표의 단을 한 줄에 하나씩, 위에서부터. ‘계산’ 시트의 steps 줄에 이름을 적어 씁니다",
    "A row for each step of a ladder, from the top; the line ‘steps’ of the sheet of rules names it",
)
LADDER = Column(
    ("ladder",),
    Text("점수표", "Ladder"),
    Text("이름. 한 점수표의 단에는 같은 이름을 적습니다", "Its name, the same in each row of it"),
    Kind.NAME,
    34,
)
_STEP_HINTS = {
    "from": Text("이 값과 그 위", "This value and above"),
    "above": Text("이 값보다 큰 것", "Greater than this value"),
    "to": Text("이 값과 그 아래", "This value and below"),
    "below": Text("이 값보다 작은 것", "Less than this value"),
    "is": Text("꼭 이 값", "Exactly this value"),
    "gives": Text(
        "모든 유형에 같은 점수. 다르면 비우고 평가군이나 기관유형의 열에",
        "Points, the same for every type; else blank, with the columns of groups or types",
    ),
}
LADDER_STEPS = tuple(Column(("step", key), _STEPS[key], _STEP_HINTS[key], Kind.VALUE, 11) for key in STEP)
LADDERS_FIXED = (LADDER, *LADDER_STEPS)


def gives_column(name: str) -> Column:
    """Return the column of what a step gives to a group or an institution type."""
    hint = Text(f"{name}에 주는 점수", f"What the step gives to {name}")
    return Column(("at", name), Text(name, name), hint, Kind.VALUE, 9)


REST_TITLE = Text("그 밖", "Rest")
REST_NOTE = Text("다른 시트에 자리가 없는 것", "What has no place in the other sheets")
WHERE = Column(("where",), Text("자리", "Place"), Text("나무에서의 자리", "Its place in the tree"), Kind.NAME, 60)
REST_COLUMNS = (WHERE, VALUE)
_STEP_OF_PATH = re.compile(r"\[(\d+)\]|\[(\"(?:[^\"\\]|\\.)*\")\]|\.?([^.\[\]]+)")


def place_words(path: Path) -> str:
    """Return a path so that `place_of` finds it again."""
    steps = (f"[{s}]" if isinstance(s, int) else f".{s}" if _plain(s) else f"[{json.dumps(s)}]" for s in path)
    return "".join(steps).removeprefix(".")


def place_of(words: str) -> Path | None:
    """Return the path written in a cell, or None when it is none."""
    path: list[str | int] = []
    at = 0
    while at < len(words):
        found = _STEP_OF_PATH.match(words, at)
        if found is None:
            return None
        index, quoted, name = found.groups()
        path.append(int(index) if index else json.loads(quoted) if quoted else name)
        at = found.end()
    return tuple(path) or None


def _plain(step: str) -> bool:
    return bool(step) and not set(step) & set('.[]"')
