"""Opening and making the encrypted database file: key, pragmas, exclusive hold, version."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2 as driver

from reviewer.store import refusals
from reviewer.store.cipher import PAGE, passphrase_fits
from reviewer.store.schema import APPLICATION_ID, VERSION, create, migrate

Connection: TypeAlias = driver.Connection
PLAIN_HEADER = b"SQLite format 3\x00"


def make(path: Path, passphrase: str) -> Connection:
    """Make an empty round file; raises EmptyPassphrase, FileExists, ReadOnly or DiskFull, and leaves no half file."""
    if not passphrase:
        raise refusals.EmptyPassphrase(path)
    if path.exists():
        raise refusals.FileExists(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusals.ReadOnly(path) from error
    with refusals.told(path):
        connection = _keyed(path, passphrase)
        try:
            _hold(connection)
            create(connection)
        except BaseException:
            connection.close()
            remove(path)
            raise
    return connection


def remove(path: Path) -> None:
    """Take away a file that was only begun, with the log beside it."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


def open_existing(path: Path, passphrase: str) -> Connection:
    """Open a round file and hold it; raises a refusal that says which thing went wrong."""
    _look_before_opening(path)
    if not passphrase:
        raise refusals.WrongPassphrase(path)
    with refusals.told(path):
        connection = _keyed(path, passphrase)
        try:
            version = _version(connection, path, passphrase)
            _must_be_ours(connection, path, version)
            _hold(connection)
            migrate(connection, version)
        except BaseException:
            connection.close()
            raise
    return connection


def _look_before_opening(path: Path) -> None:
    if not path.is_file():
        raise refusals.NoSuchFile(path)
    with path.open("rb") as file:
        head = file.read(len(PLAIN_HEADER))
    if head == PLAIN_HEADER or path.stat().st_size < PAGE:
        raise refusals.NotARound(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise refusals.ReadOnly(path)


def _keyed(path: Path, passphrase: str) -> Connection:
    connection = driver.connect(str(path), isolation_level=None, timeout=0.2, cached_statements=256)
    quoted = passphrase.replace("'", "''")
    connection.execute("PRAGMA cipher_log_level = NONE")  # a refusal says it; stderr is not ours to fill
    connection.execute(f"PRAGMA key = '{quoted}'")
    return connection


def _version(connection: Connection, path: Path, passphrase: str) -> int:
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except driver.DatabaseError as error:
        if error.sqlite_errorcode & refusals.PRIMARY != driver.SQLITE_NOTADB:
            raise
        if passphrase_fits(path, passphrase):
            raise refusals.DamagedFile(path) from error
        raise refusals.WrongPassphrase(path) from error


def _hold(connection: Connection) -> None:
    """Keep the file for this process alone, durable at each commit."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _must_be_ours(connection: Connection, path: Path, version: int) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise refusals.NotARound(path)
    if version > VERSION:
        raise refusals.NewerFile(path, version, VERSION)
