"""What the people of a round are called where their ids stand in the record."""

from __future__ import annotations

from reviewer.desk.state import CHAIR, SECRETARY
from reviewer.text import Text, same

OFFICE = {SECRETARY.id: Text("간사", "Secretary"), CHAIR.id: Text("위원장", "Chair")}


def person(author: str) -> Text:
    """Return the seat of the office behind an id, or a reviewer's id as it is."""
    return OFFICE.get(author, same(author))
