"""What an invented reviewer recorded, for the papers' tests."""

from __future__ import annotations

from decimal import Decimal

from reviewer.model.framework import Framework
from reviewer.model.ids import InstitutionCode, ReviewerId
from reviewer.model.round import Institution, MarkContent, Recusal, RecusalKind, Reviewer
from reviewer.sheet.reviewer_sheet import Scored
from tests.sheet.sample import DAEJEON
from tests.sheet.sample_rules import LOC, rules

REVIEWER = Reviewer(ReviewerId("R01"), "나가상", "가상데이터연구원", "책임연구원", "데이터 개방·활용")
ANSWERS = ("yes", "partly", "no", "na", "")
OPINION = (
    "대표 사례는 지역 상권의 매출 흐름을 다섯 해에 걸쳐 담아 시계열 학습에 쓸 수 있고, 개방 뒤 민간 분석 서비스 두 곳이 "
    "쓰고 있음을 화면 갈무리와 협약서로 보였습니다(증빙 3쪽, 7쪽). 다만 수요 조사의 응답자가 31명으로 적고, 읍·면 지역의 자료가 "
    "빠져 있어 완결성은 일부만 인정합니다. 남은 목록의 개방 시점은 내부 결재 문서로 확인됩니다.\n"
    "우선순위를 정한 회의록에 담당자와 날짜가 있어 신뢰할 수 있습니다."
)
YUSEONG = Institution(InstitutionCode("L095"), "유성구", LOC, "대전", "대전광역시 유성구", "P")
JUNG = Institution(InstitutionCode("L096"), "중구", LOC, "대전", "대전광역시 중구", "P")


def scored(framework: Framework | None = None, institution: Institution = DAEJEON, share: str = "0.8") -> Scored:
    """Return a mark for every judged measure, its points a share of the maximum."""
    edition = framework or rules()
    judged = [m for m in edition.measures() if m.is_judged]
    return Scored(
        institution,
        {
            m.code: MarkContent(
                points=(m.judged_maximum(institution.type) * Decimal(share)).quantize(Decimal("0.01")),
                rationale=OPINION if n % 2 == 0 else "지원 내용이 사업 계획과 결과 보고로 확인됩니다.",
                reasons=tuple(r.code for r in edition.reasons[:2]) if n == 0 else (),
                attention={p.code: ANSWERS[i % len(ANSWERS)] for i, p in enumerate(m.attention)},
                discuss=n == 1,
            )
            for n, m in enumerate(judged)
        },
    )


def recused(framework: Framework | None = None) -> Scored:
    """Return an institution the reviewer withdrew from."""
    edition = framework or rules()
    recusal = Recusal(
        REVIEWER.id, JUNG.code, RecusalKind.WITHDRAWN, "최근 3년 안에 이 기관의 자문을 맡음", "2026-10-02"
    )
    return Scored(JUNG, {m.code: MarkContent() for m in edition.measures() if m.is_judged}, recusal)


def unfinished(framework: Framework | None = None) -> Scored:
    """Return an institution with no points yet."""
    edition = framework or rules()
    return Scored(YUSEONG, {m.code: MarkContent() for m in edition.measures() if m.is_judged})
