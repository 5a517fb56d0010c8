"""The layouts of the panel page."""
