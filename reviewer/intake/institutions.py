"""Judges the roster of institutions."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.intake.known import Known, Roster
from reviewer.intake.layouts import INSTITUTIONS
from reviewer.intake.limits import Limits
from reviewer.intake.names import fold
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.rule import already_in_round, blank, judged_rows, records, repeated_in_file, too_many, unfit
from reviewer.intake.sheets import Table
from reviewer.model.batch import COLUMNS, BatchKind, Row
from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, TypeCode
from reviewer.model.round import Institution
from reviewer.text import Text

KEYS = COLUMNS[BatchKind.INSTITUTIONS]
REQUIRED = ("code", "name", "type")


class InstitutionRule:
    """Admits each good row to the working roster, so that other tables of the same import may speak of it."""

    def __init__(self, known: Known, roster: Roster, limits: Limits) -> None:
        self._roster = roster
        self._limits = limits
        self._held = {fold(code) for code in known.institutions}
        self._rows: dict[str, int] = {}
        self._full: dict[str, str] = {}
        self._types = _spellings(known.framework)
        self._type_names = ", ".join(t.name.ko for t in known.framework.types)
        self._tracks = _tracks(known.framework)
        self._headings = {c.key: c.heading for c in INSTITUTIONS.columns}

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many there are."""
        return judged_rows(table, problems, KEYS, self._faults)

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows with the type and track as codes."""
        for chunk in table.chunks(Problems(0)):
            for cells in records(chunk, KEYS):
                kind, track = self._types[fold(cells["type"])], self._tracks[fold(cells["track"])]
                yield cells["code"], cells["name"], kind, cells["region"], cells["full_name"], track

    def _faults(self, cells: dict[str, str], number: int) -> list[Fault]:
        faults = [blank(key, self._headings[key]) for key in REQUIRED if not cells[key]]
        faults += unfit(cells, "code")
        faults += self._value_faults(cells)
        if cells["code"]:
            faults += self._repetition(cells, number)
        if not faults:
            self._admit(cells)
        return faults

    def _value_faults(self, cells: dict[str, str]) -> Iterator[Fault]:
        if cells["type"] and fold(cells["type"]) not in self._types:
            yield _unknown_type(cells["type"], self._type_names)
        if fold(cells["track"]) not in self._tracks:
            yield _unknown_track(cells["track"], ", ".join(sorted({t for t in self._tracks.values() if t})))

    def _repetition(self, cells: dict[str, str], number: int) -> Iterator[Fault]:
        key = fold(cells["code"])
        if key in self._held:
            yield already_in_round("code", cells["code"])
        elif key in self._rows:
            yield repeated_in_file(self._rows[key], "code", cells["code"])
        elif len(self._rows) >= self._limits.roster:
            yield too_many(self._limits.roster, "code")
        self._rows.setdefault(key, number)

    def _admit(self, cells: dict[str, str]) -> None:
        self._roster.admit(
            Institution(
                InstitutionCode(cells["code"]),
                cells["name"],
                TypeCode(self._types[fold(cells["type"])]),
                cells["region"],
                cells["full_name"],
                self._tracks[fold(cells["track"])],
            )
        )


def _spellings(framework: Framework) -> dict[str, str]:
    """Return the type code of each way to write an institution type."""
    return {fold(words): t.code for t in framework.types for words in (t.name.en, t.name.ko, t.code) if words}


def _tracks(framework: Framework) -> dict[str, str]:
    spelled = {"": ""}
    for indicator in framework.indicators():
        for track in indicator.tracks:
            name = indicator.track_names.get(track, Text(track, track))
            spelled |= {fold(words): track for words in (track, name.ko, name.en)}
    return spelled


def _unknown_type(value: str, names: str) -> Fault:
    return Fault(
        Text("편람에 없는 기관유형입니다.", "The rules have no such institution type."),
        Text(f"다음 가운데 하나를 쓰십시오: {names}", f"Use one of: {names}"),
        "type",
        value,
    )


def _unknown_track(value: str, names: str) -> Fault:
    ko = f"다음 가운데 하나를 쓰거나 비우십시오: {names}" if names else "이 편람에는 트랙이 없습니다. 칸을 비우십시오."
    en = f"Use one of these or leave it blank: {names}" if names else "These rules have no tracks. Leave it blank."
    return Fault(Text("편람에 없는 트랙입니다.", "The rules have no such track."), Text(ko, en), "track", value)
