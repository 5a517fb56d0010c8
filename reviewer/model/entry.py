"""An entry of the journal: one fact, who wrote it when, and the hash that chains it to the one before.

The hash is the SHA-256 of the canonical JSON (RFC 8785) of every other field, so that a changed letter shows.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

from reviewer.model.ids import EntryHash

GENESIS = ""  # the previous hash of the first entry of a chain
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False, check_circular=False
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact as the journal keeps it.

    `seq` counts from 1 in the chain of (author, device); `clock` is the logical clock; `wall` is ISO 8601;
    `body` is canonical JSON text; `basis` is the entry this one replaces, or empty.
    """

    author: str
    device: str
    seq: int
    prev: str
    clock: int
    wall: str
    verb: str
    subject: str
    basis: str
    body: str
    hash: EntryHash

    @property
    def order(self) -> tuple[int, str, str, int, str]:
        """Return the place of the entry in the one order all copies replay."""
        return self.clock, self.author, self.device, self.seq, self.hash

    def content(self) -> dict[str, Any]:
        """Return the body as a dictionary."""
        return dict(json.loads(self.body))


def canonical(value: Any) -> str:
    """Return `value` (text, whole numbers, booleans, lists, dictionaries with ASCII keys) as canonical JSON.

    For these values the standard library writes exactly RFC 8785, four times faster than a general
    implementation; a test holds the two against each other.
    """
    return _ENCODER.encode(value)


def hash_of(*fields: str | int) -> EntryHash:
    """Return the SHA-256, in hex, of an entry's fields in their order, all but the hash itself.

    The text is what `canonical` writes for the list of them; put together here, because every mark waits for it.
    """
    written = ",".join([encode_basestring(field) if isinstance(field, str) else str(field) for field in fields])
    return EntryHash(hashlib.sha256(f"[{written}]".encode()).hexdigest())


def recomputed(entry: Entry) -> EntryHash:
    """Return the hash an entry ought to have."""
    return hash_of(
        entry.author,
        entry.device,
        entry.seq,
        entry.prev,
        entry.clock,
        entry.wall,
        entry.verb,
        entry.subject,
        entry.basis,
        entry.body,
    )
