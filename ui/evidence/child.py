"""The process that opens evidence: it reads requests on stdin and answers with pictures on stdout.

A file from outside is only ever parsed here, where a crash or a runaway costs a picture and not the window. Nothing is
written to disk. A frame is four bytes (big-endian length of the header), a JSON header, and `size` bytes of payload.
This file runs as a script of its own: it imports nothing of `ui` or `reviewer`.
"""

from __future__ import annotations

import json
import struct
import sys
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO, Protocol

FLAG = "--paint-evidence"  # how a frozen build asks itself to be the child
MOST_MEMORY = 1 << 30  # bytes
MOST_PIXELS = 24_000_000  # of one picture
LOCKED, DAMAGED, LARGE = "locked", "damaged", "large"

Header = dict[str, Any]


class Refused(Exception):
    """The file or page cannot be shown; `why` is LOCKED, DAMAGED or LARGE."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Picture:
    """Rows of blue, green, red, unused; `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Paper(Protocol):
    """Something with pages to paint."""

    def pages(self) -> int: ...

    def paint(self, page: int, width: int, turn: int, /) -> Picture: ...


class PdfPaper:
    """A PDF."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise Refused(LOCKED if "password" in str(error).lower() else DAMAGED) from error
        self._document.init_forms()

    def pages(self) -> int:
        return len(self._document)

    def paint(self, page: int, width: int, turn: int) -> Picture:
        sheet = self._document[page]
        across, down = sheet.get_size()
        if turn % 180:
            across, down = down, across
        scale = width / across
        _must_fit(width, round(down * scale))
        bitmap = sheet.render(scale=scale, rotation=turn, prefer_bgrx=True)
        return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


class ImagePaper:
    """A picture file; it counts as one page."""

    def __init__(self, content: bytes) -> None:
        from PIL import Image, UnidentifiedImageError

        try:
            self._image = Image.open(BytesIO(content))
            _must_fit(*self._image.size)
            self._image.load()
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
            raise Refused(DAMAGED) from error
        except Image.DecompressionBombError as error:
            raise Refused(LARGE) from error

    def pages(self) -> int:
        return 1

    def paint(self, _page: int, width: int, turn: int) -> Picture:
        turned = self._image.convert("RGB").rotate(-turn, expand=True)
        height = max(round(turned.height * width / turned.width), 1)
        _must_fit(width, height)
        drawn = turned.resize((width, height)).convert("RGBA")
        return Picture(width, height, width * 4, drawn.tobytes("raw", "BGRA"))


class Desk:
    """Answers requests, holding one paper at a time."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._paper: Paper | None = None

    def answer(self, asked: Header, content: bytes) -> None:
        """Answer one request, with a refusal when it cannot be done."""
        try:
            if asked["do"] == "open":
                self._open(asked, content)
            else:
                self._paint(asked)
        except Refused as refused:
            self._say({"did": "refuse", "id": asked["id"], "why": refused.why, "size": 0})

    def _open(self, asked: Header, content: bytes) -> None:
        self._paper = None
        self._paper = ImagePaper(content) if asked["type"].startswith("image/") else PdfPaper(content)
        self._say({"did": "open", "id": asked["id"], "pages": self._paper.pages(), "size": 0})

    def _paint(self, asked: Header) -> None:
        if self._paper is None:
            return
        picture = self._paper.paint(asked["page"], asked["width"], asked["turn"])
        shape = {"width": picture.width, "height": picture.height, "stride": picture.stride}
        told = {"did": "paint", "id": asked["id"], "ticket": asked["ticket"], "size": len(picture.pixels)}
        self._say({**told, **shape})
        self._answers.write(picture.pixels)
        self._answers.flush()

    def _say(self, header: Header) -> None:
        words = json.dumps(header).encode()
        self._answers.write(struct.pack(">I", len(words)) + words)
        self._answers.flush()


def _must_fit(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise Refused(LARGE)


def limit_memory() -> None:
    """Hold this process to its share where the system can (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until the other side closes."""
    desk = Desk(answers)
    while len(length := requests.read(4)) == struct.calcsize(">I"):
        asked = json.loads(requests.read(struct.unpack(">I", length)[0]))
        desk.answer(asked, requests.read(asked["size"]))


def run() -> None:
    """Be the evidence process until the window lets go."""
    limit_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    run()
