"""Tells in a sentence why a certificate cannot sign at a moment: expired, not yet valid, meant for something else."""

from __future__ import annotations

from datetime import datetime

from reviewer.errors import UserError
from reviewer.sign.holder import Holder, day
from reviewer.text import Text


def problem(holder: Holder, now: datetime) -> Text | None:
    """Return what keeps the certificate from signing at `now`, or None."""
    if not holder.can_sign:
        return _not_for_signing(holder)
    if now < holder.valid_from:
        return _not_yet(holder)
    if now > holder.valid_until:
        return _expired(holder)
    return None


def must_be_fit(holder: Holder, now: datetime) -> None:
    """Raise UserError when the certificate cannot sign at `now`."""
    found = problem(holder, now)
    if found is not None:
        raise UserError(found)


def _not_for_signing(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 서명용이 아닙니다(키 용도). 서명하지 않았습니다.\n서명용 인증서를 고르십시오.",
        f"The certificate of ‘{holder.name}’ is not meant for signing (key usage). Nothing was signed.\n"
        "Choose a signing certificate.",
    )


def _not_yet(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 {day(holder.valid_from)}부터 쓸 수 있습니다. 서명하지 않았습니다.\n"
        "컴퓨터의 날짜를 확인하십시오.",
        f"The certificate of ‘{holder.name}’ is valid only from {day(holder.valid_from)} Nothing was signed.\n"
        "Check this computer’s date.",
    )


def _expired(holder: Holder) -> Text:
    return Text(
        f"‘{holder.name}’ 인증서는 {day(holder.valid_until)}에 유효기간이 끝났습니다. 서명하지 않았습니다.\n"
        "인증서를 갱신한 뒤 다시 서명하십시오.",
        f"The certificate of ‘{holder.name}’ expired on {day(holder.valid_until)} Nothing was signed.\n"
        "Renew it and sign again.",
    )
