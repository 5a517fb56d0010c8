"""Each entry of the journal as a plain sentence: who did what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reviewer.desk.calling import CODES, Called
from reviewer.desk.rows import NAMES as KINDS
from reviewer.model.batch import BatchKind
from reviewer.model.entry import Entry
from reviewer.model.people import CHAIR, SECRETARY
from reviewer.model.round import CombiningRule, RecusalKind
from reviewer.model.subjects import names
from reviewer.model.views import JournalLine
from reviewer.scoring import combine
from reviewer.sheet.words import RECUSALS
from reviewer.text import Text

Said = dict[str, Any]
MOST_FILES = 3  # names of files that a sentence has room for


def line(entry: Entry, called: Called = CODES) -> JournalLine:
    """Return the entry with its sentence in both languages, things called as `called` says."""
    about, content = _parts(entry, called), entry.content()
    if entry.verb in _CALLED:
        said = _CALLED[entry.verb](about, content, called)
    else:
        said = _SENTENCES.get(entry.verb, _unknown)(about, content)
    return JournalLine(entry, said.ko, said.en)


def discreet_line(entry: Entry, called: Called = CODES) -> JournalLine:
    """Return the entry with its sentence, a mark's without its points."""
    if entry.verb != "mark_given":
        return line(entry, called)
    where = " ".join(_parts(entry, called))
    copied = entry.content().get("copied")
    if copied:
        by = copied["by"]
        korean, english = (
            f"수기 평가표의 점수를 옮겨 적음(간사 {by})",
            f"mark copied from the paper form (secretary {by})",
        )
        return JournalLine(entry, f"{where} {korean}", f"{where} {english}")
    return JournalLine(entry, f"{where} 평가점수 기록", f"{where} mark recorded")


def _parts(entry: Entry, called: Called) -> tuple[str, ...]:
    return tuple(map(called.name, names(entry.subject)))


def _mark(about: tuple[str, ...], said: Said, called: Called) -> Text:
    reviewer, institution, measure = about
    points = said["points"] or "–"
    step = "undoes" in said
    again = "redoes" in said
    ko = "되돌림" if step else "다시 함" if again else "평가점수"
    en = "undone to" if step else "redone to" if again else "marked"
    if "copied" in said:
        by = said["copied"]["by"]
        ko, en = f"수기 평가표에서 옮겨 적음(간사 {by})", f"copied from the paper form by the secretary, {by}:"
    why = called.reason(said["reasons"])
    because = (f" (사유: {why.ko})", f" (reasons: {why.en})") if why.ko else ("", "")
    return Text(
        f"{reviewer} 위원 {institution} {measure} {ko} {points}점{because[0]}",
        f"{reviewer} {institution} {measure} {en} {points}{because[1]}",
    )


def _compared(_about: tuple[str, ...], said: Said) -> Text:
    by = said["by"]
    return Text(
        f"옮겨 적은 점수를 용지와 대조(위원장 {by})", f"a copied mark compared with the paper by the chair, {by}"
    )


def _decision(about: tuple[str, ...], said: Said) -> Text:
    how = combine.NAMES[CombiningRule(said["rule"])] if said["rule"] else _agreed(said["reason"])
    where = " ".join(about)
    return Text(f"{where} 결정 {said['points']}점 ({how.ko})", f"{where} decided {said['points']} ({how.en})")


def _agreed(reason: str) -> Text:
    return Text(f"합의: {reason}", f"consensus: {reason}")


def _approved(about: tuple[str, ...], said: Said) -> Text:
    where = " ".join(about)
    points = (f" {said['points']}점", f" at {said['points']}") if said["points"] else ("", "")
    return Text(
        f"{where} 해당없음 처리 승인{points[0]}: {said['reason']} (승인 {said['approver']})",
        f"{where} substitution approved{points[1]}: {said['reason']} (by {said['approver']})",
    )


