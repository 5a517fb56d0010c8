"""One answer of a verification: the question, yes, no or unknown as a badge, and the sentences behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame

from ui.guard import guarded
from ui.widgets.parts import column, label, paragraph, row

BADGES = {"yes": "badge", "no": "badge-danger", "unknown": "badge-warning"}
SIGNS = {"yes": "✓", "no": "✕", "unknown": "?"}


@guarded
class Answer(QFrame):
    """The badge says it in words, so that colour is not alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._answer = "unknown"
        self._words = {"yes": "", "no": "", "unknown": ""}
        self._question, self._badge, self._why = label("heading"), label("badge"), paragraph()
        above = row(spacing=12)
        above.addWidget(self._question)
        above.addWidget(self._badge)
        above.addStretch(1)
        box = column(self, margin=16, spacing=8)
        box.addLayout(above)
        box.addWidget(self._why)

    def set_words(self, question: str, answers: Sequence[str]) -> None:
        """Say what is asked, and what the badge says for yes, no and unknown."""
        self._question.setText(question)
        self._words = dict(zip(("yes", "no", "unknown"), answers, strict=True))
        self._say()

    def say(self, answer: str, sentences: Sequence[str]) -> None:
        """Answer "yes", "no" or "unknown", with the sentences behind it."""
        self._answer = answer
        self._why.setText("\n".join(sentences))
        self._why.setVisible(bool(sentences))
        self._badge.setProperty("kind", BADGES[answer])
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        self._say()
        self.show()

    def text(self) -> str:
        """Return question, answer and sentences as they are read."""
        return "\n".join((f"{self._question.text()} {self._badge.text()}", self._why.text()))

    def _say(self) -> None:
        words = f"{SIGNS[self._answer]} {self._words[self._answer]}"
        self._badge.setText(words)
        self.setAccessibleName(f"{self._question.text()} {words}")
        self.setAccessibleDescription(self._why.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
