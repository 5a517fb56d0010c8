"""What the summary of results says."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf

from reviewer.model.framework import Framework
from reviewer.model.ids import IndicatorCode, MeasureCode
from reviewer.model.result import Tally
from reviewer.sheet.render import render
from reviewer.sheet.summary_sheet import summary_sheet
from tests.sheet import reading, sample
from tests.sheet.sample_rules import rules


def _paper(tally: Tally) -> bytes:
    return render(summary_sheet(sample.context(), tally))


def test_every_one_of_685_institutions_stands_in_it_once() -> None:
    pages = reading.texts(_paper(sample.tally(685)))
    said = " ".join(" ".join(page.split()) for page in pages)
    assert all(said.count(f" 경기도 가상{n}시 ") == 1 for n in range(1, 686))
    assert f"{len(pages)}-{len(pages)}" in pages[-1]


def test_institutions_stand_in_the_order_of_their_rank_within_the_type() -> None:
    said = reading.words(_paper(sample.tally(10)))
    first = [said.index(f"{rank} 경기도 가상") for rank in (12, 13, 14, 15, 16)]
    assert first == sorted(first)


def test_a_row_gives_points_by_indicator_bonus_penalty_total_and_grade() -> None:
    said = reading.words(_paper(sample.tally(1)))
    assert "순위 기관명 1-① 1-③ 1-② 2-① 2-③ 5-① 가점 감점 총점 등급" in said
    assert "배점 24.00 18.00 8.00 30.00 10.00 10.00 100.00" in said
    assert "12 경기도 가상1시 20.85 12.20 7.20 25.20 7.50 9.00 +1.00 -1.00 82.95 우수" in said


def test_grades_are_counted_by_type() -> None:
    said = reading.words(_paper(sample.tally(5)))
    assert "기관유형 기관 수 최우수 우수 보통 미흡 매우 미흡" in said
    assert "중앙행정기관 0 0 0 0 0 0" in said
    assert "합계 5 0" in said


def test_provisional_results_are_marked_and_counted() -> None:
    tally = sample.tally(3)
    open_one = replace(tally.results[0], missing=(MeasureCode("1-②"),))
    said = reading.words(_paper(replace(tally, results=(open_one, *tally.results[1:]))))
    assert "점수가 덜 찬 기관 1곳은 등급 옆에 *를 붙였으며" in said
    assert said.count("우수* ") + said.count("보통* ") == 1


def test_sixteen_indicators_lie_across_the_page() -> None:
    edition = _with_indicators(16)
    paper = render(summary_sheet(sample.context(framework=edition), sample.tally(30, edition)))
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert all(float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages)
    assert "X-16" in reading.words(paper)


def _with_indicators(count: int) -> Framework:
    edition = rules()
    one = edition.areas[1].indicators[1]
    many = tuple(
        replace(
            one,
            code=IndicatorCode(f"X-{n}"),
            measures=tuple(replace(m, code=MeasureCode(f"X-{n}")) for m in one.measures),
        )
        for n in range(1, count + 1)
    )
    return replace(edition, areas=(replace(edition.areas[1], indicators=many),))
