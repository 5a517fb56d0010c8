"""What a mark may say: points inside the maximum and on the step, known codes, text that fits a sheet."""

from __future__ import annotations

import re
from decimal import Decimal

from reviewer.model import conflict
from reviewer.model.framework import Measure
from reviewer.model.points import ZERO, on_step, shown, text
from reviewer.model.round import Citation, MarkContent
from reviewer.text import Text

LONGEST_RATIONALE = 20_000  # characters
QUESTIONS = len(conflict.QUESTIONS)
BROKEN = re.compile("[\ud800-\udfff]")  # half a character, as a faulty clipboard or keyboard leaves it
MOST_CITATIONS = 50
LONGEST_QUOTE, LONGEST_FILE, LONGEST_PLACE = 500, 255, 500  # characters
LAST_PAGE = 100_000
SHORT_DIGEST = re.compile("[0-9a-f]{16}")
UNSEEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")  # controls and half characters
ANSWERS = frozenset({"yes", "partly", "no", "na"})


def fault(content: MarkContent, measure: Measure, maximum: Decimal) -> Text | None:
    """Return what is wrong with a mark and what would be right, or None when nothing is."""
    return (
        _points_fault(content.points, measure, maximum)
        or _codes_fault(content, measure)
        or _text_fault(content.rationale)
        or _citations_fault(content.citations)
    )


def _points_fault(value: Decimal | None, measure: Measure, maximum: Decimal) -> Text | None:
    if value is None:
        return None
    if not ZERO <= value <= maximum:
        return Text(
            f"{text(value)}점은 넣을 수 없습니다. {measure.code}의 배점은 {shown(maximum)}점이니 0점부터 {shown(maximum)}점 사이로 적으십시오.",
            f"{text(value)} is not possible: {measure.code} has a maximum of {shown(maximum)}. Enter 0 to {shown(maximum)}.",
        )
    if measure.levels and value not in {level.points for level in measure.levels}:
        return _no_level(value, measure)
    if not on_step(value, measure.step):
        return Text(
            f"{text(value)}점은 넣을 수 없습니다. {measure.code}은(는) {text(measure.step)}점 단위로 평가합니다.",
            f"{text(value)} is not possible: {measure.code} is scored in steps of {text(measure.step)}.",
        )
    return None


def _no_level(value: Decimal, measure: Measure) -> Text:
    ko = ", ".join(f"{text(level.points)}({level.text.ko})" for level in measure.levels)
    en = ", ".join(f"{text(level.points)} ({level.text.en})" for level in measure.levels)
    return Text(
        f"{text(value)}점은 넣을 수 없습니다. {measure.code}의 수준 가운데 하나를 고르십시오: {ko}",
        f"{text(value)} is not possible: choose one of the levels of {measure.code}: {en}",
    )


def _codes_fault(content: MarkContent, measure: Measure) -> Text | None:
    unknown = [code for code in content.reasons if code not in measure.reasons]
    asked = {point.code for point in measure.attention}
    unknown += [code for code in content.attention if code not in asked]
    unknown += [answer for answer in content.attention.values() if answer not in ANSWERS]
    if not unknown:
        return None
    return Text(
        f"{measure.code}에 없는 코드입니다: {', '.join(unknown)}. 목록에 있는 코드를 쓰십시오.",
        f"{measure.code} has no such code: {', '.join(unknown)}. Use one from its list.",
    )


def _text_fault(rationale: str) -> Text | None:
    if BROKEN.search(rationale):
        return Text(
            "평가의견에 깨진 글자가 있어 저장할 수 없습니다. 깨진 글자를 지우고 다시 적어 주십시오.",
            "The rationale holds a broken character that cannot be kept. Delete it and type it again.",
        )
    if len(rationale) <= LONGEST_RATIONALE:
        return None
    return Text(
        f"평가의견이 {len(rationale):,}자입니다. {LONGEST_RATIONALE:,}자까지 쓸 수 있으니 줄여 주십시오.",
        f"The rationale has {len(rationale):,} characters; shorten it to {LONGEST_RATIONALE:,}.",
    )


def _citations_fault(citations: tuple[Citation, ...]) -> Text | None:
    if len(citations) > MOST_CITATIONS:
        return Text(
            f"인용이 {len(citations)}개입니다. {MOST_CITATIONS}개까지 둘 수 있으니 줄여 주십시오.",
            f"There are {len(citations)} citations; keep {MOST_CITATIONS} at most.",
        )
    numbers = [citation.number for citation in citations]
    if len(set(numbers)) < len(numbers):
        return Text(
            "같은 번호의 인용이 두 번 있습니다. 하나를 지우십시오.", "Two citations have one number. Take one back."
        )
    wrong = next((citation for citation in citations if not _is_sound(citation)), None)
    if wrong is None:
        return None
    return Text(
        f"인용 {wrong.number}을(를) 저장할 수 없습니다. 파일 이름, 쪽, 인용문({LONGEST_QUOTE}자까지)을 확인하고 다시 인용해 주십시오.",
        f"Citation {wrong.number} cannot be kept. Check file name, page and quote (up to {LONGEST_QUOTE} characters), and cite again.",
    )


def _is_sound(citation: Citation) -> bool:
    texts = ((citation.file, LONGEST_FILE), (citation.quote, LONGEST_QUOTE), (citation.place, LONGEST_PLACE))
    return (
        bool(citation.file)
        and type(citation.number) is type(citation.page) is int  # a package may hold anything
        and 1 <= citation.number <= LAST_PAGE
        and 0 <= citation.page <= LAST_PAGE
        and SHORT_DIGEST.fullmatch(citation.sha256) is not None
        and all(len(text) <= most and not UNSEEN.search(text) for text, most in texts)
    )
