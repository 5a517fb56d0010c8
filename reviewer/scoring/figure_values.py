"""Reading one value of each kind: counts, numbers, percentages, shares, amounts, yes and no, choices, days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

from reviewer.model.points import parse
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figure_faults as faults
from reviewer.scoring.spelling import Spelled, plain
from reviewer.text import Text

DIGITS = 16
LARGEST = 10 ** (DIGITS - 1)  # beyond any count or sum of money an institution could file
YES = frozenset(
    {"yes", "y", "true", "t", "o", "1", "예", "네", "함", "있음", "있다", "그렇다", "참", "됨", "했음", "제출", "완료"}
    | {"○", "◯", "⭕"}
)
NO = frozenset(
    {"no", "n", "false", "f", "x", "0", "아니요", "아니오", "안함", "없음", "없다", "아니다", "거짓", "안됨", "안했음"}
    | {"미제출", "미완료", "×", "✕"}
)
THOUSANDS = re.compile(r"[-+−]?\d{1,3}(,\d{3})+(\.\d+)?")
DAY = re.compile(r"(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?")
UNITS = re.compile(
    r"\s*(건|개|명|인|점|곳|원|종|자|회|년|부|개소|글자|테이블|목록|항목|시스템|과제|파일"
    r"|characters?|tables?|lists?|items?|cases?|persons?|people|sets?|dbs?|databases?|columns?|files?|tasks?|years?|points?)",
    re.IGNORECASE,
)  # a counting word behind a number, alone
Number = int | Fraction


class Unread(Exception):
    """A value that cannot be read; carries the sentence."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def _number(given: Input, raw: object) -> Number:
    return _bounded(given, _exact(raw, times=1))


def _percent(given: Input, raw: object) -> Number:
    return _bounded(given, _exact(raw, times=100), least=0)


def _share(given: Input, raw: object) -> Number:
    found = _exact(raw, times=1)
    if found > 1 and given.most is None:
        raise Unread(faults.no_share(str(raw)))
    return _bounded(given, found, least=0)


def _amount(given: Input, raw: object) -> Number:
    return _bounded(given, _exact(raw, times=1), least=0)


def _count(given: Input, raw: object) -> Number:
    found = _exact(raw, times=1)
    if isinstance(found, Fraction):
        raise Unread(faults.not_whole(str(raw)))
    return _bounded(given, found, least=0)


def _exact(raw: object, times: int) -> Number:
    """Return a number exactly. `2/3` is a part of a whole: `times` 100 makes it 66.66… %; `34%` is 34 there."""
    if isinstance(raw, str) and len(raw) < DIGITS and raw.isascii() and raw.isdigit():
        return int(raw)  # nearly all there is
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal | Fraction | str):
        raise Unread(faults.no_number(str(raw)))
    words = raw.strip() if isinstance(raw, str) else ""
    if "/" in words:
        above, below = (_plain(part) for part in words.split("/", 1))
        if not below:
            raise Unread(faults.zero_below(words))
        return _small(Fraction(above) / Fraction(below) * times)
    if words.endswith(("%", "％")):
        return _small(Fraction(_plain(words[:-1])) * times / 100)
    return _small(Fraction(_plain(words) if isinstance(raw, str) else raw))


def _plain(words: str) -> Decimal:
    """Return a plain decimal, with or without commas at the thousands and a counting word behind it."""
    bare = _without_unit(words.strip())
    found = parse(bare.replace(",", "") if THOUSANDS.fullmatch(bare) else bare)
    if found is None:
        raise Unread(faults.no_number(words))
    return found


def _without_unit(words: str) -> str:
    found = re.match(r"[-+−]?[\d,.]*\d", words)
    return found.group() if found and UNITS.fullmatch(words, found.end()) else words


def _small(value: Fraction) -> Number:
    if abs(value) >= LARGEST:
        raise Unread(faults.too_large())
    return value.numerator if value.denominator == 1 else value


def _bounded(given: Input, value: Number, least: int | None = None) -> Number:
    low = least if given.least is None else Fraction(given.least)
    if low is not None and value < low:
        raise Unread(faults.below(Decimal(given.least or 0)))
    if given.most is not None and value > Fraction(given.most):
        raise Unread(faults.above(given.most))
    return value


def _yes_no(_given: Input, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    if raw in ("yes", "no"):
        return raw == "yes"
    words = str(raw).strip().casefold().replace(" ", "")
    if words in YES:
        return True
    if words in NO:
        return False
    raise Unread(faults.no_answer(str(raw)))


def _choice(given: Input, raw: object) -> str:
    if any(raw == one.value for one in given.choices):
        return str(raw)
    named = Spelled((name, one.value) for one in given.choices for name in (one.value, one.text.ko, one.text.en))
    bare = plain(str(raw)).replace(plain(given.key), "")  # `full plan` under `plan` is `full`
    found = named.find(str(raw)) or named.find(bare) or named.guess(str(raw)) or named.guess(bare)
    if found is None:
        raise Unread(faults.no_choice(str(raw), given.choices))
    return found


def _day(_given: Input, raw: object) -> int:
    found = DAY.fullmatch(str(raw).strip())
    try:
        return date(*(int(one) for one in found.groups())).toordinal() if found else _no_day(raw)
    except ValueError as error:
        raise Unread(faults.no_day(str(raw))) from error


def _no_day(raw: object) -> int:
    raise Unread(faults.no_day(str(raw)))


def _listed(_given: Input, _raw: object) -> NoReturn:
    raise Unread(faults.no_list())


READERS: dict[InputKind, Callable[[Input, object], Any]] = {
    InputKind.COUNT: _count,
    InputKind.NUMBER: _number,
    InputKind.PERCENT: _percent,
    InputKind.SHARE: _share,
    InputKind.AMOUNT: _amount,
    InputKind.YES_NO: _yes_no,
    InputKind.CHOICE: _choice,
    InputKind.DATE: _day,
    InputKind.LIST: _listed,
}


def value(given: Input, raw: object) -> Any:
    """Return one figure typed; raises Unread with the sentence when it cannot be, as no list can."""
    return READERS[given.kind](given, raw)
