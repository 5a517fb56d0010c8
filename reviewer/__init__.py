"""Jipyo's core: the rules, the round file and the papers of an evaluation."""

__version__ = "0.1.0"
