"""The sentences for a workbook whose cells cannot be placed in the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from reviewer.text import Text


def too_many_rows(most: int) -> Text:
    """More rows than any edition has."""
    return Text(
        f"줄이 {most:,}개를 넘어 읽지 않았습니다. 평가편람 통합 문서가 맞는지 살펴보십시오.",
        f"There are more than {most:,} rows, so nothing was read. Make sure that this is a rule workbook.",
    )


def unknown_sheet(name: str) -> Text:
    """A sheet that belongs to no part of the rules."""
    return Text(
        f"‘{name[:40]}’ 시트는 쓰임을 알 수 없습니다. 이름을 고치거나, 읽지 않을 시트이면 이름 앞에 _를 붙이십시오.",
        f"The use of the sheet ‘{name[:40]}’ is not known. Correct its name, or begin it with _ if it is not to be read.",
    )


def unknown_heading(words: str, missing: Sequence[Text] = ()) -> Text:
    """A column that the sheet does not have; `missing` are headings that it should have."""
    ko = f" 이 시트에 없는 제목: {', '.join(f'‘{one.ko}’' for one in missing)}." if missing else ""
    en = f" Headings this sheet lacks: {', '.join(f'‘{one.en}’' for one in missing)}." if missing else ""
    return Text(
        f"‘{words[:40]}’ 열은 쓰임을 알 수 없습니다. 처음의 제목으로 고치거나 열을 지우십시오.{ko}",
        f"The use of the column ‘{words[:40]}’ is not known. Give it its first heading again, or delete it.{en}",
    )


def no_kind(words: str, known: Sequence[str]) -> Text:
    """A column of points for something that is neither a group nor an institution type."""
    listed = ", ".join(known)
    return Text(
        f"‘{words[:40]}’ 열은 평가군도 기관유형도 아닙니다. 쓸 수 있는 제목: 모두, {listed}",
        f"The column ‘{words[:40]}’ is neither a group nor an institution type. The headings here are: All, {listed}",
    )


def heading_gone(heading: Text) -> Text:
    """A column that cannot be missed is not there."""
    return Text(
        f"‘{heading.ko}’ 열이 없습니다. 첫 줄의 제목을 되살리십시오.",
        f"The column ‘{heading.en}’ is not there. Put its heading back into the first row.",
    )


def no_rows(title: Text) -> Text:
    """A sheet that cannot be missed is not there, or holds no row."""
    return Text(
        f"‘{title.ko}’ 시트가 없거나 비어 있습니다. 지웠으면 되살리고, 한 줄 이상 적으십시오.",
        f"The sheet ‘{title.en}’ is not there, or is empty. Put it back if it was deleted, and write at least one row.",
    )


def none_below(title: Text) -> Text:
    """A row that needs rows of its own in another sheet."""
    return Text(
        f"여기에 딸린 줄이 ‘{title.ko}’ 시트에 없습니다. 그 시트에 한 줄 이상 적으십시오.",
        f"The sheet ‘{title.en}’ has no row that belongs to this one. Write at least one there.",
    )


def unknown_line(name: str, known: Sequence[str]) -> Text:
    """A line of the first sheet with a name it does not have."""
    near = get_close_matches(name[:40], known, n=1)
    ko, en = (f" '{near[0]}'을(를) 뜻하셨습니까?", f" Did you mean '{near[0]}'?") if near else ("", "")
    return Text(
        f"'{name[:40]}'이라는 줄은 없습니다. 이름을 고치거나 줄을 지우십시오.{ko}",
        f"There is no line '{name[:40]}'. Correct its name or delete the row.{en}",
    )


def blank(heading: Text) -> Text:
    """A cell that must not be blank."""
    return Text(
        f"‘{heading.ko}’ 칸이 비어 있습니다. 적거나 줄을 모두 비우십시오. 위의 칸과 병합되어 있으면 병합을 푸십시오.",
        f"The cell ‘{heading.en}’ is blank. Fill it in, or clear the whole row. If it is merged with another, split them.",
    )


def twice(name: str) -> Text:
    """The same thing in two rows."""
    return Text(
        f"'{name[:60]}'이(가) 두 번 나옵니다. 한 줄만 남기십시오.",
        f"'{name[:60]}' stands in two rows. Keep one.",
    )


def not_among(choices: Mapping[str, Text]) -> Text:
    """A word outside the choices of a column."""
    ko, en = ", ".join(word.ko for word in choices.values()), ", ".join(choices)
    return Text(f"쓸 수 없는 값입니다. 고를 수 있는 값: {ko}", f"This value is not allowed. Use one of: {en}")


def all_and_some() -> Text:
    """A figure for all types beside figures for some of them."""
    return Text(
        "‘모두’와 유형별 값을 함께 적을 수 없습니다. 한쪽을 지우십시오.",
        "There is a figure for all types and for some of them. Clear one side.",
    )


def ladder_unused(name: str) -> Text:
    """A ladder that no rule names."""
    return Text(
        f"점수표 '{name[:60]}'을(를) 쓰는 계산이 없습니다. ‘계산’ 시트의 steps 줄에 이 이름을 적거나, 이 줄들을 지우십시오.",
        f"No rule uses the ladder '{name[:60]}'. Write its name in the line ‘steps’ of a rule, or delete its rows.",
    )


def no_such_place(words: str) -> Text:
    """A place that the tree does not have."""
    return Text(
        f"'{words[:60]}'이라는 자리는 없습니다. 자리를 고치거나 줄을 지우십시오.",
        f"There is no place '{words[:60]}'. Correct it, or delete the row.",
    )


def not_calculated() -> Text:
    """A formula without its result."""
    return Text(
        "수식의 결과가 저장되어 있지 않습니다. 엑셀에서 다시 저장하거나 값을 적으십시오.",
        "The result of a formula was not saved. Save it again in a spreadsheet program, or write the value.",
    )


def strange_letters() -> Text:
    """Text that a workbook cannot hold."""
    return Text(
        "통합 문서에 담을 수 없는 제어 문자가 편람에 들어 있습니다. 그 글자를 지우고 다시 내보내십시오.",
        "The rules hold control characters that a workbook cannot keep. Remove them and export again.",
    )
