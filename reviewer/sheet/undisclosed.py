"""Keeps points and ranks out of what an institution is told: only grades may go out. Source: practice of the ministry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reviewer.model import points
from reviewer.model.result import InstitutionResult

SENTENCE = re.compile(r"[^.!?。\n]*(?:\.(?=\d)[^.!?。\n]*)*(?:[.!?。]+(?=\s|$)|[.!?。]+|$)")
SPOKEN = re.compile(
    r"\d\s*점|\d\s*위(?!원|하|한|해|치)|\d\s*등(?!급|록|본)|순위|등수|배점|만점|득점|감점\s*\d|가점\s*\d"
    r"|\d\s*(?:points?|pts?)\b|\branks?\b|\branked\b|\bscores?\b|\d\s*/\s*\d|\d\s*(?:st|nd|rd|th)\b|out of \d",
    re.IGNORECASE,
)
"""Ways of saying points and ranks in either language."""
FIGURE = re.compile(r"\d+(?:\.\d+)?")


def figures_of(result: InstitutionResult) -> frozenset[str]:
    """Return every figure of an institution with decimals, as it may be written."""
    every = (*result.measures.values(), *result.indicators.values(), *(a.figure for a in result.areas))
    whole = (result.base, result.bonus, result.penalty, result.total)
    values = (part.value for figure in (*every, *whole) for _depth, part in figure.walk())
    return frozenset(_written(value for value in values if value is not None))


def disclosable(words: str, secret: frozenset[str]) -> tuple[str, int]:
    """Return the sentences that tell neither points nor ranks, and how many were left out."""
    kept, out = [], 0
    for line in words.split("\n"):
        sentences = [found.group().strip() for found in SENTENCE.finditer(line)]
        told = [sentence for sentence in sentences if sentence and not _tells(sentence, secret)]
        out += sum(1 for sentence in sentences if sentence) - len(told)
        kept.append(" ".join(told))
    return "\n".join(line for line in kept if line), out


def _tells(sentence: str, secret: frozenset[str]) -> bool:
    return bool(SPOKEN.search(sentence)) or any(figure in secret for figure in FIGURE.findall(sentence))


def _written(values: Iterable[Decimal]) -> Iterator[str]:
    """Yield each figure exactly and as sheets show it; whole numbers are too common to be told from others."""
    for value in values:
        exact = points.text(abs(value))
        if "." in exact:
            yield exact
            yield points.shown(abs(value))
