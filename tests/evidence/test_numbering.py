"""Numbers and bullets that stand in no text of a HWP or HWPX file, counted as Hangul counts them."""

from __future__ import annotations

import pytest

from reviewer.evidence.numbering import BULLET, NUMBER, Head, Level, Numberings, written
from tests.evidence import hwp5, kinds
from tests.evidence.kinds import NAMESPACES
from tests.evidence.process import Process

DIGIT, HANGUL = 0, 8


@pytest.mark.parametrize(
    ("kind", "third", "far", "told"),
    [
        ("DIGIT", "3", 40, "40"),
        ("CIRCLED_DIGIT", "③", 20, "⑳"),
        ("CIRCLED_DIGIT", "③", 21, "21"),
        ("ROMAN_CAPITAL", "III", 1_944, "MCMXLIV"),
        ("ROMAN_SMALL", "iii", 4, "iv"),
        ("LATIN_CAPITAL", "C", 26, "Z"),
        ("CIRCLED_LATIN_SMALL", "ⓒ", 26, "ⓩ"),
        ("HANGUL_SYLLABLE", "다", 15, "거"),
        ("CIRCLED_HANGUL_SYLLABLE", "㉰", 14, "㉻"),
        ("HANGUL_JAMO", "ㄷ", 14, "ㅎ"),
        ("CIRCLED_HANGUL_JAMO", "㉢", 14, "㉭"),
        ("HANGUL_PHONETIC", "삼", 10, "십"),
        ("IDEOGRAPH", "三", 10, "十"),
        ("CIRCLED_IDEOGRAPH", "㊂", 10, "㊉"),
        ("UNHEARD_OF", "3", 4, "4"),
    ],
)
def test_a_number_is_written_as_its_kind_says(kind: str, third: str, far: int, told: str) -> None:
    assert (written(3, kind), written(far, kind)) == (third, told)


def test_a_level_begins_again_under_the_next_of_the_level_above() -> None:
    levels = [Level("^1."), Level("^2)", "HANGUL_SYLLABLE"), Level("^1.^2.^3"), Level("^N")]
    counting = Numberings({1: levels, 2: levels}, {})
    heads = [Head(NUMBER, 1, level) for level in (0, 1, 1, 0, 1, 2, 3)]
    assert [counting.before(head) for head in heads] == ["1. ", "가) ", "나) ", "2. ", "가) ", "2.가.1 ", "2.가.1.1 "]
    assert counting.before(Head(NUMBER, 2, 0)) == "1. "


def test_a_numbering_begins_where_it_says_and_one_that_is_not_there_tells_nothing() -> None:
    counting = Numberings({1: [Level("^1.", start=6)]}, {1: "\u00ad"})
    assert [counting.before(Head(NUMBER, 1, 0)) for _ in range(2)] == ["6. ", "7. "]
    assert counting.before(Head(NUMBER, 1, 5)) == counting.before(Head(NUMBER, 9, 0)) == counting.before(None) == ""
    assert counting.before(Head(BULLET, 1)) == "- "


def test_hwp_tells_numbers_outline_and_bullets_before_their_paragraphs(process: Process) -> None:
    info = [
        hwp5.numbering([("^1.", DIGIT), ("^2)", HANGUL)]),
        hwp5.numbering([("제^1장", DIGIT)], starts=(3,)),
        hwp5.bullet("\uf0a7"),
        *(hwp5.shape(0), hwp5.shape(2, 0, 1), hwp5.shape(2, 1, 1), hwp5.shape(1), hwp5.shape(3, 0, 1)),
    ]
    told = hwp5.paragraph("개요", 0, 3) + hwp5.section_head(2)
    told += b"".join(
        hwp5.paragraph(w, 0, s) for w, s in (("가", 1), ("나", 2), ("다", 2), ("라", 1), ("마", 4), ("바", 0))
    )
    process.shown("글.hwp", hwp5.document([], section=hwp5.packed(told), info=info))
    assert [block[-1] for block in process.told(do="part", part=0).json()] == [
        *("제3장 개요", "1. 가", "가) 나", "나) 다", "2. 라", "▪ 마", "바")
    ]


def test_hwpx_tells_numbers_outline_and_bullets_before_their_paragraphs(process: Process) -> None:
    header = (
        '<hh:numbering id="1"><hh:paraHead start="2" level="1" numFormat="CIRCLED_DIGIT">^1</hh:paraHead></hh:numbering>'
        '<hh:bullet id="1" char="❍"/>'
        '<hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>'
        '<hh:paraPr id="2"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>'
        '<hh:paraPr id="3"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>'
    )
    body = "".join(
        f'<hp:p paraPrIDRef="{shape}"><hp:run>{told}<hp:t>{words}</hp:t></hp:run></hp:p>'
        for shape, words, told in (
            (1, "가", '<hp:secPr outlineShapeIDRef="1"/>'),
            (1, "나", ""),
            (2, "다", ""),
            (3, "라", ""),
        )
    )
    made = kinds.archive(
        {
            "mimetype": b"application/hwp+zip",
            "Contents/header.xml": f"<hh:head {NAMESPACES}>{header}</hh:head>".encode(),
            "Contents/section0.xml": f"<hs:sec {NAMESPACES}>{body}</hs:sec>".encode(),
        }
    )
    process.shown("글.hwpx", made)
    assert process.told(do="part", part=0).json() == [["p", "② 가"], ["p", "③ 나"], ["p", "❍ 다"], ["p", "라"]]
