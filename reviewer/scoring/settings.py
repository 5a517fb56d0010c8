"""Settings of a round: those every round has, those its edition leaves open, and what is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reviewer.model.framework import Framework
from reviewer.model.ids import SettingId
from reviewer.model.points import Rounding, rounded
from reviewer.model.round import CombiningRule
from reviewer.model.setting import Choice, Governs, Setting
from reviewer.text import Text

PREFIX = "round."
COMBINING = "round.combining"
DIGITS = "round.combined_digits"
MINIMUM = "round.minimum_marks"


def round_settings() -> tuple[Setting, ...]:
    """Return the settings every round has, whatever its edition. Source: practice of panels; the manual is silent."""
    return (
        Setting(
            SettingId(COMBINING),
            Text("평가위원 점수를 어떻게 하나로 합칩니까?", "How do the reviewers' marks become one?"),
            (
                Choice(CombiningRule.MEAN, Text("단순 평균", "Plain mean")),
                Choice(
                    CombiningRule.TRIMMED,
                    Text(
                        "최고·최저 한 개씩 빼고 평균(5명 이상일 때, 아니면 단순 평균)",
                        "Mean without one highest and one lowest (five marks or more; plain mean otherwise)",
                    ),
                ),
            ),
            CombiningRule.MEAN,
            effective=True,
        ),
        Setting(
            SettingId(DIGITS),
            Text("합친 점수를 소수 몇째 자리까지 씁니까?", "How many decimals does the combined mark keep?"),
            (
                Choice("2", Text("둘째 자리(셋째 자리에서 반올림)", "Two (third rounded half up)")),
                Choice("4", Text("넷째 자리(다섯째 자리에서 반올림)", "Four (fifth rounded half up)")),
                Choice("none", Text("반올림하지 않음", "No rounding")),
            ),
            "2",
            effective=True,
        ),
        Setting(
            SettingId(MINIMUM),
            Text("결정에 필요한 최소 점수 수", "Fewest marks needed for a decision by rule"),
            tuple(Choice(str(n), Text(f"{n}개", f"{n}")) for n in range(1, 10)),
            "1",
            effective=True,
        ),
    )


def all_settings(framework: Framework) -> tuple[Setting, ...]:
    """Return every setting a round under `framework` has; the edition may name the defaults of those every round has."""
    own = framework.defaults
    everywhere = (replace(s, default=own.get(s.id.removeprefix(PREFIX), s.default)) for s in round_settings())
    return (*everywhere, *framework.settings)


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
