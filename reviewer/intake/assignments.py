"""Judges assignments: which reviewer scores which measure of which institution."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair, Reviewers
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.repetition import Repetition
from reviewer.intake.sheets import Table
from reviewer.model.batch import Row
from reviewer.model.ids import TypeCode
from reviewer.text import Text

REVIEWER = ("reviewer", "reviewer_name")
INSTITUTION = ("institution", "institution_name")
MEASURE = ("measure", "measure_name")
TypeAndMeasure = tuple[str | None, str | None]


class AssignmentRule:
    """Reads column by column; None stands for a cell at fault."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._roster = roster
        self._framework = known.framework
        self._judged = {str(m.code): m for m in known.framework.measures() if m.is_judged}
        self._found = Measures(known.framework)
        self._reviewers: Judged[Pair, str] = Judged(Reviewers(roster).find)
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._measures: Judged[Pair, str] = Judged(self._measure)
        self._evaluated: Judged[TypeAndMeasure, bool] = Judged(self._is_evaluated)
        axes = (sorted(roster.reviewers), sorted(roster.institutions), list(self._judged))
        self._repetition = Repetition(axes, known.assignments, "measure")

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are."""
        count = 0
        for chunk in table.chunks(problems):
            count += len(chunk.numbers)
            reviewers = self._reviewers.read(chunk.pairs(REVIEWER), chunk)
            institutions = self._institutions.read(chunk.pairs(INSTITUTION), chunk)
            measures = self._measures.read(chunk.pairs(MEASURE), chunk)
            types = map(self._roster.types.get, institutions)
            self._evaluated.read(list(zip(types, measures, strict=True)), chunk)
            self._repetition.check((reviewers, institutions, measures), chunk)
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows as codes."""
        for chunk in table.chunks(Problems(0)):
            yield from zip(
                self._reviewers.given(chunk.pairs(REVIEWER)),
                self._institutions.given(chunk.pairs(INSTITUTION)),
                self._measures.given(chunk.pairs(MEASURE)),
                strict=True,
            )

    def _measure(self, pair: Pair) -> str | Fault:
        code = self._found.code(pair)
        return _counted_only(code) if isinstance(code, str) and code not in self._judged else code

    def _is_evaluated(self, key: TypeAndMeasure) -> bool | Fault:
        kind, code = key
        if kind is None or code is None or self._judged[code].judged_maximum(TypeCode(kind)):
            return True
        name = self._framework.type_name(TypeCode(kind))
        return Fault(
            Text(f"{name.ko}에는 없는 지표입니다.", f"This measure is not evaluated for {name.en}."),
            Text("이 줄을 빼십시오.", "Leave the row out."),
            "measure",
            code,
        )


def _counted_only(code: str) -> Fault:
    return Fault(
        Text("평가위원이 매기지 않는 지표입니다.", "Reviewers do not score this measure."),
        Text("정성 지표만 배정하십시오.", "Assign judged measures only."),
        "measure",
        code,
    )
