"""An officer changes the shipped edition and slips: what is told, in Korean, and at which line."""

from __future__ import annotations

import pytest

from reviewer.framework import catalog, reader
from reviewer.framework.problems import Problem, Severity
from tests.framework.bench import Bench

CASE = "            method: qualitative\n            points: {A: 10, B: 8}\n            case_cap: 1\n"
GRADE = '{name: {ko: "우수", en: "Good"}, from: 80}'

# what stands in the edition of 2025, what the officer leaves there, the words of the first problem;
# the line told is the line changed
SLIPS = {
    "a misspelt grouping": (
        "default_grouping: main",
        "default_grouping: mian",
        "'mian'은(는) 이 파일에 없는 평가군 구분입니다. 'main'을(를) 뜻하셨습니까?",
    ),
    "no English name": ('name: {ko: "품질", en: "Quality"}', 'name: {ko: "품질"}', "영어(en)가 빠졌습니다."),
    "a name in one language": ('name: {ko: "품질", en: "Quality"}', 'name: "품질"', "한국어와 영어를 함께 적는 자리"),
    "a date with dots": ("due: 2025-10-31\n  note", "due: 2025.10.31.\n  note", "2025-10-31처럼 적으십시오"),
    "a code given twice": ("code: 1-①-2\n", "code: 1-①-1\n", "세부 평가항목 '1-①-1'이(가) 두 번 나옵니다"),
    "a wrong reason code": (
        "[ND-PERIOD, ND-NOREPORT, ND-UNOFFICIAL, FM-MISSING]",
        "[ND-PERIOD, ND-NOREPROT, ND-UNOFFICIAL, FM-MISSING]",
        "'ND-NOREPROT'은(는) 이 파일에 없는 사유 코드입니다. 'ND-NOREPORT'을(를) 뜻하셨습니까?",
    ),
    "grades out of order": (GRADE, GRADE.replace("80", "96"), "96은(는) 바로 위의 95보다 작아야 합니다"),
    "a method in Korean": (CASE, CASE.replace("qualitative", "정성"), "qualitative(정성)"),
    "a tab": (CASE, CASE.replace(" " * 12 + "method", "\t\tmethod"), "탭이 들어 있습니다"),
    "no colon": (CASE, CASE.replace("method:", "method"), "'이름: 값'처럼 적으십시오"),
    "no space after the colon": (CASE, CASE.replace("method: ", "method:"), "콜론 뒤에 빈칸이 없습니다"),
    "a full-width colon": (CASE, CASE.replace("method: ", "method："), "전각 문자(：)는 반각 문자로"),
    "no colon in brackets": (GRADE, GRADE.replace("ko:", "ko"), "한국어(ko)가 빠졌습니다"),
    "an open quote": ('ko: "인정 기간 밖"', 'ko: "인정 기간 밖', "글을 묶는 따옴표"),
    "a colon in bare text": ('edition: "2025.5 수정본"', "edition: 2025.5: 수정본", "콜론이 든 글은 따옴표로 묶고"),
    "text that begins with a sign": ('edition: "2025.5 수정본"', "edition: @수정본", "글을 따옴표로 묶으십시오"),
    "curly quotes": ('edition: "2025.5 수정본"', "edition: “2025.5 수정본”", "곧은 따옴표"),
}
# the same where the line told is another one than the first of what is replaced: by how many lines
ELSEWHERE: dict[str, tuple[str, str, int, str]] = {
    "a type in no group": ("    B: [LOC, OPI]", "    B: [LOC]", -2, "OPI이(가) 어느 평가군에도 들어 있지 않습니다"),
    "no usual grouping": ("default_grouping: main\n", "", -4, "default_grouping에 하나를 적으십시오: main"),
    "a misspelt group": (CASE, CASE.replace("B: 8", "b: 8"), 1, "'b'은(는) 이 자리의 평가군도 기관유형도 아닙니다"),
    "an open bracket": (CASE, CASE.replace("B: 8}", "B: 8"), 1, "괄호가 이 줄에서 닫히지 않았습니다"),
    "a wrong indent": (CASE, CASE.replace("  case_cap", "case_cap"), 2, "들여쓰기가 둘레의 줄과 맞지 않습니다"),
    "a group without a cap": ("case_cap: {A: 5, B: 4}", "case_cap: {A: 5}", 0, "그 유형에 쓸 값을 적으십시오"),
}


@pytest.fixture(scope="module")
def edition() -> Bench:
    return Bench(catalog.locate("kr-public-data-2025").read_text(encoding="utf-8"))


def first(bench: Bench, old: str, new: str) -> Problem:
    return bench.broken(old, new).problems()[0]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_in_korean_at_the_line_that_was_changed(slip: str, edition: Bench) -> None:
    old, new, words = SLIPS[slip]
    problem = first(edition, old, new)
    assert words in problem.sentence.ko
    assert problem.line == edition.line_of(old)


@pytest.mark.parametrize("slip", ELSEWHERE)
def test_a_slip_is_told_at_the_line_of_the_entry_it_belongs_to(slip: str, edition: Bench) -> None:
    old, new, lines, words = ELSEWHERE[slip]
    problem = first(edition, old, new)
    assert words in problem.sentence.ko
    assert problem.line == edition.line_of(old) + lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    B: [LOC, OPI]", "    B: [LOC]"),
        ("default_grouping: main", "default_grouping: mian"),
        ("default_grouping: main\n", ""),
        (CASE, CASE.replace("B: 8", "b: 8")),
        (GRADE, GRADE.replace("80", "96")),
    ],
    ids=["a type in no group", "a misspelt grouping", "no usual grouping", "a misspelt group", "grades out of order"],
)
def test_one_slip_is_told_once_and_not_at_every_place_it_touches(old: str, new: str, edition: Bench) -> None:
    assert len(edition.broken(old, new).problems()) == 1


def test_wrong_points_are_told_once_for_all_types_with_the_sum_and_the_way_back(edition: Bench) -> None:
    told = [p.sentence.ko for p in edition.broken(CASE, CASE.replace("B: 8", "B: 9")).problems()]
    assert told == [
        "기관유형 LOC, OPI의 배점 합이 각각 101점입니다 (갈래 P). 100점이 되려면 1점을 빼야 합니다.",
        "LOC, OPI: 적어 둔 합은 50점이고 실제 합은 51점입니다. 하나를 고치십시오.",
        "LOC, OPI: 적어 둔 합은 8점이고 실제 합은 9점입니다. 하나를 고치십시오.",
    ]


def test_curly_quotes_only_warn_and_the_edition_still_reads(edition: Bench) -> None:
    broken = edition.broken('edition: "2025.5 수정본"', "edition: “2025.5 수정본”")
    assert broken.only().severity is Severity.WARNING
    assert reader.read(broken.words.encode()).edition == "“2025.5 수정본”"


def test_no_english_of_the_parser_reaches_an_officer(edition: Bench) -> None:
    slips = [slip[:2] for slip in SLIPS.values()] + [slip[:2] for slip in ELSEWHERE.values()]
    for old, new in slips:
        sentence = first(edition, old, new).sentence.ko
        assert not any(word in sentence for word in ("expected", "found", "mapping", "scalar")), sentence
