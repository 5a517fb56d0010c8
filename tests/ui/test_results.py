"""The results page: the matrix beside the tally, why each figure is so, sorting, sifting, copying, saving."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reviewer.desk.opening import open_round
from reviewer.model.figure import Figure
from reviewer.model.points import shown
from reviewer.model.result import InstitutionResult, Tally
from reviewer.text import Language
from tests.ui import panels
from tests.ui.driver import CTRL, SHIFT, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from tests.ui.test_panel import on_screen
from ui.models.figure_tree import FigureTree
from ui.pages.panel.page import PanelPage
from ui.pages.results.page import ResultsPage
from ui.views.results.results_view import SPREAD, WIDEST
from ui.widgets.heat import PADDING


@pytest.fixture
def page(driver: Driver) -> ResultsPage:
    panels.scored(panels.marked(driver.path))
    driver.open()
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    return page


def tally(path: Path) -> Tally:
    desk = open_round(path, PASSPHRASE)
    try:
        return desk.see.tally()
    finally:
        desk.close()


def names(page: ResultsPage) -> list[str]:
    vertical = Qt.Orientation.Vertical
    return [str(page.matrix.headerData(row, vertical)) for row in range(page.matrix.rowCount())]


def cells(page: ResultsPage, institution: str) -> dict[str, str]:
    row = page.matrix.row_of(institution)
    return {c.id: str(page.matrix.index(row, n).data()) for n, c in enumerate(page.matrix.columns())}


def said(figure: Figure) -> str:
    leaves = [part for _, part in figure.walk() if not part.parts]
    begun = figure.value is not None and any(leaf.value is not None for leaf in leaves)
    return shown(figure.value) if figure.value is not None and begun else "–"


def expected(result: InstitutionResult) -> dict[str, str]:
    return {
        **{f"area {one.code}": said(one.figure) for one in result.areas},
        **{f"indicator {code}": said(figure) for code, figure in result.indicators.items()},
        **{f"measure {code}": said(figure) for code, figure in result.measures.items()},
        "bonus": said(result.bonus),
        "penalty": said(result.penalty),
        "total": said(result.total),
        "grade": result.grade.ko,
        "place": f"{result.rank_in_type} / {result.of_type}",
    }


def test_every_figure_of_the_matrix_is_the_tallys(driver: Driver, page: ResultsPage) -> None:
    page.view.measures.setChecked(True)
    seen = {code: cells(page, code) for code in ("L001", "L002", "C001", "M001")}
    driver.close()
    for result in tally(driver.path).results:
        wanted = expected(result)
        assert {name: words for name, words in seen[result.institution.code].items() if name in wanted} == wanted


def test_the_best_stands_first_until_another_order_is_asked_for(driver: Driver, page: ResultsPage) -> None:
    totals = [float(cells(page, str(r.institution.code))["total"]) for r in map(page.matrix.result, range(4)) if r]
    assert totals == sorted(totals, reverse=True)
    page.view.order.setFocus()
    driver.press(Qt.Key.Key_Home)
    assert names(page) == sorted(names(page))
    page.view.way.click()
    assert names(page) == sorted(names(page), reverse=True)


def test_a_heading_sorts_and_turns_the_order_round(page: ResultsPage) -> None:
    at = page.matrix.column_of("indicator 1-②")
    for descending in (False, True):
        page.view.matrix.horizontalHeader().sectionClicked.emit(at)
        figures = [words for words in column(page, "indicator 1-②") if words != "–"]
        assert figures == sorted(figures, key=float, reverse=descending)


def column(page: ResultsPage, name: str) -> list[str]:
    at = page.matrix.column_of(name)
    return [str(page.matrix.index(row, at).data()) for row in range(page.matrix.rowCount())]


def test_the_tree_of_every_figure_begins_with_the_figure_itself(page: ResultsPage) -> None:
    page.view.measures.setChecked(True)
    row = page.matrix.row_of("L001")
    for at, one in enumerate(page.matrix.columns()):
        index = page.matrix.index(row, at)
        page.show("L001", one.id)
        value = page.tree.index(0, 0).data(FigureTree.VALUE)
        if one.id not in ("type", "state") and index.data():
            assert str(value).split(" / ")[0] == str(index.data()).split(" / ")[0]


def test_enter_on_a_figure_shows_the_marks_it_was_made_of(driver: Driver, page: ResultsPage) -> None:
    page.view.look_at(page.matrix.row_of("L001"), page.matrix.column_of("indicator 1-②"))
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_C, CTRL | SHIFT)
    words = QGuiApplication.clipboard().text()
    assert words.startswith("AI 친화·고가치 데이터 개방 노력: 5.50 / 8.00")
    assert "김지표 (R01): 4.00" in words
    assert "이평가 (R02): 7.00" in words
    assert "2명의 단순 평균" in words


def test_the_grade_explains_itself_by_its_rule(page: ResultsPage) -> None:
    page.show("L001", "grade")
    result = page.matrix.result(page.matrix.row_of("L001"))
    assert result is not None
    assert page.tree.root() is not None
    assert page.tree.as_text().startswith(f"등급: {result.grade.ko}  ·  {result.grade_rule.ko}")


def test_a_provisional_result_says_what_is_missing(driver: Driver, page: ResultsPage) -> None:
    assert cells(page, "L001")["state"].startswith("잠정 1-④-2")
    page.show("L001", "state")
    assert page.view.why.missing() == "빠진 점수: 1-④-2"
    assert on_screen(driver, "기관 4곳 · 점수 대기 4곳 · 등급·순위 모두 잠정")


def test_points_and_ranks_are_said_to_be_internal(driver: Driver, page: ResultsPage) -> None:
    assert on_screen(driver, "내부용: 점수·순위는 공개할 수 없습니다")


def test_institutions_are_sifted_by_type_and_by_first_consonants(driver: Driver, page: ResultsPage) -> None:
    page.view.kind.setFocus()
    page.view.kind.setCurrentIndex(page.view.kind.findData("LOC"))
    page.view.kind.activated.emit(page.view.kind.currentIndex())
    assert sorted(names(page)) == ["대전광역시 서구", "대전광역시 유성구"]
    driver.press(Qt.Key.Key_F, CTRL)
    page.view.seek.setText("ㅇㅅㄱ")
    assert names(page) == ["대전광역시 유성구"]
    page.view.seek.setText("nowhere")
    assert names(page) == []
    assert page.tree.root() is None


def test_measures_are_opened_and_closed_by_a_key(driver: Driver, page: ResultsPage) -> None:
    before = len(page.matrix.columns())
    driver.press(Qt.Key.Key_F4)
    assert page.matrix.column_of("measure 1-④-2") > page.matrix.column_of("indicator 1-④")
    driver.press(Qt.Key.Key_F4)
    assert len(page.matrix.columns()) == before


def test_the_table_is_saved_as_it_is_shown(driver: Driver, page: ResultsPage, tmp_path: Path) -> None:
    page.save(tmp_path / "out.csv")
    driver.until(lambda: driver.is_idle() and "out.csv 파일을 저장했습니다" in driver.window.view.news.text())
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][:5] == ["기관", "유형", "유형 내 순위", "등급", "총점"]
    assert [row[0] for row in rows[1:]] == names(page)
    assert [row[4] for row in rows[1:]] == column(page, "total")


def test_counts_of_every_type_add_up_to_all(page: ResultsPage) -> None:
    page.view.parts.show_part(SPREAD)
    lines = [line.cells for line in page.view.spread.rows.lines()]
    assert [line[0] for line in lines] == ["중앙행정기관", "광역자치단체", "기초자치단체", "전체"]
    assert lines[-1][1] == 4
    grades = [[cell for cell in line[5:] if isinstance(cell, int)] for line in lines]
    assert [sum(counts) for counts in zip(*grades[:-1], strict=True)] == grades[-1]


def test_a_decision_taken_in_the_panel_room_shows_in_the_results(driver: Driver, page: ResultsPage) -> None:
    before = cells(page, "L001")["indicator 1-②"]
    driver.window.show_stage("panel")
    driver.until(driver.is_idle)
    panel = driver.window.page
    assert isinstance(panel, PanelPage)
    panel.show(("L001", "1-②"))
    panel.view.item.decide.by_value.emit("8", "agreed in the room")
    driver.until(lambda: panel.view.item.decide.decided().startswith("● 결정 8.00"))
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    assert (before, cells(page, "L001")["indicator 1-②"]) == ("5.50", "8.00")


def test_the_page_speaks_english_when_asked(driver: Driver, page: ResultsPage) -> None:
    driver.window.page.house.languages.use(Language.EN)
    driver.until(driver.is_idle)
    heads = [page.matrix.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Type", "Rank in type", "Grade"]
    assert on_screen(driver, "Internal use only")
    assert page.tree.index(0, 0).data() == "Total"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_on_the_results_page(driver: Driver, page: ResultsPage, language: Language) -> None:
    driver.window.resize(LAPTOP)
    driver.window.page.house.languages.use(language)
    driver.until(driver.is_idle)
    for part in range(2):
        page.view.parts.show_part(part)
        assert settled(driver) == []


@pytest.mark.parametrize("language", list(Language))
def test_grades_are_read_whole_and_types_as_far_as_there_is_room(
    driver: Driver, page: ResultsPage, language: Language
) -> None:
    driver.window.house.languages.use(language)
    driver.until(driver.is_idle)
    letters, table = page.view.matrix.fontMetrics(), page.view.matrix
    for at, column in enumerate(page.matrix.columns()):
        needed = max((letters.horizontalAdvance(page.say(one)) for one in column.every), default=0) + 2 * PADDING
        assert table.columnWidth(at) >= (needed if column.id == "grade" else min(needed, WIDEST)), column.id


def test_the_matrix_has_the_keyboard_when_the_page_is_entered(page: ResultsPage) -> None:
    assert QApplication.focusWidget() is page.view.matrix
    named = (page.view.matrix, page.view.why.tree, page.view.seek, page.view.kind, page.view.order, page.view.way)
    assert all(part.accessibleName() for part in named)


def test_a_penalty_that_bars_from_awards_is_said_beside_the_result(driver: Driver) -> None:
    panels.penalised(panels.marked(driver.path))
    driver.open()
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    assert cells(page, "L002")["state"].endswith("시상 제외")
    assert cells(page, "L002")["penalty"] == "-1.00"


def test_areas_carry_their_grade_where_the_edition_numbers_them(driver: Driver, tmp_path: Path) -> None:
    driver.open(panels.numbered(tmp_path / "numbered.jipyo"))
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    assert all("등급" in cells(page, "L001")[f"area {code}"] for code in "1234")


def test_agreement_is_told_by_scope_and_says_where_there_is_too_little(driver: Driver, page: ResultsPage) -> None:
    driver.press(Qt.Key.Key_3, CTRL)
    pane = page.view.agreement
    driver.until(lambda: pane.lines.rows.rowCount() > 0)
    rows = [[pane.lines.rows.text(row, column) for column in range(3)] for row in range(3)]
    assert rows[0] == ["회차 전체", "3 × 2", "–\n적어서 판단하지 않음"]
    assert rows[1][0].startswith("1-②")
    assert [pane.tendencies.rows.text(row, 4) for row in range(2)] == ["적어서 판단하지 않음"] * 2
    page.house.languages.use(Language.EN)
    assert pane.lines.rows.text(0, 2) == "–\ntoo few to judge"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_where_agreement_is_told(driver: Driver, page: ResultsPage, language: Language) -> None:
    driver.window.resize(LAPTOP)
    page.house.languages.use(language)
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(driver.is_idle)
    assert settled(driver) == []


def test_a_figure_computed_from_figures_opens_down_to_file_and_row(driver: Driver) -> None:
    panels.with_figures(panels.scored(panels.marked(driver.path)))
    driver.open()
    driver.window.show_stage("results")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, ResultsPage)
    page.view.measures.setChecked(True)
    page.show("L001", "measure 1-①-1")
    driver.until(lambda: "figures.xlsx › 3" in page.tree.as_text())
    said = page.tree.as_text()
    assert "신청 8.00 · 집계 8.00 · 재계산 5.00 — ◆ 서로 다름" in said
    assert "79.75 %" in said
    assert "다른 점수 1" in cells(page, "L001")["state"]
