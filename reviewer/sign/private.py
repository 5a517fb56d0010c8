"""The secret part of a signing key: what every kind of it can do, and those held in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256

RSA_SHA256, ECDSA_SHA256 = "sha256_rsa", "sha256_ecdsa"


class Private(Protocol):
    """The secret part, wherever it is: `algorithm` is RSA_SHA256 or ECDSA_SHA256, `longest` the bytes a signature may have."""

    @property
    def algorithm(self) -> str: ...
    @property
    def longest(self) -> int: ...
    def sign(self, data: bytes) -> bytes:
        """Return the signature over `data` (hashed with SHA-256 inside); raises UserError when the token refuses."""
        ...

    def close(self) -> None:
        """Let go of the key; it signs no more."""


@dataclass(frozen=True)
class RsaKey:
    """An RSA key held in memory."""

    secret: RSAPrivateKey
    algorithm = RSA_SHA256

    @property
    def longest(self) -> int:
        return self.secret.key_size // 8

    def sign(self, data: bytes) -> bytes:
        return self.secret.sign(data, PKCS1v15(), SHA256())

    def close(self) -> None:
        """Nothing is open: the key goes with the last reference to it."""

    def __repr__(self) -> str:
        return "RsaKey()"


@dataclass(frozen=True)
class EcKey:
    """An elliptic-curve key held in memory; its signatures are DER."""

    secret: EllipticCurvePrivateKey
    algorithm = ECDSA_SHA256

    @property
    def longest(self) -> int:
        return 2 * (self.secret.key_size // 8 + 1) + 16

    def sign(self, data: bytes) -> bytes:
        return self.secret.sign(data, ECDSA(SHA256()))

    def close(self) -> None:
        """Nothing is open: the key goes with the last reference to it."""

    def __repr__(self) -> str:
        return "EcKey()"


def held_in_memory(private: object) -> RsaKey | EcKey | None:
    """Return a private key of a kind that can sign papers, or None."""
    if isinstance(private, RSAPrivateKey):
        return RsaKey(private)
    return EcKey(private) if isinstance(private, EllipticCurvePrivateKey) else None
