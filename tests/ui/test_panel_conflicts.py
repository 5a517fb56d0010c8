"""Conflicts in the panel room, and the packages that bring them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from reviewer.desk.opening import open_round
from tests.ui import panels
from tests.ui.driver import CTRL, Driver
from tests.ui.holding_up import held_up
from tests.ui.rounds import PASSPHRASE, key, on_disk
from tests.ui.test_panel import enter, on_screen
from ui.views.panel.conflicts_view import ConflictsView


def test_both_sides_of_a_conflict_stand_side_by_side(driver: Driver, tmp_path: Path) -> None:
    panels.conflicting(driver.path, tmp_path)
    page = enter(driver)
    page.view.item.decide.conflict_asked.emit()
    assert len(page.view.conflicts.radios()) == 2
    for words in ("first 사본의 지어낸 의견", "second 사본의 지어낸 의견", "컴퓨터 first", "컴퓨터 second"):
        assert on_screen(driver, words)


def test_one_side_is_chosen_with_a_reason_and_stands(driver: Driver, tmp_path: Path) -> None:
    panels.conflicting(driver.path, tmp_path)
    view = enter(driver).view.conflicts
    driver.press(Qt.Key.Key_2, CTRL)
    view.reason.setFocus()
    driver.press(Qt.Key.Key_Return)
    assert view.refusal() == "남길 쪽을 고르십시오."
    side_of(view, "first").setFocus()
    driver.press(Qt.Key.Key_Space)
    view.reason.setFocus()
    driver.press(Qt.Key.Key_Return)
    assert view.refusal().startswith("사유를 적어 주십시오")
    driver.write("the first copy was the final one")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and not view.radios())
    driver.close()
    assert on_disk(driver.path, key("L002", "1-④-2")).points == Decimal(3)


def test_an_item_in_conflict_is_not_decided_by_the_rule(driver: Driver, tmp_path: Path) -> None:
    panels.conflicting(driver.path, tmp_path)
    page = enter(driver)
    page.show(("L002", "1-④-2"))
    assert page.view.item.standing() == "◆ 충돌"
    assert not page.view.item.decide.rule.isEnabled()


def test_packages_that_came_back_are_merged_with_news_of_each(driver: Driver, tmp_path: Path) -> None:
    desk = open_round(driver.path, PASSPHRASE)
    back = panels.packed(desk, tmp_path)
    desk.close()
    broken = tmp_path / "broken.jipyo"
    broken.write_bytes(b"no package")
    page = enter(driver)
    driver.press(Qt.Key.Key_4, CTRL)
    page.merging.offer([back[0], broken])
    driver.write(panels.SECRET)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and len(page.view.merge.outcomes.words()) == 2)
    said = page.view.merge.outcomes.words()
    assert said[0].startswith("back-first.jipyo\t완료")
    assert said[1].startswith("broken.jipyo\t")
    assert "완료" not in said[1]
    driver.close()
    assert on_disk(driver.path, key("L002", "1-④-2")).points == Decimal(3)


def test_merging_can_be_stopped_by_the_keyboard_and_leaves_the_round_as_it_was(driver: Driver, tmp_path: Path) -> None:
    desk = open_round(driver.path, PASSPHRASE)
    back = panels.packed(desk, tmp_path)
    desk.close()
    page = enter(driver)
    driver.press(Qt.Key.Key_4, CTRL)
    page.merging.offer(back)
    driver.write(panels.SECRET)
    with held_up(page.house.session):
        driver.press(Qt.Key.Key_Return)
        assert page.view.merge.work.isVisible()
        driver.press(Qt.Key.Key_Space)  # on Cancel
    driver.until(lambda: driver.is_idle() and not page.view.merge.work.isVisible())
    assert not page.view.merge.outcomes.words()
    assert driver.window.view.news.text() == "멈췄습니다. 꾸러미 2개는 합치지 않았습니다."
    assert page.view.merge.form.isAncestorOf(QApplication.focusWidget() or driver.window)
    driver.close()
    assert on_disk(driver.path, key("L002", "1-④-2")).points is None


def side_of(view: ConflictsView, device: str) -> QRadioButton:
    """Return the choice on whose card the device is named."""
    cards = [(radio, radio.parentWidget()) for radio in view.radios()]
    return next(
        radio
        for radio, card in cards
        if card and any(label.text().endswith(device) for label in card.findChildren(QLabel))
    )
