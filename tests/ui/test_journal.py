"""The journal page: finding, checking, rebuilding, exporting, copying."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reviewer.commands import ChooseSetting, GiveMark
from reviewer.desk.desk import Person
from reviewer.desk.opening import open_round
from reviewer.model.round import MarkContent, Role
from reviewer.text import Language, Text
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.holding_up import held_up
from tests.ui.rounds import PASSPHRASE, SIGNED, key, make_round
from tests.ui.test_layout import LAPTOP, settled
from ui.pages.journal import JournalPage
from ui.views.journal_view import DAY, INSTITUTION, KIND

WHO, WHAT = 1, 2


@pytest.fixture
def marked(round_file: Path) -> Path:
    """The round with one mark of R01."""
    desk = open_round(round_file, PASSPHRASE)
    desk.act_as(Person(Role.REVIEWER, SIGNED))
    desk.do(GiveMark(key("L001", "1-②"), MarkContent(Decimal("2.5"), office.RATIONALE)))
    desk.close()
    return round_file


@pytest.fixture
def page(marked: Path, driver: Driver) -> JournalPage:
    return office.journal(driver)


def column(page: JournalPage, at: int) -> list[str]:
    return [str(line.cells[at]) for line in page.view.table.rows.lines()]


def test_who_did_what_is_listed_with_the_newest_first(page: JournalPage) -> None:
    assert column(page, WHO)[:2] == ["R01", "R01"]
    assert column(page, WHAT)[-1] == "회차 ‘2025 표본 평가’ 시작"


def test_a_mark_is_listed_without_its_points(page: JournalPage) -> None:
    assert "L001" in column(page, WHAT)[0]
    assert not any("2.5" in words for words in column(page, WHAT))


def test_the_list_is_narrowed_by_words(driver: Driver, page: JournalPage) -> None:
    driver.press(Qt.Key.Key_F, CTRL)
    driver.write("l001")
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) == 1)
    assert "1-②" in column(page, WHAT)[0]


def test_the_keys_lead_from_the_search_into_the_list(driver: Driver, page: JournalPage) -> None:
    driver.press(Qt.Key.Key_F, CTRL)
    driver.press(Qt.Key.Key_Down)
    assert page.view.table.hasFocus()
    assert str(page.view.table.rows.line(0).key) in page.view._detail.text()


def test_the_key_that_exports_is_not_taken_by_the_search(page: JournalPage) -> None:
    """On X11 a line would take it for the way to its own end."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, CTRL)
    asked.ignore()
    QApplication.sendEvent(page.view.search, asked)
    assert not asked.isAccepted()


def test_the_list_is_narrowed_by_author(driver: Driver, page: JournalPage) -> None:
    page.view.choose_author("SEC")
    driver.until(lambda: driver.is_idle() and set(column(page, WHO)) == {"간사"})
    page.view.choose_author("R01")
    driver.until(lambda: driver.is_idle() and set(column(page, WHO)) == {"R01"})


def test_the_list_is_narrowed_by_kind_institution_and_day(driver: Driver, page: JournalPage) -> None:
    page.view.choose(KIND, "marks")
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) == 1)
    page.view.choose(KIND, "decisions")
    driver.until(lambda: driver.is_idle() and not column(page, WHO))
    page.view.choose(KIND, "")
    page.view.choose(INSTITUTION, "L001")
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) == 1)
    page.view.choose(INSTITUTION, "")
    day = page.view.table.rows.text(0, 0)[:10]
    page.view.choose(DAY, day)
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) > 1)
    assert page.view.chosen(DAY) == day


def test_people_and_institutions_are_called_by_their_names(page: JournalPage) -> None:
    assert column(page, WHAT)[0] == "김지표(R01) 대전광역시 서구(L001) 1-② 평가점수 기록"


