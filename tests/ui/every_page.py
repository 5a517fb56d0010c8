"""Every page in every state that can be come to without hurting the round, one after another in one window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.ui import office
from tests.ui.driver import Driver
from ui.actions import Act
from ui.pages.intake import IntakePage
from ui.pages.journal import JournalPage
from ui.views.intake_view import FILES
from ui.views.review.review_view import HANDING_BACK

PARTS = (Act.PART_1, Act.PART_2, Act.PART_3, Act.PART_4, Act.PART_5)
TABS = (Act.TO_SUBMISSION, Act.TO_EVIDENCE, Act.TO_CRITERIA, Act.TO_LAST_YEAR, Act.TO_OWN_MARKS, Act.TO_NOTE)
OFFICE = ("home", "intake", "panel", "results", "sheets", "journal")
FAULTY = (("L001", "1-①-1", "999"), ("Z999", "1-①-1", "1"), ("L002", "1-①-1", "많음"))


def states(driver: Driver, folder: Path) -> Iterator[str]:
    """Yield the name of each state once the window is in it; the round must be open."""
    yield from _forms(driver)
    offered = [button for button in driver.window.view._buttons if button != "review"]
    for stage in sorted(offered, key=_known_first):
        driver.window.show_stage(stage)
        yield _settled(driver, stage)
        yield from _parts(driver, stage)
    yield from _intake(driver, folder)
    yield from _review(driver)
    yield from _over_everything(driver)


def _known_first(stage: str) -> int:
    return OFFICE.index(stage) if stage in OFFICE else len(OFFICE)


def _forms(driver: Driver) -> Iterator[str]:
    home = driver.window.home
    driver.window.show_stage("home")
    home.making.begin()
    home.view.new_round.refuse("…")
    yield _settled(driver, "home, a new round")
    home.view.ask_passphrase(driver.path.name)
    home.view.passphrase.refuse("…")
    yield _settled(driver, "home, the passphrase")
    home.view.show_recent()


def _parts(driver: Driver, stage: str) -> Iterator[str]:
    for part in PARTS:
        if part in driver.window.page.handlers():
            driver.window.run(part)
            yield _settled(driver, f"{stage}, {part.value}")


def _intake(driver: Driver, folder: Path) -> Iterator[str]:
    driver.window.show_stage("intake")
    page = driver.window.page
    assert isinstance(page, IntakePage)
    page.view.parts.show_part(FILES)
    loose = folder / "사진.pdf"
    loose.write_bytes(b"%PDF-1.4")
    page.files.look_at([office.counted(folder / "정량.csv", FAULTY), loose])
    _settled(driver, "")
    for part in range(4):
        page.view.files.preview.parts.show_part(part)
        yield _settled(driver, f"intake, preview {part}")
    page.files._put_away()
    driver.window.show_stage("journal")
    journal = driver.window.page
    assert isinstance(journal, JournalPage)
    journal.view.ask_restore("copy.jipyo")
    yield _settled(driver, "journal, going back to a copy")
    journal.view.end_restore()


def _review(driver: Driver) -> Iterator[str]:
    driver.window.show_stage("review")
    for reviewer in ("R02", "R01"):
        driver.review.sitting.act_as(reviewer)
        driver.until(driver._is_seated)
        yield _settled(driver, f"review as {reviewer}")
    for tab in TABS:
        driver.window.run(tab)
        yield _settled(driver, f"review, {tab.value}")
    driver.window.run(Act.KEYS)
    yield _settled(driver, "review, keys")
    driver.window.run(Act.DISMISS)
    driver.review.view.show_slot(HANDING_BACK)
    yield _settled(driver, "review, handing back")
    driver.window.show_stage("home")


def _over_everything(driver: Driver) -> Iterator[str]:
    panels: tuple[tuple[str, Callable[[], object]], ...] = (("looks", lambda: driver.window.run(Act.VIEW)),)
    for name, show in panels:
        show()
        yield _settled(driver, name)
        driver.window.run(Act.DISMISS)
    driver.window._slots.setCurrentWidget(driver.window.locked)
    driver.window.locked.refuse("…")
    yield _settled(driver, "locked")
    driver.window._slots.setCurrentWidget(driver.window.view)


def _settled(driver: Driver, name: str) -> str:
    driver.until(driver.is_idle)
    return name
