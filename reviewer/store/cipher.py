"""Telling a wrong passphrase from a damaged first page, by checking the seal of a later page.

A SQLCipher 4 page ends in an initialisation vector and an HMAC-SHA512 over the page and its number. When page
one cannot be read but another page's seal fits the passphrase, the passphrase is right and the file damaged.
Source: SQLCipher design document (page layout, key derivation with 256,000 rounds, HMAC salt mask 0x3a).
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

PAGE = 4096
SALT = 16
IV = 16
SEAL = 64
ROUNDS = 256_000
MASK = 0x3A
PAGES_TRIED = 4


def passphrase_fits(path: Path, passphrase: str) -> bool:
    """Tell whether some page after the first carries the seal this passphrase would have made."""
    with path.open("rb") as file:
        salt = file.read(SALT)
        key = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, 32)
        masked = bytes(b ^ MASK for b in salt)
        seal_key = hashlib.pbkdf2_hmac("sha512", key, masked, 2, 32)
        for number in range(2, 2 + PAGES_TRIED):
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
            if len(page) == PAGE and _sealed(page, number, seal_key):
                return True
    return False


def _sealed(page: bytes, number: int, seal_key: bytes) -> bool:
    said = page[: PAGE - SEAL] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(seal_key, said, "sha512"), page[PAGE - SEAL :])
