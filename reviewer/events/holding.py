"""The round itself and what it took in: rules, settings, rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import subjects
from reviewer.model.batch import BatchKind, SourceFile
from reviewer.model.ids import EntryHash
from reviewer.model.subjects import Noun


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """The round began, under the rules kept in the blob `framework` (SHA-256)."""

    verb: ClassVar[str] = verbs.ROUND_OPENED
    id: str
    name: str
    framework_id: str
    framework: str
    sample: bool = False
    package_of: str = ""
    package_id: str = ""

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROUND, self.id)

    def body(self) -> Body:
        return {
            "id": self.id,
            "name": self.name,
            "framework_id": self.framework_id,
            "framework": self.framework,
            "sample": self.sample,
            "package_of": self.package_of,
            "package_id": self.package_id,
        }


@dataclass(frozen=True, slots=True)
class SettingChosen:
    """A point the manual leaves open was settled for this round."""

    verb: ClassVar[str] = verbs.SETTING_CHOSEN
    setting: str
    value: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.SETTING, self.setting)

    def body(self) -> Body:
        return {"value": self.value}


@dataclass(frozen=True, slots=True)
class RowsImported:
    """Rows of one kind came in; they are kept in the blob `rows` (SHA-256 of its bytes)."""

    verb: ClassVar[str] = verbs.ROWS_IMPORTED
    kind: BatchKind
    count: int
    rows: str
    sources: tuple[SourceFile, ...] = ()

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROWS, self.kind)

    def body(self) -> Body:
        sources = [{"name": s.name, "sha256": s.sha256, "size": s.size} for s in self.sources]
        return {"kind": self.kind.value, "count": self.count, "rows": self.rows, "sources": sources}


@dataclass(frozen=True, slots=True)
class ImportWithdrawn:
    """An import was taken back; its rows count as never having come."""

    verb: ClassVar[str] = verbs.IMPORT_WITHDRAWN
    kind: BatchKind
    entry: EntryHash
    reason: str

    @property
    def subject(self) -> str:
        return subjects.of(Noun.ROWS, self.kind)

    def body(self) -> Body:
        return {"kind": self.kind.value, "entry": self.entry, "reason": self.reason}
