"""What the window may know of the core: the desk and plain values, by name.

The contracts in pyproject.toml list what is forbidden; this lists what is allowed, so that a new room starts
out closed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import Module, places

OPEN_TO_THE_WINDOW = {
    "__version__",
    "clock",
    "commands",
    "desk",
    "errors",
    "events",
    "evidence",  # in the process it starts as alone, says a contract
    "framework",
    "model",
    "recording",
    "resources",
    "sample",
    "text",
    "watch",  # how long work is followed and stopped
}


def test_the_window_knows_only_the_desk_and_plain_values() -> None:
    def find(module: Module) -> Iterator[int]:
        return (line for room, line in _rooms_imported(module) if room not in OPEN_TO_THE_WINDOW)

    assert places(("ui",), find) == []


def _rooms_imported(module: Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[1], node.lineno) for alias in node.names if _is_room(alias.name))
        elif isinstance(node, ast.ImportFrom) and node.module == "reviewer":
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and _is_room(node.module or ""):
            yield (node.module or "").split(".")[1], node.lineno


def _is_room(name: str) -> bool:
    return name.startswith("reviewer.")
