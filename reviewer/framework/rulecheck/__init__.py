"""Checks of computing rules: names, kinds of values, circles, steps, branches."""
