"""Showing what institutions filed, drawn in a process of its own."""
