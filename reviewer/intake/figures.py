"""Judges figures: one a row under key and value, or a sheet named after its measure with a column for each figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewer.intake.drafts import Draft, gather
from reviewer.intake.judged import Judged
from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions, Measures, Pair
from reviewer.intake.names import clean
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.rule import already_in_round, blank, judged_rows, records, repeated_in_file
from reviewer.intake.sheets import Table
from reviewer.model import points
from reviewer.model.batch import Row
from reviewer.model.filed import CLAIMED, INSIDE, joined
from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.model.points import ZERO
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figures
from reviewer.scoring.figure_values import Unread, value
from reviewer.scoring.spelling import Spelled, plain
from reviewer.text import Text

KEYS = ("institution", "institution_name", "measure", "measure_name", "record", "key", "value")
CLAIM_SPELLINGS = frozenset({"claimed", "신청_점수", "신청점수", "자체_점수", "points_claimed"})
MOST_RECORDS = figures.MOST_RECORDS


@dataclass(frozen=True, slots=True)
class Named:
    """A figure that a key names: how the round keeps the key, and what it may be (None: the points claimed)."""

    key: str
    input: Input | None
    listed: bool = False


class Names:
    """Finds the figure of a measure that a key means, however it is spelt."""

    def __init__(self) -> None:
        self._known: dict[MeasureCode, tuple[Spelled[Named], list[str]]] = {}

    def find(self, measure: Measure, words: str) -> Named | Fault:
        """Return the figure; a field of a list may be named `list.field`, or alone where only one has that name."""
        key = plain(words)
        if key in CLAIM_SPELLINGS:
            return Named(CLAIMED, None)
        known, keys = self._of(measure)
        found = known.get(key)
        if found is not None:
            return found
        sentence = figures.unknown(words, keys)
        return Fault(Text("이 항목에 없는 수치입니다.", "This measure has no such figure."), sentence, "key", words)

    def _of(self, measure: Measure) -> tuple[Spelled[Named], list[str]]:
        if measure.code not in self._known:
            named = dict(_spelled(measure))
            self._known[measure.code] = (Spelled(named.items()), [one.key for one in named.values()])
        return self._known[measure.code]


class FigureRule:
    """Reads both kinds of sheet; a measure of an institution comes whole, from one import."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._known = known
        self._roster = roster
        self._measures = {m.code: m for m in known.framework.measures()}
        self._find = Measures(known.framework)
        self._institutions: Judged[Pair, str] = Judged(Institutions(roster).find)
        self._lookup = Institutions(roster).find
        self._names = Names()
        self._seen: dict[tuple[str, ...], int] = {}

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many figures there are."""
        if not table.subject:
            return judged_rows(table, problems, KEYS, self._long_faults)
        measure, count = self._measures[MeasureCode(table.subject)], 0
        for draft in gather(table, problems, self._institutions):
            if draft.institution is not None:
                for fault in self._whole_faults(draft.institution, measure, draft.first.number):
                    draft.first.blame(fault)
            count += self._check_draft(draft, measure)
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield a row for each figure: institution, measure, record, key, value, source."""
        if table.subject:
            measure = self._measures[MeasureCode(table.subject)]
            for draft in gather(table, Problems(0), self._institutions):
                yield from _rows_of(draft, measure, table)
            return
        for chunk in table.chunks(Problems(0)):
            for number, cells in zip(chunk.numbers, records(chunk, KEYS), strict=True):
                yield self._row(cells, table.place.row_source(number))

    def _row(self, cells: dict[str, str], source: str) -> Row:
        institution = str(self._lookup((cells["institution"], cells["institution_name"])))
        found = self._find.find((cells["measure"], cells["measure_name"]))
        if isinstance(found, Fault):
            return (institution, "", "", "", "", source)
        named = self._names.find(found, cells["key"])
        key = named.key if isinstance(named, Named) else ""
        return (institution, found.code, _number(cells["record"]), key, clean(cells["value"]), source)

    def _long_faults(self, cells: dict[str, str], row: int) -> Iterator[Fault]:
        institution = self._lookup((cells["institution"], cells["institution_name"]))
        measure = self._find.find((cells["measure"], cells["measure_name"]))
        yield from (one for one in (institution, measure) if isinstance(one, Fault))
        for key, heading in (("key", Text("수치", "Figure")), ("value", Text("값", "Value"))):
            if not cells[key]:
                yield blank(key, heading)
        if isinstance(institution, Fault) or isinstance(measure, Fault) or not (cells["key"] and cells["value"]):
            return
        yield from self._measure_faults(institution, measure)
        if not measure.rule:
            return
        named = self._names.find(measure, cells["key"])
        if isinstance(named, Fault):
            yield named
            return
        yield from _record_faults(named, cells["record"])
        yield from _value_faults(named, measure, cells["value"], "value")
        yield from self._repeated((institution, measure.code, _number(cells["record"]), named.key), row)

    def _measure_faults(self, institution: str, measure: Measure) -> Iterator[Fault]:
        kind = self._roster.types.get(institution)
        if not measure.rule:
            yield _no_rule(measure)
        elif kind and not measure.is_extra and not measure.counted_maximum(TypeCode(kind)):
            yield _not_evaluated(measure)
        if (institution, measure.code) in self._known.figures:
            yield already_in_round("institution", institution)

    def _whole_faults(self, institution: str, measure: Measure, row: int) -> Iterator[Fault]:
        yield from self._measure_faults(institution, measure)
        yield from self._repeated((institution, measure.code), row)

    def _repeated(self, key: tuple[str, ...], row: int) -> Iterator[Fault]:
        if key in self._seen:
            yield repeated_in_file(self._seen[key], "key" if len(key) > 2 else "institution", key[-1])
        self._seen.setdefault(key, row)

    def _check_draft(self, draft: Draft, measure: Measure) -> int:
        count = 0
        for number, line in enumerate(draft.lines):
            for column, words in _filled(line.cells):
                count += 1
                named = _of_column(measure, column)
                if not named.listed and number:
                    line.blame(_said_again(column, words))
                for fault in _value_faults(named, measure, words, column):
                    line.blame(fault)
        if len(draft.lines) > MOST_RECORDS:
            draft.first.blame(_too_long(len(draft.lines)))
        return count


