"""The evidence of an item: its files, tools, a search, and the file that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from ui.models.grid import GridModel
from ui.views.evidence.find_bar import FindBar
from ui.views.evidence.grid_view import GridView
from ui.views.evidence.tools import Tools
from ui.views.view import View
from ui.widgets.chooser import Chooser
from ui.widgets.elided import Elided
from ui.widgets.paper.pages_view import PagesView
from ui.widgets.paper.thumbnails import Thumbnails
from ui.widgets.parts import button, column, frame, line, paragraph, row, say
from ui.widgets.prose_view import ProseView
from ui.widgets.table import Table

WORDS, PAGES, PROSE, GRID, LISTING = range(5)


class EvidencePane(View):
    """One file at a time, chosen above; what it is shown in depends on what it is."""

    file_chosen = Signal(int)
    copy_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cells = GridModel(self)
        self.tools, self.search = Tools(), FindBar()
        self.canvas, self.thumbs, self.prose = PagesView(), Thumbnails(), ProseView()
        self.grid, self.members = GridView(self.cells), Table((320, 96), (0,))
        self._files, self._copy, self._back = Chooser(), button(), button("text")
        self._files.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._files.activated.connect(self.file_chosen)
        self._copy.clicked.connect(self.copy_asked)
        self._back.clicked.connect(self.back_asked)
        self._crumbs, self._note, self._words = Elided(), paragraph("quiet"), paragraph("subtle")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget()
        self._build()
        self.set_note("")
        self.set_crumbs("")
        self.thumbs.hide()
        self.retranslate()

    def set_files(self, files: Sequence[str], current: int) -> None:
        """Show the names of the files."""
        self._files.clear()
        self._files.addItems(list(files))
        self._files.setCurrentIndex(current)
        for part in (self._files, self._copy):
            part.setEnabled(bool(files))

    def show_file(self, at: int) -> None:
        """Show which file is looked at."""
        self._files.setCurrentIndex(at)

    def show_slot(self, slot: int) -> None:
        """Show the pages, the text, the sheets or the list of members."""
        held = any(part.hasFocus() for part in self._inside())
        self._stack.setCurrentIndex(slot)
        self.setFocusProxy(self._inside()[slot])
        if held:
            self.take_keyboard()

    def slot(self) -> int:
        """Return what is shown."""
        return self._stack.currentIndex()

    def say(self, words: str) -> None:
        """Say something where the file would be."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.show_slot(WORDS)

    def clear(self) -> None:
        """Let go of everything that was shown."""
        self.canvas.clear()
        self.thumbs.show_pages(0)
        self.prose.show_blocks(())
        self.members.set_lines(())
        self.tools.rest()
        self.set_note("")
        self.set_crumbs("")

    def said(self) -> str:
        """Return what stands where the file would be; empty when a file is shown."""
        return self._words.text() if self.slot() == WORDS else ""

    def set_note(self, words: str) -> None:
        """Say what should be known of the file that is shown."""
        say(self._note, words)

    def note(self) -> str:
        """Return what is said of the file that is shown."""
        return self._note.text()

    def set_crumbs(self, words: str) -> None:
        """Say which member of an archive is shown; empty words when it is the file itself."""
        self._crumbs.say(words)
        self._crumbs.setVisible(bool(words))
        self._back.setVisible(bool(words))

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown."""
        self._inside()[self.slot()].setFocus()

    def reading(self) -> QWidget:
        """Return what is read now: pages, text, a sheet, a list, or what is said in their place."""
        return self._inside()[self.slot()]

    def set_icons(self, get: Callable[[str], QIcon]) -> None:
        """Dress the tools."""
        self.tools.set_icons(get)
        self.search.set_icons(get)

    def retranslate(self) -> None:
        self._files.setAccessibleName(self.tr("Evidence file"))
        self._copy.setText(self.tr("Save a copy…"))
        self._back.setText(self.tr("← Back to the list (Backspace)"))
        self.canvas.setAccessibleName(self.tr("Evidence page"))
        self.thumbs.setAccessibleName(self.tr("Thumbnails"))
        self.prose.setAccessibleName(self.tr("Text of the evidence"))
        self.members.setAccessibleName(self.tr("Files in the archive"))

    def _inside(self) -> tuple[QWidget, ...]:
        return (self._words, self.canvas, self.prose, self.grid.cells, self.members)

    def _build(self) -> None:
        box = column(self, spacing=0)
        box.addLayout(self._make_head())
        box.addWidget(self.tools)
        box.addWidget(self.search)
        box.addWidget(line())
        box.addLayout(self._make_crumbs())
        box.addWidget(self._note)
        self._note.setContentsMargins(16, 6, 16, 6)
        box.addWidget(self._stack, 1)
        for part in (self._make_words(), self._make_pages(), self.prose, self.grid, self.members):
            self._stack.addWidget(part)

    def _make_head(self) -> QHBoxLayout:
        across = row()
        across.setContentsMargins(16, 12, 16, 4)
        across.addWidget(self._files, 1)
        across.addWidget(self._copy)
        return across

    def _make_crumbs(self) -> QHBoxLayout:
        across = row()
        across.setContentsMargins(16, 0, 16, 0)
        across.addWidget(self._back)
        across.addWidget(self._crumbs, 1)
        return across

    def _make_words(self) -> QWidget:
        held = frame("plain")
        column(held, margin=24).addWidget(self._words, 1)
        return held

    def _make_pages(self) -> QWidget:
        held = frame("plain")
        across = row(held, spacing=0)
        across.addWidget(self.thumbs)
        across.addWidget(self.canvas, 1)
        return held
