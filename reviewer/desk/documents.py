"""Gathers what each paper of an open round says, and lays its blocks out; nothing here is signed or written.

One is made for a paper or for a series: what papers share is read once and holds for as long as it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import cached_property

from reviewer.desk import agenda, forms, minutes, register
from reviewer.desk.ledger import ledger
from reviewer.desk.scored import scored_by
from reviewer.desk.state import State
from reviewer.desk.tasks import InstitutionTask, Laid, Shared, Task
from reviewer.errors import UserError
from reviewer.model.ids import AreaCode, InstitutionCode, MeasureCode, ReviewerId, TypeCode
from reviewer.model.paper import AREA, FIELDS, WHOLE, PaperKind, PaperName, PaperOptions
from reviewer.model.people import Officer
from reviewer.model.result import InstitutionResult, Tally
from reviewer.model.round import CombiningRule, Decision, MarkContent, Reviewer, Role
from reviewer.scoring.round_settings import COMBINING
from reviewer.scoring.settings import in_force
from reviewer.scoring.tally import Opener
from reviewer.sheet.area_summary import area_summary
from reviewer.sheet.comparison import Peers, peers_of
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.sheet.decision_sheet import decision_sheet
from reviewer.sheet.declaration_sheet import Declared, declaration_sheet
from reviewer.sheet.feedback_sheet import Written, feedback_sheet
from reviewer.sheet.form_sheet import form_sheet
from reviewer.sheet.manifest_sheet import manifest_sheet
from reviewer.sheet.minutes_sheet import minutes_sheet
from reviewer.sheet.page import Document
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.text import Text

CHAIR = Signatory("chair", Text("위원장", "Chair"), "")
SECRETARY = Signatory("secretary", Text("간사", "Secretary"), "")
OFFICE = {"chair": CHAIR, "secretary": SECRETARY}
ISSUER = Text("평가위원회", "Evaluation panel")
ADDRESSEE = Text("행정안전부장관 귀중", "To the Minister of the Interior and Safety")
OWN = (PaperKind.REVIEWER, PaperKind.DECLARATION, PaperKind.FORM, PaperKind.FILLED)
"""The papers a reviewer may see: those about that reviewer alone."""
Opinions = dict[MeasureCode, list[MarkContent]]


class Documents:
    """Makes the papers of one round as documents. The same journal, options and day give the same document."""

    def __init__(self, state: State, options: PaperOptions, tally: Callable[[], Tally]) -> None:
        state.file.must_agree()
        self._state = state
        self._options = options
        self._made = tally

    def make(self, paper: PaperName) -> Document:
        """Return a paper; raises UserError when there is nothing to make it of, or it is not for who is at the desk."""
        self._must_be_for(paper)
        return self._maker(paper.kind)(paper)

    def _maker(self, kind: PaperKind) -> Callable[[PaperName], Document]:
        """Return the method for a kind; kept by the object itself, its own methods would keep a whole tally alive."""
        return {
            PaperKind.INSTITUTION: self._institution,
            PaperKind.REVIEWER: self._reviewer,
            PaperKind.SUMMARY: self._summary,
            PaperKind.MINUTES: self._minutes,
            PaperKind.DECISION: self._decision,
            PaperKind.DECLARATION: self._declaration,
            PaperKind.FEEDBACK: self._feedback,
            PaperKind.MANIFEST: self._manifest,
            PaperKind.FORM: self._form,
            PaperKind.FILLED: self._form,
        }[kind]

    def task(self, paper: PaperName) -> Task:
        """Return what a process needs to make a paper; raises UserError as `make` does."""
        if paper.kind is not PaperKind.INSTITUTION:
            return Laid(self.make(paper))
        self._must_be_for(paper)
        return self._institution_task(paper)

    def shared(self, papers: Sequence[PaperName]) -> Shared:
        """Return what the sheets of institutions among `papers` need besides their tasks."""
        wanted = any(paper.kind is PaperKind.INSTITUTION for paper in papers)
        return Shared(self.context(PaperKind.INSTITUTION), self._peers if wanted else {})

    def context(self, kind: PaperKind) -> SheetContext:
        """Return what every paper of a kind needs to know."""
        signatories = tuple(self._named(OFFICE[field]) for field in FIELDS[kind] if field in OFFICE)
        return replace(self._shared, signatories=signatories)

    def _named(self, signatory: Signatory) -> Signatory:
        """Fill in the chair or the secretary where they were named."""
        one = self._officers.get(signatory.field)
        if one is None:
            return signatory
        return replace(signatory, name=one.name, affiliation=one.affiliation, title=one.title)

    @cached_property
    def _officers(self) -> dict[str, Officer]:
        return register.officers(self._state)

    @cached_property
    def _shared(self) -> SheetContext:
        state, options = self._state, self._options
        settings = in_force(state.framework, state.reading.settings())
        return SheetContext(
            framework=state.framework,
            round=state.info,
            head=state.file.journal.head(),
            settings=settings,
            rule=CombiningRule(settings[COMBINING]),
            issued=options.issued or self._today(),
            signatories=(),
            issuer=ISSUER,
            addressee=ADDRESSEE,
            language=options.language,
            signing=options.signing,
        )

    def _today(self) -> datetime:
        """Return the start of today: a sheet carries the day it was issued, and is the same all day."""
        now = self._state.clock()
        return datetime.combine(now.date(), time(), now.tzinfo)

    @cached_property
    def _opener(self) -> Opener:
        return agenda.opener(self._state, self._tally)

    @cached_property
    def _tally(self) -> Tally:
        return self._made()

    @cached_property
    def _peers(self) -> dict[TypeCode, Peers]:
        results = self._tally.results
        types = {r.institution.type for r in results}
        return {t: peers_of(self._state.framework, [r for r in results if r.institution.type == t]) for t in types}

    @cached_property
    def _results(self) -> dict[InstitutionCode, InstitutionResult]:
        return {r.institution.code: r for r in self._tally.results}

    @cached_property
    def _decisions(self) -> dict[InstitutionCode, dict[MeasureCode, Decision]]:
        found: dict[InstitutionCode, dict[MeasureCode, Decision]] = {}
        for decision in self._state.reading.decisions():
            found.setdefault(decision.institution, {})[decision.measure] = decision
        return found

    @cached_property
    def _opinions(self) -> dict[InstitutionCode, Opinions]:
        """Return what reviewers wrote, those who stand aside left out."""
        recused = {(r.reviewer, r.institution) for r in self._state.reading.recusals()}
        found: dict[InstitutionCode, Opinions] = {}
        for mark in self._state.reading.marks():
            key = mark.key
            if (key.reviewer, key.institution) not in recused:
                found.setdefault(key.institution, {}).setdefault(key.measure, []).append(mark.content)
        return found

    def _institution(self, paper: PaperName) -> Document:
        return self._institution_task(paper).document(self.shared((paper,)))

    def _institution_task(self, paper: PaperName) -> InstitutionTask:
        code = self._result(paper).institution.code
        return InstitutionTask(self._opener.of(code), self._decided(code), self._opinions.get(code, {}))

    def _feedback(self, paper: PaperName) -> Document:
        result = self._result(paper)
        code = result.institution.code
        return feedback_sheet(
            self.context(paper.kind), result, Written(self._opinions.get(code, {}), self._decided(code))
        )

    def _result(self, paper: PaperName) -> InstitutionResult:
        return self._results[self._state.institution(InstitutionCode(paper.key)).code]

    def _decided(self, code: InstitutionCode) -> Mapping[MeasureCode, Decision]:
        return self._decisions.get(code, {})

    def _reviewer(self, paper: PaperName) -> Document:
        scored = scored_by(self._state, ReviewerId(paper.key))
        if not scored:
            raise UserError(nothing_assigned(ReviewerId(paper.key)))
        return reviewer_sheet(self.context(paper.kind), self._who(paper.key), scored)

    def _summary(self, paper: PaperName) -> Document:
        context, tally = self.context(paper.kind), self._tally
        if paper.key.startswith(AREA):
            code = AreaCode(paper.key.removeprefix(AREA))
            if all(area.code != code for area in self._state.framework.areas):
                raise UserError(_no_area(code))
            return area_summary(context, tally, code)
        if paper.key != WHOLE:
            if all(kind.code != paper.key for kind in self._state.framework.types):
                raise UserError(_no_type(paper.key))
            tally = replace(tally, results=tuple(r for r in tally.results if r.institution.type == paper.key))
        return summary_sheet(context, tally, paper.key)

    def _minutes(self, paper: PaperName) -> Document:
        if paper.key not in minutes.days(self._state):
            raise UserError(_no_meeting(paper.key))
        return minutes_sheet(self.context(paper.kind), minutes.meeting(self._state, paper.key))

    def _decision(self, paper: PaperName) -> Document:
        institution, measure = paper.parts
        item = agenda.item(self._state, InstitutionCode(institution), MeasureCode(measure))
        return decision_sheet(self.context(paper.kind), item)

    def _declaration(self, paper: PaperName) -> Document:
        reading, who = self._state.reading, self._who(paper.key)
        assigned = {a.institution for a in reading.assignments(who.id)}
        declared = Declared(
            who,
            reading.declaration(who.id),
            tuple(i for i in reading.institutions() if i.code in assigned),
            tuple(r for r in reading.recusals() if r.reviewer == who.id),
        )
        return declaration_sheet(self.context(paper.kind), declared)

    def _manifest(self, paper: PaperName) -> Document:
        return manifest_sheet(self.context(paper.kind), ledger(self._state, paper.key))

    def _form(self, paper: PaperName) -> Document:
        reviewer, institution = paper.parts
        who = self._who(reviewer)
        return form_sheet(
            self.context(paper.kind), forms.form(self._state, paper.kind, who, InstitutionCode(institution))
        )

    def _who(self, reviewer: str) -> Reviewer:
        found = next((r for r in self._state.reading.reviewers() if r.id == reviewer), None)
        if found is None:
            raise UserError(nothing_assigned(ReviewerId(reviewer)))
        return found

    def _must_be_for(self, paper: PaperName) -> None:
        person = self._state.person
        if person.role is not Role.REVIEWER:
            return
        if paper.kind not in OWN or paper.parts[0] != person.id:
            raise UserError(NOT_YOURS)


NOT_YOURS = Text(
    "평가위원은 본인의 평가표·확인서·수기 평가표만 만들 수 있습니다. 다른 문서는 간사나 위원장이 만듭니다.",
    "A reviewer makes only their own score sheet, declaration and forms. The office makes the others.",
)


def nothing_assigned(reviewer: ReviewerId) -> Text:
    """Return the sentence for a paper of a reviewer that would be empty."""
    return Text(
        f"{reviewer} 평가위원에게 배정된 항목이 없어 평가표를 만들 수 없습니다. 평가위원 번호와 배정을 확인하십시오.",
        f"Nothing is assigned to reviewer {reviewer}, so there is no score sheet. Check the id and the assignments.",
    )


def _no_area(code: str) -> Text:
    return Text(
        f"{code} 영역은 이 회차의 편람에 없습니다. 코드를 확인하십시오.", f"This round's edition has no area {code}."
    )


def _no_type(code: str) -> Text:
    return Text(
        f"{code} 기관유형은 이 회차의 편람에 없습니다. 코드를 확인하십시오.",
        f"This round's edition has no institution type {code}. Check the code.",
    )


def _no_meeting(day: str) -> Text:
    return Text(
        f"{day}에는 결정도 회의록 기재도 없습니다. 날짜를 2026-11-23처럼 적으십시오.",
        f"Nothing was decided or minuted on {day}. Write the day like 2026-11-23.",
    )