def test_going_back_to_a_copy_keeps_the_file_as_it_was(driver: Driver, page: JournalPage, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jipyo"
    page.back_up(copy)
    driver.until(lambda: "사본을 만들었습니다" in page.view.outcome.text())
    before = len(column(page, WHO))
    page.house.session.do(ChooseSetting("round.minimum_marks", "2"))
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) == before + 1)
    page.view.ask_restore(str(copy))
    page.view.restoring.field.setText(PASSPHRASE)
    driver.press(Qt.Key.Key_Return, on=page.view.restoring.field)
    driver.until(lambda: "사본을 만든 때와 같습니다" in page.view.outcome.text())
    driver.until(lambda: driver.is_idle() and len(column(page, WHO)) == before)
    aside = next(driver.path.parent.glob(f"{driver.path.stem}-2*.jipyo"))
    desk = open_round(aside, PASSPHRASE)
    assert desk.see.entries() == before + 1
    desk.close()


def test_a_copy_of_another_round_or_a_wrong_passphrase_changes_nothing(
    driver: Driver, page: JournalPage, tmp_path: Path
) -> None:
    other = make_round(tmp_path / "other.jipyo")
    page.restore(other, PASSPHRASE)
    driver.until(lambda: "사본이 아닙니다" in page.view.outcome.text())
    page.restore(other, "not the passphrase")
    driver.until(lambda: "암호가 맞지 않아" in page.view.outcome.text())
    page.check()
    driver.until(lambda: "온전합니다" in page.view.outcome.text())
    assert list(tmp_path.glob("*-2*.jipyo")) == []


def test_the_chain_is_not_called_whole_before_anyone_looked(driver: Driver, page: JournalPage) -> None:
    entries = len(column(page, WHO))
    assert f"기록 {entries}건. 파일을 열 때 사슬의 끝을 확인했습니다" in page.view._chain.text()
    page.check()
    driver.until(lambda: "온전합니다" in page.view.outcome.text())
    assert f"기록 {entries}건이 앞뒤로 빠짐없이 이어집니다" in page.view._chain.text()
    page.house.session.do(ChooseSetting("round.minimum_marks", "2"))
    driver.until(lambda: "그 뒤 1건이 더 적혔습니다" in page.view._chain.text())


def test_a_chosen_entry_is_told_in_full(page: JournalPage) -> None:
    assert not page.view._detail.isVisible()
    page.view.table.selectRow(0)
    line = page.view.table.rows.line(0)
    assert str(line.cells[WHAT]) in page.view._detail.text()
    assert str(line.key) in page.view._detail.text()


def test_the_whole_question_before_going_back_is_in_sight(driver: Driver, page: JournalPage) -> None:
    driver.window.resize(LAPTOP)
    driver.until(driver.is_idle)
    page.view.ask_restore("copy.jipyo")
    form = page.view.restoring
    driver.until(lambda: form.visibleRegion().boundingRect().height() == form.height())


def test_escape_leaves_the_round_as_it_is_and_goes_back_to_the_button(driver: Driver, page: JournalPage) -> None:
    page.view.ask_restore("copy.jipyo")
    driver.press(Qt.Key.Key_Escape)
    assert not page.view.restoring.isVisible()
    assert page.view._restore.hasFocus()


def test_the_keyboard_waits_at_cancel_and_goes_back_to_the_button(driver: Driver, page: JournalPage) -> None:
    page.view._rebuild.setFocus()
    with held_up(page.house.session):
        driver.press(Qt.Key.Key_Space)
        driver.press(Qt.Key.Key_Space)  # on Cancel
    driver.until(lambda: "바뀐 것은 없습니다" in page.view.outcome.text())
    assert page.view._rebuild.hasFocus()


def test_a_whole_file_is_said_to_be_whole(driver: Driver, page: JournalPage) -> None:
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.until(lambda: "온전합니다" in page.view.outcome.text())


def test_a_damaged_table_is_told_and_a_rebuild_mends_it(driver: Driver, page: JournalPage) -> None:
    page.house.session.ask(lambda desk: desk._state.file.connection.execute("DELETE FROM mark"))
    page.check()
    driver.until(lambda: "맞지 않는 것" in page.view.outcome.text())
    assert "표 1개가 기록과 다릅니다" in page.view.outcome.text()
    page.rebuild()
    driver.until(lambda: "다시 만들었습니다" in page.view.outcome.text())
    page.check()
    driver.until(lambda: "온전합니다" in page.view.outcome.text())


