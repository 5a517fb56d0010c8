"""The words around a framework's facts when it is shown to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reviewer.model import framework as model
from reviewer.model.form import Form
from reviewer.model.grade import Grade
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO, text
from reviewer.text import Text, join, same

NOTHING = ZERO
UNOFFICIAL = Text("비공식 표본", "Unofficial sample")
SOURCE = Text("출처", "Source")
GRADES = Text("등급", "Grades")
SETTINGS = Text("해석 설정(* 기본값)", "Settings (* default)")
TOTAL = Text("총계(가점·감점 제외)", "Total (without bonus and penalty)")
INPUTS = Text("계산에 쓰는 값", "Figures it takes")
CRITERIA = Text("기준", "Criteria")
ATTENTION = Text("착안사항", "Points of attention")
REASONS = Text("감점·불인정 사유", "Reason codes")
REQUIRED = Text("필수", "required")
PROVEN = Text("증빙 필수", "evidence required")
FILE_NAME = Text("파일 이름", "File name")
METHODS = {
    model.Method.QUANTITATIVE: Text("정량", "quantitative"),
    model.Method.QUALITATIVE: Text("정성", "qualitative"),
    model.Method.MIXED: Text("정성+건수", "judged and counted"),
    model.Method.BONUS: Text("가점", "bonus"),
    model.Method.PENALTY: Text("감점", "penalty"),
}
SUBSTITUTIONS = {
    model.Substitution.FULL_MARKS: Text("만점", "full marks"),
    model.Substitution.GROUP_MEAN: Text("평가군 평균", "mean of the group"),
    model.Substitution.TYPE_MEAN: Text("같은 유형의 평균", "mean of the type"),
    model.Substitution.ALL_MEAN: Text("모든 기관의 평균", "mean of all institutions"),
    model.Substitution.RESCALE: Text("나머지 배점으로 다시 맞춤", "rescaled to the remaining points"),
    model.Substitution.BY_HAND: Text("사람이 이유를 적고 정함", "by hand, with a reason"),
}


def grade(rung: Grade) -> Text:
    """Return a grade with the points it begins at and its share of the best."""
    start = text(rung.minimum)
    ko, en = f"{rung.name.ko} {start}점 이상", f"{rung.name.en} from {start}"
    if rung.top_percent is None:
        return Text(ko, en)
    share = text(rung.top_percent)
    return Text(f"{ko} 또는 상위 {share} %", f"{en} or among the top {share} %")


def case_worth(measure: model.Measure, framework: model.Framework) -> Text:
    """Return what a case of a bonus or penalty is worth and where it ends."""
    if not measure.per_case:
        return Text("집계된 점수 그대로", "as counted")
    each = _spread(measure.per_case, framework)
    end = Text("", "") if measure.cap is None else Text(f", 최대 {text(measure.cap)}", f", at most {text(measure.cap)}")
    bar = Text(", 포상 제외", ", bars an award") if measure.bars_award else Text("", "")
    return Text(f"건당 {each.ko}{end.ko}{bar.ko}", f"{each.en} per case{end.en}{bar.en}")


def form(filed: Form) -> Text:
    """Return the heading of a form: id, title and page cap."""
    if filed.pages is None:
        return Text(f"제출 양식 {filed.id} {filed.title.ko}", f"Form {filed.id} {filed.title.en}")
    return Text(
        f"제출 양식 {filed.id} {filed.title.ko}({filed.pages}쪽까지)",
        f"Form {filed.id} {filed.title.en} (at most {filed.pages} pages)",
    )


def facts(framework: model.Framework, measure: model.Measure) -> Iterator[tuple[Text, Text]]:
    """Yield label and value of each short fact of a measure."""
    worth = case_worth(measure, framework) if measure.is_extra else _spread(measure.maximum, framework)
    yield Text("배점", "Points"), worth
    if measure.judged:
        yield Text("위원이 매기는 몫", "Judged part"), _spread(measure.judged, framework)
        yield Text("건당 점수", "Per case"), _spread(measure.per_case, framework)
    if measure.track:
        yield Text("갈래", "Track"), _track(framework, measure)
    if measure.case_cap:
        yield (
            Text("건수 한도", "Case cap"),
            _spread({c: Decimal(n) for c, n in measure.case_cap.items()}, framework),
        )
    yield from period(measure.period)
    if not measure.is_extra:
        yield Text("해당없음 처리", "When it does not apply"), SUBSTITUTIONS[measure.substitution]


def period(days: model.Period) -> Iterator[tuple[Text, Text]]:
    """Yield label and value of what a period says: its days, the closing day, the explanation."""
    if days.start or days.end:
        yield Text("기간", "Period"), same(f"{days.start} ~ {days.end}".strip())
    if days.due:
        yield Text("마감", "Closes"), same(days.due)
    if days.note is not None:
        yield Text("기간 설명", "About the period"), days.note


def _track(framework: model.Framework, measure: model.Measure) -> Text:
    for indicator in framework.indicators():
        if measure in indicator.measures and measure.track in indicator.track_names:
            name = indicator.track_names[measure.track]
            return Text(f"{measure.track} {name.ko}", f"{measure.track} {name.en}")
    return same(measure.track)


def _spread(values: Mapping[TypeCode, Decimal], framework: model.Framework) -> Text:
    """Return each figure once, with the names of the institution types it holds for; alone where it holds for all."""
    if len(set(values.values())) == 1:
        return same(text(next(iter(values.values()))))
    groups: dict[Decimal, list[Text]] = {}
    for kind in framework.types:
        if kind.code in values:
            groups.setdefault(values[kind.code], []).append(kind.name)
    named = [(text(figure), join(names, ", ")) for figure, names in groups.items()]
    return join([Text(f"{figure} ({names.ko})", f"{figure} ({names.en})") for figure, names in named], " · ")
