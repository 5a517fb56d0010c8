"""Locking: after a while without a key or a press, or when asked, the round is closed and nothing of it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from reviewer.text import Text
from ui.guard import guarded
from ui.house import House
from ui.views.lock_view import LockView

KEY, USUAL = "lock-minutes", 10
MINUTE, SOON = 60_000, 2_000  # milliseconds
ACTS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel)


@guarded
class Lock(QObject):
    """Only locks while a round is open; work under way is let finish first."""

    locking = Signal()  # save, and put away what shows the round
    unlocked = Signal()  # the same round is open again

    def __init__(self, house: House, view: LockView) -> None:
        super().__init__(view)
        self._house = house
        self._view = view
        self.is_locked = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(SOON)
        self._again.timeout.connect(self._on_idle)
        view.given.connect(self._on_given)
        self.use(remembered_minutes(house))

    def watch(self, window: QObject) -> None:
        """Count from the last key or press in a window."""
        window.installEventFilter(self)

    def use(self, minutes: int) -> None:
        """Lock after so many minutes from now on; 0 never."""
        self._house.settings.setValue(KEY, minutes)
        self._again.stop()
        self._idle.setInterval(minutes * MINUTE)
        if minutes:
            self._idle.start()
        else:
            self._idle.stop()

    def lock(self) -> bool:
        """Lock at once; False when no round is open, or work is under way that must not be cut off."""
        if self.is_locked or self._house.session.now is None or self._house.jobs.is_busy():
            return False
        self.is_locked = True
        self.locking.emit()
        self._house.session.let_go()
        self._view.ask()
        return True

    def _on_idle(self) -> None:
        if not self.lock() and self._house.session.now and not self.is_locked:
            self._again.start()  # work was under way: as soon as it is done, not after another while

    def _on_given(self, passphrase: str) -> None:
        self._view.set_busy(True)
        self._house.session.take_up(passphrase).success(self._on_open).failure(self._on_refused)

    def _on_open(self, _done: None) -> None:
        self.is_locked = False
        self._view.field.clear()
        self._view.set_busy(False)
        self.use(remembered_minutes(self._house))
        self.unlocked.emit()

    def _on_refused(self, sentence: Text) -> None:
        self._view.refuse(self._house.languages.say(sentence))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTS and (self._idle.isActive() or self._again.isActive()):
            self._again.stop()
            self._idle.start()
        return False


def remembered_minutes(house: House) -> int:
    """Return after how many minutes the window locks; 0 never."""
    value = str(house.settings.value(KEY, USUAL))
    return int(value) if value.isdecimal() else USUAL
