"""The evidence viewer's controllers: which file, what kind, where in it, searching, citing."""
