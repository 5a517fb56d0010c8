"""The private note's controller: read when its tab is in front, saved at each pause."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from reviewer.desk.desk import Desk
from reviewer.model.round import MarkKey
from reviewer.text import Text
from ui.house import House
from ui.views.review.note_pane import NotePane

PAUSE = 250  # milliseconds without a key before the note is on disk


class Noting(QObject):
    """Holds the note of one item; what is shown belongs to the item or is empty and closed."""

    def __init__(self, house: House, view: NotePane) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self._key: MarkKey | None = None
        self._is_read = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._save)
        view.words.edited.connect(self._on_edited)
        view.words.left.connect(self.flush)
        self.show(None)

    def show(self, key: MarkKey | None) -> None:
        """Turn to another item, None to none; nothing is read yet."""
        self.flush()
        self._key, self._is_read = key, False
        self._view.words.write("")
        self._view.words.setEnabled(key is not None)
        self._view.set_saved("")

    def look(self) -> None:
        """The tab is in front: read the note."""
        if self._key and not self._is_read:
            job = self._house.session.ask(partial(_read, self._key))
            job.success(partial(self._on_read, self._key)).failure(self._on_failed)

    def flush(self) -> None:
        """Save what is written now."""
        self._view.words.commit()
        if self._pause.isActive():
            self._save()
        if self._key and not self._is_read and self._view.words.words():
            self._add(self._key, self._view.words.words())

    def _save(self) -> None:
        self._pause.stop()
        if self._key and self._is_read:
            job = self._house.session.ask(partial(_write, self._key, self._view.words.words()))
            job.success(partial(self._on_saved, self._key)).failure(self._on_failed)

    def _add(self, key: MarkKey, words: str) -> None:
        """Put what a quick hand wrote before the note was read below whatever the note says."""
        self._view.words.write("")
        self._house.session.ask(partial(_put_below, key, words)).failure(self._on_failed)

    def _on_read(self, key: MarkKey, words: str) -> None:
        """Show what was noted before, with what a quick hand wrote meanwhile below it."""
        if key != self._key or self._is_read:
            return
        self._is_read = True
        quick = self._view.words.words()
        if not quick:
            self._view.words.write(words)
            return
        if words:
            self._view.words.begin_with(f"{words}\n")
        self._pause.start()

    def _on_edited(self) -> None:
        self._view.set_saved(self.tr("Writing…"))
        self._pause.start()

    def _on_saved(self, key: MarkKey, _nothing: object) -> None:
        if key == self._key and not self._pause.isActive():
            self._view.set_saved(self.tr("Saved on this computer"))

    def _on_failed(self, sentence: Text) -> None:
        self._view.set_saved(self.tr("Not saved"))
        self._house.bridge.failed.emit(sentence)


def _read(key: MarkKey, desk: Desk) -> str:
    return desk.own.note(key)


def _put_below(key: MarkKey, words: str, desk: Desk) -> None:
    before = desk.own.note(key)
    desk.own.write_note(key, f"{before}\n{words}" if before else words)


def _write(key: MarkKey, words: str, desk: Desk) -> None:
    desk.own.write_note(key, words)
