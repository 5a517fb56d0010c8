"""The window: puts pages into the shell's slots and lets keys, rail and go-to box reach them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ui import actions, another, keyboard, memory, stages
from ui.actions import Act
from ui.forms import Forms
from ui.guard import guarded
from ui.house import House
from ui.lock import Lock
from ui.looks import Looks
from ui.pages.home import HomePage
from ui.pages.page import PASSING, Page, Target
from ui.places import Places
from ui.search import Search
from ui.seat import Seat
from ui.session import Opened
from ui.shelf import Shelf
from ui.shortcuts import Shortcuts
from ui.soon import drop, soon
from ui.stages import Stage
from ui.telling import Telling, stays_open
from ui.views.lock_view import LockView
from ui.views.shell_view import ShellView
from ui.walk import Walk

SMALLEST = QSize(683, 360)  # a laptop's screen of 1366 x 768 when everything is twice as large
USUAL = QSize(1366, 768)
CLOCK = slice(11, 19)  # of an ISO 8601 moment


@guarded
class MainWindow(QMainWindow):
    """A page is made when its stage is first shown, and lives as long as the window."""

    def __init__(self, house: House, table: tuple[Stage, ...] = stages.STAGES) -> None:
        super().__init__()
        self._house, self._table = house, table
        self.shelf = Shelf(house, table, self._add, self)
        self._pages = self.shelf.pages
        self.walk = Walk(self.shelf, self.show_stage, self)
        self._stage = self._saved_at = ""
        self._insists = False  # whether the person wants to close though something could not be saved
        self.view, self.locked = ShellView(), LockView()
        house.style.wear(self)
        self._slots = QStackedWidget()
        self._slots.addWidget(self.view)
        self._slots.addWidget(self.locked)
        self.setCentralWidget(self._slots)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        memory.put_window_back(house.settings, self)
        self.actions_table = Shortcuts(self, self.run)
        self._places = Places(house, table, self.go, self)
        self._forms, self.telling = Forms(house, self), Telling(house, self.view.news)
        self._search = Search(self.view.goto, self._targets, self._forms.targets, lambda: self.page.view)
        self._seat = Seat(house, self.view.seat)
        self.lock = Lock(house, self.locked)
        self._looks = Looks(house, self.view.looks, self.lock)
        self._held: QWidget | None = None  # what had the keyboard when the window was locked
        self._listen()
        self._dress()
        self.retranslate()
        self.show_stage("home")

    @property
    def house(self) -> House:
        """What every page was given."""
        return self._house

    @property
    def home(self) -> HomePage:
        """The page that opens rounds."""
        page = self.page_of("home")
        if not isinstance(page, HomePage):
            raise TypeError("the first stage is not the home page")
        return page

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._stage]

    def page_of(self, stage: str) -> Page:
        """Return the page behind a stage, making it when it is first asked for."""
        return self.shelf.page_of(stage)

    def _add(self, stage: str, made: Page) -> None:
        made.told.connect(self.view.news.tell)
        made.worked.connect(self.view.news.work)
        self.view.news.cancelled.connect(made.cancel)
        made.moved.connect(self._show_place)
        made.wants.connect(self.go)
        self.view.add_page(made.view)
        memory.put_back(self._house.settings, stage, made.view)

    def go(self, where: str, then: Callable[[], object] | None = None) -> None:
        """Show a stage, or one part of it when `where` is stage/part; then go on."""
        stage, _, part = where.partition("/")
        self.walk.to(stage, partial(self._show_part, part, then) if part else then)

    def _show_part(self, part: str, then: Callable[[], object] | None) -> None:
        self.page.show_part(part)
        if then:
            then()

    def show_stage(self, stage: str) -> None:
        """Leave the page that is shown and enter another."""
        if stage == self._stage:
            return
        if self._stage:
            self.page.leave()
            self.view.news.leave()
        page = self.page_of(stage)
        self._stage = stage
        self.view.set_stage(stage)
        self.view.show_page(page.view)
        self.actions_table.enter(stage)
        self.view.keys.hide()
        page.enter()
        keyboard.focus_inside(page.view)
        self._show_place()

    def run(self, act: Act) -> None:
        """Do what a key asked for: the page's own answer first, then the window's; Escape closes what lies on top."""
        own, windows = self.page.handlers(), self._handlers()
        for handlers in (windows, own) if act is Act.DISMISS and self.view.has_overlay() else (own, windows):
            if act in handlers:
                handlers[act]()
                return

    def retranslate(self) -> None:
        """Say everything of the shell in the language of the window."""
        self.setWindowTitle(self.tr("Jipyo"))
        self.actions_table.retranslate()
        self._show_stages()
        self._show_place()
        self._show_lock()
        self._show_saved()

    def _handlers(self) -> dict[Act, Callable[[], object]]:
        return {
            Act.GO_TO: self.view.goto.begin,
            Act.KEYS: self._show_keys,
            Act.LANGUAGE: self._house.languages.toggle,
            Act.CONTRAST: self._house.style.toggle,
            **self._looks.handlers(),
            Act.LOCK: self._lock_now,
            Act.NEW_WINDOW: another.begin,
            Act.QUIT: self.close,
            Act.NEXT_PANE: self._next_pane,
            Act.DISMISS: self._dismiss,
            Act.OPEN: partial(self._run_at_home, Act.OPEN),
            Act.NEW: partial(self._run_at_home, Act.NEW),
        }

    def _listen(self) -> None:
        view, house = self.view, self._house
        view.stage_chosen.connect(self.walk.to)
        view.language_asked.connect(house.languages.toggle)
        view.view_asked.connect(self._looks.show_or_hide)
        view.lock_asked.connect(self._lock_now)
        view.keys_asked.connect(self._show_keys)
        self.lock.locking.connect(self._conceal)
        self.lock.unlocked.connect(self._reveal)
        self.locked.leave_asked.connect(self.close)
        house.languages.changed.connect(self.retranslate)
        house.style.changed.connect(self._dress)
        house.session.opened.connect(self._on_opened)
        house.bridge.saved.connect(self._on_saved)
        self._forms.wants.connect(self.go)
        self._forms.refused.connect(self.telling.refuse)

    def _on_opened(self, opened: Opened) -> None:
        self.shelf.hear()
        self._show_stages()
        self._show_place()
        self._show_lock()
        if opened.is_package:
            soon(self, partial(self.walk.to, "review"))

    def _on_saved(self, wall: str) -> None:
        self._saved_at, self._insists = wall[CLOCK], False
        self._show_saved()

    def _dress(self) -> None:
        icons = self._house.icons
        self.view.set_tool_icons(icons.get("lock"), icons.get("view"), icons.get("keys"))
        self._show_stages()
        self._show_place()
        self._show_lock()

    def _show_stages(self) -> None:
        found = stages.shown(self._table, self._house.session.now)
        self.view.set_stages([(s.id, stages.words(s), self._house.icons.get(s.icon)) for s in found])
        self.view.set_stage(self._stage)

    def _show_place(self) -> None:
        now = self._house.session.now
        name = now.info.name if now else self.tr("Jipyo")
        self.view.set_place(name, self.page.place() if self._stage else "")
        self.view.set_unofficial(self.tr("Unofficial sample") if now and now.framework.unofficial else "")

    def _show_lock(self) -> None:
        self.view.offer_lock(self._house.session.now is not None)

    def _show_saved(self) -> None:
        self.view.set_saved(self.tr("Saved {time}").format(time=self._saved_at) if self._saved_at else "", "")

    def _lock_now(self) -> None:
        if not self.lock.lock() and self._house.session.now:
            self.view.news.tell(self.tr("Work is under way. The window can be locked when it is done."), PASSING)

    def _conceal(self) -> None:
        self._held = QApplication.focusWidget()
        for page in self._pages.values():
            page.conceal()
        self._dismiss()
        self.actions_table.silence()
        self._slots.setCurrentWidget(self.locked)

    def _reveal(self) -> None:
        self._slots.setCurrentWidget(self.view)
        self.actions_table.enter(self._stage)
        for page in self._pages.values():
            page.reveal()
        if self._held and self.isAncestorOf(self._held):
            self._held.setFocus()

    def _show_keys(self) -> None:
        panel = self.view.keys
        if panel.isVisible():
            panel.hide()
            return
        known = {*self.page.handlers(), *self._handlers()}
        panel.show_keys(
            [(actions.words(r), actions.keys(r)) for r in actions.rows(self._stage) if r.keys and r.act in known]
        )

    def _targets(self) -> list[Target]:
        places = [target for page in self._pages.values() for target in page.targets()]
        known = frozenset({*self.page.handlers(), *self._handlers()})
        return [*places, *self._places.targets(), *self._places.doing(self._stage, known, self.run)]

    def _next_pane(self) -> None:
        keyboard.to_next_pane(self.page.view)

    def _dismiss(self) -> None:
        self.view.put_overlays_away(self.page.view)

    def _run_at_home(self, act: Act) -> None:
        self.walk.to("home", partial(self.run, act))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lock.watch(self.windowHandle())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if is_left and self._stage and not self._house.jobs.is_closed:
            self.page.flush()

    def _may_close(self) -> bool:
        """Save what is begun; what the computer refuses to save keeps the window open the first time."""
        for page in self._pages.values():
            page.flush()
        refused = self._house.jobs.settle()
        if not refused or self._insists:
            return True
        self._insists = True
        soon(self, partial(self.telling.refuse, stays_open(refused[0])))  # after each has said so by itself
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._house.jobs.is_closed and not self._may_close():
            event.ignore()
            return
        super().closeEvent(event)
        if self._house.jobs.is_closed:
            return
        for stage, page in self._pages.items():
            memory.keep(self._house.settings, stage, page.view)
            page.close()
        memory.keep_window(self._house.settings, self)
        drop(self)
        self._house.session.close()
        self._house.jobs.close()
