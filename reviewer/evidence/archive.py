"""A ZIP to look inside: what it holds, and one member at a time opened as a file of its own."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.evidence import containers, refusals
from reviewer.evidence.containers import ENCRYPTED_FLAG, is_bomb, is_link, true_name
from reviewer.evidence.document import LISTING, About, Answer
from reviewer.evidence.limits import MOST_UNPACKED
from reviewer.evidence.wire import Header
from reviewer.text import visible

SHOWN = 5_000  # members listed


class Archive:
    """The members by their names; a folder is only a part of a name."""

    def __init__(self, content: bytes) -> None:
        self._archive, records = containers.members(content)
        self._records = [record for record in records if not true_name(record).endswith("/")]
        if not self._records:
            raise refusals.empty()

    def about(self) -> About:
        told = [[visible(true_name(record)), record.file_size] for record in self._records[:SHOWN]]
        return About(LISTING, len(self._records), {"members": told})

    def answer(self, asked: Header) -> Answer:
        raise KeyError(asked["do"])

    def close(self) -> None:
        self._archive.close()

    def member(self, at: int) -> tuple[str, bytes]:
        """Return the name and the bytes of a member; nothing is ever written to a place its name may point to.

        Raises Refused when it is a link, locked, damaged or grows beyond reason.
        """
        record = self._records[at]
        if is_link(record):
            raise refusals.link()
        if record.flag_bits & ENCRYPTED_FLAG:
            raise refusals.locked()
        if record.file_size > MOST_UNPACKED or is_bomb(record):
            raise refusals.bomb()
        return true_name(record).rpartition("/")[2], containers.read(self._archive, record)


def is_office(names: Sequence[str]) -> str:
    """Return the ending of the office format that a container is, empty for an archive."""
    marks = {"word/": "docx", "ppt/": "pptx", "xl/": "xlsx"}
    if "[Content_Types].xml" not in names:
        return "ods" if "content.xml" in names and "mimetype" in names else ""
    return next((suffix for mark, suffix in marks.items() if any(n.startswith(mark) for n in names)), "")


def names_of(content: bytes) -> list[str]:
    """Return the names in a container, none when it is none."""
    try:
        return containers.members(content)[0].namelist()
    except refusals.Refused:
        return []
