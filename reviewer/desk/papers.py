"""The papers of an open round: made from its tally, signed, verified against its journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import agenda
from reviewer.desk.records import signed_sheets
from reviewer.desk.state import State
from reviewer.model.ids import InstitutionCode
from reviewer.model.result import Tally
from reviewer.model.round import CombiningRule
from reviewer.scoring.settings import COMBINING, in_force
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.text import Language, Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.keys import Key
    from reviewer.sign.signing import SignedPaper
    from reviewer.sign.verification import Verification

CHAIR = Signatory("chair", Text("위원장", "Chair"), "")
SECRETARY = Signatory("secretary", Text("간사", "Secretary"), "")
ISSUER = Text("평가위원회", "Evaluation panel")
ADDRESSEE = Text("행정안전부장관 귀중", "To the Minister of the Interior and Safety")


class Papers:
    """Makes the papers of one round. The same journal, language and day give the same bytes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tallied: Tally | None = None

    def institution(
        self, code: InstitutionCode, language: Language = Language.KO, issued: datetime | None = None
    ) -> bytes:
        """Return an institution's sheet as PDF; raises UserError when it is not in the round."""
        from reviewer.sheet.institution_sheet import institution_sheet
        from reviewer.sheet.render import render

        self._state.institution(code)
        decisions = {d.measure: d for d in self._state.reading.decisions() if d.institution == code}
        context = self.context(language, (SECRETARY, CHAIR), issued)
        return render(institution_sheet(context, self.tally().of(code), decisions))

    def context(
        self, language: Language, signatories: tuple[Signatory, ...], issued: datetime | None = None
    ) -> SheetContext:
        """Return what every paper of the round needs to know."""
        settings = in_force(self._state.framework, self._state.reading.settings())
        return SheetContext(
            framework=self._state.framework,
            round=self._state.info,
            head=self._state.file.journal.head(),
            settings=settings,
            rule=CombiningRule(settings[COMBINING]),
            issued=issued or self._today(),
            signatories=signatories,
            issuer=ISSUER,
            addressee=ADDRESSEE,
            language=language,
        )

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
        from reviewer.sheet.stamp import stamp_page
        from reviewer.sign.signing import sign

        return sign(pdf, key, field, self._state.clock(), stamp_page)

    def verify(self, pdf: bytes, trusted: Sequence[Path] = (), sheet: str = "") -> Verification:
        """Say of a PDF: unchanged? who? when? `trusted` are certificate files; `sheet` names one the journal knows."""
        from reviewer.sign import trust
        from reviewer.sign.verify import verify

        roots = [certificate for path in trusted for certificate in trust.load(path)]
        return verify(pdf, roots, signed_sheets(self._state).get(sheet))

    def _today(self) -> datetime:
        """Return the start of today: a sheet carries the day it was issued, and is the same all day."""
        now = self._state.clock()
        return datetime.combine(now.date(), time(), now.tzinfo)
