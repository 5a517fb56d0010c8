"""What is chosen in a list is read whole, or shortened at its end where there is no room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.widgets.chooser import Chooser

NAME = "1-2-001-행정안전부-개방목록.pdf"


def test_what_is_chosen_ends_in_an_ellipsis_where_there_is_no_room(qtbot: QtBot) -> None:
    made = Chooser()
    qtbot.addWidget(made)
    made.addItem(NAME)
    made.resize(90, 32)
    assert made.words_shown().endswith("…")
    assert NAME.startswith(made.words_shown()[:-1])
    made.resize(400, 32)
    assert made.words_shown() == NAME


def test_before_anything_is_chosen_it_says_what_to_do(qtbot: QtBot) -> None:
    made = Chooser()
    qtbot.addWidget(made)
    made.setPlaceholderText("평가위원을 고르십시오")
    made.addItem(NAME)
    made.setCurrentIndex(-1)
    made.resize(400, 32)
    made.grab()
    assert made.words_shown() == "평가위원을 고르십시오"
