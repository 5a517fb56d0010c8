"""What verifying a paper found, as data and as lines: unchanged? who? when and how sure? each apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.cli.answer import Plain, both
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.verification import Finding, Signature, Verification

QUESTIONS = (
    ("unchanged", Text("그대로인가", "Unchanged?")),
    ("who", Text("누가", "Who?")),
    ("when", Text("언제, 얼마나 확실한가", "When, and how sure?")),
)
ANSWERS = {"yes": Text("예", "yes"), "no": Text("아니요", "no"), "unknown": Text("알 수 없음", "unknown")}


def verdict_data(found: Verification) -> Plain:
    """Return everything that was found."""
    answers = {name: _finding(getattr(found, name)) for name, _ in QUESTIONS}
    return {
        "verdict": found.verdict.value,
        "valid": found.is_valid,
        "summary": both(found.summary),
        **answers,
        "signatures": [_signature(one) for one in found.signatures],
        "open_fields": list(found.open_fields),
        "sha256": found.sha256,
    }


def verdict_lines(name: str, found: Verification) -> list[Text]:
    """Return a line for the whole and lines for each of the three answers."""
    lines = [Text(f"{name}: {found.summary.ko}", f"{name}: {found.summary.en}")]
    for key, question in QUESTIONS:
        finding: Finding = getattr(found, key)
        answer = ANSWERS[finding.answer.value]
        lines.append(Text(f"  {question.ko}: {answer.ko}", f"  {question.en} {answer.en}"))
        lines += [Text(f"    {one.ko}", f"    {one.en}") for one in finding.sentences]
    return lines


def _finding(finding: Finding) -> Plain:
    return {"answer": finding.answer.value, "sentences": [both(one) for one in finding.sentences]}


def _signature(one: Signature) -> Plain:
    return {
        "field": one.field,
        "holder": one.holder.name,
        "issuer": one.holder.issuer,
        "serial": one.holder.serial,
        "claimed": one.claimed,
        "unchanged": one.unchanged.value,
        "trusted": one.trusted.value,
    }
