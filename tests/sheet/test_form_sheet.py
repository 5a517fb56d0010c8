"""Paper forms: a code for each item that tells round, rules, item and contents apart, and forgives how it is typed."""

from __future__ import annotations

import pytest

from reviewer.errors import UserError
from reviewer.model.ids import EvidenceId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.paper import PaperKind
from reviewer.model.round import MarkKey
from reviewer.sheet import form_code
from reviewer.sheet.form_code import LETTERS, code_for, read
from reviewer.text import Language
from tests.sheet import reading, sample_papers
from tests.sheet.samples import papers, rendered

KEY = MarkKey(ReviewerId("R07"), InstitutionCode("L094"), MeasureCode("1-②"))
CODE = code_for("round-1", "rules-1", KEY, "contents-1")


def test_a_code_is_short_and_plain() -> None:
    assert str(CODE).isascii()
    assert len(str(CODE)) == 31
    assert str(CODE).startswith("JF1-")


@pytest.mark.parametrize(
    "spoilt", [str(CODE).lower(), str(CODE).replace("-", " "), f"  {CODE}\n", str(CODE).replace("-", "")]
)
def test_spaces_case_and_dashes_do_not_matter(spoilt: str) -> None:
    assert read(spoilt) == CODE


def test_letters_that_look_like_figures_are_read_as_such() -> None:
    assert read(str(CODE).replace("0", "O").replace("1", "I").replace("JFI", "JF1")) == CODE


def test_every_slip_in_one_letter_is_found() -> None:
    typed = str(CODE)
    places = [at for at in range(4, len(typed)) if typed[at] != "-"]
    slips = [typed[:at] + other + typed[at + 1 :] for at in places for other in LETTERS if other != typed[at]]
    for slip in slips:
        with pytest.raises(UserError, match="wrong"):
            read(slip)


def test_neighbours_that_changed_places_are_found() -> None:
    letters = str(CODE).replace("-", "")
    swapped = {letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(3, len(letters) - 1)}
    for slip in swapped - {letters}:
        with pytest.raises(UserError, match="wrong"):
            read(slip)


@pytest.mark.parametrize("other", ["", "JF1", "L094", "JIPYO1/INSTITUTION/L094", "JF1-" + "0" * 60])
def test_what_is_no_code_is_refused(other: str) -> None:
    with pytest.raises(UserError, match="not the code"):
        read(other)


def test_each_part_tells_one_thing_alone() -> None:
    assert code_for("round-2", "rules-1", KEY, "contents-1").round != CODE.round
    assert code_for("round-2", "rules-1", KEY, "contents-1").item == CODE.item
    assert code_for("round-1", "rules-1", KEY, "contents-2").contents != CODE.contents


def test_contents_are_the_same_whatever_the_order_of_the_evidence() -> None:
    one = form_code.contents_of(None, [EvidenceId("b"), EvidenceId("a")])
    assert one == form_code.contents_of(None, [EvidenceId("a"), EvidenceId("b")])


@pytest.mark.parametrize("name", ["form", "filled"])
def test_every_item_has_its_code_in_words_and_in_a_square(name: str) -> None:
    said = reading.words(rendered(name))
    items = sample_papers.form(PaperKind(name)).items
    assert all(item.code in said for item in items)
    assert len({item.code for item in items}) == len(items)


def test_a_blank_form_is_blank_and_a_filled_one_is_not() -> None:
    blank, filled = reading.words(rendered("form")), reading.words(rendered("filled"))
    assert "대표 사례는" not in blank
    assert "대표 사례는" in filled
    assert papers(Language.KO)["form"].fields == ()
    assert [f.name for f in papers(Language.KO)["filled"].fields] == ["reviewer"]
