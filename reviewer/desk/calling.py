"""What the journal calls things by: people and institutions by name, reasons and settings by their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewer.model.setting import Setting
from reviewer.scoring.settings import all_settings
from reviewer.text import Text, same

if TYPE_CHECKING:
    from reviewer.desk.state import State


@dataclass(frozen=True, slots=True)
class Called:
    """By code or id; whatever is not known is called by its code."""

    names: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, Text] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)

    def name(self, code: str) -> str:
        """Return what a reviewer or an institution is called."""
        return self.names.get(code, code)

    def reason(self, codes: Iterable[str]) -> Text:
        """Return reasons for points not given, in words."""
        told = [self.reasons.get(code, same(code)) for code in codes]
        return Text(", ".join(one.ko for one in told), ", ".join(one.en for one in told))


CODES = Called()


def called(state: State) -> Called:
    """Return what the people, institutions, reasons and settings of a round are called."""
    people = {str(r.id): f"{r.name}({r.id})" for r in state.reading.reviewers()}
    institutions = {str(i.code): f"{i.shown_name}({i.code})" for i in state.reading.institutions()}
    return Called(
        {**people, **institutions},
        {one.code: one.text for one in state.framework.reasons},
        {one.id: one for one in all_settings(state.framework)},
    )
