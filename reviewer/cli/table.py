"""The table of every verb, in the order of a round."""

from __future__ import annotations

from reviewer.cli.verb import Verb
from reviewer.cli.verbs import (
    agreement,
    certificates,
    intake,
    panel,
    paperwork,
    results,
    review,
    rounds,
    rules,
    sample,
    score,
    sealing,
    sheets,
    signing,
    substitutions,
    verifying,
    why,
    work,
)

VERBS: tuple[Verb, ...] = (
    *rules.VERBS,
    *score.VERBS,
    *rounds.VERBS,
    *intake.VERBS,
    *work.VERBS,
    *review.VERBS,
    *sealing.VERBS,
    *panel.VERBS,
    *substitutions.VERBS,
    *agreement.VERBS,
    *results.VERBS,
    *why.VERBS,
    *paperwork.VERBS,
    *sheets.VERBS,
    *certificates.VERBS,
    *signing.VERBS,
    *verifying.VERBS,
    *sample.VERBS,
)
