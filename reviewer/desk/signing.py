"""Signing a sheet of the round: by the right person, recorded before the file takes its place, recovered if cut off."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import records, register
from reviewer.desk.folder import PART, Folder
from reviewer.desk.sentences import person
from reviewer.desk.state import State
from reviewer.errors import MachineError, UserError
from reviewer.events.records import SheetSigned
from reviewer.model.paper import BETWEEN, PaperKind
from reviewer.model.people import CHAIR, SECRETARY, Holding, Registration
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.keys import Key
    from reviewer.sign.signing import SignedPaper

OF_A_REVIEWER = frozenset({PaperKind.REVIEWER, PaperKind.DECLARATION, PaperKind.FILLED})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a signature goes: the field, and the sheet by the name the journal keeps."""

    field: str
    sheet: str

    @property
    def person(self) -> str:
        """Return who is to sign there: CHAIR, SECRETARY, a reviewer's id, or "" when the sheet does not tell."""
        if self.field in (CHAIR, SECRETARY):
            return self.field
        kind, _, key = self.sheet.partition("-")
        return key.partition(BETWEEN)[0] if kind in OF_A_REVIEWER else ""


def must_be_in_place(state: State, key: Key, place: Place, *, unregistered: bool) -> None:
    """Raise UserError when the certificate is another person's, or nobody's and that was not said to be meant."""
    certificate = key.certificate.sha256.hex()
    known = register.holdings(state).get(certificate)
    if known is None:
        _must_not_be_struck(state, certificate)
        if not unregistered:
            raise UserError(_unregistered(key.holder.name, place))
    elif not is_place_of(known, place):
        raise UserError(_anothers_place(known, place))


def _must_not_be_struck(state: State, certificate: str) -> None:
    gone = [one for one in register.registrations(state) if one.holding.certificate == certificate]
    if gone:
        raise UserError(_struck_off(gone[-1]))


def is_place_of(known: Holding, place: Place) -> bool:
    """Tell whether a registered person is the one who signs at a place."""
    if place.person:
        return known.person == place.person
    return known.person not in (CHAIR, SECRETARY)


def must_go_on(state: State, pdf: bytes, sheet: str) -> None:
    """Refuse to sign a file when the journal keeps another signed file of the sheet: that one would stop counting unseen."""
    last = records.recorded(state).get(sheet)
    if last is not None and last.sha256 != sha256(pdf).hexdigest():
        raise UserError(_another(last))


def keep_signed(state: State, paper: SignedPaper, sheet: str, target: Path) -> None:
    """Record a paper just signed and put it in its place; as `keep`."""
    from reviewer.sign.form import waiting

    head, places = state.file.journal.head(), tuple(waiting(paper.pdf))
    keep(state, paper.pdf, SheetSigned(sheet, target.name, paper.sha256, paper.signer, head, places), target)


def keep(state: State, pdf: bytes, fact: SheetSigned, target: Path) -> None:
    """Record a signed file and put it in its place, so that neither can be without the other.

    The bytes are safe on disk beside their place first, then the journal, then the place. If the journal refuses, the
    file there stays as it was; if the computer stops in between, `recovered` finishes. Raises MachineError.
    """
    folder = Folder(target.parent)
    part = folder.stage(target, pdf)
    try:
        with state.file.transaction():
            state.file.append(state.writer, fact)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _put(folder, target)


def recovered(state: State, target: Path) -> bool:
    """Finish what was cut off: a signed file beside its place that the journal already knows takes its place."""
    folder = Folder(target.parent)
    if folder.staged_digest(target) not in records.signed_sheets(state).values():
        return False
    _put(folder, target)
    return True


def _put(folder: Folder, target: Path) -> None:
    try:
        folder.put(target)
    except MachineError as error:
        raise MachineError(_not_placed(target)) from error


def _unregistered(name: str, place: Place) -> Text:
    who = person(place.person) if place.person else Text("평가위원", "the reviewer")
    return Text(
        f"‘{name}’ 인증서는 이 회차에 등록되어 있지 않습니다. 서명하지 않았습니다.\n"
        f"{who.ko}의 인증서가 맞으면 등록하고, 등록 없이 서명하려면 그렇게 고르십시오(확인할 때 ‘등록되지 않음’으로 나옵니다).",
        f"The certificate of ‘{name}’ is not registered for this round. Nothing was signed.\n"
        f"Register it if it belongs to {who.en}, or choose to sign unregistered (verifying will say so).",
    )


def _struck_off(gone: Registration) -> Text:
    owner, name, day = person(gone.holding.person), gone.holding.name, gone.struck[:10]
    return Text(
        f"‘{name}’ 인증서({owner.ko})는 {day} 등록부에서 말소되었습니다({gone.reason}). 서명하지 않았습니다.\n"
        "다른 인증서로 서명하거나, 다시 쓰려면 간사가 새로 등록하십시오.",
        f"The certificate of ‘{name}’ ({owner.en}) was struck off the register on {day} ({gone.reason}). Nothing was "
        "signed.\nSign with another one, or have the secretary register it anew.",
    )


def _anothers_place(known: Holding, place: Place) -> Text:
    owner = person(known.person)
    where = person(place.person) if place.person else Text("평가위원", "the reviewer")
    return Text(
        f"‘{known.name}’ 인증서는 {owner.ko}의 것으로 등록되어 있어 {where.ko}의 자리에 서명할 수 없습니다. "
        "서명하지 않았습니다.\n서명할 자리나 인증서를 바르게 고르십시오.",
        f"The certificate of ‘{known.name}’ is registered for {owner.en} and cannot sign at the place of {where.en}. "
        "Nothing was signed.\nChoose the right place or certificate.",
    )


def _another(last: SheetSigned) -> Text:
    return Text(
        f"{last.sheet}은(는) 이미 서명하여 기록한 평가표이고, 이 파일은 그 파일({last.file})이 아닙니다. 서명하지 않았습니다.\n"
        "기록된 파일에 이어 서명하거나, 새로 만들려면 jipyo issue --replace로 사유를 적으십시오.",
        f"{last.sheet} is signed and recorded already, and this is not that file ({last.file}). Nothing was signed.\n"
        "Sign the recorded file, or make the sheet anew with jipyo issue --replace and a reason.",
    )


def _not_placed(target: Path) -> Text:
    part = f"{target.name}{PART}"
    return Text(
        f"서명하고 기록했으나 {target.name} 자리에 옮기지 못했습니다. 서명한 파일은 {part}에 있습니다. "
        "그 파일을 닫고 다시 서명하면 마저 옮깁니다.",
        f"Signed and recorded, but it could not be moved to {target.name}. The signed file is {part}. "
        "Close that file and sign again to finish.",
    )
