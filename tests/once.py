"""What many tests ask for again and always comes to the same: the key of a passphrase, a shipped edition.

The product derives a key each time a file is opened, a seventh of a second of arithmetic, and reads a rule file for
each new round. Both are functions of what goes in alone, so within one run of the tests each is worked out once.
`tests/store` and `tests/faults` derive as the product does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from reviewer import resources
from reviewer.framework import reader
from reviewer.model.framework import Framework
from reviewer.store import cipher, connection

SALT = hashlib.sha256(b"files that tests make").digest()[: cipher.SALT]
by_the_engine = connection._keyed
read_anew = reader.read


@contextmanager
def worked_out_once() -> Iterator[None]:
    """Let keys and editions be worked out once for as long as the block runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "_keyed", _keyed)
        patch.setattr(cipher, "derive", _derive)
        patch.setattr("reviewer.desk.keys.derive", _derive)
        patch.setattr(reader, "read", _read)
        yield


@contextmanager
def as_shipped() -> Iterator[None]:
    """Let files be opened as the product opens them, whatever surrounds the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "_keyed", by_the_engine)
        yield


def _keyed(path: Path, secret: cipher.Secret) -> connection.Connection:
    """Open a file by the key that its passphrase gives; a new one gets a salt the others have as well."""
    if isinstance(secret, cipher.Key):
        return by_the_engine(path, secret)
    return by_the_engine(path, _derive(path, secret))


def _derive(path: Path, passphrase: str) -> cipher.Key:
    is_there = path.is_file() and path.stat().st_size >= cipher.PAGE
    salt = _beginning(path) if is_there else SALT
    return cipher.Key(_arithmetic(cipher.composed(passphrase), salt), salt)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(cipher.SALT)


@cache
def _arithmetic(passphrase: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, cipher.ROUNDS, 32)


def _read(source: Path | bytes, name: str = "") -> Framework:
    is_shipped = isinstance(source, Path) and source.parent == resources.path("frameworks") and not name
    return _shipped(source) if is_shipped else read_anew(source, name)


@cache
def _shipped(path: Path) -> Framework:
    return read_anew(path)
