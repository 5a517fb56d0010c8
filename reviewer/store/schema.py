"""The tables of a round file and the steps from one version of them to the next.

A step never uses today's code: it is the SQL of its own day, and it is recorded in the same transaction.
"""

from __future__ import annotations

from sqlcipher3 import dbapi2 as driver

APPLICATION_ID = 0x4A495059  # "JIPY"

JOURNAL = """
CREATE TABLE chain (
    id INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    UNIQUE (author, device)
) STRICT;
CREATE TABLE entry (
    chain INTEGER NOT NULL REFERENCES chain (id),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    prev TEXT NOT NULL,
    clock INTEGER NOT NULL,
    wall TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    basis TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (chain, seq, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    sha256 TEXT UNIQUE,
    size INTEGER NOT NULL
) STRICT;
CREATE TABLE chunk (
    blob INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (blob, n)
) STRICT;
"""

PROJECTIONS = """
CREATE TABLE round (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, opened TEXT NOT NULL, framework_id TEXT NOT NULL,
    framework TEXT NOT NULL, sample INTEGER NOT NULL, package_of TEXT NOT NULL, package_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE setting (
    id TEXT PRIMARY KEY, value TEXT NOT NULL, entry TEXT NOT NULL, conflicted INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE institution (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, region TEXT NOT NULL,
    full_name TEXT NOT NULL, track TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reviewer (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, affiliation TEXT NOT NULL, title TEXT NOT NULL, field TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE assignment (
    reviewer TEXT NOT NULL, institution TEXT NOT NULL, measure TEXT NOT NULL,
    PRIMARY KEY (reviewer, institution, measure)
) WITHOUT ROWID;
CREATE TABLE counted (
    institution TEXT NOT NULL, measure TEXT NOT NULL, points TEXT NOT NULL, basis TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (institution, measure)
) WITHOUT ROWID;
CREATE TABLE submission (
    institution TEXT NOT NULL, measure TEXT NOT NULL, filed TEXT NOT NULL, pages TEXT NOT NULL,
    fields TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (institution, measure)
) WITHOUT ROWID;
CREATE TABLE evidence (
    id TEXT NOT NULL, institution TEXT NOT NULL, measure TEXT NOT NULL, name TEXT NOT NULL,
    media_type TEXT NOT NULL, size INTEGER NOT NULL, pages INTEGER NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (institution, measure, id, name)
) WITHOUT ROWID;
CREATE TABLE declaration (
    reviewer TEXT PRIMARY KEY, answers TEXT NOT NULL, facts TEXT NOT NULL, name_typed TEXT NOT NULL,
    signed TEXT NOT NULL, entry TEXT NOT NULL, conflicted INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE recusal (
    reviewer TEXT NOT NULL, institution TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    declared TEXT NOT NULL, entry TEXT NOT NULL, conflicted INTEGER NOT NULL,
    PRIMARY KEY (reviewer, institution)
) WITHOUT ROWID;
CREATE TABLE mark (
    reviewer TEXT NOT NULL, institution TEXT NOT NULL, measure TEXT NOT NULL, body TEXT NOT NULL,
    entry TEXT NOT NULL, given TEXT NOT NULL, conflicted INTEGER NOT NULL,
    PRIMARY KEY (reviewer, institution, measure)
) WITHOUT ROWID;
CREATE TABLE decision (
    institution TEXT NOT NULL, measure TEXT NOT NULL, body TEXT NOT NULL, entry TEXT NOT NULL,
    taken TEXT NOT NULL, conflicted INTEGER NOT NULL,
    PRIMARY KEY (institution, measure)
) WITHOUT ROWID;
CREATE TABLE conflict (subject TEXT PRIMARY KEY, sides TEXT NOT NULL) WITHOUT ROWID;
"""

LAST_YEAR = """
CREATE TABLE last_year (
    institution TEXT NOT NULL, code TEXT NOT NULL, points TEXT NOT NULL, maximum TEXT NOT NULL,
    grade TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (institution, code)
) WITHOUT ROWID;
"""
OWN_AND_SEALED = """
CREATE TABLE draft (
    reviewer TEXT NOT NULL, institution TEXT NOT NULL, measure TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (reviewer, institution, measure)
) WITHOUT ROWID;
CREATE TABLE place (reviewer TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seal (
    reviewer TEXT PRIMARY KEY, verb TEXT NOT NULL, body TEXT NOT NULL, moment TEXT NOT NULL, entry TEXT NOT NULL,
    conflicted INTEGER NOT NULL
) WITHOUT ROWID;
ALTER TABLE declaration ADD COLUMN details TEXT NOT NULL DEFAULT '[]';
ALTER TABLE declaration ADD COLUMN signature TEXT NOT NULL DEFAULT '';
"""
"""What its person keeps on the way to a mark (no fact, in no package), the seal, and a fact behind each yes."""

SUBSTITUTIONS_AND_FIGURES = """
CREATE TABLE substitution (
    institution TEXT NOT NULL, measure TEXT NOT NULL, body TEXT NOT NULL, entry TEXT NOT NULL,
    approved TEXT NOT NULL, conflicted INTEGER NOT NULL,
    PRIMARY KEY (institution, measure)
) WITHOUT ROWID;
CREATE TABLE figure (
    institution TEXT NOT NULL, measure TEXT NOT NULL, record TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (institution, measure, record, key)
) WITHOUT ROWID;
"""
"""What was approved for measures that do not apply, and the figures that points are computed from."""

PROJECTED = (
    "round",
    "setting",
    "institution",
    "reviewer",
    "assignment",
    "counted",
    "submission",
    "evidence",
    "last_year",
    "declaration",
    "recusal",
    "mark",
    "decision",
    "conflict",
    "seal",
    "substitution",
    "figure",
)
"""The tables that `rebuild` empties and fills again."""

STEPS: tuple[str, ...] = (JOURNAL + PROJECTIONS, LAST_YEAR, OWN_AND_SEALED, SUBSTITUTIONS_AND_FIGURES)
"""Step n takes a file from version n to version n + 1."""

VERSION = len(STEPS)


def create(connection: driver.Connection) -> None:
    """Lay the tables of the present version into an empty file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(connection, 0)


def migrate(connection: driver.Connection, version: int) -> None:
    """Take the file from `version` to the present one, a transaction for each step."""
    for number, step in enumerate(STEPS[version:], start=version + 1):
        connection.executescript(f"BEGIN IMMEDIATE;{step};PRAGMA user_version = {number};COMMIT;")


def tables(connection: driver.Connection) -> dict[str, str]:
    """Return everything a file declares, by name: tables, indexes, and whatever else may hide there."""
    sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master"
    return dict(connection.execute(sql).fetchall())


def known_tables() -> dict[str, str]:
    """Return what a file of the present version declares."""
    fresh = driver.connect(":memory:", isolation_level=None)
    create(fresh)
    found = tables(fresh)
    fresh.close()
    return found
