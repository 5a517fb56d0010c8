"""The official papers: what they say, how they look, and that they stay the same."""
