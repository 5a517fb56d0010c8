"""The layout of the page of rules."""
