"""Keys that never leave their token: smart cards and security modules through PKCS#11."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asn1crypto import algos, x509

from reviewer.errors import UserError
from reviewer.sign.fitness import problem
from reviewer.sign.folders import Found, Source
from reviewer.sign.holder import holder_of
from reviewer.sign.keys import Key, key_of
from reviewer.sign.private import ECDSA_SHA256, RSA_SHA256
from reviewer.text import Text

if TYPE_CHECKING:  # the library loads with the first token
    import pkcs11

LONGEST = 1_024  # bytes of a signature, however long the key


@dataclass(frozen=True)
class TokenKey:
    """A private key inside a token with an open session."""

    session: pkcs11.Session
    secret: Any  # a handle; the library has no type for keys that sign
    algorithm: str
    longest: int = LONGEST

    def sign(self, data: bytes) -> bytes:
        import pkcs11
        from pkcs11.util.ec import encode_ecdsa_signature

        digest = sha256(data).digest()
        try:
            if self.algorithm == RSA_SHA256:
                named = algos.DigestInfo({"digest_algorithm": {"algorithm": "sha256"}, "digest": digest}).dump()
                return bytes(self.secret.sign(named, mechanism=pkcs11.Mechanism.RSA_PKCS))
            return encode_ecdsa_signature(self.secret.sign(digest, mechanism=pkcs11.Mechanism.ECDSA))
        except pkcs11.PKCS11Error as error:
            raise UserError(refused(error)) from error

    def close(self) -> None:
        """Log out of the token."""
        self.session.close()

    def __repr__(self) -> str:
        return "TokenKey()"


def found(module: Path, now: datetime) -> tuple[Found, ...]:
    """Return the certificates on every token that a PKCS#11 module sees; no PIN is asked for that.

    Raises UserError when the module cannot be loaded.
    """
    import pkcs11

    try:
        tokens = [slot.get_token() for slot in _library(module).get_slots(token_present=True)]
        return tuple(one for token in tokens for one in _found_on(module, token, now))
    except pkcs11.PKCS11Error as error:
        raise UserError(refused(error)) from error


def load(module: Path, label: str, pin: str | bytearray, now: datetime, wanted: str = "") -> Key:
    """Return a key on a token, logged in with its PIN; `wanted` is the id of one certificate in hex, else the first.

    Raises UserError when there is no such token or key, the PIN is wrong or locked, or it cannot sign at `now`.
    """
    import pkcs11

    word = pin if isinstance(pin, str) else pin.decode()
    try:
        token = _token(module, label)
        session = token.open(user_pin=word)
        return _key(session, wanted, now)
    except pkcs11.PKCS11Error as error:
        raise UserError(refused(error)) from error


def _key(session: pkcs11.Session, wanted: str, now: datetime) -> Key:
    from pkcs11 import Attribute, ObjectClass

    secrets = {bytes(one[Attribute.ID]): one for one in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    for name, certificate in _certificates(session):
        if name in secrets and wanted in {"", name.hex()}:
            kind = RSA_SHA256 if certificate.public_key.algorithm == "rsa" else ECDSA_SHA256
            return key_of(TokenKey(session, secrets[name], kind), certificate, (), now)
    session.close()
    raise UserError(NO_KEY)


def _found_on(module: Path, token: pkcs11.Token, now: datetime) -> Iterator[Found]:
    import pkcs11

    if not token.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED:
        return
    with token.open() as session:
        for name, certificate in _certificates(session):
            holder = holder_of(certificate)
            yield Found(Source.DEVICE, module, holder, problem(holder, now), token.label.strip(), name.hex())


def _certificates(session: pkcs11.Session) -> Iterator[tuple[bytes, x509.Certificate]]:
    from pkcs11 import Attribute, ObjectClass

    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        yield bytes(one[Attribute.ID]), x509.Certificate.load(bytes(one[Attribute.VALUE]))


def _token(module: Path, label: str) -> pkcs11.Token:
    tokens = [slot.get_token() for slot in _library(module).get_slots(token_present=True)]
    match: list[pkcs11.Token] = [token for token in tokens if label in {"", token.label.strip()}]
    if not match:
        raise UserError(_no_token(label, [token.label.strip() for token in tokens]))
    return match[0]


def _library(module: Path) -> Any:
    import pkcs11

    if not module.is_file():
        raise UserError(_no_module(module))
    try:
        return pkcs11.lib(str(module))
    except RuntimeError as error:  # what loading a library that is none raises
        raise UserError(_no_module(module)) from error


def refused(error: pkcs11.PKCS11Error) -> Text:
    """Return the sentence for what a token refuses."""
    import pkcs11

    known = {
        pkcs11.PinIncorrect: WRONG_PIN,
        pkcs11.PinLenRange: WRONG_PIN,
        pkcs11.PinInvalid: WRONG_PIN,
        pkcs11.PinLocked: LOCKED,
        pkcs11.DeviceRemoved: GONE,
        pkcs11.TokenNotPresent: GONE,
        pkcs11.SessionHandleInvalid: GONE,
    }
    return known.get(type(error), _other(error))


WRONG_PIN = Text(
    "보안토큰의 비밀번호(PIN)가 맞지 않습니다. 서명하지 않았습니다.\n"
    "여러 번 틀리면 토큰이 잠깁니다. 한/영 상태와 Caps Lock을 확인하고 다시 입력하십시오.",
    "The token’s PIN is wrong. Nothing was signed.\n"
    "After several wrong ones the token locks itself. Check the keyboard language and Caps Lock.",
)
LOCKED = Text(
    "보안토큰이 잠겼습니다(PIN을 여러 번 틀림). 서명하지 않았습니다.\n토큰을 발급한 곳에서 잠금을 풀어야 합니다.",
    "The token is locked (too many wrong PINs). Nothing was signed.\nWhoever issued the token has to unlock it.",
)
GONE = Text(
    "보안토큰이 빠졌거나 응답하지 않습니다. 서명하지 않았습니다.\n다시 꽂고 인증서를 다시 여십시오.",
    "The token was removed or does not answer. Nothing was signed.\nPlug it in and open the certificate again.",
)
NO_KEY = Text(
    "보안토큰에 인증서와 짝이 맞는 개인키가 없습니다. 서명하지 않았습니다.\n다른 인증서나 토큰을 고르십시오.",
    "The token holds no private key that belongs to a certificate on it. Nothing was signed.\nChoose another.",
)


def _other(error: pkcs11.PKCS11Error) -> Text:
    name = type(error).__name__
    return Text(
        f"보안토큰이 거절했습니다({name}). 서명하지 않았습니다.\n토큰을 다시 꽂고, 되풀이되면 토큰 프로그램을 확인하십시오.",
        f"The token refused ({name}). Nothing was signed.\nPlug it in again; if it persists, check the token’s own program.",
    )


def _no_module(module: Path) -> Text:
    return Text(
        f"보안토큰 프로그램(PKCS#11)을 열 수 없습니다: {module}\n서명하지 않았습니다. 토큰과 함께 온 .so 또는 .dll 파일을 고르십시오.",
        f"The token’s program (PKCS#11) cannot be loaded: {module}\n"
        "Nothing was signed. Choose the .so or .dll file that came with the token.",
    )


def _no_token(label: str, present: list[str]) -> Text:
    names = ", ".join(present) or "–"
    return Text(
        f"‘{label}’ 보안토큰이 없습니다(꽂혀 있는 것: {names}). 서명하지 않았습니다.",
        f"There is no token ‘{label}’ (present: {names}). Nothing was signed.",
    )
