"""The sample round: 685 real institutions, 26 invented reviewers, invented filings and evidence, always the same."""

from reviewer.sample.building import ensure_sample
from reviewer.sample.size import FULL, SMALL, SampleRound, Size

__all__ = ["FULL", "SMALL", "SampleRound", "Size", "ensure_sample"]
