"""Opening and making the encrypted database file: key, pragmas, exclusive hold, version."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2 as driver

from reviewer.store import refusals
from reviewer.store.cipher import PAGE, Key, Secret, composed, fits, is_fit
from reviewer.store.schema import APPLICATION_ID, VERSION, create, known_tables, migrate, tables

Connection: TypeAlias = driver.Connection
LOG, JOURNAL = "-wal", "-journal"  # what the engine puts after the name of a file it is writing
PLAIN_HEADER = b"SQLite format 3\x00"


def make(path: Path, passphrase: str) -> Connection:
    """Make an empty round file; raises EmptyPassphrase, UnfitPassphrase, UnfitName, FileExists, NotMade or DiskFull, and leaves no half file."""
    if not passphrase:
        raise refusals.EmptyPassphrase(path)
    if not is_fit(passphrase):
        raise refusals.UnfitPassphrase(path)
    must_be_a_name(path)
    if path.exists():
        raise refusals.FileExists(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with refusals.told(path):
            return _begun(path, passphrase)
    except (OSError, refusals.ReadOnly) as error:
        raise refusals.NotMade(path) from error


def _begun(path: Path, passphrase: str) -> Connection:
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
    if not path.parent.is_dir():
        return
    for name in (path.name, f"{path.name}{LOG}", f"{path.name}-shm", f"{path.name}{JOURNAL}"):
        path.with_name(name).unlink(missing_ok=True)


def open_existing(path: Path, secret: Secret) -> Connection:
    """Open a round file and hold it; raises a refusal that says which thing went wrong."""
    _look_before_opening(path)
    if not secret or (isinstance(secret, str) and not is_fit(secret)):
        raise refusals.WrongPassphrase(path)
    with refusals.told(path):
        connection = _keyed(path, secret)
        try:
            version = _version(connection, path, secret)
            _must_be_ours(connection, path, version)
            _hold(connection)
            migrate(connection, version)
            _must_have_our_tables(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def must_be_a_name(path: Path, beside: str = JOURNAL) -> None:
    """Ask the disk whether it takes the name, and one that will stand beside it; raises UnfitName."""
    try:
        path.with_name(path.name + beside).lstat()
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    except (OSError, ValueError) as error:
        raise refusals.UnfitName(path) from error


def _look_before_opening(path: Path) -> None:
    must_be_a_name(path, LOG)
    if not path.is_file():
        raise refusals.NoSuchFile(path)
    with path.open("rb") as file:
        head = file.read(len(PLAIN_HEADER))
    if head == PLAIN_HEADER or path.stat().st_size < PAGE:
        raise refusals.NotARound(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise refusals.ReadOnly(path)


def _keyed(path: Path, secret: Secret) -> Connection:
    connection = driver.connect(str(path), isolation_level=None, timeout=0.2, cached_statements=256)
    connection.execute("PRAGMA cipher_log_level = NONE")  # a refusal says it; stderr is not ours to fill
    connection.execute(f"PRAGMA key = {_quoted(secret)}")
    return connection


def _quoted(secret: Secret) -> str:
    """Return a secret as SQLCipher takes it: a passphrase in quotes, or a key and its salt in hex."""
    if isinstance(secret, Key):
        return f"\"x'{secret.raw.hex()}{secret.salt.hex()}'\""
    doubled = composed(secret).replace("'", "''")
    return f"'{doubled}'"


def _version(connection: Connection, path: Path, secret: Secret) -> int:
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except driver.DatabaseError as error:
        if error.sqlite_errorcode & refusals.PRIMARY != driver.SQLITE_NOTADB:
            raise
        if fits(path, secret):
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


def _must_have_our_tables(connection: Connection, path: Path) -> None:
    """Refuse, before anything is read, a file in which a view, a trigger or an index could stand in for our tables."""
    if tables(connection) != known_tables():
        raise refusals.StrangeTables(path)
