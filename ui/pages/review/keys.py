"""Which key of the review desk does what: moving, showing, writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reviewer.commands import Redo, Undo
from reviewer.text import Text
from ui.actions import Act
from ui.pages.review.work import Way
from ui.views.review import contents_pane
from ui.widgets.speaking import switch

if TYPE_CHECKING:
    from ui.pages.review.page import ReviewPage

Handlers = dict[Act, Callable[[], object]]
LEVELS = (
    Act.LEVEL_1,
    Act.LEVEL_2,
    Act.LEVEL_3,
    Act.LEVEL_4,
    Act.LEVEL_5,
    Act.LEVEL_6,
    Act.LEVEL_7,
    Act.LEVEL_8,
    Act.LEVEL_9,
)

TO_WRITE = Text(
    "여기는 읽는 곳이라 적히지 않았습니다. 점수는 F2, 평가의견은 F3, 착안사항은 F4에서 적습니다.",
    "This is where one reads: nothing was written. F2 leads to the points, F3 to the rationale, F4 to the points of attention.",
)


def of(page: ReviewPage) -> Handlers:
    """Return what the desk does for each action while an item is on it."""
    return {**_moves(page), **_shows(page), **_writes(page)}


def listen(page: ReviewPage) -> None:
    """Let Enter go on from field to field, and the keys that turn pages turn what is read, wherever the hands are."""
    mark, turn = page.view.mark, page.view.contents.turn
    mark.points.line.returnPressed.connect(partial(_go_on, page))
    mark.attention.entered.connect(mark.rationale.setFocus)
    for part in (mark.points.line, mark.attention):
        part.paged.connect(turn)
    page.view.typed_nowhere.connect(partial(_say_where_to_write, page))


def _say_where_to_write(page: ReviewPage) -> None:
    """Lead to the fields; on sealed work the seal says by itself why nothing can be written."""
    if page.view.mark.points.isEnabled():
        page.house.bridge.news.emit(TO_WRITE)


def _go_on(page: ReviewPage) -> None:
    """Go from the points to the first question without an answer, else to the rationale; a figure that cannot be stays."""
    page.marking.flush()
    if page.marking.is_refused:
        page.view.mark.to_points()
    elif all(row.answer for row in page.view.mark.attention.rows()):
        page.view.mark.rationale.setFocus()
    else:
        page.view.mark.attention.begin()


def _moves(page: ReviewPage) -> Handlers:
    mark_pane, toggle = page.view.mark, page.view.work.toggle
    return {
        Act.NEXT_OPEN: page.next_open,
        Act.NEXT_INSTITUTION: partial(page.beside, Way.INSTITUTION, 1),
        Act.PREVIOUS_INSTITUTION: partial(page.beside, Way.INSTITUTION, -1),
        Act.NEXT_MEASURE: partial(page.beside, Way.MEASURE, 1),
        Act.PREVIOUS_MEASURE: partial(page.beside, Way.MEASURE, -1),
        **({Act.LIST: page.view.show_list} if page.view.row.is_narrow else {}),
        Act.TO_POINTS: mark_pane.to_points,
        Act.TO_RATIONALE: mark_pane.rationale.setFocus,
        Act.TO_ATTENTION: mark_pane.attention.begin,
        Act.TO_REASON: mark_pane.reasons.begin,
        Act.OTHER_WAY: partial(page.worklist.use, page.worklist.way.other),
        Act.ONLY_UNSCORED: partial(toggle, "unscored"),
        Act.ONLY_UNSURE: partial(toggle, "unsure"),
        Act.ONLY_FLAGGED: partial(toggle, "flagged"),
    }


def _shows(page: ReviewPage) -> Handlers:
    tab = page.view.contents.show_tab
    return {
        Act.TO_SUBMISSION: partial(tab, contents_pane.SUBMISSION),
        Act.TO_EVIDENCE: partial(tab, contents_pane.EVIDENCE),
        Act.TO_CRITERIA: partial(tab, contents_pane.CRITERIA),
        Act.TO_LAST_YEAR: partial(tab, contents_pane.LAST_YEAR),
        Act.TO_OWN_MARKS: partial(tab, contents_pane.OWN_MARKS),
        Act.TO_NOTE: partial(tab, contents_pane.NOTE),
        **page.citing.handlers(),
        Act.HISTORY: page.ask_history,
        Act.HIDE_TOTAL: page.toggle_total,
    }


def _writes(page: ReviewPage) -> Handlers:
    mark_pane = page.view.mark
    offered = LEVELS[: page.marking.levels_offered]
    levels = {act: partial(mark_pane.levels.take, place) for place, act in enumerate(offered, start=1)}
    return {
        Act.REST_YES: partial(mark_pane.attention.answer_rest, "yes"),
        Act.UNSURE: partial(switch, mark_pane.unsure),
        Act.DISCUSS: partial(switch, mark_pane.discuss),
        Act.UNDO: partial(page.stepping.step, Undo, page.sitting.reviewer),
        Act.REDO: partial(page.stepping.step, Redo, page.sitting.reviewer),
        Act.SAVE_NOW: page.marking.leave,
        Act.ASIDE: page.view.contents.aside_asked.emit,
        **({Act.HAND_BACK: page.hand_back} if page.sitting.is_own_package else {}),
        **levels,
    }
