"""A request to sign one field, which exists only when nothing stands against signing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Pdf

from reviewer.errors import UserError
from reviewer.sign.damage import DAMAGE, is_beyond_any_sheet
from reviewer.sign.form import NotAPaper, Place, contents, locks, opened, place, widgets
from reviewer.sign.update import last_table
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Request:
    """A paper and the field to sign; made by `request`, so it is known to be signable.

    `certifies` says that it is the paper's first signature.
    """

    pdf: bytes
    place: Place
    certifies: bool


def request(pdf: bytes, field: str, certificate: bytes = b"") -> Request:
    """Return a request to sign `field` of `pdf` with a certificate (DER).

    Raises UserError when it is not a paper of Jipyo's, has no such field, is signed there already, is closed, waits for
    someone who signs earlier, or was signed with that certificate at another place. Fields are signed in the order the
    paper was made with.
    """
    try:
        if is_beyond_any_sheet(pdf) or last_table(pdf) is None:
            raise NotAPaper("too large, or without a plain table of objects")
        with opened(pdf) as paper:
            asked = _request(pdf, paper, field)
            if certificate and any(certificate in contents(one) for one in widgets(paper)):
                raise UserError(SAME_PERSON)
            return asked
    except DAMAGE as error:
        raise UserError(NOT_PDF) from error


def _request(pdf: bytes, paper: Pdf, field: str) -> Request:
    fields = widgets(paper)
    places = [place(one) for one in fields]
    wanted = next((p for p in places if p.name == field), None)
    if wanted is None:
        raise UserError(_no_field(field, places))
    if wanted.signed:
        raise UserError(SIGNED_ALREADY)
    if any(lock.closes(field) for one in fields for lock in locks(one)):
        raise UserError(CLOSED)
    waiting = [p.name for p in places[: places.index(wanted)] if not p.signed]
    if waiting:
        raise UserError(_waits(waiting))
    return Request(pdf, wanted, certifies=not any(p.signed for p in places))


NOT_PDF = Text(
    "지표가 만든 평가표가 아니거나 손상되어 읽을 수 없습니다. 서명하지 않았습니다.\n평가표를 다시 만들어 서명하십시오.",
    "This is not a sheet made by Jipyo, or it is damaged. Nothing was signed.\nMake the sheet again and sign that.",
)
SIGNED_ALREADY = Text(
    "이 자리에는 이미 서명이 있습니다. 파일을 바꾸지 않았습니다.\n새로 서명하려면 평가표를 다시 만드십시오.",
    "This place is signed already. The file was not changed.\nTo sign anew, make the sheet again.",
)
SAME_PERSON = Text(
    "같은 인증서로 이미 다른 자리에 서명했습니다. 한 사람이 두 자리에 서명할 수 없습니다. 파일을 바꾸지 않았습니다.\n"
    "이 자리에 서명할 사람의 인증서를 고르십시오.",
    "This certificate has signed at another place already; one person does not sign twice. The file was not changed.\n"
    "Choose the certificate of the person who signs here.",
)
CLOSED = Text(
    "앞선 서명이 문서를 닫아 더 서명할 수 없습니다. 파일을 바꾸지 않았습니다.\n새로 서명하려면 평가표를 다시 만드십시오.",
    "An earlier signature has closed the document. The file was not changed.\nTo sign anew, make the sheet again.",
)


def _no_field(field: str, fields: Sequence[Place]) -> Text:
    names = ", ".join(p.name for p in fields) or "–"
    return Text(
        f"이 PDF에는 ‘{field}’ 서명 자리가 없습니다(있는 자리: {names}). 서명하지 않았습니다.\n"
        "Jipyo가 만든 평가표인지, 서명할 사람을 바르게 골랐는지 확인하십시오.",
        f"This PDF has no place for ‘{field}’ to sign (places: {names}). Nothing was signed.\n"
        "Check that it is a sheet made by Jipyo and that the right signer was chosen.",
    )


def _waits(earlier: Sequence[str]) -> Text:
    names = ", ".join(earlier)
    return Text(
        f"먼저 서명해야 하는 사람이 있습니다: {names}. 서명하지 않았습니다.\n그 사람이 서명한 파일을 받아 서명하십시오.",
        f"Someone signs before you: {names}. Nothing was signed.\nSign the file they have signed.",
    )