def _unapproved(about: tuple[str, ...], said: Said) -> Text:
    where = " ".join(about)
    return Text(f"{where} 해당없음 처리 승인 취소: {said['reason']}", f"{where} approval taken back: {said['reason']}")


def _revoked(about: tuple[str, ...], said: Said) -> Text:
    where = " ".join(about)
    return Text(f"{where} 결정 취소: {said['reason']}", f"{where} decision taken back: {said['reason']}")


def _rows(_about: tuple[str, ...], said: Said) -> Text:
    files = [s["name"].rpartition("/")[2] for s in said["sources"]]
    more = len(files) - MOST_FILES
    first = ", ".join(files[:MOST_FILES])
    others = (f" 외 {more:,}개", f" and {more:,} more") if more > 0 else ("", "")
    tail = (f" ({first}{others[0]})", f" ({first}{others[1]})") if files else ("", "")
    kind = KINDS[BatchKind(said["kind"])]
    return Text(f"{kind.ko} {said['count']:,}건 들임{tail[0]}", f"{said['count']:,} {kind.en} taken in{tail[1]}")


def _withdrawn(_about: tuple[str, ...], said: Said) -> Text:
    kind = KINDS[BatchKind(said["kind"])]
    return Text(f"{kind.ko} 가져오기 되돌림: {said['reason']}", f"import of {kind.en} taken back: {said['reason']}")


def _recusal(about: tuple[str, ...], said: Said) -> Text:
    where, kind = " ".join(about), RECUSALS[RecusalKind(said["kind"])]
    return Text(f"{where} {kind.ko}: {said['reason']}", f"{where} {kind.en}: {said['reason']}")


def _lifted(about: tuple[str, ...], said: Said) -> Text:
    where = " ".join(about)
    return Text(f"{where} 회피 해제: {said['reason']}", f"{where} recusal lifted: {said['reason']}")


def _declaration(about: tuple[str, ...], _said: Said) -> Text:
    return Text(f"{about[0]} 위원 이해충돌 확인서 서명", f"{about[0]} signed the conflict declaration")


def _sealed(about: tuple[str, ...], said: Said) -> Text:
    ko, en = ("인증서로 서명", "signed with a certificate") if said["signature"] else ("인증서 없음", "no certificate")
    return Text(f"{about[0]} 위원 평가 확정(봉인, {ko})", f"{about[0]} sealed the work ({en})")


def _reopened(about: tuple[str, ...], said: Said) -> Text:
    return Text(f"{about[0]} 위원 확정 해제: {said['reason']}", f"{about[0]} reopened the work: {said['reason']}")


def _setting(about: tuple[str, ...], said: Said, called: Called) -> Text:
    known = called.settings.get(about[0])
    if known is None:
        return Text(f"설정 {about[0]} = {said['value']}", f"setting {about[0]} = {said['value']}")
    chosen = known.says(said["value"])
    return Text(
        f"회차 설정 ‘{known.question.ko}’ → {chosen.ko or '비움'}",
        f"setting ‘{known.question.en}’ → {chosen.en or 'blank'}",
    )


def _opened(_about: tuple[str, ...], said: Said) -> Text:
    return Text(f"회차 ‘{said['name']}’ 시작", f"round ‘{said['name']}’ opened")


def _settled(about: tuple[str, ...], said: Said) -> Text:
    where = " ".join(about)
    return Text(f"{where} 충돌 해결: {said['reason']}", f"{where} conflict settled: {said['reason']}")


def _packed(_about: tuple[str, ...], said: Said, called: Called) -> Text:
    who = called.name(said["reviewer"])
    return Text(f"{who} 위원에게 꾸러미 {said['file']} 만듦", f"package {said['file']} made for {who}")


def _merged(_about: tuple[str, ...], said: Said, called: Called) -> Text:
    who = called.name(said["reviewer"])
    return Text(
        f"{who} 위원 꾸러미 {said['file']} 합침(새 기록 {said['new_entries']}건)",
        f"package {said['file']} of {who} merged ({said['new_entries']} new)",
    )


