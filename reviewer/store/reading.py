"""Reading what a round holds now, from the projections, as values."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from reviewer.events.verbs import WORK_SEALED
from reviewer.model import points
from reviewer.model.batch import COLUMNS, BatchKind, Row
from reviewer.model.entry import Entry
from reviewer.model.filed import FigureRow
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import (
    Assignment,
    Citation,
    CombiningRule,
    Conflict,
    Counted,
    Decision,
    Declaration,
    Evidence,
    Institution,
    Mark,
    MarkContent,
    MarkKey,
    Recusal,
    RecusalKind,
    Reviewer,
    RoundInfo,
    Submission,
)
from reviewer.model.seal import Sealed
from reviewer.model.substitution import Approval
from reviewer.model.transcript import Copied
from reviewer.store.connection import Connection
from reviewer.store.permission import PERMISSION, Permission
from reviewer.store.projections.rows import TABLES

if TYPE_CHECKING:
    from reviewer.model.upgrade import PastResult

INSTITUTION = "code, name, type, region, full_name, track"


class Reading:
    """Queries over one open round file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def round(self) -> RoundInfo | None:
        """Return what the round is, or None in a file that holds none yet."""
        sql = "SELECT id, name, opened, package_of, package_id, sample FROM round"
        row = self._connection.execute(sql).fetchone()
        return RoundInfo(row[0], row[1], row[2], row[3], row[4], bool(row[5])) if row else None

    def framework_blob(self) -> str:
        """Return the SHA-256 of the rules the round was opened under."""
        return str(self._connection.execute("SELECT framework FROM round").fetchone()[0])

    def framework_id(self) -> str:
        """Return the id of the edition the round was opened under."""
        return str(self._connection.execute("SELECT framework_id FROM round").fetchone()[0])

    def rows(self, kind: BatchKind) -> list[Row]:
        """Return every row of one kind as text, in the column order of its batch."""
        columns = ", ".join(f'CAST("{column}" AS TEXT)' for column in COLUMNS[kind])
        return list(self._connection.execute(f"SELECT {columns} FROM {TABLES[kind]}"))

    def settings(self) -> dict[str, str]:
        """Return the settings chosen for this round, by id."""
        return dict(self._connection.execute("SELECT id, value FROM setting").fetchall())

    def institutions(self) -> list[Institution]:
        """Return every institution, by code."""
        rows = self._connection.execute(f"SELECT {INSTITUTION} FROM institution ORDER BY code")
        return [Institution(*row) for row in rows]

    def institution(self, code: InstitutionCode) -> Institution | None:
        """Return one institution."""
        sql = f"SELECT {INSTITUTION} FROM institution WHERE code = ?"
        row = self._connection.execute(sql, (code,)).fetchone()
        return Institution(*row) if row else None

    def reviewers(self) -> list[Reviewer]:
        """Return every reviewer, by id."""
        rows = self._connection.execute("SELECT id, name, affiliation, title, field FROM reviewer")
        return [Reviewer(*row) for row in rows]

    def assignments(self, reviewer: ReviewerId | None = None) -> list[Assignment]:
        """Return all assignments, or those of one reviewer."""
        sql = "SELECT reviewer, institution, measure FROM assignment"
        if reviewer is None:
            return [Assignment(*row) for row in self._connection.execute(sql)]
        return [Assignment(*row) for row in self._connection.execute(sql + " WHERE reviewer = ?", (reviewer,))]

    def permission(self, key: MarkKey) -> Permission:
        """Return what decides whether the item may be scored, in one look: this stands on the way of every mark."""
        row = self._connection.execute(PERMISSION, (key.reviewer, key.institution, key.measure)).fetchone()
        return Permission(*row)

    def is_recused(self, reviewer: ReviewerId, institution: InstitutionCode) -> bool:
        """Tell whether the reviewer stands aside from the institution."""
        sql = "SELECT 1 FROM recusal WHERE reviewer = ? AND institution = ? AND kind != ''"
        return self._connection.execute(sql, (reviewer, institution)).fetchone() is not None

    def counted(self, institution: InstitutionCode | None = None) -> list[Counted]:
        """Return counted points: all, or those of one institution."""
        rows = self._of("SELECT institution, measure, points, basis, source FROM counted", institution)
        return [Counted(row[0], row[1], points.parse(row[2]) if row[2] else None, row[3], row[4]) for row in rows]

    def last_year(self, institution: InstitutionCode | None = None) -> list[PastResult]:
        """Return last year's results: all, or those of one institution."""
        sql = "SELECT institution, code, points, maximum, grade, source FROM last_year"
        return [_past(row) for row in self._of(sql, institution)]

    def figures(self, institution: InstitutionCode | None = None) -> list[FigureRow]:
        """Return figures filed: all, or those of one institution."""
        sql = "SELECT institution, measure, record, key, value, source FROM figure"
        return [FigureRow(*row) for row in self._of(sql, institution)]

    def _of(self, sql: str, institution: InstitutionCode | None) -> list[tuple[Any, ...]]:
        where, bound = (" WHERE institution = ?", (institution,)) if institution is not None else ("", ())
        found: list[tuple[Any, ...]] = self._connection.execute(sql + where, bound).fetchall()
        return found

    def figure_keys(self) -> set[tuple[str, str]]:
        """Return the (institution, measure) for which figures were filed."""
        return set(self._connection.execute("SELECT DISTINCT institution, measure FROM figure").fetchall())

    def has_last_year(self) -> bool:
        """Tell whether any result of last year was taken in."""
        return self._connection.execute("SELECT 1 FROM last_year LIMIT 1").fetchone() is not None

    def submission(self, institution: InstitutionCode, measure: MeasureCode) -> Submission | None:
        """Return what an institution filed for a measure."""
        sql = "SELECT filed, pages, fields, source FROM submission WHERE institution = ? AND measure = ?"
        row = self._connection.execute(sql, (institution, measure)).fetchone()
        if row is None:
            return None
        return Submission(institution, measure, json.loads(row[2]), row[0], int(row[1] or 0), row[3])

    def submission_days(self) -> dict[tuple[InstitutionCode, MeasureCode], str]:
        """Return the day each report was filed, ISO; an empty text where nobody wrote it down."""
        rows = self._connection.execute("SELECT institution, measure, filed FROM submission")
        return {(row[0], row[1]): row[2] for row in rows}

    def submission_keys(self) -> set[tuple[str, str]]:
        """Return the (institution, measure) of every submission."""
        return set(self._connection.execute("SELECT institution, measure FROM submission").fetchall())

    def evidence(
        self, institution: InstitutionCode | None = None, measure: MeasureCode | None = None
    ) -> list[Evidence]:
        """Return evidence files: all, an institution's, or those of one of its measures; by name."""
        sql = "SELECT id, institution, measure, name, media_type, size, pages, kind FROM evidence"
        if institution is None:
            rows = self._connection.execute(sql)
        elif measure is None:
            rows = self._connection.execute(sql + " WHERE institution = ? ORDER BY name", (institution,))
        else:
            where = " WHERE institution = ? AND measure = ? ORDER BY name"
            rows = self._connection.execute(sql + where, (institution, measure))
        return [Evidence(*row) for row in rows]

    def declaration(self, reviewer: ReviewerId) -> Declaration | None:
        """Return a reviewer's signed conflict declaration."""
        sql = "SELECT answers, facts, name_typed, signed, details, signature FROM declaration WHERE reviewer = ?"
        row = self._connection.execute(sql, (reviewer,)).fetchone()
        if row is None:
            return None
        answers, details = tuple(json.loads(row[0])), tuple(json.loads(row[4]))
        return Declaration(reviewer, answers, row[1], row[2], row[3], details, row[5])

    def seal(self, reviewer: ReviewerId) -> Sealed | None:
        """Return the seal on a reviewer's work as it stands, sealed or reopened; None when it never was sealed."""
        sql = "SELECT verb, body, moment FROM seal WHERE reviewer = ?"
        row = self._connection.execute(sql, (reviewer,)).fetchone()
        if row is None:
            return None
        said = json.loads(row[1])
        heads = tuple((device, int(seq), digest) for device, seq, digest in said.get("heads", ()))
        return Sealed(row[0] == WORK_SEALED, row[2], heads, said.get("signature", ""), said.get("reason", ""))

    def recusals(self) -> list[Recusal]:
        """Return the recusals in force."""
        sql = "SELECT reviewer, institution, kind, reason, declared FROM recusal WHERE kind != ''"
        rows = self._connection.execute(sql)
        return [Recusal(row[0], row[1], RecusalKind(row[2]), row[3], row[4]) for row in rows]

    def mark(self, key: MarkKey) -> Mark | None:
        """Return a mark as it stands."""
        sql = (
            "SELECT reviewer, institution, measure, body, entry, given, conflicted FROM mark"
            " WHERE reviewer = ? AND institution = ? AND measure = ?"
        )
        row = self._connection.execute(sql, (key.reviewer, key.institution, key.measure)).fetchone()
        return _mark(row) if row else None

    def marks(self, reviewer: ReviewerId | None = None) -> list[Mark]:
        """Return all marks, or those of one reviewer."""
        sql = "SELECT reviewer, institution, measure, body, entry, given, conflicted FROM mark"
        if reviewer is None:
            return [_mark(row) for row in self._connection.execute(sql)]
        return [_mark(row) for row in self._connection.execute(sql + " WHERE reviewer = ?", (reviewer,))]

    def copied_marks(self, reviewer: ReviewerId | None = None) -> list[Mark]:
        """Return the marks that were copied from paper forms: all, or those of one reviewer."""
        return [mark for mark in self.marks(reviewer) if mark.copied]

    def decisions(self) -> list[Decision]:
        """Return the decisions in force."""
        sql = "SELECT institution, measure, body, entry, taken, conflicted FROM decision WHERE body != ''"
        return [_decision(row) for row in self._connection.execute(sql)]

    def approvals(self) -> list[Approval]:
        """Return the approved substitutions in force."""
        sql = "SELECT institution, measure, body, entry, approved, conflicted FROM substitution WHERE body != ''"
        return [_approval(row) for row in self._connection.execute(sql)]

    def conflicts(self) -> list[Conflict]:
        """Return every subject about which several facts compete."""
        rows = self._connection.execute("SELECT subject, sides FROM conflict ORDER BY subject")
        return [Conflict(row[0], tuple(EntryHash(side) for side in json.loads(row[1]))) for row in rows]


