"""The evidence process: it paints, refuses what it cannot paint, and is started again when it dies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.rounds import pdf
from ui.evidence.painter import Painter


@pytest.fixture
def painter(qtbot: QtBot, qapp: object) -> Iterator[Painter]:
    made = Painter()
    yield made
    made.close()


def test_a_page_comes_as_wide_as_asked_and_turned(qtbot: QtBot, painter: Painter) -> None:
    with qtbot.waitSignal(painter.opened, timeout=10_000) as opened:
        painter.open("a", pdf("words", pages=2))
    assert opened.args == [2]
    upright, turned = _paint(qtbot, painter, 1, 0), _paint(qtbot, painter, 1, 90)
    assert (upright.width(), upright.height() > upright.width()) == (600, True)
    assert (turned.width(), turned.height() < turned.width()) == (600, True)
    assert _has_ink(upright)


def test_what_is_no_paper_is_refused(qtbot: QtBot, painter: Painter) -> None:
    with qtbot.waitSignal(painter.refused, timeout=10_000) as refused:
        painter.open("a", b"no paper")
    assert refused.args == ["damaged"]


def test_after_a_refusal_the_next_file_is_shown(qtbot: QtBot, painter: Painter) -> None:
    with qtbot.waitSignal(painter.refused, timeout=10_000):
        painter.open("a", b"%PDF-broken")
    with qtbot.waitSignal(painter.opened, timeout=10_000):
        painter.open("b", pdf("words"))


def test_a_process_that_died_is_said_and_replaced(qtbot: QtBot, painter: Painter) -> None:
    with qtbot.waitSignal(painter.opened, timeout=10_000):
        painter.open("a", pdf("words"))
    with qtbot.waitSignal(painter.refused, timeout=10_000):
        painter._link.end()
    with qtbot.waitSignal(painter.opened, timeout=10_000):
        painter.open("b", pdf("words"))


def _paint(qtbot: QtBot, painter: Painter, page: int, turn: int) -> QImage:
    with qtbot.waitSignal(painter.painted, timeout=10_000) as painted:
        painter.paint(page, 600, turn)
    picture = painted.args[1]
    assert isinstance(picture, QImage)
    return picture


def _has_ink(picture: QImage) -> bool:
    return any(picture.pixelColor(x, y).lightness() < 128 for x in range(80, 300) for y in range(60, 140))
