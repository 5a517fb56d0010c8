"""Claimed, counted and recomputed points where an item is looked at: at the review desk and before the panel."""

from __future__ import annotations

from pathlib import Path

from reviewer.commands import AcceptImport
from reviewer.desk.opening import open_round
from reviewer.model.batch import BatchKind, Row
from tests.desk.little import batch
from tests.ui import panels
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE, key
from ui.pages.panel.page import PanelPage

KNOWN: dict[BatchKind, list[Row]] = {
    BatchKind.FIGURES: [
        ("L001", "1-④-1", "", "lists", "250", "실적.xlsx › 2"),
        ("L001", "1-④-1", "", "score15", "174", "실적.xlsx › 3"),
        ("L001", "1-④-1", "", "claimed", "3", "실적.xlsx › 4"),
    ],
    BatchKind.COUNTED: [("L001", "1-④-1", "2", "", "집계.xlsx › 2")],
}


def _bring(path: Path) -> None:
    desk = open_round(path, PASSPHRASE)
    desk.do(AcceptImport(tuple(batch(kind, rows) for kind, rows in KNOWN.items())))
    desk.close()


def test_a_reviewer_sees_what_was_claimed_counted_and_recomputed_beside_the_submission(driver: Driver) -> None:
    _bring(driver.path)
    driver.sit().wait_for("고용노동부")
    driver.review.show(key("L001", "1-④-2"))
    driver.wait_for("대전광역시 서구")
    told = driver.review.view.contents.submission
    driver.until(lambda: "신청·집계·재계산 점수" in told.toPlainText())
    words = told.toPlainText()
    assert "1-④-1 활용성 진단 서비스 기준값 달성도\n3.00\n2.00\n2.00\n◆ 서로 다름" in words
    assert "69.6 % → 60 이상 70 미만: 2" in words
    assert "실적.xlsx › 3" in words


def test_the_panel_sees_the_three_beside_the_item_and_a_difference_is_said(driver: Driver) -> None:
    panels.marked(driver.path)
    _bring(driver.path)
    driver.open()
    driver.window.show_stage("panel")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, PanelPage)
    page.show(("L001", "1-④-3"))
    pane = page.view.item
    driver.until(lambda: bool(pane.counted()))
    assert pane.counted() == (
        "1-④-1 활용성 진단 서비스 기준값 달성도 · 신청 3.00 · 집계 2.00 · 재계산 2.00 · ◆ 서로 다름"
    )
    page.show(("L001", "1-②"))
    driver.until(lambda: not pane.counted())
