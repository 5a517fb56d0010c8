"""What verifying a paper found, as lines: unchanged? who? when and how sure? and what the round says, each apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.beside import Beside
    from reviewer.sign.verification import Finding, Verification

QUESTIONS = (
    ("unchanged", Text("그대로인가", "Unchanged?")),
    ("who", Text("누가", "Who?")),
    ("when", Text("언제, 얼마나 확실한가", "When, and how sure?")),
    ("record", Text("회차 기록과", "By the round’s record?")),
)
BESIDE = Text("  곁의 파일", "  Files beside it")
ANSWERS = {"yes": Text("예", "yes"), "no": Text("아니요", "no"), "unknown": Text("알 수 없음", "unknown")}


def verdict_lines(name: str, found: Verification) -> list[Text]:
    """Return a line for the whole and lines for each of the answers."""
    lines = [Text(f"{name}: {found.summary.ko}", f"{name}: {found.summary.en}")]
    for key, question in QUESTIONS:
        finding: Finding | None = getattr(found, key)
        if finding is None:
            continue
        answer = ANSWERS[finding.answer.value]
        lines.append(Text(f"  {question.ko}: {answer.ko}", f"  {question.en} {answer.en}"))
        lines += [Text(f"    {one.ko}", f"    {one.en}") for one in finding.sentences]
    return lines


def beside_lines(found: Sequence[Beside]) -> list[Text]:
    """Return a line for each file that belongs beside a paper, under a heading."""
    if not found:
        return []
    said = [one.words for one in found]
    return [BESIDE, *(Text(f"    {one.ko}", f"    {one.en}") for one in said)]
