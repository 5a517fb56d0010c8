"""What a process that lays pages out is handed: little for an institution's sheet, the whole document otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from reviewer.model.ids import MeasureCode, TypeCode
from reviewer.model.result import InstitutionResult
from reviewer.model.round import Decision
from reviewer.sheet.comparison import Peers
from reviewer.sheet.context import SheetContext
from reviewer.sheet.digest import Opinions
from reviewer.sheet.institution_sheet import Beside, institution_sheet
from reviewer.sheet.page import Document


@dataclass(frozen=True, slots=True)
class Shared:
    """What every institution's sheet of a series shares; it is handed over once."""

    context: SheetContext
    peers: Mapping[TypeCode, Peers]


class Task(Protocol):
    """Something a document comes of."""

    def document(self, shared: Shared) -> Document:
        """Return the document."""
        ...


@dataclass(frozen=True, slots=True)
class Laid:
    """A document that is there already."""

    made: Document

    def document(self, _shared: Shared) -> Document:
        """Return it."""
        return self.made


@dataclass(frozen=True, slots=True)
class InstitutionTask:
    """An institution's sheet by what it alone holds."""

    result: InstitutionResult
    decisions: Mapping[MeasureCode, Decision]
    opinions: Opinions

    def document(self, shared: Shared) -> Document:
        """Return the sheet."""
        beside = Beside(self.opinions, shared.peers.get(self.result.institution.type))
        return institution_sheet(shared.context, self.result, self.decisions, beside)
