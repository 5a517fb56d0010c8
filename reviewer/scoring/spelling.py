"""Names and codes as they are compared: circled digits plain, letters small, blanks and signs alike."""

from __future__ import annotations

import re
import unicodedata


def plain(name: str) -> str:
    """Return a name with every run of signs and blanks as one `_`: `score15+` and `Score 15` come close."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^0-9a-z가-힣]+", "_", folded).strip("_")


def folded(code: str) -> str:
    """Return a code with plain digits, no blanks and in lower case: `1-①-1` and `1-1-1` are the same."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", code)).casefold()
