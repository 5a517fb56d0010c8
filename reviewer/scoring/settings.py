"""Settings of a round: those every round has, those its edition leaves open, and what is in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.model.framework import Framework
from reviewer.model.setting import Governs, Setting
from reviewer.model.ties import Compare
from reviewer.scoring import round_levels
from reviewer.scoring.level_settings import level_settings
from reviewer.scoring.round_settings import PREFIX, lots, round_settings
from reviewer.text import Text


def all_settings(framework: Framework) -> tuple[Setting, ...]:
    """Return every setting a round under `framework` has; the edition may name the defaults of those every round has."""
    own = framework.defaults
    everywhere = (replace(s, default=own.get(s.id.removeprefix(PREFIX), s.default)) for s in round_settings())
    drawn = (lots(),) if any(step.compare is Compare.DRAW for step in framework.tie_break) else ()
    return (*everywhere, *level_settings(framework), *drawn, *framework.settings)


def in_force(framework: Framework, chosen: Mapping[str, str]) -> dict[str, str]:
    """Return each setting's value: what was chosen, else its default."""
    return {s.id: chosen.get(s.id, s.default) for s in all_settings(framework)}


def fault(setting: Setting, value: str) -> Text | None:
    """Return why a setting cannot have a value and what it can have, or None when it can."""
    listed = [choice.value for choice in setting.choices]
    if not setting.takes(value):
        return _not_offered(setting, value, listed)
    return round_levels.fault(value) if setting.own and value not in listed else None


def kept(setting: Setting, value: str) -> str:
    """Return a value that `fault` let pass as the round keeps it: levels of one's own in one spelling, the highest first."""
    if not setting.own or value in {choice.value for choice in setting.choices}:
        return value
    return round_levels.told(round_levels.read(value)).ko


def _not_offered(setting: Setting, value: str, listed: Sequence[str]) -> Text:
    offered = ", ".join(listed)
    return Text(
        f"{setting.id} 설정에 ‘{value}’ 값은 없습니다. 고를 수 있는 값: {offered or '한 줄의 말'}",
        f"Setting {setting.id} has no value ‘{value}’. Offered: {offered or 'words on one line'}",
    )


def reading(framework: Framework, settings: Mapping[str, str], role: Governs, default: str) -> str:
    """Return the value of the setting that steers `role`, or `default` where the edition has none."""
    setting = framework.governing(role)
    return settings.get(setting.id, setting.default) if setting else default
