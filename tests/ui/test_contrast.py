"""Words can be read: every pair of colours that the style sheet puts together is checked from the tokens."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from reviewer import resources
from ui.pages.panel.showing import COLOURS
from ui.pages.results.page import DEEP, HEAT, TREE
from ui.pages.review.worklist import _colours
from ui.style import QUIET, ROLES, Theme, Tokens
from ui.widgets.heat import BANDS, HeatColours
from ui.widgets.mark_strip import StripColours
from ui.widgets.why_delegate import WhyColours

LEAST = 4.5  # WCAG 2.1, 1.4.3: words of ordinary size
LEAST_FOR_SHAPES = 3.0  # WCAG 2.1, 1.4.11: the edges of what can be operated
GROUNDS = (
    "surface-white",
    "background-gray-subtler",
    "surface-gray-subtler",
    "input-surface",
    "action-primary-selected",
)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR, GROUND = re.compile(r"(?<![-\w])color: @([\w-]+)@"), re.compile(r"background(?:-color)?: @([\w-]+)@")
EDGES = ("border-primary", "input-border", "button-tertiary-border", "element-primary")


def linear(part: float) -> float:
    """Return a part of sRGB in proportion to its light."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.1."""
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def ratio(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.1, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs_in_use() -> list[tuple[str, str]]:
    """Return (words, ground) of every rule; a rule without a ground of its own stands on any of the grounds.

    So do words of which no rule says anything: theirs is the colour of the palette. Words that are off are left out, as
    WCAG leaves them out.
    """
    sheet = re.sub(r"/\*.*?\*/", "", resources.path("style.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    found = {(ROLES[QPalette.ColorRole.WindowText], ground) for ground in GROUNDS}
    for selector, body in RULE.findall(sheet):
        words, grounds = COLOUR.findall(body), GROUND.findall(body)
        if words and ":disabled" not in selector:
            found |= {(one, ground) for one in words for ground in grounds or _grounds(one)}
    return sorted(found)


def _grounds(words: str) -> tuple[str, ...]:
    return ("element-primary",) if words == "text-inverse-static" else GROUNDS


@pytest.mark.parametrize("theme", list(Theme))
def test_words_stand_out_from_every_ground_they_are_put_on(theme: Theme) -> None:
    tokens = Tokens(theme)
    seen = {pair: ratio(tokens.color(pair[0]), tokens.color(pair[1])) for pair in pairs_in_use()}
    assert len(seen) > 40
    assert {pair: round(value, 2) for pair, value in seen.items() if value < LEAST} == {}


@pytest.mark.parametrize("theme", list(Theme))
def test_the_words_of_the_palette_stand_out(theme: Theme) -> None:
    tokens, role = Tokens(theme), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    )
    seen = {pair: ratio(tokens.color(ROLES[pair[0]]), tokens.color(ROLES[pair[1]])) for pair in pairs}
    assert {pair: value for pair, value in seen.items() if value < LEAST} == {}
    assert ratio(tokens.color(QUIET[theme]), tokens.color("surface-white")) >= LEAST


@pytest.mark.parametrize("theme", list(Theme))
def test_painted_words_stand_out(theme: Theme) -> None:
    """Rows of the worklist, cells of the matrix at every share, nodes of explanations, letters of the panel's strip."""
    tokens = Tokens(theme)
    lines, white = _colours(tokens), tokens.color("surface-white")
    heat = HeatColours(white, tokens.color(DEEP[theme]), *map(tokens.color, HEAT))
    tree, strip = WhyColours(*map(tokens.color, TREE)), StripColours(*map(tokens.color, COLOURS))
    rows = product((lines.words, lines.quiet, lines.flag), (white, lines.chosen, lines.hover))
    cells = [(heat.words, heat.of(share)) for share in (0.0, *BANDS)]
    nodes = product((tree.words, tree.quiet), (white, tree.chosen))
    letters = ((strip.text, strip.dot_fill), (strip.dot_fill, strip.dot), (strip.decided, white), (strip.quiet, white))
    pairs = [*rows, *cells, *nodes, *letters]
    assert {(a.name(), b.name()): round(ratio(a, b), 2) for a, b in pairs if ratio(a, b) < LEAST} == {}


@pytest.mark.parametrize("theme", list(Theme))
def test_edges_and_rings_stand_out(theme: Theme) -> None:
    tokens = Tokens(theme)
    seen = {(e, g): ratio(tokens.color(e), tokens.color(g)) for e in EDGES for g in GROUNDS}
    assert {pair: round(value, 2) for pair, value in seen.items() if value < LEAST_FOR_SHAPES} == {}
