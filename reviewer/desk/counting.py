"""What was claimed, counted and recomputed for the counted measures that stand beside an item, one institution at a time."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.desk import agenda
from reviewer.desk.state import State
from reviewer.model.compared import Compared, Taken
from reviewer.model.filed import arranged
from reviewer.model.framework import Measure
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.round import Institution, Role
from reviewer.model.views import CountedSide
from reviewer.scoring.inputs import TallyInput, by_key
from reviewer.scoring.settings import in_force


def sides(state: State, institution: InstitutionCode, measure: MeasureCode) -> tuple[CountedSide, ...]:
    """Return the counted measures of a measure's indicator, its own counted part among them, with what is known of each.

    A difference is shown as it is, never settled here. Measures of which nothing was claimed, counted or filed are left
    out; a reviewer who stands aside from the institution gets nothing. Raises UserError for an institution that is not in
    the round.
    """
    if _stands_aside(state, institution):
        return ()
    from reviewer.scoring.recompute import settled

    where, reading = state.institution(institution), state.reading
    settings = in_force(state.framework, reading.settings())
    raw = TallyInput(
        framework=state.framework,
        settings=settings,
        institutions=(where,),
        counted=by_key(reading.counted(institution)),
        decisions={},
        filed=arranged(reading.figures(institution)),
    )
    computing = agenda.kept(state).computed(state.framework, settings)
    given = settled(raw, computing)
    found = []
    for one in _beside(state, where, measure):
        key = (institution, one.code)
        counted, filed = raw.counted.get(key), raw.filed.get(key)
        compared = given.compared.get(key)
        if compared is None and counted is None:
            continue
        compared = compared or Compared(counted=counted.points if counted else None, taken=Taken.COUNTED)
        steps = computing.explained(one, where, filed) if filed is not None and filed.given else None
        found.append(CountedSide(one, one.counted_maximum(where.type), compared, counted, steps))
    return tuple(found)


def _stands_aside(state: State, institution: InstitutionCode) -> bool:
    person = state.person
    if person.role is not Role.REVIEWER:
        return False
    return any((r.reviewer, r.institution) == (person.id, institution) for r in state.reading.recusals())


def _beside(state: State, where: Institution, measure: MeasureCode) -> Iterator[Measure]:
    """Yield the counted measures of the indicator that an institution of this type and track is scored on."""
    for indicator in state.framework.indicators():
        if any(one.code == measure for one in indicator.measures):
            tracks = ("", where.track) if where.track else ("", *indicator.tracks)
            kept = (one for one in indicator.measures if one.is_counted and one.track in tracks)
            yield from (one for one in kept if one.is_extra or one.counted_maximum(where.type) > 0)
