"""Finds a shipped edition by what a person types for it: its id, the id without `kr-` or year, or words of its title."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from reviewer.framework import catalog


def named(typed: str) -> str:
    """Return the id of the edition meant, of several the latest official one; what nothing answers to comes back as is."""
    if typed in catalog.SHIPPED or Path(typed).is_file():
        return typed
    wanted = _folded(typed)
    fitting = [name for name, title in catalog.SHIPPED.items() if _answers(wanted, name, title.ko, title.en)]
    return max(fitting, key=_year, default=typed) if wanted else typed


def _answers(wanted: str, name: str, *titles: str) -> bool:
    spoken = _folded(name.removeprefix("kr-"))
    bare = re.sub(r"\d{4}$", "", spoken)
    return wanted in {_folded(name), spoken, bare} or any(wanted in _folded(title) for title in titles)


def _year(name: str) -> tuple[bool, str]:
    return name.startswith("kr-"), name[-4:]


def _folded(words: str) -> str:
    return re.sub(r"[\s_\-]+", "", unicodedata.normalize("NFKC", words)).casefold()
