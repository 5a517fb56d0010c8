"""The whole explanation of every word of the rules, in both languages: alone, under another word, and inside a list.

What has to be shown stands in `trees.txt`, written to be read; a change of words or figures shows there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reviewer.scoring.compute import Outcome
from tests.scoring.ruling import computed
from tests.scoring.telling import both
from tests.scoring.test_vocabulary import GIVES, INSIDE, ONE, PARTS

FILE = Path(__file__).with_name("trees.txt")
THINGS = {"things": [{"size": 5, "low": 2, "name": 7}, {"size": 1, "low": 1, "good": False}, {"low": 0}]}
SEVERAL = {"any": [{"zero": "a"}, {"all": [{"not": "late"}, {"at_least": ["b", 2]}]}, {"is": ["plan", "full"]}]}
OUT_TWICE = [{"value": "a", "most": 1}, *({"value": "b", "most": 3, "when": "late"} for _ in range(2))]
ASKED_OF_EACH = {
    "every": {
        "of": "things",
        "that": {"at_most": ["low", "a"]},
        "where": {"any": ["good", {"less_than": ["size", "b"]}]},
    }
}

# name of the case, its rule, figures, results and settings
MORE: tuple[tuple[str, Any, dict[str, object], dict[str, object], dict[str, str]], ...] = (
    ("none of several", {"if": {"when": SEVERAL, "then": 1, "else": 2}}, {"a": 1, "b": 1}, {}, {}),
    ("the second of several", {"if": {"when": SEVERAL, "then": 1, "else": 2}}, {"a": 1, "b": 2}, {}, {}),
    ("not several", {"all_or_nothing": {"when": {"not": SEVERAL}, "points": "maximum"}}, {"a": 1, "b": 1}, {}, {}),
    ("not a word", {"if": {"when": {"not": {"is": ["plan", "full"]}}, "then": 1, "else": 2}}, {}, {}, {}),
    ("not given", {"if": {"when": {"not": {"missing": "p"}}, "then": "p", "else": 0}}, {"p": 4}, {}, {}),
    ("asked of each", ASKED_OF_EACH, {**THINGS, "a": 1, "b": 2}, {}, {}),
    ("some of each", {"some": {"of": "things", "that": {"more_than": ["low", "a"]}, "where": "good"}}, {**THINGS, "a": 1}, {}, {}),
    ("counted of each", {"count": {"of": "things", "where": {"at_least": ["low", "a"]}}}, {**THINGS, "a": 1}, {}, {}),
    ("a matrix in a list", {"sum": {"of": "things", "value": {"matrix": {
        "of": ["low", "a"], "rows": [{"from": 1}, {"to": 0}], "columns": [{"from": 2}, {"below": 2}],
        "gives": [["size", "a"], [{"add": ["low", 4]}, 3]], "otherwise": 0}}}}, {**THINGS, "a": 2}, {}, {}),
    ("a ladder in a list", {"mean": {"of": "things", "value": {"ladder": {
        "of": "low", "steps": [{"from": 2, "gives": "size"}, {"above": 0, "gives": "low"}], "otherwise": "a"}}}},
     {**THINGS, "a": 9}, {}, {}),
    ("two criteria out", {"criteria": {"parts": OUT_TWICE, "left_out": "rescale"}}, {"a": 1}, {}, {}),
    ("two criteria out, full marks", {"criteria": {"parts": OUT_TWICE, "left_out": "full_marks"}}, {"a": 1}, {}, {}),
    ("criteria by a reading", {"criteria": {"parts": PARTS, "left_out": {"setting": {
        "of": "OPEN", "gives": {"kindly": "full_marks", "sternly": "zero"}}}}}, {}, {}, {"OPEN": "sternly"}),
    ("nothing to take the mean of", {"mean": {"of": "things", "value": "size"}}, {}, {}, {}),
    ("a size nobody gave", {"add": ["a", {"sum": {"of": "things", "value": "size"}}]}, {**THINGS, "a": 1}, {}, {}),
    ("named results", {"add": ["half", {"sum": {"of": "things", "value": "twice"}}]}, {**THINGS, "a": 1, "b": 2},
     {"half": {"ratio": ["a", "b"]}, "each twice": {"multiply": [{"first_given": ["size", 0]}, 2]}}, {}),
    ("a loose piece inside others", {"multiply": [{"percent": ["a", "b"]}, {"min": ["a", {"add": ["b", 1]}]}]},
     {"a": 1, "b": 3}, {}, {}),
    ("days", {"if": {"when": {"more_than": ["day", {"date": "2025-10-31"}]}, "then": 0, "else": 5}},
     {"day": date(2025, 10, 31).toordinal()}, {}, {}),
    ("left to a person", {"add": ["a", {"ask": {"ko": "정하십시오.", "en": "Settle it."}}]}, {"a": 1}, {}, {}),
    ("no branch", {"pick": {"of": "plan", "gives": {"full": 4}}}, {}, {}, {}),
)  # fmt: skip


def shown(name: object, found: Outcome) -> Iterator[str]:
    """Yield what a case gives and its whole tree."""
    yield f"== {name}"
    yield f"{found.status.value} {found.points} · {both(found.sentence)} · {found.substitution}"
    for depth, one in found.figure.walk() if found.figure else ():
        value = both(one.words) if one.words else one.value
        more = " · ".join(filter(None, (one.source, one.exact, *one.settings)))
        yield f"{'  ' * (depth + 1)}{both(one.label)} = {value} · {both(one.rule)}{f' · {more}' if more else ''}"


def told() -> Iterator[str]:
    """Yield every case."""
    for tree, figures, _ in GIVES:
        yield from shown(tree, computed(tree, figures))
    for tree, _ in INSIDE:
        yield from shown(f"in a list: {tree}", computed({"sum": {"of": "things", "value": tree}}, ONE))
        yield from shown(f"under a word: {tree}", computed({"multiply": [2, tree]}, {"size": 5, "low": 2, "a": 3}))
    for name, tree, figures, results, settings in MORE:
        yield from shown(name, computed(tree, figures, results, settings=settings))


def test_every_word_is_explained_word_for_word() -> None:
    assert list(told()) == FILE.read_text(encoding="utf-8").splitlines()
