"""The frozen values of an edition back to the plain tree of a rule file, so that rules inside a round can leave it.

Reading the tree gives the same values again. What only a file says is gone: remarks, and sums written to be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from reviewer.framework.build import STEP
from reviewer.model.form import Form, FormField
from reviewer.model.framework import (
    HUNDRED,
    Area,
    AttentionPoint,
    Framework,
    Indicator,
    Measure,
    Period,
    ReasonCode,
    Substitution,
)
from reviewer.model.grade import Grade
from reviewer.model.ids import TypeCode
from reviewer.model.points import parse
from reviewer.model.rule import Input, InputKind, Result, RuleText, tree
from reviewer.model.setting import Choice, Setting
from reviewer.text import Text

FORMAT = "jipyo-framework/1"
NUMBERS = frozenset({InputKind.COUNT, InputKind.NUMBER, InputKind.PERCENT, InputKind.AMOUNT, InputKind.SHARE})
Node = dict[str, Any]


def document(edition: Framework) -> Node:
    """Return the plain tree of an edition, in the order of a rule file."""
    whole: Node = {
        "format": FORMAT,
        "id": str(edition.id),
        "title": _text(edition.title),
        "year": edition.year,
        "edition": edition.edition,
        "level": edition.level,
        "unofficial": edition.unofficial or None,
        "source": _text(edition.source),
        "period": _period(edition.period),
        "notes": [_text(note) for note in edition.notes],
        "types": {str(kind.code): _text(kind.name) for kind in edition.types},
        "groupings": {g.id: {group.code: list(map(str, group.types)) for group in g.groups} for g in edition.groupings},
        "default_grouping": edition.default_group,
        "total": edition.full_points if edition.full_points != HUNDRED else None,
        "preliminary": edition.preliminary.value if edition.preliminary else None,
        "grades": list(map(_grade, edition.grades)),
        "other_grades": {table.reading: list(map(_grade, table.grades)) for table in edition.other_grades},
        "area_grades": [{"number": one.number, "from": one.minimum} for one in edition.area_grades],
        "scales": {s.id: [{"points": level.points, **_text(level.text)} for level in s.levels] for s in edition.scales},
        "tie_break": [_held({"compare": step.compare.value, "code": step.code}) for step in edition.tie_break],
        "defaults": dict(edition.defaults),
        "reasons": {reason.code: _reason(reason) for reason in edition.reasons},
        "forms": {form.id: _form(form) for form in edition.forms},
        "settings": list(map(_setting, edition.settings)),
        "areas": [_area(area, edition) for area in edition.areas],
    }
    return _held(whole)


def _held(node: Node) -> Node:
    """Return a node without the entries that say nothing."""
    return {key: value for key, value in node.items() if value is not None and value not in ("", [], {})}


def _text(words: Text) -> Node:
    return {"ko": words.ko, "en": words.en}


def _optional(words: Text | None) -> Node | None:
    return None if words is None else _text(words)


def _period(period: Period) -> Node:
    return _held({"from": period.start, "to": period.end, "due": period.due, "note": _optional(period.note)})


def _grade(grade: Grade) -> Node:
    return _held({"name": _text(grade.name), "from": grade.minimum, "top_percent": grade.top_percent})


def _reason(reason: ReasonCode) -> Node:
    return _held({**_text(reason.text), "note": _optional(reason.note)})


def _form(form: Form) -> Node:
    fields = list(map(_field, form.fields))
    pages = {"pages": form.pages, "evidence_pages": form.evidence_pages, "file_pattern": form.file_pattern}
    return _held({"title": _text(form.title), **pages, "fields": fields})


def _field(field: FormField) -> Node:
    flags = {"required": field.required or None, "evidence": field.evidence or None, "repeat": field.repeat or None}
    own = {"key": field.key, **_text(field.name), "part": _optional(field.part), "measure": field.measure}
    return _held({**own, **flags})


def _setting(setting: Setting) -> Node:
    governs = setting.governs.value if setting.governs else None
    choices = list(map(_choice, setting.choices))
    own = {"id": str(setting.id), "question": _text(setting.question), "governs": governs}
    return _held({**own, "choices": choices, "default": setting.default})


def _choice(choice: Choice) -> Node:
    return {"value": choice.value, **_text(choice.text)}


def _area(area: Area, edition: Framework) -> Node:
    own = {"code": str(area.code), "name": _text(area.name), "rescale": area.rescale or None, "weight": area.weight}
    return _held({**own, "indicators": [_indicator(one, edition) for one in area.indicators]})


def _indicator(indicator: Indicator, edition: Framework) -> Node:
    tracks = {track: _text(indicator.track_names[track]) for track in indicator.tracks}
    own = {"code": str(indicator.code), "name": _text(indicator.name), "aliases": list(indicator.aliases)}
    return _held({**own, "tracks": tracks, "measures": [_measure(one, edition) for one in indicator.measures]})


def _measure(measure: Measure, edition: Framework) -> Node:
    groups = _groups(measure, edition)
    way = measure.substitution
    node: Node = {
        "code": str(measure.code),
        "name": _text(measure.name),
        "method": measure.method.value,
        "grouping": measure.grouping,
        "track": measure.track,
        "points": None if measure.is_extra else _spread(measure.maximum, groups),
        "judged": _spread(measure.judged, groups),
        "per_case": _spread(measure.per_case, groups),
        "cap": measure.cap,
        "case_cap": _spread({kind: Decimal(most) for kind, most in measure.case_cap.items()}, groups),
        "bars_award": measure.bars_award or None,
        "step": measure.step if measure.step != STEP else None,
        "scale": measure.scale,
        "justify": measure.justify or None,
        "substitution": way.value if way is not Substitution.BY_HAND else None,
        "period": _period(measure.period),
        "form": measure.form,
        "reasons": list(measure.reasons),
        "settings": list(map(str, measure.settings)),
        "aliases": list(measure.aliases),
        "attention": list(map(_attention, measure.attention)),
        "inputs": list(map(_input, measure.inputs)),
        "results": list(map(_result, measure.results)),
        "rule": _rule(measure.rule),
        "criteria": [_text(line) for line in measure.criteria],
    }
    return _held(node)


def _groups(measure: Measure, edition: Framework) -> Mapping[str, tuple[TypeCode, ...]]:
    """Return the groups in force for a measure."""
    named = measure.grouping or edition.default_group
    found = next((one for one in edition.groupings if one.id == named), None)
    return {group.code: group.types for group in found.groups} if found else {}


def _spread(values: Mapping[TypeCode, Decimal], groups: Mapping[str, Iterable[TypeCode]]) -> object:
    """Return figures per type as shortly as a file can say them: once, per group, or per type."""
    if len(set(values.values())) == 1:
        return next(iter(values.values()))
    by_group = {code: {values.get(kind) for kind in kinds} for code, kinds in groups.items()}
    if values and by_group and all(len(found) == 1 for found in by_group.values()):
        return {code: found.pop() for code, found in by_group.items()}
    return {str(kind): value for kind, value in values.items()}


def _attention(point: AttentionPoint) -> Node:
    return _held({"code": point.code, **_text(point.text), "part": _optional(point.part)})


def _input(given: Input) -> Node:
    own = {"key": given.key, **_text(given.name), "type": given.kind.value, "unit": _optional(given.unit)}
    bounds = {"default": _default(given), "least": given.least, "most": given.most}
    inside = {"choices": list(map(_choice, given.choices)), "fields": list(map(_input, given.fields))}
    optional = {"required": False if given.optional else None}
    return _held({**own, **optional, **bounds, **inside, "aliases": list(given.aliases)})


def _default(given: Input) -> object:
    """Return the resting value as a file writes it: a number where it is one."""
    if given.default is None or given.kind not in NUMBERS:
        return given.default
    number = parse(given.default)
    return given.default if number is None else number


def _result(result: Result) -> Node:
    own = {"key": result.key, **_text(result.name), "unit": _optional(result.unit), "each": result.each}
    return _held({**own, "aliases": list(result.aliases), "rule": _rule(result.rule)})


def _rule(rule: RuleText) -> object:
    return tree(rule) if rule else None
