"""The three papers in both languages, by name, as the tests look at them."""

from __future__ import annotations

from reviewer.sheet.institution_sheet import institution_sheet
from reviewer.sheet.page import Document
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.text import Language
from tests.sheet import sample, sample_marks


def papers(language: Language) -> dict[str, Document]:
    """Return the institution's, the reviewer's and the summary paper of the sample round."""
    context = sample.context(language)
    work = [sample_marks.scored(), sample_marks.unfinished(), sample_marks.recused()]
    return {
        "institution": institution_sheet(context, sample.result(missing=("1-②",)), sample.decisions(skip=("1-②",))),
        "reviewer": reviewer_sheet(context, sample_marks.REVIEWER, work),
        "summary": summary_sheet(context, sample.tally(40)),
    }
