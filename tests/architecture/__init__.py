"""The house rules as sentences that can fail."""
