"""Turning an item into what is read beside it: the submission by part, and the criteria in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reviewer.model.form import Form, FormField
from reviewer.model.framework import Framework, Measure
from reviewer.model.points import text
from reviewer.model.round import Submission
from reviewer.model.views import DeskItem
from reviewer.text import Text
from ui.widgets.reading import Part

CONTEXT = "Contents"
REPEATED = re.compile(r"^(?P<key>.+)\.(?P<number>\d+)$")
Say = Callable[[Text], str]


def submission_parts(item: DeskItem, say: Say) -> list[Part]:
    """Return what was filed, under the headings of the form; repeated fields come as a table."""
    if item.submission is None:
        return []
    about = _about(item.submission)
    if item.form is None:
        return [about, Part("", tuple(item.submission.fields.items()))]
    own = [f for f in item.form.fields if f.measure in ("", item.measure.code)]
    headings = dict.fromkeys(say(f.part) if f.part else "" for f in own)
    groups = {h: [f for f in own if (say(f.part) if f.part else "") == h] for h in headings}
    parts = [_part(heading, fields, item.submission.fields, say) for heading, fields in groups.items()]
    return [about, *(part for part in parts if part.rows or part.table)]


def criteria_parts(item: DeskItem, framework: Framework, settings: Mapping[str, str], say: Say) -> list[Part]:
    """Return the rule in words, its levels, period and caps, and the settings that steer it."""
    measure = item.measure
    rule = "\n".join(f"• {say(line)}" for line in measure.criteria)
    bounds = [*_period(measure, say), *_caps(item)]
    chosen = [_setting(framework, setting, settings.get(setting, ""), say) for setting in measure.settings]
    parts = [
        Part(QCoreApplication.translate("Contents", "Rule"), ((say(measure.name), rule),) if rule else ()),
        _levels(item, say),
        Part(QCoreApplication.translate("Contents", "Period and caps"), tuple(bounds)),
        Part(QCoreApplication.translate("Contents", "Settings of this round"), tuple(c for c in chosen if c[0])),
    ]
    return [part for part in parts if part.rows or part.table]


@dataclass(frozen=True, slots=True)
class _Cells:
    """Values of repeated fields by key and number."""

    values: dict[tuple[str, int], str]

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> _Cells:
        found = {(m["key"], int(m["number"])): fields[key] for key in fields if (m := REPEATED.match(key))}
        return cls(found)

    def numbers(self, keys: list[str]) -> list[int]:
        return sorted({number for key, number in self.values if key in keys})


def _part(heading: str, fields: list[FormField], filed: Mapping[str, str], say: Say) -> Part:
    rows = tuple((say(f.name), filed[f.key]) for f in fields if not f.repeat and filed.get(f.key))
    repeated = [f for f in fields if f.repeat]
    cells = _Cells.of(filed)
    numbers = cells.numbers([f.key for f in repeated])
    if not numbers:
        return Part(heading, rows)
    if len(repeated) > 1 and _is_narrow(cells, repeated):
        head = [say(f.name) for f in repeated]
        body = [[cells.values.get((f.key, number), "") for f in repeated] for number in numbers]
        return Part(heading, rows, [head, *body])
    told = [
        (f"{number}. {say(f.name)}", cells.values[f.key, number])
        for number in numbers
        for f in repeated
        if (f.key, number) in cells.values
    ]
    return Part(heading, (*rows, *told))


def _is_narrow(cells: _Cells, fields: list[FormField]) -> bool:
    keys = {f.key for f in fields}
    return all(len(value) <= 60 for (key, _), value in cells.values.items() if key in keys)


def _levels(item: DeskItem, say: Say) -> Part:
    """Return the levels to choose from, the highest first, under words that tell whose they are."""
    of_round = QCoreApplication.translate(
        "Contents", "Levels set by this round, not by the manual; points between them may be given"
    )
    of_edition = QCoreApplication.translate("Contents", "Levels")
    names = (QCoreApplication.translate("Contents", "Points"), QCoreApplication.translate("Contents", "Level"))
    rows = [[text(level.points), say(level.text)] for level in reversed(item.levels)]
    return Part(of_round if item.levels_setting else of_edition, (), [[*names], *rows] if rows else [])


def _about(submission: Submission) -> Part:
    rows = (
        (QCoreApplication.translate("Contents", "Filed"), submission.filed),
        (QCoreApplication.translate("Contents", "Pages"), str(submission.pages) if submission.pages else ""),
    )
    line = " · ".join(f"{name} {value}" for name, value in rows if value)
    return Part("", ((QCoreApplication.translate("Contents", "Report"), line),) if line else ())


def _period(measure: Measure, say: Say) -> list[tuple[str, str]]:
    period = measure.period
    rows = []
    if period.start or period.end:
        rows.append((QCoreApplication.translate("Contents", "Evidence period"), f"{period.start} – {period.end}"))
    if period.due:
        rows.append((QCoreApplication.translate("Contents", "Filing closes"), period.due))
    if period.note:
        rows.append((QCoreApplication.translate("Contents", "Note on the period"), say(period.note)))
    return rows


def _caps(item: DeskItem) -> list[tuple[str, str]]:
    rows = []
    cases = item.measure.case_cap.get(item.institution.type)
    if cases:
        words = QCoreApplication.translate("Contents", "{count} cases at most").format(count=cases)
        rows.append((QCoreApplication.translate("Contents", "Cases"), words))
    form: Form | None = item.form
    if form and form.pages:
        words = QCoreApplication.translate("Contents", "{count} pages at most").format(count=form.pages)
        rows.append((QCoreApplication.translate("Contents", "Pages of the report"), words))
    if form and form.evidence_pages:
        words = QCoreApplication.translate("Contents", "{count} pages at most").format(count=form.evidence_pages)
        rows.append((QCoreApplication.translate("Contents", "Pages of evidence"), words))
    return rows


def _setting(framework: Framework, setting_id: str, value: str, say: Say) -> tuple[str, str]:
    setting = framework.setting(setting_id)
    if setting is None:
        return "", ""
    chosen = next((c.text for c in setting.choices if c.value == (value or setting.default)), None)
    return say(setting.question), say(chosen) if chosen else value
