"""The whole job through the window: from an empty round to a signed sheet that the round finds valid again."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from reviewer.commands import GiveMark, MakePackage, SignDeclaration
from reviewer.desk.opening import open_round
from reviewer.framework import catalog
from reviewer.model.ids import ReviewerId
from reviewer.model.round import MarkContent, MarkKey
from reviewer.sample import people, roster
from reviewer.sample.building import EDITION, write_certificates, write_inbox
from reviewer.sample.size import OPENS_WITH, SMALL, SampleRound, sample_in
from tests.benchmarks.ui_stalls import Watch
from tests.ui import conftest as house_rules
from tests.ui import office
from tests.ui.driver import CTRL, SHIFT, Driver
from tests.ui.rounds import PASSPHRASE
from tests.ui.test_sheets import SELECT, open_certificate, verify
from ui.ahead import Ahead
from ui.application import make_house
from ui.collecting import Collecting
from ui.main_window import MainWindow
from ui.pages.intake import IntakePage
from ui.pages.journal import JournalPage
from ui.pages.page import Page
from ui.pages.panel.page import PanelPage
from ui.pages.results.page import ResultsPage
from ui.pages.review.page import ReviewPage
from ui.pages.sheets import SheetsPage
from ui.views.intake_view import BOARD, PEOPLE
from ui.views.new_round_form import Filled
from ui.views.review.review_view import DECLARATION, DESK, HANDING_BACK
from ui.views.sheets_view import VERIFY

LONGEST_STOP = 50.0
"""Milliseconds of processor time of the window's thread at one go, which is what a person does not notice."""
TELLINGS = 3
"""What runs beside costs this thread up to twice as much for the same work, since it begins with cold caches each time it is
let on. That makes a stop longer and never shorter, so what counts is the best of so many tellings.
"""
Shown = TypeVar("Shown", bound=Page)
OURS = ReviewerId("R01")
RATIONALE = "Evidence on page 3."
OURS_GIVES, OTHERS_GIVE, BY_RULE = ("4.5", "3"), Decimal(2), "3.25"  # the mean of 4.5 and 2
BY_VALUE, REASON = "2.75", "agreed in the room"

translations, settings = house_rules.translations, house_rules.settings


@dataclass
class Story:
    """What the chapters share: the files, the windows opened so far, and the watch on the window's thread."""

    qtbot: QtBot
    settings: QSettings
    folder: Path
    sample: SampleRound
    inbox: list[Path]
    watch: Watch
    windows: list[MainWindow] = field(default_factory=list)

    @property
    def round(self) -> Path:
        return self.folder / "round.jipyo"

    def back(self, reviewer: ReviewerId) -> Path:
        return self.folder / f"back-{reviewer}.jipyo"

    def window(self) -> Driver:
        """Open another window, as another start of the program would."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        with self.watch.aside():  # a second house dresses the windows of the first anew, which no one process does
            made = MainWindow(make_house(application, self.settings))
            Ahead(made)
            self.windows.append(made)
            with self.qtbot.waitExposed(made):
                made.show()
        made.activateWindow()
        return Driver(self.qtbot, made, self.round)


Begin = Callable[[], Story]


@pytest.fixture
def begin(qtbot: QtBot, settings: QSettings, tmp_path: Path) -> Iterator[Begin]:
    gc.freeze()  # what other tests left behind is not the program's to walk
    collecting = Collecting()  # as the program does: Python's own moment for it would be a stop of the window
    told: list[Story] = []

    def begin_anew() -> Story:
        if told:
            _end(told[-1])
        folder = tmp_path / f"{len(told)}"
        inbox = folder / "inbox"
        inbox.mkdir(parents=True)
        sample = sample_in(folder)
        write_certificates(sample.certificates, SMALL)
        paths = write_inbox(inbox, catalog.load(EDITION), roster.institutions(SMALL), SMALL)
        told.append(Story(qtbot, settings, folder, sample, paths, Watch()))
        return told[-1]

    yield begin_anew
    _end(told[-1])
    collecting.close()


def _end(story: Story) -> None:
    story.watch.close()
    while story.windows:
        house_rules.put_away(story.windows.pop())


def test_the_whole_job_goes_through_the_window(begin: Begin, record_property: Callable[[str, object], None]) -> None:
    stops: list[list[str]] = []
    while len(stops) < TELLINGS:
        story = begin()
        _tell(story)
        if story.watch.worst.took <= LONGEST_STOP:
            break
        stops.append([str(stall) for stall in story.watch.stalls])
    record_property("stops", stops)
    assert len(stops) < TELLINGS, "\n\n".join("\n".join(telling) for telling in stops)


def _tell(story: Story) -> None:
    office_window = story.window()
    _make_round(story, office_window)
    _bring_in(story, office_window)
    _share_out(story, office_window)
    marked = _score_in_the_window(story)
    _merge(story, office_window)
    _decide(story, office_window, marked)
    _explain(story, office_window, marked[0])
    paper = _sign(story, office_window, marked[0])
    _verify(story, office_window, paper)
    office_window.close()
    _open_again(story, marked, paper)
    story.watch.name("")


def _make_round(story: Story, driver: Driver) -> None:
    story.watch.name("making a round")
    driver.press(Qt.Key.Key_N, CTRL)
    form = driver.window.home.view.new_round
    form.given.emit(Filled(EDITION, "전 과정", str(story.round), PASSPHRASE, PASSPHRASE))
    driver.until(lambda: driver.window.page.house.session.now is not None and driver.is_idle())


def _bring_in(story: Story, driver: Driver) -> None:
    story.watch.name("bringing files in")
    page = _intake(driver)
    office.drop(page.view, story.inbox)
    driver.until(lambda: driver.is_idle() and page.view.files.preview.accept.isEnabled())
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.is_idle() and not page.view.files.preview.accept.isVisible())
    page.view.parts.show_part(BOARD)
    driver.until(driver.is_idle)
    driver.until(lambda: page.view.board.table.rows.rowCount() == SMALL.institutions)


def _share_out(story: Story, driver: Driver) -> None:
    story.watch.name("sharing work out and packing")
    _intake(driver).view.parts.show_part(PEOPLE)
    driver.until(driver.is_idle)
    people = _intake(driver).view.people
    people.assign.count.setValue(2)
    people.assign.go.click()
    driver.until(driver.is_idle)
    people.pack.folder.set_path(str(story.folder))
    people.pack.passphrase.setText(office.SECRET)
    people.pack.again.setText(office.SECRET)
    driver.press(Qt.Key.Key_Return, on=people.pack.again)
    driver.until(lambda: driver.is_idle() and not _intake(driver).people.is_working())
    assert len(list(story.folder.glob("R*.jipyo"))) == SMALL.reviewers


def _score_in_the_window(story: Story) -> list[MarkKey]:
    """Score two items in a package of one's own; the other packages are scored beside the window."""
    story.watch.name("scoring in a package")
    driver = story.window()
    driver.window.home.open_with(story.folder / f"{OURS}.jipyo", office.SECRET)
    driver.until(lambda: driver.is_idle() and isinstance(driver.window.page, ReviewPage))
    driver.until(lambda: driver.review.view.slot() == DECLARATION)
    _declare(driver)
    for points in OURS_GIVES:
        _give(driver, points)
    _hand_back(story, driver)
    driver.close()
    story.windows[0].activateWindow()
    with story.watch.aside():
        for package in sorted(story.folder.glob("R??.jipyo"))[1:]:
            _score_at_the_desk(package)
        return _marked(story.folder / f"{OURS}.jipyo")


