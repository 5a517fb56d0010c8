"""Deriving a file's key ahead of opening it, for a window that has other things to load meanwhile."""

from __future__ import annotations

from reviewer.store.cipher import Key, Secret, derive

__all__ = ["Key", "Secret", "derive"]
