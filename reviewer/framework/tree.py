"""Rule-file bytes to plain values with places: YAML without aliases, tags, floats or depth without end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from reviewer.framework import grammar
from reviewer.framework import tree_faults as faults
from reviewer.framework.grammar import Mark
from reviewer.framework.grammar import place as _mark
from reviewer.framework.problems import Finding, Path, Severity
from reviewer.model.points import LONGEST, parse

LARGEST = 2 * 1024 * 1024  # bytes; the biggest shipped file is a twentieth of it
DEEPEST = 40  # levels; the deepest rule that ships needs under thirty
MOST = 100_000  # values; the biggest shipped file has under five thousand
_NUMBER = re.compile(r"[-+−]?[0-9]+(\.[0-9]+)?")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unreadable(Exception):
    """The file cannot be read any further; carries the finding and the mark it was met at."""

    def __init__(self, finding: Finding, mark: Mark = (0, 0)) -> None:
        super().__init__(finding.sentence.en)
        self.finding = finding
        self.mark = mark


@dataclass(slots=True)
class Tree:
    """The plain value of a file, the mark of every value and key, and what was wrong on the way."""

    value: object = None
    marks: dict[Path, Mark] = field(default_factory=dict)
    key_marks: dict[Path, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, finding: Finding) -> Mark:
        """Return the line and column of a finding, or of the nearest entry above it that is in the file."""
        path = finding.path
        if finding.at_key and path in self.key_marks:
            return self.key_marks[path]
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))


def grow(data: bytes) -> Tree:
    """Return the tree of a rule file; raises Unreadable when it is no text, no YAML, or built to harm."""
    if len(data) > LARGEST:
        raise Unreadable(Finding((), faults.too_big(len(data), LARGEST)))
    tree, words = Tree(), _decoded(data)
    try:
        tree.value = _Grower(tree, yaml.parse(words, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        sentence, mark = grammar.told(error, words)
        raise Unreadable(Finding((), sentence), mark) from error
    except yaml.YAMLError as error:
        raise Unreadable(Finding((), faults.odd_character())) from error
    return tree


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(Finding((), faults.not_utf8()), (line, 1)) from error


class _Grower:
    """Builds plain values from YAML events, keeping marks and refusing what the format does not know."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event]) -> None:
        self._tree = tree
        self._events = events

    def document(self) -> object:
        value: object = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                value = self._value(next(self._events), ())
                break
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise Unreadable(Finding((), faults.second_document()), _mark(event.start_mark))
        return value

    def _value(self, event: yaml.Event, path: Path) -> object:
        mark = _mark(event.start_mark)
        self._tree.marks[path] = mark
        self._refuse_magic(event, path, mark)
        if len(self._tree.marks) > MOST:
            raise Unreadable(Finding(path, faults.too_many(MOST)), mark)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        raise Unreadable(Finding(path, faults.odd_character()), mark)

    def _refuse_magic(self, event: yaml.Event, path: Path, mark: Mark) -> None:
        if len(path) > DEEPEST:
            raise Unreadable(Finding(path, faults.too_deep(DEEPEST)), mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise Unreadable(Finding(path, faults.alias()), mark)
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise Unreadable(Finding(path, faults.tag(str(tag))), mark)

    def _mapping(self, path: Path) -> dict[str, object]:
        values: dict[str, object] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            inner = (*path, key)
            if key in values:
                self._tree.findings.append(Finding((*path, key), faults.double_key(key), at_key=True))
            self._tree.key_marks[inner] = _mark(event.start_mark)
            values[key] = self._value(next(self._events), inner)
        return values

    def _key(self, event: yaml.Event, path: Path) -> str:
        mark = _mark(event.start_mark)
        self._refuse_magic(event, path, mark)
        if not isinstance(event, yaml.ScalarEvent):
            raise Unreadable(Finding(path, faults.key_not_word()), mark)
        return str(event.value)

    def _sequence(self, path: Path) -> list[object]:
        values: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> object:
        words = str(event.value)
        if event.style is not None and event.style != "":
            return words
        if words[:1] in ("“", "”"):
            self._tree.findings.append(Finding(path, faults.curly_quote(), Severity.WARNING))
        if words.lower() in _WORDS:
            return _WORDS[words.lower()]
        if not _NUMBER.fullmatch(words):
            return words
        return self._number(words, path)

    def _number(self, words: str, path: Path) -> object:
        value = parse(words)
        if value is None:
            self._tree.findings.append(Finding(path, faults.long_number(LONGEST)))
            return None
        return int(value) if _WHOLE.fullmatch(words) else value
