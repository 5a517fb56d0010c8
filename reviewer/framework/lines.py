"""A framework as lines for a terminal: what `jipyo framework list|show` prints for people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from reviewer.framework import catalog, find, show_rule
from reviewer.framework import words as say
from reviewer.model import framework as model
from reviewer.model.form import FormField
from reviewer.model.ids import TypeCode
from reviewer.model.points import text
from reviewer.model.setting import Setting
from reviewer.text import Language, Text

NAME_COLUMNS = 52  # columns of a terminal for code and name
POINT_COLUMNS = 6


def listing_lines(language: Language) -> list[str]:
    """Return a line for each shipped edition: id and title."""
    shipped = catalog.shipped()
    widest = max(len(name) for name, _, _ in shipped)
    return [f"{name:<{widest}}  {title.get(language)}" for name, title, _ in shipped]


def lines(framework: model.Framework, measure: str | None, language: Language) -> list[str]:
    """Return the edition as a table, or the full rules of one measure; raises UserError for an unknown code."""
    if measure is None:
        return list(_edition(framework, language))
    found = find.measures(framework, measure)
    return [line for m in found for line in (*_measure(framework, m, language), "")][:-1]


def _edition(framework: model.Framework, language: Language) -> Iterator[str]:
    yield f"{framework.title.get(language)} ({framework.id}) · {framework.edition}"
    if framework.unofficial:
        yield f"[{say.UNOFFICIAL.get(language)}]"
    yield f"{say.SOURCE.get(language)}: {framework.source.get(language)}"
    yield from (f"{label.get(language)}: {value.get(language)}" for label, value in say.period(framework.period))
    yield ""
    yield from _table(framework, language)
    yield ""
    yield f"{say.GRADES.get(language)}: " + " · ".join(say.grade(g).get(language) for g in framework.grades)
    for table in framework.other_grades:
        graded = " · ".join(say.grade(g).get(language) for g in table.grades)
        yield f"{say.GRADES.get(language)} ({table.reading}): {graded}"
    yield from (f"- {note.get(language)}" for note in framework.notes)
    if framework.settings:
        yield ""
        yield f"{say.SETTINGS.get(language)}:"
        yield from (line for setting in framework.settings for line in _setting(setting, language))


def _table(framework: model.Framework, language: Language) -> Iterator[str]:
    codes = [kind.code for kind in framework.types]
    yield _row("", codes)
    for area in framework.areas:
        yield _row(f"{area.code} {area.name.get(language)}", [text(find.area_points(area, c)) for c in codes])
        for indicator in area.indicators:
            yield from _indicator(framework, indicator, language)
    totals = [text(sum((find.area_points(a, c) for a in framework.areas), say.NOTHING)) for c in codes]
    yield _row(say.TOTAL.get(language), totals)


def _indicator(framework: model.Framework, indicator: model.Indicator, language: Language) -> Iterator[str]:
    if [str(m.code) for m in indicator.measures] != [str(indicator.code)]:
        points = [text(find.indicator_points(indicator, kind.code)) for kind in framework.types]
        yield _row(f"  {indicator.code} {indicator.name.get(language)}", points)
    yield from (_measure_row(framework, m, language) for m in indicator.measures)


def _measure_row(framework: model.Framework, measure: model.Measure, language: Language) -> str:
    track = f" {measure.track}" if measure.track else ""
    label = f"    {measure.code} [{say.METHODS[measure.method].get(language)}{track}] {measure.name.get(language)}"
    if measure.is_extra:
        return f"{_padded(label, NAME_COLUMNS)}  {say.case_worth(measure, framework).get(language)}".rstrip()
    return _row(label, [text(measure.maximum[kind.code]) for kind in framework.types])


def _row(label: str, cells: list[str] | list[TypeCode]) -> str:
    return _padded(label, NAME_COLUMNS) + "".join(cell.rjust(POINT_COLUMNS) for cell in cells)


def _measure(framework: model.Framework, measure: model.Measure, language: Language) -> Iterator[str]:
    yield f"{measure.code} {measure.name.get(language)} · {say.METHODS[measure.method].get(language)}"
    for label, value in say.facts(framework, measure):
        yield f"  {label.get(language)}: {value.get(language)}"
    yield from _block(say.INPUTS, show_rule.lines(measure, language), language)
    yield from _block(say.CRITERIA, [line.get(language) for line in measure.criteria], language)
    yield from _block(say.ATTENTION, [_attention(p, language) for p in measure.attention], language)
    reasons = [r for r in framework.reasons if r.code in measure.reasons]
    yield from _block(say.REASONS, [_reason(r, language) for r in reasons], language)
    form = framework.form(measure.form)
    if form is not None:
        own = [f for f in form.fields if f.measure in ("", measure.code)]
        named = [f"{say.FILE_NAME.get(language)}: {form.file_pattern}"] if form.file_pattern else []
        yield from _block(say.form(form), named + [_field(f, language) for f in own], language)
    settings = [s for s in framework.settings if s.id in measure.settings]
    yield from _block(say.SETTINGS, [line for s in settings for line in _setting(s, language)], language)


def _block(title: Text, body: list[str], language: Language) -> Iterator[str]:
    if body:
        yield f"  {title.get(language)}:"
        yield from (f"    {line}" for line in body)


def _attention(point: model.AttentionPoint, language: Language) -> str:
    part = f"[{point.part.get(language)}] " if point.part else ""
    return f"{point.code} {part}{point.text.get(language)}"


def _reason(reason: model.ReasonCode, language: Language) -> str:
    note = f" ({reason.note.get(language)})" if reason.note else ""
    return f"{reason.code} {reason.text.get(language)}{note}"


def _field(field: FormField, language: Language) -> str:
    part = f"[{field.part.get(language)}] " if field.part else ""
    marks = [say.REQUIRED] * field.required + [say.PROVEN] * field.evidence
    return " ".join([f"{part}{field.name.get(language)} ({field.key})", *(mark.get(language) for mark in marks)])


def _setting(setting: Setting, language: Language) -> Iterator[str]:
    yield f"{setting.id} {setting.question.get(language)}"
    for choice in setting.choices:
        mark = "*" if choice.value == setting.default else " "
        yield f"  {mark} {choice.value}: {choice.text.get(language)}"


def _padded(words: str, width: int) -> str:
    """Fill or cut to `width` terminal columns; Hangul takes two."""
    used, kept = 0, ""
    for letter in words:
        step = 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if used + step > width - 1:
            return kept + "…" + " " * (width - used - 1)
        used, kept = used + step, kept + letter
    return kept + " " * (width - used)
