"""How far reviewers agree: coefficients, and the report of a round."""
