"""The panel page's layout: the agenda with its item, conflicts, settings, packages that came back."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel

from ui.views.panel.agenda_pane import AgendaPane
from ui.views.panel.conflicts_view import ConflictsView
from ui.views.panel.item_pane import ItemPane
from ui.views.panel.merge_view import MergeView
from ui.views.panel.settings_view import SettingsView
from ui.views.panel.substitutions_view import SubstitutionsView
from ui.views.view import View
from ui.widgets.giving_row import GivingRow
from ui.widgets.late import Late
from ui.widgets.parts import column
from ui.widgets.parts_bar import PartsBar

AGENDA, CONFLICTS, SETTINGS, PACKAGES, SUBSTITUTIONS = range(5)
SIZES, WIDE = (500, 780), 960  # pixels: of agenda and item, and what they need beside each other


class PanelView(View):
    """Five parts under tabs."""

    def __init__(self, agenda: QAbstractItemModel, marks: QAbstractItemModel) -> None:
        super().__init__()
        self.setObjectName("page")
        self._count, self._waiting = 0, 0
        self.agenda, self.item = AgendaPane(agenda), ItemPane(marks)
        self.late_conflicts, self.late_settings, self.late_merge = (
            Late(ConflictsView),
            Late(SettingsView),
            Late(MergeView),
        )
        self.substitutions = SubstitutionsView()
        self.room = GivingRow((self.agenda, self.item), SIZES, WIDE)
        self.room.narrowed.connect(self.item.offer_list)
        self.item.list_asked.connect(self.show_list)
        for picked in (self.agenda.table.clicked, self.agenda.table.activated):
            picked.connect(self._on_picked)
        late = (self.late_conflicts, self.late_settings, self.late_merge)
        self.parts = PartsBar((self.room, *late, self.substitutions))
        column(self).addWidget(self.parts)
        self.retranslate()

    def show_list(self) -> None:
        """Bring the agenda in the item's place where it has no place of its own; once more puts it away."""
        self.room.turn()
        self.take_keyboard()

    def seek_item(self) -> None:
        """Give the keyboard to the field that finds items."""
        if self.room.is_narrow and not self.room.is_listing():
            self.room.turn()
        self.agenda.seek.setFocus()

    def take_keyboard(self) -> None:
        """Give the keyboard to the agenda, to the marks where it is put away."""
        (self.agenda.table if self.agenda.isVisibleTo(self) else self.item.marks).setFocus()

    def _on_picked(self, _index: object) -> None:
        if self.room.is_listing():
            self.room.show_front()
            self.take_keyboard()

    @property
    def conflicts(self) -> ConflictsView:
        """What competes."""
        return self.late_conflicts.part()

    @property
    def settings(self) -> SettingsView:
        """The settings of the round."""
        return self.late_settings.part()

    @property
    def merge(self) -> MergeView:
        """The packages that came back."""
        return self.late_merge.part()

    def set_conflicts(self, count: int) -> None:
        """Say how many conflicts wait."""
        self._count = count
        self.retranslate()

    def set_waiting(self, count: int) -> None:
        """Say how many substitutions wait for approval."""
        self._waiting = count
        self.retranslate()

    def retranslate(self) -> None:
        conflicts, substitutions = self.tr("Conflicts"), self.tr("Not applicable")
        words = (
            self.tr("Items"),
            f"{conflicts} {self._count}" if self._count else conflicts,
            self.tr("Settings of the round"),
            self.tr("Packages back"),
            f"{substitutions} {self._waiting}" if self._waiting else substitutions,
        )
        self.parts.set_words(words, self.tr("Parts of the panel room"))
