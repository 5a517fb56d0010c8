"""Read the project's own source, for the sentences about it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("reviewer", "ui")
ROOMS = (*PACKAGES, "packaging", "tests")


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its line, the dotted name of what is called, and whether a lambda is among its arguments."""

    line: int
    name: str
    takes_lambda: bool


@dataclass(slots=True)
class Facts:
    """What the sentences ask of a file, by line, gathered in one walk; the tree itself is large and let go."""

    tells_role: bool = False
    functions: list[tuple[int, int]] = field(default_factory=list)  # first line, last line
    calls: list[Call] = field(default_factory=list)
    silent: list[int] = field(default_factory=list)  # handlers that do nothing with what they caught
    scopes: list[int] = field(default_factory=list)  # `global`
    of_pytest: list[tuple[int, str]] = field(default_factory=list)  # the attribute's own name
    fractions: list[int] = field(default_factory=list)  # the name `float`

    def take(self, node: ast.AST) -> None:
        """Note what a node says."""
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self.functions.append((node.lineno, node.end_lineno or node.lineno))
            case ast.Call():
                given = [*node.args, *(keyword.value for keyword in node.keywords)]
                self.calls.append(Call(node.lineno, dotted(node.func), any(isinstance(a, ast.Lambda) for a in given)))
            case ast.ExceptHandler() if all(isinstance(step, ast.Pass | ast.Continue) for step in node.body):
                self.silent.append(node.lineno)
            case ast.Global():
                self.scopes.append(node.lineno)
            case ast.Attribute() if "pytest" in dotted(node):
                self.of_pytest.append((node.lineno, node.attr))
            case ast.Name(id="float"):
                self.fractions.append(node.lineno)


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

    @property
    def facts(self) -> Facts:
        return _facts(self.path)


@cache
def _facts(path: Path) -> Facts:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = Facts(tells_role=bool(ast.get_docstring(tree)))
    for node in ast.walk(tree):
        found.take(node)
    return found


def dotted(node: ast.expr) -> str:
    """Return the dotted name that an expression ends in; what is no name before its first dot is left out."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    parts.append(node.id if isinstance(node, ast.Name) else "")
    return ".".join(reversed(parts))


def modules(*rooms: str) -> list[Module]:
    """Return the Python files of `rooms`, in order."""
    return [Module(path) for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def places(rooms: tuple[str, ...], find: Callable[[Module], Iterator[int]]) -> list[str]:
    """Return `file:line` for every line that `find` yields in the modules of `rooms`."""
    return [f"{module.place}:{line}" for module in modules(*rooms) for line in find(module)]
