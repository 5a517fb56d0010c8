"""An empty round: each page says why it is empty, and its button leads to where that can be changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reviewer.desk.opening import Seat, new_round
from reviewer.framework import catalog
from reviewer.text import Language
from tests.ui import looking
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE
from ui.actions import Act
from ui.widgets.empty_words import EmptyWords

FILES, PEOPLE = "자료 들이기", "배정과 꾸러미"
WAYS = (
    ("intake", Act.PART_2, "자료 들이러 가기", FILES),
    ("intake", Act.PART_3, "자료 들이러 가기", FILES),
    ("panel", Act.PART_1, "배정하러 가기", PEOPLE),
    ("results", Act.PART_1, "접수로 가기", FILES),
    ("sheets", Act.PART_1, "접수로 가기", FILES),
)


@pytest.fixture
def empty(driver: Driver, tmp_path: Path) -> Driver:
    """Someone at a round that holds its rules and nothing else."""
    path = tmp_path / "empty.jipyo"
    new_round(path, PASSPHRASE, "빈 회차", catalog.load("kr-public-data-2025"), Seat()).close()
    return driver.open(path)


@pytest.mark.parametrize(("stage", "part", "words", "place"), WAYS)
def test_the_keyboard_comes_from_an_empty_page_to_where_it_is_filled(
    empty: Driver, stage: str, part: Act, words: str, place: str
) -> None:
    empty.window.show_stage(stage)
    empty.window.run(part)
    empty.until(empty.is_idle)
    ways = [w for w in looking.in_tab_order(empty.window.page.view) if isinstance(w, QPushButton) and w.text() == words]
    assert len(ways) == 1
    ways[0].setFocus()
    empty.press(Qt.Key.Key_Space)
    empty.until(lambda: empty.window.page.place() == place)
    assert empty.window.page.view.isAncestorOf(QApplication.focusWidget() or empty.window)


@pytest.mark.parametrize("language", list(Language))
def test_no_list_of_an_empty_round_is_empty_without_a_word(empty: Driver, language: Language) -> None:
    empty.window.house.languages.use(language)
    silent = []
    for stage in ("intake", "panel", "results", "sheets"):
        empty.window.show_stage(stage)
        for part in (Act.PART_1, Act.PART_2, Act.PART_3, Act.PART_4, Act.PART_5):
            if part in empty.window.page.handlers():
                empty.window.run(part)
                empty.until(empty.is_idle)
                words = [w for w in looking.seen(empty.window.page.view) if isinstance(w, EmptyWords)]
                silent += [f"{stage} {part}: {w.size().toTuple()}" for w in words if not w.text() or not _fits(w)]
    assert not silent, "\n".join(silent)


def _fits(words: EmptyWords) -> bool:
    """Tell whether the button, where there is one, lies inside what it stands in."""
    return all(words.rect().contains(one.geometry()) for one in words.findChildren(QPushButton) if one.isVisible())
