"""Decoded canonical JSON back to frozen values; written out by hand because it runs at every start."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reviewer.framework import thaw_rule
from reviewer.model import framework as model
from reviewer.model.form import Form, FormField
from reviewer.model.grade import AreaGrade, Grade, GradeTable
from reviewer.model.ids import TypeCode
from reviewer.model.scale import Level, Preliminary, Scale
from reviewer.model.setting import Choice, Governs, Setting
from reviewer.model.ties import Compare, TieBreak
from reviewer.text import Text

Node = dict[str, Any]


def framework(node: Node) -> model.Framework:
    """Return the framework of a decoded document; entries left out take their resting value."""
    return model.Framework(
        id=node["id"],
        title=_text(node["title"]),
        year=node["year"],
        edition=node["edition"],
        types=tuple(model.InstitutionType(kind["code"], _text(kind["name"])) for kind in node["types"]),
        groupings=tuple(_grouping(grouping) for grouping in node.get("groupings", ())),
        areas=tuple(_area(area) for area in node["areas"]),
        grades=tuple(_grade(grade) for grade in node["grades"]),
        unofficial=node.get("unofficial", False),
        source=_text(node["source"]),
        area_grades=tuple(AreaGrade(g["number"], Decimal(g["minimum"])) for g in node.get("area_grades", ())),
        forms=tuple(_form(form) for form in node.get("forms", ())),
        reasons=tuple(_reason(reason) for reason in node.get("reasons", ())),
        settings=tuple(_setting(setting) for setting in node.get("settings", ())),
        default_group=node["default_group"],
        level=node["level"],
        period=_period(node["period"]),
        notes=_texts(node.get("notes", ())),
        full_points=Decimal(node.get("full_points", "100")),
        scales=tuple(_scale(scale) for scale in node.get("scales", ())),
        preliminary=Preliminary(node["preliminary"]) if node.get("preliminary") else None,
        tie_break=tuple(TieBreak(Compare(s["compare"]), s["code"]) for s in node.get("tie_break", ())),
        defaults=node.get("defaults", {}),
        other_grades=tuple(_grade_table(table) for table in node.get("other_grades", ())),
    )


def _text(node: Node) -> Text:
    return Text(node["ko"], node["en"])


def _texts(nodes: list[Node]) -> tuple[Text, ...]:
    return tuple([Text(node["ko"], node["en"]) for node in nodes])


def _optional(node: Node | None) -> Text | None:
    return None if node is None else _text(node)


def _decimal(words: str | None) -> Decimal | None:
    return None if words is None else Decimal(words)


def _decimals(node: Node | None) -> dict[TypeCode, Decimal]:
    return {TypeCode(code): Decimal(words) for code, words in node.items()} if node else {}


def _grouping(node: Node) -> model.Grouping:
    groups = tuple(model.Group(group["code"], tuple(group["types"])) for group in node["groups"])
    return model.Grouping(node["id"], groups)


def _scale(node: Node) -> Scale:
    return Scale(node["id"], tuple(map(_level, node["levels"])))


def _level(node: Node) -> Level:
    return Level(Decimal(node["points"]), _text(node["text"]))


def _area(node: Node) -> model.Area:
    indicators = tuple(_indicator(indicator) for indicator in node["indicators"])
    weight = _decimal(node.get("weight"))
    return model.Area(node["code"], _text(node["name"]), indicators, node.get("rescale", False), weight)


def _indicator(node: Node) -> model.Indicator:
    return model.Indicator(
        code=node["code"],
        name=_text(node["name"]),
        measures=tuple(_measure(measure) for measure in node["measures"]),
        tracks=tuple(node.get("tracks", ())),
        track_names={track: _text(name) for track, name in node.get("track_names", {}).items()},
        aliases=tuple(node.get("aliases", ())),
    )


def _measure(node: Node) -> model.Measure:
    return model.Measure(
        code=node["code"],
        name=_text(node["name"]),
        method=model.Method(node["method"]),
        maximum=_decimals(node.get("maximum")),
        judged=_decimals(node.get("judged")),
        grouping=node["grouping"],
        track=node["track"],
        step=Decimal(node["step"]),
        per_case=_decimals(node.get("per_case")),
        cap=_decimal(node.get("cap")),
        case_cap=node.get("case_cap", {}),
        bars_award=node.get("bars_award", False),
        substitution=model.Substitution(node["substitution"]),
        period=_period(node["period"]),
        form=node["form"],
        attention=tuple([_attention(point) for point in node.get("attention", ())]),
        reasons=tuple(node.get("reasons", ())),
        criteria=_texts(node.get("criteria", ())),
        settings=tuple(node.get("settings", ())),
        aliases=tuple(node.get("aliases", ())),
        scale=node.get("scale", ""),
        justify=node.get("justify", False),
        inputs=thaw_rule.inputs(node.get("inputs", [])),
        results=thaw_rule.results(node.get("results", [])),
        rule=node.get("rule", ""),
        levels=tuple(map(_level, node.get("levels", ()))),
    )


def _attention(node: Node) -> model.AttentionPoint:
    return model.AttentionPoint(node["code"], _text(node["text"]), _optional(node.get("part")))


def _period(node: Node) -> model.Period:
    return model.Period(node["start"], node["end"], node["due"], _optional(node.get("note")))


def _grade(node: Node) -> Grade:
    return Grade(_text(node["name"]), Decimal(node["minimum"]), _decimal(node.get("top_percent")))


def _grade_table(node: Node) -> GradeTable:
    return GradeTable(node["reading"], tuple(_grade(grade) for grade in node["grades"]))


def _reason(node: Node) -> model.ReasonCode:
    return model.ReasonCode(node["code"], _text(node["text"]), _optional(node.get("note")))


def _form(node: Node) -> Form:
    return Form(
        id=node["id"],
        title=_text(node["title"]),
        fields=tuple([_field(field) for field in node["fields"]]),
        pages=node.get("pages"),
        evidence_pages=node.get("evidence_pages"),
        file_pattern=node["file_pattern"],
    )


def _field(node: Node) -> FormField:
    return FormField(
        key=node["key"],
        name=_text(node["name"]),
        required=node.get("required", False),
        repeat=node["repeat"],
        part=_optional(node.get("part")),
        measure=node["measure"],
        evidence=node.get("evidence", False),
    )


def _setting(node: Node) -> Setting:
    role = node.get("governs")
    return Setting(
        id=node["id"],
        question=_text(node["question"]),
        choices=tuple([Choice(choice["value"], _text(choice["text"])) for choice in node["choices"]]),
        default=node["default"],
        effective=node.get("effective", False),
        governs=Governs(role) if role else None,
    )
