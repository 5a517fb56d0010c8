"""The window: puts pages into the shell's slots and lets keys, rail and go-to box reach them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from reviewer.text import Text
from ui import actions, stages
from ui.actions import Act, Actions
from ui.house import House
from ui.pages.home import HomePage
from ui.pages.page import NOTE, REFUSAL, Page, Target
from ui.search import Search
from ui.seat import Seat
from ui.session import Opened
from ui.stages import Stage
from ui.views.shell_view import ShellView

SMALLEST = QSize(1024, 640)
USUAL = QSize(1366, 768)
GEOMETRY = "geometry"
CLOCK = slice(11, 19)  # the hours, minutes and seconds of an ISO 8601 moment


class MainWindow(QMainWindow):
    """A page is made when its stage is first shown, and lives as long as the window."""

    def __init__(self, house: House, table: tuple[Stage, ...] = stages.STAGES) -> None:
        super().__init__()
        self._house = house
        self._table = table
        self._pages: dict[str, Page] = {}
        self._untold: set[str] = set()  # pages made ahead, which have not heard of the open round yet
        self._stage = ""
        self._saved_at = ""
        self.view = ShellView()
        self.setCentralWidget(self.view)
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        before = house.settings.value(GEOMETRY)
        if isinstance(before, QByteArray):
            self.restoreGeometry(before)
        self.actions_table = Actions(self, self.run)
        self._search = Search(self.view.goto, self._targets)
        self._seat = Seat(house, self.view.seat)
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
        if stage not in self._pages:
            self._make(stage)
        if stage in self._untold and self._house.session.now:
            self._untold.discard(stage)
            self._pages[stage].on_opened(self._house.session.now)
        return self._pages[stage]

    def make_one_more(self) -> bool:
        """Make a page that nobody asked for yet, before anybody does; False when every page offered is made."""
        offered = stages.shown(self._table, self._house.session.now)
        missing = [stage.id for stage in offered if stage.id not in self._pages]
        if missing:
            self._make(missing[0])
        return bool(missing)

    def _make(self, stage: str) -> None:
        made = next(s for s in self._table if s.id == stage).page(self._house)
        made.told.connect(self.view.news.tell)
        made.moved.connect(self._show_place)
        made.wants.connect(self.show_stage)
        self.view.stack.addWidget(made.view)
        self._pages[stage] = made
        self._untold.add(stage)

    def show_stage(self, stage: str) -> None:
        """Leave the page that is shown and enter another."""
        if stage == self._stage:
            return
        if self._stage:
            self.page.leave()
            self.view.news.clear()  # what was said belonged to the page that is left
        page = self.page_of(stage)
        self._stage = stage
        self.view.set_stage(stage)
        self.view.stack.setCurrentWidget(page.view)
        self.actions_table.enter(stage)
        self.view.keys.hide()
        page.enter()
        _focus_inside(page.view)
        self._show_place()

    def run(self, act: Act) -> None:
        """Do what a key asked for: the page's own answer first, then the window's."""
        for handlers in (self.page.handlers(), self._handlers()):
            if act in handlers:
                handlers[act]()
                return

    def tell(self, text: Text) -> None:
        """Show a line of news."""
        self.view.news.tell(self._house.languages.say(text), NOTE)

    def refuse(self, text: Text) -> None:
        """Show what went wrong."""
        self.view.news.tell(self._house.languages.say(text), REFUSAL)

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
            Act.NEXT_PANE: self._next_pane,
            Act.DISMISS: self._dismiss,
            Act.OPEN: self._open,
            Act.NEW: self._new,
        }

    def _listen(self) -> None:
        view, house = self.view, self._house
        view.stage_chosen.connect(self.show_stage)
        view.language_asked.connect(house.languages.toggle)
        view.contrast_asked.connect(house.style.toggle)
        view.keys_asked.connect(self._show_keys)
        house.languages.changed.connect(self.retranslate)
        house.style.changed.connect(self._dress)
        house.session.opened.connect(self._on_opened)
        house.bridge.saved.connect(self._on_saved)
        house.bridge.failed.connect(self.refuse)
        house.bridge.news.connect(self.tell)

    def _on_opened(self, opened: Opened) -> None:
        self._untold.clear()  # every page there is hears the same signal
        self._show_stages()
        self._show_place()
        self._show_lock()
        if opened.is_package:
            self.show_stage("review")

    def _on_saved(self, wall: str) -> None:
        self._saved_at = wall[CLOCK]
        self._show_saved()

    def _dress(self) -> None:
        icons = self._house.icons
        self.view.set_tool_icons(icons.get("keys"), icons.get("contrast"))
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
        if self._house.session.now:
            picture = self._house.icons.picture("lock", 18, "icon-gray-light", self.devicePixelRatio())
            self.view.set_lock(picture, self.tr("This file is encrypted"))

    def _show_saved(self) -> None:
        words = self.tr("Saved {time}").format(time=self._saved_at) if self._saved_at else ""
        self.view.set_saved(words, "")

    def _show_keys(self) -> None:
        panel = self.view.keys
        if panel.isVisible():
            panel.hide()
            return
        known = {*self.page.handlers(), *self._handlers()}
        panel.show_keys([(actions.words(r), actions.keys(r)) for r in actions.rows(self._stage) if r.act in known])

    def _targets(self) -> list[Target]:
        found = stages.shown(self._table, self._house.session.now)
        places = [Target(stages.words(s), self.tr("page"), partial(self.show_stage, s.id)) for s in found]
        for page in self._pages.values():
            places += page.targets()
        known = {*self.page.handlers(), *self._handlers()}
        doing = [r for r in actions.rows(self._stage) if r.act in known]
        return places + [Target(actions.words(r), actions.keys(r), partial(self.run, r.act)) for r in doing]

    def _next_pane(self) -> None:
        found = [p for p in self.page.view.findChildren(QWidget) if p.property("pane") and p.isVisible()]
        panes = sorted(found, key=_left_edge)  # as they are read, whatever order they were made in
        if not panes:
            return
        held = QApplication.focusWidget()
        at = next((i for i, p in enumerate(panes) if held and (p is held or p.isAncestorOf(held))), -1)
        _focus_inside(panes[(at + 1) % len(panes)])

    def _dismiss(self) -> None:
        self.view.keys.hide()
        self.view.goto.end()
        if self.view.goto.box.hasFocus():
            self.page.view.setFocus()

    def _open(self) -> None:
        self.show_stage("home")
        self.run(Act.OPEN)

    def _new(self) -> None:
        self.show_stage("home")
        self.run(Act.NEW)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self._stage:
            self.page.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._house.jobs.is_closed:
            return
        for page in self._pages.values():
            page.flush()
            page.close()
        self._house.settings.setValue(GEOMETRY, self.saveGeometry())
        self._house.session.close()
        self._house.jobs.close()


def _left_edge(pane: QWidget) -> int:
    return pane.mapToGlobal(QPoint()).x()


def _focus_inside(pane: QWidget) -> None:
    """Give the keyboard to the first part of `pane` that takes it, unless a part of it has it already."""
    held = QApplication.focusWidget()
    if held and pane.isAncestorOf(held):
        return
    inside = [pane, *pane.findChildren(QWidget)]
    tab = Qt.FocusPolicy.TabFocus
    takes = [w for w in inside if w.focusPolicy() & tab == tab and w.isVisibleTo(pane) and w.isEnabledTo(pane)]
    if takes:
        takes[0].setFocus()
