"""Looking at the evidence from the panel room: at a place a reviewer cited, or at whatever was filed for the item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reviewer.model.round import Citation, Evidence
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.pages.evidence.show import EvidenceShow
from ui.views.panel.evidence_room import EvidenceRoom
from ui.views.panel.item_pane import ItemPane


class Looking(QObject):
    """Nothing is read, and no process runs, before evidence is first asked for."""

    def __init__(self, house: House, pane: ItemPane) -> None:
        super().__init__(pane)
        self._house = house
        self._pane = pane
        self._files: tuple[Evidence, ...] = ()
        pane.late_evidence.when_made(self._begin)

    _show: EvidenceShow  # there from the moment its view is made

    @property
    def is_shown(self) -> bool:
        """Whether evidence stands in place of the item."""
        return self._pane.is_showing_evidence()

    def offer(self, files: Sequence[Evidence]) -> None:
        """The item before the panel has these files; what was looked at of another item is put away."""
        self._files = tuple(files)
        self.go_back()

    def look(self, about: str) -> None:
        """Show the first of the item's files."""
        self._pane.late_evidence.need(partial(self._look, about))

    def look_at(self, citation: Citation, about: str) -> None:
        """Show the place that was cited, its words marked; say so when its file is not here any more."""
        self._pane.late_evidence.need(partial(self._look_at, citation, about))

    def go_back(self) -> None:
        """Show the item again, the keyboard where it was before."""
        if self.is_shown:
            self._pane.hide_evidence()

    def close(self) -> None:
        """Let the evidence process go, and what was shown."""
        self.go_back()
        if self._pane.late_evidence.made:
            self._show.close()

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """Return what the keys do while evidence is shown."""
        found = self._show.handlers()
        acts = (Act.NEXT_PAGE, Act.PREVIOUS_PAGE, Act.NEXT_FILE, Act.PREVIOUS_FILE, Act.FIND)
        return {**{act: found[act] for act in acts}, Act.DISMISS: self._show.dismisses() or self.go_back}

    def _look(self, about: str, room: EvidenceRoom) -> None:
        self._open(about, room)
        self._show.look()

    def _look_at(self, citation: Citation, about: str, room: EvidenceRoom) -> None:
        self._open(about, room)
        if not self._show.go_to(citation):
            self._house.bridge.failed.emit(_gone(citation))
            self.go_back()

    def _open(self, about: str, room: EvidenceRoom) -> None:
        room.say(about)
        self._pane.show_evidence()
        self._show.show(self._files)
        room.pane.take_keyboard()

    def _begin(self, room: EvidenceRoom) -> None:
        self._show = EvidenceShow(self._house, room.pane)
        room.left.connect(self.go_back)


def _gone(citation: Citation) -> Text:
    return Text(
        f"인용한 파일({citation.file})이 이 항목의 증빙에 없습니다. 증빙이 바뀌었는지 접수 화면에서 확인하십시오.",
        f"The cited file ({citation.file}) is not among the evidence of this item. Look in Intake whether it was replaced.",
    )
