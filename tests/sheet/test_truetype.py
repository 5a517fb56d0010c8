"""Part of a font is still a font: other programs read it, and what is kept draws as it did."""

from __future__ import annotations

import io

import pytest
from fontTools.ttLib import TTFont

from reviewer import resources
from reviewer.sheet.drawing import Face
from reviewer.sheet.fonts import FILES
from reviewer.sheet.truetype import TrueType

WORDS = "대전광역시 서구 2026. 11. 23. 14:30 韓 가각힣 Ábc ①"


@pytest.fixture(scope="module", params=list(Face))
def whole(request: pytest.FixtureRequest) -> bytes:
    return resources.path("fonts", FILES[request.param]).read_bytes()


def test_every_letter_has_the_glyph_and_the_width_another_reader_finds(whole: bytes) -> None:
    ours, theirs = TrueType(whole), TTFont(io.BytesIO(whole), lazy=True)
    wanted = {code: theirs.getGlyphID(name) for code, name in theirs.getBestCmap().items()}
    assert ours.glyphs == wanted
    metrics = theirs["hmtx"].metrics
    assert all(ours.advance(g) == metrics[theirs.getGlyphName(g)][0] for g in wanted.values())


def test_a_part_draws_its_letters_as_the_whole_does(whole: bytes) -> None:
    font = TrueType(whole)
    kept = {font.glyphs[ord(letter)] for letter in WORDS if ord(letter) in font.glyphs}
    part = TTFont(io.BytesIO(font.subset(kept)), checkChecksums=2, lazy=True)
    before = TTFont(io.BytesIO(whole), lazy=True)
    for glyph in kept:
        name, was = part.getGlyphName(glyph), before.getGlyphName(glyph)
        outline, wanted = part["glyf"][name], before["glyf"][was]
        assert outline.getCoordinates(part["glyf"])[0] == wanted.getCoordinates(before["glyf"])[0]
        assert part["hmtx"].metrics[name] == before["hmtx"].metrics[was]


def test_a_part_is_small_and_the_same_each_time(whole: bytes) -> None:
    font = TrueType(whole)
    kept = [font.glyphs[ord(letter)] for letter in "점수"]
    assert font.subset(kept) == font.subset(reversed(kept))
    assert len(font.subset(kept)) < len(whole) / 10


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"OTTO" + b"\0" * 8])
def test_what_is_no_such_font_is_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match=r"font|map"):
        TrueType(damage)


def test_a_font_cut_short_is_refused(whole: bytes) -> None:
    with pytest.raises(ValueError, match=r"font|map"):
        TrueType(whole[:300])
