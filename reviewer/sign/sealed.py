"""Opens private keys locked the Korean way: PKCS#8 under SEED (RFC 4009), by PBES2 or the two older schemes.

Sources: RFC 8018 for PBES1, PBES2 and their key derivations; KISA's specification of encrypted private keys for
the two older object identifiers, in which the initial vector is fixed or hashed from the derived key's end.
"""

from __future__ import annotations

from hashlib import sha1

from asn1crypto import algos, core, keys
from cryptography.hazmat.decrepit.ciphers.algorithms import SEED
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA1, SHA224, SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reviewer.sign.private import EcKey, RsaKey, held_in_memory
from reviewer.sign.wiping import wipe, wiped

PBES2 = "1.2.840.113549.1.5.13"
SEED_CBC = "1.2.410.200004.1.4"
SEED_CBC_SHA1 = "1.2.410.200004.1.15"
BLOCK, KEY = 16, 16
FIXED_VECTOR = b"0123456789012345"
MOST_ROUNDS = 5_000_000
HASHES: dict[str, type[HashAlgorithm]] = {
    "sha1": SHA1,
    "sha224": SHA224,
    "sha256": SHA256,
    "sha384": SHA384,
    "sha512": SHA512,
}


class NoSealedKey(ValueError):
    """The bytes are no locked private key of a known scheme."""


class WrongWord(ValueError):
    """The passphrase does not open the key."""


def opened(data: bytes, passphrase: bytearray) -> RsaKey | EcKey:
    """Return the private key in an encrypted PKCS#8 file; raises NoSealedKey or WrongWord.

    The passphrase is left to the caller to wipe; what is decrypted here is wiped here.
    """
    try:
        info = keys.EncryptedPrivateKeyInfo.load(data, strict=True)
        scheme, secret = info["encryption_algorithm"], info["encrypted_data"].native
        dotted = scheme["algorithm"].dotted
        seed = dotted in {SEED_CBC, SEED_CBC_SHA1} or _cipher(scheme) == SEED_CBC
    except (ValueError, TypeError, KeyError) as error:
        raise NoSealedKey("no encrypted PKCS#8") from error
    if not seed:
        return _by_others(data, passphrase)
    with wiped(_decrypted(scheme, dotted, secret, passphrase)) as plain:
        return _loaded(plain)


def _cipher(scheme: algos.EncryptionAlgorithm) -> str:
    if scheme["algorithm"].dotted != PBES2:
        return ""
    return str(scheme["parameters"]["encryption_scheme"]["algorithm"].dotted)


def _by_others(data: bytes, passphrase: bytearray) -> RsaKey | EcKey:
    """Let the cryptographic library open a scheme that it knows itself (AES, 3DES)."""
    try:
        found = held_in_memory(load_der_private_key(data, bytes(passphrase)))
    except (ValueError, TypeError) as error:
        raise WrongWord("does not open") from error
    if found is None:
        raise NoSealedKey("a key of a kind that cannot sign papers")
    return found


def _decrypted(scheme: algos.EncryptionAlgorithm, dotted: str, secret: bytes, passphrase: bytearray) -> bytearray:
    try:
        key, vector = _derived(scheme, dotted, passphrase)
    except (ValueError, TypeError, KeyError) as error:
        raise NoSealedKey("odd parameters") from error
    if len(secret) % BLOCK or not secret:
        raise NoSealedKey("cut off")
    reader = Cipher(SEED(bytes(key)), CBC(vector)).decryptor()
    plain = bytearray(len(secret) + BLOCK - 1)
    count = reader.update_into(secret, plain)
    reader.finalize()
    wipe(key)
    return _unpadded(plain, count)


def _unpadded(plain: bytearray, count: int) -> bytearray:
    pad = plain[count - 1]
    if not 0 < pad <= BLOCK or plain[count - pad : count] != bytes([pad]) * pad:
        wipe(plain)
        raise WrongWord("padding")
    kept = bytearray(plain[: count - pad])
    wipe(plain)
    return kept


def _derived(scheme: algos.EncryptionAlgorithm, dotted: str, passphrase: bytearray) -> tuple[bytearray, bytes]:
    """Return key and initial vector of a scheme."""
    if dotted == PBES2:
        return _by_pbkdf2(scheme["parameters"], passphrase)
    params = scheme["parameters"].parse(algos.Pbes1Params)
    long = _by_pbkdf1(passphrase, params["salt"].native, _rounds(params["iterations"].native))
    key, rest = long[:KEY], bytes(long[KEY:])
    wipe(long)
    return key, FIXED_VECTOR if dotted == SEED_CBC else sha1(rest, usedforsecurity=False).digest()[:BLOCK]


def _by_pbkdf1(passphrase: bytearray, salt: bytes, rounds: int) -> bytearray:
    """Return the 20 bytes of PBKDF1 with SHA-1 (RFC 8018, 5.1)."""
    first = sha1(usedforsecurity=False)
    first.update(passphrase)
    first.update(salt)
    value = first.digest()
    for _ in range(rounds - 1):
        value = sha1(value, usedforsecurity=False).digest()
    return bytearray(value)


def _by_pbkdf2(params: algos.Pbes2Params, passphrase: bytearray) -> tuple[bytearray, bytes]:
    how = params["key_derivation_func"]["parameters"]
    hashing = HASHES[how["prf"]["algorithm"].native]()
    derive = PBKDF2HMAC(hashing, KEY, how["salt"].native, _rounds(how["iteration_count"].native))
    key = bytearray(KEY)
    derive.derive_into(passphrase, key)
    vector = core.OctetString.load(params["encryption_scheme"]["parameters"].dump()).native
    if len(vector) != BLOCK:
        raise ValueError("the initial vector has another length")
    return key, vector


def _rounds(count: int) -> int:
    if not 0 < count <= MOST_ROUNDS:
        raise ValueError("rounds beyond reason")
    return count


def _loaded(plain: bytearray) -> RsaKey | EcKey:
    """Read a decrypted PKCS#8 without the attributes that NPKI adds; a wrong passphrase shows as nonsense here."""
    try:
        info = keys.PrivateKeyInfo.load(bytes(plain), strict=True)
        bare = keys.PrivateKeyInfo(
            {name: info[name] for name in ("version", "private_key_algorithm", "private_key")}
        ).dump()
        found = held_in_memory(load_der_private_key(bare, None))
    except (ValueError, TypeError) as error:
        raise WrongWord("no private key inside") from error
    if found is None:
        raise NoSealedKey("a key of a kind that cannot sign papers")
    return found
