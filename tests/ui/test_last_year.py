"""Last year on the results page: under the figure it stands behind, and nowhere when nothing was taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer import resources
from reviewer.commands import AcceptImport
from reviewer.desk.opening import open_round
from reviewer.model.batch import BatchKind
from tests.desk.little import batch
from tests.ui import panels
from tests.ui.driver import Driver
from tests.ui.rounds import PASSPHRASE
from ui.pages.intake import IntakePage
from ui.pages.results.page import ResultsPage

PAST = [
    ("L001", "1-⑤-2", "4.5", "", "", "작년.xlsx › 결과 › 2"),
    ("L001", "", "78.25", "", "보통", "작년.xlsx › 결과 › 3"),
]


@pytest.fixture
def page(driver: Driver) -> ResultsPage:
    """Return the results of a scored round that knows last year of one institution."""
    panels.scored(panels.marked(driver.path))
    _bring(driver.path)
    driver.open()
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    return page


def _bring(path: Path) -> None:
    desk = open_round(path, PASSPHRASE)
    desk.do(AcceptImport((batch(BatchKind.LAST_YEAR, PAST),)))
    desk.close()


def test_last_year_stands_under_the_figures_it_is_behind(driver: Driver, page: ResultsPage) -> None:
    page.view.measures.setChecked(True)
    page.show("L001", "measure 1-④-2")
    driver.until(lambda: "지난해 → 올해" in page.tree.as_text())
    told = page.tree.as_text()
    assert "지난해 → 올해: 4.50 / 6.00 → " in told
    assert "1-⑤-2 공공데이터 민간활용 우수사례: 4.50 / 6.00" in told
    assert "유지" in told
    assert "미루어 정한 대응" in told
    page.show("L001", "total")
    driver.until(lambda: "보통 78.25 → " in page.tree.as_text())


def test_an_institution_without_results_of_last_year_shows_none(driver: Driver, page: ResultsPage) -> None:
    page.show("L002", "total")
    driver.until(driver.is_idle)
    assert "지난해" not in page.tree.as_text()


def test_a_map_of_ones_own_is_taken_where_results_are_brought_in(driver: Driver, tmp_path: Path) -> None:
    driver.open()
    driver.window.show_stage("intake")
    page = driver.window.page
    assert isinstance(page, IntakePage)
    shipped = resources.path("upgrades", "kr-public-data-2024-2025.yaml")
    own = tmp_path / "대응표.yaml"
    own.write_text(shipped.read_text(encoding="utf-8").replace("변경 사항 표", "우리 표"), encoding="utf-8")
    page.files.take_map(own)
    driver.until(lambda: "대응 18줄을 들였습니다." in driver.window.view.news.text())
    own.write_text(own.read_text(encoding="utf-8").replace("[4-③]", "[4-⑨]"), encoding="utf-8")
    page.files.take_map(own)
    driver.until(lambda: "4-⑨" in driver.window.view.news.text())
