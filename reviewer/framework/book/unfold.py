"""A rule file's plain tree to the pages of a workbook; what has no page of its own goes to the last one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reviewer.framework.book import cells, labels, outline, special
from reviewer.framework.book.cells import Cell
from reviewer.framework.book.layout import REST, RULES, STRUCTURE
from reviewer.framework.book.layout_rules import MEASURE_OF
from reviewer.framework.book.outline import Line
from reviewer.framework.book.pages import Page
from reviewer.framework.book.parts import Part
from reviewer.framework.book.unfold_ladders import Lifting
from reviewer.framework.problems import Path
from reviewer.framework.view import View

_POINTS = "점수"
Row = dict[tuple[str, ...], Cell]
Owners = dict[tuple[str, ...], View]


def pages(tree: object) -> list[Page]:
    """Return the pages of a tree, in the order of the workbook."""
    return _Unfolding(View(tree)).pages()


class _Unfolding:
    """Goes through a tree page by page and remembers what was written, so that nothing is left out."""

    def __init__(self, document: View) -> None:
        self._document = document
        self._found: dict[str, Owners] = {}
        self._written: set[Path] = set()

    def pages(self) -> list[Page]:
        first = self._edition()
        structure = [self._part(part) for part in STRUCTURE]
        points = self._points()
        about = [self._part(part) for part in RULES]
        lifting = Lifting()
        rules = self._rules(lifting)
        ladders = lifting.page(self._kinds())
        return [first, *structure, points, *about, rules, ladders, *map(self._part, REST), self._rest()]

    def _edition(self) -> Page:
        page = Page(special.EDITION_TITLE, special.EDITION_NOTE, special.EDITION_COLUMNS)
        for head in special.heads():
            value = self._at(self._document, head.path)
            row: Row = {("label",): head.label.ko, ("key",): head.key, ("hint",): f"{head.hint.ko} / {head.hint.en}"}
            if head.both:
                row |= {("value",): self._words(value.get("ko")), ("en",): self._words(value.get("en"))}
            else:
                row["value",] = cells.written(head.column, self._taken(value))
            page.add(row)
        return page

    def _part(self, part: Part) -> Page:
        page = Page(part.title, part.note, part.all_columns)
        for codes, container in self._containers(part):
            for name, entry in _entries(container):
                row: Row = {column.path: code for column, code in zip(part.parents, codes, strict=True)}
                row |= {part.names.path: name} if part.names else {}
                page.add({**row, **self._cells(part, entry)})
                self._register(part, codes, name if part.names else self._own(entry, part.own), entry)
        return page

    def _containers(self, part: Part) -> Iterator[tuple[tuple[str, ...], View]]:
        """Yield the codes of the parents and the container under them."""
        if part.bare:
            yield from (((name,), inside) for name, inside in self._document.get(part.key).entries())
        elif part.parent:
            for owner, entry in list(self._found.get(part.parent, {}).items()):
                if len(owner) == len(part.parents):
                    yield owner, entry.get(part.key)
        else:
            yield (), self._document.get(part.key)

    def _register(self, part: Part, codes: tuple[str, ...], own: str, entry: View) -> None:
        if part.registry:
            self._found.setdefault(part.registry, {}).setdefault(part.owner(codes, own), entry)

    def _cells(self, part: Part, entry: View) -> Row:
        if part.scalar:
            return {part.columns[0].path: cells.written(part.columns[0], self._taken(entry))}
        return {c.path: cells.written(c, self._taken(self._at(entry, c.path))) for c in part.columns}

    def _points(self) -> Page:
        page = Page(special.POINTS_TITLE, special.POINTS_NOTE, special.POINTS_FIXED)
        placed = [(place, e, key) for place, e in _placed(self._document) for key in special.AMOUNTS if e.has(key)]
        names = [*self._kinds(), *(name for _, e, key in placed for name, _ in e.get(key).entries())]
        page.columns += tuple(map(special.amount_column, dict.fromkeys(names)))
        for place, entry, key in placed:
            page.add(self._amounts(place, entry, key))
        return page

    def _kinds(self) -> list[str]:
        groups = [name for _, grouping in self._document.get("groupings").entries() for name, _ in grouping.entries()]
        return [*groups, *(code for code, _ in self._document.get("types").entries())]

    def _amounts(self, place: str, entry: View, key: str) -> Row:
        row: Row = {
            special.PLACE.path: special.PLACES[place].ko,
            special.AT.path: entry.get("code").words(),
            special.READ_ONLY.path: entry.get("name").get("ko").words(),
            special.AMOUNT.path: special.AMOUNTS[key].ko,
        }
        held = entry.get(key)
        if not isinstance(held.value, dict):
            return row | {("all",): cells.written(special.ALL, self._taken(held))}
        return row | {("at", name): cells.written(special.ALL, self._taken(v)) for name, v in held.entries()}

    def _rules(self, lifting: Lifting) -> Page:
        page = Page(special.RULES_TITLE, special.RULES_NOTE, special.RULES_COLUMNS)
        glosses = labels.rule_words()
        for owner, measure in self._found.get("measures", {}).items():
            names = _korean(measure)
            for key, holder in self._holders(owner[0], measure):
                rule = holder.get("rule")
                self._written.add(rule.path)
                for line in outline.lines(lifting.lifted(rule.value, owner[0], names, names.get(key, _POINTS))):
                    page.naming += [len(page.rows)] if line.names_ladder else []
                    page.add(_line(owner[0], key, line, glosses))
        page.names = tuple(lifting.ladders)
        return page

    def _holders(self, code: str, measure: View) -> Iterator[tuple[str, View]]:
        """Yield the named steps of a measure that have a rule, then the measure itself if it has one."""
        for (owner, key), entry in self._found.get("results", {}).items():
            if owner == code and entry.has("rule"):
                yield key, entry
        if measure.has("rule"):
            yield "", measure

    def _rest(self) -> Page:
        page = Page(special.REST_TITLE, special.REST_NOTE, special.REST_COLUMNS)
        for path, value in self._left(self._document.value, ()):
            page.add({special.WHERE.path: special.place_words(path), special.VALUE.path: cells.inline(value)})
        return page

    def _left(self, value: object, path: Path) -> Iterator[tuple[Path, object]]:
        """Yield every scalar, and every empty set, that stands on no other page."""
        if path in self._written or value is None:
            return
        inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        if not isinstance(value, dict | list) or not value:
            yield path, value
        for step, held in inside:
            yield from self._left(held, (*path, step))

    def _at(self, entry: View, path: tuple[str, ...]) -> View:
        for step in path:
            entry = entry.get(step)
        return entry

    def _taken(self, view: View) -> Any:
        if view.value is not None and view.value not in ([], {}):
            self._written.add(view.path)
        return view.value

    def _words(self, view: View) -> Cell:
        value = self._taken(view)
        return None if value is None else str(value)

    def _own(self, entry: View, path: tuple[str, ...]) -> str:
        return self._at(entry, path).words()


def _entries(container: View) -> list[tuple[str, View]]:
    return container.entries() or [("", entry) for entry in container.each()]


def _korean(measure: View) -> dict[str, str]:
    """Return what the figures and results of a measure are called."""
    held = [*measure.get("inputs").each(), *measure.get("results").each()]
    return {one.get("key").words(): one.get("ko").words().strip() for one in held if one.get("ko").words().strip()}


def _placed(document: View) -> Iterator[tuple[str, View]]:
    """Yield every area, indicator and measure with what it is, in the order of the tree."""
    for area in document.get("areas").each():
        yield "area", area
        for indicator in area.get("indicators").each():
            yield "indicator", indicator
            yield from (("measure", measure) for measure in indicator.get("measures").each())


def _line(code: str, result: str, line: Line, glosses: Mapping[str, str]) -> Row:
    row: Row = {
        MEASURE_OF.path: code,
        special.RESULT_OF.path: result or None,
        special.LINE.path: line.label,
        special.GLOSS.path: glosses.get(line.name),
        special.VALUE.path: line.value,
        special.ENGLISH.path: line.english or None,
    }
    return row | {("step", key): cell for key, cell in line.step}
