"""What people and machines are shown of an edition."""

from __future__ import annotations

import json

import pytest

from reviewer.errors import UserError
from reviewer.framework import catalog, lines, show
from reviewer.text import Language


def test_the_list_names_every_shipped_edition() -> None:
    assert [entry["id"] for entry in show.listing()] == list(catalog.SHIPPED)
    titles = {name: title.en for name, title in catalog.SHIPPED.items()}
    assert dict(line.split(maxsplit=1) for line in lines.listing_lines(Language.EN)) == titles, "no id is cut short"


def test_the_table_ends_in_a_hundred_for_every_type() -> None:
    shown = lines.lines(catalog.load("kr-data-admin-2025"), None, Language.EN)
    total = next(line for line in shown if line.startswith("Total"))
    assert total.split()[-7:] == ["100"] * 7


def test_the_unofficial_sample_says_so_at_the_top() -> None:
    assert lines.lines(catalog.load("sample-2022"), None, Language.KO)[1] == "[비공식 표본]"


@pytest.mark.parametrize("typed", ["1-④-2", "1-4-2", " 1-④-2 "])
def test_a_measure_is_found_with_circled_or_plain_digits(typed: str) -> None:
    described = show.describe(catalog.load("kr-public-data-2025"), typed)
    assert [m["code"] for m in described["measures"]] == ["1-④-2"]


def test_an_indicator_shows_all_its_measures() -> None:
    described = show.describe(catalog.load("kr-public-data-2025"), "1-④")
    assert [m["code"] for m in described["measures"]] == ["1-④-1", "1-④-2", "1-④-3"]


def test_a_measure_is_shown_with_rule_questions_reasons_and_its_own_fields() -> None:
    shown = "\n".join(lines.lines(catalog.load("kr-public-data-2025"), "1-④-3", Language.KO))
    assert (
        "10 (중앙행정기관, 광역자치단체, 공기업·준정부기관, 지방공기업, 시도교육청) · 8 (기초자치단체, 기타공공기관)"
        in shown
    )
    assert "c6 다른 지표에 낸 실적은 아닌가?" in shown
    assert "DD-WEAKEVID 일부 증빙 약함" in shown
    assert "(case_need) 필수" in shown
    assert "app_name" not in shown
    assert "* b4_total" in shown


def test_a_form_tells_what_must_be_proven_and_how_its_files_are_named() -> None:
    public = catalog.load("kr-public-data-2025")
    assert "(data_part) 필수 증빙 필수" in "\n".join(lines.lines(public, "1-④-2", Language.KO))
    assert "File name: 1-5-연번-기관명-데이터명.pdf" in "\n".join(lines.lines(public, "1-⑤", Language.EN))


def test_the_edition_tells_its_general_period() -> None:
    shown = lines.lines(catalog.load("kr-public-data-2025"), None, Language.KO)
    assert "기간: 2024-09-01 ~ 2025-10-31" in shown
    assert any(line.startswith("기간 설명: 14개월.") for line in shown)


def test_an_unknown_measure_is_refused_with_the_codes_there_are() -> None:
    with pytest.raises(UserError) as caught:
        show.describe(catalog.load("sample-2022"), "9-9")
    assert "5-②" in caught.value.sentence.en


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_every_edition_can_be_handed_to_a_machine_and_read_in_both_languages(name: str) -> None:
    framework = catalog.load(name)
    assert json.loads(json.dumps(show.describe(framework)))["id"] == name
    for language in Language:
        for measure in framework.measures():
            assert lines.lines(framework, measure.code, language)[0].startswith(measure.code)
