"""The panel page: the agenda, conflicts, settings and packages that came back."""
