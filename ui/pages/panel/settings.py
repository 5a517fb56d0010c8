"""The settings of a round in words: whose they are, what they are about, and what is in force."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.model.framework import Framework
from reviewer.model.setting import Setting
from reviewer.text import Text
from ui.pages.panel.room import Room
from ui.views.panel.setting_answers import Asked

OF_THE_ROUND = Text("회차의 운영", "How this round is run")
OF_THE_EDITION = Text("편람이 정하지 않은 점", "What the manual leaves open")
WHOLE = Text("모든 항목", "Every measure")
ROUND = "round."
Say = Callable[[Text], str]


def asked(room: Room, framework: Framework, say: Say) -> list[Asked]:
    """Return every setting of the round, those of the round itself first."""
    return [_asked(one, room, framework, say) for one in room.offered]


def _asked(one: Setting, room: Room, framework: Framework, say: Say) -> Asked:
    own = one.id.startswith(ROUND)
    return Asked(
        id=one.id,
        question=say(one.question),
        choices=tuple((choice.value, say(choice.text)) for choice in one.choices),
        value=room.value(one.id),
        default=one.default,
        effective=one.effective,
        group=say(OF_THE_ROUND if own else OF_THE_EDITION),
        touches="" if own else _touched(one, framework, say),
        own=say(one.own) if one.own else "",
    )


def _touched(one: Setting, framework: Framework, say: Say) -> str:
    """Return the measures a setting concerns, by code."""
    codes = [m.code for m in framework.measures() if one.id in m.settings]
    return ", ".join(codes) if codes else say(WHOLE)
