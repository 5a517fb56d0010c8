"""Last year beside this year: which parts of the last edition stand behind a measure, and what they got."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reviewer.desk.state import State
from reviewer.framework import find
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, MeasureCode, TypeCode
from reviewer.model.upgrade import LastYear, Link, PastPart, PastResult, Relation, UpgradeMap
from reviewer.text import Text, same


def codes(edition: str) -> tuple[str, ...]:
    """Return the codes that last year's edition had, none when no map leads to `edition`."""
    from reviewer.framework import catalog, upgrade

    led = upgrade.leading_to(edition)
    return upgrade.codes(catalog.load(led.older)) if led else ()


class Memory:
    """The map to a round's edition and last year's rules, read once for each."""

    def __init__(self, edition: Framework) -> None:
        from reviewer.framework import catalog, upgrade

        self._edition = edition
        self.map: UpgradeMap | None = upgrade.leading_to(edition.id)
        self.older: Framework | None = catalog.load(self.map.older) if self.map else None

    def of(self, state: State, institution: InstitutionCode, measure: MeasureCode) -> LastYear | None:
        """Return last year's side of a measure, or None when no map leads to the round's edition."""
        if self.map is None or self.older is None:
            return None
        kind = state.institution(institution).type
        results = {result.code: result for result in state.reading.last_year(institution)}
        links = self.map.behind(self._places(measure))
        parts = tuple(part for link in links for part in self._parts(link, results, kind))
        return LastYear(
            edition=self.older.title,
            relation=links[0].relation if links else Relation.NEW,
            parts=parts,
            whole=results.get(""),
            note=next((link.note for link in links if not link.older), None),
        )

    def _places(self, measure: MeasureCode) -> tuple[str, ...]:
        """Return the code of the measure and of the indicator it stands under."""
        owners = (i.code for i in self._edition.indicators() if any(m.code == measure for m in i.measures))
        return (measure, *owners)

    def _parts(self, link: Link, results: Mapping[str, PastResult], kind: TypeCode) -> list[PastPart]:
        return [self._part(code, link, results.get(code), kind) for code in link.older]

    def _part(self, code: str, link: Link, result: PastResult | None, kind: TypeCode) -> PastPart:
        name, maximum = self._known(code, kind)
        given = result.maximum if result and result.maximum is not None else maximum
        return PastPart(
            code=code,
            name=name,
            relation=link.relation,
            note=link.note,
            inferred=link.inferred,
            points=result.points if result else None,
            maximum=given,
            grade=result.grade if result else "",
            source=result.source if result else "",
        )

    def _known(self, code: str, kind: TypeCode) -> tuple[Text, Decimal | None]:
        """Return the name and the maximum that last year's rules give a code; a type they do not have is unknown."""
        for indicator in self.older.indicators() if self.older else ():
            if indicator.code == code:
                return indicator.name, find.indicator_points(indicator, kind) or None
            for measure in indicator.measures:
                if measure.code == code:
                    return measure.name, measure.maximum.get(kind) or None
        return same(code), None
