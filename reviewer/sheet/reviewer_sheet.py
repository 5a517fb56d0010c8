"""The reviewer's score sheet: marks, answers and opinions on every institution one reviewer was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reviewer.model.ids import MeasureCode
from reviewer.model.points import ZERO
from reviewer.model.round import Institution, MarkContent, Recusal, Reviewer
from reviewer.scoring.level_settings import behind, level_settings, measure_of
from reviewer.sheet import parts, words
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.sheet.copied import Transcripts, copied
from reviewer.sheet.data import sheet_data
from reviewer.sheet.marks_table import marks_table, maximum_of
from reviewer.sheet.opinions import opinions
from reviewer.sheet.page import Align, Block, Cell, Document, End, Heading, PageBreak, Paragraph, Row, Table, Title
from reviewer.text import Text

KIND = "reviewer"
FIELD = "reviewer"


@dataclass(frozen=True, slots=True)
class Scored:
    """One institution as a reviewer scored it: a content per assigned measure, empty where there is no mark.

    `transcripts` tells of the marks that the office copied from the reviewer's paper form.
    """

    institution: Institution
    marks: Mapping[MeasureCode, MarkContent]
    recusal: Recusal | None = None
    transcripts: Transcripts = field(default_factory=dict)

    @property
    def open_count(self) -> int:
        """Return how many assigned measures have no points yet."""
        return 0 if self.recusal else sum(content.points is None for content in self.marks.values())


def reviewer_sheet(context: SheetContext, reviewer: Reviewer, scored: Sequence[Scored]) -> Document:
    """Return one paper with every institution the reviewer was given, a page or more each."""
    language = context.language
    data = sheet_data(KIND, reviewer.id, context.head, _values(reviewer, scored))
    own = Signatory(FIELD, Text("평가위원", "Reviewer"), reviewer.name, reviewer.affiliation, reviewer.title)
    signatories = (own, *context.signatories)
    blocks: list[Block] = [
        Title(words.REVIEWER_SHEET.get(language), context.framework.title.get(language)),
        _facts(context, reviewer, scored),
        *parts.warnings(_unfinished(scored), language=language),
        *_overview(context, scored),
        *_method(context),
    ]
    for index, item in enumerate(scored, 1):
        blocks.extend(_institution(context, item, index, len(scored)))
    blocks.extend(_closing(context, signatories))
    blocks.append(parts.code_block(context, f"{KIND}/{reviewer.id}", data))
    return parts.paper(context, words.REVIEWER_SHEET, data, blocks, signatories)


def _values(reviewer: Reviewer, scored: Sequence[Scored]) -> dict[str, object]:
    """Return what the sheet's code is of; transcripts only where there are any, so that other codes stay as they were."""
    bare = [{"institution": s.institution, "marks": s.marks, "recusal": s.recusal} for s in scored]
    copies = {s.institution.code: s.transcripts for s in scored if s.transcripts}
    return {"reviewer": reviewer, "scored": bare, **({"transcripts": copies} if copies else {})}


def _facts(context: SheetContext, reviewer: Reviewer, scored: Sequence[Scored]) -> Table:
    language = context.language
    who = " ".join(part for part in (reviewer.affiliation, reviewer.title, reviewer.name) if part)
    one = len(scored) == 1
    count = Text(f"{len(scored)}개 기관", f"{len(scored)} institutions").get(language)
    return parts.facts(
        [
            *parts.common_facts(context),
            (Text("평가위원", "Reviewer").get(language), who),
            (words.FIELD.get(language), reviewer.field or parts.NONE),
            (words.INSTITUTIONS.get(language), scored[0].institution.shown_name if one else count),
        ]
    )


def _unfinished(scored: Sequence[Scored]) -> Text | None:
    count = sum(item.open_count for item in scored)
    if not count:
        return None
    return Text(
        f"점수를 주지 않은 항목이 {count}건 있습니다. 평가를 마치지 않은 표입니다.",
        f"{count} assigned measure(s) have no points: this sheet is not finished.",
    )


