"""What a self-test tells: a line for each stage with its time, and the summary it leaves behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from reviewer.cli.answer import Plain, both
from reviewer.model.points import shown
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: its name, what it found, how long it took in seconds as text, and whether it held."""

    name: Text
    found: Text
    seconds: str
    held: bool

    def line(self) -> Text:
        """Return the stage as a line for people."""
        mark = "✓" if self.held else "✗"
        return Text(
            f"{mark} {self.seconds:>6}초  {self.name.ko}: {self.found.ko}",
            f"{mark} {self.seconds:>6} s  {self.name.en}: {self.found.en}",
        )


@dataclass(slots=True)
class Report:
    """The stages so far, the institutions that came out on top, and the folder everything is left in."""

    folder: Path
    about: Text
    head: str = ""
    stages: list[Stage] = field(default_factory=list)
    results: list[Plain] = field(default_factory=list)
    signed: list[Plain] = field(default_factory=list)

    @property
    def is_fine(self) -> bool:
        """Tell whether every stage held."""
        return all(stage.held for stage in self.stages)

    def data(self) -> Plain:
        """Return the whole as plain data."""
        return {
            "about": both(self.about),
            "fine": self.is_fine,
            "head": self.head,
            "out": str(self.folder),
            "stages": [
                {"name": both(s.name), "found": both(s.found), "seconds": s.seconds, "held": s.held}
                for s in self.stages
            ],
            "results": self.results,
            "signed": self.signed,
        }

    def ending(self) -> tuple[Text, ...]:
        """Return how it ended, for people."""
        if self.is_fine:
            return (
                Text(
                    f"모든 단계가 맞았습니다. 서명한 평가표 {len(self.signed)}개와 요약을 {self.folder}에 두었습니다.",
                    f"Every stage held. {len(self.signed)} signed sheets and a summary are in {self.folder}.",
                ),
                Text(
                    f"확인: jipyo verify {self.folder / 'signed'}/*.pdf --trust {self.folder / 'test-root.crt'}",
                    f"To verify: jipyo verify {self.folder / 'signed'}/*.pdf --trust {self.folder / 'test-root.crt'}",
                ),
            )
        return (
            Text(
                f"맞지 않는 단계가 있습니다. 요약을 {self.folder}에 두었습니다.",
                f"A stage did not hold. The summary is in {self.folder}.",
            ),
        )

    def text(self) -> str:
        """Return the summary people read, in both languages."""
        lines = [self.about.ko, self.about.en, "", *(s.line().ko for s in self.stages), ""]
        lines += [f"{r['rank']:>3} {r['name']} {shown(Decimal(r['total']))} {r['grade']['ko']}" for r in self.results]
        lines += [
            "",
            f"journal head {self.head}",
            "",
            *(end.ko for end in self.ending()),
            *(end.en for end in self.ending()),
        ]
        return "\n".join(lines) + "\n"
