"""The institution's sheet: every point it got, how it came about, and under which rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reviewer.model.ids import MeasureCode
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Decision
from reviewer.sheet import parts, words
from reviewer.sheet.comparison import Peers
from reviewer.sheet.context import SheetContext
from reviewer.sheet.data import sheet_data
from reviewer.sheet.decided import decided
from reviewer.sheet.digest import Opinions, digest, shuffled
from reviewer.sheet.explain import explained
from reviewer.sheet.overall import overall
from reviewer.sheet.page import Block, Document, Heading, Paragraph, Title
from reviewer.sheet.pictures import standing
from reviewer.sheet.points_table import points_table
from reviewer.sheet.readings import readings
from reviewer.text import Language, Text

KIND = "institution"


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside an institution's figures: what members wrote, by measure, and the others of its type."""

    opinions: Opinions = field(default_factory=dict)
    peers: Peers | None = None


def institution_sheet(
    context: SheetContext,
    result: InstitutionResult,
    decisions: Mapping[MeasureCode, Decision],
    beside: Beside | None = None,
) -> Document:
    """Return the sheet of one institution; `decisions` are the panel's, by measure."""
    language, beside = context.language, beside or Beside()
    values = _values(context, result, decisions) | _values_beside(beside)
    data = sheet_data(KIND, result.institution.code, context.head, values)
    name = words.INSTITUTION_SHEET
    blocks: list[Block] = [
        Title(name.get(language), context.framework.title.get(language)),
        _facts(context, result),
        *parts.warnings(_provisional(result), _barred(result), language=language),
        Heading(Text("1. 종합", "1. Overall").get(language)),
        overall(context, result),
        Heading(Text("2. 항목별 점수", "2. Points by measure").get(language)),
        points_table(context, result),
        Heading(Text("3. 정성 항목의 결정", "3. Decisions on judged measures").get(language)),
        *decided(context, result, decisions),
        Heading(Text("4. 평가의견 요약", "4. Opinions in short").get(language)),
        *digest(context.framework, beside.opinions, language),
        Heading(Text("5. 같은 유형과의 비교", "5. Beside others of the type").get(language)),
        *_comparison(result, beside.peers, language),
        Heading(Text("6. 산출 근거", "6. How the figures came about").get(language)),
        explained(context, result),
        Heading(Text("7. 적용한 설정", "7. Settings in force").get(language)),
        readings(context, result.measures),
        *parts.closing(context, context.signatories),
        parts.code_block(context, f"{KIND}/{result.institution.code}", data),
    ]
    return parts.paper(context, name, data, blocks, context.signatories)


def _values(
    context: SheetContext, result: InstitutionResult, decisions: Mapping[MeasureCode, Decision]
) -> dict[str, object]:
    """Return what the code is taken over: each measure with its tree once, the sums above them as figures only.

    Below a judged figure stand the members' own marks, which leave with no paper.
    """
    judged = {m.code for m in context.framework.measures() if m.is_judged}
    measures = {c: replace(f, parts=()) if c in judged else f for c, f in result.measures.items()}
    whole = (result.base, result.bonus, result.penalty, result.total)
    return {
        "institution": result.institution,
        "measures": measures,
        "indicators": {code: figure.value for code, figure in result.indicators.items()},
        "areas": [[area.code, area.figure.value, area.grade] for area in result.areas],
        "whole": [figure.value for figure in whole],
        "standing": [result.grade, result.rank_in_type, result.of_type, result.award_barred],
        "decisions": decisions,
        "rules": [context.framework.id, context.rule, context.settings],
    }


def _values_beside(beside: Beside) -> dict[str, object]:
    opinions = {code: shuffled(contents) for code, contents in beside.opinions.items()}
    peers = beside.peers
    shown = [[a.code for a in peers.axes], peers.means, peers.totals] if peers and peers.are_enough else []
    return {"opinions": opinions, "peers": shown}


def _comparison(result: InstitutionResult, peers: Peers | None, language: Language) -> Iterator[Block]:
    if peers is None or not peers.are_enough:
        few = Text(
            "점수가 모두 정해진 같은 유형의 기관이 셋보다 적어 비교 그림을 싣지 않습니다.",
            "Fewer than three institutions of the type have all their points, so nothing is compared.",
        )
        yield Paragraph(few.get(language), size=8.5, quiet=True)
        return
    count = len(peers.totals)
    note = Text(
        f"왼쪽: 배점에 대한 비율(%)과 유형 평균. 오른쪽: 점수가 모두 정해진 같은 유형 {count}개 기관의 총점 분포.",
        f"Left: per cent of the maximum, and the mean of the type. Right: totals of the {count} institutions of the "
        "type that have all their points.",
    )
    yield Paragraph(note.get(language), size=8.0, quiet=True, keep=True)
    yield standing(result, peers, language)


def _facts(context: SheetContext, result: InstitutionResult) -> Block:
    language, institution = context.language, result.institution
    pairs = [
        *parts.common_facts(context),
        (words.INSTITUTION.get(language), institution.shown_name),
        (words.TYPE.get(language), context.framework.type_name(institution.type).get(language)),
    ]
    if institution.region or institution.track:
        pairs.append((words.REGION.get(language), institution.region or parts.NONE))
        pairs.append((words.TRACK.get(language), _track(context, result)))
    return parts.facts(pairs)


def _track(context: SheetContext, result: InstitutionResult) -> str:
    track = result.institution.track
    names = {code: name for i in context.framework.indicators() for code, name in i.track_names.items()}
    return names[track].get(context.language) if track in names else track or parts.NONE


def _provisional(result: InstitutionResult) -> Text | None:
    if result.is_complete:
        return _others_waiting(result)
    codes = ", ".join(result.missing)
    return Text(
        f"잠정 결과입니다. 아직 점수가 없는 항목 {len(result.missing)}건({codes})이 있어 점수·등급·순위가 바뀔 수 있습니다.",
        f"Provisional. {len(result.missing)} measure(s) still without points ({codes}): "
        "points, grade and rank may change.",
    )


def _others_waiting(result: InstitutionResult) -> Text | None:
    if result.is_final:
        return None
    count = result.others_waiting
    return Text(
        f"등급·순위는 잠정입니다. 이 기관의 점수는 다 정해졌으나 다른 기관 {count}곳의 점수가 남아 있어 "
        "등급과 순위가 바뀔 수 있습니다. 상위 비율로 정하는 등급은 모든 점수가 정해진 뒤 적용합니다.",
        f"Grade and rank are provisional. This institution's points are all there, but {count} other institution(s) "
        "still wait for theirs. The grade for the best few per cent is given once all points are settled.",
    )


def _barred(result: InstitutionResult) -> Text | None:
    if not result.award_barred:
        return None
    return Text("감점 사유가 있어 포상 대상에서 제외됩니다.", "Barred from awards because of a penalty case.")
