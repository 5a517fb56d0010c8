"""Measures that do not apply, in the panel room: listed, approved with a reason and by somebody, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.desk.opening import open_round
from reviewer.model.substitution import SubstitutionLine
from reviewer.text import Language
from tests.ui import panels
from tests.ui.driver import CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.panel.page import PanelPage
from ui.views.panel.substitutions_view import SubstitutionsView


@pytest.fixture
def view(driver: Driver) -> SubstitutionsView:
    """Return the part of the room in which 1-③-2 does not apply to L001, nor 1-④-1 (by hand) to L002."""
    panels.not_applicable(driver.path)
    driver.open()
    driver.window.show_stage("panel")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, PanelPage)
    driver.press(Qt.Key.Key_5, CTRL)
    driver.until(lambda: page.view.substitutions.table.rows.rowCount() == 2 and driver.is_idle())
    return page.view.substitutions


def on_disk(path: Path) -> list[SubstitutionLine]:
    desk = open_round(path, PASSPHRASE)
    try:
        return list(desk.see.substitutions())
    finally:
        desk.close()


def test_what_waits_is_counted_on_the_tab_and_approved_with_a_name(driver: Driver, view: SubstitutionsView) -> None:
    assert [view.table.rows.text(row, 2) for row in range(2)] == ["1-③-2", "1-④-1"]
    view.approve.click()
    assert view.refusal() == "누가 승인했는지 적어 주십시오."
    view.approver.setText("위원장 가상한")
    view.approve.click()
    driver.until(lambda: view.table.rows.text(1, 0) == "● 승인됨" and driver.is_idle())
    assert view.approver.text() == "위원장 가상한"
    driver.close()
    approved = next(line for line in on_disk(driver.path) if line.measure == "1-③-2")
    assert approved.approval is not None
    assert (approved.approval.reason, approved.approval.approver) == ("개방한 자료 없음", "위원장 가상한")


def test_where_the_manual_has_no_rule_the_points_are_typed(driver: Driver, view: SubstitutionsView) -> None:
    view.table.selectRow(1)
    assert view.points.isVisible()
    view.approver.setText("위원장 가상한")
    view.approve.click()
    assert view.refusal().startswith("편람에 처리 방법이 없는 항목입니다. 0점부터 5.00점")
    view.points.setText("9")
    view.approve.click()
    driver.until(lambda: "0점부터 5.00점 사이" in view.refusal())
    view.points.setText("3.5")
    view.approve.click()
    driver.until(lambda: view.table.rows.text(1, 3) == "3.50" and driver.is_idle())


def test_all_that_are_ready_are_approved_at_once_and_one_is_taken_back(driver: Driver, view: SubstitutionsView) -> None:
    view.every.click()
    assert view.refusal() == "누가 승인했는지 적어 주십시오."
    view.approver.setText("위원장 가상한")
    view.every.click()
    driver.until(lambda: view.table.rows.text(1, 0) == "● 승인됨" and driver.is_idle())
    view.only_waiting.setChecked(True)
    assert [view.table.rows.text(row, 2) for row in range(view.table.rows.rowCount())] == ["1-④-1"]
    view.only_waiting.setChecked(False)
    view.table.selectRow(1)
    view.back.click()
    assert view.refusal().startswith("사유를 적어")
    view.reason.setText("다시 확인")
    view.back.click()
    driver.until(lambda: view.table.rows.text(0, 0) == "○ 승인 대기" and driver.is_idle())
    driver.close()
    assert all(line.waiting for line in on_disk(driver.path))


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off(driver: Driver, view: SubstitutionsView, language: Language) -> None:
    driver.window.page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    view.table.selectRow(1)
    assert settled(driver) == []
