"""Reads the certificates of authorities a person chose to trust."""

from __future__ import annotations

from pathlib import Path

from asn1crypto import pem, x509

from reviewer.errors import UserError
from reviewer.text import Text


def load(path: Path) -> tuple[x509.Certificate, ...]:
    """Return the certificates in a PEM or DER file; raises UserError when it holds none or cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(none_in(path)) from error
    return certificates(data, path)


def certificates(data: bytes, path: Path) -> tuple[x509.Certificate, ...]:
    """Return the certificates in the bytes of a PEM or DER file named `path`."""
    try:
        blocks = [der for _kind, _head, der in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        found = tuple(x509.Certificate.load(block) for block in blocks)
        names = [certificate.subject.human_friendly for certificate in found]
    except (ValueError, TypeError) as error:
        raise UserError(none_in(path)) from error
    if not names:
        raise UserError(none_in(path))
    return found


def none_in(path: Path) -> Text:
    """Return the sentence for a file that holds nothing to trust or judge by."""
    return Text(
        f"인증서를 읽을 수 없습니다: {path.name}\n확인은 시작하지 않았습니다. 인증기관의 .crt, .cer 또는 .pem 파일을 고르십시오.",
        f"No certificate can be read from {path.name}\nNothing was checked. Choose the authority’s .crt, .cer or .pem file.",
    )
