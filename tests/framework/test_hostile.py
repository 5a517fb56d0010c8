"""Files built to harm, or of another kind altogether: one sentence, soon, and never a crash."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.framework import reader
from reviewer.framework.problems import FrameworkProblems
from reviewer.model.points import LONGEST
from tests.framework.bench import SOUND

SOON = 10.0  # seconds; the worst here takes a tenth of it on a slow machine
WHOLE_FILE = {
    "brackets without end": (b"[" * 100_000, "deeper than 40 levels"),
    "mappings without end": (b"{a: " * 50_000, "deeper than 40 levels"),
    "too many values": (b"[" + b"1," * 900_000 + b"1]", "more than 100,000 values"),
    "an alias bomb": (b"a: &a [x, x]\nb: [*a, *a]\n", "aliases"),
    "a call in a tag": (b"!!python/object/apply:os.system ['true']", "Tags"),
    "a control character": (b"a: \x00", "control character"),
    "CP949": ("이름: 값".encode("cp949"), "not UTF-8"),
    "UTF-16": ("a: 1".encode("utf-16"), "not UTF-8"),
    "a tab for an indent": (b"a:\n\tb: 1", "not valid YAML"),
    "two documents": (b"a: 1\n---\nb: 2\n", "second document"),
    "over two megabytes": (b"#" * (2 * 1024 * 1024 + 1), "too large"),
    "nothing": (b"", "Nothing stands here"),
    "a list": (b"- 1\n", "A list stands here"),
    "a list as a name": (b"? [a]\n: 1\n", "plain word"),
    "half a surrogate": (b'a: "\\ud800"', "not valid YAML"),
}


@pytest.mark.parametrize("kind", WHOLE_FILE)
def test_a_file_that_is_no_rule_file_gets_one_sentence(kind: str) -> None:
    data, words = WHOLE_FILE[kind]
    started = time.monotonic()
    problems = reader.check(data, "odd.yaml")
    assert time.monotonic() - started < SOON
    assert len(problems) == 1
    assert words in problems[0].sentence.en


def many(start: str, item: str, count: int, end: str) -> bytes:
    return (start + ",".join(item.format(i) for i in range(count)) + end).encode()


@pytest.mark.parametrize(
    "data",
    [
        many("types: {", "T{0}: {{ko: a, en: b}}", 30_000, "}"),
        many("areas: [{indicators: [{measures: [", "{{code: m{0}}}", 40_000, "]}]}]"),
        many("areas: [{indicators: [{measures: [{reasons: [", "r{0}", 90_000, "]}]}]}]"),
        many("areas: [{indicators: [{tracks: {", "t{0}: 1", 40_000, "}, measures: [" + "{track: q}," * 900 + "]}]}]"),
        many("", "k{0}: 1", 1, "\n") + b"".join(b"x%d: 1\n" % i for i in range(90_000)),
        b"year: " + b"9" * 500_000,
        b"year: 1e999999999",
    ],
    ids=["types", "measures", "reasons", "tracks", "keys", "digits", "exponent"],
)
def test_sheer_number_is_answered_soon(data: bytes) -> None:
    started = time.monotonic()
    problems = reader.check(data, "odd.yaml")
    assert time.monotonic() - started < SOON
    assert 0 < len(problems) < 3_000


def test_a_number_of_many_digits_is_told_and_never_computed() -> None:
    words = SOUND.replace("points: 40", "points: " + "9" * 5_000)
    told = [p.sentence.en for p in reader.check(words.encode())]
    assert any(f"more than {LONGEST} characters" in sentence for sentence in told)


def test_points_stay_exact_where_floats_would_not() -> None:
    words = SOUND.replace("X: 20, Y: 30.5", "X: 20, Y: 30.10").replace("Y: 29.5", "Y: 29.90")
    framework = reader.read(words.encode())
    assert [str(m.maximum[framework.types[1].code]) for m in framework.measures()[:3]] == ["30.10", "30.10", "29.90"]


def test_a_file_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    with pytest.raises(FrameworkProblems) as caught:
        reader.read(tmp_path / "nowhere.yaml")
    assert "cannot be opened" in caught.value.problems[0].sentence.en


@settings(max_examples=150, deadline=None, database=None)
@given(
    st.integers(0, len(SOUND) - 1), st.integers(1, 40), st.text(alphabet="{}[]:,-#&*!|>'\"%@ \n\tab01가", max_size=6)
)
def test_no_slip_of_the_hand_crashes_the_checker(start: int, length: int, put: str) -> None:
    words = SOUND[:start] + put + SOUND[start + length :]
    problems = reader.check(words.encode(), "slip.yaml")
    assert all(p.sentence.ko and p.sentence.en for p in problems)
