"""Where the pictures of a text stand on the screen, and how large each is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextImageFormat

PLACE = "\ufffc"  # the letter that stands for a picture in a text
SCHEME = "figure"
PICTURE = "i"


class PlacedFigures:
    """A picture is seen as large as its document has it, and no wider than the pane."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._sizes: dict[int, tuple[int, int]] = {}  # in pixels, 0 where the document does not say

    def begin(self, blocks: Sequence[Sequence[object]]) -> None:
        """Begin with the pictures of another part, none of which is painted yet."""
        self._sizes = {
            _whole(block[1]): (_whole(block[2]), _whole(block[3])) for block in blocks if block[0] == PICTURE
        }

    def html(self, block: Sequence[object], room: int) -> str:
        """Return the place of a picture in a text, as large as the picture will be seen in `room` pixels."""
        number = _whole(block[1])
        width, height = self._seen(number, room)
        return f'<p><img src="{_address(number)}" width="{width}" height="{height}"></p>'

    def wanted(self, room: int, ratio: float) -> list[tuple[int, int]]:
        """Return the number of each picture, and how many device pixels wide it is seen in `room` pixels."""
        return [(number, round(self._seen(number, room)[0] * ratio)) for number in self._sizes]

    def put(self, number: int, pixels: QImage, room: int) -> None:
        """Put a picture into its places; one of another part, or one that could not be drawn, changes nothing."""
        if number not in self._sizes or pixels.isNull():
            return
        width, height = self._sizes[number]
        if not (width and height):
            self._sizes[number] = (pixels.width(), pixels.height())
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_address(number)), pixels)
        for place in self._places(number):
            form = QTextImageFormat()
            form.setName(_address(number))
            wide, high = self._seen(number, room)
            form.setWidth(wide)
            form.setHeight(high)
            place.setCharFormat(form)

    def _places(self, number: int) -> Iterator[QTextCursor]:
        cursor = self._document.find(PLACE)
        while not cursor.isNull():
            if cursor.charFormat().toImageFormat().name() == _address(number):
                yield QTextCursor(cursor)
            cursor = self._document.find(PLACE, cursor)

    def _seen(self, number: int, room: int) -> tuple[int, int]:
        width, height = self._sizes[number]
        wide = min(width or room, room)
        return wide, max(round(height * wide / width), 1) if width else 1


def _address(number: int) -> str:
    return f"{SCHEME}:{number}"


def _whole(number: object) -> int:
    return int(str(number))
