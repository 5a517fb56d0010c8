"""Sharing the work out, packages out and packages back, through the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.commands import WithdrawImport
from reviewer.desk.opening import open_round
from reviewer.model.batch import BatchKind
from tests.ui import office
from tests.ui.driver import CTRL, Driver
from tests.ui.holding_up import held_up
from tests.ui.rounds import PASSPHRASE
from ui.pages.intake import IntakePage
from ui.views.intake_view import FILES, PEOPLE

ID, ITEMS, MARKED, OUT, BACK = 0, 3, 4, 7, 8


@pytest.fixture
def page(driver: Driver) -> IntakePage:
    made = office.intake(driver)
    made.view.parts.show_part(PEOPLE)
    driver.until(driver.is_idle)
    return made


@pytest.fixture
def unassigned(round_file: Path) -> Path:
    """The round with its assignments taken back."""
    desk = open_round(round_file, PASSPHRASE)
    record = next(r for r in desk.see.imports() if r.kind is BatchKind.ASSIGNMENTS)
    desk.do(WithdrawImport(record.kind, record.entry, "to be shared out anew"))
    desk.close()
    return round_file


def column(page: IntakePage, at: int) -> dict[str, str]:
    """Return one column of the table of reviewers, by their ids."""
    return {str(line.cells[ID]): str(line.cells[at]) for line in page.view.people.table.rows.lines()}


def pack(driver: Driver, page: IntakePage, folder: Path, again: str = office.SECRET) -> None:
    """Fill in the form for everyone and press Enter."""
    form = page.view.people.pack
    form.folder.set_path(str(folder))
    form.passphrase.setText(office.SECRET)
    form.again.setText(again)
    form.again.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.is_idle() and not page.people.is_working())


def merge(driver: Driver, page: IntakePage, paths: list[Path], passphrase: str = office.SECRET) -> list[str]:
    """Drop return packages on the page, merge them, and return what the list says of each."""
    office.drop(page.view, paths)
    page.view.people.merge.passphrase.setText(passphrase)
    driver.press(Qt.Key.Key_Return, on=page.view.people.merge.passphrase)
    driver.until(lambda: driver.is_idle() and not page.people.is_working())
    return list(page.view.people.outcomes.words())


def test_work_is_shared_out_and_the_loads_are_shown(unassigned: Path, driver: Driver, page: IntakePage) -> None:
    assert set(column(page, ITEMS).values()) == {"0"}
    page.view.people.assign.count.setValue(2)
    page.view.people.assign.go.click()
    driver.until(lambda: driver.is_idle() and "0" not in column(page, ITEMS).values())
    assert column(page, ITEMS) == {"R01": "12", "R02": "12"}


def test_more_reviewers_than_there_are_is_refused_with_a_sentence(driver: Driver, page: IntakePage) -> None:
    page.view.people.assign.count.setValue(9)
    page.view.people.assign.go.click()
    driver.until(lambda: "9명" in driver.window.view.news.text())
    assert column(page, ITEMS) == {"R01": "12", "R02": "12"}


def test_a_package_is_made_for_everyone_with_work(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    pack(driver, page, tmp_path)
    assert sorted(p.name for p in tmp_path.glob("R*.jipyo")) == ["R01.jipyo", "R02.jipyo"]
    assert "–" not in column(page, OUT).values()
    assert page.view.people.pack.passphrase.text() == ""
    assert open_round(tmp_path / "R02.jipyo", office.SECRET).person.id == "R02"


def test_two_different_passphrases_make_no_package(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    pack(driver, page, tmp_path, again="another secret")
    assert list(tmp_path.glob("R*.jipyo")) == []
    assert "다릅니다" in page.view.people.pack.refusal()


def test_return_packages_are_merged_and_the_marks_counted(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    pack(driver, page, tmp_path)
    returned = [
        office.scored_package(tmp_path / f"{name}.jipyo", tmp_path / f"{name}-back.jipyo") for name in ("R01", "R02")
    ]
    outcomes = merge(driver, page, returned)
    assert [line.split("\t")[:2] for line in outcomes] == [["R01-back.jipyo", "완료"], ["R02-back.jipyo", "완료"]]
    assert column(page, MARKED) == {"R01": "1", "R02": "1"}
    assert "–" not in column(page, BACK).values()


def test_a_package_that_cannot_be_opened_leaves_the_others_as_they_are(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    pack(driver, page, tmp_path)
    good = office.scored_package(tmp_path / "R01.jipyo", tmp_path / "R01-back.jipyo")
    bad = tmp_path / "R09-back.jipyo"
    bad.write_bytes(b"not a package at all" * 500)
    outcomes = merge(driver, page, [bad, good])
    assert [line.split("\t")[1] for line in outcomes] == ["실패", "완료"]
    assert column(page, MARKED) == {"R01": "1", "R02": "0"}


def test_a_wrong_passphrase_is_told_and_nothing_merged(driver: Driver, page: IntakePage, tmp_path: Path) -> None:
    pack(driver, page, tmp_path)
    good = office.scored_package(tmp_path / "R01.jipyo", tmp_path / "R01-back.jipyo")
    outcomes = merge(driver, page, [good], passphrase="not the secret")
    assert outcomes[0].split("\t")[1] == "실패"
    assert set(column(page, MARKED).values()) == {"0"}


def test_the_list_of_reviewers_can_be_copied(driver: Driver, page: IntakePage) -> None:
    driver.press(Qt.Key.Key_A, CTRL, on=page.view.people.table)
    assert page.view.people.table.copied().splitlines()[0].split("\t")[:4] == ["R01", "김지표", "한빛대학교", "12"]


def test_the_chair_named_here_stays_named_and_an_empty_name_is_refused(driver: Driver, page: IntakePage) -> None:
    form = page.view.people.officers
    form.name.setText("가상한")
    form.affiliation.setText("가상대학교")
    form.name.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(driver.is_idle)
    form.place.setCurrentIndex(1)
    assert form.name.text() == ""
    form.go.click()
    driver.until(driver.is_idle)
    assert "이름이 비어 있습니다" in driver.window.view.news.text()
    form.place.setCurrentIndex(0)
    assert (form.name.text(), form.affiliation.text()) == ("가상한", "가상대학교")


def test_a_package_under_way_is_stopped_and_nothing_of_it_is_left(
    driver: Driver, page: IntakePage, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    form = page.view.people.pack
    form.folder.set_path(str(folder))
    form.passphrase.setText(office.SECRET)
    form.again.setText(office.SECRET)
    with held_up(page.house.session):
        form.go.click()
        office.press(page.view.people.work, "취소")
    driver.until(lambda: driver.is_idle() and not page.people.is_working())
    assert list(folder.iterdir()) == []
    assert set(column(page, OUT).values()) == {"–"}
    assert "2" in driver.window.view.news.text()


@pytest.mark.parametrize("way", [(Qt.Key.Key_3, CTRL), (Qt.Key.Key_K, CTRL)])
def test_the_keyboard_follows_to_the_part_that_was_asked_for(
    driver: Driver, page: IntakePage, way: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    page.view.show_part(FILES)
    driver.press(*way)
    if way[0] == Qt.Key.Key_K:
        box = driver.window.view.goto.box
        box.setText("배정과 꾸러미")
        box.textEdited.emit(box.text())
        driver.press(Qt.Key.Key_Return, on=box)
    driver.until(driver.is_idle)
    held = QApplication.focusWidget()
    assert held is not None
    assert page.view.people.isAncestorOf(held), held
