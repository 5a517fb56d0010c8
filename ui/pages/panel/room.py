"""What the panel page asks the desk for in one go."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.desk.desk import Desk
from reviewer.model.changes import Topic
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import AgendaItem, Evidence, MarkKey, Submission
from reviewer.model.setting import Setting
from reviewer.model.views import ConflictView, CountedSide, JournalLine
from ui.models.agenda import Key

SHOWN = (
    Topic.MARKS,
    Topic.DECISIONS,
    Topic.RECUSALS,
    Topic.ASSIGNMENTS,
    Topic.SETTINGS,
    Topic.INSTITUTIONS,
    Topic.REVIEWERS,
    Topic.SUBMISSIONS,
    Topic.EVIDENCE,
    Topic.COUNTED,
    Topic.SUBSTITUTIONS,
)  # what the page shows anew when it changes
NOBODY = ReviewerId("")  # what was filed is asked for without being any one reviewer


@dataclass(frozen=True, slots=True)
class Competing:
    """A conflict with the journal's sentence for each side."""

    view: ConflictView
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """The agenda, what competes, and the settings with the values in force."""

    agenda: tuple[AgendaItem, ...] = ()
    conflicts: tuple[Competing, ...] = ()
    offered: tuple[Setting, ...] = ()
    values: dict[str, str] | None = None

    def value(self, setting: str) -> str:
        """Return the value of a setting in force."""
        return (self.values or {}).get(setting, "")


@dataclass(frozen=True, slots=True)
class Filed:
    """What an institution filed for a measure."""

    key: Key
    submission: Submission | None
    evidence: tuple[Evidence, ...]
    counted: tuple[CountedSide, ...] = ()


def room(desk: Desk) -> Room:
    """Return everything the page shows."""
    see = desk.see
    conflicts = tuple(_competing(desk, one) for one in see.conflicts())
    return Room(see.agenda(), conflicts, see.offered_settings(), see.settings())


def filed(key: Key, desk: Desk) -> Filed:
    """Return what was filed for one item."""
    institution, measure = InstitutionCode(key[0]), MeasureCode(key[1])
    item = desk.see.item(MarkKey(NOBODY, institution, measure))
    return Filed(key, item.submission, item.evidence, desk.see.counted_beside(institution, measure))


def _competing(desk: Desk, view: ConflictView) -> Competing:
    sides = {entry.hash for entry in view.sides}
    return Competing(view, tuple(line for line in desk.see.history(view.subject) if line.entry.hash in sides))
