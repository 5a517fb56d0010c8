"""Turning an edition, or one part of it, into what is read beside its points."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from reviewer.framework import read_rule
from reviewer.framework import words as core
from reviewer.model.framework import Area, Framework, Indicator, Measure
from reviewer.model.points import text
from reviewer.model.setting import Governs, Setting
from reviewer.text import Language, Text
from ui.widgets.reading import Part

Say = Callable[[Text], str]
Key = tuple[str, str]  # what a row is, such as "measure", and its code


def edition_parts(framework: Framework, say: Say) -> list[Part]:
    """Return what the edition says as a whole: where it comes from, grades, ties, defaults, facts, open points."""
    about = [(QCoreApplication.translate("Rules", "Source"), say(framework.source))]
    about += [(say(name), say(value)) for name, value in core.period(framework.period)]
    types = "\n".join(f"{one.code}  {say(one.name)}" for one in framework.types)
    about.append((QCoreApplication.translate("Rules", "Institution types"), types))
    grades = "\n".join(say(core.grade(one)) for one in framework.grades)
    ranked = [(QCoreApplication.translate("Rules", "Grades"), grades)]
    ranked += [
        (
            QCoreApplication.translate("Rules", "Grades under {reading}").format(reading=say(read.says(table.reading))),
            "\n".join(say(core.grade(one)) for one in table.grades),
        )
        for read in (framework.governing(Governs.GRADE_TABLE),)
        for table in framework.other_grades
        if read
    ]
    scales = tuple(
        (scale.id, "\n".join(f"{text(level.points)}  {say(level.text)}" for level in scale.levels))
        for scale in framework.scales
    )
    notes = "\n".join(f"• {say(note)}" for note in framework.notes)
    parts = (
        Part(say(framework.title), (*about, *ranked)),
        Part(QCoreApplication.translate("Rules", "Scales"), scales),
        Part(QCoreApplication.translate("Rules", "Facts"), (("", notes),) if notes else ()),
        Part(
            QCoreApplication.translate("Rules", "Open points"), tuple(_setting(one, say) for one in framework.settings)
        ),
    )
    return [part for part in parts if part.rows]


def area_parts(area: Area, say: Say) -> list[Part]:
    """Return what an area says."""
    rows = [
        (
            QCoreApplication.translate("Rules", "Indicators"),
            "\n".join(f"{i.code}  {say(i.name)}" for i in area.indicators),
        )
    ]
    if area.weight is not None:
        rows.append((QCoreApplication.translate("Rules", "Weight"), text(area.weight)))
    return [Part(f"{area.code}  {say(area.name)}", tuple(rows))]


def indicator_parts(indicator: Indicator, say: Say) -> list[Part]:
    """Return what an indicator says."""
    rows = [
        (
            QCoreApplication.translate("Rules", "Measures"),
            "\n".join(f"{m.code}  {say(m.name)}" for m in indicator.measures),
        )
    ]
    rows += [
        (QCoreApplication.translate("Rules", "Track {name}").format(name=track), say(name))
        for track, name in indicator.track_names.items()
    ]
    return [Part(f"{indicator.code}  {say(indicator.name)}", tuple(rows))]


def measure_parts(framework: Framework, measure: Measure, say: Say, language: Language) -> list[Part]:
    """Return everything a measure says: facts, criteria, levels, attention, reasons, its rule, its open points."""
    method = (QCoreApplication.translate("Rules", "Method"), say(core.METHODS[measure.method]))
    facts = [method, *((say(name), say(value)) for name, value in core.facts(framework, measure))]
    levels = tuple((text(level.points), say(level.text)) for level in measure.levels)
    reasons = [one for one in framework.reasons if one.code in measure.reasons]
    settings = [one for one in framework.settings if one.id in measure.settings]
    parts = (
        Part(f"{measure.code}  {say(measure.name)}", tuple(facts)),
        Part(QCoreApplication.translate("Rules", "Criteria"), tuple(_lines(measure, say))),
        Part(QCoreApplication.translate("Rules", "Levels"), levels),
        Part(
            QCoreApplication.translate("Rules", "Points of attention"),
            tuple((point.code, say(point.text)) for point in measure.attention),
        ),
        Part(QCoreApplication.translate("Rules", "How it is computed"), tuple(read_rule.told(measure, language))),
        Part(QCoreApplication.translate("Rules", "Reason codes"), tuple((one.code, say(one.text)) for one in reasons)),
        Part(QCoreApplication.translate("Rules", "Open points"), tuple(_setting(one, say) for one in settings)),
    )
    return [part for part in parts if part.rows]


def _lines(measure: Measure, say: Say) -> Iterator[tuple[str, str]]:
    if measure.criteria:
        yield "", "\n".join(f"• {say(line)}" for line in measure.criteria)


def _setting(setting: Setting, say: Say) -> tuple[str, str]:
    marks = {True: "●", False: "○"}
    choices = "\n".join(f"{marks[c.value == setting.default]} {say(c.text)}" for c in setting.choices)
    return f"{setting.id}  {say(setting.question)}", choices


def parts_of(framework: Framework, key: Key, say: Say, language: Language) -> list[Part]:
    """Return what is read of a row: a measure, an indicator, an area, or the edition as a whole."""
    part, code = key
    indicator, measure = found(framework, key)
    if measure is not None:
        return measure_parts(framework, measure, say, language)
    if indicator is not None:
        return indicator_parts(indicator, say)
    area = next((one for one in framework.areas if part == "area" and one.code == code), None)
    return area_parts(area, say) if area else edition_parts(framework, say)


def found(framework: Framework | None, key: Key) -> tuple[Indicator | None, Measure | None]:
    """Return the indicator and the measure of a row, where it is one."""
    part, code = key
    for indicator in framework.indicators() if framework else ():
        if part == "indicator" and indicator.code == code:
            return indicator, None
        for measure in indicator.measures:
            if part == "measure" and measure.code == code:
                return indicator, measure
    return None, None
