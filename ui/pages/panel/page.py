"""The panel room: the agenda in order, one item before the panel, conflicts, settings, packages back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reviewer.commands import ChooseSetting, DecideAll
from reviewer.model.changes import Changes
from reviewer.model.ids import InstitutionCode, MeasureCode
from reviewer.model.round import AgendaItem
from reviewer.model.subjects import Noun, names, noun
from reviewer.text import Text
from ui.actions import Act
from ui.house import House
from ui.models.agenda import AgendaModel, Key, Standing, decidable, key_of
from ui.models.panel_marks import PanelMarksModel
from ui.pages.errands import Errands
from ui.pages.merging import Merging
from ui.pages.page import PASSING, Page, Target
from ui.pages.panel.conflicts import Conflicts
from ui.pages.panel.deciding import Deciding
from ui.pages.panel.room import SHOWN, Room, room
from ui.pages.panel.settings import asked
from ui.pages.panel.showing import Showing
from ui.pages.panel.substituting import Substituting
from ui.people import OFFICE
from ui.session import Opened
from ui.views.panel.conflicts_view import ConflictsView
from ui.views.panel.merge_view import MergeView
from ui.views.panel.panel_view import AGENDA, CONFLICTS, PanelView
from ui.views.panel.setting_answers import Asked
from ui.views.panel.settings_view import SettingsView


class PanelPage(Page):
    """The chair's page. What it shows comes from the desk in one piece, so that nothing on it disagrees."""

    view: PanelView

    def __init__(self, house: House) -> None:
        self.agenda, self._marks = AgendaModel(), PanelMarksModel()
        view = PanelView(self.agenda, self._marks)
        self._room, self._key, self._fresh = Room(), None, False
        self.showing = Showing(house, view.item, self.agenda, self._marks)
        super().__init__(house, view)
        self.agenda.setParent(view)
        self._marks.setParent(view)
        self.deciding = Deciding(house, view.item.decide, self)
        self.substituting = Substituting(house, view.substitutions, self)
        self._listen(view)
        view.item.assign_asked.connect(partial(self.wants.emit, "intake/people"))
        view.late_conflicts.when_made(self._begin_conflicts)
        view.late_settings.when_made(self._begin_settings)
        view.late_merge.when_made(self._begin_merging)

    _key: Key | None
    _conflicts: Conflicts  # there from the moment its view is made, as is the merging
    _merging: Merging

    @property
    def merging(self) -> Merging:
        """Taking in what came back."""
        self.view.late_merge.part()
        return self._merging

    def place(self) -> str:
        item = self._item()
        if self.view.parts.part() == AGENDA and item:
            return f"{item.institution.shown_name}  ·  {item.measure}"
        return self.view.parts.tabs.tabText(self.view.parts.part())

    def handlers(self) -> Mapping[Act, Callable[[], object]]:
        parts = {
            act: partial(self.view.parts.show_part, part)
            for act, part in zip((Act.PART_1, Act.PART_2, Act.PART_3, Act.PART_4, Act.PART_5), range(5), strict=True)
        }
        if self.view.parts.part() != AGENDA:
            return parts
        decide, looking = self.view.item.decide, self.showing.looking
        if looking.is_shown:
            return {**parts, **self._steps(), **looking.handlers()}
        return {
            **parts,
            **self._steps(),
            Act.NEXT_OPEN: self.next_open,
            Act.DECIDE: self.deciding.by_rule,
            Act.TO_POINTS: decide.points.setFocus,
            Act.TO_REASON: decide.reason.setFocus,
            Act.HIDE_NAMES: self.view.item.hide_names.toggle,
            Act.FIND: self.view.seek_item,
        }

    def _steps(self) -> dict[Act, Callable[[], object]]:
        listing = {Act.LIST: self.view.show_list} if self.view.room.is_narrow else {}
        return {Act.NEXT_ITEM: partial(self._step, 1), Act.PREVIOUS_ITEM: partial(self._step, -1), **listing}

    def leave(self) -> None:
        self.showing.looking.close()

    def conceal(self) -> None:
        self.showing.looking.close()

    def close(self) -> None:
        self.showing.looking.close()

    def targets(self) -> Sequence[Target]:
        return [
            Target(item.institution.shown_name, item.measure, partial(self.show, key_of(item)))
            for item in self.agenda.items()
        ]

    def show_part(self, part: str) -> None:
        """Put the item of `institution/measure` before the panel."""
        institution, _, measure = part.partition("/")
        self.show((InstitutionCode(institution), MeasureCode(measure)))

    def enter(self) -> None:
        if not self._fresh:
            self._ask()
        self.view.take_keyboard()

    def on_opened(self, _opened: Opened) -> None:
        self._key, self._fresh = None, False
        if self.view.isVisible():
            self._ask()

    def on_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.touches(*SHOWN):
            return
        self._fresh = False
        if self.view.isVisible() and not self._is_merging():
            self._ask()

    def on_language(self) -> None:
        self.agenda.retranslate()
        self.showing.say_again()
        self.substituting.say_again()
        self._show()

    def show(self, key: Key) -> None:
        """Put an item before the panel."""
        self._key = key
        self.view.parts.show_part(AGENDA)
        self.view.agenda.select(self.agenda.row_of(key))
        self._show_item()

    def next_open(self) -> None:
        """Put the next item that waits before the panel."""
        row = self.agenda.next_open(self.view.agenda.row())
        self._show_row(row)
        if row < 0:
            self.told.emit(self.tr("Every item shown here is decided."), "done")

    def _listen(self, view: PanelView) -> None:
        view.agenda.chosen.connect(self._show_row)
        view.agenda.filtered.connect(self._on_filtered)
        view.agenda.all_asked.connect(partial(view.agenda.ask_all, asking=True))
        view.agenda.all_confirmed.connect(self._decide_all)
        view.parts.turned.connect(self._on_turned)
        self.deciding.conflict_asked.connect(self._show_conflict)
        self.view.item.decide.next_asked.connect(self.next_open)
        self.substituting.counted.connect(view.set_waiting)

    def _begin_conflicts(self, view: ConflictsView) -> None:
        self._conflicts = Conflicts(self.house, view, self)
        self._conflicts.show_room(self._room, self._people(), self._places())

    def _begin_settings(self, view: SettingsView) -> None:
        view.chosen.connect(self._choose_setting)
        view.show_settings(self._settings_asked())

    def _begin_merging(self, view: MergeView) -> None:
        errands = Errands(self.house.languages, view.work, view.outcomes)
        errands.began.connect(partial(view.work.hold, (view.form,)))
        self._merging = Merging(self.house, view.form, errands, self)
        errands.ended.connect(self._on_merged)

    def _is_merging(self) -> bool:
        return self.view.late_merge.made is not None and self._merging.is_running

    def _ask(self) -> None:
        if self.house.session.now:
            self.house.session.ask(room).success(self._on_room)

    def _on_room(self, found: Room) -> None:
        self._room, self._fresh = found, True
        self.substituting.look()
        self.agenda.show_items(found.agenda)
        self._show()

    def _show(self) -> None:
        counts = {far.value: count for far, count in self.agenda.counts().items()}
        self.view.agenda.set_counts({**counts, "": len(self._room.agenda)})
        self.view.agenda.set_ready(decidable(self._room.agenda))
        self.view.set_conflicts(len(self._room.conflicts))
        self._show_conflicts()
        self._show_settings()
        if self._item() is None:
            first = self.agenda.item(0)
            self._key = key_of(first) if first else None
        self.view.agenda.select(self.agenda.row_of(self._key) if self._key else -1)
        self._show_item()

    def _show_conflicts(self) -> None:
        if self.view.late_conflicts.made:
            self._conflicts.show_room(self._room, self._people(), self._places())

    def _show_settings(self) -> None:
        if self.view.late_settings.made:
            self.view.settings.show_settings(self._settings_asked())

    def _show_item(self) -> None:
        item, now = self._item(), self.house.session.now
        if item is None or now is None:
            words = self.tr("Nothing is assigned yet. Share the work out in Intake first.")
            self.view.item.show_nothing(words, self.tr("Go to assignment"))
        else:
            self.showing.show_item(item, now.framework)
            self.deciding.show_item(item, self._room)
        self.moved.emit()

    def _show_row(self, row: int) -> None:
        item = self.agenda.item(row)
        if item:
            self.show(key_of(item))

    def _step(self, by: int) -> None:
        self._show_row(self.view.agenda.row() + by)

    def _item(self) -> AgendaItem | None:
        return self.agenda.find(self._key) if self._key else None

    def _on_filtered(self, far: str, words: str) -> None:
        self.agenda.filter_by(Standing(far) if far else None, words)
        self.view.agenda.select(self.agenda.row_of(self._key) if self._key else -1)

    def _decide_all(self) -> None:
        self.view.agenda.ask_all(asking=False)
        self.view.agenda.set_busy(True)
        self.house.session.do(DecideAll(), self).success(self._on_all_done).failure(self._on_refused)

    def _on_all_done(self, _changes: Changes) -> None:
        self.view.agenda.set_busy(False)

    def _on_refused(self, sentence: Text) -> None:
        self.view.agenda.set_busy(False)
        self.refuse(sentence)
        self._show()

    def _choose_setting(self, setting: str, value: str) -> None:
        if value != self._room.value(setting):
            refused = partial(self._on_setting_refused, setting)
            self.house.session.do(ChooseSetting(setting, value), self).failure(refused)

    def _on_setting_refused(self, setting: str, sentence: Text) -> None:
        self._on_refused(sentence)
        self.view.settings.refuse(setting, self.say(sentence))

    def _settings_asked(self) -> list[Asked]:
        now = self.house.session.now
        return asked(self._room, now.framework, self.say) if now else []

    def _show_conflict(self) -> None:
        wanted = next((c.view.subject for c in self._room.conflicts if _is_about(c.view.subject, self._key)), "")
        self.view.parts.show_part(CONFLICTS)
        self.view.late_conflicts.need(partial(ConflictsView.choose, subject=wanted))

    def _on_turned(self, _part: int) -> None:
        self.moved.emit()

    def _on_merged(self, _done: int, _failed: int, left: int) -> None:
        if left:
            self.told.emit(self.tr("Stopped. {count} packages were not merged.").format(count=left), PASSING)
        self._ask()

    def _people(self) -> dict[str, str]:
        office = {author: self.say(words) for author, words in OFFICE.items()}
        return office | {
            m.reviewer.id: f"{m.reviewer.id} {m.reviewer.name}" for i in self._room.agenda for m in i.marks
        }

    def _places(self) -> dict[str, str]:
        return {item.institution.code: item.institution.shown_name for item in self._room.agenda}


def _is_about(subject: str, key: Key | None) -> bool:
    return noun(subject) in (Noun.MARK, Noun.DECISION) and names(subject)[-2:] == key
