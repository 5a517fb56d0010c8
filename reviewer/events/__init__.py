"""Facts, in the past tense: what the journal remembers."""
