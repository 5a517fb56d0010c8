"""How the chain of the journal stands, in words: as far as anyone looked since the file was opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.clock import stamp, system_clock
from ui.ledger import Soundness

CLOCK = slice(11, 16)  # hours and minutes of an ISO 8601 moment


class Chain(QObject):
    """Claims nothing that was not looked at."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looked: tuple[str, Soundness] | None = None  # when the open file was last checked, and what was found

    def forget(self) -> None:
        """Begin with another file."""
        self._looked = None

    def checked(self, found: Soundness) -> None:
        """Take down what a check found."""
        self._looked = (stamp(system_clock)[CLOCK], found)

    def words(self, entries: int) -> str:
        """Say how the chain of so many entries stands."""
        count = f"{entries:,}"
        if self._looked is None:
            words = self.tr(
                "{count} entries. The ends of the chain were looked at when the file was opened; “Check everything” "
                "looks at all of it."
            )
            return words.format(count=count)
        moment, found = self._looked
        if found.pages or found.breaks:
            return self.tr("{count} entries. The chain does not hold: see below.").format(count=count)
        words = self.tr("{count} entries, each fitting the one before it: looked at from the first, at {time}.")
        since = entries - found.entries
        said = words.format(count=f"{found.entries:,}", time=moment)
        more = self.tr("{count} more were written since.").format(count=f"{since:,}")
        return f"{said} {more}" if since > 0 else said
