"""A checked document to the frozen values of `reviewer.model.framework`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reviewer.framework import build_rule
from reviewer.framework.kinds import Kinds
from reviewer.framework.view import View
from reviewer.model import framework as model
from reviewer.model.form import Form, FormField
from reviewer.model.grade import AreaGrade, Grade, GradeTable
from reviewer.model.ids import AreaCode, FrameworkId, IndicatorCode, MeasureCode, SettingId, TypeCode
from reviewer.model.points import ZERO
from reviewer.model.scale import Level, Preliminary, Scale
from reviewer.model.setting import Choice, Governs, Setting
from reviewer.model.ties import Compare, TieBreak
from reviewer.text import Text

STEP = Decimal("0.01")


def framework(document: View) -> model.Framework:
    """Return the framework of a document without errors; on any other the outcome has no meaning."""
    kinds = Kinds.of(document)
    year = document.get("year").number()
    scales = tuple(_scale(name, scale) for name, scale in document.get("scales").entries())
    return model.Framework(
        id=FrameworkId(document.get("id").words()),
        title=_text(document.get("title")),
        year=int(year or 0),
        edition=document.get("edition").words(),
        types=tuple(model.InstitutionType(TypeCode(c), _text(v)) for c, v in document.get("types").entries()),
        groupings=_groupings(kinds),
        areas=tuple(_levelled(_area(area, kinds), scales) for area in document.get("areas").each()),
        grades=tuple(_grade(grade) for grade in document.get("grades").each()),
        unofficial=document.get("unofficial").true(),
        source=_text(document.get("source")),
        area_grades=tuple(_area_grade(grade) for grade in document.get("area_grades").each()),
        forms=tuple(_form(form_id, form) for form_id, form in document.get("forms").entries()),
        reasons=tuple(_reason(code, reason) for code, reason in document.get("reasons").entries()),
        settings=_settings(document),
        default_group=kinds.default,
        level=document.get("level").words() or "measure",
        period=_period(document.get("period")),
        notes=_texts(document.get("notes")),
        full_points=document.get("total").number() or model.HUNDRED,
        scales=scales,
        preliminary=_preliminary(document.get("preliminary")),
        tie_break=tuple(_tie_break(step) for step in document.get("tie_break").each()),
        defaults={name: str(value.value) for name, value in document.get("defaults").entries()},
        other_grades=tuple(_grade_table(name, table) for name, table in document.get("other_grades").entries()),
    )


def _text(view: View) -> Text:
    return Text(view.get("ko").words(), view.get("en").words())


def _texts(view: View) -> tuple[Text, ...]:
    return tuple(_text(line) for line in view.each())


def _words(view: View) -> tuple[str, ...]:
    return tuple(line.words() for line in view.each())


def _whole(view: View) -> int | None:
    value = view.number()
    return None if value is None else int(value)


def _optional(view: View) -> Text | None:
    return _text(view) if view.value is not None else None


def _groupings(kinds: Kinds) -> tuple[model.Grouping, ...]:
    return tuple(
        model.Grouping(
            name, tuple(model.Group(code, tuple(map(TypeCode, members))) for code, members in groups.items())
        )
        for name, groups in kinds.groupings.items()
    )


def _scale(name: str, scale: View) -> Scale:
    levels = tuple(Level(level.get("points").number() or ZERO, _text(level)) for level in scale.each())
    return Scale(name, levels)


def _levelled(area: model.Area, scales: tuple[Scale, ...]) -> model.Area:
    """Give each measure the levels of the scale it names."""
    levels = {scale.id: scale.levels for scale in scales}
    indicators = tuple(
        replace(i, measures=tuple(replace(m, levels=levels.get(m.scale, ())) for m in i.measures))
        for i in area.indicators
    )
    return replace(area, indicators=indicators)


def _preliminary(written: View) -> Preliminary | None:
    return Preliminary(written.words()) if written.words() else None


def _tie_break(step: View) -> TieBreak:
    return TieBreak(Compare(step.get("compare").words()), step.get("code").words())


def _area(area: View, kinds: Kinds) -> model.Area:
    indicators = tuple(_indicator(indicator, kinds) for indicator in area.get("indicators").each())
    code, rescale = AreaCode(area.get("code").words()), area.get("rescale").true()
    return model.Area(code, _text(area.get("name")), indicators, rescale, area.get("weight").number())


def _indicator(indicator: View, kinds: Kinds) -> model.Indicator:
    tracks = indicator.get("tracks").entries()
    return model.Indicator(
        code=IndicatorCode(indicator.get("code").words()),
        name=_text(indicator.get("name")),
        measures=tuple(_measure(measure, indicator, kinds) for measure in indicator.get("measures").each()),
        tracks=tuple(name for name, _ in tracks),
        track_names={name: _text(title) for name, title in tracks},
        aliases=_words(indicator.get("aliases")),
    )


def _measure(measure: View, indicator: View, kinds: Kinds) -> model.Measure:
    named = measure if measure.has("name") else indicator
    substitution = measure.get("substitution").words() or model.Substitution.BY_HAND.value
    return model.Measure(
        code=MeasureCode(measure.get("code").words()),
        name=_text(named.get("name")),
        method=model.Method(measure.get("method").words()),
        maximum={TypeCode(code): kinds.spread(measure, "points").get(code, ZERO) for code in kinds.types},
        judged=_per_type(measure, "judged", kinds),
        grouping=measure.get("grouping").words(),
        track=measure.get("track").words(),
        step=measure.get("step").number() or STEP,
        per_case=_per_type(measure, "per_case", kinds),
        cap=measure.get("cap").number(),
        case_cap={code: int(cap) for code, cap in _per_type(measure, "case_cap", kinds).items()},
        bars_award=measure.get("bars_award").true(),
        substitution=model.Substitution(substitution),
        period=_period(measure.get("period")),
        form=measure.get("form").words(),
        attention=tuple(_attention(point) for point in measure.get("attention").each()),
        reasons=_words(measure.get("reasons")),
        criteria=_texts(measure.get("criteria")),
        settings=tuple(SettingId(name) for name in _words(measure.get("settings"))),
        aliases=_words(measure.get("aliases")),
        scale=measure.get("scale").words(),
        justify=measure.get("justify").true(),
        inputs=build_rule.inputs(measure.get("inputs")),
        results=build_rule.results(measure.get("results")),
        rule=build_rule.rule(measure.get("rule")),
    )


def _per_type(measure: View, key: str, kinds: Kinds) -> dict[TypeCode, Decimal]:
    return {TypeCode(code): value for code, value in kinds.spread(measure, key).items()}


def _attention(point: View) -> model.AttentionPoint:
    return model.AttentionPoint(point.get("code").words(), _text(point), _optional(point.get("part")))


def _period(period: View) -> model.Period:
    return model.Period(
        start=period.get("from").words(),
        end=period.get("to").words(),
        due=period.get("due").words(),
        note=_optional(period.get("note")),
    )


def _grade(grade: View) -> Grade:
    minimum = grade.get("from").number() or ZERO
    return Grade(_text(grade.get("name")), minimum, grade.get("top_percent").number())


def _grade_table(name: str, table: View) -> GradeTable:
    return GradeTable(name, tuple(_grade(grade) for grade in table.each()))


def _area_grade(grade: View) -> AreaGrade:
    return AreaGrade(_whole(grade.get("number")) or 0, grade.get("from").number() or ZERO)


def _reason(code: str, reason: View) -> model.ReasonCode:
    return model.ReasonCode(code, _text(reason), _optional(reason.get("note")))


def _form(form_id: str, form: View) -> Form:
    return Form(
        id=form_id,
        title=_text(form.get("title")),
        fields=tuple(_field(field) for field in form.get("fields").each()),
        pages=_whole(form.get("pages")),
        evidence_pages=_whole(form.get("evidence_pages")),
        file_pattern=form.get("file_pattern").words(),
    )


def _field(field: View) -> FormField:
    return FormField(
        key=field.get("key").words(),
        name=_text(field),
        required=field.get("required").true(),
        repeat=_whole(field.get("repeat")) or 0,
        part=_optional(field.get("part")),
        measure=field.get("measure").words(),
        evidence=field.get("evidence").true(),
    )


def _settings(document: View) -> tuple[Setting, ...]:
    read = build_rule.steering(document)
    return tuple(_setting(setting, read) for setting in document.get("settings").each())


def _setting(setting: View, read: frozenset[str]) -> Setting:
    role = setting.get("governs").words()
    return Setting(
        id=SettingId(setting.get("id").words()),
        question=_text(setting.get("question")),
        choices=tuple(Choice(c.get("value").words(), _text(c)) for c in setting.get("choices").each()),
        default=setting.get("default").words(),
        effective=bool(role) or setting.get("id").words() in read,
        governs=Governs(role) if role else None,
    )
