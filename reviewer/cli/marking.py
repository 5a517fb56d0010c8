"""Marks as a command line or a table of many gives them, and everything wrong with such a table at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reviewer.cli import files
from reviewer.desk.desk import Desk
from reviewer.errors import UserError
from reviewer.framework import find
from reviewer.model import points
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import MarkContent, MarkKey
from reviewer.model.scale import Level
from reviewer.scoring.limits import fault
from reviewer.text import Text

COLUMNS = {
    "institution": ("기관코드", "institution", "code"),
    "measure": ("지표코드", "measure"),
    "points": ("점수", "points"),
    "rationale": ("평가의견", "의견", "rationale"),
    "reasons": ("사유", "reasons"),
    "unsure": ("확신없음", "unsure"),
}
NEEDED = ("institution", "measure", "points")
YES = frozenset({"y", "yes", "1", "o", "예", "true"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mark to give; `line` is where the table says so, 0 for the command line itself."""

    key: MarkKey
    content: MarkContent
    line: int

    def with_flags(self, *, unsure: bool, discuss: bool) -> Wanted:
        """Return it with the reviewer's two flags."""
        return replace(self, content=replace(self.content, unsure=unsure, discuss=discuss))


def key_of(desk: Desk, reviewer: ReviewerId, institution: str, measure: str) -> MarkKey:
    """Return the key of a mark; raises UserError for an unknown measure."""
    found = find.measures(desk.framework, measure)
    if len(found) > 1:
        codes = ", ".join(m.code for m in found)
        raise UserError(
            Text(
                f"{measure}에는 세부 평가항목이 여럿입니다. 하나를 적으십시오: {codes}",
                f"{measure} holds several measures. Name one: {codes}",
            )
        )
    return MarkKey(reviewer, InstitutionCode(institution.strip()), found[0].code)


def points_of(desk: Desk, key: MarkKey, level: str) -> str:
    """Return the points of a level by its name or its place from the lowest; raises UserError where there is none."""
    levels = desk.see.item(key).levels
    names = {word.casefold(): one for one in levels for word in (one.text.ko, one.text.en)}
    places = {str(at): one for at, one in enumerate(levels, start=1)}
    found = names.get(level.strip().casefold()) or places.get(level.strip())
    if found is None:
        raise UserError(_no_level(key, level, levels))
    return points.text(found.points)


def content(written: str, rationale: str, reasons: Sequence[str], attention: Sequence[str]) -> MarkContent:
    """Return what a mark says; raises UserError when the points are no number or an answer has no `=`."""
    value = points.parse(written) if written.strip() else None
    if written.strip() and value is None:
        raise UserError(
            Text(
                f"‘{written}’은(는) 점수로 읽을 수 없습니다. 6.5처럼 적으십시오. 저장하지 않았습니다.",
                f"‘{written}’ is no number of points. Write it like 6.5. Nothing was saved.",
            )
        )
    return MarkContent(value, rationale.strip(), tuple(reasons), dict(map(_answer, attention)))


def from_csv(path: Path, desk: Desk, reviewer: ReviewerId) -> list[Wanted]:
    """Return the marks of a table; raises UserError with every row that cannot be read."""
    table = csv.reader(io.StringIO(files.read_text(path)))
    places = _places(next(table, []))
    wanted: list[Wanted] = []
    wrong: list[Text] = []
    for line, row in enumerate(table, start=2):
        if not any(cell.strip() for cell in row):
            continue
        try:
            wanted.append(_row(row, places, desk, reviewer, line))
        except UserError as error:
            wrong.append(_at(line, error.sentence))
    if wrong:
        raise UserError(_several(wrong))
    return wanted


def faults(desk: Desk, wanted: Sequence[Wanted]) -> list[Text]:
    """Return everything that keeps marks of a table from being saved, with its row."""
    work = {item.key: item for item in desk.see.worklist(wanted[0].key.reviewer)} if wanted else {}
    found = []
    for mark in wanted:
        item = work.get(mark.key)
        if item is None:
            found.append(_at(mark.line, _unassigned(mark.key)))
        elif item.recused:
            found.append(_at(mark.line, _recused(mark.key)))
        elif wrong := fault(mark.content, desk.framework.measure(mark.key.measure), item.maximum):
            found.append(_at(mark.line, wrong))
    return found


def _places(header: Sequence[str]) -> dict[str, int]:
    named = {word.casefold(): key for key, words in COLUMNS.items() for word in words}
    found = {named[cell.strip().casefold()]: at for at, cell in enumerate(header) if cell.strip().casefold() in named}
    missing = [COLUMNS[key][0] for key in NEEDED if key not in found]
    if missing:
        names = ", ".join(missing)
        raise UserError(
            Text(
                f"표에 {names} 열이 없습니다. 첫 줄에 제목을 적으십시오. 저장하지 않았습니다.",
                f"The table has no column {names}. Head the columns in the first row. Nothing was saved.",
            )
        )
    return found


def _row(row: Sequence[str], places: dict[str, int], desk: Desk, reviewer: ReviewerId, line: int) -> Wanted:
    cells = {key: row[at] if at < len(row) else "" for key, at in places.items()}
    key = key_of(desk, reviewer, cells["institution"], cells["measure"])
    said = content(cells["points"], cells.get("rationale", ""), cells.get("reasons", "").split(), ())
    mark = Wanted(key, said, line)
    return mark.with_flags(unsure=cells.get("unsure", "").strip().casefold() in YES, discuss=False)


def _answer(words: str) -> tuple[str, str]:
    code, sign, answer = words.partition("=")
    if not sign:
        raise UserError(
            Text(
                f"착안사항의 답은 a1=yes처럼 적으십시오 (지금: {words}). 저장하지 않았습니다.",
                f"Answer a point of attention like a1=yes (now: {words}). Nothing was saved.",
            )
        )
    return code, answer


def _at(line: int, sentence: Text) -> Text:
    return Text(f"{line}행: {sentence.ko}", f"row {line}: {sentence.en}")


def _several(wrong: Sequence[Text]) -> Text:
    return Text(
        "\n".join([*(one.ko for one in wrong), "아무것도 저장하지 않았습니다."]),
        "\n".join([*(one.en for one in wrong), "Nothing was saved."]),
    )


def _no_level(key: MarkKey, level: str, levels: Sequence[Level]) -> Text:
    if not levels:
        return Text(
            f"{key.measure}에는 수준이 없습니다. --points로 점수를 적으십시오. 저장하지 않았습니다.",
            f"{key.measure} has no levels. Write points with --points. Nothing was saved.",
        )
    ko = ", ".join(f"{at} {one.text.ko}" for at, one in enumerate(levels, start=1))
    en = ", ".join(f"{at} {one.text.en}" for at, one in enumerate(levels, start=1))
    return Text(
        f"‘{level}’이라는 수준은 {key.measure}에 없습니다. 하나를 고르십시오: {ko}. 저장하지 않았습니다.",
        f"{key.measure} has no level ‘{level}’. Choose one: {en}. Nothing was saved.",
    )


def _unassigned(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} 기관의 {key.measure}은(는) 배정받지 않은 항목입니다.",
        f"{key.measure} of {key.institution} is not assigned to you.",
    )


def _recused(key: MarkKey) -> Text:
    return Text(
        f"{key.institution} 기관은 제척·기피·회피 대상이라 평가할 수 없습니다.",
        f"You are recused from {key.institution}, so it cannot be scored.",
    )
