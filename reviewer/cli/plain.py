"""Values of a round as JSON can hold them: decimals as text, keys that stay."""

from __future__ import annotations

from decimal import Decimal

from reviewer.cli.answer import Plain, both
from reviewer.model import points
from reviewer.model.batch import Batch, Problem
from reviewer.model.changes import Changes
from reviewer.model.compared import Compared
from reviewer.model.figure import Figure
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Institution
from reviewer.text import Text


def number(value: Decimal | None) -> str | None:
    """Return a decimal as exact text."""
    return None if value is None else points.text(value)


def changes(done: Changes) -> Plain:
    """Return what a command changed."""
    return {
        "entries": len(done.entries),
        "saved": done.wall or None,
        "news": [both(sentence) for sentence in done.news],
    }


def batch(found: Batch) -> Plain:
    """Return what a batch holds."""
    return {
        "kind": found.kind.value,
        "count": found.count,
        "sources": [{"name": s.name, "sha256": s.sha256, "size": s.size} for s in found.sources],
    }


def problem(found: Problem) -> Plain:
    """Return one problem with its place."""
    return {
        "file": found.file,
        "sheet": found.sheet,
        "row": found.row,
        "column": found.column,
        "value": found.value,
        "wrong": both(found.wrong),
        "right": both(found.right),
    }


def located(found: Problem) -> Text:
    """Return a problem as one line: where, what is wrong, what would be right."""
    sheet = f" › {found.sheet}" if found.sheet else ""
    row = (f" › {found.row}행", f" › row {found.row}") if found.row else ("", "")
    column = f" › {found.column}" if found.column else ""
    value = f" ‘{found.value}’" if found.value else ""
    return Text(
        f"{found.file}{sheet}{row[0]}{column}{value}: {found.wrong.ko} → {found.right.ko}",
        f"{found.file}{sheet}{row[1]}{column}{value}: {found.wrong.en} → {found.right.en}",
    )


def institution(one: Institution) -> Plain:
    """Return who an institution is."""
    return {"code": one.code, "name": one.shown_name, "type": one.type, "track": one.track}


def result(one: InstitutionResult) -> Plain:
    """Return an institution's results."""
    return {
        **institution(one.institution),
        "total": number(one.total.value),
        "preliminary": number(one.preliminary.value) if one.preliminary else None,
        "base": number(one.base.value),
        "bonus": number(one.bonus.value),
        "penalty": number(one.penalty.value),
        "areas": {a.code: {"points": number(a.figure.value), "grade": a.grade} for a in one.areas},
        "indicators": {code: number(figure.value) for code, figure in one.indicators.items()},
        "measures": {code: number(figure.value) for code, figure in one.measures.items()},
        "grade": both(one.grade),
        "rank": one.rank,
        "rank_in_type": one.rank_in_type,
        "of_type": one.of_type,
        "award_barred": one.award_barred,
        "missing": list(one.missing),
        "compared": {code: compared(found) for code, found in one.compared.items()},
        "complete": one.is_complete,
    }


def compared(one: Compared) -> Plain:
    """Return what was claimed, counted and recomputed for a measure, which of them stands, and whether they differ."""
    return {
        "claimed": number(one.claimed),
        "counted": number(one.counted),
        "recomputed": number(one.recomputed),
        "taken": one.taken.value or None,
        "differs": one.differs,
        "why": both(one.why) if one.why else None,
    }


def figure(one: Figure) -> Plain:
    """Return a figure with everything it was made of."""
    return {
        "label": both(one.label),
        "value": number(one.value),
        "exact": one.exact or None,
        "shown": both(one.words) if one.words else None,
        "maximum": number(one.maximum),
        "settings": list(one.settings),
        "rule": both(one.rule),
        "source": one.source,
        "note": both(one.note) if one.note else None,
        "parts": [figure(part) for part in one.parts],
    }
