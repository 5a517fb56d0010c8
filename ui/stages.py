"""The stages of the way, in order: who uses each, how it is called, and which page stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reviewer.model.round import Role
from ui.house import House
from ui.pages.page import Page
from ui.session import Opened
from ui.words import QT_TRANSLATE_NOOP

CONTEXT = "Stages"
EVERYONE = frozenset(Role)
REVIEWERS = frozenset({Role.REVIEWER})
OFFICE = frozenset({Role.SECRETARY, Role.CHAIR})


@dataclass(frozen=True, slots=True)
class Stage:
    """One place in the rail; `roles` are the people who see it, `needs_round` whether a round must be open.

    `modules` are what its page is made of, to be loaded before it is made.
    """

    id: str
    icon: str
    words: str
    roles: frozenset[Role]
    page: Callable[[House], Page]
    modules: tuple[str, ...]
    needs_round: bool = True


# A page is imported when its stage is first shown: together they would take longer than the first paint may.
def _home(house: House) -> Page:
    from ui.pages.home import HomePage

    return HomePage(house)


def _intake(house: House) -> Page:
    from ui.pages.intake import IntakePage

    return IntakePage(house)


def _journal(house: House) -> Page:
    from ui.pages.journal import JournalPage

    return JournalPage(house)


def _panel(house: House) -> Page:
    from ui.pages.panel.page import PanelPage

    return PanelPage(house)


def _results(house: House) -> Page:
    from ui.pages.results.page import ResultsPage

    return ResultsPage(house)


def _rules(house: House) -> Page:
    from ui.pages.rules.page import RulesPage

    return RulesPage(house)


def _review(house: House) -> Page:
    from ui.pages.review.page import ReviewPage

    return ReviewPage(house)


def _sheets(house: House) -> Page:
    from ui.pages.sheets import SheetsPage

    return SheetsPage(house)


STAGES: tuple[Stage, ...] = (
    Stage("home", "home", QT_TRANSLATE_NOOP("Stages", "Home"), EVERYONE, _home, ("ui.pages.home",), needs_round=False),
    Stage("intake", "intake", QT_TRANSLATE_NOOP("Stages", "Intake"), OFFICE, _intake, ("ui.pages.intake",)),
    Stage(
        "review",
        "review",
        QT_TRANSLATE_NOOP("Stages", "Review"),
        REVIEWERS,
        _review,
        ("ui.pages.review.page",),
    ),
    Stage("panel", "panel", QT_TRANSLATE_NOOP("Stages", "Panel"), OFFICE, _panel, ("ui.pages.panel.page",)),
    Stage("results", "results", QT_TRANSLATE_NOOP("Stages", "Results"), OFFICE, _results, ("ui.pages.results.page",)),
    Stage("sheets", "sheets", QT_TRANSLATE_NOOP("Stages", "Sheets"), OFFICE, _sheets, ("ui.pages.sheets",)),
    Stage("journal", "journal", QT_TRANSLATE_NOOP("Stages", "Journal"), OFFICE, _journal, ("ui.pages.journal",)),
    Stage(
        "rules",
        "rules",
        QT_TRANSLATE_NOOP("Stages", "Rules"),
        OFFICE,
        _rules,
        ("ui.pages.rules.page",),
        needs_round=False,
    ),
)


def shown(stages: tuple[Stage, ...], opened: Opened | None) -> list[Stage]:
    """Return the stages that fit the open round: a package shows its reviewer's, a full round the office's.

    Secretary and chair see the same, for each page holds work of both (docs/decisions.md). In the sample one may sit
    down as anyone, so it shows all of them.
    """
    if opened is None:
        return [s for s in stages if not s.needs_round]
    roles = {Role.REVIEWER} if opened.is_package else OFFICE | ({Role.REVIEWER} if opened.info.sample else set())
    return [s for s in stages if roles & s.roles]


def words(stage: Stage) -> str:
    """Return the name of a stage in the language of the window."""
    return QCoreApplication.translate(CONTEXT, stage.words)
