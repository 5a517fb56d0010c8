"""The preliminary total: what is left when all that somebody was unsure of falls away."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reviewer.model.ids import EntryHash, InstitutionCode, ReviewerId
from reviewer.model.result import InstitutionResult
from reviewer.model.round import CombiningRule, Decision, Institution, Mark, MarkContent, MarkKey
from reviewer.model.scale import Preliminary
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.tally import tally
from tests.scoring.little_rules import AAA, J1, J2, LITTLE

EDITION = replace(LITTLE, preliminary=Preliminary.WITHOUT_UNSURE)
A, B = InstitutionCode("A"), InstitutionCode("B")
SURE, UNSURE = EntryHash("a" * 64), EntryHash("b" * 64)


def mark(entry: EntryHash, *, unsure: bool) -> Mark:
    content = MarkContent(Decimal(10), "의견", unsure=unsure)
    return Mark(MarkKey(ReviewerId("R1"), A, J1.code), content, entry, "2025-10-01T09:00:00")


MARKS = {SURE: mark(SURE, unsure=False), UNSURE: mark(UNSURE, unsure=True)}


def decided(key: Key, points: str, *marks: EntryHash, agreed: bool = False) -> Decision:
    rule = None if agreed else CombiningRule.MEAN
    return Decision(*key, Decimal(points), rule, "합의", marks, EntryHash("f" * 64), "", digits="2")


def results(*decisions: Decision, without: bool = True) -> dict[InstitutionCode, InstitutionResult]:
    framework = EDITION if without else LITTLE
    ones = tuple(Institution(code, code, AAA) for code in (A, B))
    found = {(one.institution, one.measure): one for one in decisions}
    given = TallyInput(framework, {}, ones, {}, found, marks=MARKS)
    return {one.institution.code: one for one in tally(given, "").results}


def test_points_that_rest_on_an_unsure_mark_fall_away_and_are_named() -> None:
    found = results(decided((A, J1.code), "21", SURE, UNSURE), decided((A, J2.code), "12", SURE))
    figure = found[A].preliminary
    assert figure is not None
    assert (found[A].total.value, figure.value) == (Decimal(33), Decimal(12))
    assert figure.maximum == found[A].total.maximum
    total, fallen = figure.parts
    assert total == found[A].total
    assert fallen.value == -21
    assert [part.label for part in fallen.parts] == [J1.name]


def test_an_institution_of_sure_marks_keeps_its_total_whatever_others_doubt() -> None:
    found = results(decided((A, J1.code), "21", UNSURE), decided((B, J1.code), "15", SURE))
    figure = found[B].preliminary
    assert figure is not None
    assert figure.value == found[B].total.value == 15
    assert figure.parts[1].value == 0
    assert figure.parts[1].parts == ()


def test_a_value_the_panel_agreed_on_is_settled_whatever_the_marks_said() -> None:
    figure = results(decided((A, J1.code), "21", UNSURE, agreed=True))[A].preliminary
    assert figure is not None
    assert figure.value == 21


def test_a_mark_that_is_gone_doubts_nothing() -> None:
    figure = results(decided((A, J1.code), "21", EntryHash("c" * 64)))[A].preliminary
    assert figure is not None
    assert figure.value == 21


def test_an_edition_that_asks_for_none_has_none() -> None:
    assert results(decided((A, J1.code), "21", UNSURE), without=False)[A].preliminary is None
