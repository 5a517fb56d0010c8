"""The sentences for values that do not fit the schema: what is wrong and what would be right."""

from __future__ import annotations

from difflib import get_close_matches

from reviewer.framework.grammar import colonless
from reviewer.text import Text

_KINDS = {
    "object": Text("'이름: 값' 묶음", "a set of `name: value` entries"),
    "array": Text("목록(- 로 시작하는 줄)", "a list (lines that begin with -)"),
    "string": Text("글(수나 날짜처럼 보이면 따옴표로 묶음)", "text (in quotes if it looks like a number)"),
    "number": Text("수", "a number"),
    "integer": Text("정수", "a whole number"),
    "boolean": Text("true 또는 false", "true or false"),
}
_LONGEST = 60
_LANGUAGES = {"ko": Text("한국어", "Korean"), "en": Text("영어", "English")}
_IN_KOREAN = {
    "quantitative": "정량",
    "qualitative": "정성",
    "mixed": "정성+건수",
    "bonus": "가점",
    "penalty": "감점",
    "full_marks": "만점",
    "group_mean": "평가군 평균",
    "type_mean": "같은 유형 평균",
    "all_mean": "모든 기관 평균",
    "rescale": "나머지로 다시 맞춤",
    "by_hand": "사람이 정함",
    "measure": "세부 평가항목",
    "indicator": "지표",
}


def missing(name: str) -> Text:
    """A required entry is not there."""
    if name in _LANGUAGES:
        return _language_missing(name)
    return Text(f"'{name}' 항목이 빠졌습니다. 여기에 추가하십시오.", f"The entry '{name}' is missing. Add it here.")


def not_two_languages() -> Text:
    """Plain text where the same words are needed in two languages."""
    return Text(
        '한국어와 영어를 함께 적는 자리입니다. {ko: "한국어", en: "English"}처럼 적으십시오.',
        'This place needs both languages. Write {ko: "한국어", en: "English"}.',
    )


def _language_missing(name: str) -> Text:
    return Text(
        f'{_LANGUAGES[name].ko}({name})가 빠졌습니다. {{ko: "한국어", en: "English"}}처럼 두 언어를 모두 적으십시오.',
        f'The entry \'{name}\' ({_LANGUAGES[name].en}) is missing. Write both languages: {{ko: "한국어", en: "English"}}.',
    )


def unknown(name: str, known: list[str]) -> Text:
    """An entry the format does not have; the nearest known name is offered."""
    swallowed = colonless(name, known)
    if swallowed is not None:
        return swallowed
    near = get_close_matches(name[:_LONGEST], known, n=1)
    if near:
        return Text(
            f"'{_cut(name)}' 항목은 없습니다. '{near[0]}'을(를) 뜻하셨습니까?",
            f"There is no entry '{_cut(name)}'. Did you mean '{near[0]}'?",
        )
    listed = ", ".join(known)
    return Text(
        f"'{_cut(name)}' 항목은 없습니다. 여기에 쓸 수 있는 항목: {listed}",
        f"There is no entry '{_cut(name)}'. The entries allowed here are: {listed}",
    )


def odd_name(value: str) -> Text:
    """A name or code with characters its place does not allow."""
    return Text(
        f"'{_cut(value)}'은(는) 이 자리에 쓸 수 없는 이름입니다. 빈칸과 특수 문자를 빼고 짧게 적으십시오.",
        f"'{_cut(value)}' cannot be used as a name here. Keep it short, without spaces or special characters.",
    )


def wrong_kind(wanted: list[str], value: object) -> Text:
    """A value of another kind than its place needs."""
    kinds = [_KINDS.get(kind, Text(kind, kind)) for kind in wanted]
    ko, en = " 또는 ".join(k.ko for k in kinds), " or ".join(k.en for k in kinds)
    return Text(
        f"{_given(value).ko} 적혀 있습니다. 이 자리에 쓸 수 있는 것: {ko}",
        f"{_given(value).en} stands here. This place needs {en}.",
    )


def not_among(choices: list[str]) -> Text:
    """A word outside the fixed choices."""
    listed = ", ".join(choices)
    glossed = ", ".join(f"{one}({_IN_KOREAN[one]})" if one in _IN_KOREAN else one for one in choices)
    return Text(f"쓸 수 없는 값입니다. 고를 수 있는 값: {glossed}", f"This value is not allowed. Use one of: {listed}")


def too_small(limit: str, value: str) -> Text:
    """A number under its least."""
    return Text(
        f"{_cut(value)}은(는) 너무 작습니다. {limit}보다 작을 수 없습니다.",
        f"{_cut(value)} is too small. The least allowed is {limit}.",
    )


def not_positive(value: str) -> Text:
    """Zero or less where something is needed."""
    return Text(
        f"{_cut(value)}은(는) 쓸 수 없습니다. 0보다 큰 수를 적으십시오.",
        f"{_cut(value)} cannot be used here. Write a number above 0.",
    )


def too_large(limit: str, value: str) -> Text:
    """A number over its most."""
    return Text(
        f"{_cut(value)}은(는) 너무 큽니다. {limit}을(를) 넘을 수 없습니다.",
        f"{_cut(value)} is too large. The most allowed is {limit}.",
    )


def too_few(limit: str) -> Text:
    """An empty text or list."""
    return Text(
        f"비어 있거나 너무 짧습니다. 적어도 {limit}개(자)가 있어야 합니다.",
        f"This is empty or too short. It needs at least {limit}.",
    )


def too_many(limit: str) -> Text:
    """A text or list beyond its limit."""
    return Text(f"너무 깁니다. {limit}개(자)까지 쓸 수 있습니다.", f"This is too long. At most {limit} are allowed.")


def _given(value: object) -> Text:
    if value is None:
        return Text("아무것도 안", "Nothing")
    if isinstance(value, dict):
        return Text("항목 묶음이", "A set of entries")
    if isinstance(value, list):
        return Text("목록이", "A list")
    shown = _cut(str(value).lower() if isinstance(value, bool) else str(value))
    return Text(f"'{shown}'이(가)", f"'{shown}'")


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
