"""The columns of the matrix: what each shows of an institution's result, how it sorts, why it is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from reviewer.model.figure import Figure
from reviewer.model.framework import Area, Framework, Indicator, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.points import shown
from reviewer.model.result import AreaResult, InstitutionResult
from reviewer.text import Text, join, same
from ui.models.why import GRADE, NO_VALUE, PLACE, Why, place, why, why_grade, why_place

Order = tuple[bool, Decimal | int | str]  # what is missing sorts last
TYPE, TOTAL = Text("유형", "Type"), Text("총점", "Total")
PRELIMINARY = Text("잠정 총점", "Preliminary")
STATE, BONUS, PENALTY = Text("상태", "State"), Text("가점", "Bonus"), Text("감점", "Penalty")
BARRED = Text("시상 제외", "No award")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `share` is the part of the maximum reached, for the heat; None where there is none."""

    id: str
    title: Text
    about: Text
    words: Callable[[InstitutionResult], Text]
    order: Callable[[InstitutionResult], Order]
    why: Callable[[InstitutionResult], Why | None]
    share: Callable[[InstitutionResult], float | None]
    width: int = 64
    number: bool = True
    summed: bool = False  # an area, or the total: set in bold
    every: tuple[Text, ...] = ()  # all that it can say, where that is a few words of the edition: they are read whole


def columns(framework: Framework, *, measures: bool) -> list[Column]:
    """Return the columns of an edition; `measures` opens every indicator down to its measures."""
    preliminary = [_preliminary()] if framework.preliminary else []
    found = [_type(framework), _place(), _grade(framework), _total(), *preliminary, _state()]
    for area in framework.areas:
        found.append(_area(area))
        for indicator in area.indicators:
            found.append(_indicator(indicator))
            if measures:
                found += [_measure(measure) for measure in indicator.measures]
    return [*found, _extra("bonus", BONUS, _bonus), _extra("penalty", PENALTY, _penalty)]


def states(result: InstitutionResult) -> Text:
    """Return what has to be said beside a result: provisional with what is missing first, no award, points that differ."""
    said = [] if result.is_final else [_provisional(result)]
    if result.award_barred:
        said.append(BARRED)
    differing = sum(one.differs for one in result.compared.values())
    if differing:
        said.append(Text(f"◆ 다른 점수 {differing}", f"◆ {differing} differ"))
    return join(said, " · ") if said else same("")


def _provisional(result: InstitutionResult) -> Text:
    if not result.missing:  # its own points are all there, but grade and rank compare it with others
        return Text("등급 잠정", "Grade provisional")
    first, more = result.missing[0], len(result.missing) - 1
    tail = Text(f" 외 {more}", f" +{more}") if more else same("")
    return Text(f"잠정 {first}{tail.ko}", f"Provisional {first}{tail.en}")


def _type(framework: Framework) -> Column:
    order = {kind.code: n for n, kind in enumerate(framework.types)}
    return Column(
        id="type",
        title=TYPE,
        about=TYPE,
        words=partial(_type_name, framework),
        order=partial(_type_order, order),
        why=_why_total,
        share=_no_share,
        number=False,
        every=tuple(kind.name for kind in framework.types),
    )


def _place() -> Column:
    return Column("place", PLACE, PLACE, _place_words, _place_order, why_place, _no_share, width=96)


def _grade(framework: Framework) -> Column:
    tables = (framework.grades, *(table.grades for table in framework.other_grades))
    order = {grade.name: n for table in tables for n, grade in enumerate(table)}
    return Column(
        id="grade",
        title=GRADE,
        about=GRADE,
        words=_grade_name,
        order=partial(_grade_order, order),
        why=why_grade,
        share=_no_share,
        number=False,
        every=tuple(order),
    )


def _total() -> Column:
    return Column(
        "total", TOTAL, TOTAL, partial(_points, _total_figure), partial(_by_value, _total_figure), _why_total,
        _no_share, width=76, summed=True,
    )  # fmt: skip


def _preliminary() -> Column:
    order, words = partial(_by_value, _preliminary_figure), partial(_points, _preliminary_figure)
    return Column("preliminary", PRELIMINARY, PRELIMINARY, words, order, _why_preliminary, _no_share, width=96)


def _preliminary_figure(result: InstitutionResult) -> Figure:
    return result.preliminary or result.total


def _why_preliminary(result: InstitutionResult) -> Why:
    return why(_preliminary_figure(result))


def _state() -> Column:
    return Column("state", STATE, STATE, states, _state_order, _why_total, _no_share, width=148, number=False)


