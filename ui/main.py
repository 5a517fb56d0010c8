"""The composition root: `python -m ui.main [FILE] [--sample] [--lang ko|en] [--passphrase-file F]`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from reviewer.text import Language
from ui import faults, style
from ui.bridge import Bridge
from ui.evidence import child
from ui.evidence.painter import FLAG
from ui.house import House
from ui.icons import Icons
from ui.jobs import Jobs
from ui.languages import Languages
from ui.session import Session

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NAME = "Jipyo"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for."""

    file: Path | None = None
    sample: bool = False
    language: Language | None = None
    passphrase: str | None = None


def read_options(arguments: Sequence[str]) -> Options:
    """Read the command line; leaves the process with a usage line when it cannot be read."""
    parser = argparse.ArgumentParser(prog="jipyo-window")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--passphrase-file", type=Path)
    given = parser.parse_args(arguments)
    return Options(
        file=given.file,
        sample=given.sample,
        language=Language(given.lang) if given.lang else None,
        passphrase=_first_line(parser, given.passphrase_file) if given.passphrase_file else None,
    )


def _first_line(parser: argparse.ArgumentParser, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"{path}: {error}")


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application under its name; the style comes with the house."""
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


def begin(house: House, options: Options) -> MainWindow:
    """Return the window, with what the command line named on its way to it.

    The file is opened by the worker while this thread builds the window; a key takes its time to derive.
    """
    opening = None
    if options.file and options.passphrase is not None:
        opening = house.session.open(options.file, options.passphrase)
    from ui.main_window import MainWindow

    window = MainWindow(house)
    if options.sample:
        window.home.try_sample()
    elif options.file and opening:
        window.home.follow(options.file, opening)
    elif options.file:
        window.home.open_file(options.file)
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    logging.basicConfig(level=logging.WARNING)
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == [FLAG]:
        child.run()
        return 0
    options = read_options(given)
    faults.route_qt_messages()
    application = make_application([])
    house = make_house(application, QSettings(NAME, NAME))
    if options.language:
        house.languages.use(options.language)
    escaped = faults.Escaped(application)
    window = begin(house, options)
    escaped.failed.connect(window.refuse)
    escaped.listen()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
