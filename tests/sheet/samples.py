"""Every paper in both languages, by name, as the tests look at them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from reviewer.model.ids import AreaCode
from reviewer.model.paper import PaperKind
from reviewer.sheet import fonts
from reviewer.sheet.area_summary import area_summary
from reviewer.sheet.comparison import peers_of
from reviewer.sheet.decision_sheet import decision_sheet
from reviewer.sheet.declaration_sheet import declaration_sheet
from reviewer.sheet.feedback_sheet import Written, feedback_sheet
from reviewer.sheet.form_sheet import form_sheet
from reviewer.sheet.institution_sheet import Beside, institution_sheet
from reviewer.sheet.manifest_sheet import manifest_sheet
from reviewer.sheet.minutes_sheet import minutes_sheet
from reviewer.sheet.page import Document
from reviewer.sheet.render import render
from reviewer.sheet.reviewer_sheet import reviewer_sheet
from reviewer.sheet.summary_sheet import summary_sheet
from reviewer.sheet.verification_sheet import verification_sheet
from reviewer.text import Language
from tests.sheet import sample, sample_marks, sample_papers
from tests.sheet.sample_rules import rules

NAMES = (
    "institution",
    "reviewer",
    "summary",
    "area",
    "minutes",
    "decision",
    "declaration",
    "feedback",
    "manifest",
    "form",
    "filled",
    "report",
)
OF_A_ROUND = tuple(name for name in NAMES if name != "report")
"""Papers with figures of a round: those have a code, a document number to be filled in, and files beside them."""


@cache
def papers(language: Language) -> dict[str, Document]:
    """Return every paper of the sample round."""
    context = sample.context(language)
    work = [sample_marks.scored(), sample_marks.unfinished(), sample_marks.recused()]
    opinions = {code: [content] for code, content in sample_marks.scored().marks.items()}
    beside = Beside(opinions, peers_of(rules(), sample.tally(40).results))
    incomplete = sample.result(missing=("1-②",))
    decided = sample.decisions(skip=("1-②",))
    return {
        "institution": institution_sheet(context, incomplete, decided, beside),
        "reviewer": reviewer_sheet(context, sample_marks.REVIEWER, work),
        "summary": summary_sheet(context, sample.tally(40)),
        "area": area_summary(context, sample.tally(12), AreaCode("1")),
        "minutes": minutes_sheet(context, sample_papers.meeting()),
        "decision": decision_sheet(context, sample_papers.item()),
        "declaration": declaration_sheet(replace(context, signatories=()), sample_papers.declared()),
        "feedback": feedback_sheet(context, sample.result(), Written(opinions, sample.decisions())),
        "manifest": manifest_sheet(context, sample_papers.ledger()),
        "form": form_sheet(context, sample_papers.form(PaperKind.FORM)),
        "filled": form_sheet(context, sample_papers.form(PaperKind.FILLED)),
        "report": verification_sheet(sample_papers.verified(), language, fonts.lacked),
    }


@cache
def rendered(name: str, language: Language = Language.KO) -> bytes:
    """Return the PDF of one of them."""
    return render(papers(language)[name])
