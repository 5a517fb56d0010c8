"""Reads a workbook's sheets: looked over first, then parsed in a child under a memory limit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from reviewer.intake import child, deepscan, prescan
from reviewer.intake.deepscan import Uncalculated
from reviewer.intake.items import Item, Unreadable
from reviewer.intake.limits import MIB, Limits, Watch
from reviewer.intake.problems import Fault, Place
from reviewer.intake.sheets import Block, Sheet
from reviewer.model.batch import SourceFile
from reviewer.text import Text

PROGRAM = "workbook_child"
SHEET, END = "S", "E"
LENGTH = 4  # bytes that tell how long a frame is


@dataclass(frozen=True, slots=True)
class _Cells:
    """The rows of one sheet, kept in the blocks in which the child sent them, column by column."""

    blocks: list[Block] = field(default_factory=list)

    def __call__(self) -> Iterator[Block]:
        return iter(self.blocks)

    def add(self, frame: str) -> None:
        """Take in the next block."""
        first = self.blocks[-1].first + self.blocks[-1].height if self.blocks else 1
        self.blocks.append(Block(first, [column.split("\x1f") for column in frame.split("\x1e")]))


def read(item: Item, limits: Limits, watch: Watch) -> tuple[list[Sheet], list[Uncalculated]]:
    """Return the sheets and the formulas saved without a result; raises Unreadable.

    The sheets are scanned here while the child parses them: whichever finds fault first ends both.
    """
    data = _load(item, limits)
    archive = prescan.opened(data, limits)
    with child.started(PROGRAM, data, limits) as output:
        formulas = deepscan.scan(archive, watch)
        found = _sheets(_frames(output, watch))
    source = SourceFile(item.name, hashlib.sha256(data).hexdigest(), len(data))
    return [Sheet(Place(item.name, name), source, cells) for name, cells in found.items()], formulas


def _load(item: Item, limits: Limits) -> bytes:
    with item.open() as stream:
        data = stream.read(limits.workbook + 1)
    if len(data) > limits.workbook:
        raise Unreadable(_too_big(limits))
    return data


def _sheets(frames: Iterator[str]) -> dict[str, _Cells]:
    """Return each sheet's cells by its name from the child's frames."""
    found: dict[str, _Cells] = {}
    name = ""
    for frame in frames:
        if frame == f"{END}end":
            return found
        if frame[0] == END:
            raise Unreadable(prescan.encrypted() if frame == f"{END}password" else prescan.damaged())
        if frame[0] == SHEET:
            name = frame[1:]
            found[name] = _Cells()
        else:
            found[name].add(frame[1:])
    raise Unreadable(prescan.too_large())


def _frames(output: IO[bytes], watch: Watch) -> Iterator[str]:
    """Yield the frames; they break off where the child died."""
    while len(head := output.read(LENGTH)) == LENGTH:
        watch.check()
        size = int.from_bytes(head, "big")
        frame = output.read(size)
        if len(frame) == size:
            yield frame.decode()


def _too_big(limits: Limits) -> Fault:
    most = limits.workbook // MIB
    return Fault(
        Text(f"통합 문서가 {most}MB보다 큽니다.", f"The workbook is larger than {most} MB."),
        Text("시트를 나누거나 CSV로 저장하십시오.", "Split it, or save it as CSV."),
    )
