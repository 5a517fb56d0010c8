"""What the checks say of rules, in the words of a workbook: its sheets and headings where a rule file has entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.framework import shape_faults
from reviewer.framework.book import faults, special
from reviewer.framework.book.building import Folded
from reviewer.framework.book.grid import Spot
from reviewer.framework.book.layout import PARTS
from reviewer.framework.book.parts import Part
from reviewer.framework.problems import Finding, Path
from reviewer.text import Text

KOREAN = (
    ("끝(from, above, to, below, is)이 없어", "끝(이상, 초과, 이하, 미만, 꼭)이 없어"),
    ("끝을 적거나 otherwise에 적으십시오", "끝을 적거나, 그 밖의 점수이면 ‘계산’의 otherwise 줄에 적으십시오"),
    ("항목에 track을 적으십시오", "‘세부항목’의 ‘갈래’에 적으십시오"),
    ("배점(points)이 없습니다", "‘배점’ 시트에 이 항목의 배점이 없습니다"),
    ("per_case와 cap을 쓰십시오", "‘배점’ 시트의 ‘건당 점수’와 ‘세부항목’의 ‘가점 한도’를 쓰십시오"),
    ("judged는 method가 mixed일 때만", "‘위원 몫’은 ‘방법’이 정성+건수일 때만"),
    ("지우거나 method를 바꾸십시오", "지우거나 ‘방법’을 바꾸십시오"),
    ("rule을 지우거나", "‘계산’의 줄을 지우거나"),
    ("마지막 등급의 from을 0으로", "마지막 등급의 ‘몇 점부터’를 0으로"),
    ("default_grouping에", "‘편람’ 시트의 default_grouping 줄에"),
    ("types에 없는", "‘기관유형’ 시트에 없는"),
    ("governs: grade_table인 설정", "‘바꾸는 계산’이 ‘등급표’인 설정"),
    ("other_grades에", "‘다른 등급’ 시트에"),
    ("항목의 settings에 없습니다. settings에 적어", "‘세부항목’의 ‘해석 설정’에 없습니다. 거기에 적어"),
    ("type이 list인", "‘종류’가 ‘목록’인"),
    ("type이 choice인", "‘종류’가 ‘고르기’인"),
    ("지우거나 type을 바꾸십시오", "지우거나 ‘종류’를 바꾸십시오"),
    ("(qualitative, mixed)", "(정성, 정성+건수)"),
    ("수 또는 '이름: 값' 묶음", "수"),
)
ENGLISH = (("a number or a set of `name: value` entries", "a number"),)
BRACKETS = re.compile(r"\((points|judged|mixed|per_case|cap|weight|code|inputs|rule|tracks|default)\)")
GLOSSED = re.compile(r"\b[a-z_]+\(([^)]+)\)")  # `quantitative(정량)`: a cell shows the Korean


def told(finding: Finding, folded: Folded) -> tuple[Spot, Text]:
    """Return where a finding stands in the workbook, and its sentence in the words that stand there.

    A missing entry is a blank cell. Where the whole column or sheet is gone, that is said, at one place for all.
    """
    spot = folded.place(finding)
    name = MISSING.get(finding.sentence)
    if name is None:
        return spot, _worded(finding.sentence)
    part = _part(finding.path, name)
    if part is not None:
        bare = not finding.path or not {part.title.ko, part.title.en} & folded.sheets
        return (
            (Spot(part.title.ko, 1, 1), faults.no_rows(part.title)) if bare else (spot, faults.none_below(part.title))
        )
    heading = _heading(finding.path, name)
    if heading is None:
        return spot, finding.sentence
    path, words = heading
    gone = _gone(finding, folded)
    if gone is not None:
        return Spot(spot.sheet, 1, gone), faults.heading_gone(words)
    return Spot(spot.sheet, spot.row, folded.columns.get((spot.sheet, path), spot.column)), faults.blank(words)


def foremost(findings: Sequence[Finding], folded: Folded) -> Sequence[Finding]:
    """Return the findings to be told: where a column is gone, that alone, since it makes many others look wrong."""
    headless = [one for one in findings if _gone(one, folded) is not None]
    return headless or findings


def _gone(finding: Finding, folded: Folded) -> int | None:
    name = MISSING.get(finding.sentence)
    heading = None if name is None or _part(finding.path, name) else _heading(finding.path, name)
    return None if heading is None else folded.gone.get((folded.place(finding).sheet, heading[0]))


def _worded(sentence: Text) -> Text:
    korean, english = sentence.ko, sentence.en
    for entry, words in KOREAN:
        korean = korean.replace(entry, words)
    for entry, words in ENGLISH:
        english = english.replace(entry, words)
    korean = GLOSSED.sub(r"\1", BRACKETS.sub("", korean))
    return replace(sentence, ko=korean, en=english)


def _part(path: Path, name: str) -> Part | None:
    """Return the part whose rows a missing entry of the entry at `path` would hold."""
    above = [step for step in path if isinstance(step, str)][-1:]
    owner = next((one.registry for one in PARTS if [one.key] == above), "")
    return next((one for one in PARTS if one.key == name and one.parent == owner), None)


def _heading(path: Path, name: str) -> tuple[tuple[str, ...], Text] | None:
    """Return the path and the heading of the column for a missing entry at `path`; each language of a text has its own."""
    steps = [step for step in path if isinstance(step, str)]
    for depth, part in _around(steps):
        below = (*steps[depth:], name)
        for column in part.all_columns:
            if column.path in (below, (*below, "ko")):
                return column.path, column.heading
    labels = {head.path: head.label for head in special.heads()}
    label = labels.get((*steps, name)) or labels.get(tuple(steps))
    if label is None or name != "en":
        return None if label is None else (("value",), label)
    return ("en",), Text(f"{label.ko}(영어)", f"{label.en} (English)")


def _around(steps: list[str]) -> Iterator[tuple[int, Part]]:
    """Yield the parts whose entries hold a place, the innermost first, with the steps that lead into them."""
    for at in range(len(steps) - 1, -1, -1):
        yield from ((at + 1, part) for part in PARTS if part.key == steps[at])


def _names() -> Iterator[str]:
    for part in PARTS:
        yield part.key
        for column in part.all_columns:
            yield from column.path
    for head in special.heads():
        yield from head.path


MISSING = {shape_faults.missing(name): name for name in _names()}
"""The names of entries by the sentence that says they are missing."""
