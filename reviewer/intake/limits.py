"""How much intake takes in before it refuses, and what it refuses between looking and taking in."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.errors import UserError
from reviewer.text import Text

MIB = 1 << 20
GIB = 1 << 30
CHUNK = MIB  # bytes read at a time from a file that is streamed


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


class SourceChanged(UserError):
    """A file is no longer the one that was previewed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                f"미리 본 뒤에 {name} 파일이 바뀌었습니다. 아무것도 들이지 않았습니다. 다시 미리 보고 받아들이십시오.",
                f"{name} changed after it was previewed. Nothing was taken in. Preview it again, then accept.",
            )
        )
