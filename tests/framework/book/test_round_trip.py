"""Rules to a workbook and back: the same rules, whatever their words and figures are."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.desk import rulebooks
from reviewer.errors import UserError
from reviewer.framework import build, canonical, catalog, plain_words, reader
from reviewer.framework.book import checked, write
from reviewer.framework.book.cells import Cell
from reviewer.framework.book.fold import fold
from reviewer.framework.book.grid import Sheets, heading
from reviewer.framework.book.outline import Line, Reader, Row, lines
from reviewer.framework.book.unfold import pages
from reviewer.framework.problems import Severity
from reviewer.framework.tree import grow
from reviewer.framework.view import View
from tests.framework.generated import frameworks, words

scalars = st.one_of(words, st.booleans(), st.integers(-99, 99), st.decimals(-9, 9, places=3))
keys = st.text("abcdefgxyz_", min_size=1, max_size=6)
trees = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3))
)


def as_read(tree: object) -> Sheets:
    """Return the pages of a tree as a reader of workbooks hands them back: text alone."""
    return {
        page.title.ko: [
            [heading(column) for column in page.columns],
            *[[_text(cell) for cell in row] for row in page.rows],
        ]
        for page in pages(tree)
    }


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def rules(tree: object) -> str:
    """Return the rules of a sound tree in their canonical form."""
    errors = [f.sentence.en for f in reader.findings(tree) if f.severity is Severity.ERROR]
    assert errors == []
    return canonical.to_json(build.framework(View(tree)))


@given(frameworks())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_sound_rules_come_back_from_the_sheets(tree: dict[str, Any]) -> None:
    folded = fold(as_read(tree))
    assert [sentence.en for _, sentence in folded.faults] == []
    assert rules(folded.tree) == rules(tree)


@given(frameworks())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_sound_rules_come_back_from_a_written_rule_file(tree: dict[str, Any]) -> None:
    assert grow(plain_words.document(tree).encode()).value == tree


@given(trees)
@settings(max_examples=150, deadline=None)
def test_any_tree_comes_back_from_its_lines(tree: object) -> None:
    rows = [_row(number, line) for number, line in enumerate(lines(tree), start=2)]
    assert Reader(rows, ()).tree() == tree


def _row(number: int, line: Line) -> Row:
    step = {key: _text(cell) for key, cell in line.step if cell is not None}
    return Row(number, line.label, _text(line.value), line.english, step)


@pytest.mark.parametrize("name", ["kr-data-admin-2025", "kr-public-data-2025"])
def test_an_edition_comes_back_from_a_real_workbook_word_for_word(name: str, tmp_path: Path) -> None:
    rulebooks.export(name, tmp_path / "rules.xlsx")
    assert rulebooks.check(str(tmp_path / "rules.xlsx")) == []
    assert (
        grow(rulebooks.words(tmp_path / "rules.xlsx").encode()).value == grow(catalog.locate(name).read_bytes()).value
    )
    assert rulebooks.load(str(tmp_path / "rules.xlsx")) == catalog.load(name)


@pytest.mark.parametrize("name", list(catalog.SHIPPED))
def test_every_shipped_edition_comes_back_from_its_sheets(name: str) -> None:
    tree = grow(catalog.locate(name).read_bytes()).value
    folded = fold(as_read(tree))
    assert folded.tree == tree
    assert folded.faults == []
    assert checked.read(as_read(tree), "x.xlsx") == catalog.load(name)


def test_words_that_spreadsheets_like_to_change_come_back_from_a_real_workbook(tmp_path: Path) -> None:
    odd = [
        "=1+1",
        "@x",
        "007",
        "1-1-2",
        "true",
        "3/4",
        "_x0041_",
        "두\n줄",
        "'a",
        "1e5",
        " 빈칸 ",
        "https://x.kr",
        "12345678901234567890",
    ]
    tree = grow(catalog.locate("sample-2022").read_bytes()).value
    assert isinstance(tree, dict)
    tree["notes"] = [{"ko": word, "en": f"{word}."} for word in odd]
    tree["areas"][0]["indicators"][0]["aliases"] = odd
    tree["areas"][0]["indicators"][0]["measures"][0]["cap"] = Decimal("0.1234567890123456789")
    write.write(tree, tmp_path / "odd.xlsx")
    read = grow(rulebooks.words(tmp_path / "odd.xlsx").encode()).value
    assert read == tree


def test_what_has_no_sheet_of_its_own_comes_back_from_the_last_one() -> None:
    tree = {"future": {"a.b": [1, {"deep": []}], "c": "1"}, "areas": [{"code": "1", "odd": True}]}
    assert fold(as_read(tree)).tree == tree


def test_a_letter_that_no_workbook_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="control characters"):
        write.write({"edition": "bell \x07"}, tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()
