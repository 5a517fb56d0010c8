"""The window, driven as a person would."""
