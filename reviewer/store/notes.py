"""Private notes of a reviewer: an encrypted file of their own on this computer, apart from every round file.

No package, backup or merge reads it. Its key lies in the round file, so that neither of the two opens without the
other: a lost laptop shows no note, and a round file that is handed on carries none.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from reviewer.store.connection import Connection
from reviewer.store.refusals import told

KEY, BYTES = "notes", 32
TABLE = "CREATE TABLE IF NOT EXISTS note (subject TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID"


class Notes:
    """Opened when the first note is read or written; a file that is not there yet holds nothing."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._opened: Connection | None = None

    def read(self, subject: str) -> str:
        """Return the note about a subject, "" when there is none; raises a refusal when the file cannot be read."""
        if self._opened is None and not self._path.exists():
            return ""
        with told(self._path):
            row = self._file().execute("SELECT words FROM note WHERE subject = ?", (subject,)).fetchone()
        return str(row[0]) if row else ""

    def write(self, subject: str, words: str) -> None:
        """Keep a note, on disk when this returns; an empty one goes."""
        with told(self._path):
            if words:
                self._file().execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (subject, words))
            else:
                self._file().execute("DELETE FROM note WHERE subject = ?", (subject,))

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()
            self._opened = None

    def _file(self) -> Connection:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            opened = driver.connect(str(self._path), isolation_level=None, timeout=0.2)
            try:
                opened.execute("PRAGMA cipher_log_level = NONE")
                opened.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
                opened.execute("PRAGMA synchronous = FULL")
                opened.execute("PRAGMA temp_store = MEMORY")
                opened.execute(TABLE)
            except BaseException:
                opened.close()
                raise
            self._opened = opened
        return self._opened


def key_in(connection: Connection) -> bytes:
    """Return the key of the notes, made when it is first asked for; a transaction is the caller's."""
    row = connection.execute("SELECT value FROM kept WHERE name = ?", (KEY,)).fetchone()
    if row:
        return bytes.fromhex(row[0])
    made = secrets.token_bytes(BYTES)
    connection.execute("INSERT INTO kept VALUES (?, ?)", (KEY, made.hex()))
    return made
