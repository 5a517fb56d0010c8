"""Twenty-six invented reviewers; name and affiliation say that they are."""

from __future__ import annotations

from reviewer.model.ids import ReviewerId
from reviewer.model.round import Reviewer

FAMILY_NAMES = "강고공구권나남노도류문민박백서송신안양오유윤임장정조"
GIVEN_NAMES = ("가상", "예시", "표본")
AFFILIATIONS = (
    ("가상대학교 데이터과학과", "교수"),
    ("예시연구원 데이터정책실", "연구위원"),
    ("표본대학교 행정학과", "부교수"),
    ("가상데이터주식회사", "대표"),
    ("예시시민데이터모임", "운영위원"),
    ("표본정보진흥재단", "수석"),
    ("가상기술사사무소", "기술사"),
    ("예시대학교 통계학과", "조교수"),
)
FIELDS = ("데이터 개방", "데이터 활용", "데이터 품질", "인공지능", "공공정책", "개인정보 보호", "통계")


def reviewers(count: int) -> list[Reviewer]:
    """Return the first `count` reviewers, R01 to R26."""
    return [_reviewer(number) for number in range(count)]


def _reviewer(number: int) -> Reviewer:
    affiliation, title = AFFILIATIONS[number % len(AFFILIATIONS)]
    name = FAMILY_NAMES[number % len(FAMILY_NAMES)] + GIVEN_NAMES[number % len(GIVEN_NAMES)]
    field = FIELDS[number % len(FIELDS)]
    return Reviewer(ReviewerId(f"R{number + 1:02}"), name, f"{affiliation}(가상)", title, field)
