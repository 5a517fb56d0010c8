"""What every paper of a round needs to know besides the figures it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reviewer.model.framework import Framework
from reviewer.model.paper import SigningMark
from reviewer.model.round import CombiningRule, RoundInfo
from reviewer.text import Language, Text


@dataclass(frozen=True, slots=True)
class Signatory:
    """Someone who signs a paper; `field` names the signature field: "reviewer", "secretary", "chair"."""

    field: str
    role: Text
    name: str
    affiliation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SheetContext:
    """The round a paper belongs to and how it is issued.

    `head` is the digest of the journal (64 hex digits), `settings` the chosen reading per setting id, `issued`
    the moment of issue with its time zone (midnight: only the day is shown), `addressee` is printed as it is; signatories sign in the order given, the last one closing the paper.
    """

    framework: Framework
    round: RoundInfo
    head: str
    settings: Mapping[str, str]
    rule: CombiningRule
    issued: datetime
    signatories: tuple[Signatory, ...]
    issuer: Text
    addressee: Text
    language: Language = Language.KO
    signing: SigningMark = SigningMark.EITHER
