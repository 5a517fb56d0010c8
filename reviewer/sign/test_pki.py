"""Makes a test authority and test certificates at run time, each marked as having no effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from reviewer.errors import UserError
from reviewer.text import Text

MARK = "시험용 TEST – 효력 없음"
AUTHORITY = f"Jipyo 시험 인증기관 ({MARK})"
BITS = 2048
LIFE = timedelta(days=730)
ROOT = "test-root.crt"
AUTHORITY_KEY = "test-authority.p12"
SIGNING = x509.KeyUsage(True, True, False, False, False, False, False, False, False)  # signature, non-repudiation
ISSUING = x509.KeyUsage(False, False, False, False, False, True, True, False, False)  # certificates, lists


PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Authority:
    """A test authority: its key and its own certificate, which a verifier has to load."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    def issue(
        self,
        person: str,
        passphrase: str,
        now: datetime,
        usage: x509.KeyUsage = SIGNING,
        key: PrivateKey | None = None,
    ) -> bytes:
        """Return a PKCS#12 file with a key (RSA-2048 unless given) and certificate for `person`, marked as a test."""
        key = key or _new_key()
        name = f"{person} ({MARK})"
        bare = blank(name, self.certificate.subject, key, now)
        end = x509.BasicConstraints(ca=False, path_length=None)
        bare = bare.add_extension(end, critical=True).add_extension(usage, critical=True)
        certificate = bare.sign(self.key, SHA256())
        return _locked(name, key, certificate, [self.certificate], passphrase)

    def root(self) -> bytes:
        """Return the authority's own certificate, PEM."""
        return self.certificate.public_bytes(Encoding.PEM)


def authority(now: datetime) -> Authority:
    """Return a new test authority, valid for two years."""
    key = _new_key()
    bare = blank(AUTHORITY, _subject(AUTHORITY), key, now)
    ca = x509.BasicConstraints(ca=True, path_length=0)
    signed = bare.add_extension(ca, critical=True).add_extension(ISSUING, critical=True).sign(key, SHA256())
    return Authority(key, signed)


def make(folder: Path, people: Mapping[str, str], passphrase: str, now: datetime) -> dict[str, Path]:
    """Return the PKCS#12 file of each person, making the missing ones; `people` maps a file stem to a name.

    The authority stays in the folder, so people can be added later one at a time.
    """
    issuer = _kept_authority(folder, passphrase, now)
    return {stem: _kept(folder / f"{stem}.p12", issuer, name, passphrase, now) for stem, name in people.items()}


def _kept(path: Path, issuer: Authority, name: str, passphrase: str, now: datetime) -> Path:
    if not path.exists():
        path.write_bytes(issuer.issue(name, passphrase, now))
    return path


def _kept_authority(folder: Path, passphrase: str, now: datetime) -> Authority:
    path = folder / AUTHORITY_KEY
    if path.exists():
        return opened(path, passphrase)
    folder.mkdir(parents=True, exist_ok=True)
    made = authority(now)
    (folder / ROOT).write_bytes(made.root())
    path.write_bytes(_locked(AUTHORITY, made.key, made.certificate, [], passphrase))
    return made


def opened(path: Path, passphrase: str) -> Authority:
    """Return the authority kept in a file; raises UserError when it cannot be opened."""
    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(path.read_bytes(), passphrase.encode())
    except ValueError as error:
        raise UserError(_unopened(path)) from error
    if not isinstance(key, rsa.RSAPrivateKey) or certificate is None:
        raise UserError(_unopened(path))
    return Authority(key, certificate)


def _new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=BITS)


def _subject(name: str) -> x509.Name:
    unit = x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, MARK)
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "KR"), unit, x509.NameAttribute(NameOID.COMMON_NAME, name)]
    )


def blank(name: str, issuer: x509.Name, key: PrivateKey, now: datetime) -> x509.CertificateBuilder:
    """Return a certificate still to be given its uses and to be signed, valid for two years from the day before."""
    return (
        x509.CertificateBuilder()
        .subject_name(_subject(name))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + LIFE)
    )


def _locked(
    name: str, key: PrivateKey, certificate: x509.Certificate, others: list[x509.Certificate], passphrase: str
) -> bytes:
    lock = BestAvailableEncryption(passphrase.encode())
    return pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, others, lock)


def _unopened(path: Path) -> Text:
    return Text(
        f"시험용 인증기관 파일을 열 수 없습니다: {path.name}\n시험용 인증서를 더 만들지 않았습니다. "
        "암호를 확인하거나 폴더를 비우고 다시 만드십시오.",
        f"The test authority’s file cannot be opened: {path.name}\nNo more test certificates were made. "
        "Check the passphrase, or empty the folder and make them again.",
    )
