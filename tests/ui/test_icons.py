"""Icons that draw themselves: what Qt makes of them outlives the Python that made them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver


def test_an_icon_and_its_copy_are_drawn_after_the_one_they_came_from_is_gone(driver: Driver, qtbot: QtBot) -> None:
    house = driver.window.house
    icon = QIcon(house.icons.get("home"))
    copy = QIcon(icon)
    copy.addPixmap(QPixmap(4, 4))  # so that Qt makes another engine of it
    button = QToolButton()
    qtbot.addWidget(button)
    house.style.changed.emit()  # the icons of before are let go
    gc.collect()
    for one in (icon, copy):
        button.setIcon(one)
        drawn = one.pixmap(QSize(24, 24)).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    del icon, copy
    gc.collect()
    assert not button.grab().isNull()