def _rows_of(draft: Draft, measure: Measure, table: Table) -> Iterator[Row]:
    for number, line in enumerate(draft.lines, start=1):
        source = table.place.row_source(line.number)
        for column, words in _filled(line.cells):
            listed = _of_column(measure, column).listed
            yield (str(draft.institution), measure.code, str(number) if listed else "", column, words, source)


def _filled(cells: dict[str, str]) -> Iterable[tuple[str, str]]:
    return ((key, words) for key, words in cells.items() if words and key not in ("institution", "institution_name"))


def _of_column(measure: Measure, column: str) -> Named:
    if column == CLAIMED:
        return Named(CLAIMED, None)
    name, _, inside = column.partition(INSIDE)
    outer = next(one for one in measure.inputs if one.key == name)
    return (
        Named(column, next(f for f in outer.fields if f.key == inside), listed=True) if inside else Named(name, outer)
    )


def _spelled(measure: Measure) -> Iterator[tuple[str, Named]]:
    fields = [(one, inside) for one in measure.inputs for inside in one.fields]
    alone = [spelling for _, inside in fields for spelling in figures.spellings(inside)]
    for outer, inside in fields:
        named = Named(joined(outer.key, inside.key), inside, listed=True)
        for spelling in figures.spellings(inside):
            if alone.count(spelling) == 1:
                yield spelling, named
            yield from ((f"{name}_{spelling}", named) for name in figures.spellings(outer))
    for one in measure.inputs:
        if one.kind is not InputKind.LIST:
            yield from ((spelling, Named(one.key, one)) for spelling in figures.spellings(one))


def _number(words: str) -> str:
    """Return a record's number as the round keeps it: 01 and 1 are the same."""
    return str(int(words)) if words.isdecimal() else words


def _record_faults(named: Named, words: str) -> Iterator[Fault]:
    if not named.listed:
        if words:
            wrong = Text("한 번만 적는 수치에 건 번호가 있습니다.", "A figure that is said once has a record number.")
            yield Fault(wrong, Text("건 번호를 지우십시오.", "Clear the record number."), "record", words)
    elif not words.isdecimal() or not 1 <= int(words) <= MOST_RECORDS:
        wrong = Text("건마다 적는 수치에 건 번호가 없습니다.", "A figure of each record has no record number.")
        right = Text(f"1부터 {MOST_RECORDS}까지의 번호를 적으십시오.", f"Number the records from 1 to {MOST_RECORDS}.")
        yield Fault(wrong, right, "record", words)


def _value_faults(named: Named, measure: Measure, words: str, column: str) -> Iterator[Fault]:
    if named.input is None:
        yield from _claim_faults(measure, words, column)
        return
    try:
        value(named.input, words)
    except Unread as unread:
        yield Fault(Text("읽을 수 없는 값입니다.", "The value cannot be read."), unread.sentence, column, words)


def _claim_faults(measure: Measure, words: str, column: str) -> Iterator[Fault]:
    value = points.parse(words)
    most = max((measure.counted_maximum(kind) for kind in measure.maximum), default=ZERO)
    if value is None:
        yield Fault(
            Text("점수로 읽을 수 없습니다.", "This is no number of points."),
            Text("숫자만 적으십시오 (예: 4.5).", "Write a plain number (4.5)."),
            column,
            words,
        )
    elif not measure.is_extra and not ZERO <= value <= most:
        yield Fault(
            Text(
                f"신청 점수가 {measure.code}의 배점을 벗어납니다.",
                f"The claim lies outside the points of {measure.code}.",
            ),
            Text(f"0부터 {points.text(most)}까지 적으십시오.", f"Write 0 to {points.text(most)}."),
            column,
            words,
        )


def _no_rule(measure: Measure) -> Fault:
    return Fault(
        Text(f"{measure.code}은(는) 수치로 계산하지 않는 항목입니다.", f"{measure.code} is not computed from figures."),
        Text("이 줄을 빼십시오.", "Leave the row out."),
        "measure",
        measure.code,
    )


def _not_evaluated(measure: Measure) -> Fault:
    return Fault(
        Text(
            f"이 기관유형은 {measure.code}을(를) 평가하지 않습니다.", f"{measure.code} is not evaluated for this type."
        ),
        Text("이 줄을 빼거나 기관을 고치십시오.", "Leave the row out, or correct the institution."),
        "institution",
    )


def _said_again(column: str, value: str) -> Fault:
    return Fault(
        Text("한 번만 적는 칸이 다음 줄에 또 있습니다.", "A figure that is said once is filled again in a later row."),
        Text("그 기관의 첫 줄에만 적으십시오.", "Fill it in the institution's first row only."),
        column,
        value,
    )


def _too_long(count: int) -> Fault:
    return Fault(
        Text(f"한 기관의 건이 {count:,}줄입니다.", f"One institution has {count:,} records."),
        Text(f"{MOST_RECORDS:,}건까지 적을 수 있습니다.", f"At most {MOST_RECORDS:,} are possible."),
        "institution",
    )
