"""The fact that a round took a map from last year's edition to its own; no figure comes from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from reviewer.events import verbs
from reviewer.events.fact import Body
from reviewer.model import subjects
from reviewer.model.ids import FrameworkId, TypeCode
from reviewer.model.points import text
from reviewer.model.subjects import Noun
from reviewer.model.upgrade import Link, OlderEdition, OlderPart, Relation, UpgradeMap
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class MapTaken:
    """A map of one's own leads to the edition of the round, with what is needed of the older one; the last one stands."""

    verb: ClassVar[str] = verbs.MAP_TAKEN
    map: UpgradeMap
    older: OlderEdition

    @property
    def subject(self) -> str:
        return subjects.of(Noun.MAP, self.map.newer)

    def body(self) -> Body:
        one = self.map
        return {
            "older": one.older,
            "newer": one.newer,
            "source": _both(one.source),
            "links": [_link(link) for link in one.links],
            "title": _both(self.older.title),
            "parts": [_part(part) for part in self.older.parts],
        }

    @classmethod
    def of(cls, said: dict[str, Any]) -> MapTaken:
        """Return the fact of a journal entry's body."""
        older, newer = FrameworkId(said["older"]), FrameworkId(said["newer"])
        links = tuple(_read_link(link) for link in said["links"])
        parts = tuple(_read_part(part) for part in said["parts"])
        found = UpgradeMap(older, newer, _text(said["source"]), links)
        return cls(found, OlderEdition(older, _text(said["title"]), parts))


def _both(words: Text) -> Body:
    return {"ko": words.ko, "en": words.en}


def _link(link: Link) -> Body:
    return {
        "older": list(link.older),
        "newer": list(link.newer),
        "relation": link.relation.value,
        "note": _both(link.note) if link.note else None,
        "inferred": link.inferred,
    }


def _part(part: OlderPart) -> Body:
    points = {str(kind): text(value) for kind, value in part.points.items()}
    return {"code": part.code, "name": _both(part.name), "points": points}


def _text(said: dict[str, str]) -> Text:
    return Text(said["ko"], said["en"])


def _read_link(said: dict[str, Any]) -> Link:
    note = _text(said["note"]) if said["note"] else None
    return Link(tuple(said["older"]), tuple(said["newer"]), Relation(said["relation"]), note, bool(said["inferred"]))


def _read_part(said: dict[str, Any]) -> OlderPart:
    points = {TypeCode(kind): Decimal(value) for kind, value in said["points"].items()}
    return OlderPart(said["code"], _text(said["name"]), points)