def _area(area: Area) -> Column:
    figure = partial(_area_figure, area)
    return Column(
        id=f"area {area.code}",
        title=Text(f"{area.code} {area.name.ko}", f"{area.code} {area.name.en}"),
        about=Text(f"영역 {area.code} {area.name.ko}", f"Area {area.code} {area.name.en}"),
        words=partial(_area_words, area),
        order=partial(_by_value, figure),
        why=partial(_why, figure),
        share=partial(_share, figure),
        width=96,
        summed=True,
    )


def _indicator(indicator: Indicator) -> Column:
    figure = partial(_indicator_figure, indicator)
    return _figure_column(f"indicator {indicator.code}", indicator.code, indicator.name, figure)


def _measure(measure: Measure) -> Column:
    return _figure_column(f"measure {measure.code}", measure.code, measure.name, partial(_measure_figure, measure))


def _figure_column(name: str, code: str, words: Text, figure: Callable[[InstitutionResult], Figure | None]) -> Column:
    return Column(
        id=name,
        title=same(code),
        about=Text(f"{code} {words.ko}", f"{code} {words.en}"),
        words=partial(_points, figure),
        order=partial(_by_value, figure),
        why=partial(_why, figure),
        share=partial(_share, figure),
        width=max(64, 10 * len(code) + 16),
    )


def _extra(name: str, title: Text, figure: Callable[[InstitutionResult], Figure | None]) -> Column:
    words, order = partial(_points, figure), partial(_by_value, figure)
    return Column(name, title, title, words, order, partial(_why, figure), _no_share)


def _type_name(framework: Framework, result: InstitutionResult) -> Text:
    return framework.type_name(result.institution.type)


def _type_order(order: dict[TypeCode, int], result: InstitutionResult) -> Order:
    return False, order.get(result.institution.type, len(order)) * 10_000 + result.rank_in_type


def _place_words(result: InstitutionResult) -> Text:
    return same(place(result))


def _place_order(result: InstitutionResult) -> Order:
    return False, result.rank_in_type


def _grade_name(result: InstitutionResult) -> Text:
    return result.grade


def _grade_order(order: dict[Text, int], result: InstitutionResult) -> Order:
    return False, order.get(result.grade, len(order)) * 10_000 + result.rank


def _state_order(result: InstitutionResult) -> Order:
    said = states(result).ko
    return not said, said


def _total_figure(result: InstitutionResult) -> Figure:
    return result.total


def _bonus(result: InstitutionResult) -> Figure:
    return result.bonus


def _penalty(result: InstitutionResult) -> Figure:
    return result.penalty


def _area_result(area: Area, result: InstitutionResult) -> AreaResult:
    return next(one for one in result.areas if one.code == area.code)


def _area_figure(area: Area, result: InstitutionResult) -> Figure:
    return _area_result(area, result).figure


def _area_words(area: Area, result: InstitutionResult) -> Text:
    found = _area_result(area, result)
    words = _points(partial(_area_figure, area), result)
    if found.grade is None:
        return words
    return Text(f"{words.ko} · {found.grade}등급", f"{words.en} · grade {found.grade}")


def _indicator_figure(indicator: Indicator, result: InstitutionResult) -> Figure | None:
    return result.indicators.get(indicator.code)


def _measure_figure(measure: Measure, result: InstitutionResult) -> Figure | None:
    return result.measures.get(measure.code)


def _points(figure: Callable[[InstitutionResult], Figure | None], result: InstitutionResult) -> Text:
    found = figure(result)
    if found is None:
        return same("")
    return same(shown(found.value) if found.value is not None and _is_begun(found) else NO_VALUE)


def _is_begun(figure: Figure) -> bool:
    """Tell whether any part has its points: a sum of nothing yet is not zero points."""
    return figure.value is not None if not figure.parts else any(map(_is_begun, figure.parts))


def _by_value(figure: Callable[[InstitutionResult], Figure | None], result: InstitutionResult) -> Order:
    found = figure(result)
    if found is None or found.value is None:
        return True, Decimal(0)
    return False, found.value


def _share(figure: Callable[[InstitutionResult], Figure | None], result: InstitutionResult) -> float | None:
    found = figure(result)
    if found is None or found.value is None or not found.maximum:
        return None
    return float(found.value / found.maximum)


def _no_share(_result: InstitutionResult) -> None:
    return None


def _why(figure: Callable[[InstitutionResult], Figure | None], result: InstitutionResult) -> Why | None:
    found = figure(result)
    return why(found) if found else None


def _why_total(result: InstitutionResult) -> Why:
    return why(result.total)
