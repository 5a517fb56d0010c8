"""A figure ready to be read: what it is called, its value in words, its rule, and what it was made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.model.figure import Figure
from reviewer.model.points import shown
from reviewer.model.result import InstitutionResult
from reviewer.text import Text, join, same

RANKED = Text(
    "같은 유형 안에서 총점이 높은 순입니다. 동점은 편람의 순서대로 가르고, 끝까지 같으면 같은 순위입니다.",
    "By total within the type, best first; ties are broken in the edition's order, and equal to the end share a rank.",
)
GRADE, PLACE = Text("등급", "Grade"), Text("유형 내 순위", "Rank in type")
NO_VALUE = "–"
ENTRY = re.compile(r"[0-9a-f]{12}")  # the beginning of an entry's hash
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*")  # ISO 8601, read to the minute


@dataclass(frozen=True, slots=True)
class Why:
    """One node of the tree of how a figure came to be."""

    label: Text
    words: Text
    rule: Text
    source: Text = same("")
    note: Text | None = None
    parts: tuple[Why, ...] = ()

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Why]]:
        """Yield every node with its depth, parents first."""
        yield depth, self
        for part in self.parts:
            yield from part.walk(depth + 1)


def why(figure: Figure) -> Why:
    """Return a figure as a tree to be read."""
    note = _note(figure)
    return Why(figure.label, _words(figure), figure.rule, _source(figure.source), note, tuple(map(why, figure.parts)))


def why_grade(result: InstitutionResult) -> Why:
    """Return how an institution came by its grade."""
    return Why(GRADE, result.grade, result.grade_rule, parts=(why(result.total),))


def why_place(result: InstitutionResult) -> Why:
    """Return how an institution came by its rank within its type."""
    return Why(PLACE, same(place(result)), RANKED, parts=(why(result.total), *map(why, result.ties)))


def place(result: InstitutionResult) -> str:
    """Return a rank within its type in words."""
    return f"{result.rank_in_type} / {result.of_type}"


def _source(source: str) -> Text:
    """Return where a figure comes from as people say it: an entry of the journal, a file and row, who and when."""
    if ENTRY.fullmatch(source):
        return Text(f"기록 {source}", f"journal entry {source}")
    return same(MOMENT.sub(r"\1 \2", source))


def _note(figure: Figure) -> Text | None:
    """Return what is noted of a figure: its exact value where no decimal can write it, and the readings it rests on."""
    said = [figure.note] if figure.note else []
    if figure.fraction:
        said.append(Text(f"정확한 값 {figure.fraction}", f"exactly {figure.fraction}"))
    if figure.settings:
        used = ", ".join(figure.settings)
        said.append(Text(f"설정 {used}", f"setting {used}"))
    return join(said, " · ") if said else None


def _words(figure: Figure) -> Text:
    if figure.words is not None and not figure.maximum:
        return figure.words
    value = NO_VALUE if figure.value is None else shown(figure.value)
    return same(f"{value} / {shown(figure.maximum)}" if figure.maximum else value)
