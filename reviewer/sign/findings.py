"""Puts what was found into answers and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewer.sign import timing
from reviewer.sign.faults import Fault, Kind, fault, place
from reviewer.sign.holder import day
from reviewer.sign.timing import SUMMARIES
from reviewer.sign.verification import Answer, Finding, Signature, Timestamp, Verdict, Verification
from reviewer.text import Text

NOT_PDF = Text("PDF 파일이 아닙니다.", "This is not a PDF.")
DAMAGED = Text(
    "PDF가 손상되어 읽을 수 없습니다. 원본을 다시 받으십시오.",
    "The PDF is damaged and cannot be read. Obtain the original again.",
)
TOO_LARGE = Text(
    "평가표라고 하기에는 파일이나 서명값이 너무 커서 읽지 않았습니다. 지표가 만든 평가표인지 확인하십시오.",
    "The file, or a signature in it, is far larger than any sheet, so it was not read. Check that it is a sheet.",
)
UNSIGNED = Text("서명이 없는 PDF입니다.", "This PDF carries no signature.")
STRIPPED = Text(
    "서명이 없습니다. 기록에는 서명한 파일의 값이 남아 있으므로 서명이 지워진 파일입니다.",
    "There is no signature, though the journal keeps the digest of a signed file: the signature was taken off.",
)
UNRECORDED = Text(
    "이 회차의 기록에는 이 파일에 서명한 사실이 없습니다. 회차에 적지 않고 서명했거나 다른 회차의 평가표입니다.",
    "The journal of this round knows of no signature on this file: signed without recording it, or of another round.",
)
NO_REVOCATION = Text(
    "인증서 폐지 여부는 인터넷 없이는 확인할 수 없습니다.",
    "Whether a certificate was revoked cannot be known offline.",
)
NOT_REVOKED = Text(
    "함께 있는 폐지 목록에 따르면 인증서가 폐지되지 않았습니다.",
    "By the revocation data at hand the certificates had not been revoked.",
)
NOTHING_TO_SAY = Finding(Answer.UNKNOWN, ())


def nothing(verdict: Verdict, words: Text, digest: str) -> Verification:
    """Return the verification of a file in which no signature could be examined."""
    changed = Answer.NO if verdict is Verdict.CHANGED else Answer.UNKNOWN
    return Verification(verdict, words, Finding(changed, (words,)), NOTHING_TO_SAY, NOTHING_TO_SAY, (), (), digest)


def broken(faults: Sequence[Fault], digest: str) -> Verification:
    """Return the verification of a file whose signatures cannot be reached any more, with what was done to it."""
    found = nothing(Verdict.CHANGED, SUMMARIES[Verdict.CHANGED], digest)
    return replace(found, unchanged=Finding(Answer.NO, _said(faults)), kinds=_kinds(faults))


def concluded(
    signatures: tuple[Signature, ...],
    timestamps: tuple[Timestamp, ...],
    whole: Sequence[Fault],
    unsigned: tuple[str, ...],
    digest: str,
) -> Verification:
    """Return the verification of a signed file; `whole` are faults of the file as a whole."""
    wrong = _told([*(f for s in signatures for f in s.faults), *(f for t in timestamps for f in t.faults)], whole)
    unchanged = _unchanged(signatures, wrong, unsigned)
    who, when = _who(signatures), timing.when(signatures, timestamps)
    verdict = _verdict(unchanged, who, when, unsigned)
    summary = timing.summary(verdict, when)
    return Verification(verdict, summary, unchanged, who, when, signatures, unsigned, digest, _kinds(wrong), timestamps)


def _told(own: Sequence[Fault], whole: Sequence[Fault]) -> list[Fault]:
    """Leave out that something was changed where it is said what."""
    named = any(one.kind not in {Kind.APPENDED, Kind.OTHER_FILE} for one in whole)
    moot = {Kind.UPDATE} if named else set()
    if any(one.kind is Kind.REWRITTEN for one in own):
        moot |= {Kind.APPENDED, Kind.CUT_OFF, Kind.CONTENTS}
    return [one for one in (*own, *whole) if one.kind not in moot]


def _said(faults: Iterable[Fault]) -> tuple[Text, ...]:
    return tuple(dict.fromkeys(one.words for one in faults))


def _kinds(faults: Iterable[Fault]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(one.kind for one in faults))


def compared(found: Verification, known: str | None) -> Verification:
    """Return the verification compared with the digest a journal keeps; "" when it keeps none, None without journal."""
    if known is None or known == found.sha256:
        return found
    if found.verdict is Verdict.UNSIGNED:
        return nothing(Verdict.UNSIGNED, STRIPPED, found.sha256) if known else found
    if not found.signatures:
        return found
    if not known:
        return replace(found, unchanged=_with(found.unchanged, found.unchanged.answer, UNRECORDED))
    other = fault(Kind.OTHER_FILE)
    return replace(
        found,
        verdict=Verdict.CHANGED,
        summary=SUMMARIES[Verdict.CHANGED],
        unchanged=_with(_only_faults(found), Answer.NO, other.words),
        kinds=(*found.kinds, other.kind),
    )


def _with(finding: Finding, answer: Answer, words: Text) -> Finding:
    return Finding(answer, (*finding.sentences, words))


def _only_faults(found: Verification) -> Finding:
    """Leave out the sentence that nothing was changed, where something was."""
    return found.unchanged if found.unchanged.answer is Answer.NO else Finding(Answer.NO, ())


def _verdict(unchanged: Finding, who: Finding, when: Finding, unsigned: Sequence[str]) -> Verdict:
    if unchanged.answer is not Answer.YES:
        return Verdict.CHANGED
    if Answer.NO in (who.answer, when.answer):
        return Verdict.DOUBTFUL
    if unsigned:
        return Verdict.INCOMPLETE
    return Verdict.VALID if who.answer is Answer.YES else Verdict.UNKNOWN_SIGNER


def _unchanged(signatures: Sequence[Signature], wrong: Sequence[Fault], unsigned: Sequence[str]) -> Finding:
    if wrong:
        return Finding(Answer.NO, _said(wrong))
    whole = Text(
        f"서명한 뒤 바뀐 곳이 없습니다. 서명 {len(signatures)}건이 있고 마지막 서명이 파일 전체를 덮습니다.",
        f"Nothing was changed after signing: {len(signatures)} signature(s), the last covering the whole file.",
    )
    return Finding(Answer.YES, (whole, *([_open(unsigned)] if unsigned else [])))


def _open(unsigned: Sequence[str]) -> Text:
    names = [place(name) for name in unsigned]
    korean, english = ", ".join(name.ko for name in names), ", ".join(name.en for name in names)
    return Text(
        f"서명하지 않은 자리가 있습니다: {korean}. 아직 서명하지 않았거나, 서명을 지운 앞 판일 수 있습니다.",
        f"Not signed: {english}. Either not signed yet, or an earlier version with the signature taken off.",
    )


def _who(signatures: Sequence[Signature]) -> Finding:
    sentences = [_signer(s) for s in signatures]
    unfit = [_not_for_signing(s) for s in signatures if not s.holder.can_sign]
    revoked = [_revoked(s) for s in signatures if s.revoked is Answer.YES]
    if any(s.revoked is Answer.UNKNOWN for s in signatures):
        sentences.append(NO_REVOCATION)
    elif not revoked:
        sentences.append(NOT_REVOKED)
    if unfit or revoked:
        return Finding(Answer.NO, (*sentences, *unfit, *revoked))
    known = all(s.trusted is Answer.YES for s in signatures)
    return Finding(Answer.YES if known else Answer.UNKNOWN, tuple(sentences))


def _revoked(signature: Signature) -> Text:
    at = place(signature.field)
    return Text(
        f"{at.ko}: 서명할 때 이미 폐지된 인증서입니다.", f"{at.en}: the certificate had been revoked when it signed."
    )


def _signer(signature: Signature) -> Text:
    holder = signature.holder
    span = f"{day(holder.valid_from)} ~ {day(holder.valid_until)}"
    vouched = signature.trusted is Answer.YES
    known = Text("불러온 인증서로 발급자를 확인함", "issuer checked against the certificates loaded here")
    strange = Text("발급자를 여기서 확인할 수 없음", "issuer not known here")
    found = known if vouched else strange
    return Text(
        f"{place(signature.field).ko}: {holder.name}, 발급 {holder.issuer}, 유효기간 {span}, {found.ko}",
        f"{place(signature.field).en}: {holder.name}, issued by {holder.issuer}, valid {span}, {found.en}",
    )


def _not_for_signing(signature: Signature) -> Text:
    return Text(
        f"{place(signature.field).ko}: 서명용이 아닌 인증서로 서명했습니다(키 용도).",
        f"{place(signature.field).en}: signed with a certificate not meant for signing (key usage).",
    )
