"""A map of one's own: taken into a round, it stands in place of the one that ships, also in a reviewer's package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer import resources
from reviewer.commands import AcceptImport, MakePackage
from reviewer.desk import rulebooks
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import SECRETARY
from reviewer.errors import UserError
from reviewer.framework import catalog, drafting, plain_words, unbuild
from reviewer.model.batch import BatchKind, Row
from reviewer.model.ids import FrameworkId, InstitutionCode, MeasureCode, ReviewerId
from reviewer.model.upgrade import Relation
from reviewer.recording import TakeMap
from tests.desk.little import PARCEL, PASSPHRASE, Ticking, batch

L1 = InstitutionCode("L1")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Yield a round of the sample of 2022, to which no map ships, with a result of the year before."""
    framework = catalog.load("sample-2022")
    opened = new_round(tmp_path / "r.jipyo", PASSPHRASE, "우리", framework, Seat(SECRETARY, "d", Ticking()))
    held: dict[BatchKind, list[Row]] = {
        BatchKind.INSTITUTIONS: [("L1", "가상", "LOC", "", "", "")],
        BatchKind.REVIEWERS: [("R1", "가상위원", "", "", "")],
        BatchKind.ASSIGNMENTS: [("R1", "L1", framework.measures()[0].code)],
        BatchKind.LAST_YEAR: [("L1", "A-1", "4", "", "", "작년 › 2")],
    }
    opened.do(AcceptImport(tuple(batch(kind, rows) for kind, rows in held.items())))
    yield opened
    opened.close()


def older(folder: Path) -> Path:
    """Write last year's edition: the sample with other codes, as an officer has it."""
    words = resources.path("frameworks", "sample-2022.yaml").read_text(encoding="utf-8")
    path = folder / "작년편람.yaml"
    path.write_text(words.replace("id: sample-2022", "id: our-2021", 1), encoding="utf-8")
    return path


def own_map(folder: Path, newer: str = "sample-2022") -> Path:
    """Write a map in which every part is kept but the first, which two became."""
    codes = [indicator.code for indicator in catalog.load("sample-2022").indicators()]
    links = [f"  - {{older: [{code!r}], newer: [{code!r}], relation: kept}}" for code in codes[2:]]
    links.insert(0, f"  - {{older: [{codes[0]!r}, {codes[1]!r}], newer: [{codes[0]!r}], relation: merged}}")
    links.insert(0, f"  - {{older: [], newer: [{codes[1]!r}], relation: new}}")
    head = [
        "format: jipyo-upgrade/1",
        "older: our-2021",
        f"newer: {newer}",
        'source: {ko: "우리", en: "Ours"}',
        "links:",
    ]
    path = folder / "대응표.yaml"
    path.write_text("\n".join([*head, *links]) + "\n", encoding="utf-8")
    return path


def test_a_map_of_ones_own_shows_last_year_from_then_on(desk: Desk, tmp_path: Path) -> None:
    code = desk.framework.measures()[0].code
    assert desk.see.last_year(L1, code) is None
    desk.do(TakeMap(own_map(tmp_path), str(older(tmp_path))))
    seen = desk.see.last_year(L1, code)
    assert seen is not None
    assert seen.relation is Relation.MERGED
    assert seen.edition == desk.framework.title
    first, second = desk.framework.indicators()[:2]
    assert [(part.code, part.name) for part in seen.parts] == [(first.code, first.name), (second.code, second.name)]
    assert seen.parts[0].maximum is not None
    desk.rebuild()
    assert desk.check().is_whole
    assert "our-2021 → sample-2022" in desk.see.journal(1)[0].en


def test_a_package_made_afterwards_carries_the_map(desk: Desk, tmp_path: Path) -> None:
    desk.do(TakeMap(own_map(tmp_path), str(older(tmp_path))))
    path = tmp_path / "R1.jipyo"
    desk.do(MakePackage(ReviewerId("R1"), path, PARCEL))
    package = open_round(path, PARCEL, Seat(None, "laptop", Ticking()))
    code = desk.framework.measures()[0].code
    assert package.see.last_year(L1, code) == desk.see.last_year(L1, code)
    package.close()


def test_a_map_that_leads_elsewhere_or_has_faults_is_refused_and_nothing_is_taken(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="leads to our-2021"):
        desk.do(TakeMap(own_map(tmp_path, newer="our-2021"), str(older(tmp_path))))
    with pytest.raises(UserError, match="our-2021"):
        desk.do(TakeMap(own_map(tmp_path)))
    assert desk.see.last_year(L1, desk.framework.measures()[0].code) is None


def test_an_indicator_that_no_link_leads_to_has_the_parts_behind_its_measures(tmp_path: Path) -> None:
    framework = catalog.load("kr-public-data-2025")
    before = replace(framework, id=FrameworkId("our-2024"))
    path, rules = tmp_path / "대응표.yaml", tmp_path / "작년.yaml"
    path.write_text(plain_words.document(drafting.draft(before, framework)), encoding="utf-8")
    rulebooks.put_rules(unbuild.document(before), rules)
    desk = new_round(tmp_path / "r.jipyo", PASSPHRASE, "우리", framework, Seat(SECRETARY, "d", Ticking()))
    institutions = batch(BatchKind.INSTITUTIONS, [("L1", "가상", "LOC", "", "", "")])
    desk.do(AcceptImport((institutions,)))
    desk.do(TakeMap(path, str(rules)))
    results: list[Row] = [("L1", "1-③-1", "2", "", "", "작년 › 2"), ("L1", "1-③-2", "3", "", "", "작년 › 3")]
    desk.do(AcceptImport((batch(BatchKind.LAST_YEAR, results),)))
    seen = desk.see.last_year(L1, MeasureCode("1-③"))
    assert seen is not None
    assert [part.code for part in seen.parts] == ["1-③-1", "1-③-2", "1-③-3", "1-③-4", "1-③-5"]
    assert [part.points for part in seen.parts[:3]] == [Decimal(2), Decimal(3), None]
    assert seen.relation is Relation.KEPT
    desk.close()
