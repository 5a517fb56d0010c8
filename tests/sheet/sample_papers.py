"""Invented matter of the papers that are about people, meetings and files."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.meeting import Minutes, Presence
from reviewer.model.paper import PaperKind
from reviewer.model.round import (
    AgendaItem,
    Declaration,
    MarkContent,
    MarkKey,
    PanelMark,
    Recusal,
    RecusalKind,
    Reviewer,
)
from reviewer.model.transcript import Copied, Transcript
from reviewer.sheet import form_code
from reviewer.sheet.declaration_sheet import Declared
from reviewer.sheet.form_sheet import Form, FormItem
from reviewer.sheet.manifest_sheet import Carried, Enclosed, Ledger
from reviewer.sheet.minutes_sheet import Event, Meeting, Settled
from reviewer.sheet.verification_sheet import FileVerdict, Verified
from reviewer.text import Text
from tests.sheet import sample, sample_marks
from tests.sheet.sample_rules import rules

MEMBERS = tuple(
    Reviewer(ReviewerId(f"R0{n}"), name, "가상데이터연구원", "연구위원")
    for n, name in enumerate(("나가상", "다가상", "라가상"), 1)
)
PACKAGE = "5f3a9c1d2e4b6078"


def item() -> AgendaItem:
    """Return an item the panel decided, with three marks and one member recused."""
    code = MeasureCode("1-②")
    measure = rules().measure(code)
    given = ("5.50", "6.00", "7.25")
    marks = tuple(
        PanelMark(who, Decimal(points), MarkContent(Decimal(points), sample_marks.OPINION), EntryHash(f"{n:064x}"))
        for n, (who, points) in enumerate(zip(MEMBERS, given, strict=True))
    )
    away = PanelMark(sample_marks.REVIEWER, None, MarkContent(), None, recused=True)
    return AgendaItem(
        sample.DAEJEON,
        code,
        measure.judged_maximum(sample.DAEJEON.type),
        (*marks, away),
        spread=Decimal("1.75"),
        decision=sample.decisions()[code],
    )


def meeting() -> Meeting:
    """Return a meeting with two members present and one whose attendance nobody noted."""
    minutes = Minutes(
        "2026-11-20",
        "가상청사 3층 회의실",
        "14:00",
        "16:30",
        {MEMBERS[0].id: Presence.PRESENT, MEMBERS[1].id: Presence.ABSENT},
        {MEMBERS[1].id: "출장"},
        "대표 사례의 개방일을 결재 문서로 함께 확인함.\n다음 회의는 11월 27일에 엶.",
    )
    settled = tuple(Settled(sample.DAEJEON, decision) for decision in sample.decisions().values())
    events = (Event("14:05", Text("R04 위원 L096 회피: 자문을 맡음", "R04 L096 withdrawn: advised it")),)
    return Meeting(minutes, MEMBERS, settled, events)


def declared(*, signed: bool = True) -> Declared:
    """Return a declaration with one yes, or a reviewer who has not made one."""
    who = sample_marks.REVIEWER
    declaration = Declaration(
        who.id,
        (False,) * 5 + (True,) + (False,) * 3,
        "2025년에 대전 중구의 데이터 자문단에 참여함.",
        who.name,
        "2026-10-02T09:12:00+09:00",
    )
    recusal = Recusal(who.id, InstitutionCode("L096"), RecusalKind.WITHDRAWN, "최근 3년 안에 자문을 맡음", "2026-10-02")
    institutions = (sample.DAEJEON, sample_marks.YUSEONG, sample_marks.JUNG)
    return Declared(who, declaration if signed else None, institutions, (recusal,) if signed else ())


def ledger() -> Ledger:
    """Return a package that went out and the same one come back."""
    moment = "2026-10-01T09:00:00+09:00"
    digest = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
    out = Carried(
        PACKAGE, True, "R01", "R01.jipyo", 48_211_968, digest, moment, "SEC", (("assignments", 90), ("evidence", 41))
    )
    back = Carried(PACKAGE, False, "R01", "R01-반환.jipyo", 524_288, digest[::-1], "2026-10-20T17:40:00+09:00", "SEC")
    files = tuple(Enclosed(f"1-②-00{n}-대전광역시 서구-증빙.pdf", 120_000 + n, digest) for n in range(1, 4))
    return Ledger(PACKAGE, (out, back), files)


def form(kind: PaperKind) -> Form:
    """Return a form of two items, blank or filled."""
    scored = sample_marks.scored()
    items = tuple(
        FormItem(
            measure,
            measure.judged_maximum(sample.DAEJEON.type),
            str(form_code.code_for("r-2025", "ab" * 32, _key(measure.code), measure.code)),
            scored.marks[measure.code] if kind is PaperKind.FILLED else None,
        )
        for measure in rules().measures()
        if measure.is_judged
    )
    return Form(
        kind, sample_marks.REVIEWER, sample.DAEJEON, items, transcripts(items) if kind is PaperKind.FILLED else {}
    )


def transcripts(items: Sequence[FormItem]) -> dict[MeasureCode, Transcript]:
    """Return how the first two items came from paper: one compared with it, one not, its declaration on paper too."""
    first, second = items[:2]
    copied, when = Copied("다가상", first.code), "2026-11-23T14:30:00+09:00"
    return {
        first.measure.code: Transcript(_key(first.measure.code), copied, when, "가상한", "2026-11-24T09:05:00+09:00"),
        second.measure.code: Transcript(
            _key(second.measure.code), Copied("다가상", second.code, paper_declaration=True), when
        ),
    }


def verified() -> Verified:
    """Return what came of verifying a folder: what holds, what was changed, a long path, enough for two pages."""
    good = "예: 서명한 뒤 바뀐 곳이 없습니다. 서명 2건이 있고 마지막 서명이 파일 전체를 덮습니다."
    signer = "예: 위원장: 가상한, 발급 Jipyo 시험 인증기관, 유효기간 2026. 11. 1. ~ 2028. 10. 31."
    time = "알 수 없음: 신뢰할 수 있는 시각(타임스탬프)은 없습니다. 서명자의 컴퓨터가 적은 시각입니다."
    bad = "아니요: 위원장: 서명한 뒤 쪽의 내용이 바뀌었습니다. 마지막 서명 뒤에 1,204바이트가 덧붙었습니다."
    holds, broken = Text("유효", "valid"), Text("바뀜", "changed")
    said = Text("서명한 내용은 그대로입니다.", "What was signed is unchanged.")
    names = [f"institution-L{number:03}.pdf" for number in range(1, 13)]
    files = [FileVerdict(name, holds, said, (good, signer, time, "예: 기록에 있습니다."), "ab" * 32) for name in names]
    long = "2025년 공공데이터 제공 운영실태 평가/대전광역시/서구/institution-L094.superseded-1a2b3c4d.pdf"
    files[3] = FileVerdict(long, broken, said, (bad, signer, time, "아니요: 다른 파일입니다."), "cd" * 32)
    return Verified(tuple(files), len(files) - 1, sample.ISSUED, "지어낸 회차")


def _key(measure: MeasureCode) -> MarkKey:
    return MarkKey(sample_marks.REVIEWER.id, sample.DAEJEON.code, measure)
