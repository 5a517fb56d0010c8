"""The points the manual leaves open and the readings this round took."""

from __future__ import annotations

from reviewer.model.setting import Setting
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Cell, Row, Table
from reviewer.text import Language, Text

WIDTHS = (232.0, 276.0)


def readings(context: SheetContext) -> Table:
    """Return the combining rule and every setting of the edition with the reading in force."""
    language = context.language
    names = (Text("정해야 하는 점", "Question"), Text("이 회차의 적용", "As applied in this round"))
    rule = Row((Cell(Text("평가점수 결합 규칙", "How marks are combined").get(language)), Cell(_rule(context))))
    chosen = sorted(context.framework.settings, key=_computing_first)
    rows = tuple(_row(context, setting, language) for setting in chosen)
    return Table(WIDTHS, (parts.head(*(name.get(language) for name in names)),), (rule, *rows), size=8.0)


def _rule(context: SheetContext) -> str:
    return words.RULES[context.rule].get(context.language)


def _computing_first(setting: Setting) -> bool:
    return not setting.effective


def _row(context: SheetContext, setting: Setting, language: Language) -> Row:
    value = context.settings.get(setting.id, setting.default)
    reading = next((c.text.get(language) for c in setting.choices if c.value == value), value)
    return Row((Cell(setting.question.get(language)), Cell(reading)))
