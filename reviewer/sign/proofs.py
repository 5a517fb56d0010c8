"""What a paper or a folder brings along to judge certificates by later: lists of revoked ones, answers of authorities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, RevokedError, ValidationError

from reviewer.sign.library import looked_up
from reviewer.sign.verification import Answer


@dataclass(frozen=True, slots=True)
class Proofs:
    """Certificates between a signer and the root, lists of revoked certificates, and answers about single ones."""

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    answers: tuple[ocsp.OCSPResponse, ...] = ()

    def __add__(self, other: Proofs) -> Proofs:
        return Proofs(self.certificates + other.certificates, self.lists + other.lists, self.answers + other.answers)


def inside(reader: PdfFileReader) -> Proofs:
    """Return the proofs that a paper carries (its DSS); raises ValueError when one is not what it says."""
    store = looked_up(reader.root, "/DSS")
    if not isinstance(store, DictionaryObject):
        return Proofs()
    return Proofs(
        tuple(x509.Certificate.load(data) for data in _streams(store, "/Certs")),
        tuple(crl.CertificateList.load(data) for data in _streams(store, "/CRLs")),
        tuple(ocsp.OCSPResponse.load(data) for data in _streams(store, "/OCSPs")),
    )


def _streams(store: DictionaryObject, name: str) -> Iterable[bytes]:
    listed = looked_up(store, name)
    parts = [listed[n] for n in range(len(listed))] if isinstance(listed, ArrayObject) else []
    for one in parts:
        if isinstance(one, StreamObject):
            yield one.data


@dataclass(frozen=True, slots=True)
class Judge:
    """Asks whether a certificate leads to an authority that is trusted here, and whether it was revoked."""

    trust: tuple[x509.Certificate, ...]
    proofs: Proofs

    async def vouches(self, one: x509.Certificate, between: Sequence[x509.Certificate], at: datetime | None) -> bool:
        """Tell whether the certificate, as of a moment, leads to one of the authorities loaded here."""
        try:
            await self._validator(one, between, self.context(at)).async_validate_path()
        except (PathError, ValidationError):
            return False
        return True

    async def revoked(self, one: x509.Certificate, between: Sequence[x509.Certificate], at: datetime | None) -> Answer:
        """Tell whether the certificate had been revoked; UNKNOWN unless the proofs at hand speak of it."""
        if not (self.proofs.lists or self.proofs.answers):
            return Answer.UNKNOWN
        try:
            await self._validator(one, between, self._strict(at)).async_validate_path()
        except RevokedError:
            return Answer.YES
        except (PathError, ValidationError):
            return Answer.UNKNOWN
        return Answer.NO

    def context(self, at: datetime | None) -> ValidationContext:
        """Return a context that fetches nothing and leaves revocation aside."""
        return ValidationContext(
            trust_roots=list(self.trust), moment=at, allow_fetching=False, revocation_mode="soft-fail"
        )

    def _strict(self, at: datetime | None) -> ValidationContext:
        """Return a context that asks for a proof of each certificate; a list made after the moment counts as well."""
        return ValidationContext(
            trust_roots=list(self.trust),
            moment=at,
            allow_fetching=False,
            revocation_mode="require",
            crls=list(self.proofs.lists),
            ocsps=list(self.proofs.answers),
            retroactive_revinfo=True,
        )

    def _validator(
        self, one: x509.Certificate, between: Sequence[x509.Certificate], context: ValidationContext
    ) -> CertificateValidator:
        known = [*between, *self.proofs.certificates]
        return CertificateValidator(one, intermediate_certs=known, validation_context=context)