def test_the_entries_that_fit_are_exported(driver: Driver, page: JournalPage, tmp_path: Path) -> None:
    page.view.search.setText("1-②")
    page.export(tmp_path / "journal.csv")
    driver.until(lambda: "journal.csv" in driver.window.view.news.text())
    with (tmp_path / "journal.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["누가"] for row in rows] == ["R01"]


def test_a_folder_that_is_not_there_is_told(driver: Driver, page: JournalPage, tmp_path: Path) -> None:
    page.export(tmp_path / "nowhere" / "journal.csv")
    driver.until(lambda: "쓸 수 없습니다" in page.view.outcome.text())


def test_a_copy_opens_with_the_same_passphrase_and_says_the_same(
    driver: Driver, page: JournalPage, tmp_path: Path
) -> None:
    page.back_up(tmp_path / "copy.jipyo")
    driver.until(lambda: "사본을 만들었습니다" in page.view.outcome.text())
    desk = open_round(tmp_path / "copy.jipyo", PASSPHRASE)
    assert (desk.see.entries(), desk.check().is_whole) == (len(column(page, WHO)), True)
    desk.close()


def test_a_copy_never_replaces_a_file(driver: Driver, page: JournalPage, tmp_path: Path) -> None:
    there = tmp_path / "there.jipyo"
    there.write_bytes(b"mine")
    page.back_up(there)
    driver.until(lambda: "이미 있어" in page.view.outcome.text())
    assert there.read_bytes() == b"mine"


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off_on_the_journal_page(driver: Driver, page: JournalPage, language: Language) -> None:
    page.house.languages.use(language)
    driver.window.resize(LAPTOP)
    assert settled(driver) == []


def test_the_sentences_follow_the_language(driver: Driver, page: JournalPage) -> None:
    page.house.languages.use(Language.EN)
    driver.until(driver.is_idle)
    assert column(page, WHAT)[-1] == "round ‘2025 표본 평가’ opened"


@pytest.mark.parametrize("work", ["check", "rebuild", "copy"])
def test_long_work_shows_itself_and_can_be_stopped(
    driver: Driver, page: JournalPage, tmp_path: Path, work: str
) -> None:
    copy = tmp_path / "copy.jipyo"
    begins: dict[str, Callable[[], None]] = {
        "check": page.check,
        "rebuild": page.rebuild,
        "copy": partial(page.back_up, copy),
    }
    with held_up(page.house.session):
        begins[work]()
        strip = page.view.work
        assert strip.isVisible()
        assert not page.view._check.isEnabled()
        office.press(strip, "취소")
    driver.until(lambda: "바뀐 것은 없습니다" in page.view.outcome.text())
    assert not strip.isVisible()
    assert page.view._check.isEnabled()
    assert not copy.exists()
    page.check()
    driver.until(lambda: "온전합니다" in page.view.outcome.text())


def test_work_that_is_left_alone_is_followed_and_stopped_from_another_page(driver: Driver, page: JournalPage) -> None:
    with held_up(page.house.session):
        page.rebuild()
        job = page._work._job
        assert job is not None
        driver.window.show_stage("home")
        job.ticket.report(3, 10, Text("기록 되읽기", "Replaying the journal"))
        driver.until(lambda: driver.window.view.news.text() == "기록 되읽기")
        office.press(driver.window.view.news, "취소")
    driver.until(lambda: "바뀐 것은 없습니다" in driver.window.view.news.text())
    page.check()
    driver.until(lambda: "모두 온전합니다" in driver.window.view.news.text())


def test_going_back_to_a_copy_is_stopped_and_the_round_goes_on_as_it_was(
    driver: Driver, page: JournalPage, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.jipyo"
    page.back_up(copy)
    driver.until(lambda: "사본을 만들었습니다" in page.view.outcome.text())
    before = sorted(path.name for path in tmp_path.iterdir())
    with held_up(page.house.session):
        page.restore(copy, PASSPHRASE)
        office.press(page.view.work, "취소")
    driver.until(lambda: "바뀐 것은 없습니다" in page.view.outcome.text())
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    page.check()
    driver.until(lambda: "온전합니다" in page.view.outcome.text())
