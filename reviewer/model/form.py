"""The form an institution fills in for a measure (제출 양식)."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form an institution fills in. `repeat` names how many times at most (0: once).

    `part` is the heading the field stands under; `measure` names the one measure it belongs to when a form
    is shared (empty: every measure of the form). `evidence` marks fields that must be proven by a paper.
    """

    key: str
    name: Text
    required: bool = False
    repeat: int = 0
    part: Text | None = None
    measure: str = ""
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """The report an institution files for a measure; `id` is shared when measures share one report."""

    id: str
    title: Text
    fields: tuple[FormField, ...]
    pages: int | None = None  # page cap of the report
    evidence_pages: int | None = None
    file_pattern: str = ""
