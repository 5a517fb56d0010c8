"""Text to be read: headings, named values and small tables, selectable and scrolled by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextOption
from PySide6.QtWidgets import QTextBrowser

from ui.guard import guarded

MARGIN = 20
READABLE = 56  # pixels that a column needs at least
SHEET = """
h3 {{ color: {strong}; font-size: 15px; margin-top: 16px; margin-bottom: 6px; }}
p.name {{ color: {quiet}; font-size: 13px; margin-top: 10px; margin-bottom: 2px; }}
p.value {{ color: {strong}; margin-top: 0; margin-bottom: 4px; line-height: 145%; }}
p.none {{ color: {quiet}; margin-top: 24px; }}
th {{ color: {quiet}; font-size: 13px; text-align: left; border-bottom: 1px solid {lines}; }}
td {{ color: {strong}; border-bottom: 1px solid {lines}; }}
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading over named values, or over a table whose first row names the columns."""

    heading: str
    rows: Sequence[tuple[str, str]] = ()
    table: Sequence[Sequence[str]] = field(default=())


Table = Sequence[Sequence[str]]


@guarded
class Reading(QTextBrowser):
    """Shows parts; links inside a submission are words like any other and are never followed.

    Where the columns of a table would be too narrow to be read, its rows are told below each other.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self._nothing, self._is_tight = "", False
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(MARGIN)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def dress(self, strong: QColor, quiet: QColor, lines: QColor) -> None:
        """Take the colours of the theme; they reach what is shown next."""
        colours = {"strong": strong.name(), "quiet": quiet.name(), "lines": lines.name()}
        self.document().setDefaultStyleSheet(SHEET.format(**colours))

    def show_parts(self, parts: Sequence[Part], nothing: str) -> None:
        """Show `parts`, or `nothing` when there are none."""
        self._parts, self._nothing = parts, nothing
        self._is_tight = self._has_no_room()
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_no_room() != self._is_tight:
            self._is_tight = not self._is_tight
            self._write()

    def _has_no_room(self) -> bool:
        most = max((len(part.table[0]) for part in self._parts if part.table), default=0)
        return self.viewport().width() - 2 * MARGIN < most * READABLE

    def _write(self) -> None:
        tell = _lines if self._is_tight else _table
        body = "".join(_part(part, tell) for part in self._parts)
        self.setHtml(body or f'<p class="none">{escape(self._nothing)}</p>')


def _part(part: Part, tell: Callable[[Table], str]) -> str:
    heading = f"<h3>{escape(part.heading)}</h3>" if part.heading else ""
    rows = "".join(_row(name, value) for name, value in part.rows)
    return heading + rows + (tell(part.table) if part.table else "")


def _lines(table: Table) -> str:
    """Tell each row by the names of its columns, with a line between two rows."""
    told = ["".join(_row(name, cell) for name, cell in zip(table[0], line, strict=False) if cell) for line in table[1:]]
    return "<hr>".join(told)


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table[0])
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in table[1:])
    return f'<table width="100%" cellspacing="0" cellpadding="6" border="0"><tr>{head}</tr>{body}</table>'


def _row(name: str, value: str) -> str:
    words = "<br>".join(escape(line) for line in value.splitlines())
    return f'<p class="name">{escape(name)}</p><p class="value">{words}</p>'
