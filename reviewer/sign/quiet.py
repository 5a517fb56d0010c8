"""Keeps the PDF library from writing what it finds in a doctored file into the log: our answers say it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LIBRARIES = ("pyhanko", "pyhanko_certvalidator")
ABOVE_ALL = logging.CRITICAL + 1


@contextmanager
def quiet() -> Iterator[None]:
    """Silence the libraries' loggers inside the block, and set them back after it."""
    loggers = [logging.getLogger(name) for name in LIBRARIES]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(ABOVE_ALL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
