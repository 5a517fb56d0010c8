"""Where the rows of a preview belong, read on the worker: so many lines that a person can look through, no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from reviewer.desk.desk import Desk
from reviewer.model.batch import COLUMNS, Batch, BatchKind, Preview, Row

MOST = 5_000
SAYS = {
    BatchKind.INSTITUTIONS: ("name", "region", "type"),
    BatchKind.REVIEWERS: ("name", "affiliation", "title"),
    BatchKind.ASSIGNMENTS: ("reviewer",),
    BatchKind.COUNTED: ("points", "basis"),
    BatchKind.SUBMISSIONS: ("filed",),
    BatchKind.LAST_YEAR: ("points", "grade"),
    BatchKind.FIGURES: ("key", "value"),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """One row: its kind, whom it is about (code and name), the measure's code or "", and what it says in short."""

    kind: BatchKind
    code: str
    name: str
    measure: str
    says: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at files found, where its first rows belong, and what institutions are called."""

    found: Preview
    rows: tuple[Placed, ...]
    names: Mapping[str, str]


def look(found: Preview, desk: Desk) -> Looked:
    """Return a preview with its rows placed; those of a faulty file are told by its problems."""
    names = {str(i.code): i.shown_name for i in desk.see.institutions()}
    names |= {row["code"]: row["full_name"] or row["name"] for row in _of(found, BatchKind.INSTITUTIONS)}
    people = {str(r.id): r.name for r in desk.see.reviewers()}
    return Looked(found, tuple(islice(_placed(found, {**people, **names}), MOST)), names)


def _placed(found: Preview, names: Mapping[str, str]) -> Iterator[Placed]:
    for batch in found.batches:
        if batch.kind is not BatchKind.EVIDENCE:
            yield from (_place(batch.kind, cells, names) for cells in _cells(batch))


def _place(kind: BatchKind, cells: Mapping[str, str], names: Mapping[str, str]) -> Placed:
    is_roster = kind in (BatchKind.INSTITUTIONS, BatchKind.REVIEWERS)
    code = cells.get("institution") or cells.get("code", "") or cells.get("id", "")
    measure = "" if is_roster else cells.get("measure") or cells.get("code", "")
    said = ((names.get(cells[c], cells[c]) if c == "reviewer" else cells[c]) for c in SAYS[kind])
    return Placed(
        kind, code, cells.get("name") or names.get(code, ""), measure, " · ".join(part for part in said if part)
    )


def _of(found: Preview, kind: BatchKind) -> Iterator[Mapping[str, str]]:
    for batch in found.batches:
        if batch.kind is kind:
            yield from _cells(batch)


def _cells(batch: Batch) -> Iterator[Mapping[str, str]]:
    heads = COLUMNS[batch.kind]
    return (_named(heads, row) for row in (batch.sound() if batch.sound else ()))


def _named(heads: tuple[str, ...], row: Row) -> Mapping[str, str]:
    return dict(zip(heads, row, strict=False))
