"""The sample round: 685 real institutions, 26 invented reviewers, invented filings and evidence, always the same."""
