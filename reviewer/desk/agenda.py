"""The panel's agenda and the tally of an open round: gathering what scoring needs from the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer.desk.state import State
from reviewer.events.marking import MarkGiven
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import AgendaItem, Assignment, Decision, Mark, MarkKey, PanelMark, Reviewer
from reviewer.model.subjects import mark_key
from reviewer.scoring import agenda
from reviewer.scoring.inputs import TallyInput, approvals_by_key, by_key, decisions_by_key
from reviewer.scoring.settings import in_force
from reviewer.store.reading import mark_content

if TYPE_CHECKING:
    from reviewer.desk.figures import Kept
    from reviewer.model.result import Tally
    from reviewer.scoring.tally import Opener


def items(state: State) -> list[AgendaItem]:
    """Return the whole agenda, the most disputed and weighty of the undecided first."""
    reading = state.reading
    settings = in_force(state.framework, reading.settings())
    decisions = decisions_by_key(reading.decisions())
    institutions = {i.code: i for i in reading.institutions()}
    marks = _by_mark_key(reading.marks())
    groups = agenda.grouped(reading.assignments(), marks, _reviewers(state), _recused(state))
    found = [
        agenda.item(institutions[code], state.measure(measure), panel, decisions.get((code, measure)), settings)
        for (code, measure), panel in groups.items()
        if code in institutions
    ]
    return agenda.ordered(found)


def item(state: State, institution: InstitutionCode, measure: MeasureCode) -> AgendaItem:
    """Return one item; raises UserError when institution or measure is not in the round."""
    where = state.institution(institution)
    rule = state.measure(measure)
    decisions = decisions_by_key(state.reading.decisions())
    settings = in_force(state.framework, state.reading.settings())
    panel = _panel(state, institution, measure)
    return agenda.item(where, rule, panel, decisions.get((institution, measure)), settings)


def tallied(state: State) -> Tally:
    """Return the tally of the round as it stands; raises TablesDiffer when the tables are not what the journal says."""
    from reviewer.scoring.tally import tally

    state.file.must_agree()
    return tally(given(state), state.file.journal.head())


def given(state: State) -> TallyInput:
    """Return everything of the round that can change a figure."""
    from reviewer.scoring.recompute import settled

    reading = state.reading
    decisions = reading.decisions()
    raw = replace(
        filed(state),
        decisions=decisions_by_key(decisions),
        approvals=approvals_by_key(reading.approvals()),
        marks=_marks_behind(state, decisions),
        names={r.id: f"{r.name} ({r.id})" for r in reading.reviewers()},
    )
    return settled(raw, kept(state).computed(raw.framework, raw.settings))


def filed(state: State) -> TallyInput:
    """Return what was handed in, points and figures, under the settings in force, and nothing of the panel's."""
    reading = state.reading
    return TallyInput(
        framework=state.framework,
        settings=in_force(state.framework, reading.settings()),
        institutions=tuple(reading.institutions()),
        counted=by_key(reading.counted()),
        decisions={},
        filed=kept(state).figures(state.file.journal, reading),
    )


def kept(state: State) -> Kept:
    """Return what the round keeps of its figures."""
    from reviewer.desk.figures import Kept

    state.kept = state.kept or Kept()
    return state.kept


def opener(state: State, found: Tally) -> Opener:
    """Return what opens results of a tally of the round as it stands: recomputed figures down to what was filed."""
    from reviewer.scoring.tally import Opener

    ready = given(state)
    return Opener(ready, found, kept(state).computed(state.framework, ready.settings))


def _marks_behind(state: State, decisions: list[Decision]) -> dict[EntryHash, Mark]:
    """Return every mark as it stands, and as it stood where a decision rests on an earlier one."""
    marks = {mark.entry: mark for mark in state.reading.marks()}
    for digest in {d for decision in decisions for d in decision.marks if d not in marks}:
        entry = state.file.journal.meant(digest)
        if entry is not None and entry.verb == MarkGiven.verb:
            marks[digest] = Mark(mark_key(entry.subject), mark_content(entry), digest, entry.wall)
    return marks


def _panel(state: State, institution: InstitutionCode, measure: MeasureCode) -> list[PanelMark]:
    wanted = [a for a in state.reading.assignments() if a.institution == institution and a.measure == measure]
    about = [m for m in state.reading.marks() if m.key.institution == institution and m.key.measure == measure]
    marks = _by_mark_key(about)
    groups = agenda.grouped(wanted, marks, _reviewers(state), _recused(state))
    return groups.get((institution, measure), [])


def _reviewers(state: State) -> dict[ReviewerId, Reviewer]:
    return {r.id: r for r in state.reading.reviewers()}


def _recused(state: State) -> frozenset[tuple[ReviewerId, InstitutionCode]]:
    return frozenset((r.reviewer, r.institution) for r in state.reading.recusals())


def _by_mark_key(marks: list[Mark]) -> dict[MarkKey, Mark]:
    return {m.key: m for m in marks if not m.content.is_empty}


def assigned_keys(assignments: list[Assignment]) -> list[MarkKey]:
    """Return the mark keys of assignments, by institution and measure."""
    keys = [MarkKey(a.reviewer, a.institution, a.measure) for a in assignments]
    return sorted(keys, key=lambda k: (k.institution, k.measure))
