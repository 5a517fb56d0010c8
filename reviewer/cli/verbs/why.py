"""The verb `why`: one figure of a round as a tree down to its inputs, with their sources and the settings used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from reviewer.cli import plain
from reviewer.cli.answer import Answer, Plain, both
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode
from reviewer.model.result import InstitutionResult
from reviewer.model.setting import Setting
from reviewer.scoring.spelling import folded
from reviewer.text import Text

TOTAL, GRADE, RANK = "total", "grade", "rank"
SUMMED = Text(
    "총점이 높은 순이며, 동점은 편람의 순서대로 가릅니다",
    "By total, best first; ties are broken in the edition's order",
)


def _arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add("who", nargs="?", metavar="INSTITUTION", means=Text("기관코드", "institution's code"))
    arguments.add(
        "what",
        nargs="?",
        metavar="WHAT",
        means=Text(
            "세부 평가항목이나 지표의 코드, ‘area 1’, total(기본), grade, rank",
            "code of a measure or indicator, ‘area 1’, total (default), grade or rank",
        ),
    )
    arguments.add("--institution", metavar="CODE", means=Text("기관코드 (앞의 자리 대신)", "the same, as an option"))
    arguments.add("--measure", metavar="CODE", means=Text("무엇을 (앞의 자리 대신)", "what, as an option"))


def _why(call: Call) -> Answer:
    given = call.given
    code = given.institution or given.who
    if not code:
        raise Usage(
            Text("어느 기관인지 적으십시오: jipyo why FILE L094 1-2", "Name an institution: jipyo why FILE L094 1-2")
        )
    with sitting(call) as desk:
        result = _result(desk, InstitutionCode(code))
        offered: dict[str, Setting] = {setting.id: setting for setting in desk.see.offered_settings()}
        figure = _wanted(result, desk.framework, given.measure or given.what or TOTAL)
    used = _settings(figure, offered)
    data: Plain = {
        **plain.institution(result.institution),
        "grade": both(result.grade),
        "figure": plain.figure(figure),
        "settings": [{"id": s.id, "question": both(s.question), "reading": both(t)} for s, t in used],
    }
    compared = next(
        (c for m, c in result.compared.items() if folded(m) == folded(given.measure or given.what or "")), None
    )
    if compared is not None:
        data["compared"] = plain.compared(compared)
    told = [_line(depth, part) for depth, part in figure.walk()]
    readings = [Text(f"적용한 설정 {s.id}: {t.ko}", f"setting {s.id}: {t.en}") for s, t in used]
    return Answer(data, (*told, *readings))


def _result(desk: Desk, code: InstitutionCode) -> InstitutionResult:
    if all(one.code != code for one in desk.see.institutions()):
        raise UserError(
            Text(
                f"이 회차에 {code} 기관이 없습니다. 코드를 확인하십시오.",
                f"This round has no institution {code}. Check the code.",
            )
        )
    return desk.see.opened(code)


def _wanted(result: InstitutionResult, framework: Framework, what: str) -> Figure:
    whole: dict[str, Callable[[], Figure]] = {
        TOTAL: lambda: result.total,
        GRADE: lambda: _grade(result),
        RANK: lambda: _rank(result),
    }
    if what in whole:
        return whole[what]()
    places: dict[str, Figure] = {folded(f"area {area.code}"): area.figure for area in result.areas}
    places |= {folded(code): figure for code, figure in result.indicators.items()}
    places |= {folded(code): figure for code, figure in result.measures.items()}
    if folded(what) in places:
        return places[folded(what)]
    raise _nothing(result, framework, what)


def _grade(result: InstitutionResult) -> Figure:
    label = Text("등급", "Grade")
    return Figure(label, None, result.grade_rule, (result.total,), words=result.grade)


def _rank(result: InstitutionResult) -> Figure:
    return Figure(Text("순위", "Rank"), Decimal(result.rank), SUMMED, (result.total, *result.ties))


def _nothing(result: InstitutionResult, framework: Framework, what: str) -> UserError:
    known = {folded(m.code) for m in framework.measures()} | {folded(i.code) for i in framework.indicators()}
    name = result.institution.shown_name
    if folded(what) in known:
        return UserError(
            Text(
                f"{name}에는 {what} 점수가 없습니다(이 기관에 해당하지 않는 항목).",
                f"{name} has no points for {what} (the measure does not apply to it).",
            )
        )
    return UserError(
        Text(
            f"이 편람에 {what} 항목이 없습니다. 코드나 ‘area 1’, total, grade, rank를 적으십시오.",
            f"These rules have no {what}. Give a code, ‘area 1’, total, grade or rank.",
        )
    )


def _settings(figure: Figure, offered: Mapping[str, Setting]) -> list[tuple[Setting, Text]]:
    """Return every setting the tree was read under, once, with its reading in words."""
    used = dict.fromkeys(one for _, part in figure.walk() for one in part.settings)
    pairs = [one.partition("=") for one in used]
    return [(offered[name], offered[name].says(value)) for name, _, value in pairs if name in offered]


def _line(depth: int, figure: Figure) -> Text:
    value = figure.words or Text(plain.number(figure.value) or "–", plain.number(figure.value) or "–")
    maximum = f"/{plain.number(figure.maximum)}" if figure.maximum is not None else ""
    exact = f" (= {figure.fraction})" if figure.fraction else ""
    note = (f" · {figure.note.ko}", f" · {figure.note.en}") if figure.note else ("", "")
    source = f" [{figure.source}]" if figure.source else ""
    space = "  " * depth
    return Text(
        f"{space}{figure.label.ko} {value.ko}{maximum}{exact}: {figure.rule.ko}{note[0]}{source}",
        f"{space}{figure.label.en} {value.en}{maximum}{exact}: {figure.rule.en}{note[1]}{source}",
    )


VERBS = (
    Verb(
        "why",
        Text("숫자가 왜 그런지 점수와 규칙까지 펼쳐 보입니다", "open a figure down to its marks and rules"),
        "jipyo why 2025.jipyo L094 1-2",
        _arguments,
        _why,
    ),
)
