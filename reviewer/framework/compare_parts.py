"""What changed inside one measure, and in what the edition says as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from reviewer.framework import compare_words as say
from reviewer.framework import words
from reviewer.model.difference import Change
from reviewer.model.framework import Framework, Measure
from reviewer.model.grade import Grade
from reviewer.model.ids import TypeCode
from reviewer.model.points import text
from reviewer.text import Text, join, same

Said = Callable[[Measure], Text]
_SHORT: tuple[tuple[Text, Said], ...] = (
    (Text("방법", "Method"), lambda m: words.METHODS[m.method]),
    (Text("해당없음 처리", "Substitution"), lambda m: words.SUBSTITUTIONS[m.substitution]),
    (Text("갈래", "Track"), lambda m: same(m.track)),
    (Text("점수 단위", "Step"), lambda m: same(text(m.step))),
    (Text("수준표", "Scale"), lambda m: same(m.scale)),
    (Text("가점 한도", "Cap"), lambda m: same("" if m.cap is None else text(m.cap))),
    (Text("위원 몫", "Judged part"), lambda m: same(_spread(m.judged))),
    (Text("건당 점수", "Points per case"), lambda m: same(_spread(m.per_case))),
    (Text("건수 한도", "Case cap"), lambda m: same(_spread({kind: Decimal(n) for kind, n in m.case_cap.items()}))),
    (Text("기간", "Period"), lambda m: same(" ~ ".join(filter(None, (m.period.start, m.period.end))))),
    (Text("마감", "Closing day"), lambda m: same(m.period.due)),
    (Text("양식", "Form"), lambda m: same(m.form)),
)
_LONG: tuple[tuple[Text, Callable[[Measure], object]], ...] = (
    (Text("기준", "Criteria"), lambda m: m.criteria),
    (Text("착안사항", "Points of attention"), lambda m: m.attention),
    (Text("사유 코드", "Reason codes"), lambda m: m.reasons),
    (Text("입력", "Inputs"), lambda m: m.inputs),
    (Text("계산", "Rule"), lambda m: (m.rule, m.results)),
)


def measure_changes(old: Measure, new: Measure) -> Iterator[Change]:
    """Yield what changed inside a measure besides its name, place and points."""
    for label, said in _SHORT:
        if said(old) != said(new):
            yield say.changed("measure", new.code, label, said(old), said(new))
    for label, held in _LONG:
        if held(old) != held(new):
            yield say.reworded("measure", new.code, label)


def _spread(values: Mapping[TypeCode, Decimal]) -> str:
    """Return one figure for all types, or each type with its own."""
    figures = set(values.values())
    if len(figures) == 1:
        return text(figures.pop())
    return ", ".join(f"{kind} {text(value)}" for kind, value in sorted(values.items()))


def edition_changes(old: Framework, new: Framework) -> Iterator[Change]:
    """Yield what changed in the edition as a whole: types, groups, grades, settings, reasons, forms, scales."""
    yield from _named("type", {t.code: t.name for t in old.types}, {t.code: t.name for t in new.types})
    for label, before, after in _whole(old, new):
        if before != after:
            yield say.changed("edition", "", label, before, after)
    yield from _groupings(old, new)
    yield from _named("reason", {r.code: r.text for r in old.reasons}, {r.code: r.text for r in new.reasons})
    yield from _named("form", {f.id: f.title for f in old.forms}, {f.id: f.title for f in new.forms})
    yield from _named("setting", {s.id: s.question for s in old.settings}, {s.id: s.question for s in new.settings})
    for setting in new.settings:
        was = old.setting(setting.id)
        if was is None:
            continue
        if was.default != setting.default:
            label = Text("기본값", "Default")
            yield say.changed("setting", setting.id, label, same(was.default), same(setting.default))
        if was.choices != setting.choices:
            yield say.reworded("setting", setting.id, Text("선택지", "Choices"))


def _whole(old: Framework, new: Framework) -> Iterator[tuple[Text, Text, Text]]:
    yield Text("등급", "Grades"), _grades(old.grades), _grades(new.grades)
    yield Text("해석에 따른 등급", "Grades by a reading"), _other_grades(old), _other_grades(new)
    plain: tuple[tuple[Text, Callable[[Framework], str]], ...] = (
        (Text("배점의 합", "Total"), _full),
        (Text("영역 등급", "Area grades"), _area_grades),
        (Text("동점 처리", "Tie break"), _ties),
        (Text("회차 기본값", "Defaults of rounds"), _defaults),
        (Text("잠정 총점", "Preliminary total"), _preliminary),
        (Text("수준표", "Scales"), _scales),
        (Text("영역의 비중", "Weights of areas"), _weights),
    )
    for label, said in plain:
        yield label, same(said(old)), same(said(new))


def _grades(grades: Iterable[Grade]) -> Text:
    return join([words.grade(grade) for grade in grades], " · ")


def _other_grades(edition: Framework) -> Text:
    tables = ([same(f"{table.reading}: "), _grades(table.grades)] for table in edition.other_grades)
    return join([join(pair, "") for pair in tables], " / ")


def _full(edition: Framework) -> str:
    return text(edition.full_points)


def _preliminary(edition: Framework) -> str:
    return edition.preliminary.value if edition.preliminary else ""


def _area_grades(edition: Framework) -> str:
    return " · ".join(f"{grade.number}: {text(grade.minimum)} %" for grade in edition.area_grades)


def _ties(edition: Framework) -> str:
    return " → ".join(f"{step.compare.value} {step.code}".strip() for step in edition.tie_break)


def _defaults(edition: Framework) -> str:
    return ", ".join(f"{name} {value}" for name, value in sorted(edition.defaults.items()))


def _scales(edition: Framework) -> str:
    return " · ".join(f"{s.id} {'/'.join(text(level.points) for level in s.levels)}" for s in edition.scales)


def _weights(edition: Framework) -> str:
    return ", ".join(f"{area.code} {text(area.weight)}" for area in edition.areas if area.weight is not None)


def _groupings(old: Framework, new: Framework) -> Iterator[Change]:
    before = {g.id: "; ".join(f"{one.code}: {', '.join(one.types)}" for one in g.groups) for g in old.groupings}
    after = {g.id: "; ".join(f"{one.code}: {', '.join(one.types)}" for one in g.groups) for g in new.groupings}
    for name in dict.fromkeys((*before, *after)):
        if before.get(name, "") != after.get(name, ""):
            label = Text("평가군", "Groups")
            yield say.changed("grouping", name, label, same(before.get(name, "")), same(after.get(name, "")))


def _named(what: str, old: Mapping[str, Text], new: Mapping[str, Text]) -> Iterator[Change]:
    """Yield what came, what went, and what got other words, by code."""
    yield from (say.removed(what, code, name) for code, name in old.items() if code not in new)
    yield from (say.added(what, code, name) for code, name in new.items() if code not in old)
    yield from (say.renamed(what, c, old[c], name) for c, name in new.items() if c in old and old[c] != name)
