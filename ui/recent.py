"""The rounds opened lately, remembered outside any round: a path, a name, a moment, how far it was; never a mark."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QSettings

KEY = "recent"
MOST = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """One round opened before; `when` is ISO 8601, `done` of `total` items had points when it was last seen."""

    path: str
    name: str
    when: str
    done: int = 0
    total: int = 0


def remembered(settings: QSettings) -> list[Recent]:
    """Return the rounds opened lately, the last first; nothing when the memory cannot be read."""
    try:
        return [Recent(*entry) for entry in json.loads(str(settings.value(KEY, "[]")))]
    except (ValueError, TypeError):
        return []


def remember(settings: QSettings, latest: Recent) -> list[Recent]:
    """Put `latest` first and return the whole list."""
    return _kept(settings, [latest, *(r for r in remembered(settings) if r.path != latest.path)][:MOST])


def forget(settings: QSettings, path: str) -> list[Recent]:
    """Take a round off and return the whole list."""
    return _kept(settings, [r for r in remembered(settings) if r.path != path])


def _kept(settings: QSettings, rounds: list[Recent]) -> list[Recent]:
    settings.setValue(KEY, json.dumps([[r.path, r.name, r.when, r.done, r.total] for r in rounds], ensure_ascii=False))
    return rounds
