"""Facts that replace one another: writing what stands for a subject into its table."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.events.verbs import APPROVAL_REVOKED, DECISION_REVOKED, RECUSAL_LIFTED
from reviewer.model.entry import Entry, canonical
from reviewer.model.subjects import Noun, names, noun
from reviewer.store.connection import Connection
from reviewer.store.folding import Standing

GONE = frozenset({RECUSAL_LIFTED, DECISION_REVOKED, APPROVAL_REVOKED})


def write(connection: Connection, standing: Standing) -> None:
    """Write the row of the subject, and note or clear its conflict."""
    subject = standing.entry.subject
    _write_row(connection, standing)
    if standing.conflicted:
        sides = canonical([side.hash for side in standing.sides])
        connection.execute("INSERT OR REPLACE INTO conflict VALUES (?, ?)", (subject, sides))
    else:
        connection.execute("DELETE FROM conflict WHERE subject = ?", (subject,))


def write_lone(connection: Connection, entry: Entry) -> None:
    """Write a fact that nothing competes with: the quick way after a local change."""
    _write_row(connection, Standing(entry, entry, (entry,)))


def _write_row(connection: Connection, standing: Standing) -> None:
    subject = standing.entry.subject
    writer = _WRITERS.get(noun(subject))
    if writer:
        writer(connection, names(subject), standing)


def basis(connection: Connection, subject: str) -> tuple[str, bool]:
    """Return the entry that a new fact about `subject` replaces ("" if none), and whether it is in conflict."""
    sql = _BASIS.get(noun(subject))
    row = connection.execute(sql, names(subject)).fetchone() if sql else None
    return (row[0], bool(row[1])) if row else ("", False)


def _mark(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    row = (*key, standing.content.body, standing.entry.hash, standing.content.wall, standing.conflicted)
    connection.execute("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _decision(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    body = "" if standing.content.verb in GONE else standing.content.body
    row = (*key, body, standing.entry.hash, standing.content.wall, standing.conflicted)
    connection.execute("INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?)", row)


def _substitution(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    body = "" if standing.content.verb in GONE else standing.content.body
    row = (*key, body, standing.entry.hash, standing.content.wall, standing.conflicted)
    connection.execute("INSERT OR REPLACE INTO substitution VALUES (?, ?, ?, ?, ?, ?)", row)


def _recusal(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    content = standing.content.content()
    kind = "" if standing.content.verb in GONE else content["kind"]
    row = (
        *key, kind, content["reason"], standing.content.wall, standing.entry.hash, standing.conflicted
    )  # fmt: skip
    connection.execute("INSERT OR REPLACE INTO recusal VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _declaration(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    content = standing.content.content()
    row = (
        *key, canonical(content["answers"]), content["facts"], content["name_typed"],
        standing.content.wall, standing.entry.hash, standing.conflicted,
        canonical(content.get("details", [])), content.get("signature", ""),
    )  # fmt: skip
    connection.execute("INSERT OR REPLACE INTO declaration VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def _seal(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    said = standing.content
    row = (*key, said.verb, said.body, said.wall, standing.entry.hash, standing.conflicted)
    connection.execute("INSERT OR REPLACE INTO seal VALUES (?, ?, ?, ?, ?, ?)", row)


def _setting(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    row = (*key, standing.content.content()["value"], standing.entry.hash, standing.conflicted)
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?, ?, ?)", row)


def _round(connection: Connection, key: tuple[str, ...], standing: Standing) -> None:
    content = standing.content.content()
    row = (
        *key, content["name"], standing.content.wall, content["framework_id"], content["framework"],
        content["sample"], content["package_of"], content["package_id"],
    )  # fmt: skip
    connection.execute("INSERT OR REPLACE INTO round VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


# Packages, merges and signed sheets have no table: they are read from the journal itself.
_WRITERS: dict[Noun, Callable[[Connection, tuple[str, ...], Standing], None]] = {
    Noun.MARK: _mark,
    Noun.DECISION: _decision,
    Noun.RECUSAL: _recusal,
    Noun.DECLARATION: _declaration,
    Noun.SETTING: _setting,
    Noun.ROUND: _round,
    Noun.SEAL: _seal,
    Noun.SUBSTITUTION: _substitution,
}

_BASIS: dict[Noun, str] = {
    Noun.MARK: "SELECT entry, conflicted FROM mark WHERE reviewer = ? AND institution = ? AND measure = ?",
    Noun.DECISION: "SELECT entry, conflicted FROM decision WHERE institution = ? AND measure = ?",
    Noun.RECUSAL: "SELECT entry, conflicted FROM recusal WHERE reviewer = ? AND institution = ?",
    Noun.DECLARATION: "SELECT entry, conflicted FROM declaration WHERE reviewer = ?",
    Noun.SETTING: "SELECT entry, conflicted FROM setting WHERE id = ?",
    Noun.SEAL: "SELECT entry, conflicted FROM seal WHERE reviewer = ?",
    Noun.SUBSTITUTION: "SELECT entry, conflicted FROM substitution WHERE institution = ? AND measure = ?",
}
