"""The verb about results: the tally."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from reviewer.cli import files, plain
from reviewer.cli.answer import Answer
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.errors import UserError
from reviewer.model import points
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework
from reviewer.model.result import InstitutionResult, Tally
from reviewer.text import Text

FORMULA = ("=", "+", "-", "@", "\t", "\r")
SHOWN = 20  # results a person is shown unless asked for more


def _tally_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add("--type", metavar="CODE", means=Text("기관유형 (예: LOC)", "institution type (LOC)"))
    arguments.add("--institution", metavar="CODE", means=Text("기관코드", "institution's code"))
    arguments.add("--csv", type=Path, metavar="OUT", means=Text("결과표를 CSV로 씁니다", "write the table as CSV"))


def _tally(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        tally, framework, sample = desk.see.tally(), desk.framework, desk.info.sample
    results = _chosen(tally, given.type, given.institution)
    if given.csv:
        files.write(given.csv, _csv(results, framework))
    complete = sum(one.is_complete for one in results)
    data = {
        "head": tally.head,
        "settings": tally.settings,
        "sample": sample,
        "institutions": len(results),
        "complete": complete,
        "results": [plain.result(one) for one in results],
        "csv": str(given.csv) if given.csv else None,
    }
    head = Text(
        f"기관 {len(results):,}곳 가운데 {complete:,}곳의 점수가 모두 있습니다. 나머지는 잠정입니다.",
        f"{complete:,} of {len(results):,} institutions have all their points; the others are provisional.",
    )
    shown = results[:SHOWN] if not given.type else results
    return Answer(data, (head, *map(_line, shown)))


def _chosen(tally: Tally, kind: str | None, code: str | None) -> list[InstitutionResult]:
    found = [r for r in tally.results if kind in (None, r.institution.type) and code in (None, r.institution.code)]
    if found:
        return found
    raise UserError(
        Text(
            "그런 기관이나 기관유형이 이 회차에 없습니다. 코드를 확인하십시오.",
            "This round has no such institution or type. Check the code.",
        )
    )


def _line(one: InstitutionResult) -> Text:
    total = points.shown(one.total.value) if one.total.value is not None else "–"
    head = f"{one.rank:>4} {one.institution.code} {one.institution.shown_name} {total}{_preliminary(one)}"
    left = (
        (f" (잠정, {len(one.missing)}건 없음)", f" (provisional, {len(one.missing)} missing)")
        if one.missing
        else ("", "")
    )
    barred = (" 포상 제외", " barred from awards") if one.award_barred else ("", "")
    return Text(
        f"{head} {one.grade.ko}, 유형 {one.rank_in_type}/{one.of_type}{barred[0]}{left[0]}",
        f"{head} {one.grade.en}, {one.rank_in_type}/{one.of_type} of its type{barred[1]}{left[1]}",
    )


def _preliminary(one: InstitutionResult) -> str:
    """Return the preliminary total in brackets, where there is one."""
    return f" [{points.shown(one.preliminary.value or points.ZERO)}]" if one.preliminary else ""


def _csv(results: Sequence[InstitutionResult], framework: Framework) -> bytes:
    """Return the table with a byte order mark, which spreadsheets need to read Hangul."""
    measures = [m.code for m in framework.measures()]
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(
        [
            "순위",
            "기관코드",
            "기관명",
            "기관유형",
            "총점",
            "기본",
            "가점",
            "감점",
            "등급",
            "유형순위",
            "포상제외",
            "미확정",
            *measures,
        ]
    )
    for one in results:
        sums = [_cell(f) for f in (one.total, one.base, one.bonus, one.penalty)]
        who = [one.rank, _words(one.institution.code), _words(one.institution.shown_name), one.institution.type]
        rest = [one.grade.ko, one.rank_in_type, "Y" if one.award_barred else "", " ".join(one.missing)]
        table.writerow([*who, *sums, *rest, *(_cell(one.measures.get(code)) for code in measures)])
    return out.getvalue().encode("utf-8-sig")


def _words(cell: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cell(figure: Figure | None) -> str:
    return (plain.number(figure.value) or "") if figure else ""


VERBS = (
    Verb(
        "tally",
        Text("점수, 등급, 순위를 집계합니다", "tally points, grades and ranks"),
        "jipyo tally 2025.jipyo --type LOC --csv 결과.csv",
        _tally_arguments,
        _tally,
    ),
)
