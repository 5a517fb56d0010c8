"""When an item asks for a rationale, offered to the window: the same rule that the list before sealing keeps to."""

from __future__ import annotations

from reviewer.scoring.done import asks_why

__all__ = ["asks_why"]
