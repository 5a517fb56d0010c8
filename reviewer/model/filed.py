"""Figures as a round keeps them: by key, those of a list's records as `list.field` under the record's number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.points import parse

CLAIMED = "claimed"  # the key under which an institution's own points are kept beside its figures
INSIDE = "."


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: `record` is the number of a list's record, empty for a figure of its own."""

    institution: InstitutionCode
    measure: MeasureCode
    record: str
    key: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Filed:
    """What one institution filed for one measure, as it was written.

    `given` holds text by key and lists of records; `sources` says where each came from, by key, `list[n]` or
    `list[n].field`; `claimed` are the points it gives itself.
    """

    given: Mapping[str, object] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    claimed: Decimal | None = None
    claim_source: str = ""


def joined(name: str, inside: str) -> str:
    """Return the key of a field of a list's records."""
    return f"{name}{INSIDE}{inside}"


def arranged(rows: Iterable[FigureRow]) -> dict[tuple[InstitutionCode, MeasureCode], Filed]:
    """Arrange figures by institution and measure; records stand in the order of their numbers."""
    found: dict[tuple[InstitutionCode, MeasureCode], list[FigureRow]] = {}
    for row in rows:
        found.setdefault((row.institution, row.measure), []).append(row)
    return {key: _filed(own) for key, own in found.items()}


def _filed(rows: list[FigureRow]) -> Filed:
    claim = next((row for row in rows if row.key == CLAIMED), None)
    plain = [row for row in rows if not row.record and row.key != CLAIMED]
    given: dict[str, object] = {row.key: row.value for row in plain}
    sources = {row.key: row.source for row in plain}
    for name, records in _records(row for row in rows if row.record):
        given[name] = [{key: row.value for key, row in record.items()} for record in records]
        for number, record in enumerate(records, start=1):
            sources |= {f"{name}[{number}].{key}": row.source for key, row in record.items()}
    claimed = parse(claim.value) if claim else None
    return Filed(given, sources, claimed, claim.source if claim else "")


def _records(rows: Iterable[FigureRow]) -> list[tuple[str, list[dict[str, FigureRow]]]]:
    lists: dict[str, dict[int, dict[str, FigureRow]]] = {}
    for row in rows:
        name, _, inside = row.key.partition(INSIDE)
        lists.setdefault(name, {}).setdefault(int(row.record), {})[inside] = row
    return [(name, [records[number] for number in sorted(records)]) for name, records in sorted(lists.items())]
