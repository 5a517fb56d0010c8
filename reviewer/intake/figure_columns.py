"""The figures of a measure as columns of a sheet: each figure one, the fields of a list one each."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.intake.layouts import CODE, NAME, Column, Layout
from reviewer.model.batch import BatchKind
from reviewer.model.filed import CLAIMED, joined
from reviewer.model.framework import Measure
from reviewer.model.rule import Input, InputKind
from reviewer.text import Text, join

KIND_WORDS = {
    InputKind.COUNT: Text("정수 (예: 12)", "A whole number (12)"),
    InputKind.NUMBER: Text("수 (예: 0.9)", "A number (0.9)"),
    InputKind.PERCENT: Text("백분율 (34는 34 %, 2/3도 됨)", "Per cent (34 means 34 %; 2/3 is fine too)"),
    InputKind.SHARE: Text("0과 1 사이 (2/3, 0.5, 50%)", "Between 0 and 1 (2/3, 0.5, 50%)"),
    InputKind.AMOUNT: Text("금액(원)", "An amount in won"),
    InputKind.YES_NO: Text("예 또는 아니요", "Yes or no"),
    InputKind.CHOICE: Text("정해진 말 가운데 하나", "One of the words offered"),
    InputKind.DATE: Text("날짜 (예: 2025-10-31)", "A date (2025-10-31)"),
}
CLAIM = Column(
    CLAIMED,
    Text("신청 점수", "Points claimed"),
    Text("기관이 스스로 셈해 낸 점수. 비워도 됩니다", "The points the institution claims; may be blank"),
    ("자체 점수", "self-assessed points"),
)


def layout_of(measure: Measure) -> Layout:
    """Return the layout of the sheet named after a measure: a row for an institution, or for each record of a list."""
    title = Text(f"{measure.code} 수치", f"Figures of {measure.code}")
    columns = (CODE, NAME, *figure_columns(measure), CLAIM)
    return Layout(BatchKind.FIGURES, title, columns, (), (("institution", "institution_name"),))


def figure_columns(measure: Measure) -> tuple[Column, ...]:
    """Return a column for every figure; fields of a list carry its name where the measure has several lists."""
    lists = sum(one.kind is InputKind.LIST for one in measure.inputs)
    return tuple(column for one in measure.inputs for column in _columns(one, one.name if lists > 1 else None))


def _columns(one: Input, prefix: Text | None) -> Iterator[Column]:
    if one.kind is not InputKind.LIST:
        yield _column(one, one.key, one.name)
        return
    for inside in one.fields:
        heading = inside.name if prefix is None else join([prefix, inside.name], " · ")
        yield _column(inside, joined(one.key, inside.key), heading)


def _column(one: Input, key: str, heading: Text) -> Column:
    return Column(key, heading, hint(one), (one.key, *one.aliases) if key == one.key else ())


def hint(one: Input) -> Text:
    """Return what a figure may be, in words."""
    kind = KIND_WORDS[one.kind]
    if one.kind is InputKind.CHOICE:
        listed, english = ", ".join(c.text.ko for c in one.choices), ", ".join(c.text.en for c in one.choices)
        kind = Text(listed, english)
    left = Text("비워도 됩니다. ", "May be blank. ") if not one.is_required else Text("", "")
    return Text(f"{left.ko}{kind.ko}", f"{left.en}{kind.en}")
