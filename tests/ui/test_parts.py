"""The small parts: finding by consonants, tokens, the table of actions, lists and their painting."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reviewer import resources
from ui import recent, stages
from ui.actions import TABLE
from ui.choseong import INSIDE, NONE, SCATTERED, WHOLE, WORDWISE, rank
from ui.models.lines import Line, LinesModel, State
from ui.recent import Recent
from ui.style import PLACEHOLDER, Theme, Tokens, style_sheet
from ui.widgets.line_delegate import Colours, LineDelegate
from ui.widgets.menu_button import MenuButton

PAINTINGS = 3000


@pytest.mark.parametrize(
    ("query", "words", "fits"),
    [
        ("대전", "대전광역시 서구", WHOLE),
        ("ㄷㅈ", "대전광역시 서구", WHOLE),
        ("서구", "대전광역시 서구", WORDWISE),
        ("광역시", "대전광역시 서구", INSIDE),
        ("ㄷㅈㅅㄱ", "대전 서구", WHOLE),
        ("ㄷㅈㅅㄱ", "대전광역시 서구", WORDWISE),
        ("ㄷㅈㅅㄱ", "대전 (도시개발공사)", SCATTERED),
        ("ㅂㅅ", "대전광역시 서구", NONE),
        ("go to", "Go to…", WHOLE),
        ("대ㅈ서ㄱ", "대전 서구", WHOLE),
        ("대저", "대전광역시 서구", WHOLE),
        ("대전석", "대전 서구", WHOLE),
        ("ㄳ", "고성군", WHOLE),
        ("\u1103\u110c", "대전광역시 서구", WHOLE),
        ("\u1103\u1162\u110c\u1165\u11ab", "대전광역시 서구", WHOLE),
        ("(재)", "(재)우체국물류지원단", WHOLE),
        ("", "anything", WHOLE),
    ],
)
def test_words_are_found_by_syllables_or_first_consonants(query: str, words: str, fits: int) -> None:
    assert rank(query, words) == fits


@pytest.mark.parametrize("theme", list(Theme))
def test_every_colour_of_the_sheet_is_a_token(theme: Theme) -> None:
    template = resources.path("style.qss").read_text(encoding="utf-8")
    written = style_sheet(Tokens(theme))
    assert PLACEHOLDER.findall(template)
    assert PLACEHOLDER.findall(written) == []
    assert re.findall(r"#[0-9a-f]{3,8}\b", template) == []


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("words", ["text-basic", "text-subtle", "text-quiet", "text-primary", "text-danger"])
def test_words_stand_out_from_their_ground(theme: Theme, words: str) -> None:
    tokens = Tokens(theme)
    assert _contrast(tokens.color(words), tokens.color("surface-white")) >= 4.4


def test_no_key_means_two_things_at_one_stage() -> None:
    for stage in {row.stage for row in TABLE}:
        keys = Counter(key for row in TABLE if row.stage in ("", stage) for key in row.keys)
        assert [key for key, count in keys.items() if count > 1] == []


def test_every_stage_has_its_icon() -> None:
    missing = [s.icon for s in stages.STAGES if not resources.path("icons", f"{s.icon}.svg").is_file()]
    assert missing == []


def test_a_list_keeps_its_place_when_only_progress_changed(qtbot: QtBot) -> None:
    model, view = LinesModel(), QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.set_lines([Line(name, name, State.OPEN) for name in "abc"])
    view.setCurrentIndex(model.index(1))
    model.set_lines([Line(name, name, State.DONE) for name in "abc"])
    assert view.currentIndex().row() == 1
    assert model.data(model.index(0), LinesModel.LINE) == Line("a", "a", State.DONE)


def test_a_painted_list_survives_thousands_of_paintings(qtbot: QtBot) -> None:
    model, view = LinesModel(), QListView()
    qtbot.addWidget(view)
    colour = QColor("black")
    delegate = LineDelegate(Colours(*[colour] * 8))
    view.setModel(model)
    view.setItemDelegate(delegate)
    model.set_lines(
        [Line(str(n), f"기관 {n}", list(State)[n % 4], "1/3", flagged="" if n % 5 else "?") for n in range(40)]
    )
    view.resize(240, 1400)
    for _ in range(PAINTINGS // 40):
        view.grab()
    assert view.model().rowCount() == 40


def test_the_latest_round_comes_first_and_only_once(settings: QSettings) -> None:
    for path in ("a", "b", "a"):
        recent.remember(settings, Recent(path, path.upper(), "2026-11-23 12:00"))
    assert [r.path for r in recent.remembered(settings)] == ["a", "b"]


def test_an_unreadable_memory_is_an_empty_one(settings: QSettings) -> None:
    settings.setValue("recent", "not json")
    assert recent.remembered(settings) == []


def _contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_choice_of_a_menu_button_is_told_by_its_key(qtbot: QtBot) -> None:
    made = MenuButton()
    qtbot.addWidget(made)
    made.set_choices([("file", "파일"), ("folder", "폴더")])
    with qtbot.waitSignal(made.chosen) as told:
        made.menu().actions()[1].trigger()
    assert told.args == ["folder"]
