"""The layouts of the results page."""
