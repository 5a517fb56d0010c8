"""Last year beside a figure of this year: one more branch of the tree of how the figure came to be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reviewer.model.points import ZERO, shown
from reviewer.model.upgrade import RELATIONS, LastYear, PastPart, PastResult
from reviewer.text import Text, join, same
from ui.models.why import NO_VALUE, Why

LABEL = Text("지난해 → 올해", "Last year → this year")
INFERRED = Text("미루어 정한 대응", "inferred link")


def beside(now: Why, past: LastYear) -> Why:
    """Return the tree of a figure with last year's side of it."""
    known = [part.points for part in past.parts if part.points is not None]
    before = _of(sum(known, ZERO) if known else None, _maximum(past.parts))
    rule = join([text for text in (RELATIONS[past.relation], past.note) if text is not None], " · ")
    branch = Why(LABEL, same(f"{before} → {now.words.ko}"), rule, past.edition, parts=tuple(map(_part, past.parts)))
    return replace(now, parts=(*now.parts, branch))


def beside_whole(now: Why, whole: PastResult) -> Why:
    """Return the tree of a total or a grade with last year's total and grade."""
    before = " ".join(filter(None, (whole.grade, _of(whole.points, whole.maximum) if whole.points is not None else "")))
    words = Text(f"{before} → {now.words.ko}", f"{before} → {now.words.en}")
    return replace(now, parts=(*now.parts, Why(LABEL, words, same(""), same(whole.source))))


def _part(part: PastPart) -> Why:
    rule = [text for text in (RELATIONS[part.relation], part.note, INFERRED if part.inferred else None) if text]
    label = Text(f"{part.code} {part.name.ko}", f"{part.code} {part.name.en}")
    words = " ".join(filter(None, (_of(part.points, part.maximum), part.grade)))
    return Why(label, same(words), join(rule, " · "), same(part.source))


def _maximum(parts: tuple[PastPart, ...]) -> Decimal | None:
    known = [part.maximum for part in parts if part.maximum is not None]
    return sum(known, ZERO) if known and len(known) == len(parts) else None


def _of(points: Decimal | None, maximum: Decimal | None) -> str:
    value = NO_VALUE if points is None else shown(points)
    return f"{value} / {shown(maximum)}" if maximum else value
