"""Large bytes inside the round file, in pieces, named by their SHA-256: evidence files and imported rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reviewer.store.connection import Connection
from reviewer.store.refusals import ChangedBytes
from reviewer.text import Text
from reviewer.watch import UNWATCHED, Watch, followed, watched

PIECE = 1 << 20  # bytes kept in one row; one piece at a time is in memory


class Blobs:
    """Puts and reads blobs; a transaction is the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, pieces: Iterable[bytes]) -> tuple[str, int]:
        """Store the pieces as one blob and return its SHA-256 in hex and its size in bytes."""
        cursor = self._connection.execute("INSERT INTO blob (sha256, size) VALUES (NULL, 0)")
        number = int(cursor.lastrowid or 0)
        digest, size = hashlib.sha256(), 0
        for n, piece in enumerate(pieces):
            digest.update(piece)
            size += len(piece)
            self._connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (number, n, piece))
        return self._named(number, digest.hexdigest(), size), size

    def put_stream(self, stream: BinaryIO, watch: Watch = UNWATCHED) -> tuple[str, int]:
        """Store everything `stream` holds, a piece at a time; raises Cancelled between two."""
        return self.put(watched(iter(lambda: stream.read(PIECE), b""), watch))

    def has(self, sha256: str) -> bool:
        """Tell whether the blob is here."""
        return self._find(sha256) is not None

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """Yield the blob piece by piece; raises KeyError when it is not here, ChangedBytes after the last if it changed."""
        digest = hashlib.sha256()
        for piece in self._raw(sha256):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != sha256:
            raise ChangedBytes(sha256)

    def read(self, sha256: str) -> bytes:
        """Return a whole blob; raises KeyError when it is not here, ChangedBytes when it is not what was put."""
        return b"".join(self.pieces(sha256))

    def names(self) -> list[str]:
        """Return the SHA-256 of every blob."""
        return [row[0] for row in self._connection.execute("SELECT sha256 FROM blob ORDER BY id")]

    def damaged(self, watch: Watch, words: Text) -> list[str]:
        """Return the blobs whose bytes no longer match their name; raises Cancelled."""
        names = self.names()
        told = followed(names, watch, len(names), words, every=1)
        return [name for name in told if self._digest(name, watch) != name]

    def _digest(self, sha256: str, watch: Watch) -> str:
        digest = hashlib.sha256()
        for piece in self._raw(sha256):
            watch.check()
            digest.update(piece)
        return digest.hexdigest()

    def _raw(self, sha256: str) -> Iterator[bytes]:
        number = self._find(sha256)
        if number is None:
            raise KeyError(sha256)
        for (piece,) in self._connection.execute("SELECT bytes FROM chunk WHERE blob = ? ORDER BY n", (number,)):
            yield piece

    def _find(self, sha256: str) -> int | None:
        row = self._connection.execute("SELECT id FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        return int(row[0]) if row else None

    def _named(self, number: int, sha256: str, size: int) -> str:
        """Give a new blob its name, or drop it when the same bytes are already here."""
        if self.has(sha256):
            self._connection.execute("DELETE FROM blob WHERE id = ?", (number,))
        else:
            self._connection.execute("UPDATE blob SET sha256 = ?, size = ? WHERE id = ?", (sha256, size, number))
        return sha256
