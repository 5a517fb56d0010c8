"""The sentences for rules that cannot compute: what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from reviewer.text import Text


def _near(name: str, known: Iterable[str]) -> Text:
    found = get_close_matches(name[:40], list(islice(known, 200)), n=1)
    if not found:
        return Text("", "")
    return Text(f" '{found[0]}'을(를) 뜻하셨습니까?", f" Did you mean '{found[0]}'?")


def unknown_name(name: str, known: list[str]) -> Text:
    """A name that is no figure, result or field at its place."""
    near, listed = _near(name, known), ", ".join(known[:30]) or "—"
    return Text(
        f"'{name[:60]}'이라는 값이나 중간 결과가 없습니다.{near.ko} 여기서 쓸 수 있는 이름: {listed}",
        f"There is no figure or result '{name[:60]}'.{near.en} The names at hand here: {listed}",
    )


def outside_list(name: str, owner: str) -> Text:
    """A field, or a result of each record, used outside its list."""
    return Text(
        f"'{name}'은(는) {owner}의 건마다 있는 값입니다. mean, sum, count 같은 낱말로 {owner}을(를) 셈하는 안에서만 쓸 수 있습니다.",
        f"'{name}' belongs to each record of {owner}. Use it inside mean, sum, count and the like over {owner}.",
    )


def unknown_word(word: str, known: Iterable[str]) -> Text:
    """A word the vocabulary does not have, where no group or type of that name exists either."""
    near = _near(word, known)
    return Text(
        f"'{word[:60]}'은(는) 규칙의 낱말도, 이 자리의 평가군이나 기관유형도 아닙니다.{near.ko}",
        f"'{word[:60]}' is neither a word of rules nor a group or institution type here.{near.en}",
    )


def two_words(words: list[str]) -> Text:
    """Two words in one set, of which only one can be meant."""
    listed = ", ".join(words[:10])
    return Text(
        f"한 자리에 낱말이 둘 이상 있습니다({listed}). 낱말마다 따로 {{낱말: …}}으로 적으십시오.",
        f"There are two words or more in one place ({listed}). Write each as a set of its own, {{word: …}}.",
    )


def wrong_sort(found: Text, wanted: Text) -> Text:
    """A value of another sort than its place needs."""
    return Text(
        f"{found.ko}이(가) 있습니다. 이 자리에는 {wanted.ko}이(가) 와야 합니다.",
        f"This is {found.en}. This place needs {wanted.en}.",
    )


def unlike(one: Text, other: Text) -> Text:
    """Two values of different sorts compared."""
    return Text(f"{one.ko}과(와) {other.ko}은(는) 견줄 수 없습니다.", f"{one.en} and {other.en} cannot be compared.")


def circle(names: list[str]) -> Text:
    """Results that ask for one another without end."""
    round_trip = " → ".join([*names[:8], names[0]])
    return Text(
        f"중간 결과가 서로를 끝없이 부릅니다: {round_trip}. 하나를 고치십시오.",
        f"The results ask for one another without end: {round_trip}. Change one of them.",
    )


def too_large(most: int, deepest: int) -> Text:
    """A rule that grows past reckoning when every name in it is written out."""
    return Text(
        f"이름을 모두 풀어 쓰면 규칙이 너무 큽니다(조각 {most:,}개, 깊이 {deepest}단계까지). 규칙을 줄이십시오.",
        f"Written out in full, the rule is too large (at most {most:,} pieces, {deepest} levels). Make it smaller.",
    )


def list_in_list(name: str) -> Text:
    """A list gone through inside another list."""
    return Text(
        f"목록 안에서 다른 목록({name})을 다시 셈할 수 없습니다. 바깥 목록에서 따로 셈해 중간 결과로 두십시오.",
        f"A list ({name}) cannot be gone through inside another list. Make a result of it outside.",
    )


def no_list(name: str) -> Text:
    """A name that is no list where one is needed."""
    return Text(
        f"'{name}'은(는) 목록이 아닙니다. type이 list인 값을 적으십시오.",
        f"'{name}' is no list. Name a figure of the type list.",
    )


def no_choice(name: str) -> Text:
    """A name that is no choice where one is needed."""
    return Text(
        f"'{name}'은(는) 고르는 값이 아닙니다. type이 choice인 값을 적으십시오.",
        f"'{name}' is no choice. Name a figure of the type choice.",
    )


def no_input(name: str) -> Text:
    """Something else where a filed figure is needed."""
    return Text(
        f"'{name}'은(는) 제출하는 값(inputs)이 아닙니다. 값의 이름을 적으십시오.",
        f"'{name}' is none of the figures filed (inputs). Name one of them.",
    )


def unknown_answer(word: str, known: list[str]) -> Text:
    """A branch or comparison for a word the choice does not offer."""
    listed = ", ".join(known)
    return Text(f"'{word}'은(는) 선택지에 없습니다. 선택지: {listed}", f"'{word}' is not among the choices: {listed}")


def branches_left_out(left: list[str]) -> Text:
    """A choice, a reading or a track without a branch."""
    listed = ", ".join(left)
    return Text(
        f"{listed}일 때의 값이 빠졌습니다. 하나씩 적으십시오.",
        f"The branches for {listed} are left out. Write each of them.",
    )


def unlisted_setting(name: str) -> Text:
    """A setting read by a rule that its measure does not name."""
    return Text(
        f"규칙이 설정 {name}을(를) 읽는데 항목의 settings에 없습니다. settings에 적어 화면과 평가표에 보이게 하십시오.",
        f"The rule reads the setting {name}, which the measure does not list. Add it to `settings` so that it shows.",
    )


def no_tracks() -> Text:
    """Branches by track in an indicator without tracks."""
    return Text("이 지표에는 갈래(tracks)가 없습니다.", "This indicator has no tracks.")


def no_bound() -> Text:
    """A step that takes everything, so that no later one is reached."""
    return Text(
        "이 단계에는 끝(from, above, to, below, is)이 없어 뒤의 단계에 이르지 못합니다. 끝을 적거나 otherwise에 적으십시오.",
        "This step has no bound (from, above, to, below, is), so no later one is reached. Write a bound, or use otherwise.",
    )


def two_bounds(one: str, other: str) -> Text:
    """Two bounds at the same end of a step."""
    return Text(
        f"{one}과(와) {other}을(를) 함께 쓸 수 없습니다. 하나만 적으십시오.",
        f"{one} and {other} cannot stand together. Keep one.",
    )


def empty_step() -> Text:
    """A step no number can stand on."""
    return Text(
        "이 단계에는 어떤 수도 들 수 없습니다. 두 끝을 살펴보십시오.",
        "No number can stand on this step. Look at its two bounds.",
    )


def hidden_step() -> Text:
    """A step that an earlier one covers whole."""
    return Text(
        "앞의 단계가 이 단계를 모두 덮어 여기에 이르지 못합니다. 차례나 끝을 살펴보십시오.",
        "An earlier step covers this one whole, so it is never reached. Look at their order and bounds.",
    )


def cells_wrong(rows: int, columns: int) -> Text:
    """A table whose cells do not fit its rows and columns."""
    return Text(
        f"표의 칸이 맞지 않습니다. {rows}줄에 {columns}칸씩 적으십시오.",
        f"The cells do not fit. Write {rows} rows of {columns} cells.",
    )


def branch_shape() -> Text:
    """A branch of `choose` that is neither a condition with its value nor the last one."""
    return Text(
        "{when: 조건, then: 값}으로 적습니다. 마지막만 {otherwise: 값}입니다.",
        "Write {when: …, then: …}; only the last one is {otherwise: …}.",
    )


def no_limits() -> Text:
    """`limit` without an end."""
    return Text("least와 most 가운데 하나는 있어야 합니다.", "One of least and most must be there.")


def limits_crossed() -> Text:
    """A least above its most."""
    return Text("least가 most보다 큽니다. 둘을 살펴보십시오.", "least is above most. Look at both.")


def divides_by_zero() -> Text:
    """A divisor written as 0."""
    return Text(
        "0으로 나눌 수 없습니다. 나누는 수를 살펴보십시오.", "Nothing can be divided by 0. Look at the divisor."
    )


def unknown_way(way: str, known: Iterable[str]) -> Text:
    """A way to treat criteria that do not apply, which there is not."""
    listed = ", ".join(known)
    return Text(
        f"'{way[:60]}' 처리는 없습니다. 고를 수 있는 것: {listed}",
        f"There is no such way as '{way[:60]}'. Use one of: {listed}",
    )


def above_maximum(code: str, value: str, maximum: str) -> Text:
    """A branch that gives more than the measure has."""
    return Text(
        f"{code}: {value}점은 배점 {maximum}점보다 큽니다. 규칙이나 배점을 살펴보십시오.",
        f"{code}: {value} is above the maximum of {maximum}. Look at the rule or the points.",
    )


def on_judged() -> Text:
    """A rule on a measure that reviewers judge alone."""
    return Text(
        "정성 항목의 점수는 위원이 매깁니다. rule을 지우거나 method를 바꾸십시오.",
        "The points of a qualitative measure are judged. Remove the rule or change the method.",
    )


def no_rule() -> Text:
    """Figures without a rule to use them."""
    return Text("값(inputs)은 있는데 규칙(rule)이 없습니다.", "There are figures (inputs), but no rule.")


def unused(key: str) -> Text:
    """A figure no rule looks at."""
    return Text(f"'{key}'을(를) 쓰는 규칙이 없습니다.", f"No rule uses '{key}'.")


def reserved(name: str) -> Text:
    """A name that means something else already."""
    return Text(
        f"'{name}'은(는) 다른 뜻으로 이미 쓰는 이름입니다. 다른 이름을 쓰십시오.",
        f"'{name}' already means something else. Use another name.",
    )


def misplaced(entry: str, kind: str) -> Text:
    """An entry that another type of figure has."""
    return Text(
        f"{entry}은(는) type이 {kind}일 때만 씁니다. 지우거나 type을 바꾸십시오.",
        f"`{entry}` belongs to the type {kind} alone. Remove it or change the type.",
    )


def needs(entry: str, kind: str) -> Text:
    """An entry that this type of figure cannot do without."""
    return Text(f"type이 {kind}이면 {entry}이(가) 있어야 합니다.", f"The type {kind} needs `{entry}`.")


def list_as_field() -> Text:
    """A list among the fields of a list."""
    return Text("목록의 칸은 목록일 수 없습니다.", "A field of a list cannot be a list.")


def bad_default(value: str, kind: Text) -> Text:
    """A resting value of another sort."""
    return Text(
        f"'{value[:40]}'은(는) 이 값({kind.ko})의 기본값이 될 수 없습니다.",
        f"'{value[:40]}' cannot be the default of {kind.en}.",
    )


def default_and_required() -> Text:
    """A figure said to be required that has a resting value."""
    return Text(
        "기본값(default)이 있으면 required: true는 뜻이 없습니다.", "With a default, `required: true` means nothing."
    )


def never_missing(name: str) -> Text:
    """`missing` asked of a figure that has a resting value."""
    return Text(f"'{name}'에는 기본값이 있어 없을 수가 없습니다.", f"'{name}' has a default and is never missing.")
