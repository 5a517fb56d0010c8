"""What every module of the project keeps to, beyond what ruff and mypy say."""

from __future__ import annotations

import tokenize
from collections.abc import Iterator
from io import StringIO

from tests.architecture.source import PACKAGES, ROOMS, Module, modules, places

MAX_LINES, MAX_TEST_LINES, MAX_FUNCTION_LINES = 300, 500, 40
# Written in two halves, so that no reader of this file takes them for the thing itself.
SWITCHED_OFF = ("type:" + " ignore", "no" + "qa", "pragma:" + " no cover", "fmt:" + " off", "pylint:" + " disable")


def test_every_module_tells_its_one_role() -> None:
    silent = [m.place for m in modules(*ROOMS) if m.text.strip() and not m.facts.tells_role]
    assert silent == []


def test_no_file_grows_past_one_role() -> None:
    long = [f"{m.place}: {m.lines}" for m in modules(*ROOMS) if m.lines > _allowed_lines(m)]
    assert long == []


def test_no_function_grows_past_a_screen() -> None:
    def find(module: Module) -> Iterator[int]:
        return (first for first, last in module.facts.functions if last - first >= MAX_FUNCTION_LINES)

    assert places((*PACKAGES, "packaging"), find) == []


def test_no_error_is_swallowed() -> None:
    def find(module: Module) -> Iterator[int]:
        return iter(module.facts.silent)

    assert places(ROOMS, find) == []


def test_nothing_writes_to_another_scope() -> None:
    def find(module: Module) -> Iterator[int]:
        return iter(module.facts.scopes)

    assert places(ROOMS, find) == []


def test_no_signal_is_connected_to_a_lambda() -> None:
    def find(module: Module) -> Iterator[int]:
        return (call.line for call in module.facts.calls if call.name.endswith(".connect") and call.takes_lambda)

    assert places(ROOMS, find) == []


def test_nothing_waits_by_the_clock_or_spins_the_event_loop() -> None:
    def find(module: Module) -> Iterator[int]:
        waits = ("time.sleep", "sleep", "qtbot.wait")
        return (c.line for c in module.facts.calls if c.name in waits or c.name.endswith("processEvents"))

    assert places(ROOMS, find) == []


def test_no_test_is_left_out() -> None:
    def find(module: Module) -> Iterator[int]:
        return (line for line, name in module.facts.of_pytest if name in {"skip", "skipif", "xfail"})

    assert places(("tests",), find) == []


def test_no_check_is_switched_off() -> None:
    def find(module: Module) -> Iterator[int]:
        tokens = tokenize.generate_tokens(StringIO(module.text).readline)
        comments = (token for token in tokens if token.type == tokenize.COMMENT)
        return (c.start[0] for c in comments if any(words in c.string for words in SWITCHED_OFF))

    assert places(ROOMS, find) == []


def test_points_are_never_binary_fractions() -> None:
    def find(module: Module) -> Iterator[int]:
        return iter(module.facts.fractions)

    assert places(("reviewer/model", "reviewer/scoring"), find) == []


def test_only_the_clock_reads_the_time() -> None:
    def find(module: Module) -> Iterator[int]:
        readings = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time")
        return (c.line for c in module.facts.calls if c.name.endswith(readings) and module.path.name != "clock.py")

    assert places(PACKAGES, find) == []


def _allowed_lines(module: Module) -> int:
    return MAX_TEST_LINES if module.place.startswith("tests/") else MAX_LINES
