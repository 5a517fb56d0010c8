"""The verb `score`: computes one measure, result, indicator, area, total or grade from figures, without a round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from reviewer.cli import figures_file, plain, score_answer, score_asking
from reviewer.cli.answer import Answer, Plain, both
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.desk import rulebooks
from reviewer.errors import UserError
from reviewer.framework import editions, target
from reviewer.framework.target import Kind, Target
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.points import parse, shown, text
from reviewer.scoring.asked import TOTAL, TOTAL_RULE, Asked
from reviewer.scoring.compute import Status
from reviewer.scoring.exactly import Amount
from reviewer.scoring.grades import Grades
from reviewer.scoring.parts_given import is_not_applicable, sorted_out
from reviewer.scoring.stand_ins import AS_GIVEN, Reply
from reviewer.text import Text

STANDING = ("rank", "of", "tied")
GRADED = ("total", "base", "bonus", "penalty", *STANDING)
PARTS = {
    "base": Text("기본 점수(가점·감점 제외)", "Points without bonus and penalty"),
    "bonus": Text("가점", "Bonus"),
    "penalty": Text("감점", "Penalty"),
}
NOWHERE = 10**9  # a rank outside every top


def _arguments(arguments: Arguments) -> None:
    arguments.add(
        "words",
        nargs="+",
        metavar="MEASURE key=value",
        means=Text(
            "무엇을 (1-①-1, 1-1-1, '2-①-1 criterion_2', 2-①, 'area 2', total, grade), 이어서 값 (planned=400)",
            "what (1-①-1, 1-1-1, '2-①-1 criterion_2', 2-①, 'area 2', total, grade), then its figures (planned=400)",
        ),
    )
    arguments.add(
        "--edition", required=True, metavar="E", means=Text("편람의 이름이나 파일", "id, title or file of the edition")
    )
    arguments.add("--type", metavar="T", means=Text("기관유형의 코드나 이름", "code or name of the institution type"))
    arguments.add("--track", default="", means=Text("갈래", "track the institution is on"))
    arguments.add(
        "--figures", metavar="FILE", means=Text("값이 든 파일 (JSON, YAML, CSV)", "file of figures (JSON, YAML, CSV)")
    )
    arguments.add(
        "--setting",
        action="append",
        default=[],
        metavar="ID=CHOICE",
        means=Text("해석 설정을 고름 (되풀이할 수 있음)", "choose a reading of an open point (may be repeated)"),
    )


LONGEST_TYPED = 30


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked on the command line: of which edition, what, with which figures (and where each came from)."""

    framework: Framework
    wanted: Target
    figures: Mapping[str, object]
    sources: Mapping[str, str]
    settings: Mapping[str, str]


def _run(call: Call) -> Answer:
    question = _question(call)
    if question.wanted.kind is Kind.GRADE:
        return _graded(question)
    kind = score_asking.institution_type(question.framework, call.given.type, question.wanted)
    return _scored(question, kind, score_asking.track(question.framework, call.given.track))


def _question(call: Call) -> Question:
    framework = rulebooks.load(editions.named(call.given.edition))
    figures, words = figures_file.pairs(call.given.words)
    sources = {name: _typed(name, value) for name, value in figures.items()}
    if call.given.figures:
        path = Path(call.given.figures)
        filed = figures_file.figures(path)
        figures, sources = {**filed, **figures}, {**dict.fromkeys(filed, path.name), **sources}
    named = [word for word in words if not is_not_applicable(word)]
    if not named:
        raise Usage(Text("무엇을 셈할지 적으십시오: jipyo score 1-①-1 …", "Name what to score: jipyo score 1-①-1 …"))
    wanted = target.of(framework, " ".join(named))
    if len(named) < len(words) and wanted.measure is not None:
        figures[wanted.measure.code] = "n/a"
    return Question(framework, wanted, figures, sources, score_asking.settings(framework, call.given.setting))


def _typed(name: str, value: object) -> str:
    """Return a figure as it was typed, without the inside of a long one."""
    return f"{name}={value}" if isinstance(value, str) and len(value) <= LONGEST_TYPED else f"{name}=…"


