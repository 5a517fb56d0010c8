"""Certificates in folders: PKCS#12 files, NPKI (signCert.der, signPri.key) and GPKI (NAME_sig.cer, NAME_sig.key)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from asn1crypto import pem, x509

from reviewer.errors import UserError
from reviewer.sign import keys, sealed
from reviewer.sign.fitness import must_be_fit, problem
from reviewer.sign.holder import Holder, holder_of
from reviewer.sign.keys import Key
from reviewer.text import Text

DEEPEST = 6  # folders below the one to look in: NPKI/<CA>/USER/<DN> and two more
MOST = 500
P12 = frozenset({".p12", ".pfx"})
NPKI_CERTIFICATE, NPKI_KEY = "signCert.der", "signPri.key"
GPKI_END = "_sig.cer"
LARGEST = 1 << 20


class Source(StrEnum):
    """Where a certificate lies."""

    P12 = "p12"
    NPKI = "npki"
    GPKI = "gpki"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Found:
    """A certificate that was found: `holder` None when a passphrase has to open it first, `problem` if it cannot sign.

    `path` is the PKCS#12 file, the certificate's file, or the token's module; `label` and `id` tell a token's apart.
    """

    source: Source
    path: Path
    holder: Holder | None = None
    problem: Text | None = None
    label: str = ""
    id: str = ""


def found_in(folder: Path, now: datetime) -> tuple[Found, ...]:
    """Return the certificates in a folder and some way below it, those that can sign first."""
    found = [_looked_at(path, now) for path in _candidates(folder)]
    return tuple(sorted(found, key=lambda one: (one.problem is not None, one.source, str(one.path))))


def usual_places(home: Path, mounts: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders where certificates usually lie and that exist, removable media last."""
    named = ("NPKI", "GPKI", "Documents", "Downloads", "Desktop", "문서", "다운로드", "바탕화면")
    hidden = ("AppData/LocalLow/NPKI", "Library/Preferences/NPKI")
    likely = [home / name for name in (*named, *hidden)] + [
        mount / name for mount in mounts for name in ("", *named[:2])
    ]
    return tuple(place for place in likely if place.is_dir())


def removable(roots: Iterable[Path] = (Path("/media"), Path("/run/media"), Path("/Volumes"))) -> tuple[Path, ...]:
    """Return the removable media that are plugged in."""
    if os.name == "nt":
        drives = (Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
        return tuple(drive for drive in drives if drive.exists())
    inside = [one for root in roots for one in _folders(root)]
    return tuple(inside + [deeper for one in inside for deeper in _folders(one)])


def load(path: Path, passphrase: str | bytearray, now: datetime) -> Key:
    """Return the key that a PKCS#12 file or a folder or file of NPKI or GPKI holds.

    Raises UserError when something is missing or damaged, the passphrase is wrong, or it cannot sign at `now`.
    """
    certificate = certificate_of(path)
    if certificate is None:
        return keys.load(path, passphrase, now)
    holder = _holder(certificate)
    must_be_fit(holder[1], now)
    locked = _key_of(certificate)
    word = bytearray(passphrase.encode()) if isinstance(passphrase, str) else passphrase
    try:
        private = sealed.opened(_read(locked), word)
    except sealed.WrongWord as error:
        raise UserError(keys.wrong_passphrase()) from error
    except sealed.NoSealedKey as error:
        raise UserError(_no_key(locked)) from error
    return keys.key_of(private, holder[0], (), now)


def certificate_of(path: Path) -> Path | None:
    """Return the certificate's file that a path into an NPKI or GPKI folder means, or None for a PKCS#12 file."""
    if path.is_dir():
        inside = [path / NPKI_CERTIFICATE, *sorted(path.glob("*" + GPKI_END))]
        return next((one for one in inside if one.is_file()), path / NPKI_CERTIFICATE)
    if path.name == NPKI_KEY:
        return path.with_name(NPKI_CERTIFICATE)
    if path.name.endswith("_sig.key"):
        return path.with_suffix(".cer")
    return path if path.name == NPKI_CERTIFICATE or path.name.endswith(GPKI_END) else None


def _candidates(folder: Path) -> Iterator[Path]:
    """Yield files that are certificates by their names."""
    count = 0
    base = len(folder.parts)
    for place, below, names in os.walk(folder, onerror=None):
        if len(Path(place).parts) - base >= DEEPEST:
            below.clear()
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in P12 or name == NPKI_CERTIFICATE or name.endswith(GPKI_END):
                yield Path(place, name)
                count += 1
                if count == MOST:
                    return


def _looked_at(path: Path, now: datetime) -> Found:
    if path.suffix.lower() in P12:
        return Found(Source.P12, path)
    source = Source.NPKI if path.name == NPKI_CERTIFICATE else Source.GPKI
    try:
        holder = _holder(path)[1]
    except UserError as error:
        return Found(source, path, None, error.sentence)
    missing = None if _key_of(path).is_file() else _missing(_key_of(path))
    return Found(source, path, holder, problem(holder, now) or missing)


def _holder(path: Path) -> tuple[x509.Certificate, Holder]:
    data = _read(path)
    try:
        found = x509.Certificate.load(pem.unarmor(data)[2] if pem.detect(data) else data, strict=True)
        return found, holder_of(found)
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(_no_certificate(path)) from error


def _key_of(certificate: Path) -> Path:
    return certificate.with_name(NPKI_KEY) if certificate.name == NPKI_CERTIFICATE else certificate.with_suffix(".key")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise UserError(_missing(path) if isinstance(error, FileNotFoundError) else keys.unread(path, error)) from error


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(one for one in place.iterdir() if one.is_dir())
    except OSError:
        return []  # not there, or not ours to look into


def _missing(path: Path) -> Text:
    return Text(
        f"{path.name} 파일이 없습니다: {path.parent}\n서명하지 않았습니다. 인증서 폴더를 통째로 복사하였는지 확인하십시오.",
        f"{path.name} is missing in {path.parent}\nNothing was signed. Check that the certificate’s folder was copied whole.",
    )


def _no_certificate(path: Path) -> Text:
    return Text(
        f"{path.name}은(는) 인증서가 아니거나 손상되었습니다. 서명하지 않았습니다.\n인증서를 다시 복사하십시오.",
        f"{path.name} is not a certificate, or it is damaged. Nothing was signed.\nCopy the certificate again.",
    )


def _no_key(path: Path) -> Text:
    return Text(
        f"{path.name}은(는) 알려진 방식으로 잠근 개인키가 아니거나 손상되었습니다. 서명하지 않았습니다.\n인증서를 다시 복사하십시오.",
        f"{path.name} is not a private key locked in a known way, or it is damaged. Nothing was signed.\n"
        "Copy the certificate again.",
    )
