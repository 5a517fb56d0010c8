"""Settings of a round: those every round has, those its edition leaves open, and what is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reviewer.model.framework import Framework
from reviewer.model.points import Rounding, rounded
from reviewer.model.setting import Governs, Setting
from reviewer.model.ties import Compare
from reviewer.scoring.round_settings import PREFIX, lots, round_settings


def all_settings(framework: Framework) -> tuple[Setting, ...]:
    """Return every setting a round under `framework` has; the edition may name the defaults of those every round has."""
    own = framework.defaults
    everywhere = (replace(s, default=own.get(s.id.removeprefix(PREFIX), s.default)) for s in round_settings())
    drawn = (lots(),) if any(step.compare is Compare.DRAW for step in framework.tie_break) else ()
    return (*everywhere, *drawn, *framework.settings)


def in_force(framework: Framework, chosen: Mapping[str, str]) -> dict[str, str]:
    """Return each setting's value: what was chosen, else its default."""
    return {s.id: chosen.get(s.id, s.default) for s in all_settings(framework)}


def reading(framework: Framework, settings: Mapping[str, str], role: Governs, default: str) -> str:
    """Return the value of the setting that steers `role`, or `default` where the edition has none."""
    setting = framework.governing(role)
    return settings.get(setting.id, setting.default) if setting else default


def cut(value: Decimal, reading_of_rounding: str) -> Decimal:
    """Round a figure as a rounding setting says: `none`, or `half_up_N` for N decimals."""
    if reading_of_rounding == "none":
        return value
    return rounded(value, int(reading_of_rounding.rsplit("_", 1)[1]), Rounding.HALF_UP)
