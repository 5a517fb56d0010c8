"""Read the project's own source, for the sentences about it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("reviewer", "ui")
ROOMS = (*PACKAGES, "packaging", "tests")


@dataclass(frozen=True)
class Module:
    """One Python file: its place in the tree, its text, its syntax tree."""

    path: Path

    @property
    def place(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Walk every function and method."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    def calls(self) -> Iterator[ast.Call]:
        """Walk every call."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


def modules(*rooms: str) -> list[Module]:
    """Return the Python files of `rooms`, in order."""
    return [Module(path) for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def places(rooms: tuple[str, ...], find: Callable[[Module], Iterator[int]]) -> list[str]:
    """Return `file:line` for every line that `find` yields in the modules of `rooms`."""
    return [f"{module.place}:{line}" for module in modules(*rooms) for line in find(module)]
