"""Telling a wrong passphrase from a damaged first page, by checking the seal of a later page.

A SQLCipher 4 page ends in an initialisation vector and an HMAC-SHA512 over the page and its number. When page
one cannot be read but another page's seal fits the passphrase, the passphrase is right and the file damaged.
Source: SQLCipher design document (page layout, key derivation with 256,000 rounds, HMAC salt mask 0x3a).
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

PAGE = 4096
SALT = 16
IV = 16
SEAL = 64
ROUNDS = 256_000
MASK = 0x3A
PAGES_TRIED = 4
RAW = re.compile("x'[0-9a-f]{64,}'", re.IGNORECASE)  # SQLCipher takes such a passphrase as the key itself


@dataclass(frozen=True, repr=False)
class Key:
    """The key a passphrase gives for one file, and the file's salt; kept in memory only."""

    raw: bytes
    salt: bytes


Secret: TypeAlias = str | Key
"""What opens a file: its passphrase, or the key already derived from it."""


def derive(path: Path, passphrase: str) -> Key:
    """Return the key of a file: a tenth of a second of arithmetic that other threads need not wait for."""
    with path.open("rb") as file:
        return derived(file.read(SALT), passphrase)


def derived(salt: bytes, passphrase: str) -> Key:
    """Return the key that a passphrase gives for a file that begins with `salt`."""
    return Key(hashlib.pbkdf2_hmac("sha512", composed(passphrase).encode(), salt, ROUNDS, 32), salt)


def composed(passphrase: str) -> str:
    """Return a passphrase with its syllables composed (NFC), so that 한글 typed anywhere opens the file anywhere."""
    return unicodedata.normalize("NFC", passphrase)


def is_fit(passphrase: str) -> bool:
    """Tell whether a passphrase means the same to everyone: no control or half characters, no key in the engine's hex."""
    strange = any(unicodedata.category(character) in ("Cc", "Cs") for character in passphrase)
    return not strange and RAW.fullmatch(passphrase) is None


def fits(path: Path, secret: Secret) -> bool:
    """Tell whether some page after the first carries the seal this secret would have made."""
    key = seal_key(secret if isinstance(secret, Key) else derive(path, secret))
    with path.open("rb") as file:
        for number in range(2, 2 + PAGES_TRIED):
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
            if len(page) == PAGE and is_sealed(page, number, key):
                return True
    return False


def seal_key(key: Key) -> bytes:
    """Return the key that the seals of a file's pages are made with."""
    masked = bytes(b ^ MASK for b in key.salt)
    return hashlib.pbkdf2_hmac("sha512", key.raw, masked, 2, 32)


def is_sealed(page: bytes, number: int, seal_key: bytes) -> bool:
    """Tell whether the seal of a whole page holds; pages count from 1, and the first begins with the file's salt."""
    begin = SALT if number == 1 else 0
    said = page[begin : PAGE - SEAL] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(seal_key, said, "sha512"), page[PAGE - SEAL :])
