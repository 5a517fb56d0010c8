"""The papers of an open round: made from its tally, signed, verified against its journal."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import agenda
from reviewer.desk.records import known_digest
from reviewer.desk.state import State
from reviewer.errors import UserError
from reviewer.model.ids import InstitutionCode, MeasureCode, ReviewerId, TypeCode
from reviewer.model.result import Tally
from reviewer.model.round import CombiningRule, MarkContent
from reviewer.scoring.round_settings import COMBINING
from reviewer.scoring.settings import in_force
from reviewer.sheet.context import SheetContext, Signatory
from reviewer.text import Language, Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sheet.reviewer_sheet import Scored
    from reviewer.sheet.stamp import Stamps
    from reviewer.sign.keys import Key
    from reviewer.sign.signing import SignedPaper
    from reviewer.sign.verification import Verification

CHAIR = Signatory("chair", Text("위원장", "Chair"), "")
SECRETARY = Signatory("secretary", Text("간사", "Secretary"), "")
ISSUER = Text("평가위원회", "Evaluation panel")
ADDRESSEE = Text("행정안전부장관 귀중", "To the Minister of the Interior and Safety")


def nothing_assigned(reviewer: ReviewerId) -> Text:
    """Return the sentence for a score sheet that would be empty."""
    return Text(
        f"{reviewer} 평가위원에게 배정된 항목이 없어 평가표를 만들 수 없습니다. 평가위원 번호와 배정을 확인하십시오.",
        f"Nothing is assigned to reviewer {reviewer}, so there is no score sheet. Check the id and the assignments.",
    )


class Papers:
    """Makes the papers of one round. The same journal, language and day give the same bytes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tallied: Tally | None = None
        self._stamps: Stamps | None = None

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

    def reviewer(self, reviewer: ReviewerId, language: Language = Language.KO, issued: datetime | None = None) -> bytes:
        """Return a reviewer's score sheet as PDF; raises UserError when nothing is assigned to them."""
        from reviewer.sheet.render import render
        from reviewer.sheet.reviewer_sheet import reviewer_sheet

        self._state.file.must_agree()
        who = next((r for r in self._state.reading.reviewers() if r.id == reviewer), None)
        scored = self._scored(reviewer)
        if who is None or not scored:
            raise UserError(nothing_assigned(reviewer))
        return render(reviewer_sheet(self.context(language, (CHAIR,), issued), who, scored))

    def summary(
        self, kind: TypeCode | None = None, language: Language = Language.KO, issued: datetime | None = None
    ) -> bytes:
        """Return the summary table as PDF: of one institution type, or of the whole round."""
        from reviewer.sheet.render import render
        from reviewer.sheet.summary_sheet import summary_sheet

        tally = self.tally()
        if kind is not None:
            tally = replace(tally, results=tuple(r for r in tally.results if r.institution.type == kind))
        return render(summary_sheet(self.context(language, (SECRETARY, CHAIR), issued), tally))

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
        return verify(pdf, roots, digest)

    def _scored(self, reviewer: ReviewerId) -> list[Scored]:
        """Return each institution the reviewer was given with its marks, in the order of the edition."""
        from reviewer.sheet.reviewer_sheet import Scored

        reading = self._state.reading
        marks = {mark.key: mark.content for mark in reading.marks(reviewer)}
        recusals = {r.institution: r for r in reading.recusals() if r.reviewer == reviewer}
        institutions = {i.code: i for i in reading.institutions()}
        given: dict[InstitutionCode, dict[MeasureCode, MarkContent]] = {}
        keys = agenda.assigned_keys(reading.assignments(reviewer))
        for key in sorted(keys, key=lambda k: (k.institution, list(self._state.measures).index(k.measure))):
            given.setdefault(key.institution, {})[key.measure] = marks.get(key, MarkContent())
        return [Scored(institutions[code], content, recusals.get(code)) for code, content in given.items()]

    def _today(self) -> datetime:
        """Return the start of today: a sheet carries the day it was issued, and is the same all day."""
        now = self._state.clock()
        return datetime.combine(now.date(), time(), now.tzinfo)
