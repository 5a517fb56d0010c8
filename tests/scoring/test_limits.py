"""What a mark may say: each limit at its edge, and a sentence for whatever lies beyond it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reviewer.model.round import Citation, MarkContent
from reviewer.scoring.limits import (
    LAST_PAGE,
    LONGEST_FILE,
    LONGEST_PLACE,
    LONGEST_QUOTE,
    LONGEST_RATIONALE,
    MOST_CITATIONS,
    fault,
)
from reviewer.text import Text
from tests.scoring.little_rules import J1

THIRTY = Decimal(30)
PLACE = Citation(1, "실적보고서.pdf", "0123456789abcdef", 4, "‘근거가 되는 문장’", "")


def said(content: MarkContent) -> Text | None:
    return fault(content, J1, THIRTY)


def cited(*places: Citation) -> Text | None:
    return said(MarkContent(citations=places))


@pytest.mark.parametrize(
    "content",
    [
        MarkContent(),
        MarkContent(Decimal(0)),
        MarkContent(THIRTY),
        MarkContent(Decimal("12.50")),
        MarkContent(rationale="가" * LONGEST_RATIONALE),
        MarkContent(rationale="줄을\n바꾼 의견 😀"),
        MarkContent(Decimal(1), reasons=("ND-LATE",)),
        *(MarkContent(attention={"a1": answer}) for answer in ("yes", "partly", "no", "na")),
    ],
)
def test_what_lies_inside_the_limits_is_taken(content: MarkContent) -> None:
    assert said(content) is None


@pytest.mark.parametrize(
    ("content", "ko", "en"),
    [
        (MarkContent(Decimal("30.01")), "0점부터 30.00점 사이로", "Enter 0 to 30.00"),
        (MarkContent(Decimal("-0.01")), "0점부터 30.00점 사이로", "-0.01 is not possible"),
        (MarkContent(Decimal("12.25")), "0.5점 단위로", "in steps of 0.5"),
        (MarkContent(reasons=("ND-NONE", "ND-LATE")), "없는 코드입니다: ND-NONE.", "no such code: ND-NONE."),
        (MarkContent(attention={"a2": "yes"}), "없는 코드입니다: a2.", "no such code: a2."),
        (MarkContent(attention={"a1": "often"}), "없는 코드입니다: often.", "no such code: often."),
        (MarkContent(rationale="가" * (LONGEST_RATIONALE + 1)), "20,001자입니다", "shorten it to 20,000"),
        (MarkContent(rationale="반쪽 \ud83d"), "깨진 글자", "broken character"),
    ],
)
def test_what_lies_beyond_is_told_with_what_would_be_right(content: MarkContent, ko: str, en: str) -> None:
    found = said(content)
    assert found is not None
    assert ko in found.ko
    assert en in found.en


def test_citations_are_taken_up_to_their_limits() -> None:
    whole = replace(PLACE, file="가" * LONGEST_FILE, quote="나" * LONGEST_QUOTE, place="다" * LONGEST_PLACE)
    assert cited(whole) is None
    assert cited(replace(PLACE, number=LAST_PAGE, page=LAST_PAGE)) is None
    assert cited(replace(PLACE, page=0, quote="", place="자료 › B7")) is None
    assert cited(*(replace(PLACE, number=n) for n in range(1, MOST_CITATIONS + 1))) is None


def test_more_citations_than_a_sheet_can_hold_are_told() -> None:
    found = cited(*(replace(PLACE, number=n) for n in range(1, MOST_CITATIONS + 2)))
    assert found is not None
    assert "인용이 51개입니다. 50개까지" in found.ko
    assert "There are 51 citations; keep 50" in found.en


def test_two_citations_of_one_number_are_told() -> None:
    found = cited(PLACE, replace(PLACE, page=5))
    assert found is not None
    assert found.en == "Two citations have one number. Take one back."


@pytest.mark.parametrize(
    "wrong",
    [
        {"file": ""},
        {"file": "가" * (LONGEST_FILE + 1)},
        {"file": "보고서\n.pdf"},
        {"quote": "나" * (LONGEST_QUOTE + 1)},
        {"quote": "반쪽 \udc00"},
        {"place": "다" * (LONGEST_PLACE + 1)},
        {"place": "\x7f"},
        {"number": 0},
        {"number": LAST_PAGE + 1},
        {"number": True},
        {"page": -1},
        {"page": LAST_PAGE + 1},
        {"page": "4"},
        {"sha256": "0123456789abcde"},
        {"sha256": "0123456789ABCDEF"},
        {"sha256": "0123456789abcdef0"},
    ],
)
def test_a_citation_that_leads_nowhere_is_told_by_its_number(wrong: dict[str, Any]) -> None:
    broken = replace(PLACE, **wrong)
    found = cited(replace(PLACE, number=7), broken)
    assert found is not None
    assert found.ko.startswith(f"인용 {broken.number}을(를) 저장할 수 없습니다.")
    assert found.en.startswith(f"Citation {broken.number} cannot be kept.")
