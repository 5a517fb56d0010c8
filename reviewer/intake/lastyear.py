"""Judges last year's results: known institutions and codes, plain figures, each thing once.

Institutions that are not in this round are left out and told in a note: rosters differ from year to year.
"""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.intake.known import Known, Roster
from reviewer.intake.lookups import Institutions
from reviewer.intake.names import clean, fold
from reviewer.intake.problems import Fault, Problems
from reviewer.intake.rule import already_in_round, judged_rows, records, repeated_in_file
from reviewer.intake.sheets import Table
from reviewer.model import points
from reviewer.model.batch import Row
from reviewer.text import Text

KEYS = ("institution", "institution_name", "last_code", "last_points", "last_maximum", "last_grade")
MOST_NAMED = 10
LONGEST_GRADE = 40


class LastYearRule:
    """Judges row by row; there are some thousands at the most."""

    def __init__(self, known: Known, roster: Roster) -> None:
        self._roster = roster
        self._find = Institutions(roster).find
        self._codes = {fold(code): code for code in known.last_codes()}
        self._held = known.last_year
        self._seen: dict[tuple[str, str], int] = {}

    def check(self, table: Table, problems: Problems) -> int:
        """Judge every row and return how many enter; name the institutions that are not of this round."""
        strangers: dict[str, None] = {}
        count = 0
        for chunk in table.chunks(problems):
            for cells in records(chunk, KEYS):
                if self._is_stranger(cells):
                    strangers[cells["institution_name"] or cells["institution"]] = None
                else:
                    count += 1
        judged_rows(table, problems, KEYS, self._faults)
        if strangers:
            problems.note(table.place, _left_out(list(strangers)))
        return count

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows with codes as the rules write them and figures as canonical text."""
        for chunk in table.chunks(Problems(0)):
            for number, cells in zip(chunk.numbers, records(chunk, KEYS), strict=True):
                if not self._is_stranger(cells):
                    yield self._row(cells, table.place.row_source(number))

    def _row(self, cells: dict[str, str], source: str) -> Row:
        institution = self._institution(cells)
        figures = (_figure(cells["last_points"]), _figure(cells["last_maximum"]))
        return (str(institution), self._code(cells["last_code"]), *figures, clean(cells["last_grade"]), source)

    def _is_stranger(self, cells: dict[str, str]) -> bool:
        code, name = cells["institution"], cells["institution_name"]
        if not code and not name:
            return False
        return (not code or self._roster.code(code) is None) and not (name and self._roster.named(name))

    def _institution(self, cells: dict[str, str]) -> str | Fault:
        return self._find((cells["institution"], cells["institution_name"]))

    def _code(self, words: str) -> str:
        return self._codes.get(fold(words), clean(words))

    def _faults(self, cells: dict[str, str], row: int) -> Iterator[Fault]:
        if self._is_stranger(cells):
            return
        institution = self._institution(cells)
        if isinstance(institution, Fault):
            yield institution
        else:
            yield from self._repeated((institution, self._code(cells["last_code"])), row)
        if cells["last_code"] and self._codes and fold(cells["last_code"]) not in self._codes:
            yield _unknown_code(cells["last_code"], list(self._codes.values()))
        if not cells["last_points"] and not cells["last_grade"]:
            yield _nothing_said()
        yield from (_no_number(key, cells[key]) for key in ("last_points", "last_maximum") if _is_odd(cells[key]))
        if len(cells["last_grade"]) > LONGEST_GRADE:
            yield _long_grade(cells["last_grade"])

    def _repeated(self, key: tuple[str, str], row: int) -> Iterator[Fault]:
        said = " ".join(filter(None, key))
        if key in self._held:
            yield already_in_round("last_code", said)
        elif key in self._seen:
            yield repeated_in_file(self._seen[key], "last_code", said)
        self._seen.setdefault(key, row)


def _figure(words: str) -> str:
    value = points.parse(words)
    return "" if value is None else points.text(value)


def _is_odd(words: str) -> bool:
    return bool(words) and points.parse(words) is None


def _left_out(names: list[str]) -> Text:
    listed = ", ".join(names[:MOST_NAMED])
    more, others = (" 등", " and others") if len(names) > MOST_NAMED else ("", "")
    return Text(
        f"이번 명단에 없는 기관 {len(names)}곳의 지난해 결과는 들이지 않습니다: {listed}{more}",
        f"results of {len(names)} institutions that are not in this round are left out: {listed}{others}",
    )


def _unknown_code(code: str, codes: list[str]) -> Fault:
    listed = ", ".join(codes)
    return Fault(
        Text("지난해 편람에 없는 지표코드입니다.", "Last year's rules have no such code."),
        Text(f"지난해 편람의 코드를 쓰십시오: {listed}", f"Use a code of last year's rules: {listed}"),
        "last_code",
        code,
    )


def _nothing_said() -> Fault:
    return Fault(
        Text("지난해 점수도 등급도 없습니다.", "There are neither points nor a grade."),
        Text("하나를 적거나 이 줄을 지우십시오.", "Fill one in, or clear the row."),
        "last_points",
    )


def _no_number(column: str, value: str) -> Fault:
    return Fault(
        Text("숫자가 아닙니다.", "This is not a number."),
        Text("숫자만 적으십시오 (예: 4.5).", "Write a plain number (4.5)."),
        column,
        value,
    )


def _long_grade(value: str) -> Fault:
    return Fault(
        Text("등급이 너무 깁니다.", "The grade is too long."),
        Text("등급의 이름만 적으십시오 (예: 우수).", "Write the name of the grade alone."),
        "last_grade",
        value,
    )
