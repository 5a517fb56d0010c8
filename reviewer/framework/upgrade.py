"""Upgrade maps: what became of each part of one edition in the next, read from data files and checked against both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reviewer import resources
from reviewer.errors import UserError
from reviewer.framework import catalog, find, reader, rule_faults, shape
from reviewer.framework import upgrade_faults as faults
from reviewer.framework.problems import Finding, FrameworkProblems, Problem, shown
from reviewer.framework.tree import Tree, Unreadable, grow
from reviewer.framework.view import View
from reviewer.model.framework import Framework
from reviewer.model.ids import FrameworkId
from reviewer.model.upgrade import Link, OlderEdition, OlderPart, Relation, UpgradeMap
from reviewer.text import Text

FOLDER = "upgrades"
SCHEMA = (FOLDER, "upgrade.schema.json")
FORMAT = "jipyo-upgrade/1"
SHIPPED = {
    ("kr-public-data-2024", "kr-public-data-2025"): "kr-public-data-2024-2025",
    ("kr-data-admin-2024", "kr-data-admin-2025"): "kr-data-admin-2024-2025",
}
"""The maps that ship, by older and newer edition."""
_PART = Text("지표나 세부 평가항목", "indicator or measure")


def path_to(newer: str) -> Path | None:
    """Return the map that leads to an edition, or None when none ships."""
    for (_, target), name in SHIPPED.items():
        if target == newer:
            return resources.path(FOLDER, f"{name}.yaml")
    return None


def leading_to(newer: str) -> UpgradeMap | None:
    """Return the shipped map that leads to an edition, or None."""
    path = path_to(newer)
    return None if path is None else read(path)


def older_edition(edition: Framework) -> OlderEdition:
    """Return what is kept of last year's edition beside a map that begins at it."""
    kinds = [kind.code for kind in edition.types]
    parts: dict[str, OlderPart] = {}
    for indicator in edition.indicators():
        points = {kind: find.indicator_points(indicator, kind) for kind in kinds}
        parts.setdefault(indicator.code, OlderPart(indicator.code, indicator.name, points))
        for measure in indicator.measures:
            parts.setdefault(measure.code, OlderPart(measure.code, measure.name, dict(measure.maximum)))
    return OlderEdition(edition.id, edition.title, tuple(parts.values()))


def read(path: Path, known: Mapping[str, Framework] | None = None) -> UpgradeMap:
    """Return the map of a file; raises FrameworkProblems with every fault in it. `known` are editions by their ids."""
    tree, problems = _examined(path, known or {})
    if problems:
        raise FrameworkProblems.of(tuple(problems))
    return _built(View(tree.value))


def begins_at(path: Path) -> str:
    """Return the id of the older edition that a map names; nothing where the file cannot be read."""
    try:
        return View(grow(reader.taken(path)).value).get("older").words()
    except Unreadable:
        return ""


def check(path: Path, known: Mapping[str, Framework] | None = None) -> list[Problem]:
    """Return every fault of a map: its shape, codes that an edition does not have, parts left out.

    `known` are editions by their ids; a map that names others than those given is looked up among those that ship.
    """
    return _examined(path, known or {})[1]


def between(path: Path, older: Framework, newer: Framework) -> list[Problem]:
    """Return every fault of a map that has to lead from one edition to another, wherever these come from."""
    return _examined(path, {str(older.id): older, str(newer.id): newer}, (older.id, newer.id))[1]


def _examined(
    path: Path, known: Mapping[str, Framework], ends: tuple[str, str] | None = None
) -> tuple[Tree, list[Problem]]:
    try:
        tree = grow(reader.taken(path))
    except Unreadable as error:
        line, column = error.mark
        return Tree(), [Problem(path.name, line, column, shown(error.finding.path), error.finding.sentence)]
    found = [*tree.findings, *shape.findings(tree.value, SCHEMA)]
    if not found and ends is not None:
        found = list(_ends(View(tree.value), *ends))
    if not found:
        found = list(_against_editions(View(tree.value), known))
    return tree, [_placed(one, tree, path.name) for one in found]


def _placed(finding: Finding, tree: Tree, name: str) -> Problem:
    line, column = tree.place(finding)
    return Problem(name, line, column, shown(finding.path), finding.sentence)


def _built(document: View) -> UpgradeMap:
    source = document.get("source")
    return UpgradeMap(
        older=FrameworkId(document.get("older").words()),
        newer=FrameworkId(document.get("newer").words()),
        source=Text(source.get("ko").words(), source.get("en").words()),
        links=tuple(_link(link) for link in document.get("links").each()),
    )


def _link(link: View) -> Link:
    note = link.get("note")
    return Link(
        older=tuple(code.words() for code in link.get("older").each()),
        newer=tuple(code.words() for code in link.get("newer").each()),
        relation=Relation(link.get("relation").words()),
        note=Text(note.get("ko").words(), note.get("en").words()) if note.value is not None else None,
        inferred=link.get("inferred").true(),
    )


def _against_editions(document: View, known: Mapping[str, Framework]) -> Iterator[Finding]:
    for link in document.get("links").each():
        yield from _sides(link)
    for side in ("older", "newer"):
        edition = known.get(document.get(side).words()) or _edition(document.get(side))
        if isinstance(edition, Finding):
            yield edition
        else:
            yield from _codes(document, side, edition)


def _ends(document: View, older: str, newer: str) -> Iterator[Finding]:
    """Compare the editions that a map names with those it has to lead between."""
    for side, wanted in (("older", older), ("newer", newer)):
        named = document.get(side)
        if named.words() != wanted:
            yield Finding(named.path, faults.other_edition(side, named.words(), wanted))


def _edition(named: View) -> Framework | Finding:
    try:
        return catalog.load(named.words())
    except UserError as error:
        return Finding(named.path, error.sentence)


def _sides(link: View) -> Iterator[Finding]:
    """Compare the relation with the sides: something new has no older side, something dropped no newer one."""
    relation = link.get("relation").words()
    older, newer = link.get("older").each(), link.get("newer").each()
    if bool(older) == (relation == Relation.NEW):
        yield Finding(link.path, faults.new_side() if older else faults.side_missing("older"))
    if bool(newer) == (relation == Relation.DROPPED):
        yield Finding(link.path, faults.dropped_side() if newer else faults.side_missing("newer"))


def _codes(document: View, side: str, edition: Framework) -> Iterator[Finding]:
    known = codes(edition)
    named: set[str] = set()
    for link in document.get("links").each():
        for code in link.get(side).each():
            named.add(code.words())
            if code.words() not in known:
                yield Finding(code.path, rule_faults.unknown_reference(code.words(), _PART, known))
    left = [m.code for i in edition.indicators() for m in i.measures if not {m.code, i.code} & named]
    if left:
        yield Finding(("links",), faults.left_out(edition.id, left), at_key=True)


def codes(edition: Framework) -> tuple[str, ...]:
    """Return the codes of an edition's indicators and measures, each once, in order."""
    return tuple(dict.fromkeys(code for i in edition.indicators() for code in (i.code, *(m.code for m in i.measures))))
