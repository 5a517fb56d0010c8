"""The sentences for figures that cannot be read: what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from reviewer.model.points import text
from reviewer.model.setting import Choice
from reviewer.text import Text

_LONGEST = 60


def unknown(name: str, keys: list[str], near: str) -> Text:
    """A name that no figure of the measure has."""
    listed = ", ".join(keys) or "—"
    ko, en = (f" '{near}'을(를) 뜻하셨습니까?", f" Did you mean '{near}'?") if near else ("", "")
    return Text(
        f"'{_cut(name)}'이라는 값은 쓰지 않습니다.{ko} 쓰는 값: {listed}",
        f"There is no figure '{_cut(name)}' here.{en} It takes: {listed}",
    )


def several(name: str, keys: list[str]) -> Text:
    """A name that holds words of more than one figure of the measure."""
    listed = ", ".join(keys)
    return Text(
        f"'{_cut(name)}'은(는) 여러 값일 수 있습니다. 이 가운데 하나로 적으십시오: {listed}",
        f"'{_cut(name)}' could be more than one figure. Write one of these: {listed}",
    )


def placed(key: str, sentence: Text) -> Text:
    """Put the name of the figure in front of its sentence."""
    return Text(f"{key}: {sentence.ko}", f"{key}: {sentence.en}")


def twice(key: str) -> Text:
    """One figure given under two spellings."""
    return Text(f"{key}: 두 번 적혔습니다. 하나만 적으십시오.", f"{key}: given twice. Give it once.")


def no_number(words: str) -> Text:
    """No number at all."""
    return Text(
        f"'{_cut(words)}'은(는) 수가 아닙니다. 12, 1,001, 34.5, 34%, 2/3처럼 적으십시오.",
        f"'{_cut(words)}' is no number. Write it like 12, 1,001, 34.5, 34% or 2/3.",
    )


def not_whole(words: str) -> Text:
    """A count with a fraction."""
    return Text(
        f"'{_cut(words)}'은(는) 건수가 아닙니다. 정수로 적으십시오.",
        f"'{_cut(words)}' is no count. Write a whole number.",
    )


def zero_below(words: str) -> Text:
    """A fraction over zero."""
    return Text(f"'{_cut(words)}'은(는) 0으로 나누는 수입니다.", f"'{_cut(words)}' divides by 0.")


def too_large() -> Text:
    """A number beyond anything that is counted."""
    return Text("수가 너무 큽니다. 자릿수를 살펴보십시오.", "The number is too large. Look at its digits.")


def below(least: Decimal) -> Text:
    """A number under the least its figure may be."""
    return Text(f"{text(least)}보다 작을 수 없습니다.", f"It cannot be below {text(least)}.")


def above(most: Decimal) -> Text:
    """A number over the most its figure may be."""
    return Text(f"{text(most)}보다 클 수 없습니다.", f"It cannot be above {text(most)}.")


def no_share(words: str) -> Text:
    """A number over 1 where a part of a whole is needed."""
    return Text(
        f"'{_cut(words)}'은(는) 전체의 얼마가 아닙니다. 71%, 71/100, 0.71처럼 적으십시오. 1보다 클 수 없습니다.",
        f"'{_cut(words)}' is no part of a whole. Write it like 71%, 71/100 or 0.71. It cannot be above 1.",
    )


def no_answer(words: str) -> Text:
    """Neither yes nor no."""
    return Text(
        f"'{_cut(words)}'은(는) 예/아니요가 아닙니다. yes 또는 no(예, 아니요, O, X)로 적으십시오.",
        f"'{_cut(words)}' is neither yes nor no. Write yes or no.",
    )


def no_choice(words: str, choices: Iterable[Choice]) -> Text:
    """A word outside the choices, or one that several of them hold; each is told with its meaning."""
    listed = list(choices)
    korean = ", ".join(f"{one.value}({one.text.ko})" for one in listed)
    english = ", ".join(f"{one.value} ({one.text.en})" for one in listed)
    return Text(
        f"'{_cut(words)}'은(는) 고를 수 없습니다. 고를 수 있는 값: {korean}",
        f"'{_cut(words)}' is not among the choices: {english}",
    )


def no_day(words: str) -> Text:
    """No day of the calendar."""
    return Text(
        f"'{_cut(words)}'은(는) 날짜가 아닙니다. 2025-10-31처럼 적으십시오.",
        f"'{_cut(words)}' is not a date. Write it like 2025-10-31.",
    )


def no_list() -> Text:
    """Something else where records are needed."""
    return Text(
        "목록이 아닙니다. 파일이나 '[{…}, {…}]' 모양으로 건마다 적으십시오.",
        "This is no list. Give its records in a file, or as '[{…}, {…}]'.",
    )


def no_record(keys: list[str]) -> Text:
    """Something else where one record is needed."""
    listed = ", ".join(keys)
    return Text(
        f"칸 이름과 값의 묶음이 아닙니다. {{이름: 값}}처럼 적으십시오. 칸 이름: {listed}",
        f"This is no record of named fields. Write it like {{name: value}}. Its fields: {listed}",
    )


def uneven(fields: Mapping[str, int]) -> Text:
    """Fields of one list given side by side, with different numbers of values."""
    korean = ", ".join(f"{name} {count}개" for name, count in fields.items())
    english = ", ".join(f"{name} {count}" for name, count in fields.items())
    return Text(
        f"한 목록의 칸마다 값의 수가 다릅니다({korean}). 같게 맞추고, 값이 없는 자리는 -로 적으십시오.",
        f"The fields of one list have different numbers of values ({english}). Give as many for each; write - for none.",
    )


def too_many_records(count: int, most: int) -> Text:
    """A list longer than any institution's."""
    return Text(
        f"{count:,}건입니다. {most:,}건까지 적을 수 있습니다.",
        f"There are {count:,} records. At most {most:,} are possible.",
    )


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
