"""Every edition that ships makes papers that can be drawn whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reviewer.framework import catalog
from reviewer.model.framework import Framework
from reviewer.model.ids import TypeCode
from reviewer.model.round import Institution
from reviewer.sheet.archive import validate
from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.page import Document
from reviewer.sheet.render import pages_of, render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.text import Language
from tests.sheet import sample, sample_marks
from tests.sheet.boxes import outside, overlaps

EDITIONS = [edition_id for edition_id, _title, _path in catalog.shipped()]


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Framework:
    return catalog.load(str(request.param))


@pytest.mark.parametrize("language", list(Language))
def test_the_three_papers_of_an_edition_are_drawn_whole(edition: Framework, language: Language) -> None:
    for paper in _papers(edition, language):
        assert validate(render(paper)).violations == ()
        for page in pages_of(paper):
            assert list(outside(page)) == []
            assert list(overlaps(page)) == []


def _papers(edition: Framework, language: Language) -> Iterator[Document]:
    context = sample.context(language, edition)
    for kind in edition.types:
        institution = _of(kind.code)
        yield institution_sheet(context, sample.result(edition, institution), sample.decisions(edition))
    if any(measure.is_judged for measure in edition.measures()):
        scored = sample_marks.scored(edition, _of(edition.types[0].code))
        yield reviewer_sheet(context, sample_marks.REVIEWER, [scored])
    yield summary_sheet(context, sample.tally(30, edition))


def _of(kind: str) -> Institution:
    return replace(sample.DAEJEON, type=TypeCode(kind))
