"""The sentences for upgrade maps that do not fit the editions they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.text import Text


def new_side() -> Text:
    """Something called new that has a past."""
    return Text(
        "신설(new)인데 옛 코드(older)가 적혀 있습니다. older를 비우거나 관계를 바꾸십시오.",
        "It is called new and has an older code. Leave `older` empty, or change the relation.",
    )


def dropped_side() -> Text:
    """Something called dropped that lives on."""
    return Text(
        "폐지(dropped)인데 새 코드(newer)가 적혀 있습니다. newer를 비우거나 관계를 바꾸십시오.",
        "It is called dropped and has a newer code. Leave `newer` empty, or change the relation.",
    )


def side_missing(side: str) -> Text:
    """A relation between two that has one side."""
    return Text(
        f"{side}가 비어 있습니다. 코드를 적거나, 신설이면 new, 폐지이면 dropped로 적으십시오.",
        f"`{side}` is empty. Write the codes, or call it new or dropped.",
    )


def other_edition(side: str, named: str, wanted: str) -> Text:
    """A map between other editions than the two that were given."""
    return Text(
        f"{side}가 '{named}'인데 준 편람은 '{wanted}'입니다. {side}를 고치거나 다른 편람을 주십시오.",
        f"`{side}` is '{named}', but the edition given is '{wanted}'. Correct `{side}`, or give the other edition.",
    )


def left_out(edition: str, codes: Sequence[str]) -> Text:
    """Measures of an edition that no link speaks of."""
    listed = ", ".join(codes)
    return Text(
        f"{edition}의 항목이 대응표에 없습니다: {listed}. 무엇이 되었는지 적으십시오.",
        f"The map does not speak of these measures of {edition}: {listed}. Say what became of them.",
    )
