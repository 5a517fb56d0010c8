"""The right pane's controller: what is on screen is on disk at each pause, and "saved" follows the commit.

A figure, an answer or a flag is given as a mark at once. A text is kept as a draft while it is written, and given when
it is left or rests: the journal remembers marks, not syllables.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.commands import GiveMark
from reviewer.desk.asking import asks_why
from reviewer.desk.desk import Desk
from reviewer.model.changes import Changes
from reviewer.model.draft import Draft, Place
from reviewer.model.framework import Framework
from reviewer.model.points import ZERO, on_step, parse, shown, text
from reviewer.model.round import Citation, MarkContent, MarkKey
from reviewer.model.views import DeskItem
from reviewer.text import Text
from ui.house import House
from ui.pages.review import figures
from ui.pages.review.citation_list import CitationList
from ui.telling import SAVED_AFTER_ALL
from ui.views.review.mark_pane import MarkPane

PAUSE = 250  # milliseconds without a key before a figure, an answer or a flag is given
DRAFTED = 200  # milliseconds without a key before a text is on disk as a draft
RESTED = 30_000  # milliseconds without a key before a text is given
CLOCK = slice(11, 19)


class Marking(QObject):
    """Holds one item. What could not be saved is kept by item until it can."""

    giving = Signal(object)  # MarkKey: its mark is about to change
    stood = Signal(object, object)  # MarkKey, MarkContent: on disk now
    cited_asked = Signal(object)  # Citation: the person wants to see the place

    def __init__(self, house: House, view: MarkPane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._item: DeskItem | None = None
        self._framework: Framework | None = None
        self._latest = MarkContent()  # what was last saved or is on its way to disk
        self._given = ""  # when the mark on screen was last given, ISO 8601
        self._unsaved: dict[MarkKey, MarkContent] = {}
        self._kept: dict[str, dict[MarkKey, MarkContent]] = {}  # what could not be saved, by round
        self._refused: dict[MarkKey, str] = {}  # figures that cannot be, as they were typed
        self._sealed = False
        self._pause, self._rest = self._timer(PAUSE), self._timer(RESTED)
        self._pause.timeout.connect(self.flush)
        self._rest.timeout.connect(self.flush)
        self._draft = self._timer(DRAFTED)
        self._draft.timeout.connect(self._keep_draft)
        view.edited.connect(self._on_edited)
        view.wrote.connect(self._on_wrote)
        view.left.connect(self.flush)
        view.stepped.connect(self._on_stepped)
        view.retry_asked.connect(self.flush)
        self._citations = CitationList(house, view, self)
        self._citations.changed.connect(self._on_edited)
        self._citations.asked.connect(self.cited_asked)

    def seal(self, *, sealed: bool) -> None:
        """Let nothing be written while the work is sealed."""
        self._sealed = sealed
        self._view.set_writable(self._is_writable())

    def show(self, item: DeskItem, framework: Framework) -> None:
        """Show another item, with what could not be saved of it before."""
        self._stop()
        self._item, self._framework = item, framework
        self._latest = self._unsaved.get(item.key, item.content)
        self._given = item.mark.given if item.mark else ""
        self._fill(self._latest)
        self._view.begin_at_the_top()
        self._put_back_refused(item)
        self._view.set_writable(self._is_writable())
        self._say_standing(item)

    def turn_to(self, round_id: str) -> None:
        """Begin with a round: nothing is shown yet, and what could not be saved of it before is at hand."""
        self.clear()
        self._refused.clear()
        self._unsaved = self._kept.setdefault(round_id, {})

    def clear(self) -> None:
        """Show nothing."""
        self._stop()
        self._item = None
        self._view.set_writable(False)

    def leave(self) -> None:
        """Save what is written, with the syllable under way; a figure that cannot be is kept as it was typed."""
        if self._is_writable():
            self._view.rationale.commit()
            self.flush()
            self._keep_refused()
        self._try_again()

    def _try_again(self) -> None:
        """Save what could not be saved of other items: the window may be about to close."""
        here = self._item.key if self._item else None
        for key, content in self._unsaved.items():
            if key != here:
                self._give(key, content)

    def _give(self, key: MarkKey, content: MarkContent) -> None:
        job = self._house.session.do(GiveMark(key, content), self)
        job.success(partial(self._on_saved, key, content)).failure(partial(self._on_failed, key, content))

    @property
    def is_refused(self) -> bool:
        """Whether the figure on screen cannot be, and was not saved."""
        return self._item is not None and bool(self._read_points(self._item)[1])

    @property
    def levels_offered(self) -> int:
        """How many levels the item has to choose from: its edition's, or those the round set."""
        return len(self._item.levels) if self._item else 0

    def _keep_refused(self) -> None:
        if self._item is None:
            return
        if self.is_refused:
            self._refused[self._item.key] = self._view.points.line.text()
        else:
            self._refused.pop(self._item.key, None)

    def _put_back_refused(self, item: DeskItem) -> None:
        if item.key in self._refused:
            self._view.points.line.setText(self._refused[item.key])
            self._view.refuse(self._read_points(item)[1])
            self._view.levels.stand("")

    def cite(self, citation: Citation) -> int:
        """Put a citation into the rationale; returns its number, 0 when the item cannot be written in."""
        if self._item is None or self._item.recusal:
            return 0
        return self._citations.add(citation)

    def flush(self) -> None:
        """Save what is written now, when it differs from what was saved last."""
        self._stop()
        item = self._item
        if item is None or not self._is_writable():
            return
        content = self._read(item)
        if content == self._latest and item.key not in self._unsaved:
            self._say_standing(item)
            return
        self._latest = content
        self.giving.emit(item.key)
        self._view.set_saved(self.tr("Saving…"), "")
        self._give(item.key, content)

    def _is_writable(self) -> bool:
        return self._item is not None and self._item.recusal is None and not self._sealed

    def _timer(self, milliseconds: int) -> QTimer:
        return QTimer(self, singleShot=True, interval=milliseconds)

    def _stop(self) -> None:
        for timer in (self._pause, self._rest, self._draft):
            timer.stop()

    def _is_waiting(self) -> bool:
        """Tell whether something on screen is not on disk yet."""
        return self._pause.isActive() or self._draft.isActive()

    def _keep_draft(self) -> None:
        """Put what is written on disk, with the syllable under way, and where the cursor is; no mark is given."""
        item = self._item
        if item is None or not self._is_writable():
            return
        draft = Draft(item.key, self._read(item, self._view.rationale.words()))
        place = Place(item.key, *self._view.where())
        job = self._house.session.ask(partial(_keep, draft, place))
        job.success(partial(self._on_drafted, item.key)).failure(partial(self._on_failed, item.key, draft.content))

    def _on_drafted(self, key: MarkKey, wall: str) -> None:
        self._house.bridge.saved.emit(wall)
        if self._item and self._item.key == key and not self._is_waiting():
            self._view.set_saved(self.tr("Saved {time} · draft").format(time=wall[CLOCK]), "")

    def _read(self, item: DeskItem, words: str | None = None) -> MarkContent:
        points, wrong = self._read_points(item)
        self._view.refuse(wrong)
        self._view.levels.stand("" if wrong else figures.written(points))
        return MarkContent(
            points=self._latest.points if wrong else points,
            rationale=self._view.rationale.toPlainText() if words is None else words,
            reasons=self._view.reasons.chosen(),
            attention=self._view.attention.answers(),
            unsure=self._view.unsure.isChecked(),
            discuss=self._view.discuss.isChecked(),
            citations=self._citations.standing(),
        )

    def _read_points(self, item: DeskItem) -> tuple[Decimal | None, str]:
        """Return the points written, and what is wrong with them."""
        words = self._view.points.line.text().strip()
        if not words:
            return None, ""
        value = parse(words.replace(",", "."))
        if value is None:
            return None, self.tr("“{words}” is not a figure. Write points such as 6.5.").format(words=words)
        if not ZERO <= value <= item.maximum:
            most = shown(item.maximum)
            return None, self.tr("Points go from 0 to {most}. {words} was not saved.").format(most=most, words=words)
        if not on_step(value, item.measure.step):
            step = text(item.measure.step)
            return None, self.tr("Points go in steps of {step}. {words} was not saved.").format(step=step, words=words)
        return value, ""

    def _fill(self, content: MarkContent) -> None:
        item, say = self._item, self._house.languages.say
        if item is None or self._framework is None:
            return
        reasons = {reason.code: say(reason.text) for reason in self._framework.reasons}
        maximum = self.tr("of {maximum}").format(maximum=shown(item.maximum))
        hint = self.tr("↑↓ {step} · Shift+↑↓ {leap}").format(
            step=text(figures.step(item)), leap=text(figures.leap(item))
        )
        self._view.set_points(figures.written(content.points), maximum, hint)
        levels = [(text(level.points), say(level.text)) for level in item.levels]
        whose = self.tr("Levels set by this round") if item.levels_setting else self.tr("Level")
        self._view.set_levels(levels, figures.written(content.points), whose)
        self._view.set_attention([(p.code, say(p.text)) for p in item.measure.attention], content.attention)
        self._view.reasons.offer([(code, reasons.get(code, code)) for code in item.measure.reasons], content.reasons)
        self._view.rationale.write(content.rationale)
        self._citations.show(content.citations)
        self._view.set_flags(unsure=content.unsure, discuss=content.discuss)
        self._note(item, content)

    def _note(self, item: DeskItem, content: MarkContent) -> None:
        """Say what is asked before the item is done; it is asked for, and nothing waits for it."""
        is_asked = asks_why(content, item.measure, item.maximum)
        self._view.set_note(self.tr("A rationale is still asked for") if is_asked else "")

    def _say_standing(self, item: DeskItem) -> None:
        if item.key in self._unsaved:
            self._view.set_saved(self.tr("Not saved"), "failed")
        elif self._given:
            self._view.set_saved(self.tr("Saved {time}").format(time=self._given[CLOCK]), "")
        elif self._latest.is_empty:
            self._view.set_saved("", "")

    def _on_edited(self) -> None:
        if self._item is None:
            return
        self._note(self._item, self._read(self._item))
        self._view.set_saved(self.tr("Writing…"), "")
        self._pause.start()

    def _on_wrote(self) -> None:
        """A text grows: the next pause drafts it, leaving it or a long rest gives it."""
        if self._item is None or not self._is_writable():
            return
        self._note(self._item, self._read(self._item))
        self._view.set_saved(self.tr("Writing…"), "")
        self._draft.start()
        self._rest.start()

    def _on_stepped(self, steps: int) -> None:
        item = self._item
        if item is None or not self._is_writable():
            return
        size = figures.step(item) if abs(steps) < figures.STEPS_OF_PAGE else figures.leap(item)
        now = self._read_points(item)[0]
        if now is None and steps < 0:
            return  # nothing is given yet: a step down from nothing must not become a zero
        value = min(max((now or ZERO) + size * (1 if steps > 0 else -1), ZERO), item.maximum)
        self._view.points.step_to(figures.written(value))
        self._on_edited()

    def _on_saved(self, key: MarkKey, content: MarkContent, changes: Changes) -> None:
        if self._unsaved.pop(key, None) is not None and not self._unsaved:
            self._house.bridge.news.emit(SAVED_AFTER_ALL)
        self.stood.emit(key, content)
        if self._item is None or self._item.key != key:
            return
        self._given = changes.wall
        if content == self._latest and not self._is_waiting():
            self._view.set_saved(self.tr("Saved {time}").format(time=changes.wall[CLOCK]), "")

    def _on_failed(self, key: MarkKey, content: MarkContent, sentence: Text) -> None:
        self._unsaved[key] = content
        self._house.bridge.failed.emit(sentence)
        if self._item and self._item.key == key:
            self._view.set_saved(self.tr("Not saved"), "failed")


def _keep(draft: Draft, place: Place, desk: Desk) -> str:
    return desk.own.keep(draft, place)
