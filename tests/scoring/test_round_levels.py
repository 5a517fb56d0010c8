"""Levels a round sets: read from words, refused with a sentence, worth exact points, and told behind a mark."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.model.scale import Level
from reviewer.model.setting import Setting
from reviewer.scoring import level_settings, round_levels
from reviewer.scoring.level_settings import LEVELS, explained, measure_of, offered
from reviewer.scoring.settings import all_settings, fault, kept
from reviewer.text import same
from tests.scoring.little_rules import J1, J2, LITTLE, Q1

EIGHT = Decimal(8)
SCALED = replace(J2, levels=(Level(Decimal(0), same("없음")), Level(Decimal(20), same("있음"))))


def worth(words: str, maximum: str, step: str) -> list[tuple[str, str]]:
    """Return (points, name) of levels written in words, lowest first."""
    levels = round_levels.levels(round_levels.shares_of(words), Decimal(maximum), Decimal(step))
    return [(str(level.points.normalize()), level.text.ko) for level in levels]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("우수 100, 보통 60, 미흡 20", "우수 100 %, 보통 60 %, 미흡 20 %"),
        ("미흡:20; 보통=60％、우수 100%", "우수 100 %, 보통 60 %, 미흡 20 %"),
        ("우수80,보통33.33", "우수 80 %, 보통 33.33 %"),
        ("수준1 20, 수준2 40,", "수준2 40 %, 수준1 20 %"),
        ("그 밖 0, 매우 우수 100", "매우 우수 100 %, 그 밖 0 %"),
    ],
)
def test_levels_are_read_as_people_write_them_and_kept_in_one_spelling(words: str, written: str) -> None:
    setting = all_levels()
    assert fault(setting, words) is None
    assert kept(setting, words) == written
    assert kept(setting, written) == written


@pytest.mark.parametrize(
    ("words", "ko", "en"),
    [
        ("우수, 보통 60", "‘우수’에서 배점에 대한 비율", "‘우수’ names no share"),
        ("우수 33.333, 보통 10", "‘우수 33.333’에서", "two decimals at most"),
        ("우수 100", "2개부터 9개까지 정할 수 있습니다(지금 1개)", "2 to 9 levels (now 1)"),
        (", ".join(f"수준{n}: {n}" for n in range(1, 11)), "지금 10개", "now 10"),
        ("100, 50", "이름이 없는 수준", "has no name"),
        (f"{'가' * 21} 100, 나 50", "21자입니다", "shorten it to 20"),
        ("우수 100, 우수 50", "같은 이름의 수준이 둘입니다: ‘우수’", "called ‘우수’"),
        ("우수 100.5, 보통 50", "100.5 %입니다. 0부터 100까지", "worth 100.5 %"),
        ("우수 50, 보통 50", "비율이 50 %인 수준이 둘", "Two levels are worth 50 %"),
        ("우수 100,\n보통 50", "고를 수 있는 값: none, five", "Offered: none, five"),
        ("가" * 401, "값은 없습니다", "has no value"),
    ],
)
def test_levels_that_cannot_be_are_refused_with_what_would_be_right(words: str, ko: str, en: str) -> None:
    said = fault(all_levels(), words)
    assert said is not None
    assert ko in said.ko
    assert en in said.en


def test_longest_names_and_the_edges_of_a_share_are_taken() -> None:
    assert fault(all_levels(), f"{'가' * 20} 100, 나 0") is None
    assert fault(all_levels(), ", ".join(f"수준{n}: {n}" for n in range(1, 10))) is None


def test_a_level_is_worth_its_share_of_the_maximum_exactly() -> None:
    five = [("1.6", "매우 미흡"), ("3.2", "미흡"), ("4.8", "보통"), ("6.4", "우수"), ("8", "매우 우수")]
    assert worth("five", "8", "0.01") == five
    assert worth("three", "5", "0.5") == [("1", "미흡"), ("3", "보통"), ("5", "우수")]


def test_shares_off_the_step_go_half_up_to_it_and_never_over_the_maximum() -> None:
    assert worth("위 75, 아래 25", "3", "0.5") == [("1", "아래"), ("2.5", "위")]
    assert worth("위 50, 아래 49", "1", "1") == [("0", "아래"), ("1", "위")]
    assert worth("위 100, 아래 0", "2.8", "1") == [("0", "아래"), ("2", "위")]


def test_levels_that_a_coarse_step_makes_equal_come_as_one() -> None:
    assert worth("five", "2", "1") == [("0", "매우 미흡"), ("1", "미흡 · 보통"), ("2", "우수 · 매우 우수")]


def test_a_measure_without_a_step_is_cut_at_two_decimals() -> None:
    assert worth("위 33.33, 아래 10", "1", "0") == [("0.1", "아래"), ("0.33", "위")]


def test_a_round_may_set_levels_for_all_judged_measures_and_for_each() -> None:
    ids = [setting.id for setting in all_settings(LITTLE) if setting.id.startswith(LEVELS)]
    assert ids == ["round.levels", "round.levels.J1", "round.levels.M1", "round.levels.J2"]
    assert [measure_of(s) for s in all_settings(LITTLE) if s.id.startswith(LEVELS)] == ["", "J1", "M1", "J2"]


def test_an_edition_whose_measures_all_have_levels_or_are_counted_offers_no_such_setting() -> None:
    area = LITTLE.areas[0]
    inside = replace(area.indicators[0], measures=(SCALED, Q1))
    levelled = replace(LITTLE, areas=(replace(area, indicators=(inside,)),))
    assert level_settings.level_settings(levelled) == ()


def test_the_only_measure_without_levels_has_no_second_setting_of_its_own() -> None:
    area = LITTLE.areas[0]
    inside = replace(area.indicators[0], measures=(SCALED, J1))
    one = replace(LITTLE, areas=(replace(area, indicators=(inside,)),))
    assert [setting.id for setting in level_settings.level_settings(one)] == ["round.levels"]


@pytest.mark.parametrize(
    ("settings", "points"),
    [
        ({}, []),
        ({"round.levels": "none"}, []),
        ({"round.levels": "three"}, ["6", "18", "30"]),
        ({"round.levels": "three", "round.levels.J1": "as_all"}, ["6", "18", "30"]),
        ({"round.levels": "three", "round.levels.J1": "none"}, []),
        ({"round.levels": "three", "round.levels.J1": "위 100 %, 아래 50 %"}, ["15", "30"]),
        ({"round.levels.J2": "three"}, []),
    ],
)
def test_what_is_set_for_a_measure_goes_before_what_is_set_for_all(settings: dict[str, str], points: list[str]) -> None:
    found = offered(J1, Decimal(30), settings)
    assert [level.points for level in found] == [Decimal(one) for one in points]


def test_an_edition_keeps_the_levels_it_has() -> None:
    settings = {"round.levels": "three", f"round.levels.{SCALED.code}": "five"}
    assert offered(SCALED, Decimal(20), settings) == SCALED.levels
    assert explained(SCALED, Decimal(20), Decimal(20), settings) is None


def test_a_counted_measure_has_no_levels() -> None:
    assert offered(Q1, Decimal(20), {"round.levels": "three"}) == ()


@pytest.mark.parametrize(
    ("points", "ko", "en"),
    [
        ("6.4", "이 회차가 정한 수준 ‘우수’: 배점 8점의 80 %", "level ‘good’, set by this round: 80 % of 8"),
        ("8", "이 회차가 정한 수준 ‘매우 우수’: 배점 8점의 100 %", "level ‘excellent’, set by this round: 100 % of 8"),
    ],
)
def test_a_mark_at_a_level_is_explained_by_it(points: str, ko: str, en: str) -> None:
    said = explained(replace(J1, step=Decimal("0.1")), Decimal(points), EIGHT, {"round.levels": "five"})
    assert said is not None
    assert (said.ko, said.en) == (ko, en)


def test_a_level_that_was_cut_to_the_step_says_so() -> None:
    said = explained(J1, Decimal("6.5"), EIGHT, {"round.levels": "five"})
    assert said is not None
    assert said.ko == "이 회차가 정한 수준 ‘우수’: 배점 8점의 80 %, 0.5점 단위로 반올림"
    assert said.en == "level ‘good’, set by this round: 80 % of 8, to the nearest 0.5"


@pytest.mark.parametrize("points", [None, Decimal("6.5")])
def test_a_mark_between_levels_or_none_is_explained_by_none(points: Decimal | None) -> None:
    assert explained(replace(J1, step=Decimal("0.1")), points, EIGHT, {"round.levels": "five"}) is None


def all_levels() -> Setting:
    """Return the setting of levels for every judged measure."""
    return next(setting for setting in all_settings(LITTLE) if setting.id == LEVELS)


def test_a_value_of_a_setting_without_levels_of_ones_own_is_kept_as_it_is() -> None:
    other = next(one for one in all_settings(LITTLE) if not one.own)
    assert kept(other, other.default) == other.default


def test_a_choice_that_is_offered_is_kept_as_it_is_and_has_no_fault() -> None:
    setting = all_levels()
    assert [(fault(setting, value), kept(setting, value)) for value in ("none", "five")] == [
        (None, "none"),
        (None, "five"),
    ]
    combining = next(one for one in all_settings(LITTLE) if one.id == "round.combining")
    assert (fault(combining, "median"), kept(combining, "median")) == (None, "median")
    refused = fault(combining, "우수 100, 보통 50")
    assert refused is not None
    assert "mean, trimmed" in refused.ko
