"""Takes in the rows that the workbook child writes, pulling no further than somebody asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from reviewer.intake import prescan
from reviewer.intake.items import Unreadable
from reviewer.intake.problems import Fault
from reviewer.intake.sheets import Block
from reviewer.watch import Watch

LENGTH = 4  # bytes that tell how long a frame is
NAMES, BLOCK, SHEET, END = "N", "B", "S", "E"
FIELD, COLUMN = "\x1f", "\x1e"


class Cells:
    """The rows of one sheet: those that came, then those that are still to be pulled."""

    def __init__(self, stream: Frames) -> None:
        self._stream = stream
        self._blocks: list[Block] = []
        self.is_whole = False

    def __call__(self) -> Iterator[Block]:
        at = 0
        while at < len(self._blocks) or self._more():
            yield self._blocks[at]
            at += 1

    def add(self, words: str) -> None:
        """Take in the next block."""
        first = self._blocks[-1].first + self._blocks[-1].height if self._blocks else 1
        self._blocks.append(Block(first, [column.split(FIELD) for column in words.split(COLUMN)]))

    def _more(self) -> bool:
        """Pull until another block is there; tell whether one came."""
        had = len(self._blocks)
        while len(self._blocks) == had and not self.is_whole:
            self._stream.pull()
        return len(self._blocks) > had


class Frames:
    """Reads the child's frames one by one and hands the blocks to the sheets in turn."""

    def __init__(self, output: IO[bytes], watch: Watch) -> None:
        self._output = output
        self._watch = watch
        self._waiting: list[Cells] = []

    def names(self) -> list[str]:
        """Return the names of the sheets to come; raises Unreadable when the workbook does not open."""
        frame = self._next()
        if not frame.startswith(NAMES):
            raise Unreadable(_why(frame))
        return frame[1:].split(FIELD) if frame[1:] else []

    def expect(self, count: int) -> list[Cells]:
        """Return the cells of that many sheets, which come in this order."""
        cells = [Cells(self) for _ in range(count)]
        self._waiting = list(cells)
        return cells

    def pull(self) -> None:
        """Read one frame; raises Unreadable once when there will be no more, and leaves every sheet whole."""
        frame = self._next()
        if frame.startswith(BLOCK):
            self._waiting[0].add(frame[1:])
        elif frame.startswith(SHEET):
            self._waiting.pop(0).is_whole = True
        else:
            for cells in self._waiting:
                cells.is_whole = True
            raise Unreadable(_why(frame))

    def _next(self) -> str:
        """Return the next frame, blank where the child died."""
        self._watch.check()
        size = int.from_bytes(self._output.read(LENGTH), "big")
        frame = self._output.read(size)
        return frame.decode() if len(frame) == size else ""


def _why(frame: str) -> Fault:
    return {f"{END}password": prescan.encrypted(), f"{END}damaged": prescan.damaged()}.get(frame, prescan.too_large())
