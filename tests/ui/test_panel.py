"""The panel room: agenda, marks, decisions by rule and by value, recusals, settings, everything at once."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from reviewer.desk.opening import open_round
from reviewer.model.round import AgendaItem, CombiningRule
from reviewer.text import Language
from tests.ui import panels
from tests.ui.driver import ALT, CTRL, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_layout import LAPTOP, settled
from ui.models.panel_marks import FLAGS, POINTS, RATIONALE, WHO
from ui.pages.panel.page import PanelPage

MOST_DISPUTED = ("L001", "1-②")


@pytest.fixture
def page(driver: Driver) -> PanelPage:
    panels.marked(driver.path)
    return enter(driver)


def enter(driver: Driver) -> PanelPage:
    driver.open()
    driver.window.show_stage("panel")
    driver.until(driver.is_idle)
    page = driver.window.page
    assert isinstance(page, PanelPage)
    return page


def on_disk(path: Path, institution: str, measure: str) -> AgendaItem:
    desk = open_round(path, PASSPHRASE)
    try:
        return next(i for i in desk.see.agenda() if (i.institution.code, i.measure) == (institution, measure))
    finally:
        desk.close()


def listed(page: PanelPage) -> list[tuple[str, str]]:
    rows = range(page.agenda.rowCount())
    found = [item for item in map(page.agenda.item, rows) if item]
    return [(item.institution.code, item.measure) for item in found]


def cell(page: PanelPage, row: int, column: int) -> object:
    marks = page.view.item.marks.model()
    return marks.index(row, column).data()


def test_the_agenda_begins_with_what_is_most_disputed_and_weighty(page: PanelPage) -> None:
    assert listed(page)[:2] == [MOST_DISPUTED, ("L001", "1-④-3")]
    assert len(listed(page)) == 12
    assert page.place() == "대전광역시 서구  ·  1-②"


def test_a_decision_by_the_rule_is_said_to_be_saved_and_survives_reopening(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_D, CTRL)
    driver.until(lambda: page.view.item.decide.decided().startswith("● 결정 5.50"))
    assert "저장됨" in " ".join(label.text() for label in driver.window.view.findChildren(QLabel, "saved"))
    assert page.view.item.standing() == "● 결정"
    driver.close()
    decision = on_disk(driver.path, *MOST_DISPUTED).decision
    assert decision is not None
    assert (decision.points, decision.rule) == (Decimal("5.50"), CombiningRule.MEAN)


def test_a_value_of_the_panels_own_needs_a_reason_and_survives_reopening(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_F2)
    driver.write("6.25")
    driver.press(Qt.Key.Key_Return)
    assert page.view.item.decide.refusal().startswith("사유를 적어 주십시오")
    driver.write("agreed in the room")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: page.view.item.decide.decided().startswith("● 결정 6.25"))
    driver.close()
    decision = on_disk(driver.path, *MOST_DISPUTED).decision
    assert decision is not None
    assert (decision.points, decision.rule, decision.reason) == (Decimal("6.25"), None, "agreed in the room")


@pytest.mark.parametrize(("typed", "said"), [("six", "숫자로"), ("99", "0점부터"), ("-1", "0점부터"), ("", "숫자로")])
def test_points_that_cannot_be_are_refused_in_the_page(driver: Driver, page: PanelPage, typed: str, said: str) -> None:
    driver.press(Qt.Key.Key_F3)
    driver.write("a reason")
    driver.press(Qt.Key.Key_F2)
    driver.write(typed)
    driver.press(Qt.Key.Key_Return)
    assert said in page.view.item.decide.refusal()
    driver.close()
    assert on_disk(driver.path, *MOST_DISPUTED).decision is None


def test_a_decision_is_taken_back_with_a_reason(driver: Driver, page: PanelPage) -> None:
    form = page.view.item.decide
    driver.press(Qt.Key.Key_D, CTRL)
    driver.until(lambda: bool(form.decided()) and driver.is_idle())
    form.taken_back.emit("")
    assert form.refusal().startswith("사유를 적어 주십시오")
    form.taken_back.emit("decided too soon")
    driver.until(lambda: not form.decided() and driver.is_idle())
    driver.close()
    assert on_disk(driver.path, *MOST_DISPUTED).decision is None


def test_next_goes_round_the_items_that_still_wait(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_D, CTRL)
    driver.until(lambda: bool(page.view.item.decide.decided()) and driver.is_idle())
    driver.press(Qt.Key.Key_Return, CTRL)
    assert page.place() != "대전광역시 서구  ·  1-②"
    assert page.view.item.standing() == "○ 대기"


def test_alt_and_arrows_walk_the_agenda(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_Down, ALT)
    assert page.place() == "대전광역시 서구  ·  1-④-3"
    driver.press(Qt.Key.Key_Up, ALT)
    assert page.place() == "대전광역시 서구  ·  1-②"


def test_a_recused_reviewer_is_shown_as_out_and_never_counted(driver: Driver, page: PanelPage) -> None:
    page.show(("M001", "1-②"))
    driver.until(driver.is_idle)
    assert (cell(page, 1, POINTS), cell(page, 1, RATIONALE)) == ("회피", "")
    assert "회피: B" in page.view.item.strip.accessibleName()
    assert "1.00" not in page.view.item.strip.accessibleName()
    driver.press(Qt.Key.Key_D, CTRL)
    driver.until(lambda: page.view.item.decide.decided().startswith("● 결정 6.00"))


def test_names_are_letters_until_the_chair_shows_them(driver: Driver, page: PanelPage) -> None:
    assert (cell(page, 0, WHO), cell(page, 1, WHO)) == ("A", "B")
    driver.press(Qt.Key.Key_F7)
    assert (cell(page, 0, WHO), cell(page, 1, WHO)) == ("A · 김지표", "B · 이평가")
    driver.press(Qt.Key.Key_F7)
    assert cell(page, 0, WHO) == "A"


def test_the_rationale_of_the_chosen_mark_is_shown_in_full(page: PanelPage) -> None:
    assert page.view.item.rationale.toPlainText() == "R01의 지어낸 의견"
    page.view.item.marks.selectRow(1)
    assert page.view.item.rationale.toPlainText() == "R02의 지어낸 의견"
    assert cell(page, 1, FLAGS) == "확신 없음"


def test_what_a_reviewer_cited_is_read_below_the_rationale(driver: Driver) -> None:
    panels.marked(driver.path)
    panels.cite(driver.path, *MOST_DISPUTED)
    page = enter(driver)
    assert page.view.item.rationale.toPlainText().splitlines()[1:] == [
        "인용 1: 보고서.pdf, 3쪽 “새로 열었다” (SHA-256 0123456789abcdef…)"
    ]


def test_everything_that_is_ready_is_decided_at_once_after_one_question(driver: Driver, page: PanelPage) -> None:
    pane = page.view.agenda
    assert pane.all.text() == "5건 모두 규칙대로 결정…"
    pane.all.click()
    assert on_screen(driver, "5건을 회차의 규칙대로 결정합니다")
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: driver.is_idle() and not pane.all.isEnabled())
    assert on_screen(driver, "12건 중 5건 결정")
    driver.close()
    assert on_disk(driver.path, "L002", "1-②").decision is not None
    assert on_disk(driver.path, "L002", "1-④-2").decision is None


def test_the_question_can_be_left(driver: Driver, page: PanelPage) -> None:
    page.view.agenda.all.click()
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Space)
    driver.close()
    assert on_disk(driver.path, *MOST_DISPUTED).decision is None


def test_the_list_is_narrowed_by_standing_and_by_first_consonants(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_D, CTRL)
    driver.until(lambda: bool(page.view.item.decide.decided()) and driver.is_idle())
    page.view.agenda.filtered.emit("decided", "")
    assert listed(page) == [MOST_DISPUTED]
    page.view.agenda.filtered.emit("", "ㅅㅇㅌㅂㅅ")
    assert {code for code, _ in listed(page)} == {"M001"}


def test_a_setting_changes_the_rule_at_once(driver: Driver, page: PanelPage) -> None:
    driver.press(Qt.Key.Key_3, CTRL)
    combos = page.view.settings.combos
    driver.until(lambda: "round.minimum_marks" in combos)
    combos["round.minimum_marks"].setFocus()
    driver.press(Qt.Key.Key_Down)
    driver.until(driver.is_idle)
    driver.press(Qt.Key.Key_1, CTRL)
    driver.until(lambda: driver.is_idle() and on_screen(driver, "점수 2개 이상"))
    page.show(("C001", "1-②"))
    assert not page.view.item.decide.rule.isEnabled()
    assert on_screen(driver, "점수가 2개 이상 있어야 하는데 1개뿐입니다")


def test_a_mark_that_changed_after_the_decision_asks_for_another_look(driver: Driver) -> None:
    panels.scored(panels.marked(driver.path))
    panels.remarked(driver.path, *MOST_DISPUTED)
    page = enter(driver)
    page.show(MOST_DISPUTED)
    assert page.view.item.standing() == "↻ 재확인"
    assert on_screen(driver, "결정한 뒤에 점수가 바뀌었습니다")


def test_the_room_speaks_english_when_asked(driver: Driver, page: PanelPage) -> None:
    assert on_screen(driver, "평가위원 점수")
    driver.window.page.house.languages.use(Language.EN)
    driver.until(driver.is_idle)
    assert on_screen(driver, "Marks of the reviewers")
    assert not on_screen(driver, "평가위원 점수")
    assert page.view.item.standing() == "○ Waiting"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_in_the_panel_room(driver: Driver, page: PanelPage, language: Language) -> None:
    driver.window.resize(LAPTOP)
    driver.window.page.house.languages.use(language)
    driver.until(driver.is_idle)
    for part in range(4):
        page.view.parts.show_part(part)
        assert settled(driver) == []


def test_every_part_that_takes_the_keyboard_has_a_name(driver: Driver, page: PanelPage) -> None:
    form, agenda = page.view.item.decide, page.view.agenda
    parts = (form.points, form.reason, agenda.seek, agenda.table, page.view.item.marks, page.view.item.rationale)
    assert all(part.accessibleName() for part in parts)
    assert QApplication.focusWidget() is agenda.table


def on_screen(driver: Driver, words: str) -> bool:
    return any(words in label.text() for label in driver.window.findChildren(QLabel) if label.isVisible())


def test_an_outlier_is_named_with_its_distance_where_the_rule_says_so(driver: Driver) -> None:
    panels.marked(driver.path)
    panels.third_reviewer(driver.path)
    page = enter(driver)
    page.show(MOST_DISPUTED)
    driver.until(driver.is_idle)
    assert [cell(page, row, FLAGS) for row in range(3)] == ["", "확신 없음", "이상점"]
    page.view.item.marks.selectRow(2)
    assert "회차의 규칙에 따른 이상점" in page.view.item.rationale.accessibleName()


def test_settings_are_found_by_measure_and_by_what_they_change(driver: Driver, page: PanelPage) -> None:
    view = page.view.settings
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(lambda: "AMB-PD-15" in view._cards)
    shown = [key for key, (card, _) in view._cards.items() if card.isVisible()]
    assert {"round.combining", "round.points_from", "round.na_approval", "AMB-PD-12"} <= set(shown)
    view.seek.setText("2-①-3")
    found = [key for key, (card, _) in view._cards.items() if card.isVisible()]
    assert found == ["AMB-PD-08", "AMB-PD-12"]
    view.seek.clear()
    view.only_changed.setChecked(True)
    assert not any(card.isVisible() for card, _ in view._cards.values())
    view.chosen.emit("round.combining", "median")
    driver.until(lambda: view._cards["round.combining"][0].isVisible() and driver.is_idle())
    assert view._cards["round.combining"][1].text() == "기본값 아님"
    view.only_changed.setChecked(False)
    view.only_computing.setChecked(True)
    assert not view._cards["AMB-PD-15"][0].isVisible()


def test_lots_are_drawn_with_words_that_are_typed(driver: Driver, tmp_path: Path) -> None:
    path = panels.drawing(tmp_path / "lots.jipyo")
    driver.path = path
    page = enter(driver)
    driver.press(Qt.Key.Key_3, CTRL)
    driver.until(lambda: "round.lots" in page.view.settings.words)
    words = page.view.settings.words["round.lots"]
    words.setText("7 14 21")
    words.editingFinished.emit()
    driver.until(driver.is_idle)
    driver.close()
    desk = open_round(path, PASSPHRASE)
    assert desk.see.settings()["round.lots"] == "7 14 21"
    desk.close()
