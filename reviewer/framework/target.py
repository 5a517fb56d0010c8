"""What a person wants scored, from what they type: a measure, one of its results, an indicator, an area, the total, the grade."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from reviewer.errors import UserError
from reviewer.model.framework import Area, Framework, Indicator, Measure
from reviewer.scoring.compute import results_of
from reviewer.scoring.spelling import Spelled, folded, plain
from reviewer.text import Text

TOTAL = frozenset({"total", "sum", "총점", "총계", "합계", "전체"})
GRADE = frozenset({"grade", "등급"})
AREA = frozenset({"area", "영역"})
Coded = TypeVar("Coded", Area, Indicator, Measure)


class Kind(StrEnum):
    """What is scored."""

    MEASURE = "measure"
    RESULT = "result"
    INDICATOR = "indicator"
    AREA = "area"
    TOTAL = "total"
    GRADE = "grade"


@dataclass(frozen=True, slots=True)
class Target:
    """What is scored; of measure, indicator and area the one that `kind` calls for is there."""

    kind: Kind
    measure: Measure | None = None
    indicator: Indicator | None = None
    area: Area | None = None
    result: str = ""  # key of an intermediate result


def of(framework: Framework, typed: str) -> Target:
    """Return what is meant by `1-①-1`, `1-1-1`, `2-1 total`, `area 2`, `1-4-1 list score`, `total` or `grade`.

    Raises UserError that names what there is when nothing answers to it.
    """
    words = plain(typed).split("_")
    if not set(words) - TOTAL - GRADE:
        return Target(Kind.GRADE if set(words) & GRADE else Kind.TOTAL)
    code, rest = _parted(framework, typed)
    named = [word for word in rest if word not in TOTAL]
    if set(named) & AREA or set(words[:1]) & AREA:
        return _area(framework, code, typed)
    measure = _coded(framework.measures(), code)
    indicator = _coded(framework.indicators(), code)
    if named and measure is not None:
        return Target(Kind.RESULT, measure=measure, result=_result(measure, "_".join(named)))
    if measure is not None and not (indicator and len(indicator.measures) > 1):
        return Target(Kind.MEASURE, measure=measure)
    if indicator is not None and not named:
        return Target(Kind.INDICATOR, indicator=indicator)
    return _area(framework, code, typed)


def _parted(framework: Framework, typed: str) -> tuple[str, list[str]]:
    """Split what was typed into a code and the words around it."""
    pieces = re.split(r"[\s/:()]+", unicodedata.normalize("NFKC", typed).strip())
    codes = {folded(code) for code in (*(area.code for area in framework.areas), *_codes(framework))}
    code = next((piece for piece in pieces if piece.casefold() in codes), "")
    rest = [word for piece in pieces if piece != code for word in plain(piece).split("_") if word]
    return code.casefold(), rest


def _codes(framework: Framework) -> list[str]:
    return [*(m.code for m in framework.measures()), *(i.code for i in framework.indicators())]


def _area(framework: Framework, code: str, typed: str) -> Target:
    area = _coded(framework.areas, code)
    if area is None:
        raise UserError(_nothing(framework, typed))
    return Target(Kind.AREA, area=area)


def _coded(ones: Iterable[Coded], code: str) -> Coded | None:
    return next((one for one in ones if folded(one.code) == code), None)


def _result(measure: Measure, wanted: str) -> str:
    results = results_of(measure)
    names = ((name, one.key) for one in results for name in (one.key, one.name.ko, one.name.en, *one.aliases))
    found = Spelled(names).find(wanted)
    if found is not None:
        return found
    listed = ", ".join(one.key for one in results) or "—"
    raise UserError(
        Text(
            f"{measure.code}에 '{wanted}'이라는 중간 결과는 없습니다. 있는 것: {listed}",
            f"{measure.code} has no result '{wanted}'. There are: {listed}",
        )
    )


def _nothing(framework: Framework, typed: str) -> Text:
    codes = _codes(framework)
    near = get_close_matches(folded(typed), [folded(code) for code in codes], n=1)
    meant = next((code for code in codes if near and folded(code) == near[0]), "")
    ko, en = (f" '{meant}'을(를) 뜻하셨습니까?", f" Did you mean '{meant}'?") if meant else ("", "")
    listed = ", ".join(dict.fromkeys(codes))
    return Text(
        f"'{typed}'이라는 항목이 {framework.id}에 없습니다.{ko} 있는 항목: {listed}, total, grade",
        f"There is nothing called '{typed}' in {framework.id}.{en} There are: {listed}, total, grade",
    )
