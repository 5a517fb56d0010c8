"""The papers of an open round: made from its tally, signed, verified against its journal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import agenda, signing, standing
from reviewer.desk.proving import Proving, RoundShelf
from reviewer.desk.records import known_digest, recorded, signed_sheets, superseded, superseded_words
from reviewer.desk.reports import Reported, Reporting
from reviewer.desk.state import State
from reviewer.errors import UserError
from reviewer.events.records import SheetSigned, SheetSuperseded
from reviewer.model.ids import InstitutionCode, ReviewerId, TypeCode
from reviewer.model.meeting import Minutes
from reviewer.model.paper import WHOLE, Between, Offer, PaperKind, PaperName, PaperOptions
from reviewer.model.result import Tally
from reviewer.model.round import MarkKey, Role
from reviewer.model.transcript import Transcript
from reviewer.text import Language

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.desk.documents import Documents
    from reviewer.desk.printing import Printable
    from reviewer.sheet.stamp import Stamps
    from reviewer.sign.identity import Identity
    from reviewer.sign.keys import Key
    from reviewer.sign.many import Checked
    from reviewer.sign.signing import SignedPaper, Stamper
    from reviewer.sign.verification import Verification


class Papers:
    """Makes the papers of one round. The same journal, language and day give the same bytes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._tallied: Tally | None = None
        self._stamps: Stamps | None = None
        self._compared: tuple[int, Documents] | None = None

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

    def printables(self, papers: Sequence[PaperName], options: PaperOptions, between: Between) -> Iterator[Printable]:
        """Yield papers as they are printed; raises UserError for one that cannot be made."""
        from reviewer.desk.printing import printables

        return printables(self.documents(options), papers, between)

    def printable(self, documents: Documents, papers: Sequence[PaperName], at: int, between: Between) -> Printable:
        """Return the paper at `at` as it is printed among the others; raises UserError when it cannot be made."""
        from reviewer.desk.printing import printable

        return printable(documents, papers, at, between)

    def print_file(self, printables: Iterable[Printable]) -> bytes:
        """Return one file with everything that would go to a printer."""
        from reviewer.sheet.printset import joined

        return joined(one.pdf for one in printables)

    def offers(self, kind: PaperKind) -> tuple[Offer, ...]:
        """Return every paper of a kind that can be made."""
        from reviewer.desk.offers import offers

        return offers(self._state, kind)

    def item_of(self, code: str) -> MarkKey:
        """Return the item that the code of a paper form stands for; raises UserError when it is not one of here."""
        from reviewer.desk import forms

        person = self._state.person
        return forms.item_of(self._state, code, ReviewerId(person.id) if person.role is Role.REVIEWER else None)

    def transcripts(self) -> tuple[Transcript, ...]:
        """Return the marks that were copied from paper forms, each with who copied and who compared it."""
        from reviewer.desk.transcripts import transcripts

        return transcripts(self._state)

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

    def key(self, path: Path, passphrase: str | bytearray) -> Key:
        """Open a PKCS#12 file or an NPKI or GPKI folder; raises UserError when it cannot sign. It stays in memory only."""
        from reviewer.sign.folders import load

        return load(path, passphrase, self._state.clock())

    def sign(self, pdf: bytes, key: Key, field: str, stamper: Stamper | None = None) -> SignedPaper:
        """Sign one field of a paper, with a trusted time if there is a `stamper`; raises UserError when it cannot be."""
        from reviewer.sheet.stamp import Stamps
        from reviewer.sign.signing import sign

        self._stamps = self._stamps or Stamps()  # a batch by one signer draws its appearance once a minute
        return sign(pdf, key, field, self._state.clock(), self._stamps, stamper)

    def signs(
        self, key: Key, *, unregistered: bool = False, stamper: Stamper | None = None
    ) -> Callable[[bytes, str], SignedPaper]:
        """Return what signs papers of this round with a key, after making sure that it signs at its own place.

        It raises UserError when the certificate is another person's or (unless that is meant) not registered.
        """

        def sign(pdf: bytes, field: str, /) -> SignedPaper:
            place = signing.Place(field, self.name_of(pdf, Path()))
            signing.must_be_in_place(self._state, key, place, unregistered=unregistered)
            return self.sign(pdf, key, field, stamper)

        return sign

    def sign_file(
        self,
        pdf: bytes,
        key: Key,
        field: str,
        target: Path,
        *,
        unregistered: bool = False,
        stamper: Stamper | None = None,
    ) -> SignedPaper:
        """Sign a field of a paper, record it and put the file at `target`, so that neither is without the other.

        The journal keeps it under the name it was made with, whatever the file is called. Raises UserError when the
        certificate is another person's or (unless that is meant) not registered, MachineError when the disk refuses.
        """
        name = self.name_of(pdf, target)
        signing.must_go_on(self._state, pdf, name)
        paper = self.signs(key, unregistered=unregistered, stamper=stamper)(pdf, field)
        signing.keep_signed(self._state, paper, name, target)
        return paper

    def proving(self, trusted: Sequence[Path], address: str) -> Proving:
        """Return what adds trusted time and revocation data to signed files; raises UserError for what is neither."""
        return Proving(RoundShelf(self._state), trusted, address)

    def authority(self, address: str) -> Stamper:
        """Return the timestamp authority at an address, which alone is ever connected to; raises UserError for none."""
        from reviewer.sign.timestamping import Authority

        return Authority(address)

    def waiting(self, pdf: bytes) -> tuple[str, ...]:
        """Return the places of a paper that nobody has signed yet."""
        from reviewer.sign.form import waiting

        return tuple(waiting(pdf))

    def recover(self, target: Path) -> bool:
        """Finish signing a file that was cut off after the journal knew of it; tell whether there was anything to do."""
        return signing.recovered(self._state, target)

    def name_of(self, pdf: bytes, path: Path) -> str:
        """Return the name the journal keeps a paper under: its own, or its file's when it does not say."""
        from reviewer.sign.identity import identity

        own = identity(pdf)
        return own.sheet if own else path.stem

    def verify(self, pdf: bytes, trusted: Sequence[Path] = (), sheet: str = "") -> Verification:
        """Say of a PDF: unchanged? who? when? `trusted` are certificate files; `sheet` names one the journal knows."""
        from reviewer.sign import loading
        from reviewer.sign.identity import identity
        from reviewer.sign.verify import verify

        roots, proofs = loading.load(trusted)
        found = verify(pdf, roots, None, proofs)
        return self._stood(found, identity(pdf), sheet) if sheet else found

    def verified(
        self, paths: Sequence[Path], trusted: Sequence[Path], processes: int | None = None
    ) -> tuple[int, Iterator[Checked]]:
        """Return how many files lie at paths and below folders, and what verifying each finds, with what the round says.

        Stopping the iterator stops the work; raises UserError when there is no file, or nothing to trust in one.
        """
        from reviewer.desk.companions import look
        from reviewer.sign.many import checked, pdfs_in

        files = pdfs_in(paths)
        return len(files), map(self.compared, checked(files, trusted, look, processes))

    def report(self, path: Path, found: Sequence[Checked], language: Language) -> Reported:
        """Write what was found as paper, CSV, workbook or JSON."""
        return Reporting(self._state.clock(), self._state.info.name).write(path, found, language)

    def compared(self, one: Checked) -> Checked:
        """Return what verifying a file found, with what the round says of it."""
        if one.found is None:
            return one
        from reviewer.sign.faults import Kind

        is_misnamed = one.identity is not None and Kind.OTHER_NAME in one.found.kinds  # said already, and no change
        sheet = one.identity.sheet if one.identity and is_misnamed else one.path.stem
        return replace(one, found=self._stood(one.found, one.identity, sheet))

    def _stood(self, found: Verification, own: Identity | None, sheet: str) -> Verification:
        from reviewer.sign.findings import compared

        name = own.sheet if own and sheet not in signed_sheets(self._state) else sheet
        known = compared(found, known_digest(self._state, name, found.sha256))
        judged = standing.judged(self._state, known, own, self._figures_now)
        gone = superseded(self._state).get(found.sha256)
        return replace(judged, summary=superseded_words(gone)) if gone else judged

    def _comparing(self) -> Documents:
        """Return what makes papers to compare with; thousands of files share what it has read, until a fact is added."""
        entries = self._state.file.journal.count()
        if self._compared is None or self._compared[0] != entries:
            self._compared = (entries, self.documents())
        return self._compared[1]

    def _figures_now(self, sheet: str) -> str:
        """Return the SHA-256 of the figures that a paper would carry now, or "" when it cannot be made."""
        kind, _, key = sheet.partition("-")
        if kind not in {one.value for one in PaperKind}:
            return ""
        try:
            return hashlib.sha256(self._comparing().make(PaperName(PaperKind(kind), key)).data).hexdigest()
        except UserError:
            return ""
