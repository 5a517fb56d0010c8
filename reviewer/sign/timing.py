"""Says when a paper was signed and how sure that is: the signers' own word, or a timestamp that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reviewer.sign.faults import place
from reviewer.sign.holder import day
from reviewer.sign.verification import Answer, Finding, Signature, Timestamp, Verdict
from reviewer.text import Text

NO_TRUSTED_TIME = Text(
    "신뢰할 수 있는 시각(타임스탬프)은 없습니다. 서명자의 컴퓨터가 적은 시각입니다.",
    "There is no trusted time (timestamp): these are the times the signers’ computers wrote.",
)
SUMMARIES = {
    Verdict.VALID: Text(
        "서명이 모두 유효하고 서명한 뒤 바뀌지 않았습니다. 시각은 서명자 컴퓨터의 시각입니다.",
        "All signatures hold and nothing was changed afterwards. Times are those of the signers’ computers.",
    ),
    Verdict.INCOMPLETE: Text(
        "서명한 내용은 그대로이나 서명하지 않은 자리가 있습니다.",
        "What was signed is unchanged, but someone has not signed.",
    ),
    Verdict.UNKNOWN_SIGNER: Text(
        "서명한 뒤 바뀌지 않았으나, 서명자를 보증하는 인증기관을 이 컴퓨터에서 알지 못합니다.",
        "Nothing was changed after signing, but the authority that vouches for a signer is not known here.",
    ),
    Verdict.DOUBTFUL: Text(
        "서명한 내용은 그대로이나, 인증서가 그때 서명에 쓰일 수 없는 것이었습니다.",
        "What was signed is unchanged, but a certificate could not have been used to sign at that time.",
    ),
    Verdict.CHANGED: Text(
        "유효하지 않습니다. 서명한 뒤 파일이 바뀌었습니다.", "Not valid: the file was changed after signing."
    ),
}
VALID_IN_TIME = Text(
    "서명이 모두 유효하고 서명한 뒤 바뀌지 않았습니다. 시각은 타임스탬프가 보증합니다.",
    "All signatures hold and nothing was changed afterwards. A timestamp proves the time.",
)


def summary(verdict: Verdict, when: Finding) -> Text:
    """Return the sentence of a verdict."""
    return VALID_IN_TIME if verdict is Verdict.VALID and when.answer is Answer.YES else SUMMARIES[verdict]


def when(signatures: Sequence[Signature], timestamps: Sequence[Timestamp]) -> Finding:
    """Return what is known of the time of every signature."""
    proven = [_proven(s, timestamps) for s in signatures]
    sentences = [_claimed(s) for s in signatures]
    sentences += [_attested(s, moment) for s, moment in zip(signatures, proven, strict=True) if moment]
    sentences += [_strange(t) for t in timestamps if not t.when]
    outside = [_outside(s) for s, moment in zip(signatures, proven, strict=True) if not _is_inside(s, moment)]
    if outside:
        return Finding(Answer.NO, (*sentences, *outside))
    if all(proven):
        return Finding(Answer.YES, tuple(sentences))
    return Finding(Answer.UNKNOWN, (*sentences, NO_TRUSTED_TIME))


def _proven(signature: Signature, timestamps: Sequence[Timestamp]) -> str:
    """Return the earliest trusted time by which the signature must have existed, or nothing."""
    later = (t.when for t in timestamps if t.when and t.end >= signature.end)
    return min([m for m in (signature.attested, *later) if m], default="", key=datetime.fromisoformat)


def _is_inside(signature: Signature, proven: str) -> bool:
    moments = [m for m in (signature.claimed, proven) if m]
    return bool(moments) and all(signature.holder.covers(datetime.fromisoformat(m)) for m in moments)


def _claimed(signature: Signature) -> Text:
    at = place(signature.field)
    if not signature.claimed:
        return Text(f"{at.ko}: 적힌 시각 없음", f"{at.en}: no time stated")
    words = _words(signature.claimed)
    return Text(f"{at.ko}: {words}라고 적혀 있음", f"{at.en}: says {words}")


def _attested(signature: Signature, moment: str) -> Text:
    at, words = place(signature.field), _words(moment)
    return Text(
        f"{at.ko}: 늦어도 {words}에는 서명되어 있었음을 타임스탬프가 보증함",
        f"{at.en}: a timestamp proves that it was signed by {words}",
    )


def _strange(timestamp: Timestamp) -> Text:
    return Text(
        f"타임스탬프가 있으나 그 기관({timestamp.authority})을 이 컴퓨터에서 알지 못합니다.",
        f"There is a timestamp, but its authority ({timestamp.authority}) is not known here.",
    )


def _words(moment: str) -> str:
    at = datetime.fromisoformat(moment)
    return f"{day(at)} {at:%H:%M} (UTC{at:%z})"


def _outside(signature: Signature) -> Text:
    at = place(signature.field)
    return Text(
        f"{at.ko}: 서명한 시각이 인증서 유효기간 밖입니다.",
        f"{at.en}: the time of signing lies outside the certificate’s validity.",
    )