def _scored(question: Question, kind: TypeCode, track: str) -> Answer:
    framework, wanted = question.framework, question.wanted
    extra = STANDING if wanted.kind is Kind.TOTAL else ()
    inside, codes = _measures(framework, wanted), _codes(framework, wanted)
    given = sorted_out(question.figures, inside, codes, extra, question.sources)
    reply = _asked(Asked(framework, kind, given, question.settings, track), wanted)
    if reply.status is Status.MISSING and reply.sentence is not None:
        raise UserError(_with_keys(reply.sentence, wanted))
    grade: Plain = {}
    if wanted.kind is Kind.TOTAL and reply.figure.value is not None:
        grade = {"grade": _grade(question, reply.figure.value, given.extra)}
    return score_answer.answer(framework, wanted, kind, reply, grade)


def _asked(asked: Asked, wanted: Target) -> Reply:
    if wanted.measure is not None:
        return asked.result(wanted.measure, wanted.result) if wanted.result else asked.measure(wanted.measure)
    if wanted.indicator is not None:
        return asked.indicator(wanted.indicator)
    return asked.area(wanted.area) if wanted.area is not None else asked.total()


def _graded(question: Question) -> Answer:
    given = sorted_out(question.figures, (), (), GRADED).extra
    total = _number(given, "total")
    if total is None and "base" not in given:
        raise Usage(
            Text(
                "총점을 주십시오: total=93.4 또는 base=91.4 bonus=2", "Give the total: total=93.4, or base=91.4 bonus=2"
            )
        )
    value = total if total is not None else sum((_number(given, key) or Decimal(0) for key in PARTS), Decimal(0))
    named = [(PARTS[key], _number(given, key)) for key in PARTS if total is None]
    parts = tuple(Figure(name, number, AS_GIVEN) for name, number in named if number is not None)
    figure = Figure(TOTAL, value, TOTAL_RULE if parts else AS_GIVEN, parts)
    data: Plain = {
        "edition": question.framework.id,
        "kind": "grade",
        "status": Status.SCORED.value,
        "points": text(value),
    }
    data |= {"exact": None, "shown": shown(value), "steps": plain.figure(figure)}
    grade = _grade(question, value, given)
    said = Text(
        f"{text(value)}점: {grade['ko']} ({grade['rule']['ko']})",
        f"{text(value)}: {grade['en']} ({grade['rule']['en']})",
    )
    return Answer({**data, "grade": grade}, (said,))


def _grade(question: Question, total: Decimal, given: Mapping[str, object]) -> Plain:
    rank, count, tied = (_number(given, key) for key in STANDING)
    if rank is not None and count is None:
        raise Usage(
            Text("rank에는 of(전체 기관 수)도 있어야 합니다.", "With rank also give of, the number of institutions.")
        )
    place = int(rank) if rank is not None else NOWHERE
    grades = Grades(question.framework, question.settings, int(count or 0), {place: int(tied or 1)})
    name, rule = grades.of(Amount(total), place)
    return {**both(name), "rule": both(rule)}


def _number(given: Mapping[str, object], key: str) -> Decimal | None:
    if key not in given:
        return None
    found = parse(str(given[key]).replace(",", ""))
    if found is None:
        raise Usage(Text(f"{key}: '{given[key]}'은(는) 수가 아닙니다.", f"{key}: '{given[key]}' is no number."))
    return found


def _measures(framework: Framework, wanted: Target) -> tuple[Measure, ...]:
    if wanted.measure is not None:
        return (wanted.measure,)
    if wanted.indicator is not None:
        return wanted.indicator.measures
    if wanted.area is not None:
        return tuple(m for i in wanted.area.indicators for m in i.measures)
    return framework.measures()


def _codes(framework: Framework, wanted: Target) -> list[str]:
    """Return the codes of the parts that may be given as points: those inside what is asked for."""
    if wanted.result:
        return []
    codes: list[str] = [m.code for m in _measures(framework, wanted)]
    inside = {m.code for m in _measures(framework, wanted)}
    codes += [i.code for i in framework.indicators() if inside.issuperset(m.code for m in i.measures)]
    if wanted.kind is Kind.TOTAL:
        codes += [area.code for area in framework.areas]
    return codes


def _with_keys(sentence: Text, wanted: Target) -> Text:
    if wanted.measure is None:
        return sentence
    keys = ", ".join(one.key if one.is_required else f"[{one.key}]" for one in wanted.measure.inputs)
    return Text(f"{sentence.ko} 쓰는 값: {keys}", f"{sentence.en} It takes: {keys}")


VERBS = (
    Verb(
        "score",
        Text(
            "값을 주고 한 항목의 점수를 풀이와 함께 셈합니다",
            "compute one measure from its figures, with the explanation",
        ),
        "jipyo score 1-①-1 --edition kr-public-data-2025 --type LOC planned=400 delivered=319",
        _arguments,
        _run,
    ),
)
