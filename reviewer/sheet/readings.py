"""The settings under which the figures of a paper came about: the round's own, and what the manual leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from reviewer.model.ids import MeasureCode
from reviewer.model.setting import Setting
from reviewer.scoring.level_settings import behind, level_settings
from reviewer.scoring.round_settings import round_settings
from reviewer.sheet import parts
from reviewer.sheet.context import SheetContext
from reviewer.sheet.page import Cell, Row, Table, Tone
from reviewer.text import Language, Text

WIDTHS = (232.0, 276.0)
COMPUTES = Text("점수를 바꾸는 설정", "Settings that change figures")
NOTED = Text("적어 두는 해석(계산을 바꾸지 않음)", "Readings noted, which change no figure")


def readings(context: SheetContext, measures: Collection[MeasureCode] | None = None) -> Table:
    """Return every setting with the reading in force; of an edition's, those that touch `measures` when they are given."""
    language = context.language
    names = (Text("정해야 하는 점", "Question"), Text("이 회차의 적용", "As applied in this round"))
    touching = [s for s in context.framework.settings if _touches(context, s, measures)]
    computing = [*round_settings(), *(s for s in touching if s.effective)]
    noted = [*_levels(context, measures), *(s for s in touching if not s.effective)]
    rows = (*_group(COMPUTES, computing, context), *_group(NOTED, noted, context))
    return Table(WIDTHS, (parts.head(*(name.get(language) for name in names)),), rows, size=8.0)


def _levels(context: SheetContext, measures: Collection[MeasureCode] | None) -> Iterator[Setting]:
    """Yield the settings whose levels some measure of the paper really has from the round."""
    about = [m for m in context.framework.measures() if measures is None or m.code in measures]
    chosen = {behind(measure, context.settings) for measure in about}
    return (s for s in level_settings(context.framework) if s.id in chosen)


def _touches(context: SheetContext, setting: Setting, measures: Collection[MeasureCode] | None) -> bool:
    if measures is None or setting.governs is not None:
        return True
    named = [m.code for m in context.framework.measures() if setting.id in m.settings]
    return not named or any(code in measures for code in named)


def _group(title: Text, settings: Collection[Setting], context: SheetContext) -> Iterator[Row]:
    if settings:
        yield Row((Cell(title.get(context.language), bold=True, tone=Tone.SUBTOTAL, span=2),))
    for at, setting in enumerate(settings):
        row = _row(context, setting, context.language)
        yield row if at else replace(row, keep=True)  # a page never ends with the name of a group


def _row(context: SheetContext, setting: Setting, language: Language) -> Row:
    value = context.settings.get(setting.id, setting.default)
    question = setting.question.get(language)
    named = question if setting.id.startswith("round.") else f"{question} ({setting.id})"
    return Row((Cell(named), Cell(setting.says(value).get(language))))
