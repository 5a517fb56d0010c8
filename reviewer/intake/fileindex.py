"""Reads evidence lists: sheets that say, file by file, where each piece of evidence belongs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.intake.items import Item
from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair
from reviewer.intake.names import clean, fold
from reviewer.intake.placing import EVIDENCE, REPORT, Placement, role_of
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.sheets import Chunk, Table
from reviewer.text import Text

INSTITUTION = ("institution", "institution_name")
MEASURE = ("measure", "measure_name")
ROLES = {fold(w): r for w, r in (("보고서", REPORT), ("report", REPORT), ("증빙", EVIDENCE), ("evidence", EVIDENCE))}


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list, where to lay a fault, and the place it gives (None when at fault)."""

    chunk: Chunk
    index: int
    parts: tuple[str, ...]
    placement: Placement | None


class FileIndex:
    """Knows the files that lists speak of; a list goes before what names say."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._measures: Judged[Pair, str] = Judged(Measures(known.framework).code)
        self._lines: dict[str, list[Listed]] = {}

    def read(self, table: Table, problems: Problems) -> None:
        """Take in a list."""
        for chunk in table.chunks(problems):
            institutions = self._institutions.read(chunk.pairs(INSTITUTION), chunk)
            measures = self._measures.read(chunk.pairs(MEASURE), chunk)
            for index, name in enumerate(chunk.column("file")):
                parts = tuple(clean(part) for part in name.replace("\\", "/").split("/"))
                role = self._role(chunk, index, parts[-1])
                institution, measure = institutions[index], measures[index]
                known = institution is not None and measure is not None and role is not None
                placement = Placement(institution or "", measure or "", role or "") if known else None
                self._lines.setdefault(_key(parts[-1]), []).append(Listed(chunk, index, parts, placement))

    def lines(self, item: Item) -> list[Listed]:
        """Return the lines that speak of an item."""
        return [line for line in self._lines.get(_key(item.base), []) if _ends(item.parts, line.parts)]

    def report_strays(self, items: Sequence[Item]) -> None:
        """Report each line that speaks of no file, of several, or of a file that another line has."""
        for listed in [line for lines in self._lines.values() for line in lines]:
            meant = [item for item in items if _ends(item.parts, listed.parts)]
            if len(meant) != 1:
                listed.chunk.blame(listed.index, _astray("/".join(listed.parts), len(meant)))
            elif self.lines(meant[0])[0] is not listed:
                listed.chunk.blame(listed.index, _listed_twice("/".join(listed.parts)))

    @staticmethod
    def _role(chunk: Chunk, index: int, base: str) -> str | None:
        written = chunk.column("role")[index]
        role = ROLES.get(fold(written)) if written.strip() else role_of(base)
        if role is None:
            chunk.blame(index, _unknown_role(written))
        return role


def _key(base: str) -> str:
    return unicodedata.normalize("NFC", base).casefold()


def _ends(whole: tuple[str, ...], tail: tuple[str, ...]) -> bool:
    return tuple(map(_key, whole[-len(tail) :])) == tuple(map(_key, tail))


def _astray(name: str, count: int) -> Fault:
    wrong = (
        Text("목록에 적힌 파일이 함께 오지 않았습니다.", "The listed file did not come along.")
        if not count
        else Text("목록의 이름에 맞는 파일이 여럿입니다.", "Several files have the listed name.")
    )
    right = Text("파일 이름을 고치거나 폴더 이름까지 적으십시오.", "Correct the name, or write the folder as well.")
    return Fault(wrong, right, "file", name)


def _listed_twice(name: str) -> Fault:
    return Fault(
        Text("목록에 같은 파일이 두 번 있습니다.", "The list holds the same file twice."),
        Text("한 줄만 남기십시오.", "Keep one of the rows."),
        "file",
        name,
    )


def _unknown_role(value: str) -> Fault:
    return Fault(
        Text("‘구분’ 칸을 알아볼 수 없습니다.", "The cell ‘Kind’ cannot be understood."),
        Text("보고서 또는 증빙이라고 적으십시오.", "Write report or evidence."),
        "role",
        value,
    )
