"""The hole kept in a paper for its signature: what is signed is everything around it (ISO 32000-1, 12.8.1)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

RANGE_WIDTH = 60  # letters kept for the byte range
TIMED = "/JipyoTimestamp"
"""Stands in a signature that was made together with a timestamp: what is signed says that it is there."""
RANGE, CONTENTS = b"/ByteRange ", b"/Contents "


def with_holes(words: bytes, room: int) -> bytes:
    """Return the text of a dictionary with its byte range and `room` bytes of contents still to be filled."""
    holes = b" %s%s %s<%s> >>" % (RANGE, b" " * RANGE_WIDTH, CONTENTS, b"0" * (2 * room))
    return words[: words.rindex(b">>")] + holes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper whose byte range is written and whose hole, from `start` to `stop`, is still empty."""

    pdf: bytes
    start: int
    stop: int

    @classmethod
    def of(cls, pdf: bytes, base: int) -> Prepared:
        """Find the hole behind the first `base` bytes and write down what lies around it."""
        start = pdf.index(CONTENTS + b"<0", base) + len(CONTENTS)
        stop = pdf.index(b">", start) + 1
        at = pdf.rindex(RANGE, base, start) + len(RANGE)
        told = b"[0 %d %d %d]" % (start, stop, len(pdf) - stop)
        return cls(pdf[:at] + told.ljust(RANGE_WIDTH) + pdf[at + RANGE_WIDTH :], start, stop)

    def digest(self) -> bytes:
        """Return the SHA-256 of everything but the hole."""
        view, sha = memoryview(self.pdf), sha256()
        sha.update(view[: self.start])
        sha.update(view[self.stop :])
        return sha.digest()

    def filled(self, signature: bytes) -> bytes:
        """Return the paper with the signature in its hole, zeros behind it."""
        digits = signature.hex().upper().encode()
        room = self.stop - self.start - 2
        return self.pdf[: self.start + 1] + digits.ljust(room, b"0") + self.pdf[self.stop - 1 :]
