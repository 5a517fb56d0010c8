"""Reads what people hand in, judges all of it, and hands over rows or every problem at once."""
