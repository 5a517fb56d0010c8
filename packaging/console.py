"""Say things to the person at the terminal, in Korean and English."""

from __future__ import annotations

import sys


class Refusal(Exception):
    """Something the person must settle first; carries the sentence in both languages."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko
        self.en = en


def say(ko: str, en: str) -> None:
    """Write one message in both languages at once, so that it is not buried under a child's output."""
    sys.stdout.write(f"{ko}\n{en}\n")
    sys.stdout.flush()


def speak_any_script() -> None:
    """Let a console that cannot show Hangul print the rest of the line instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
