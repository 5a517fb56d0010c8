"""Run as a program of its own: reads a workbook from standard input and hands its cells back as plain text.

It imports nothing of Jipyo, so that it starts at once; it works under a memory limit, because a hostile
workbook of a few kilobytes can ask for all memory there is. Output: frames of a 4-byte length and UTF-8, told
apart by their first letter. `N` names the sheets to come, parted by U+001F. `B` is a block of a sheet's rows from
the first on, columns parted by U+001E and cells by U+001F; `S` says that a sheet is over. `E` ends it all with
"end", or with why: "password", "damaged".
"""

from __future__ import annotations

import contextlib
import gc
import io
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from typing import BinaryIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum

BLOCK_ROWS = 1_024  # few enough for their cells to stay in the processor's cache


def limit_memory(size: int) -> None:
    """Let this process have no more than `size` bytes, where the system knows such limits."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _whole(value: datetime) -> str:
    return value.date().isoformat() if value.time() == value.min.time() else value.isoformat(" ")


@lru_cache(maxsize=4096)
def _number(value: float) -> str:
    return f"{value:.15g}"


def _truth(value: object) -> str:
    return "TRUE" if value else "FALSE"


TEXTS: dict[type, Callable[..., str]] = {
    float: _number,
    int: _number,
    bool: _truth,
    datetime: _whole,
    date: date.isoformat,
}


def cell_text(value: object) -> str:
    """Return a cell as text: numbers to 15 digits, dates in ISO form."""
    return TEXTS.get(type(value), str)(value)


def column_text(column: Iterable[object]) -> str:
    """Return a column's cells joined by U+001F."""
    cells = [v if type(v) is str else cell_text(v) for v in column]
    joined = "\x1f".join(cells)
    if "\x1e" in joined or joined.count("\x1f") != len(cells) - 1:
        joined = "\x1f".join([c.replace("\x1f", "\ufffd").replace("\x1e", "\ufffd") for c in cells])
    return joined


def send_sheet(out: BinaryIO, sheet: CalamineSheet) -> None:
    """Write a sheet from its first row on, in blocks."""
    rows = sheet.iter_rows()
    while block := list(islice(rows, BLOCK_ROWS)):
        send(out, "B" + "\x1e".join(map(column_text, zip(*block, strict=True))))
    send(out, "S")


def send(out: BinaryIO, words: str) -> None:
    """Write one frame."""
    payload = words.encode("utf-8", "replace")
    out.write(len(payload).to_bytes(4, "big") + payload)
    out.flush()


def send_book(out: BinaryIO, data: bytes) -> str:
    """Write every sheet of a workbook; return how it ended."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [about.name for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
        send(out, "N" + "\x1f".join(names))
        for name in names:
            send_sheet(out, book.get_sheet_by_name(name))
    except PasswordError:
        return "password"
    except CalamineError:
        return "damaged"
    return "end"


def main() -> None:
    """Read the workbook and write it out."""
    limit_memory(int(sys.argv[1]))
    gc.disable()
    with open(0, "rb", closefd=False) as given, open(1, "wb", closefd=False) as taken:
        send(taken, f"E{send_book(taken, given.read())}")


if __name__ == "__main__":
    main()
