"""Makes the files that the tests of intake read."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pikepdf
import xlsxwriter

from reviewer.model.batch import Preview, Problem

Rows = Sequence[Sequence[object]]


def workbook(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """Write a workbook with these sheets; None leaves a cell out."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
    return path


def table(path: Path, rows: Rows, encoding: str = "utf-8") -> Path:
    """Write a CSV file in an encoding."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def places(preview: Preview) -> list[tuple[str, int, str]]:
    """Return sheet, row and column of every problem."""
    return [(p.sheet, p.row, p.column) for p in preview.problems]


def only(preview: Preview) -> Problem:
    """Return the one problem there must be."""
    assert preview.problem_count == 1, [(p.row, p.column, p.wrong.en, p.value) for p in preview.problems]
    return preview.problems[0]


def archive(path: Path, members: Mapping[str, bytes], encoding: str = "utf-8") -> Path:
    """Write a ZIP whose names are flagged UTF-8, or unflagged bytes of another encoding."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in members.items():
            book.writestr(name if encoding == "utf-8" else _LegacyName(name, encoding), data)
    return path


class _LegacyName(zipfile.ZipInfo):
    """A member named as older Korean tools do: CP949 bytes without the UTF-8 flag."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(name)
        self.compress_type = zipfile.ZIP_DEFLATED
        self.legacy = name.encode(encoding)

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # the only place where zipfile settles how a name is written
        return self.legacy, self.flag_bits & ~0x800


def pdf(pages: int, password: str = "", words: str = "가상") -> bytes:
    """Return a PDF of blank pages; the words make it differ from others."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    document.docinfo["/Title"] = words
    lock: pikepdf.Encryption | bool = pikepdf.Encryption(owner=password, user=password) if password else False
    out = io.BytesIO()
    document.save(out, encryption=lock)
    return out.getvalue()


def repacked(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Rewrite a ZIP file with its members changed."""
    with zipfile.ZipFile(path) as before:
        members = {name: before.read(name) for name in before.namelist()}
    change(members)
    return archive(path, members)
