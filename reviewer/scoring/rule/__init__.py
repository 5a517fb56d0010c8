"""The vocabulary of rules: every word an edition may use to turn figures into points, total and without side effects."""
