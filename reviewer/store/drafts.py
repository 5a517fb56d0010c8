"""Drafts, the place and the evidence seen of a reviewer: in the round file beside the journal, no fact, in no package."""

from __future__ import annotations

import json
from dataclasses import asdict

from reviewer.model import points
from reviewer.model.draft import DeclarationDraft, Draft, Place
from reviewer.model.entry import canonical
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.round import Citation, MarkContent, MarkKey
from reviewer.store.connection import Connection


class Drafts:
    """Reads and writes them; a transaction is the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one before."""
        row = (*_parts(draft.key), canonical(_body(draft.content)))
        self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)", row)

    def drop(self, key: MarkKey) -> None:
        """Let go of a draft: its mark is given."""
        sql = "DELETE FROM draft WHERE reviewer = ? AND institution = ? AND measure = ?"
        self._connection.execute(sql, _parts(key))

    def of(self, reviewer: ReviewerId) -> tuple[Draft, ...]:
        """Return the drafts of a reviewer."""
        sql = "SELECT institution, measure, body FROM draft WHERE reviewer = ? ORDER BY institution, measure"
        rows = self._connection.execute(sql, (reviewer,)).fetchall()
        return tuple(Draft(_key(reviewer, row[0], row[1]), _content(json.loads(row[2]))) for row in rows)

    def stand(self, place: Place) -> None:
        """Keep where a reviewer is."""
        key = place.key
        body = canonical([key.institution, key.measure, place.field, place.cursor])
        self._connection.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (key.reviewer, body))

    def place(self, reviewer: ReviewerId) -> Place | None:
        """Return where a reviewer was."""
        row = self._connection.execute("SELECT body FROM place WHERE reviewer = ?", (reviewer,)).fetchone()
        if row is None:
            return None
        institution, measure, field, cursor = json.loads(row[0])
        return Place(_key(reviewer, institution, measure), field, cursor)

    def keep_declaration(self, reviewer: ReviewerId, draft: DeclarationDraft) -> None:
        """Keep what a reviewer has answered so far, in place of what was kept before."""
        body = canonical([list(draft.answers), list(draft.facts)])
        self._connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (_declaring(reviewer), body))

    def drop_declaration(self, reviewer: ReviewerId) -> None:
        """Let go of it: the declaration is signed."""
        self._connection.execute("DELETE FROM kept WHERE name = ?", (_declaring(reviewer),))

    def declaration(self, reviewer: ReviewerId) -> DeclarationDraft | None:
        """Return what a reviewer answered before the declaration was signed."""
        row = self._connection.execute("SELECT value FROM kept WHERE name = ?", (_declaring(reviewer),)).fetchone()
        if row is None:
            return None
        answers, facts = json.loads(row[0])
        return DeclarationDraft(tuple(answers), tuple(facts))

    def see(self, reviewer: ReviewerId, evidence: EvidenceId) -> None:
        """Keep that a reviewer had an evidence file on screen."""
        self._connection.execute("INSERT OR IGNORE INTO kept VALUES (?, '')", (_seen(reviewer) + evidence,))

    def seen(self, reviewer: ReviewerId) -> frozenset[EvidenceId]:
        """Return the evidence files a reviewer had on screen."""
        sought = _seen(reviewer)
        rows = self._connection.execute("SELECT name FROM kept WHERE substr(name, 1, ?) = ?", (len(sought), sought))
        return frozenset(EvidenceId(row[0].removeprefix(sought)) for row in rows)


def _seen(reviewer: ReviewerId) -> str:
    return f"seen/{reviewer}/"


def _declaring(reviewer: ReviewerId) -> str:
    return f"declaring/{reviewer}"


def _parts(key: MarkKey) -> tuple[str, str, str]:
    return key.reviewer, key.institution, key.measure


def _key(reviewer: ReviewerId, institution: str, measure: str) -> MarkKey:
    return MarkKey(reviewer, InstitutionCode(institution), MeasureCode(measure))


def _body(content: MarkContent) -> dict[str, object]:
    cited = {"citations": [asdict(citation) for citation in content.citations]} if content.citations else {}
    return {
        **cited,
        "points": "" if content.points is None else points.text(content.points),
        "rationale": content.rationale,
        "reasons": list(content.reasons),
        "attention": content.attention,
        "unsure": content.unsure,
        "discuss": content.discuss,
    }


def _content(said: dict[str, object]) -> MarkContent:
    reasons, attention, cited = said["reasons"], said["attention"], said.get("citations")
    return MarkContent(
        points.parse(str(said["points"])) if said["points"] else None,
        str(said["rationale"]),
        tuple(reasons) if isinstance(reasons, list) else (),
        dict(attention) if isinstance(attention, dict) else {},
        bool(said["unsure"]),
        bool(said["discuss"]),
        tuple(Citation(**citation) for citation in cited) if isinstance(cited, list) else (),
    )
