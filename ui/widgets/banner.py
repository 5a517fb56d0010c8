"""A framed sentence that says how something stands: a note, a warning or a refusal."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from ui.widgets.parts import column, flowing, say
from ui.widgets.speaking import speak

NOTE, GOOD, WARNING, REFUSAL = "note", "good", "warning", "refusal"
SIGNS = {NOTE: "", GOOD: "✓  ", WARNING: "△  ", REFUSAL: "✕  "}
FRAMES = {NOTE: "note", GOOD: "note", WARNING: "warning", REFUSAL: "refusal"}


class Banner(QFrame):
    """Hidden while there is nothing to say; a sign as well as a colour tells its kind."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._words = flowing("heading"), flowing()
        box = column(self, margin=12, spacing=4)
        box.addWidget(self._title)
        box.addWidget(self._words)
        self.hide()

    def say(self, kind: str, title: str, words: str = "") -> None:
        """Show a title and, below it, more words; an empty title puts the banner away."""
        self._title.setText(f"{SIGNS[kind]}{title}")
        say(self._words, words)
        self.setProperty("kind", FRAMES[kind])
        self.style().unpolish(self)
        self.style().polish(self)
        is_new = title != self.accessibleName() or words != self.accessibleDescription()
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setVisible(bool(title))
        if is_new:
            speak(self, f"{title}. {words}" if words else title)

    def text(self) -> str:
        """Return everything that is said."""
        return "\n".join(part for part in (self._title.text(), self._words.text()) if part)
