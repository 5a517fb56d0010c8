"""A signing key, and how one comes out of a PKCS#12 file: refused with a sentence when it cannot sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509 import Certificate

from reviewer.errors import UserError, reason
from reviewer.sign.fitness import must_be_fit
from reviewer.sign.holder import Holder, holder_of
from reviewer.sign.private import Private, held_in_memory
from reviewer.sign.wrapping import Envelope
from reviewer.text import Text


@dataclass(frozen=True, eq=False)
class Key:
    """An opened key: `private` signs, `holder` says whose it is and until when."""

    private: Private
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    holder: Holder

    @cached_property
    def envelope(self) -> Envelope:
        """Return what wraps digests into signatures of this key; it is worked out once."""
        return Envelope(self.private, self.certificate, self.chain)

    def __repr__(self) -> str:
        return f"Key({self.holder.name!r})"


def load(path: Path, passphrase: str | bytearray, now: datetime) -> Key:
    """Return the key in a PKCS#12 file; who hands over a bytearray wipes it.

    Raises UserError when the file cannot be read, the passphrase is wrong, or the certificate cannot sign at `now`.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(unread(path, error)) from error
    return opened(data, passphrase, now)


def opened(data: bytes, passphrase: str | bytearray, now: datetime) -> Key:
    """Return the key in the bytes of a PKCS#12 file; raises UserError as `load` does."""
    word = passphrase.encode() if isinstance(passphrase, str) else passphrase
    try:
        private, certificate, chain = pkcs12.load_key_and_certificates(data, word)
    except ValueError as error:
        raise UserError(wrong_passphrase() if _is_pkcs12(data) else NOT_PKCS12) from error
    held = held_in_memory(private)
    if held is None or certificate is None:
        raise UserError(NO_KEY)
    return key_of(held, plain(certificate), tuple(map(plain, chain)), now)


def key_of(private: Private, certificate: x509.Certificate, chain: tuple[x509.Certificate, ...], now: datetime) -> Key:
    """Return a key; raises UserError when its certificate cannot sign at `now`."""
    holder = holder_of(certificate)
    must_be_fit(holder, now)
    return Key(private, certificate, chain, holder)


def plain(certificate: Certificate | pkcs12.PKCS12Certificate) -> x509.Certificate:
    """Return a certificate in the form the signing code reads."""
    found = certificate.certificate if isinstance(certificate, pkcs12.PKCS12Certificate) else certificate
    return x509.Certificate.load(found.public_bytes(Encoding.DER))


def _is_pkcs12(data: bytes) -> bool:
    """Tell whether the bytes begin as PKCS#12 does: a sequence whose first member is version 3."""
    return data[:1] == b"\x30" and b"\x02\x01\x03" in data[:10]


NOT_PKCS12 = Text(
    "인증서 파일(PKCS#12)이 아니거나 손상되었습니다. 서명하지 않았습니다.\n확장자가 .p12 또는 .pfx인 파일을 고르십시오.",
    "This is not a certificate file (PKCS#12), or it is damaged. Nothing was signed.\nChoose a .p12 or .pfx file.",
)
NO_KEY = Text(
    "파일에 서명할 수 있는 개인키(RSA, ECDSA)와 인증서가 함께 들어 있지 않습니다. 서명하지 않았습니다.\n"
    "개인키를 포함하여 내보낸 .p12 또는 .pfx 파일을 고르십시오.",
    "The file does not hold a private key that can sign (RSA, ECDSA) with its certificate. Nothing was signed.\n"
    "Choose a .p12 or .pfx file exported with its private key.",
)


def wrong_passphrase() -> Text:
    """Return the sentence for a certificate's passphrase that does not open it."""
    return Text(
        "인증서 암호가 맞지 않습니다. 서명하지 않았습니다.\n한/영 상태와 Caps Lock을 확인하고 다시 입력하십시오.",
        "The certificate’s passphrase is wrong. Nothing was signed.\n"
        "Check the keyboard language and Caps Lock and type it again.",
    )


def unread(path: Path, error: OSError) -> Text:
    """Return the sentence for a certificate file that cannot be read."""
    return Text(
        f"인증서 파일을 읽을 수 없습니다: {path.name} ({reason(error).ko})\n서명하지 않았습니다. 파일이 있는지 확인하십시오.",
        f"The certificate file cannot be read: {path.name} ({reason(error).en})\n"
        "Nothing was signed. Check that the file is there.",
    )
