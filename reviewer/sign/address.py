"""Tells whether what a person typed can be the address of a timestamp authority; opens no connection."""

from __future__ import annotations

from urllib.parse import urlsplit

from reviewer.errors import UserError
from reviewer.text import Text

SCHEMES = frozenset({"http", "https"})


def must_be_address(url: str) -> None:
    """Raise UserError unless `url` begins with http:// or https:// and names a computer."""
    try:
        at = urlsplit(url)
        whole = at.scheme in SCHEMES and bool(at.hostname) and (at.port is None or at.port > 0)
    except ValueError as error:  # a port that is no number, a bracket that is not closed
        raise UserError(_no_address(url)) from error
    if not whole:
        raise UserError(_no_address(url))


def _no_address(url: str) -> Text:
    return Text(
        f"타임스탬프 기관의 주소가 아닙니다: {url}\nhttp:// 또는 https://로 시작하는 주소를 적으십시오.",
        f"That is no address of a timestamp authority: {url}\nWrite one that begins with http:// or https://.",
    )
