"""The intake page's first part: bring files in, see what they hold or what is wrong, and what was taken in before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.views.imports_view import ImportsView
from ui.views.preview_view import PreviewView
from ui.views.view import View
from ui.widgets.folding import REST, Folding
from ui.widgets.menu_button import MenuButton
from ui.widgets.parts import button, column, frame, label, paragraph, row
from ui.widgets.running import Running
from ui.widgets.work_strip import WorkStrip

SIDE, ICON = 348, 20
EMPTY, LOOKED = 0, 1


class FilesView(View):
    """To the left the files under way, to the right what the round holds already."""

    files_asked = Signal()
    folder_asked = Signal()
    template_asked = Signal(str)
    map_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self.preview = PreviewView()
        self.imports = ImportsView()
        self.work = WorkStrip()
        self._slot = QStackedWidget()
        self._slot.addWidget(self._make_ways())
        self._slot.addWidget(self.preview)
        inside = QWidget()
        left = column(inside, spacing=12)
        left.addWidget(self.work)
        left.addWidget(self._slot, 1)
        for pane in (self._area, self.imports):
            pane.setProperty("pane", "true")
        column(self).addWidget(Folding(((inside, REST), (self.imports, SIDE))))
        self.retranslate()

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """Dress the ways in."""
        self._folder.setIcon(icons["open"])
        self.template.setIcon(icons["save"])
        self.map.setIcon(icons["open"])
        for made in (self._folder, self.template, self.map):
            made.setIconSize(QSize(ICON, ICON))

    def set_templates(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer templates as (kind, words)."""
        self.template.set_choices(kinds)

    def show_ways(self) -> None:
        """Put the preview away."""
        self._slot.setCurrentIndex(EMPTY)
        self.imports.show()
        self._files.setFocus()

    def show_preview(self) -> None:
        """Show what was found, over the whole page: what came in before can wait."""
        self._slot.setCurrentIndex(LOOKED)
        self.imports.hide()

    def set_busy(self, busy: bool) -> None:
        """Hold the ways in while files are read or taken in."""
        if busy:
            self.work.hold((self._files, self._folder, self.map, self.preview.foot, self.imports))
        else:
            self.work.end()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Drop files or folders anywhere on this page"))
        self._what.setText(
            self.tr(
                "Workbooks (XLSX), CSV files, ZIP files and folders. Jipyo looks at them first, says what each one is "
                "and lists every problem at once. Nothing enters the round until you accept it."
            )
        )
        self._files.setText(self.tr("Choose files…"))
        self._folder.setText(self.tr("Choose a folder…"))
        self.template.setText(self.tr("Write a template"))
        self.map.setText(self.tr("Map from last year…"))
        self.map.setToolTip(
            self.tr(
                "A file that says which part of last year's edition became which of this one; its results stand beside"
            )
        )
        self._order_title.setText(self.tr("A good order"))
        self._order.setText(
            self.tr(
                "1. Institutions and reviewers (rosters)\n"
                "2. Counted points, or figures to compute them from\n"
                "3. Submissions, with their evidence files\n"
                "4. Assignments, or let Jipyo share the work out under “Assignment and packages”"
            )
        )

    def _make_ways(self) -> QFrame:
        self._area = frame("drop")
        self._title, self._what = label("title"), paragraph("subtle")
        self._what.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._what.setMaximumWidth(560)
        self._order_title, self._order = label("label"), paragraph("quiet")
        box = column(self._area, margin=32, spacing=16)
        box.addStretch(1)
        box.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(_centred(self._what))
        box.addLayout(self._make_buttons())
        box.addStretch(1)
        box.addWidget(self._order_title)
        box.addWidget(self._order)
        return self._area

    def _make_buttons(self) -> QVBoxLayout:
        self._files, self._folder, self.template = button("primary"), button(), MenuButton()
        self.map = button()
        self.map.clicked.connect(self.map_asked)
        self._files.clicked.connect(self.files_asked)
        self._folder.clicked.connect(self.folder_asked)
        self.template.chosen.connect(self.template_asked)
        across = Running(side=Qt.AlignmentFlag.AlignHCenter)
        for made in (self._files, self._folder, self.template, self.map):
            across.add(made)
        box = column()
        box.addLayout(across)
        return box


def _centred(part: QWidget) -> QVBoxLayout:
    across = row()
    across.addStretch(1)
    across.addWidget(part, 8)
    across.addStretch(1)
    box = column()
    box.addLayout(across)
    return box
