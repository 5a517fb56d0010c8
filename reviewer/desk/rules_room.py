"""What the page of rules asks: an edition with its faults and sums, and a measure tried with figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reviewer.desk import rulebooks
from reviewer.errors import UserError
from reviewer.framework import build, catalog, point_sums, unbuild, upgrade
from reviewer.framework.point_sums import Sums
from reviewer.framework.problems import Problem, Severity
from reviewer.framework.view import View
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import TypeCode
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figures
from reviewer.scoring.compute import Rules
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Looked:
    """An edition as it was found: its points, its rules unless it has errors, and every problem with its place."""

    named: str  # id of a shipped edition, or the path of a file; empty for the rules inside a round
    sums: Sums
    framework: Framework | None
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> int:
        """Return how many problems keep it from being used."""
        return sum(one.severity is Severity.ERROR for one in self.problems)


@dataclass(frozen=True, slots=True)
class Tried:
    """What figures came to: the tree of steps, the sentence where there are no points, and what could not be read."""

    figure: Figure | None
    sentence: Text | None = None
    faults: tuple[Text, ...] = ()


def shipped() -> tuple[tuple[str, Text], ...]:
    """Return id and title of every edition that ships."""
    return tuple((name, title) for name, title, _ in catalog.shipped())


def look(named: str) -> Looked:
    """Return an edition by id or path, sound or not; raises UserError when it cannot be opened."""
    tree, problems = rulebooks.examined(named)
    sound = not any(one.severity is Severity.ERROR for one in problems)
    framework = build.framework(View(tree)) if sound else None
    return Looked(named, point_sums.of_tree(View(tree)), framework, tuple(problems))


def of_round(framework: Framework) -> Looked:
    """Return the rules inside a round, which were sound when it was opened."""
    return Looked("", point_sums.of_framework(framework), framework)


def save_book(looked: Looked, path: Path) -> Path:
    """Write an edition as a workbook; raises UserError when the file is there, MachineError when it cannot be written."""
    rulebooks.put_book(_tree(looked), path)
    return path


def save_rules(looked: Looked, path: Path) -> Path:
    """Write an edition as a rule file; raises UserError when the file is there, MachineError when it cannot be written."""
    rulebooks.put_rules(_tree(looked), path)
    return path


def _tree(looked: Looked) -> object:
    """Return the plain tree of an edition: as its file is now, or made of the rules inside a round."""
    if looked.framework is not None and not looked.named:
        return unbuild.document(looked.framework)
    return rulebooks.tree_of(looked.named)


def older_to_give(map_file: Path) -> str:
    """Return the id of the older edition a map begins at where it does not ship and has to be given; else nothing."""
    named = upgrade.begins_at(map_file)
    return "" if named in catalog.SHIPPED else named


def try_out(
    framework: Framework,
    measure: Measure,
    kind: TypeCode,
    track: str,
    given: Mapping[str, str],
    chosen: Mapping[str, str] | None = None,
) -> Tried:
    """Return what figures come to under a measure's rule; blank figures count as not given.

    `chosen` are readings of open points other than the edition's own. Records of a list are lines, their fields parted
    by semicolons or tabs in the order of the rule.
    """
    try:
        raw = {one.key: _raw(one, given[one.key]) for one in measure.inputs if given.get(one.key, "").strip()}
    except UserError as error:
        return Tried(None, faults=(error.sentence,))
    read = figures.read(measure.inputs, raw)
    if read.faults:
        return Tried(None, faults=tuple(_called(fault, measure.inputs) for fault in read.faults))
    sources = dict.fromkeys(raw, Text("적어 넣은 값", "typed in").ko)
    outcome = Rules(framework, chosen or {}).explained(measure, kind, read.figures, sources, track)
    return Tried(outcome.figure, outcome.sentence)


def _called(fault: Text, inputs: Iterable[Input]) -> Text:
    """Return a fault with the name of its figure in place of the key: a form shows no keys."""
    for one in inputs:
        if fault.ko.startswith(f"{one.key}: "):
            rest = len(one.key)
            return Text(f"{one.name.ko}{fault.ko[rest:]}", f"{one.name.en}{fault.en[rest:]}")
    return fault


def _raw(given: Input, words: str) -> object:
    if given.kind is not InputKind.LIST:
        return words.strip()
    return [_record(given, line, at) for at, line in enumerate(filter(str.strip, words.splitlines()), start=1)]


def _record(given: Input, line: str, at: int) -> dict[str, str]:
    cells = line.split("\t") if "\t" in line else line.split(";")
    if len(cells) > len(given.fields):
        names = ", ".join(field.name.ko for field in given.fields)
        english = ", ".join(field.name.en for field in given.fields)
        raise UserError(
            Text(
                f"{given.name.ko} {at}번째 줄의 값이 칸보다 많습니다. 차례: {names}",
                f"{given.name.en}, line {at}, has more values than fields. In order: {english}",
            )
        )
    named = zip(given.fields, cells, strict=False)
    return {field.key: cell.strip() for field, cell in named if cell.strip()}
