"""Counts and lists for boards: work lists, progress, completeness, imports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from reviewer.desk import agenda, sealing
from reviewer.desk.state import State
from reviewer.events.verbs import IMPORT_WITHDRAWN, PACKAGE_MADE, PACKAGE_MERGED, ROWS_IMPORTED
from reviewer.model.batch import BatchKind
from reviewer.model.framework import Measure
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId, TypeCode
from reviewer.model.round import Institution, Mark, MarkKey, WorkItem
from reviewer.model.views import (
    Completeness,
    Filing,
    ImportRecord,
    InstitutionLine,
    Progress,
    ReviewerProgress,
)
from reviewer.scoring.done import asks_why
from reviewer.scoring.inputs import TallyInput
from reviewer.store.journal import Journal

FiledKey = tuple[InstitutionCode, MeasureCode]
There = tuple[Mapping[FiledKey, str], Mapping[FiledKey, int]]  # days of reports, counts of evidence


def work_item(key: MarkKey, measure: Measure, type_code: TypeCode, mark: Mark | None, *, recused: bool) -> WorkItem:
    """Return one line of a reviewer's work."""
    maximum = measure.judged_maximum(type_code)
    if mark is None:
        return WorkItem(key, maximum, recused=recused)
    content = mark.content
    why = asks_why(content, measure, maximum)
    begun = not content.is_empty
    return WorkItem(key, maximum, content.points, begun, content.unsure, recused, content.discuss, why)


def institution_lines(items: Iterable[WorkItem], names: Mapping[InstitutionCode, str]) -> tuple[InstitutionLine, ...]:
    """Return a reviewer's work gathered by institution."""
    found: dict[InstitutionCode, list[WorkItem]] = {}
    for item in items:
        found.setdefault(item.key.institution, []).append(item)
    return tuple(
        InstitutionLine(
            code=code,
            name=names.get(code, code),
            total=len(work),
            marked=sum(item.points is not None for item in work),
            recused=any(item.recused for item in work),
            unsure=any(item.unsure for item in work),
        )
        for code, work in found.items()
    )


def import_records(journal: Journal) -> tuple[ImportRecord, ...]:
    """Return every import as the journal tells it, oldest first."""
    entries = journal.with_verb(ROWS_IMPORTED, IMPORT_WITHDRAWN)
    withdrawn = {e.content()["entry"] for e in entries if e.verb == IMPORT_WITHDRAWN}
    return tuple(
        ImportRecord(
            entry=EntryHash(e.hash),
            kind=BatchKind(e.content()["kind"]),
            count=e.content()["count"],
            sources=tuple(s["name"] for s in e.content()["sources"]),
            when=e.wall,
            author=e.author,
            withdrawn=e.hash in withdrawn,
        )
        for e in entries
        if e.verb == ROWS_IMPORTED
    )


def progress(state: State) -> Progress:
    """Return how far the round is, in counts."""
    reading = state.reading
    given = _given(state)
    items = agenda.items(state)
    return Progress(
        institutions=len(given.institutions),
        reviewers=len(reading.reviewers()),
        counted=sum(_counted_present(given, i) for i in given.institutions),
        counted_expected=sum(_counted_expected(given, i) for i in given.institutions),
        submissions=len(reading.submission_keys()),
        evidence=len(reading.evidence()),
        assigned=sum(len(item.marks) for item in items),
        marked=sum(m.points is not None for item in items for m in item.marks),
        decided=sum(item.decision is not None and not item.stale for item in items),
        to_decide=len(items),
        conflicts=len(reading.conflicts()),
    )


def reviewer_progress(state: State) -> tuple[ReviewerProgress, ...]:
    """Return how far each reviewer is, in counts, and when packages went out and came back."""
    reading = state.reading
    assigned = Counter(a.reviewer for a in reading.assignments())
    marked = Counter(m.key.reviewer for m in reading.marks() if m.content.points is not None)
    recused = Counter(r.reviewer for r in reading.recusals())
    out = _latest(state.file.journal, PACKAGE_MADE)
    back = _latest(state.file.journal, PACKAGE_MERGED)
    return tuple(
        ReviewerProgress(
            reviewer=r.id,
            name=r.name,
            assigned=assigned[r.id],
            marked=marked[r.id],
            recused=recused[r.id],
            declared=reading.declaration(r.id) is not None,
            package=out.get(r.id, ""),
            returned=back.get(r.id, ""),
            seal=sealing.view(state, r.id),
        )
        for r in reading.reviewers()
    )


def completeness(state: State) -> tuple[Completeness, ...]:
    """Return what each institution has filed and what is missing."""
    given = _given(state)
    filed, evidence = state.reading.submission_days(), state.reading.evidence()
    submitted = _by_institution(filed)
    proven = Counter((e.institution, e.measure) for e in evidence)
    proven_of = _by_institution(proven)
    files = Counter(e.institution for e in evidence)
    judged = [m for m in state.framework.measures() if m.is_judged]
    return tuple(
        Completeness(
            institution=i,
            counted=_counted_present(given, i),
            counted_expected=_counted_expected(given, i),
            submitted=tuple(sorted(submitted.get(i.code, set()))),
            missing=tuple(
                m.code for m in judged if m.judged_maximum(i.type) > 0 and m.code not in submitted.get(i.code, set())
            ),
            evidence=files[i.code],
            evidence_without_report=tuple(sorted(proven_of.get(i.code, set()) - submitted.get(i.code, set()))),
            filings=tuple(_filing(i, m, (filed, proven), state.framework.period.due) for m in judged),
        )
        for i in given.institutions
    )


def _filing(institution: Institution, measure: Measure, there: There, closes: str) -> Filing:
    key = (institution.code, measure.code)
    filed, proven = there
    return Filing(
        measure=measure.code,
        is_expected=measure.judged_maximum(institution.type) > 0,
        has_report=key in filed,
        filed=filed.get(key, ""),
        due=measure.period.due or closes,
        evidence=proven.get(key, 0),
    )


def _given(state: State) -> TallyInput:
    """Return the counted points as they stand: handed in, or computed from the figures that were filed."""
    from reviewer.scoring.recompute import settled

    raw = agenda.filed(state)
    return settled(raw, agenda.kept(state).computed(raw.framework, raw.settings)) if raw.filed else raw


def _counted_expected(given: TallyInput, institution: Institution) -> int:
    indicators = given.framework.indicators()
    measures = (m for i in indicators for m in given.measures_of(institution, i))
    return sum(m.is_counted and not m.is_extra for m in measures)


def _counted_present(given: TallyInput, institution: Institution) -> int:
    indicators = given.framework.indicators()
    measures = (m for i in indicators for m in given.measures_of(institution, i))
    return sum(not m.is_extra and (institution.code, m.code) in given.counted for m in measures)


def _by_institution(keys: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for institution, measure in keys:
        found.setdefault(institution, set()).add(measure)
    return found


def _latest(journal: Journal, verb: str) -> dict[ReviewerId, str]:
    return {ReviewerId(e.content()["reviewer"]): e.wall for e in journal.with_verb(verb)}
