"""Puts what was found into answers and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from reviewer.sign.keys import day
from reviewer.sign.verification import Answer, Finding, Signature, Verdict, Verification
from reviewer.text import Text, same

PLACES = {
    "secretary": Text("간사", "Secretary"),
    "chair": Text("위원장", "Chair"),
    "reviewer": Text("평가위원", "Reviewer"),
}  # the places to sign on Jipyo's own papers; another program's are called by their own names
NOT_PDF = Text("PDF 파일이 아닙니다.", "This is not a PDF.")
DAMAGED = Text(
    "PDF가 손상되어 읽을 수 없습니다. 원본을 다시 받으십시오.",
    "The PDF is damaged and cannot be read. Obtain the original again.",
)
DAMAGED_SIGNED = Text(
    "서명이 들어 있으나 구조가 깨져 읽을 수 없습니다. 서명한 뒤 파일이 바뀌었거나 손상되었습니다.",
    "There is a signature, but the structure is broken: the file was changed or damaged after signing.",
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
OTHER_FILE = Text(
    "기록에 남은 파일의 값(SHA-256)과 다릅니다. 기록된 그 파일이 아닙니다.",
    "The file’s digest (SHA-256) differs from the one in the journal. It is not the recorded file.",
)
UNRECORDED = Text(
    "이 회차의 기록에는 이 파일에 서명한 사실이 없습니다. 회차에 적지 않고 서명했거나 다른 회차의 평가표입니다.",
    "The journal of this round knows of no signature on this file: signed without recording it, or of another round.",
)
NO_REVOCATION = Text(
    "인증서 폐지 여부는 인터넷 없이는 확인할 수 없습니다.",
    "Whether a certificate was revoked cannot be known offline.",
)
NO_TRUSTED_TIME = Text(
    "신뢰할 수 있는 시각(타임스탬프)은 없습니다. 서명자의 컴퓨터가 적은 시각입니다.",
    "There is no trusted time (timestamp): these are the times the signers’ computers wrote.",
)
NOTHING_TO_SAY = Finding(Answer.UNKNOWN, ())

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


def nothing(verdict: Verdict, words: Text, digest: str) -> Verification:
    """Return the verification of a file in which no signature could be examined."""
    changed = Answer.NO if verdict is Verdict.CHANGED else Answer.UNKNOWN
    return Verification(verdict, words, Finding(changed, (words,)), NOTHING_TO_SAY, NOTHING_TO_SAY, (), (), digest)


def concluded(
    signatures: tuple[Signature, ...], wrong: Sequence[Text], unsigned: tuple[str, ...], digest: str
) -> Verification:
    """Return the verification of a signed file; `wrong` are faults of the file as a whole."""
    unchanged = _unchanged(signatures, wrong, unsigned)
    who, when = _who(signatures), _when(signatures)
    verdict = _verdict(unchanged, who, when, unsigned)
    return Verification(verdict, SUMMARIES[verdict], unchanged, who, when, signatures, unsigned, digest)


def unrecorded(found: Verification) -> Verification:
    """Return the verification with the sentence that the journal at hand knows nothing of the file."""
    unchanged = Finding(found.unchanged.answer, (*found.unchanged.sentences, UNRECORDED))
    return replace(found, unchanged=unchanged)


def _verdict(unchanged: Finding, who: Finding, when: Finding, unsigned: Sequence[str]) -> Verdict:
    if unchanged.answer is not Answer.YES:
        return Verdict.CHANGED
    if Answer.NO in (who.answer, when.answer):
        return Verdict.DOUBTFUL
    if unsigned:
        return Verdict.INCOMPLETE
    return Verdict.VALID if who.answer is Answer.YES else Verdict.UNKNOWN_SIGNER


def _unchanged(signatures: Sequence[Signature], wrong: Sequence[Text], unsigned: Sequence[str]) -> Finding:
    broken = [_broken(s) for s in signatures if s.unchanged is not Answer.YES]
    if broken or wrong:
        return Finding(Answer.NO, (*broken, *wrong))
    whole = Text(
        f"서명한 뒤 바뀐 곳이 없습니다. 서명 {len(signatures)}건이 있고 마지막 서명이 파일 전체를 덮습니다.",
        f"Nothing was changed after signing: {len(signatures)} signature(s), the last covering the whole file.",
    )
    return Finding(Answer.YES, (whole, *([_open(unsigned)] if unsigned else [])))


def _broken(signature: Signature) -> Text:
    return Text(
        f"‘{_place(signature.field).ko}’ 자리의 서명이 내용과 맞지 않습니다. 서명한 뒤 내용이 바뀌었습니다.",
        f"The signature at ‘{_place(signature.field).en}’ does not match the contents: they were changed after signing.",
    )


def unread(fields: Iterable[str]) -> list[Text]:
    """Return a sentence for each field that holds something which cannot be read as a signature."""
    return [
        Text(
            f"‘{_place(field).ko}’ 자리의 서명을 읽을 수 없습니다. 서명한 뒤 바뀌었거나 Jipyo가 모르는 방식입니다.",
            f"What stands at ‘{_place(field).en}’ cannot be read as a signature: altered, or of a kind unknown to Jipyo.",
        )
        for field in sorted(fields)
    ]


def _open(unsigned: Sequence[str]) -> Text:
    names = ", ".join(unsigned)
    return Text(
        f"서명하지 않은 자리가 있습니다: {names}. 아직 서명하지 않았거나, 서명을 지운 앞 판일 수 있습니다.",
        f"Not signed: {names}. Either not signed yet, or an earlier version with the signature taken off.",
    )


def _who(signatures: Sequence[Signature]) -> Finding:
    unfit = [s for s in signatures if not s.holder.can_sign]
    sentences = tuple(_signer(s) for s in signatures)
    if unfit:
        return Finding(Answer.NO, (*sentences, *(_not_for_signing(s) for s in unfit), NO_REVOCATION))
    known = all(s.trusted is Answer.YES for s in signatures)
    return Finding(Answer.YES if known else Answer.UNKNOWN, (*sentences, NO_REVOCATION))


def _signer(signature: Signature) -> Text:
    holder = signature.holder
    span = f"{day(holder.valid_from)} ~ {day(holder.valid_until)}"
    vouched = signature.trusted is Answer.YES
    known = Text("불러온 인증서로 발급자를 확인함", "issuer checked against the certificates loaded here")
    strange = Text("발급자를 여기서 확인할 수 없음", "issuer not known here")
    found = known if vouched else strange
    return Text(
        f"{_place(signature.field).ko}: {holder.name}, 발급 {holder.issuer}, 유효기간 {span}, {found.ko}",
        f"{_place(signature.field).en}: {holder.name}, issued by {holder.issuer}, valid {span}, {found.en}",
    )


def _not_for_signing(signature: Signature) -> Text:
    return Text(
        f"{_place(signature.field).ko}: 서명용이 아닌 인증서로 서명했습니다(키 용도).",
        f"{_place(signature.field).en}: signed with a certificate not meant for signing (key usage).",
    )


def _when(signatures: Sequence[Signature]) -> Finding:
    outside = [s for s in signatures if not _is_inside(s)]
    sentences = tuple(_claimed(s) for s in signatures)
    answer = Answer.NO if outside else Answer.UNKNOWN
    return Finding(answer, (*sentences, *(_outside(s) for s in outside), NO_TRUSTED_TIME))


def _is_inside(signature: Signature) -> bool:
    return bool(signature.claimed) and signature.holder.covers(datetime.fromisoformat(signature.claimed))


def _claimed(signature: Signature) -> Text:
    if not signature.claimed:
        return Text(f"{_place(signature.field).ko}: 적힌 시각 없음", f"{_place(signature.field).en}: no time stated")
    moment = datetime.fromisoformat(signature.claimed)
    words = f"{day(moment)} {moment:%H:%M} (UTC{moment:%z})"
    return Text(f"{_place(signature.field).ko}: {words}라고 적혀 있음", f"{_place(signature.field).en}: says {words}")


def _outside(signature: Signature) -> Text:
    return Text(
        f"{_place(signature.field).ko}: 적힌 시각이 인증서 유효기간 밖입니다.",
        f"{_place(signature.field).en}: the stated time lies outside the certificate’s validity.",
    )


def _place(field: str) -> Text:
    """Return what people call a place to sign."""
    return PLACES.get(field, same(field))
