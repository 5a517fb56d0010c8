"""Reads what a person trusts and judges by: certificates of authorities, lists of revoked ones, OCSP answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from asn1crypto import core, crl, ocsp, pem, x509

from reviewer.errors import UserError
from reviewer.sign import trust
from reviewer.sign.proofs import Proofs

CRL_ENDS = frozenset({".crl"})
OCSP_ENDS = frozenset({".ocsp", ".ors"})
Roots = tuple[x509.Certificate, ...]


def load(paths: Sequence[Path]) -> tuple[Roots, Proofs]:
    """Return authorities and proofs from files told apart by their endings; certificates that sign themselves are roots.

    Raises UserError for a file that is not what its ending says.
    """
    found = [trust.load(path) for path in paths if path.suffix.lower() not in CRL_ENDS | OCSP_ENDS]
    certificates = [certificate for some in found for certificate in some]
    roots = tuple(c for c in certificates if c.self_signed != "no") or tuple(certificates)
    return roots, Proofs(
        tuple(c for c in certificates if c not in roots),
        tuple(_list(path) for path in paths if path.suffix.lower() in CRL_ENDS),
        tuple(_answer(path) for path in paths if path.suffix.lower() in OCSP_ENDS),
    )


def _list(path: Path) -> crl.CertificateList:
    try:
        found = crl.CertificateList.load(_der(path), strict=True)
        _must_be_whole(found)
    except (OSError, ValueError, TypeError) as error:
        raise UserError(trust.none_in(path)) from error
    return found


def _answer(path: Path) -> ocsp.OCSPResponse:
    try:
        found = ocsp.OCSPResponse.load(_der(path), strict=True)
        _must_be_whole(found)
    except (OSError, ValueError, TypeError) as error:
        raise UserError(trust.none_in(path)) from error
    return found


def _der(path: Path) -> bytes:
    data = path.read_bytes()
    return bytes(pem.unarmor(data)[2]) if pem.detect(data) else data


def _must_be_whole(found: core.Asn1Value) -> None:
    """Read everything inside once; raises ValueError or TypeError when it is something else."""
    repr(found.native)
