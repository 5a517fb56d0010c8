"""Reads a workbook's sheets: looked over first, then parsed in a child under a memory limit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewer.intake import child, deepscan, prescan
from reviewer.intake.deepscan import Uncalculated
from reviewer.intake.items import Item, Unreadable
from reviewer.intake.limits import MIB, Limits, Watch
from reviewer.intake.problems import Fault, Place
from reviewer.intake.sheets import Block, Sheet
from reviewer.model.batch import SourceFile
from reviewer.text import Text

PROGRAM = "workbook_child"
LENGTH = 4  # bytes that tell how long a frame is


@dataclass(frozen=True, slots=True)
class _Cells:
    """The rows of one sheet, kept as the child sent them: in blocks, column by column."""

    blocks: list[Block] = field(default_factory=list)

    def __call__(self) -> Iterator[Block]:
        return iter(self.blocks)


def read(item: Item, limits: Limits, watch: Watch) -> tuple[list[Sheet], list[Uncalculated]]:
    """Return the sheets and the formulas saved without a result; raises Unreadable."""
    data = _load(item, limits)
    archive = prescan.opened(data, limits)
    with child.started(PROGRAM, data, limits) as running:
        formulas = deepscan.scan(archive, watch)
        output = running.output()
        watch.check()
        if not running.survived():
            raise Unreadable(prescan.too_large())
    source = SourceFile(item.name, hashlib.sha256(data).hexdigest(), len(data))
    return [Sheet(Place(item.name, name), source, cells) for name, cells in _sheets(output)], formulas


def _load(item: Item, limits: Limits) -> bytes:
    with item.open() as stream:
        data = stream.read(limits.workbook + 1)
    if len(data) > limits.workbook:
        raise Unreadable(_too_big(limits))
    return data


def _sheets(output: bytes) -> Iterator[tuple[str, _Cells]]:
    """Yield each sheet's name and cells from the child's frames."""
    frames = _frames(output)
    for header in frames:
        about = json.loads(header)
        if about == "password":
            raise Unreadable(prescan.encrypted())
        if about == "damaged":
            raise Unreadable(prescan.damaged())
        if about == "end":
            return
        name, count = about
        yield name, _cells(frames, count)


def _cells(frames: Iterator[str], count: int) -> _Cells:
    cells, first = _Cells(), 1
    for _ in range(count):
        block = Block(first, [column.split("\x1f") for column in next(frames).split("\x1e")])
        cells.blocks.append(block)
        first += block.height
    return cells


def _frames(output: bytes) -> Iterator[str]:
    at = 0
    while at < len(output):
        size = int.from_bytes(output[at : at + LENGTH], "big")
        at += LENGTH
        yield output[at : at + size].decode()
        at += size


def _too_big(limits: Limits) -> Fault:
    most = limits.workbook // MIB
    return Fault(
        Text(f"통합 문서가 {most}MB보다 큽니다.", f"The workbook is larger than {most} MB."),
        Text("시트를 나누거나 CSV로 저장하십시오.", "Split it, or save it as CSV."),
    )
