"""Taking in what a preview offered, taking an import back, and sharing the work out among reviewers."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.holding import ImportWithdrawn, RowsImported
from reviewer.model.batch import Batch, BatchKind, Row
from reviewer.model.changes import Topic
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import Institution, Reviewer, Role
from reviewer.text import Text

if TYPE_CHECKING:
    from reviewer.commands import AcceptImport, AssignWork, WithdrawImport

TOPIC_OF = {
    BatchKind.INSTITUTIONS: Topic.INSTITUTIONS,
    BatchKind.REVIEWERS: Topic.REVIEWERS,
    BatchKind.ASSIGNMENTS: Topic.ASSIGNMENTS,
    BatchKind.COUNTED: Topic.COUNTED,
    BatchKind.SUBMISSIONS: Topic.SUBMISSIONS,
    BatchKind.EVIDENCE: Topic.EVIDENCE,
    BatchKind.LAST_YEAR: Topic.LAST_YEAR,
    BatchKind.FIGURES: Topic.FIGURES,
}
NAMES = {
    BatchKind.INSTITUTIONS: Text("기관", "institutions"),
    BatchKind.REVIEWERS: Text("평가위원", "reviewers"),
    BatchKind.ASSIGNMENTS: Text("배정", "assignments"),
    BatchKind.COUNTED: Text("정량 점수", "counted points"),
    BatchKind.SUBMISSIONS: Text("실적보고서", "submissions"),
    BatchKind.EVIDENCE: Text("증빙자료", "evidence files"),
    BatchKind.LAST_YEAR: Text("지난해 결과", "results of last year"),
    BatchKind.FIGURES: Text("수치", "figures"),
}
ORDER = tuple(BatchKind)  # who before what, so that a later batch can lean on an earlier one


def accept(state: State, command: AcceptImport) -> Outcome:
    """Take in every batch, or none."""
    must_be_secretary(state)
    batches = sorted(command.batches, key=lambda batch: ORDER.index(batch.kind))
    entries = [state.file.import_rows(state.writer, b) for b in batches if b.count]
    news = [
        Text(f"{NAMES[b.kind].ko} {b.count:,}건을 들였습니다.", f"{b.count:,} {NAMES[b.kind].en} taken in.")
        for b in batches
        if b.count
    ]
    return outcome({TOPIC_OF[b.kind] for b in batches}, *entries, news=news)


def withdraw(state: State, command: WithdrawImport) -> Outcome:
    """Take back what one import brought, unless it was taken back before."""
    must_be_secretary(state)
    entry = state.file.journal.find(command.entry)
    is_import = entry is not None and entry.verb == RowsImported.verb and entry.content()["kind"] == command.kind
    if not is_import or _is_withdrawn(state, command):
        raise UserError(Text("되돌릴 수 있는 가져오기가 아닙니다.", "That is not an import that can be taken back."))
    fact = state.file.withdraw(state.writer, command.kind, command.entry, command.reason)
    return outcome({TOPIC_OF[command.kind]}, fact)


def assign(state: State, command: AssignWork) -> Outcome:
    """Share the work out; what is assigned already stays."""
    must_be_secretary(state)
    if command.per_item < 1:
        raise UserError(Text("항목마다 평가위원은 1명 이상이어야 합니다.", "Each item needs at least one reviewer."))
    reviewers = state.reading.reviewers()
    if len(reviewers) < command.per_item:
        raise UserError(
            Text(
                f"항목마다 평가위원 {command.per_item}명을 배정하려면 평가위원이 더 필요합니다(지금 {len(reviewers)}명).",
                f"Assigning {command.per_item} reviewers to each item needs more reviewers (there are {len(reviewers)}).",
            )
        )
    rows = _shared_out(state, command, reviewers)
    if not rows:
        raise UserError(
            Text(
                "새로 배정할 항목이 없습니다. 실적보고서를 먼저 들이십시오.",
                "There is nothing new to assign. Import submissions first.",
            )
        )
    entry = state.file.import_rows(state.writer, Batch(BatchKind.ASSIGNMENTS, len(rows), partial(iter, rows), ()))
    news = Text(
        f"{len(rows):,}건을 평가위원 {len(reviewers)}명에게 배정했습니다.",
        f"{len(rows):,} items were assigned to {len(reviewers)} reviewers.",
    )
    return outcome({Topic.ASSIGNMENTS}, entry, news=[news])


def must_be_secretary(state: State) -> None:
    """Refuse a reviewer who tries what only the secretary or the chair may do."""
    if state.person.role is Role.REVIEWER:
        raise UserError(
            Text(
                "자료를 들이고 배정하는 일은 간사나 위원장만 할 수 있습니다.",
                "Only the secretary or the chair takes in data and assigns work.",
            )
        )


def _is_withdrawn(state: State, command: WithdrawImport) -> bool:
    subject = f"rows/{command.kind}"
    facts = state.file.journal.about({subject})[subject]
    return any(f.verb == ImportWithdrawn.verb and f.content()["entry"] == command.entry for f in facts)


def _shared_out(state: State, command: AssignWork, reviewers: list[Reviewer]) -> list[Row]:
    judged = [m for m in state.framework.measures() if m.is_judged]
    submitted = {institution for institution, _ in state.reading.submission_keys()}
    present = state.reading.assignments()
    load = Counter(a.reviewer for a in present)
    taken = {a.institution for a in present}
    rows: list[Row] = []
    for institution in _shuffled(state.reading.institutions(), command.seed):
        if institution.code in taken or (command.only_submitted and institution.code not in submitted):
            continue
        measures = [m.code for m in judged if m.judged_maximum(institution.type) > 0]
        for reviewer in _least_loaded(state, reviewers, load, institution.code, command.per_item):
            rows += [(reviewer, institution.code, measure) for measure in measures]
            load[reviewer] += len(measures)
    return sorted(rows)


def _shuffled(institutions: list[Institution], seed: int) -> list[Institution]:
    """Mix the institutions so that types spread over reviewers, the same way for the same seed everywhere."""
    return sorted(institutions, key=lambda i: hashlib.sha256(f"{seed}/{i.code}".encode()).digest())


def _least_loaded(
    state: State, reviewers: list[Reviewer], load: Counter[ReviewerId], institution: InstitutionCode, count: int
) -> list[ReviewerId]:
    free = [r.id for r in reviewers if not state.reading.is_recused(r.id, institution)]
    return sorted(free, key=lambda r: (load[r], r))[:count]
