"""What every page is given: the round, the language, the look and the memory of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from ui.bridge import Bridge
from ui.icons import Icons
from ui.jobs import Jobs
from ui.languages import Languages
from ui.session import Session
from ui.style import Style


@dataclass(frozen=True, slots=True)
class House:
    """Made once by the composition root and handed to each page."""

    jobs: Jobs
    bridge: Bridge
    session: Session
    languages: Languages
    style: Style
    icons: Icons
    settings: QSettings
