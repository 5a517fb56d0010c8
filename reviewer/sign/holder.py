"""Who a certificate belongs to and how long, in words a person can check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509

SIGNING_USAGES = frozenset({"digital_signature", "non_repudiation"})


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate's facts: names as written in it, validity with time zone, serial number in hex."""

    name: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    serial: str
    can_sign: bool

    def covers(self, moment: datetime) -> bool:
        """Tell whether `moment` lies inside the validity."""
        return self.valid_from <= moment <= self.valid_until


def holder_of(certificate: x509.Certificate) -> Holder:
    """Return the facts of a certificate."""
    validity = certificate["tbs_certificate"]["validity"]
    return Holder(
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        valid_from=validity["not_before"].native,
        valid_until=validity["not_after"].native,
        serial=f"{certificate.serial_number:x}",
        can_sign=_can_sign(certificate),
    )


def common_name(name: x509.Name) -> str:
    """Return the common name, or the whole name where there is none."""
    common = name.native.get("common_name", "")
    if isinstance(common, list):
        common = common[-1]
    return str(common or name.human_friendly)


def _can_sign(certificate: x509.Certificate) -> bool:
    """Tell whether the key usage, where one is stated, allows signing papers."""
    usage = certificate.key_usage_value
    return usage is None or bool(SIGNING_USAGES & set(usage.native))


def day(moment: datetime) -> str:
    """Return a date the way the papers write it, as `2026. 11. 23.` is written."""
    return f"{moment.year}. {moment.month}. {moment.day}."
