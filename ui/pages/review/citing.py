"""Between evidence and mark: what is cited goes into the rationale, a citation leads back, what was seen is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from reviewer.desk.desk import Desk
from reviewer.model.ids import EvidenceId, ReviewerId
from reviewer.model.round import Citation
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.pages.evidence.show import EvidenceShow
from ui.pages.review.marking import Marking
from ui.pages.review.sitting import Sitting
from ui.views.review.contents_pane import EVIDENCE
from ui.views.review.review_view import ReviewView

IN_FRONT = (Act.FIND, Act.CITE)  # these bring the evidence to the front first


class Citing(QObject):
    """Joins the evidence viewer with the mark, and with what the round file keeps of what was on screen."""

    def __init__(
        self, house: House, view: ReviewView, evidence: EvidenceShow, marking: Marking, sitting: Sitting
    ) -> None:
        super().__init__(view)
        self._house, self._view, self._sitting = house, view, sitting
        self._evidence, self._marking = evidence, marking
        evidence.cited.connect(self._on_cited)
        evidence.looked.connect(self._on_looked)
        marking.cited_asked.connect(self._on_asked)

    def handlers(self) -> dict[Act, Callable[[], object]]:
        """Return what can be done with the evidence by key."""
        found = self._evidence.handlers()
        return {act: partial(self._in_front, act, do) if act in IN_FRONT else do for act, do in found.items()}

    def on_top(self) -> dict[Act, Callable[[], object]]:
        """Return what Esc puts away in the evidence, if anything."""
        dismiss = self._evidence.dismisses() if self._view.contents.tab == EVIDENCE else None
        return {Act.DISMISS: dismiss} if dismiss else {}

    def _in_front(self, act: Act, do: Callable[[], object]) -> None:
        hidden = self._view.contents.tab != EVIDENCE
        if hidden:
            self._view.contents.show_tab(EVIDENCE)
        if act is not Act.CITE or not hidden:
            do()

    def _on_cited(self, citation: Citation) -> None:
        """Put it into the rationale, which shows it in its words and below them; nothing else on the page moves."""
        self._marking.cite(citation)

    def _on_asked(self, citation: Citation) -> None:
        self._view.contents.show_tab(EVIDENCE)
        if not self._evidence.go_to(citation):
            self._house.bridge.failed.emit(_gone(citation))

    def _on_looked(self, evidence: str) -> None:
        reviewer = self._sitting.reviewer
        if reviewer:
            self._house.session.ask(partial(_see, reviewer, EvidenceId(evidence)))


def _see(reviewer: ReviewerId, evidence: EvidenceId, desk: Desk) -> None:
    desk.own.see(reviewer, evidence)


def _gone(citation: Citation) -> Text:
    return Text(
        f"인용한 파일({citation.file})이 이 항목의 증빙에 없습니다. 증빙이 바뀌었는지 간사에게 확인하십시오.",
        f"The cited file ({citation.file}) is not among the evidence of this item. "
        "Ask the secretary whether it was replaced.",
    )
