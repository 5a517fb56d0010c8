"""Rules built to hang or crash whoever reads them: one sentence, soon, whatever they hold."""

from __future__ import annotations

import time

import pytest

from reviewer.framework import reader
from tests.framework.rule_bench import RULED

SOON = 20.0  # seconds; each takes under one on an idle machine
RULE = '            rule: {if: {when: right, then: {X: 40, Y: 39}, else: {not_applicable: {ko: "볼 것이 없음", en: "Nothing to see", then: rescale}}}}'


def ruled(rule: str, results: str = "") -> bytes:
    made = f"            results:\n{results}" if results else ""
    assert RULED.count(RULE) == 1
    return RULED.replace(RULE, f"{made}            rule: {rule}").encode()


def results(rules: dict[str, str]) -> str:
    return "".join(f"              - {{key: {key}, ko: a, en: a, rule: {rule}}}\n" for key, rule in rules.items())


HOSTILE = {
    "a circle of a thousand": ("r0", results({f"r{n}": f"{{add: [r{(n + 1) % 1000}, 1]}}" for n in range(1000)})),
    "a chain of three thousand": ("r0", results({f"r{n}": f"{{add: [r{n + 1}, 1]}}" for n in range(3000)} | {"r3000": "1"})),
    "a bush that doubles sixty times": ("r0", results({f"r{n}": f"{{add: [r{n + 1}, r{n + 1}]}}" for n in range(60)} | {"r60": "1"})),
    "a result that asks for itself": ("r0", results({"r0": "{add: [r0, r0]}"})),
    "nested without end": ("{not: " * 200 + "right" + "}" * 200, ""),
    "ten thousand summands": ("{add: [" + "1, " * 10_000 + "1]}", ""),
    "ten thousand steps": ("{ladder: {of: 1, otherwise: 0, steps: [" + "{from: 1, gives: 1}, " * 10_000 + "{from: 1, gives: 1}]}}", ""),
    "a number without end": ("{multiply: [" + "9" * 5000 + ", 2]}", ""),
    "an exponent": ("{multiply: [1e999999999, 2]}", ""),
    "a division by zero": ("{ratio: [1, 0]}", ""),
    "a rounding at a billion digits": ("{round: {value: 1, digits: 1000000000}}", ""),
    "a list as a word": ("[1, 2]", ""),
    "a word without a body": ("{ladder: }", ""),
    "a branch of everything": ("{" + ", ".join(f"g{n}: 1" for n in range(3000)) + "}", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_rule_is_refused_with_a_sentence_and_its_place(kind: str) -> None:
    rule, made = HOSTILE[kind]
    start = time.process_time()
    problems = reader.check(ruled(rule, made))
    assert time.process_time() - start < SOON
    assert problems
    assert all(problem.line > 0 and problem.sentence.ko and problem.sentence.en for problem in problems)