def _declare(driver: Driver) -> None:
    declaration = driver.review.view.declaration
    for no in [b for b in declaration.findChildren(QRadioButton) if b.text() == "아니요"]:
        driver.press(Qt.Key.Key_Space, on=no)
    name = declaration.name_typed
    name.setText(people.reviewers(1)[0].name)
    driver.press(Qt.Key.Key_Return, on=name)
    driver.until(lambda: driver.review.view.slot() == DESK and driver.is_idle() and bool(driver.here()))


def _give(driver: Driver, points: str) -> None:
    """Score the item on the desk by keys and go on to the next that waits."""
    here = driver.here()
    driver.score(points)
    driver.press(Qt.Key.Key_F3)
    driver.write(RATIONALE)
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.until(lambda: driver.here() != here and driver.is_idle())


def _hand_back(story: Story, driver: Driver) -> None:
    driver.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert driver.review.view.slot() == HANDING_BACK
    form = driver.review.view.hand_back
    form.path.set_path(str(story.back(OURS)))
    form.passphrase.setText(office.SECRET)
    form.again.setText(office.SECRET)
    driver.press(Qt.Key.Key_Return, on=form.again)
    driver.until(lambda: driver.is_idle() and story.back(OURS).name in form.told())


def _score_at_the_desk(package: Path) -> None:
    """Declare, score everything, and pack the return package, as a reviewer on another computer would."""
    desk = open_round(package, office.SECRET)
    own = ReviewerId(desk.person.id)
    name = next(one.name for one in desk.see.reviewers() if one.id == own)
    desk.do(SignDeclaration(own, (False,) * 9, "", name))
    for item in desk.see.worklist(own):
        desk.do(GiveMark(item.key, MarkContent(OTHERS_GIVE, office.RATIONALE)))
    desk.do(MakePackage(own, package.with_name(f"back-{own}.jipyo"), office.SECRET))
    desk.close()


def _marked(package: Path) -> list[MarkKey]:
    """Return what has points in our package, in the order in which the desk offers it."""
    desk = open_round(package, office.SECRET)
    found = [item for item in desk.see.worklist(OURS) if item.points is not None]
    desk.close()
    assert [item.points for item in found] == [Decimal(points) for points in OURS_GIVES]
    return [item.key for item in found]


