"""The page of rules: read, summed, tried with figures, opened from a workbook, and saved as one; by key."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from reviewer.desk import rulebooks
from reviewer.text import Language
from tests.ui.driver import CTRL, Driver
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.rules.page import RulesPage
from ui.views.new_round_form import Filled
from ui.views.rules.rules_view import PROBLEMS, READING, TRYING


@pytest.fixture
def rules(driver: Driver) -> RulesPage:
    """Return the page on the first shipped edition, without a round."""
    driver.window.resize(LAPTOP)
    driver.window.show_stage("rules")
    page = driver.window.page
    assert isinstance(page, RulesPage)
    driver.until(lambda: bool(page.view.points.rows.lines()))
    return page


def cells(page: RulesPage, code: str) -> list[str]:
    """Return the row of a part."""
    lines = page.view.points.rows.lines()
    return [str(cell) for cell in next(line.cells for line in lines if str(line.cells[0]).strip().startswith(code))]


def result(page: RulesPage) -> str:
    """Return what the figures that were tried come to."""
    root = page.tree.root()
    return "" if root is None else root.words.ko


def test_points_stand_beside_what_the_rules_say(driver: Driver, rules: RulesPage) -> None:
    assert cells(rules, "1-①-1")[2:] == ["5", "5", "8", "5", "5", "8", "5"]
    assert cells(rules, "합계")[2:] == ["100"] * 7
    rules.show("1-①-1")
    read = rules.view.reading.toPlainText()
    assert "이행률" in read
    assert "100 이상 → A 5, B 8" in read
    driver.window.house.languages.use(Language.EN)
    assert "from 100 → A 5, B 8" in rules.view.reading.toPlainText()
    driver.press(Qt.Key.Key_F, CTRL)
    assert rules.view.search.hasFocus()
    rules.view.search.setText("pseudonymised")
    assert [str(line.cells[0]).strip()[:3] for line in rules.view.points.rows.lines()] == ["1-⑤"]


def test_a_measure_is_tried_with_figures_and_explains_itself(driver: Driver, rules: RulesPage) -> None:
    rules.show("1-①-1")
    driver.press(Qt.Key.Key_2, CTRL)
    assert rules.view.parts.part() == TRYING
    pane = rules.view.trying
    pane.kind.setCurrentIndex(pane.kind.findData("LOC"))
    pane.put("planned", "400")
    pane.put("delivered", "319")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: rules.tree.root() is not None)
    assert "79.75" in rules.tree.as_text()
    root = rules.tree.root()
    assert root is not None
    assert root.words.ko == "5.00 / 8.00"
    pane.put("planned", "많음")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: bool(pane.banner.text()))
    assert "2025년 계획 테이블(2024년에 낸 계획): '많음'은(는) 수가 아닙니다" in pane.banner.text()
    assert rules.tree.root() is None


def test_the_parts_of_the_page_are_reached_filled_in_and_computed_by_key_alone(
    driver: Driver, rules: RulesPage
) -> None:
    driver.press(Qt.Key.Key_F, CTRL)
    rules.view.search.setText("1-①-2")
    driver.press(Qt.Key.Key_Down)
    assert rules.view.points.hasFocus()
    driver.press(Qt.Key.Key_2, CTRL)
    assert rules.view.trying.kind.hasFocus()
    for words in ("50", "15", "1000", "800", "29%", "20"):
        driver.press(Qt.Key.Key_Tab)
        driver.write(words)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: result(rules) == "4.50 / 5.00")
    rules.view.trying.put("reading:AMB-PD-03", "each_floor0")
    rules.view.trying.compute.click()
    driver.until(lambda: result(rules) == "4.00 / 5.00")
    rules.view.search.setText("2-②")
    assert rules.view.trying.given()["early"] == "15"


def test_a_round_is_begun_on_the_edition_that_is_looked_at(driver: Driver, rules: RulesPage, tmp_path: Path) -> None:
    form = driver.window.home.view.new_round
    driver.press(Qt.Key.Key_N, CTRL)
    assert form.isVisible()
    assert form.name() == "2025년 공공데이터 제공 운영실태 평가"
    book = tmp_path / "우리편람.xlsx"
    rulebooks.export("sample-technical-score", book)
    driver.window.show_stage("rules")
    rules.open(book)
    driver.until(lambda: "우리편람.xlsx" in driver.window.view.news.text())
    rules.view.to_round.click()
    title = rulebooks.load(str(book)).title.ko
    driver.until(lambda: form.name() == title)
    assert form.path().endswith(".jipyo")


def test_a_workbook_is_opened_checked_and_its_faults_named_by_cell(
    driver: Driver, rules: RulesPage, tmp_path: Path
) -> None:
    path = tmp_path / "편람.xlsx"
    rulebooks.export("sample-2022", path)
    held = openpyxl.load_workbook(path)
    held["배점"]["F3"] = 4
    held.save(path)
    rules.open(path)
    driver.until(lambda: bool(rules.view.problems.rows.lines()))
    assert rules.view.parts.part() == PROBLEMS
    assert cells(rules, "합계")[2] == "△ 99"
    assert not rules.view.to_book.isEnabled()
    fixed = openpyxl.load_workbook(path)
    fixed["배점"]["F3"] = 5
    fixed.save(path)
    driver.press(Qt.Key.Key_F5)
    driver.until(lambda: not rules.view.problems.rows.lines())
    assert rules.view.parts.part() == READING
    assert rules.view.badge.isVisible()


def test_an_edition_is_saved_as_a_workbook_and_as_a_rule_file_and_nothing_is_written_over(
    driver: Driver, rules: RulesPage, tmp_path: Path
) -> None:
    book, file = tmp_path / "a.xlsx", tmp_path / "a.yaml"
    rules.save_book(book)
    rules.save_rules(file)
    driver.until(lambda: file.exists() and driver.is_idle())
    assert rulebooks.load(str(book)) == rulebooks.load(str(file)) == rulebooks.load("kr-public-data-2025")
    shutil.copyfile(file, tmp_path / "before.yaml")
    rules.save_rules(file)
    driver.until(driver.is_idle)
    assert file.read_bytes() == (tmp_path / "before.yaml").read_bytes()


def test_the_rules_of_the_round_lead_and_the_go_to_box_finds_a_measure(driver: Driver) -> None:
    driver.open()
    driver.window.show_stage("rules")
    page = driver.window.page
    assert isinstance(page, RulesPage)
    driver.until(lambda: bool(page.view.points.rows.lines()))
    assert page.view.edition.currentText() == "이 회차의 편람"
    found = next(target for target in page.targets() if target.words.startswith("1-②"))
    found.go()
    assert page.view.points.chosen()[0].key == ("measure", "1-②")


def test_no_words_are_cut_off(driver: Driver, rules: RulesPage) -> None:
    rules.show("1-①-1")
    for language in Language:
        driver.window.house.languages.use(language)
        for part in (READING, TRYING, PROBLEMS):
            rules.view.parts.show_part(part)
            assert settled(driver) == []


def test_the_rules_of_the_round_are_saved_as_a_workbook(driver: Driver, tmp_path: Path) -> None:
    driver.open()
    driver.window.show_stage("rules")
    page = driver.window.page
    assert isinstance(page, RulesPage)
    driver.until(lambda: bool(page.view.points.rows.lines()))
    assert page.view.to_book.isEnabled()
    page.save_book(tmp_path / "회차 규칙.xlsx")
    driver.until(driver.is_idle)
    assert rulebooks.load(str(tmp_path / "회차 규칙.xlsx")) == rulebooks.load("kr-public-data-2025")


def test_a_round_is_begun_on_a_workbook_of_ones_own(driver: Driver, tmp_path: Path) -> None:
    book = tmp_path / "우리편람.xlsx"
    rulebooks.export("sample-technical-score", book)
    home = driver.window.home
    home.making.begin()
    home.making.use_rules(book)
    form = home.view.new_round
    form.given.emit(Filled(str(book), "새 회차", str(tmp_path / "new.jipyo"), "long enough", "long enough"))
    driver.until(lambda: driver.window.house.session.now is not None and driver.is_idle())
    assert driver.window.house.session.now
    assert driver.window.house.session.now.framework == rulebooks.load("sample-technical-score")
