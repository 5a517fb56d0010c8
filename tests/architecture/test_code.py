"""What every module of the project keeps to, beyond what ruff and mypy say."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from io import StringIO

from tests.architecture.source import PACKAGES, ROOMS, Module, modules, places

MAX_LINES, MAX_TEST_LINES, MAX_FUNCTION_LINES = 300, 500, 40
# Written in two halves, so that no reader of this file takes them for the thing itself.
SWITCHED_OFF = ("type:" + " ignore", "no" + "qa", "pragma:" + " no cover", "fmt:" + " off", "pylint:" + " disable")


def test_every_module_tells_its_one_role() -> None:
    silent = [m.place for m in modules(*ROOMS) if m.text.strip() and not ast.get_docstring(m.tree)]
    assert silent == []


def test_no_file_grows_past_one_role() -> None:
    long = [f"{m.place}: {m.lines}" for m in modules(*ROOMS) if m.lines > _allowed_lines(m)]
    assert long == []


def test_no_function_grows_past_a_screen() -> None:
    def find(module: Module) -> Iterator[int]:
        return (f.lineno for f in module.functions() if (f.end_lineno or f.lineno) - f.lineno >= MAX_FUNCTION_LINES)

    assert places((*PACKAGES, "packaging"), find) == []


def test_no_error_is_swallowed() -> None:
    def find(module: Module) -> Iterator[int]:
        handlers = (node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler))
        return (h.lineno for h in handlers if all(isinstance(s, ast.Pass | ast.Continue) for s in h.body))

    assert places(ROOMS, find) == []


def test_nothing_writes_to_another_scope() -> None:
    def find(module: Module) -> Iterator[int]:
        return (node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.Global))

    assert places(ROOMS, find) == []


def test_no_signal_is_connected_to_a_lambda() -> None:
    def find(module: Module) -> Iterator[int]:
        connects = (call for call in module.calls() if _name(call).endswith(".connect"))
        return (call.lineno for call in connects if any(isinstance(a, ast.Lambda) for a in call.args))

    assert places(ROOMS, find) == []


def test_nothing_waits_by_the_clock_or_spins_the_event_loop() -> None:
    def find(module: Module) -> Iterator[int]:
        waits = ("time.sleep", "sleep", "qtbot.wait")
        return (c.lineno for c in module.calls() if _name(c) in waits or _name(c).endswith("processEvents"))

    assert places(ROOMS, find) == []


def test_no_test_is_left_out() -> None:
    def find(module: Module) -> Iterator[int]:
        attributes = (node for node in ast.walk(module.tree) if isinstance(node, ast.Attribute))
        return (a.lineno for a in attributes if a.attr in {"skip", "skipif", "xfail"} and "pytest" in ast.unparse(a))

    assert places(("tests",), find) == []


def test_no_check_is_switched_off() -> None:
    def find(module: Module) -> Iterator[int]:
        tokens = tokenize.generate_tokens(StringIO(module.text).readline)
        comments = (token for token in tokens if token.type == tokenize.COMMENT)
        return (c.start[0] for c in comments if any(words in c.string for words in SWITCHED_OFF))

    assert places(ROOMS, find) == []


def test_points_are_never_binary_fractions() -> None:
    def find(module: Module) -> Iterator[int]:
        names = (node for node in ast.walk(module.tree) if isinstance(node, ast.Name))
        return (name.lineno for name in names if name.id == "float")

    assert places(("reviewer/model", "reviewer/scoring"), find) == []


def test_only_the_clock_reads_the_time() -> None:
    def find(module: Module) -> Iterator[int]:
        readings = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time")
        return (c.lineno for c in module.calls() if _name(c).endswith(readings) and module.path.name != "clock.py")

    assert places(PACKAGES, find) == []


def _allowed_lines(module: Module) -> int:
    return MAX_TEST_LINES if module.place.startswith("tests/") else MAX_LINES


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func)
