"""Judges what institutions filed for a measure: the form's fields, cases, dates and pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from reviewer.intake.drafts import Draft, gather
from reviewer.intake.fields import FieldRule
from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.recognise import form_fields
from reviewer.intake.rule import already_in_round, repeated_in_file
from reviewer.intake.sheets import Table
from reviewer.intake.values import read_count, read_day
from reviewer.model.batch import Row
from reviewer.model.form import Form
from reviewer.model.framework import Measure, Method
from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.text import Text

NAMED = 5  # institutions that are named where more are meant


class SubmissionRule:
    """Reads a sheet that is named after its measure; rows of one institution follow one another."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._known = known
        self._roster = roster
        self._found = Measures(known.framework)
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._rows: dict[tuple[str, str], int] = {}

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every submission and return how many there are."""
        measure, form, fields = self._subject(table)
        count, late = 0, []
        due = measure.period.due or self._known.framework.period.due
        for draft in gather(table, problems, self._institutions):
            count += 1
            late += [str(draft.institution)] if _is_late(draft, due) else []
            for fault in self._head_faults(draft, measure, form):
                draft.first.blame(fault)
            fields.check(draft, self._kind(draft))
        if late:
            problems.note(table.place, _late(late, due))
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield a row for each submission, its fields as a JSON object in the order of the form."""
        measure, _, fields = self._subject(table)
        for draft in gather(table, Problems(0), self._institutions):
            head = draft.first.cells
            filed = read_day(head.get("filed", ""))
            yield (
                draft.institution or "",
                measure.code,
                filed.isoformat() if filed else "",
                str(read_count(head.get("pages", "")) or 0),
                json.dumps(fields.values(draft), ensure_ascii=False, separators=(",", ":")),
                f"{table.place.prefix}{draft.first.number}",
            )

    def _subject(self, table: Table) -> tuple[Measure, Form, FieldRule]:
        measure = self._known.framework.measure(MeasureCode(table.subject))
        form = self._known.framework.form(measure.form) or Form(measure.form, measure.name, ())
        return measure, form, FieldRule(form_fields(form, measure), measure)

    def _kind(self, draft: Draft) -> TypeCode | None:
        kind = self._roster.types.get(draft.institution)
        return None if kind is None else TypeCode(kind)

    def _head_faults(self, draft: Draft, measure: Measure, form: Form) -> Iterator[Fault]:
        cells = draft.first.cells
        yield from self._identity_faults(draft, measure)
        if written := cells.get("filed", ""):
            yield from _filing_faults(written)
        if written := cells.get("pages", ""):
            yield from _page_faults(written, form.pages)

    def _identity_faults(self, draft: Draft, measure: Measure) -> Iterator[Fault]:
        named = draft.first.cells.get("measure", "")
        if named and self._found.code((named, "")) != measure.code:
            yield _other_measure(named, measure)
        if draft.institution is None:
            return
        kind = self._kind(draft)
        if kind is not None and measure.method is not Method.BONUS and not measure.maximum.get(kind):
            yield _not_evaluated(measure)
        yield from self._repetition(draft.institution, measure.code, draft.first.number)

    def _repetition(self, institution: str, measure: str, number: int) -> Iterator[Fault]:
        if (institution, measure) in self._known.submissions:
            yield already_in_round("institution", institution)
        elif (institution, measure) in self._rows:
            yield repeated_in_file(self._rows[institution, measure], "institution", institution)
        self._rows.setdefault((institution, measure), number)


def _filing_faults(written: str) -> Iterator[Fault]:
    if read_day(written) is None:
        right = Text("2025-10-31처럼 적으십시오.", "Write it like 2025-10-31.")
        yield Fault(Text("날짜로 읽을 수 없습니다.", "This is no date."), right, "filed", written)


def _is_late(draft: Draft, due: str) -> bool:
    day = read_day(draft.first.cells.get("filed", ""))
    return bool(due and day is not None and day.isoformat() > due)


def _late(late: Sequence[str], due: str) -> Text:
    """Return the note on reports that came after the deadline: they come in, and the board shows them as late."""
    named = ", ".join(late[:NAMED])
    more = len(late) - NAMED
    ko, en = (f" 외 {more}곳", f" and {more} more") if more > 0 else ("", "")
    return Text(
        f"기한({due}) 뒤에 낸 실적보고서 {len(late)}건({named}{ko}). 받아들이면 제출 현황에 늦게 낸 것으로 보입니다.",
        f"{len(late)} reports came after the deadline of {due} ({named}{en}). Once accepted, they show as late among what is missing.",
    )


def _page_faults(written: str, most: int | None) -> Iterator[Fault]:
    pages = read_count(written)
    if pages is None:
        right = Text("1 이상의 정수를 적으십시오.", "Write a whole number of one or more.")
        yield Fault(Text("쪽수로 읽을 수 없습니다.", "This is no number of pages."), right, "pages", written)
    elif most is not None and pages > most:
        wrong = Text("쪽수 한도를 넘습니다.", "It exceeds the page cap.")
        yield Fault(
            wrong, Text(f"보고서는 {most}쪽까지입니다.", f"A report has at most {most} pages."), "pages", written
        )


def _other_measure(named: str, measure: Measure) -> Fault:
    return Fault(
        Text(f"이 시트는 {measure.code}의 실적보고서입니다.", f"This sheet holds reports for {measure.code}."),
        Text(
            "지표코드를 고치거나 그 지표의 시트로 옮기십시오.",
            "Correct the code, or move the row to that measure's sheet.",
        ),
        "measure",
        named,
    )


def _not_evaluated(measure: Measure) -> Fault:
    return Fault(
        Text(
            f"이 기관유형은 {measure.code}을(를) 평가하지 않습니다.", f"{measure.code} is not evaluated for this type."
        ),
        Text("이 줄을 빼거나 기관을 고치십시오.", "Leave the row out, or correct the institution."),
        "institution",
    )
