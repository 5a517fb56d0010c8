"""How much intake takes in before it refuses, and the one way to stop it half-way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reviewer.errors import UserError
from reviewer.text import Text

MIB = 1 << 20
GIB = 1 << 30
CHUNK = MIB  # bytes read at a time from a file that is streamed

Progress = Callable[[str, int, int], None]
"""Called with the file at work, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one import; sizes in bytes."""

    kept_problems: int = 10_000
    workbook: int = 64 * MIB
    workbook_expanded: int = GIB
    members: int = 50_000
    file: int = GIB
    total: int = 16 * GIB
    ratio: int = 200  # expanded ÷ packed, beyond which a large member is a bomb
    ratio_floor: int = 16 * MIB  # members smaller than this may be packed as tightly as they like
    nested: int = 1  # archives inside archives
    child_memory: int = 2 * GIB
    child_seconds: int = 120
    roster: int = 20_000  # institutions, and reviewers
    table_cells: int = 1_000  # cells in a row


class Cancelled(UserError):
    """The person stopped the import."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                "가져오기를 멈췄습니다. 평가 회차는 그대로입니다. 필요하면 처음부터 다시 가져오십시오.",
                "The import was stopped. The round is unchanged. Start it again when you need it.",
            )
        )


class SourceChanged(UserError):
    """A file is no longer the one that was previewed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                f"미리 본 뒤에 {name} 파일이 바뀌었습니다. 아무것도 들이지 않았습니다. 다시 미리 보고 받아들이십시오.",
                f"{name} changed after it was previewed. Nothing was taken in. Preview it again, then accept.",
            )
        )


@dataclass(frozen=True, slots=True)
class Watch:
    """Lets a long import be followed and stopped."""

    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None

    def report(self, name: str, done: int, total: int) -> None:
        """Tell how far it is; raises Cancelled when the person wants out."""
        self.check()
        if self.progress is not None:
            self.progress(name, done, total)

    def check(self) -> None:
        """Raise Cancelled when the person wants out."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
