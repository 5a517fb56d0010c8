"""Rule file in, framework out, or every problem at once with its place."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from reviewer.errors import reason
from reviewer.framework import amounts, build, ladders, marking, references, rule_faults, shape, sums
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding, FrameworkProblems, Problem, Severity, shown
from reviewer.framework.rulecheck import findings as rulecheck
from reviewer.framework.tree import LARGEST, Tree, Unreadable, grow
from reviewer.framework.view import View, measures
from reviewer.model.framework import Framework
from reviewer.text import Text

MOST_MEASURES = 1000  # the shipped editions have under thirty


def read(source: Path | bytes, name: str = "") -> Framework:
    """Return the framework of a rule file; raises FrameworkProblems with every error in it.

    `name` is what problems call the file; a path gives its own name when none is passed.
    """
    tree, problems = examined(source, name)
    errors = tuple(p for p in problems if p.severity is Severity.ERROR)
    if errors:
        raise FrameworkProblems.of(errors)
    return build.framework(View(tree.value))


def check(source: Path | bytes, name: str = "") -> list[Problem]:
    """Return every problem of a rule file, errors and warnings, in the order of its lines."""
    return examined(source, name)[1]


def examined(source: Path | bytes, name: str = "") -> tuple[Tree, list[Problem]]:
    """Return the plain tree of a rule file, empty where it cannot be read, and every problem in it."""
    named = name or (source.name if isinstance(source, Path) else "framework.yaml")
    try:
        tree = grow(taken(source))
    except Unreadable as error:
        line, column = error.mark
        where = shown(error.finding.path)
        return Tree(), [Problem(named, line, column, where, error.finding.sentence)]
    found = dict.fromkeys([*tree.findings, *findings(tree.value)])
    return tree, sorted((_placed(f, tree, named) for f in found), key=_order)


def findings(value: object) -> list[Finding]:
    """Return everything that is wrong with a plain tree: its shape, then what its rules say to each other."""
    return [*shape.findings(value), *_rules(View(value))]


def taken(source: Path | bytes) -> bytes:
    """Return the bytes of a file, one more than may be at the most; raises Unreadable when it does not open."""
    if isinstance(source, bytes):
        return source
    try:
        with source.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(Finding((), _unopened(source, reason(error)))) from error


def _unopened(path: Path, why: Text) -> Text:
    return Text(
        f"파일을 열 수 없습니다: {path} ({why.ko}). 이름과 권한을 살펴보십시오.",
        f"The file cannot be opened: {path} ({why.en}). Look at its name and your permissions.",
    )


def _rules(document: View) -> list[Finding]:
    if len(measures(document)) > MOST_MEASURES:
        return [Finding(("areas",), rule_faults.too_many_measures(MOST_MEASURES))]
    kinds = Kinds.of(document)
    parts = (references, amounts, sums, ladders, marking, rulecheck)
    return [finding for part in parts for finding in islice(part.findings(document, kinds), shape.MOST)]


def _placed(finding: Finding, tree: Tree, name: str) -> Problem:
    line, column = tree.place(finding)
    return Problem(name, line, column, shown(finding.path), finding.sentence, finding.severity)


def _order(problem: Problem) -> tuple[int, int, str]:
    return (problem.line, problem.column, problem.path)
