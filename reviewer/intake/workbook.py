"""Reads a workbook's sheets: looked over first, then parsed in a child under a memory limit."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack

from reviewer.intake import child, deepscan, prescan
from reviewer.intake.deepscan import Uncalculated
from reviewer.intake.frames import Frames
from reviewer.intake.items import Item, Unreadable
from reviewer.intake.limits import MIB, Limits
from reviewer.intake.problems import Fault, Place
from reviewer.intake.sheets import Sheet
from reviewer.model.batch import SourceFile
from reviewer.text import Text
from reviewer.watch import Watch

PROGRAM = "workbook_child"


def read(item: Item, limits: Limits, watch: Watch, keep: ExitStack) -> tuple[list[Sheet], list[Uncalculated]]:
    """Return the sheets and the formulas saved without a result; raises Unreadable.

    The sheets are scanned here while the child parses them. Rows are pulled as they are asked for, so that they
    are judged while the child writes the next ones; `keep` holds the child until everything was asked for.
    """
    data = _load(item, limits)
    archive = prescan.opened(data, limits)
    output = keep.enter_context(child.started(PROGRAM, data, limits))
    formulas = deepscan.scan(archive, watch)
    stream = Frames(output, watch)
    source = SourceFile(item.name, hashlib.sha256(data).hexdigest(), len(data))
    names = stream.names()
    cells = stream.expect(len(names))
    return [Sheet(Place(item.name, name), source, rows) for name, rows in zip(names, cells, strict=True)], formulas


def _load(item: Item, limits: Limits) -> bytes:
    with item.open() as stream:
        data = stream.read(limits.workbook + 1)
    if len(data) > limits.workbook:
        raise Unreadable(_too_big(limits))
    return data


def _too_big(limits: Limits) -> Fault:
    most = limits.workbook // MIB
    return Fault(
        Text(f"통합 문서가 {most}MB보다 큽니다.", f"The workbook is larger than {most} MB."),
        Text("시트를 나누거나 CSV로 저장하십시오.", "Split it, or save it as CSV."),
    )
