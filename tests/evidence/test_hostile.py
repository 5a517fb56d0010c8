"""No file made to break the viewer breaks it: each gets a sentence or is shown unharmed, and the next good file opens."""

from __future__ import annotations

import pytest

from tests.evidence import kinds
from tests.evidence.corpus import CASES
from tests.evidence.hostile import SHOWN, Case
from tests.evidence.process import Heard, Process


def test_there_are_at_least_sixty_of_them() -> None:
    assert len({case.name for case in CASES}) >= 60


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_it_is_refused_with_a_sentence_or_shown_unharmed(process: Process, case: Case) -> None:
    heard = process.open(case.name, case.make(), case.path)
    assert heard is not None, "the process died of it"
    said = heard["why"] if heard.is_refusal() else SHOWN
    assert said in case.why
    if heard.is_refusal():
        assert _is_sentence(heard["ko"])
        assert _is_sentence(heard["en"])
    else:
        _use(process, heard)
    assert process.shown("표.csv", kinds.table())["rows"] == len(kinds.TABLE)


def test_a_broken_file_after_a_locked_one_is_broken_and_not_locked(process: Process) -> None:
    by_name = {case.name: case for case in CASES}
    told = [process.open(name, by_name[name].make(), ()) for name in ("locked.pdf", "arrays.pdf", "locked.pdf")]
    assert [heard["why"] for heard in told if heard is not None] == ["locked", "damaged", "locked"]


def _use(process: Process, heard: Heard) -> None:
    """Do with a shown file what the window does: paint or read its first part, and search it."""
    asked = {
        "pages": {"do": "paint", "page": 0, "width": 400, "turn": 0},
        "prose": {"do": "part", "part": 0},
        "grid": {"do": "rows", "sheet": 0, "first": 0, "count": 10},
    }
    if heard["kind"] not in asked:
        return
    answer = process.ask(asked[heard["kind"]])
    assert answer is not None, "the process died of its first page"
    assert not answer.is_refusal() or answer["why"] == "page"
    assert process.ask({"do": "find", "words": "가", "first": 0, "count": 3}) is not None


def _is_sentence(words: str) -> bool:
    return len(words) > 10 and words.endswith(".")