def _signed(_about: tuple[str, ...], said: Said) -> Text:
    if said.get("added"):
        return Text(
            f"{said['file']}에 타임스탬프·폐지 자료 더함(서명: {said['signer']})",
            f"trusted time or revocation data added to {said['file']} (signed by {said['signer']})",
        )
    return Text(f"{said['file']} 서명: {said['signer']}", f"{said['file']} signed by {said['signer']}")


def _superseded(about: tuple[str, ...], said: Said) -> Text:
    where = "/".join(about)
    return Text(f"{where} 서명한 파일 대체: {said['reason']}", f"{where} signed file superseded: {said['reason']}")


def _printed(_about: tuple[str, ...], said: Said) -> Text:
    count, printer = len(said["sheets"]), said["printer"]
    return Text(
        f"평가표 {count}건 인쇄({printer}, {said['copies']}부)",
        f"{count} sheets printed ({printer}, × {said['copies']})",
    )


def _minuted(about: tuple[str, ...], said: Said) -> Text:
    came = sum(presence == "present" for _who, presence in said["attendance"])
    return Text(f"{about[0]} 회의록 기재(출석 {came}명)", f"minutes of {about[0]} written ({came} present)")


def _officer(about: tuple[str, ...], said: Said) -> Text:
    role = person(about[0])
    return Text(f"{role.ko}: {said['name']}", f"{role.en}: {said['name']}")


def _holder(_about: tuple[str, ...], said: Said) -> Text:
    if not said["person"]:
        return Text(f"‘{said['name']}’ 인증서 등록 지움", f"certificate of ‘{said['name']}’ struck off")
    who = person(said["person"])
    return Text(
        f"‘{said['name']}’ 인증서를 {who.ko}의 것으로 등록", f"certificate of ‘{said['name']}’ registered for {who.en}"
    )


def _struck(_about: tuple[str, ...], said: Said) -> Text:
    who = person(said["person"])
    return Text(
        f"{who.ko}의 ‘{said['name']}’ 인증서를 등록부에서 말소: {said['reason']}",
        f"certificate of ‘{said['name']}’ ({who.en}) struck off: {said['reason']}",
    )


def _mapped(_about: tuple[str, ...], said: Said) -> Text:
    return Text(
        f"지난 판과의 대응표를 들임: {said['older']} → {said['newer']}",
        f"map from last year's edition taken in: {said['older']} → {said['newer']}",
    )


def person(name: str) -> Text:
    """Return what people call the chair, the secretary, or a reviewer by id."""
    known = {CHAIR: Text("위원장", "the chair"), SECRETARY: Text("간사", "the secretary")}
    return known.get(name, Text(f"{name} 위원", f"reviewer {name}"))


def _unknown(about: tuple[str, ...], _said: Said) -> Text:
    where = " ".join(about)
    return Text(f"{where} 기록", f"{where} recorded")


_SENTENCES: dict[str, Callable[[tuple[str, ...], Said], Text]] = {
    "transcript_compared": _compared,
    "decision_taken": _decision,
    "decision_revoked": _revoked,
    "substitution_approved": _approved,
    "approval_revoked": _unapproved,
    "rows_imported": _rows,
    "import_withdrawn": _withdrawn,
    "recusal_declared": _recusal,
    "recusal_lifted": _lifted,
    "declaration_signed": _declaration,
    "work_sealed": _sealed,
    "work_reopened": _reopened,
    "round_opened": _opened,
    "conflict_settled": _settled,
    "sheet_signed": _signed,
    "sheet_superseded": _superseded,
    "sheets_printed": _printed,
    "minutes_written": _minuted,
    "officer_named": _officer,
    "holder_registered": _holder,
    "holder_struck": _struck,
    "map_taken": _mapped,
}
_CALLED: dict[str, Callable[[tuple[str, ...], Said, Called], Text]] = {
    "mark_given": _mark,
    "setting_chosen": _setting,
    "package_made": _packed,
    "package_merged": _merged,
}
