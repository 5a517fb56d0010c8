"""A framework as plain data for machines: what `jipyo framework list|show --json` prints."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from reviewer.framework import catalog, find, show_rule
from reviewer.model import framework as model
from reviewer.model.form import Form, FormField
from reviewer.model.grade import Grade
from reviewer.model.ids import TypeCode
from reviewer.model.points import text
from reviewer.model.setting import Setting
from reviewer.text import Text

Plain = dict[str, Any]


def listing() -> list[Plain]:
    """Return id, title and file of every shipped edition."""
    return [{"id": name, "title": _text(title), "path": str(path)} for name, title, path in catalog.shipped()]


def describe(framework: model.Framework, measure: str | None = None) -> Plain:
    """Return the edition as a tree, or the full rules of one measure (or of an indicator's measures).

    Points are decimal text. Raises UserError for an unknown code.
    """
    if measure is not None:
        found = find.measures(framework, measure)
        return {"framework": framework.id, "measures": [_measure(framework, m) for m in found]}
    return {
        "id": framework.id,
        "title": _text(framework.title),
        "year": framework.year,
        "edition": framework.edition,
        "level": framework.level,
        "unofficial": framework.unofficial,
        "source": _text(framework.source),
        "period": _period(framework.period),
        "notes": [_text(note) for note in framework.notes],
        "types": {kind.code: _text(kind.name) for kind in framework.types},
        "groupings": {g.id: {group.code: list(group.types) for group in g.groups} for g in framework.groupings},
        "grades": [_grade(grade) for grade in framework.grades],
        "other_grades": {t.reading: [_grade(grade) for grade in t.grades] for t in framework.other_grades},
        "area_grades": [{"number": g.number, "from_percent": text(g.minimum)} for g in framework.area_grades],
        "areas": [_area(framework, area) for area in framework.areas],
        "total": _sums(framework, framework.areas),
        "settings": [_setting(setting) for setting in framework.settings],
    }


def _text(words: Text) -> Plain:
    return {"ko": words.ko, "en": words.en}


def _optional(words: Text | None) -> Plain | None:
    return None if words is None else _text(words)


def _points(values: dict[TypeCode, Decimal]) -> Plain:
    return {code: text(value) for code, value in values.items()}


def _sums(framework: model.Framework, areas: Iterable[model.Area]) -> Plain:
    held = list(areas)
    return {k.code: text(sum((find.area_points(a, k.code) for a in held), Decimal(0))) for k in framework.types}


def _area(framework: model.Framework, area: model.Area) -> Plain:
    indicators = [_indicator(framework, indicator) for indicator in area.indicators]
    own = {"code": area.code, "name": _text(area.name), "rescale": area.rescale}
    return {**own, "points": _sums(framework, [area]), "indicators": indicators}


def _indicator(framework: model.Framework, indicator: model.Indicator) -> Plain:
    return {
        "code": indicator.code,
        "name": _text(indicator.name),
        "points": {k.code: text(find.indicator_points(indicator, k.code)) for k in framework.types},
        "tracks": {track: _text(name) for track, name in indicator.track_names.items()},
        "measures": [_head(measure) for measure in indicator.measures],
    }


def _head(measure: model.Measure) -> Plain:
    return {
        "code": measure.code,
        "name": _text(measure.name),
        "method": measure.method.value,
        "track": measure.track,
        "points": _points(measure.maximum),
        "judged": _points(measure.judged),
        "per_case": _points(measure.per_case),
        "cap": None if measure.cap is None else text(measure.cap),
        "bars_award": measure.bars_award,
    }


def _measure(framework: model.Framework, measure: model.Measure) -> Plain:
    form = framework.form(measure.form)
    reasons = [reason for reason in framework.reasons if reason.code in measure.reasons]
    settings = [setting for setting in framework.settings if setting.id in measure.settings]
    return _head(measure) | {
        "grouping": measure.grouping or framework.default_group,
        "step": text(measure.step),
        "case_cap": dict(measure.case_cap),
        "substitution": measure.substitution.value,
        "period": _period(measure.period),
        "criteria": [_text(line) for line in measure.criteria],
        "attention": [_attention(point) for point in measure.attention],
        "reasons": [{"code": r.code, **_text(r.text), "note": _optional(r.note)} for r in reasons],
        "form": None if form is None else _form(form, measure),
        "settings": [_setting(setting) for setting in settings],
        "aliases": list(measure.aliases),
        "inputs": show_rule.inputs(measure),
        "results": show_rule.results(measure),
        "computed": bool(measure.rule),
    }


def _attention(point: model.AttentionPoint) -> Plain:
    return {"code": point.code, **_text(point.text), "part": _optional(point.part)}


def _form(form: Form, measure: model.Measure) -> Plain:
    own = [field for field in form.fields if field.measure in ("", measure.code)]
    return {
        "id": form.id,
        "title": _text(form.title),
        "pages": form.pages,
        "evidence_pages": form.evidence_pages,
        "file_pattern": form.file_pattern,
        "fields": [_field(field) for field in own],
    }


def _field(field: FormField) -> Plain:
    flags = {"required": field.required, "evidence": field.evidence, "repeat": field.repeat}
    return {"key": field.key, **_text(field.name), "part": _optional(field.part), **flags}


def _period(period: model.Period) -> Plain:
    return {"from": period.start, "to": period.end, "due": period.due, "note": _optional(period.note)}


def _grade(grade: Grade) -> Plain:
    top = None if grade.top_percent is None else text(grade.top_percent)
    return {"name": _text(grade.name), "from": text(grade.minimum), "top_percent": top}


def _setting(setting: Setting) -> Plain:
    return {
        "id": setting.id,
        "question": _text(setting.question),
        "choices": [{"value": choice.value, **_text(choice.text)} for choice in setting.choices],
        "default": setting.default,
        "effective": setting.effective,
        "governs": setting.governs.value if setting.governs else None,
    }
