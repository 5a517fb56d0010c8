"""The people who sign for a round: chair and secretary by name, and whose certificates are whose."""

from __future__ import annotations

from dataclasses import dataclass

CHAIR, SECRETARY = "chair", "secretary"


@dataclass(frozen=True, slots=True)
class Officer:
    """The chair or the secretary of a round as sheets print them; `place` is CHAIR or SECRETARY."""

    place: str
    name: str
    affiliation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """A certificate registered for a person: CHAIR, SECRETARY or a reviewer's id.

    `certificate` is its SHA-256 in hex; names are as written in it, `until` its last day (ISO 8601).
    """

    person: str
    certificate: str
    name: str
    issuer: str
    until: str


@dataclass(frozen=True, slots=True)
class Registration:
    """How long a certificate stands on the register; moments are ISO 8601, `struck` is "" while it stands there."""

    holding: Holding
    since: str
    struck: str = ""
    reason: str = ""

    @property
    def stands(self) -> bool:
        """Tell whether it has not been struck off."""
        return not self.struck
