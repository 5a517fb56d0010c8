"""The papers of an open round: made from its tally, signed, verified against its journal."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import agenda
from reviewer.desk.records import known_digest, recorded, superseded, superseded_words
from reviewer.desk.state import State
from reviewer.events.records import SheetSigned, SheetSuperseded
from reviewer.model.ids import InstitutionCode, ReviewerId, TypeCode
from reviewer.model.meeting import Minutes
from reviewer.model.paper import WHOLE, Offer, PaperKind, PaperName, PaperOptions
from reviewer.model.result import Tally
from reviewer.model.round import MarkKey, Role
from reviewer.text import Language

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.desk.documents import Documents
    from reviewer.sheet.stamp import Stamps
    from reviewer.sign.keys import Key
    from reviewer.sign.signing import SignedPaper
    from reviewer.sign.verification import Verification


class Papers:
    """Makes the papers of one round. The same journal, language and day give the same bytes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tallied: Tally | None = None
        self._stamps: Stamps | None = None

    def documents(self, options: PaperOptions | None = None) -> Documents:
        """Return what lays papers out; it holds for as long as no fact is added."""
        from reviewer.desk.documents import Documents

        return Documents(self._state, options or PaperOptions(), self.tally)

    def pdf(self, paper: PaperName, options: PaperOptions | None = None) -> bytes:
        """Return any paper as PDF; raises UserError when there is nothing to make it of."""
        from reviewer.sheet.render import render

        return render(self.documents(options).make(paper))

    def institution(
        self, code: InstitutionCode, language: Language = Language.KO, issued: datetime | None = None
    ) -> bytes:
        """Return an institution's sheet as PDF; raises UserError when it is not in the round."""
        return self.pdf(PaperName(PaperKind.INSTITUTION, code), PaperOptions(language, issued=issued))

    def reviewer(self, reviewer: ReviewerId, language: Language = Language.KO, issued: datetime | None = None) -> bytes:
        """Return a reviewer's score sheet as PDF; raises UserError when nothing is assigned to them."""
        return self.pdf(PaperName(PaperKind.REVIEWER, reviewer), PaperOptions(language, issued=issued))

    def summary(
        self, kind: TypeCode | None = None, language: Language = Language.KO, issued: datetime | None = None
    ) -> bytes:
        """Return the summary table as PDF: of one institution type, or of the whole round."""
        return self.pdf(PaperName(PaperKind.SUMMARY, kind or WHOLE), PaperOptions(language, issued=issued))

    def offers(self, kind: PaperKind) -> tuple[Offer, ...]:
        """Return every paper of a kind that can be made."""
        from reviewer.desk.offers import offers

        return offers(self._state, kind)

    def item_of(self, code: str) -> MarkKey:
        """Return the item that the code of a paper form stands for; raises UserError when it is not one of here."""
        from reviewer.desk import forms

        person = self._state.person
        return forms.item_of(self._state, code, ReviewerId(person.id) if person.role is Role.REVIEWER else None)

    def minutes(self, day: str) -> Minutes:
        """Return what people have added to the minutes of a day."""
        from reviewer.desk import minutes

        return minutes.minutes(self._state, day)

    def recorded(self) -> dict[str, SheetSigned]:
        """Return what the journal last says of every signed sheet, by its name."""
        return recorded(self._state)

    def superseded(self) -> dict[str, SheetSuperseded]:
        """Return what was said of every signed file that stopped counting, by its SHA-256."""
        return superseded(self._state)

    def tally(self) -> Tally:
        """Return the tally, computed again only when a fact has changed."""
        head = self._state.file.journal.head()
        if self._tallied is None or self._tallied.head != head:
            self._tallied = agenda.tallied(self._state)
        return self._tallied

    def key(self, path: Path, passphrase: str) -> Key:
        """Open a PKCS#12 file; raises UserError when it cannot sign. The key stays in memory only."""
        from reviewer.sign.keys import load

        return load(path, passphrase, self._state.clock())

    def sign(self, pdf: bytes, key: Key, field: str) -> SignedPaper:
        """Sign one field of a paper; raises UserError when it cannot be signed."""
        from reviewer.sheet.stamp import Stamps
        from reviewer.sign.signing import sign

        self._stamps = self._stamps or Stamps()  # a batch by one signer draws its appearance once a minute
        return sign(pdf, key, field, self._state.clock(), self._stamps)

    def verify(self, pdf: bytes, trusted: Sequence[Path] = (), sheet: str = "") -> Verification:
        """Say of a PDF: unchanged? who? when? `trusted` are certificate files; `sheet` names one the journal knows."""
        from reviewer.sign import trust
        from reviewer.sign.verify import verify

        roots = [certificate for path in trusted for certificate in trust.load(path)]
        digest = known_digest(self._state, sheet, hashlib.sha256(pdf).hexdigest()) if sheet else None
        found = verify(pdf, roots, digest)
        gone = superseded(self._state).get(found.sha256)
        return replace(found, summary=superseded_words(gone)) if gone else found
