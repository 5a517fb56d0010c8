"""Archives: the files in them as a list, one to be opened or copied at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Signal

from ui.evidence.reader import Reader
from ui.models.rows import Line
from ui.pages.evidence.kind import Header, Spot
from ui.views.evidence.pane import LISTING, EvidencePane


class Members(QObject):
    """Enter or a double click opens a member."""

    entered = Signal(int)

    def __init__(self, view: EvidencePane, reader: Reader) -> None:
        super().__init__(view)
        self._view, self._reader, self._table = view, reader, view.members
        self.names: list[str] = []
        self._sought: tuple[list[int], int] = ([], 0)
        self._table.activated.connect(self._on_activated)

    def begin(self, told: Header) -> None:
        self.names = [str(name) for name, _size in told["members"]]
        self._view.tools.offer(("search",))
        self._view.tools.set_page(0, 0)
        self.say_again()
        self._table.set_lines([Line((name, size_words(size)), at) for at, (name, size) in enumerate(told["members"])])
        self._view.show_slot(LISTING)
        if told["parts"] > len(self.names):
            words = self.tr("The first {shown} of {count} files are listed.")
            self._view.set_note(words.format(shown=len(self.names), count=told["parts"]))

    def answer(self, _did: str, _told: Header, _payload: bytes) -> None:
        """Members are opened as files of their own; nothing else is asked."""

    def turn_page(self, _step: int) -> None:
        """A list has no pages."""

    def go_to_page(self, _page: int) -> None:
        """A list has no pages."""

    def zoom(self, _step: int) -> None:
        """A list has one size."""

    def searched(self) -> tuple[int, int]:
        return 0, 1

    def page(self) -> int:
        return 0

    def mark_found(self, _page: int, _places: list[Any], words: str) -> None:
        """Show only the members whose names hold the words."""
        self._table.rows.sift(words)

    def look_at(self, _page: int, _at: int) -> None:
        """What was found is what is listed."""

    def spot(self) -> Spot:
        chosen = self.chosen()
        return Spot(0, "", self.names[chosen] if chosen >= 0 else "")

    def return_to(self, spot: Spot) -> None:
        if spot.place in self.names:
            self.entered.emit(self.names.index(spot.place))

    def chosen(self) -> int:
        """Return which member is selected, -1 when none is."""
        lines = self._table.chosen()
        return int(str(lines[0].key)) if lines else -1

    def copy(self, member: int) -> None:
        """Ask for the bytes of a member."""
        self._reader.ask("copy", member=member)

    def say_again(self) -> None:
        """Name the columns in the other language."""
        self._table.set_headings((self.tr("File"), self.tr("Size")))

    def _on_activated(self, index: QModelIndex) -> None:
        self.entered.emit(int(str(self._table.rows.line(index.row()).key)))


def size_words(size: int) -> str:
    """Return a size in bytes as people read it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(size // 1000, 1)} KB"
