"""What the program has to say to the person, in the window's line of news."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reviewer.text import Text
from ui.house import House
from ui.pages.page import NOTE, PASSING, REFUSAL
from ui.widgets.news_line import NewsLine


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
