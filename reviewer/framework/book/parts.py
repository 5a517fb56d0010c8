"""What the sheets of a rule workbook are: where in the tree their rows belong, and what each column holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from reviewer.text import Text


class Kind(Enum):
    """How a cell is read."""

    WORDS = "words"  # text as it stands
    NAME = "name"  # a code or key: text without spaces around it
    VALUE = "value"  # a number, a truth, text, or a short set as in rule files
    NUMBER = "number"
    FLAG = "flag"  # Y or N
    CHOICE = "choice"  # one of some words, shown in Korean
    NAMES = "names"  # several codes, parted by commas
    LINES = "lines"  # several texts, a line each


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where its value stands inside the row's entry, its heading, and what goes in.

    `choices` are the values offered, each with the word shown for it; `offers` names the part whose codes are offered.
    """

    path: tuple[str, ...]
    heading: Text
    hint: Text
    kind: Kind = Kind.WORDS
    width: int = 14
    choices: Mapping[str, Text] = field(default_factory=dict)
    offers: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet with a row for each entry of one place in the tree.

    `key` is the container's name in the entry that `parent` found by the codes in `parents`; without a parent it stands
    at the top. `names` is the column with the names where the container is a mapping. A `bare` part has no
    parent part: its container maps the codes in `parents` to what the rows hold. Rows of parts below find an entry under
    `registry` by the first `scope` parent codes and its own code, in the column `own`.
    """

    title: Text
    note: Text
    key: str
    columns: tuple[Column, ...]
    registry: str = ""
    parent: str = ""
    parents: tuple[Column, ...] = ()
    names: Column | None = None
    own: tuple[str, ...] = ("code",)
    scope: int = 0
    bare: bool = False
    scalar: bool = False  # an entry is the value of the single column itself

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Return every column in the order of the sheet."""
        return (*self.parents, *((self.names,) if self.names else ()), *self.columns)

    def owner(self, codes: tuple[str, ...], own: str) -> tuple[str, ...]:
        """Return what an entry is found by; a field of a list goes by the names of both."""
        if self.scope < len(codes) and self.scope:
            return (*codes[: self.scope], ".".join((*codes[self.scope :], own)))
        return (*codes[: self.scope], own)


def text(path: tuple[str, ...], ko: str, en: str, hint: Text, width: int = 44) -> tuple[Column, Column]:
    """Return the two columns of a text in both languages."""
    return (
        Column((*path, "ko"), Text(ko, f"{en} (Korean)"), hint, width=width),
        Column((*path, "en"), Text(f"{ko}(영어)", f"{en} (English)"), hint, width=width),
    )


def code(ko: str, en: str, hint: Text, *, offers: str = "", width: int = 12) -> Column:
    """Return the column of a code; with `offers` the code of another sheet."""
    return Column(("code",), Text(ko, en), hint, Kind.NAME, width, offers=offers)