def _merge(story: Story, driver: Driver) -> None:
    story.watch.name("merging what came back")
    page = _intake(driver)
    page.view.parts.show_part(PEOPLE)
    office.drop(page.view, sorted(story.folder.glob("back-*.jipyo")))
    form = page.view.people.merge
    form.passphrase.setText(office.SECRET)
    driver.press(Qt.Key.Key_Return, on=form.passphrase)
    driver.until(lambda: driver.is_idle() and not page.people.is_working())
    outcomes = [line.split("\t")[1] for line in page.view.people.outcomes.words()]
    assert outcomes == ["완료"] * SMALL.reviewers


def _decide(story: Story, driver: Driver, marked: list[MarkKey]) -> None:
    story.watch.name("deciding")
    page = _panel(driver)
    _before_the_panel(driver, page, marked[0])
    driver.press(Qt.Key.Key_D, CTRL, on=page.view.agenda.table)
    driver.until(lambda: driver.is_idle() and page.view.item.decide.decided().startswith(f"● 결정 {BY_RULE}"))
    _before_the_panel(driver, page, marked[1])
    form = page.view.item.decide
    form.points.setText(BY_VALUE)
    form.reason.setText(REASON)
    driver.press(Qt.Key.Key_Return, on=form.reason)
    driver.until(lambda: driver.is_idle() and form.decided().startswith(f"● 결정 {BY_VALUE}"))


def _before_the_panel(driver: Driver, page: PanelPage, about: MarkKey) -> None:
    page.show((about.institution, about.measure))
    driver.until(driver.is_idle)
    assert about.measure in page.place()


def _explain(story: Story, driver: Driver, about: MarkKey) -> None:
    """Open a figure of the results down to the marks it was made of."""
    story.watch.name("explaining a figure")
    page = _at(driver, "results", ResultsPage)
    page.show(about.institution, "total")
    driver.press(Qt.Key.Key_C, CTRL | SHIFT, on=page.view.matrix)
    told = QGuiApplication.clipboard().text()
    assert f"({OURS}): 4.50" in told
    assert BY_RULE in told


def _sign(story: Story, driver: Driver, about: MarkKey) -> Path:
    story.watch.name("saving and signing")
    page = _sheets(driver)
    form, table = page.view.make.issue, page.view.make.choice.table
    form.folder.set_path(str(story.folder))
    row = next(n for n, line in enumerate(table.rows.lines()) if line.cells[0] == about.institution)
    table.selectionModel().select(table.rows.index(row, 0), SELECT)
    driver.until(lambda: driver.is_idle() and page.view.make.paper.canvas.has_picture())
    paper = story.folder / f"institution-{about.institution}.pdf"
    driver.press(Qt.Key.Key_S, CTRL, on=table)
    driver.until(lambda: driver.is_idle() and form.isEnabled() and paper.exists())
    for who in ("secretary", "chair"):
        open_certificate(driver, page, story.sample.key(who), OPENS_WITH)
        form.field.setCurrentIndex(form.field.findData(who))
        driver.until(driver.is_idle)
        if not form.pane.register.isHidden():
            form.pane.register.click()
            driver.until(driver.is_idle)
        form.sign.click()
        driver.until(lambda: driver.is_idle() and form.isEnabled())
    return paper


def _verify(story: Story, driver: Driver, paper: Path) -> None:
    story.watch.name("verifying")
    page = _sheets(driver)
    page.view.parts.show_part(VERIFY)
    driver.until(driver.is_idle)
    page.verify.trust([story.sample.trust])
    assert verify(driver, page, [paper])[paper.name].verdict == "valid"


def _open_again(story: Story, marked: list[MarkKey], paper: Path) -> None:
    """Start anew and see all of it: the decisions, the marks under the figure, the paper, the record."""
    story.watch.name("opening again")
    driver = story.window().open()
    page = _panel(driver)
    for about, points in zip(marked, (BY_RULE, BY_VALUE), strict=True):
        _before_the_panel(driver, page, about)
        assert page.view.item.decide.decided().startswith(f"● 결정 {points}")
    _explain(story, driver, marked[0])
    _verify(story, driver, paper)
    record = _at(driver, "journal", JournalPage)
    record.check()
    driver.until(lambda: driver.is_idle() and bool(record.view.outcome.text()))
    assert "✓" in record.view.outcome.text()


def _intake(driver: Driver) -> IntakePage:
    return _at(driver, "intake", IntakePage)


def _panel(driver: Driver) -> PanelPage:
    return _at(driver, "panel", PanelPage)


def _sheets(driver: Driver) -> SheetsPage:
    return _at(driver, "sheets", SheetsPage)


def _at(driver: Driver, stage: str, kind: type[Shown]) -> Shown:
    """Go to a stage by the rail and wait until its page has what it shows."""
    driver.window.view.stage_chosen.emit(stage)
    driver.until(lambda: isinstance(driver.window.page, kind) and driver.is_idle())
    page = driver.window.page
    assert isinstance(page, kind)
    return page
