"""What the program has to say to the person, in the window's line of news."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.text import Text
from ui.house import House
from ui.pages.page import NOTE, PASSING, REFUSAL
from ui.widgets.news_line import NewsLine

SAVED_AFTER_ALL = Text("저장하지 못했던 것도 모두 저장했습니다.", "What could not be saved before is saved now.")


class Telling(QObject):
    """Says it in the language of the window; how long it stays follows from what it is."""

    def __init__(self, house: House, line: NewsLine) -> None:
        super().__init__(line)
        self._say = house.languages.say
        self._line = line
        house.bridge.failed.connect(self.refuse)
        house.bridge.news.connect(self.tell)
        house.bridge.advice.connect(self.advise)

    def tell(self, text: Text) -> None:
        """Say what goes by itself."""
        self._line.tell(self._say(text), PASSING)

    def advise(self, text: Text) -> None:
        """Say what the person should know or do next; it stays."""
        self._line.tell(self._say(text), NOTE)

    def refuse(self, text: Text) -> None:
        """Say what went wrong; it stays."""
        self._line.tell(self._say(text), REFUSAL)


def stays_open(why: Text) -> Text:
    """Return why the window was not closed, what to do, and what closing it all the same would cost."""
    return Text(
        f"저장하지 못한 것이 있어 창을 닫지 않았습니다. {why.ko} 고친 뒤 다시 닫으면 저장하고 닫습니다. "
        "그대로 한 번 더 닫으면 저장하지 못한 것은 남지 않습니다.",
        f"The window stays open, for something could not be saved. {why.en} Put that right and close again: it is saved "
        "first. Closed once more as it is, what was not saved is gone.",
    )
