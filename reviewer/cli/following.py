"""How a long verb tells how far it is: a line as each part of the work begins, and at every hundredth file."""

from __future__ import annotations

from reviewer.cli.verb import Call
from reviewer.text import Text
from reviewer.watch import Watch

EVERY = 100  # files between two lines


def watching(call: Call) -> Watch:
    """Return what lets long work tell the person how far it is; the keyboard's own interruption stops it."""
    return Watch(_Telling(call))


class _Telling:
    """Says once what is being done, not again at each step of it."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._said: Text | None = None

    def __call__(self, done: int, total: int, words: Text) -> None:
        if words == self._said or done % EVERY:
            return
        self._said = words
        reached = f" ({done:,}/{total:,})" if done else ""
        self._call.tell(Text(words.ko + reached, words.en + reached))