def mark_content(entry: Entry) -> MarkContent:
    """Return what a mark's journal entry says."""
    return _content(entry.body)


def _content(body: str) -> MarkContent:
    said = json.loads(body)
    return MarkContent(
        points.parse(said["points"]) if said["points"] else None,
        said["rationale"],
        tuple(said["reasons"]),
        said["attention"],
        said["unsure"],
        said["discuss"],
        tuple(Citation(**citation) for citation in said.get("citations", ())),
    )


def _past(row: tuple[str, ...]) -> PastResult:
    from reviewer.model.upgrade import PastResult

    return PastResult(InstitutionCode(row[0]), row[1], points.parse(row[2]), points.parse(row[3]), row[4], row[5])


def _mark(row: tuple[str, ...]) -> Mark:
    key = MarkKey(ReviewerId(row[0]), InstitutionCode(row[1]), MeasureCode(row[2]))
    return Mark(key, _content(row[3]), EntryHash(row[4]), row[5], bool(row[6]), _copied(row[3]))


def _copied(body: str) -> Copied | None:
    """Return how a mark came from paper; most did not, and their bodies are not read a second time."""
    said = json.loads(body).get("copied") if '"copied":' in body else None
    return Copied(**said) if said else None


def _approval(row: tuple[str, ...]) -> Approval:
    said = json.loads(row[2])
    given = Decimal(said["points"]) if said["points"] else None
    about = (InstitutionCode(row[0]), MeasureCode(row[1]), said["reason"], said["approver"])
    return Approval(*about, given, EntryHash(row[3]), row[4], bool(row[5]))


def _decision(row: tuple[str, ...]) -> Decision:
    said = json.loads(row[2])
    return Decision(
        InstitutionCode(row[0]),
        MeasureCode(row[1]),
        Decimal(said["points"]),
        CombiningRule(said["rule"]) if said["rule"] else None,
        said["reason"],
        tuple(EntryHash(mark) for mark in said["marks"]),
        EntryHash(row[3]),
        row[4],
        bool(row[5]),
        said["digits"],
    )
