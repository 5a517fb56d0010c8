"""How a signature stands whose holder was struck off the register: made before that, or afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reviewer.desk.sentences import person
from reviewer.desk.signing import Place, is_place_of
from reviewer.model.people import Registration
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.verification import Answer, Signature

Said = tuple["Answer", Text]
DAY = slice(0, 10)


def judged(signature: Signature, gone: Registration, place: Place, recorded: str) -> Said:
    """Return what the round says of a signature with a certificate that was struck off.

    `recorded` is when the journal first knew the very file, "" when it does not; that or a trusted time proves that
    a signature is older than the strike-off, the signer's own word does not.
    """
    from reviewer.sign.faults import place as words
    from reviewer.sign.verification import Answer

    at, owner = words(signature.field), person(gone.holding.person)
    why = Text(f"{gone.struck[DAY]} 말소: {gone.reason}", f"struck off {gone.struck[DAY]}: {gone.reason}")
    if not is_place_of(gone.holding, place):
        return Answer.NO, Text(
            f"{at.ko}: {owner.ko}의 것으로 등록되었던 인증서로 다른 사람의 자리에 서명했습니다({why.ko}).",
            f"{at.en}: signed with a certificate once registered for {owner.en}, at another’s place ({why.en}).",
        )
    if not _is_before(signature.attested or signature.claimed, gone.struck) and not _is_before(recorded, gone.struck):
        return Answer.NO, Text(
            f"{at.ko}: 등록부에서 말소된 뒤에 {owner.ko}의 인증서로 서명했습니다({why.ko}).",
            f"{at.en}: signed after the holder, {owner.en}, was struck off the register ({why.en}).",
        )
    if _is_before(signature.attested, gone.struck) or _is_before(recorded, gone.struck):
        return Answer.YES, Text(
            f"{at.ko}: 서명할 때 등록되어 있던 {owner.ko}의 인증서입니다({why.ko}).",
            f"{at.en}: registered for {owner.en} when it was signed ({why.en}).",
        )
    return Answer.UNKNOWN, Text(
        f"{at.ko}: {owner.ko}의 인증서가 말소되기 전에 서명했다고 적혀 있으나 증명되지 않습니다({why.ko}).",
        f"{at.en}: says it was signed before {owner.en} was struck off, which nothing proves ({why.en}).",
    )


def _is_before(moment: str, other: str) -> bool:
    return bool(moment) and datetime.fromisoformat(moment) < datetime.fromisoformat(other)
