"""How a signed file stands to the round at hand: recorded or not, signed by registered people, figures as they are now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewer.desk import records, register, struck
from reviewer.desk.sentences import person
from reviewer.desk.signing import Place, is_place_of
from reviewer.desk.state import State
from reviewer.desk.struck import Said
from reviewer.model.people import Holding
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.identity import Identity
    from reviewer.sign.verification import Signature, Verification

FiguresOf = Callable[[str], str]
"""Returns the SHA-256 of the figures that a paper of a name would carry now; "" when it cannot be made here."""


def judged(state: State, found: Verification, identity: Identity | None, figures_of: FiguresOf) -> Verification:
    """Return the verification with what the round says of the file; a signature at another's place makes it doubtful."""
    from reviewer.sign.verification import Answer, Finding, Verdict

    if not found.signatures:
        return found
    said = [*_people(state, found, identity), *_file(state, found), *_figures(identity, figures_of)]
    answers = [answer for answer, _ in said]
    whole = next((one for one in (Answer.NO, Answer.UNKNOWN) if one in answers), Answer.YES)
    found = replace(found, record=Finding(whole, tuple(text for _, text in said)))
    if Answer.NO in answers and found.verdict in {Verdict.VALID, Verdict.UNKNOWN_SIGNER, Verdict.INCOMPLETE}:
        return replace(found, verdict=Verdict.DOUBTFUL, summary=OTHERWISE)
    return found


def _people(state: State, found: Verification, identity: Identity | None) -> Iterator[Said]:
    known = register.registrations(state)
    sheet = identity.sheet if identity else ""
    recorded = records.moment_of(state, found.sha256)
    for signature in found.signatures:
        own = [one for one in known if one.holding.certificate == signature.certificate]
        place = Place(signature.field, sheet)
        if own and not own[-1].stands:
            yield struck.judged(signature, own[-1], place, recorded)
        else:
            yield _holder(signature, own[-1].holding if own else None, place)


def _holder(signature: Signature, known: Holding | None, place: Place) -> Said:
    from reviewer.sign.faults import place as words
    from reviewer.sign.verification import Answer

    at, name = words(signature.field), signature.holder.name
    if known is None:
        return Answer.UNKNOWN, Text(
            f"{at.ko}: 이 회차에 등록되지 않은 인증서입니다({name}).",
            f"{at.en}: holder not registered in this round ({name}).",
        )
    owner = person(known.person)
    if not is_place_of(known, place):
        return Answer.NO, Text(
            f"{at.ko}: {owner.ko}의 것으로 등록된 인증서로 다른 사람의 자리에 서명했습니다.",
            f"{at.en}: signed with a certificate registered for {owner.en}, at another’s place.",
        )
    return Answer.YES, Text(f"{at.ko}: 등록된 {owner.ko}의 인증서입니다.", f"{at.en}: registered for {owner.en}.")


def _file(state: State, found: Verification) -> Iterator[Said]:
    from reviewer.sign.faults import Kind
    from reviewer.sign.verification import Answer

    if found.sha256 in records.signed_sheets(state).values():
        yield Answer.YES, RECORDED
    elif Kind.OTHER_FILE in found.kinds:
        yield Answer.NO, ANOTHER
    elif records.sheet_of(state, found.sha256):
        yield Answer.UNKNOWN, SIGNED_FURTHER
    else:
        yield Answer.UNKNOWN, UNRECORDED


def _figures(identity: Identity | None, figures_of: FiguresOf) -> Iterator[Said]:
    from reviewer.sign.verification import Answer

    if identity is None:
        yield Answer.UNKNOWN, STRANGE
        return
    now = figures_of(identity.sheet)
    if not now:
        yield Answer.UNKNOWN, NOT_MADE_HERE
    elif now == identity.figures:
        yield Answer.YES, SAME_FIGURES
    else:
        yield Answer.UNKNOWN, OTHER_FIGURES


OTHERWISE = Text(
    "서명한 내용은 그대로이나, 그 자리에 서명할 사람의 인증서가 아닙니다.",
    "What was signed is unchanged, but a certificate is not that of the person who signs at its place.",
)
RECORDED = Text("이 회차의 기록에 있는 파일입니다.", "The journal of this round records this very file.")
ANOTHER = Text(
    "이 회차의 기록에 이 평가표로 남아 있는 것은 다른 파일입니다.",
    "What the journal of this round keeps for this sheet is another file.",
)
SIGNED_FURTHER = Text(
    "이 회차의 기록에 있으나 마지막 파일이 아닙니다. 그 뒤 더 서명했거나 다시 만든 파일이 있습니다.",
    "The journal knows this file, but not as the last one: it was signed further, or made anew.",
)
UNRECORDED = Text(
    "이 회차의 기록에는 이 파일에 서명한 사실이 없습니다.",
    "The journal of this round knows of no signature on this file.",
)
SAME_FIGURES = Text(
    "평가표의 확인번호와 값이 회차의 지금 값과 같습니다.",
    "Code and figures of the sheet are those of the round as it is now.",
)
OTHER_FIGURES = Text(
    "평가표의 확인번호와 값이 회차의 지금 값과 다릅니다. 만든 뒤 회차가 바뀌었거나 다른 회차의 평가표입니다.",
    "Code and figures of the sheet are not those of the round as it is now: changed since, or of another round.",
)
NOT_MADE_HERE = Text(
    "이 회차에서 같은 평가표를 다시 만들 수 없어 값을 견주지 못했습니다.",
    "The same sheet cannot be made from this round, so its figures were not compared.",
)
STRANGE = Text(
    "지표가 만든 평가표의 표시가 없어 값을 견주지 못했습니다.",
    "It does not bear the mark of a sheet made by Jipyo, so no figures were compared.",
)
