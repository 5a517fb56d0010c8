"""The evidence tab's controller: which file is looked at, what it is, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from reviewer.desk.desk import Desk
from reviewer.model.citing import DIGITS
from reviewer.model.ids import EvidenceId
from reviewer.model.round import Citation, Evidence
from reviewer.text import Text, visible
from ui.actions import Act
from ui.evidence.reader import Reader
from ui.house import House
from ui.pages.evidence.copying import Copying
from ui.pages.evidence.finding import Finding
from ui.pages.evidence.kind import Header, Kind, Spot
from ui.pages.evidence.members import Members, size_words
from ui.pages.evidence.paged import Paged
from ui.pages.evidence.prosaic import Prosaic
from ui.pages.evidence.sheets import Sheets
from ui.views.evidence.pane import LISTING, EvidencePane

LARGEST = 100_000_000  # bytes: beyond it a file is offered as a copy only
INSIDE = " › "
LONGEST_QUOTE = 500


class EvidenceShow(QObject):
    """Nothing is read until the tab is in front; then one file at a time."""

    cited = Signal(object)  # Citation, still without its number
    looked = Signal(str)  # EvidenceId: this file was opened, or the person was told why it cannot be

    def __init__(self, house: House, view: EvidencePane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._reader = Reader(self)
        self._files: tuple[Evidence, ...] = ()
        self._at = 0
        self._loaded = ""
        self._path: list[int] = []  # members of archives, from the file to what is shown
        self._names: list[str] = []
        self._back: Spot | None = None
        self._kind: Kind | None = None
        self.paged = Paged(house, view, self._reader)
        self.prosaic = Prosaic(house, view, self._reader)
        self.sheets, self.members = Sheets(view, self._reader, view.cells), Members(view, self._reader)
        self.finding = Finding(view, self._reader)
        self._copying = Copying(house, view, self._reader)
        self._kinds: Mapping[str, Kind] = {
            "pages": self.paged,
            "prose": self.prosaic,
            "grid": self.sheets,
            "listing": self.members,
        }
        self._is_dressed = False
        self._listen()

    def show(self, files: tuple[Evidence, ...]) -> None:
        """Offer other files; none is read yet."""
        self._files = files
        self._at, self._loaded = 0, ""
        self._rest()
        self._view.set_files([_label(file) for file in files], 0)
        self._view.say("" if files else self.tr("No evidence file was filed for this item."))
        if files:
            self._reader.warm()

    def look(self) -> None:
        """The tab is in front: read and show what is chosen."""
        if self._files and self._loaded != self._files[self._at].id:
            self._open(self._files[self._at])

    def step_file(self, by: int) -> None:
        """Look at the next file, or the one before."""
        if 0 <= self._at + by < len(self._files):
            self._view.show_file(self._at + by)
            self._on_file(self._at + by)

    def go_to(self, citation: Citation) -> bool:
        """Return to a place that was cited; tells whether its file is here."""
        found = next((at for at, file in enumerate(self._files) if file.id.startswith(citation.sha256)), None)
        if found is None:
            return False
        self._back = Spot(citation.page, citation.quote, citation.place)
        self._at = found
        self._view.show_file(found)
        if self._loaded == self._files[found].id and self._kind and not self._path:
            self._return()
        else:
            self._open(self._files[found])
        return True

    def cite(self) -> None:
        """Put what is selected, or the page looked at, into the rationale."""
        if self._kind is None:
            return
        file, spot = self._files[self._at], self._kind.spot()
        place = INSIDE.join([*self._names, *([spot.place] if spot.place else [])])
        quote = " ".join(visible(spot.quote).split())[:LONGEST_QUOTE]
        self.cited.emit(Citation(0, visible(file.name), file.id[:DIGITS], spot.page, quote, place))

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """Return what the viewer does for the actions of the review desk."""
        return {
            Act.NEXT_PAGE: partial(self._turn_page, 1),
            Act.PREVIOUS_PAGE: partial(self._turn_page, -1),
            Act.FIND: self.finding.begin,
            Act.FIND_NEXT: partial(self.finding.step, 1),
            Act.FIND_PREVIOUS: partial(self.finding.step, -1),
            Act.CITE: self.cite,
            Act.NEXT_FILE: partial(self.step_file, 1),
            Act.PREVIOUS_FILE: partial(self.step_file, -1),
            Act.THUMBNAILS: self.paged.toggle_thumbs,
        }

    def dismisses(self) -> Callable[[], object] | None:
        """Return what Esc puts away here, if anything."""
        return self.finding.end if self.finding.is_shown() else None

    def is_open(self) -> bool:
        """Tell whether the process that shows evidence is there."""
        return bool(self._reader.process_id())

    def process_id(self) -> int:
        """Return the number of the evidence process, 0 when none runs."""
        return self._reader.process_id()

    def close(self) -> None:
        """Let the evidence process go, and what was shown; `look` brings it back."""
        self._loaded = ""
        self._rest()
        self._view.say("")
        self._reader.close()

    def dress(self) -> None:
        """Draw the tools in the colours of the theme."""
        self._is_dressed = True
        self._view.set_icons(self._house.icons.get)

    def _listen(self) -> None:
        view, tools = self._view, self._view.tools
        view.file_chosen.connect(self._on_file)
        view.copy_asked.connect(self._on_copy)
        view.back_asked.connect(self._leave_member)
        tools.page_asked.connect(self._turn_page)
        tools.page_typed.connect(self._on_page_typed)
        tools.turn_asked.connect(self.paged.turn)
        tools.whole_asked.connect(self.paged.fit_page)
        tools.thumbs_asked.connect(self.paged.toggle_thumbs)
        tools.find_asked.connect(self.finding.begin)
        tools.cite_asked.connect(self.cite)
        view.canvas.turned.connect(self.paged.turn)
        for zooming in (tools.zoom_asked, view.canvas.zoomed, view.prose.zoomed):
            zooming.connect(self._on_zoom)
        self.members.entered.connect(self._on_member)
        self._reader.opened.connect(self._on_opened)
        self._reader.refused.connect(self._on_refused)
        self._reader.answered.connect(self._on_answered)
        self._house.style.changed.connect(self.dress)
        self._house.languages.changed.connect(self._say_again)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), view)
        key.setKeys([QKeySequence("Backspace")])
        key.activated.connect(self._leave_member)

    def _open(self, file: Evidence, path: Sequence[int] = (), names: Sequence[str] = ()) -> None:
        self._rest()
        if not self._is_dressed:
            self.dress()
        self._loaded, self._path, self._names = file.id, list(path), list(names)
        if file.size > LARGEST:
            words = self.tr("{name} is too large to be shown here ({size}). Save a copy to look at it.")
            self._view.say(words.format(name=visible(file.name), size=size_words(file.size)))
            self.looked.emit(file.id)
            return
        self._view.say(self.tr("Opening {name}…").format(name=visible(file.name)))
        self._house.session.ask(partial(_read, file.id)).success(partial(self._on_read, file, list(path)))

    def _rest(self) -> None:
        self._reader.forget()
        self._kind, self._path, self._names = None, [], []
        self.finding.turn_to(None)
        self._view.clear()

    def _on_read(self, file: Evidence, path: list[int], content: bytes) -> None:
        if self._loaded == file.id and self._path == path:
            self._reader.open(file.name, content, path)

    def _on_opened(self, told: Header) -> None:
        self._names = list(told["inside"])
        self._view.set_note(" ".join(self._house.languages.say(Text(ko, en)) for ko, en in told["notes"]))
        self._view.set_crumbs(INSIDE.join([visible(self._files[self._at].name), *self._names]) if self._names else "")
        self._kind = self._kinds[told["kind"]]
        self._kind.begin(told)
        self._view.tools.cite.setEnabled(True)
        self.finding.turn_to(self._kind)
        self.looked.emit(self._files[self._at].id)
        self._return()

    def _return(self) -> None:
        """Go where a citation points, member by member in an archive."""
        if self._back is None or self._kind is None:
            return
        spot = self._back
        if self._view.slot() == LISTING:
            name, _, rest = spot.place.partition(INSIDE)
            known = [member.rpartition("/")[2] for member in self.members.names]
            self._back = Spot(spot.page, spot.quote, rest) if name in known else None
            if name in known:
                self._on_member(known.index(name))
            return
        self._back = None
        self._kind.return_to(spot)
        self._view.take_keyboard()

    def _on_refused(self, why: Text) -> None:
        file = self._files[self._at]
        name = INSIDE.join([visible(file.name), *self._names])
        words = self.tr("{name}: {why} Save a copy to look at it elsewhere.")
        self._view.say(words.format(name=name, why=self._house.languages.say(why)))
        if self._path:
            self._view.set_crumbs(name)
        self._kind = None
        self.finding.turn_to(None)
        self._view.tools.rest()
        self.looked.emit(file.id)

    def _on_answered(self, did: str, told: Header, payload: bytes) -> None:
        if did == "find":
            self.finding.answer(told)
        elif did == "copy":
            self._copying.member(str(told["name"]), payload)
        elif did != "refuse" and self._kind:
            self._kind.answer(did, told, payload)
        elif did == "refuse" and told["do"] == "copy" and isinstance(payload, Text):
            self._house.bridge.failed.emit(payload)

    def _on_file(self, at: int) -> None:
        self._at = at
        self.look()

    def _on_member(self, at: int) -> None:
        name = self.members.names[at].rpartition("/")[2]
        self._open(self._files[self._at], (*self._path, at), (*self._names, name))

    def _leave_member(self) -> None:
        if self._path:
            self._open(self._files[self._at], self._path[:-1], self._names[:-1])

    def _turn_page(self, step: int) -> None:
        if self._kind:
            self._kind.turn_page(step)

    def _on_page_typed(self, page: int) -> None:
        if self._kind:
            self._kind.go_to_page(page)
            self._view.take_keyboard()

    def _on_zoom(self, step: int) -> None:
        if self._kind:
            self._kind.zoom(step)

    def _on_copy(self) -> None:
        if not self._files:
            return
        if self._view.slot() == LISTING and self.members.chosen() >= 0:
            self.members.copy(self.members.chosen())
        else:
            self._copying.file(self._files[self._at])

    def _say_again(self) -> None:
        if self._kind:
            self.paged.say_again()
            self.prosaic.say_again()
            self.members.say_again()
            self.finding.say_again()


def _label(file: Evidence) -> str:
    pages = f" · {file.pages}p" if file.pages else ""
    return f"{visible(file.name)}{pages} · {size_words(file.size)}"


def _read(evidence: EvidenceId, desk: Desk) -> bytes:
    return desk.see.evidence_bytes(evidence)
