"""Opens a signing key from a PKCS#12 file, refusing with a sentence what cannot sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509 import Certificate

from reviewer.errors import UserError
from reviewer.sign.holder import Holder, holder_of
from reviewer.text import Text


@dataclass(frozen=True)
class Key:
    """An opened key: the private part stays in memory, `holder` says whose it is and until when."""

    private: RSAPrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    holder: Holder

    def __repr__(self) -> str:
        return f"Key({self.holder.name!r})"


def load(path: Path, passphrase: str, now: datetime) -> Key:
    """Return the key in a PKCS#12 file.

    Raises UserError when the file cannot be read, the passphrase is wrong, or the certificate cannot sign at `now`.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(_unread(path, error)) from error
    return opened(data, passphrase, now)


def opened(data: bytes, passphrase: str, now: datetime) -> Key:
    """Return the key in the bytes of a PKCS#12 file; raises UserError as `load` does."""
    try:
        private, certificate, chain = pkcs12.load_key_and_certificates(data, passphrase.encode())
    except ValueError as error:
        raise UserError(_wrong_passphrase() if _is_pkcs12(data) else NOT_PKCS12) from error
    if not isinstance(private, RSAPrivateKey) or certificate is None:
        raise UserError(NO_KEY)
    return _checked(Key(private, _plain(certificate), tuple(map(_plain, chain)), holder_of(_plain(certificate))), now)


def _checked(key: Key, now: datetime) -> Key:
    """Return `key` if it may sign at `now`."""
    holder = key.holder
    if not holder.can_sign:
        raise UserError(_not_for_signing(holder))
    if now < holder.valid_from:
        raise UserError(_not_yet(holder))
    if now > holder.valid_until:
        raise UserError(_expired(holder))
    return key


def _plain(certificate: Certificate | pkcs12.PKCS12Certificate) -> x509.Certificate:
    found = certificate.certificate if isinstance(certificate, pkcs12.PKCS12Certificate) else certificate
    return x509.Certificate.load(found.public_bytes(Encoding.DER))


def _is_pkcs12(data: bytes) -> bool:
    """Tell whether the bytes begin as PKCS#12 does: a sequence whose first member is version 3."""
    return data[:1] == b"\x30" and b"\x02\x01\x03" in data[:10]


def day(moment: datetime) -> str:
    """Return a date the way the papers write it, as `2026. 11. 23.` is written."""
    return f"{moment.year}. {moment.month}. {moment.day}."


NOT_PKCS12 = Text(
    "인증서 파일(PKCS#12)이 아니거나 손상되었습니다. 서명하지 않았습니다.\n확장자가 .p12 또는 .pfx인 파일을 고르십시오.",
    "This is not a certificate file (PKCS#12), or it is damaged. Nothing was signed.\nChoose a .p12 or .pfx file.",
)
NO_KEY = Text(
    "파일에 RSA 개인키와 인증서가 함께 들어 있지 않습니다. 서명하지 않았습니다.\n"
    "개인키를 포함하여 내보낸 .p12 또는 .pfx 파일을 고르십시오.",
    "The file does not hold an RSA private key with its certificate. Nothing was signed.\n"
    "Choose a .p12 or .pfx file exported with its private key.",
)


def _wrong_passphrase() -> Text:
    return Text(
        "인증서 암호가 맞지 않습니다. 서명하지 않았습니다.\n한/영 상태와 Caps Lock을 확인하고 다시 입력하십시오.",
        "The certificate’s passphrase is wrong. Nothing was signed.\n"
        "Check the keyboard language and Caps Lock and type it again.",
    )


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"인증서 파일을 읽을 수 없습니다: {path.name} ({error.strerror})\n서명하지 않았습니다. 파일이 있는지 확인하십시오.",
        f"The certificate file cannot be read: {path.name} ({error.strerror})\n"
        "Nothing was signed. Check that the file is there.",
    )


def _not_for_signing(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 서명용이 아닙니다(키 용도). 서명하지 않았습니다.\n서명용 인증서를 고르십시오.",
        f"The certificate of ‘{holder.name}’ is not meant for signing (key usage). Nothing was signed.\n"
        "Choose a signing certificate.",
    )


def _not_yet(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 {day(holder.valid_from)}부터 쓸 수 있습니다. 서명하지 않았습니다.\n"
        "컴퓨터의 날짜를 확인하십시오.",
        f"The certificate of ‘{holder.name}’ is valid only from {day(holder.valid_from)} Nothing was signed.\n"
        "Check this computer’s date.",
    )


def _expired(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 {day(holder.valid_until)}에 유효기간이 끝났습니다. 서명하지 않았습니다.\n"
        "인증서를 갱신한 뒤 다시 서명하십시오.",
        f"The certificate of ‘{holder.name}’ expired on {day(holder.valid_until)} Nothing was signed.\n"
        "Renew it and sign again.",
    )
