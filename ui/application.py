"""The composition root: everything the window is made of, put together once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui import binding, faults, memory, style, zoom
from ui.ahead import Ahead
from ui.bridge import Bridge
from ui.collecting import Collecting
from ui.early import Opening
from ui.house import House
from ui.icons import Icons
from ui.jobs import Jobs
from ui.languages import Languages
from ui.options import Options
from ui.session import Session

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NAME = "Jipyo"


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application under its name; the style comes with the house."""
    binding.load()
    application = QApplication([NAME, *arguments])
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    return application


def make_house(application: QApplication, settings: QSettings) -> House:
    """Return everything pages are given."""
    jobs, bridge = Jobs(application), Bridge(application)
    look = style.dress(application, settings)
    return House(
        jobs=jobs,
        bridge=bridge,
        session=Session(jobs, bridge, application),
        languages=Languages(application, settings),
        style=look,
        icons=Icons(look),
        settings=settings,
    )


def begin(house: House, options: Options, early: Opening | None = None) -> MainWindow:
    """Return the window, with what the command line named on its way to it.

    The file is opened by the worker while this thread builds the window; a key takes its time to derive.
    """
    opening = house.session.open_with(early.path, early.secret) if early else None
    from ui.main_window import MainWindow

    window = MainWindow(house)
    if early and opening:
        window.home.follow(early.path, opening)
    elif options.sample:
        window.home.try_sample(options.sample_folder)
    elif options.file:
        window.home.open_file(options.file)
    return window


def run(options: Options, early: Opening | None) -> int:
    """Run the window until it is closed; returns the exit code."""
    faults.route_qt_messages()
    settings = QSettings(NAME, NAME)
    zoom.put_on(settings)
    application = make_application([])
    house = make_house(application, settings)
    if options.language:
        house.languages.use(options.language)
    escaped = faults.Escaped(application)
    window = begin(house, options, early)
    escaped.failed.connect(window.telling.refuse)
    escaped.listen()
    Ahead(window)
    collecting = Collecting(application)
    window.lock.locking.connect(collecting.everything)
    memory.show_window(settings, window)
    return application.exec()
