"""Test certificates in the folders Korean programs keep them in, keys locked by each of the schemes they use."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

from asn1crypto import algos, core, keys
from cryptography.hazmat.decrepit.ciphers.algorithms import SEED
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

SALT, ROUNDS = b"saltsalt", 2048
OLD_SCHEME, FIXED_SCHEME = "1.2.410.200004.1.15", "1.2.410.200004.1.4"


@dataclass(frozen=True)
class Bare:
    """A certificate and its key in the clear, DER, taken out of a PKCS#12 file."""

    certificate: bytes
    key: bytes


def bare(p12: Path, passphrase: str) -> Bare:
    found = pkcs12.load_pkcs12(p12.read_bytes(), passphrase.encode())
    assert found.key
    assert found.cert
    key = found.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return Bare(found.cert.certificate.public_bytes(Encoding.DER), key)


def locked_by_openssl(key: bytes, passphrase: str) -> bytes:
    """PBES2 with PBKDF2 and SEED-CBC, as another program writes it."""
    command = [
        *("openssl", "pkcs8", "-topk8", "-inform", "DER", "-outform", "DER", "-v2", "seed-cbc", "-iter", "2048"),
        *("-provider", "legacy", "-provider", "default", "-passout", f"pass:{passphrase}"),
    ]
    return subprocess.run(command, input=key, capture_output=True, check=True, timeout=60).stdout


def locked_the_old_way(key: bytes, passphrase: str, scheme: str = OLD_SCHEME) -> bytes:
    """The scheme before PBES2: PBKDF1 with SHA-1; the vector from the derived key's end, or fixed."""
    derived = passphrase.encode() + SALT
    for _ in range(ROUNDS):
        derived = sha1(derived).digest()
    vector = b"0123456789012345" if scheme == FIXED_SCHEME else sha1(derived[16:]).digest()[:16]
    pad = PKCS7(128).padder()
    lock = Cipher(SEED(derived[:16]), CBC(vector)).encryptor()
    secret = lock.update(pad.update(with_npki_attribute(key)) + pad.finalize()) + lock.finalize()
    params = algos.Pbes1Params({"salt": SALT, "iterations": ROUNDS}).dump()
    algorithm = core.ObjectIdentifier(scheme).dump() + params
    return _sequence(_sequence(algorithm) + bytes(core.OctetString(secret).dump()))


def with_npki_attribute(key: bytes) -> bytes:
    """Add the random number that NPKI keeps beside the key (1.2.410.200004.10.1.1.3)."""
    info = keys.PrivateKeyInfo.load(key)
    number = core.BitString((1,) * 160).dump()
    attribute = _sequence(
        core.ObjectIdentifier("1.2.410.200004.10.1.1.3").dump() + b"\x31" + bytes([len(number)]) + number
    )
    parts = b"".join(info[name].dump() for name in ("version", "private_key_algorithm", "private_key"))
    return _sequence(parts + b"\xa0" + bytes([len(attribute)]) + attribute)


def npki(home: Path, name: str, one: Bare, locked: bytes) -> Path:
    """Write a folder the way banks' programs do and return it."""
    folder = home / "NPKI" / "TestSign" / "USER" / f"cn={name},ou=test,o=test,c=kr"
    folder.mkdir(parents=True)
    (folder / "signCert.der").write_bytes(one.certificate)
    (folder / "signPri.key").write_bytes(locked)
    return folder


def gpki(home: Path, name: str, one: Bare, locked: bytes) -> Path:
    """Write the two files of a civil servant's certificate and return the certificate's."""
    folder = home / "GPKI" / "Certificate" / "class2"
    folder.mkdir(parents=True)
    (folder / f"{name}_sig.cer").write_bytes(one.certificate)
    (folder / f"{name}_sig.key").write_bytes(locked)
    return folder / f"{name}_sig.cer"


def _sequence(contents: bytes) -> bytes:
    return bytes(core.Sequence(contents=contents).dump())
