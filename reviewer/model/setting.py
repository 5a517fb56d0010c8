"""A point the manual leaves open: the readings offered, the one taken by default, and what it steers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.model.ids import SettingId
from reviewer.text import Text, same


class Governs(StrEnum):
    """The computation a setting steers, so that code asks by role and never by the id of one edition."""

    PENALTY_FLOOR = "penalty_floor"  # no_floor | floor_indicator | floor_total
    TOTAL_ROUNDING = "total_rounding"  # none | half_up_2
    MEAN_MEMBERS = "mean_members"  # scored_only | missing_as_zero
    TOP_COUNT = "top_count"  # floor | nearest | ceil
    TOP_TIES = "top_ties"  # all_in | all_out
    TOP_AMONG = "top_among"  # evaluation | type
    CUT_ROUNDING = "cut_rounding"  # none | half_up_2
    GRADE_TABLE = "grade_table"  # a reading with a table in `Framework.other_grades`; any other: the usual grades


LONGEST_WORDS = 80
LONGEST_OWN = 400  # room for nine levels with their names


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading that a setting may take."""

    value: str
    text: Text


@dataclass(frozen=True, slots=True)
class Setting:
    """A point the manual leaves open, with the readings offered and the one taken by default.

    Without `choices` it takes any words on one line, `LONGEST_WORDS` characters at most; where `own` is set it takes
    words in place of a choice, `LONGEST_OWN` at most, of the form that `own` gives an example of.
    """

    id: SettingId
    question: Text
    choices: tuple[Choice, ...]
    default: str
    effective: bool = False  # whether a choice changes a computation today, or is a note printed with the round
    governs: Governs | None = None  # the computation it changes, when effective
    own: Text | None = None

    def takes(self, value: str) -> bool:
        """Tell whether the setting may have that value."""
        if self.choices and not self.own:
            return value in {choice.value for choice in self.choices}
        return len(value) <= (LONGEST_OWN if self.own else LONGEST_WORDS) and value.isprintable()

    def says(self, value: str) -> Text:
        """Return a value in words."""
        return next((choice.text for choice in self.choices if choice.value == value), same(value))
