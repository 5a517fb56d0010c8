"""What screens and the command line ask an open round: reading only, on the thread that owns the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from reviewer.desk import agenda, boards, closing, sealing, substitutions, telling
from reviewer.desk.calling import called
from reviewer.desk.checklist import checklist
from reviewer.desk.lastyear import Memory
from reviewer.desk.marks import can_redo, can_undo
from reviewer.desk.sentences import line
from reviewer.desk.state import State
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import (
    AgendaItem,
    Declaration,
    Institution,
    Mark,
    MarkKey,
    Recusal,
    Reviewer,
    Role,
    WorkItem,
)
from reviewer.model.seal import SealView
from reviewer.model.setting import Setting
from reviewer.model.views import (
    Completeness,
    ConflictView,
    CountedSide,
    DeskItem,
    ImportRecord,
    InstitutionLine,
    JournalLine,
    JournalLook,
    Progress,
    ReviewerProgress,
)
from reviewer.scoring import level_settings
from reviewer.scoring.settings import all_settings, in_force

if TYPE_CHECKING:
    from reviewer.model.agreement import Agreement
    from reviewer.model.checklist import Checklist
    from reviewer.model.people import Holding, Officer, Registration
    from reviewer.model.result import InstitutionResult, Tally
    from reviewer.model.substitution import SubstitutionLine
    from reviewer.model.upgrade import LastYear, PastResult

EVERYTHING = JournalLook()


class Queries:
    """Answers questions about one open round."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._reading = state.reading

    def institutions(self) -> tuple[Institution, ...]:
        """Return every institution, by code."""
        return tuple(self._reading.institutions())

    def reviewers(self) -> tuple[Reviewer, ...]:
        """Return every reviewer, by id."""
        return tuple(self._reading.reviewers())

    def recusals(self) -> tuple[Recusal, ...]:
        """Return the recusals in force."""
        return tuple(self._reading.recusals())

    def declaration(self, reviewer: ReviewerId) -> Declaration | None:
        """Return a reviewer's signed conflict declaration."""
        return self._reading.declaration(reviewer)

    def settings(self) -> dict[str, str]:
        """Return every setting's value in force."""
        return in_force(self._state.framework, self._reading.settings())

    def offered_settings(self) -> tuple[Setting, ...]:
        """Return every setting the round has, with its choices."""
        return all_settings(self._state.framework)

    def worklist(self, reviewer: ReviewerId) -> tuple[WorkItem, ...]:
        """Return what a reviewer has to score, by institution and then in the order of the edition."""
        recused = closing.recused_from(self._state, reviewer)
        marks = {mark.key: mark for mark in self._reading.marks(reviewer)}
        types = {i.code: i.type for i in self._reading.institutions()}
        order = {code: n for n, code in enumerate(self._state.measures)}
        keys = [k for k in agenda.assigned_keys(self._reading.assignments(reviewer)) if k.institution in types]
        keys.sort(key=lambda k: (k.institution, order.get(k.measure, 0)))
        return tuple(
            boards.work_item(
                key,
                self._state.measure(key.measure),
                types[key.institution],
                marks.get(key),
                recused=key.institution in recused,
            )
            for key in keys
        )

    def lines(self, reviewer: ReviewerId) -> tuple[InstitutionLine, ...]:
        """Return a reviewer's institutions with how far each is."""
        names = {i.code: i.shown_name for i in self._reading.institutions()}
        return boards.institution_lines(self.worklist(reviewer), names)

    def seal(self, reviewer: ReviewerId) -> SealView:
        """Return how the seal on a reviewer's work stands."""
        return sealing.view(self._state, reviewer)

    def declared_by(self, said: Declaration) -> str:
        """Return whose certificate signed a declaration, "" where a name was typed and nothing more."""
        return sealing.declared_by(self._state, said)

    def checklist(self, reviewer: ReviewerId, opened: Collection[EvidenceId] = ()) -> Checklist:
        """Return what a reviewer should look at before sealing; `opened` are the evidence files they have seen."""
        return checklist(self._state, self.worklist(reviewer), opened)

    def item(self, key: MarkKey) -> DeskItem:
        """Return everything the review desk shows for one mark; a recused one has no contents."""
        state = self._state
        measure, institution = state.measure(key.measure), state.institution(key.institution)
        found = (r for r in self._reading.recusals() if (r.reviewer, r.institution) == (key.reviewer, key.institution))
        recusal = next(found, None)
        shut = recusal is not None
        maximum, settings = measure.judged_maximum(institution.type), self._reading.settings()
        return DeskItem(
            key=key,
            institution=institution,
            measure=measure,
            maximum=maximum,
            form=state.framework.form(measure.form),
            submission=None if shut else self._reading.submission(key.institution, key.measure),
            evidence=() if shut else tuple(self._reading.evidence(key.institution, key.measure)),
            mark=self._reading.mark(key),
            recusal=recusal,
            levels=level_settings.offered(measure, maximum, settings),
            levels_setting=level_settings.behind(measure, settings),
        )

    def counted_beside(self, institution: InstitutionCode, measure: MeasureCode) -> tuple[CountedSide, ...]:
        """Return what was claimed, counted and recomputed for the counted measures of a measure's indicator."""
        from reviewer.desk import counting

        return counting.sides(self._state, institution, measure)

    def last_year(self, institution: InstitutionCode, measure: MeasureCode) -> LastYear | None:
        """Return last year's side of one measure of one institution, for the tab "last year" and the results.

        Points are None until results of last year were taken in; all is None without a map, and to whoever stands aside.
        """
        person = self._state.person
        if person.role is Role.REVIEWER and institution in closing.recused_from(self._state, ReviewerId(person.id)):
            return None
        return self._memory.of(institution, measure)

    def has_past(self) -> bool:
        """Tell whether any result of last year was taken in."""
        return self._reading.has_last_year()

    def last_whole(self, institution: InstitutionCode) -> PastResult | None:
        """Return an institution's total and grade of last year, None when they were not taken in."""
        return next((one for one in self._reading.last_year(institution) if not one.code), None)

    def past_results(self) -> tuple[PastResult, ...]:
        """Return every result of last year that was taken in."""
        return tuple(self._reading.last_year())

    @cached_property
    def _memory(self) -> Memory:
        return Memory(self._state)

    def own_marks(self, reviewer: ReviewerId, measure: MeasureCode) -> tuple[Mark, ...]:
        """Return a reviewer's own marks with points on one measure."""
        marks = self._reading.marks(reviewer)
        return tuple(m for m in marks if m.key.measure == measure and m.content.points is not None)

    def evidence_bytes(self, evidence: EvidenceId) -> bytes:
        """Return a whole evidence file; raises KeyError when it is not in the file, or is closed to the person."""
        closing.must_be_open_to(self._state, evidence)
        return self._state.file.blobs.read(evidence)

    def evidence_pieces(self, evidence: EvidenceId) -> Iterator[bytes]:
        """Yield an evidence file piece by piece; raises KeyError as `evidence_bytes` does."""
        closing.must_be_open_to(self._state, evidence)
        return self._state.file.blobs.pieces(evidence)

    def agenda(self) -> tuple[AgendaItem, ...]:
        """Return the panel's agenda, the most disputed and weighty of the undecided first."""
        return tuple(agenda.items(self._state))

    def agenda_item(self, institution: InstitutionCode, measure: MeasureCode) -> AgendaItem:
        """Return one item of the agenda."""
        return agenda.item(self._state, institution, measure)

    def substitutions(self) -> tuple[SubstitutionLine, ...]:
        """Return every measure that does not apply, with what stands in for it and whether that waits."""
        return substitutions.lines(self._state)

    def agreement(self) -> Agreement:
        """Return how far the reviewers agree; statistics, which change no figure."""
        from reviewer.statistics.report import agreement

        return agreement(agenda.items(self._state), self._state.framework)

    def tally(self) -> Tally:
        """Return the results as they stand, every figure with its reasons."""
        return agenda.tallied(self._state)

    def opened(self, institution: InstitutionCode, found: Tally | None = None) -> InstitutionResult:
        """Return one institution's result, every figure open down to what was filed; `found` is the tally it is of."""
        return agenda.opener(self._state, found or self.tally()).of(institution)

    def conflicts(self) -> tuple[ConflictView, ...]:
        """Return the facts that compete, side by side."""
        found = self._reading.conflicts()
        about = self._state.file.journal.about({c.subject for c in found})
        return tuple(ConflictView(c.subject, tuple(e for e in about[c.subject] if e.hash in c.sides)) for c in found)

    def history(self, subject: str) -> tuple[JournalLine, ...]:
        """Return every entry about a subject, oldest first, each with its sentence."""
        words = called(self._state)
        return tuple(line(entry, words) for entry in self._state.file.journal.about({subject})[subject])

    def journal(self, limit: int = 500, look: JournalLook = EVERYTHING) -> tuple[JournalLine, ...]:
        """Return the latest entries that `look` wants, newest first, people and institutions called by their names.

        Marks are told without their points: the journal is no way round the panel.
        """
        return telling.latest(self._state, limit, look)

    def journal_days(self) -> tuple[str, ...]:
        """Return the days on which something was written, the last first, as YYYY-MM-DD."""
        return telling.days(self._state)

    def entries(self) -> int:
        """Return how many entries the journal has."""
        return self._state.file.journal.count()

    def imports(self) -> tuple[ImportRecord, ...]:
        """Return every import, oldest first."""
        return boards.import_records(self._state.file.journal)

    def progress(self) -> Progress:
        """Return how far the round is, in counts."""
        return boards.progress(self._state)

    def reviewer_progress(self) -> tuple[ReviewerProgress, ...]:
        """Return how far each reviewer is, in counts."""
        return boards.reviewer_progress(self._state)

    def completeness(self) -> tuple[Completeness, ...]:
        """Return what each institution has filed and what is missing."""
        return boards.completeness(self._state)

    def head(self) -> str:
        """Return the digest of the journal that sheets print."""
        return self._state.file.journal.head()

    def can_undo(self, reviewer: ReviewerId) -> bool:
        """Tell whether there is a change to take back."""
        return can_undo(self._state, reviewer)

    def can_redo(self, reviewer: ReviewerId) -> bool:
        """Tell whether there is an undone change to bring back."""
        return can_redo(self._state, reviewer)

    def officers(self) -> tuple[Officer, ...]:
        """Return the chair and the secretary that were named."""
        from reviewer.desk import register

        return tuple(register.officers(self._state).values())

    def holdings(self) -> tuple[Holding, ...]:
        """Return whose registered certificate is whose."""
        from reviewer.desk import register

        return tuple(register.holdings(self._state).values())

    def registrations(self) -> tuple[Registration, ...]:
        """Return every certificate that is or was registered: whose, since when, and when and why it was struck off."""
        from reviewer.desk import register

        return register.registrations(self._state)

    def loads(self) -> Counter[ReviewerId]:
        """Return how many items each reviewer has."""
        return Counter(a.reviewer for a in self._reading.assignments())