def _overview(context: SheetContext, scored: Sequence[Scored]) -> Iterator[Block]:
    """Yield the list of institutions with their sums, where there is more than one."""
    if len(scored) < 2:
        return
    language = context.language
    names = (Text("번호", "No."), words.INSTITUTION, words.TYPE, words.MAXIMUM, words.POINTS, words.NOTE)
    yield Heading(Text("배정 기관", "Institutions assigned").get(language))
    rows = tuple(_overview_row(context, item, index) for index, item in enumerate(scored, 1))
    yield Table((32, 190, 126, 48, 48, 64), (parts.head(*(n.get(language) for n in names)),), rows)


def _overview_row(context: SheetContext, item: Scored, index: int) -> Row:
    language, institution = context.language, item.institution
    given = [content.points for content in item.marks.values() if content.points is not None]
    total = parts.NONE if item.recusal or not given else parts.figure(sum(given, ZERO))
    return Row(
        (
            Cell(str(index), Align.CENTER),
            Cell(institution.shown_name),
            Cell(context.framework.type_name(institution.type).get(language), Align.CENTER),
            parts.number(parts.figure(maximum_of(context, item.marks, institution))),
            parts.number(total),
            Cell(_note(item).get(language), Align.CENTER),
        )
    )


def _note(item: Scored) -> Text:
    if item.recusal:
        return words.RECUSALS[item.recusal.kind]
    count = item.open_count
    return Text(f"미평가 {count}건", f"{count} open") if count else Text("", "")


def _method(context: SheetContext) -> Iterator[Block]:
    language = context.language
    rule = words.RULES[context.rule]
    lines = (
        Text(
            "1. 정성 항목마다 배점 안에서 점수를 주고 그 근거를 평가의견에 적습니다.",
            "1. Points are given to each judged measure within its maximum, with the grounds in the opinion.",
        ),
        Text(
            "2. 착안사항 앞의 표시: ☑ 충족, △ 일부 충족, ☐ 미충족, － 해당없음, · 답하지 않음.",
            "2. Marks before points of attention: ☑ met, △ partly met, ☐ not met, － not applicable, · no answer.",
        ),
        Text(
            f"3. 위원회는 {rule.ko}으로 점수를 하나로 정하거나, 사유를 적고 합의한 값으로 정합니다.",
            f"3. The panel makes one value of the marks: {rule.en}, or a value agreed upon with a reason.",
        ),
    )
    yield Heading(Text("채점 방법", "How points are given").get(language))
    for line in (*lines, *_levels(context)):
        yield Paragraph(line.get(language), size=9.0)


def _levels(context: SheetContext) -> Iterator[Text]:
    """Yield the levels that the round itself set, as a further line of the method."""
    chosen = {behind(measure, context.settings) for measure in context.framework.measures()}
    for setting in level_settings(context.framework):
        if setting.id in chosen:
            at, levels = measure_of(setting), setting.says(context.settings[setting.id])
            about = Text(at or "정성 항목", at or "judged measures")
            yield Text(
                f"4. 회차가 정한 {about.ko}의 수준(배점에 대한 비율, 사이의 점수도 가능): {levels.ko}",
                f"4. Levels the round set for {about.en} (shares of the maximum; points between them may be given): {levels.en}",
            )


def _institution(context: SheetContext, item: Scored, index: int, count: int) -> Iterator[Block]:
    language, institution = context.language, item.institution
    if count > 1:
        yield PageBreak()
    kind = context.framework.type_name(institution.type).get(language)
    name = f"{institution.shown_name} ({kind})"
    yield Heading(f"{index}. {name}" if count > 1 else name)
    if item.recusal:
        yield Paragraph(_recused(item.recusal).get(language))
        return
    yield marks_table(context, item.marks, institution)
    yield from opinions(context, item.marks, institution)
    yield from copied(item.transcripts, language)


def _recused(recusal: Recusal) -> Text:
    kind = words.RECUSALS[recusal.kind]
    return Text(
        f"{kind.ko}한 기관이므로 평가하지 않았습니다. 사유: {recusal.reason}",
        f"Not scored ({kind.en}). Reason: {recusal.reason}",
    )


def _closing(context: SheetContext, signatories: Sequence[Signatory]) -> Iterator[Block]:
    language = context.language
    confirmed = Text("위와 같이 평가하였음을 확인합니다.", "I confirm that I have scored as above.")
    yield End(words.END.get(language))
    yield from parts.signing(context, signatories, confirmed)
    if context.addressee.get(language):
        yield Paragraph(context.addressee.get(language), size=12.0, bold=True)
