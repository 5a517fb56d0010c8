"""Last year beside this year: which parts of the last edition stand behind a measure, and what they got."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from reviewer.desk.rows import must_be_secretary
from reviewer.desk.state import Outcome, State, outcome
from reviewer.errors import UserError
from reviewer.events.mapping import MapTaken
from reviewer.model.changes import Topic
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, MeasureCode, TypeCode
from reviewer.model.upgrade import LastYear, Link, PastPart, PastResult, Relation
from reviewer.text import Text, same

if TYPE_CHECKING:
    from reviewer.recording import TakeMap


def standing(state: State) -> MapTaken | None:
    """Return the map that leads to the round's edition: the one it took last, else the one that ships, else none."""
    taken = state.file.journal.with_verb(MapTaken.verb)
    if taken:
        return MapTaken.of(taken[-1].content())
    from reviewer.framework import catalog, upgrade

    led = upgrade.leading_to(state.framework.id)
    return MapTaken(led, upgrade.older_edition(catalog.load(led.older))) if led else None


def codes(state: State) -> tuple[str, ...]:
    """Return the codes that last year's edition had, none when no map leads to the round's."""
    led = standing(state)
    return tuple(part.code for part in led.older.parts) if led else ()


def take(state: State, command: TakeMap) -> Outcome:
    """Take a map of one's own; raises FrameworkProblems with every fault in it, UserError when it leads to another edition."""
    from reviewer.desk import rulebooks
    from reviewer.framework import catalog, upgrade

    must_be_secretary(state)
    here = state.framework
    known: dict[str, Framework] = {str(here.id): here}
    if command.older:
        given = rulebooks.load(command.older)
        known[str(given.id)] = given
    found = upgrade.read(command.file, known)
    if found.newer != here.id:
        raise UserError(_leads_elsewhere(found.newer, here.id))
    older = known.get(found.older) or catalog.load(found.older)
    fact = state.file.append(state.writer, MapTaken(found, upgrade.older_edition(older)))
    count = len(found.links)
    news = Text(f"대응 {count}줄을 들였습니다.", f"{count} links were taken in.")
    return outcome({Topic.LAST_YEAR}, fact, news=[news])


def _leads_elsewhere(newer: str, here: str) -> Text:
    return Text(
        f"이 대응표는 {newer}(으)로 이어지는데 회차의 편람은 {here}입니다. newer를 {here}(으)로 고치십시오. 아무것도 들이지 않았습니다.",
        f"This map leads to {newer}, but the round's edition is {here}. Write {here} as newer. Nothing was taken in.",
    )


class Memory:
    """The map to a round's edition and what is known of last year's, read once and again when another map is taken."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._read: tuple[int, MapTaken | None] | None = None

    def of(self, institution: InstitutionCode, measure: MeasureCode) -> LastYear | None:
        """Return last year's side of a measure, or None when no map leads to the round's edition."""
        led = self._led()
        if led is None:
            return None
        kind = self._state.institution(institution).type
        results = {result.code: result for result in self._state.reading.last_year(institution)}
        links = led.map.behind(self._places(measure)) or self._below(led, measure)
        parts = tuple(_part(led, code, link, results, kind) for link in links for code in link.older)
        return LastYear(
            edition=led.older.title,
            relation=links[0].relation if links else Relation.NEW,
            parts=parts,
            whole=results.get(""),
            note=next((link.note for link in links if not link.older), None),
        )

    def _led(self) -> MapTaken | None:
        taken = len(self._state.file.journal.with_verb(MapTaken.verb))
        if self._read is None or self._read[0] != taken:
            self._read = (taken, standing(self._state))
        return self._read[1]

    def _below(self, led: MapTaken, code: MeasureCode) -> tuple[Link, ...]:
        """Return the links behind the measures of an indicator that no link leads to itself."""
        inside = (m.code for i in self._state.framework.indicators() if str(i.code) == code for m in i.measures)
        return tuple(dict.fromkeys(link for one in inside for link in led.map.behind((one,)) if link.older))

    def _places(self, measure: MeasureCode) -> tuple[str, ...]:
        """Return the code of the measure and of the indicator it stands under."""
        indicators = self._state.framework.indicators()
        return (measure, *(i.code for i in indicators if any(m.code == measure for m in i.measures)))


def _part(led: MapTaken, code: str, link: Link, results: Mapping[str, PastResult], kind: TypeCode) -> PastPart:
    """Return one part of last year; of a type that its edition does not have the maximum is not known."""
    known, result = led.older.part(code), results.get(code)
    maximum: Decimal | None = (known.points.get(kind) or None) if known else None
    return PastPart(
        code=code,
        name=known.name if known else same(code),
        relation=link.relation,
        note=link.note,
        inferred=link.inferred,
        points=result.points if result else None,
        maximum=result.maximum if result and result.maximum is not None else maximum,
        grade=result.grade if result else "",
        source=result.source if result else "",
    )
