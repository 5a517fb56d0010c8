"""The settings by which a round gives levels to judged measures, and what is in force for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import SettingId
from reviewer.model.scale import Level
from reviewer.model.setting import Choice, Setting
from reviewer.scoring import round_levels
from reviewer.scoring.round_levels import PRESETS, Share, shares_of
from reviewer.text import Text

LEVELS = "round.levels"
NONE, AS_ALL = "none", "as_all"
QUESTION = Text(
    "정성 점수를 어떤 수준에서 고릅니까? (편람에 수준이 없어 회차가 정함. 비율은 배점의 %이고, 수준 사이의 점수도 줄 수 있음)",
    "From which levels are judged points chosen? (set by the round, as the manual has none; shares are % of the maximum,"
    " and points between levels may be given)",
)


EXAMPLE = round_levels.told(PRESETS["five"])


def level_settings(framework: Framework) -> tuple[Setting, ...]:
    """Return one setting for all judged measures without levels and one for each; none where each measure has levels."""
    without = [measure for measure in framework.measures() if _is_without(measure)]
    if not without:
        return ()
    everywhere = Setting(SettingId(LEVELS), QUESTION, (_none(), *_presets()), NONE, own=EXAMPLE)
    return (everywhere, *(_own(measure) for measure in without if len(without) > 1))


def id_of(measure: Measure) -> str:
    """Return the id of the setting that is about one measure alone."""
    return f"{LEVELS}.{measure.code}"


def measure_of(setting: Setting) -> str:
    """Return the code of the one measure a setting of levels is about, "" where it is about all of them."""
    return setting.id.removeprefix(LEVELS).removeprefix(".")


def behind(measure: Measure, settings: Mapping[str, str]) -> str:
    """Return the id of the setting whose levels a measure has from the round, "" when it has none from there."""
    if not _is_without(measure):
        return ""
    own = id_of(measure)
    chosen = own if settings.get(own, AS_ALL) != AS_ALL else LEVELS
    value = settings.get(chosen, NONE)
    return chosen if value != NONE and shares_of(value) else ""


def shares(measure: Measure, settings: Mapping[str, str]) -> tuple[Share, ...]:
    """Return the levels the round set for a measure, none where it set none or the edition has its own."""
    chosen = behind(measure, settings)
    return shares_of(settings[chosen]) if chosen else ()


def offered(measure: Measure, maximum: Decimal, settings: Mapping[str, str]) -> tuple[Level, ...]:
    """Return the levels to choose from for a mark of at most `maximum` points, lowest first: the edition's, else the round's."""
    return measure.levels or round_levels.levels(shares(measure, settings), maximum, measure.step)


def explained(measure: Measure, points: Decimal | None, maximum: Decimal, settings: Mapping[str, str]) -> Text | None:
    """Return which of the round's levels a mark stands at, and how its points come about; None when at none of them."""
    alike = (
        round_levels.grouped(shares(measure, settings), maximum, measure.step).get(points)
        if points is not None
        else None
    )
    return round_levels.explained(alike, points, maximum, measure.step) if alike and points is not None else None


def _is_without(measure: Measure) -> bool:
    return measure.is_judged and not measure.levels


def _none() -> Choice:
    return Choice(NONE, Text("수준 없이 점수를 적는다", "No levels: points are written"))


def _presets() -> tuple[Choice, ...]:
    return tuple(Choice(name, round_levels.told(given)) for name, given in PRESETS.items())


def _own(measure: Measure) -> Setting:
    named = Text(f"{measure.code} {measure.name.ko}", f"{measure.code} {measure.name.en}")
    question = Text(
        f"{named.ko}: 이 항목의 점수를 어떤 수준에서 고릅니까? (회차가 정함)",
        f"{named.en}: from which levels are its points chosen? (set by the round)",
    )
    as_all = Choice(AS_ALL, Text("다른 정성 항목과 같게", "As the other judged measures"))
    return Setting(SettingId(id_of(measure)), question, (as_all, _none(), *_presets()), AS_ALL, own=EXAMPLE)
