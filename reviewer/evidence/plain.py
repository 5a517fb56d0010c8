"""Plain text in the encodings that Korean offices write: UTF-8 with or without a mark, UTF-16 with one, CP949."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.evidence import refusals
from reviewer.evidence.prose import Block, Prose, Section
from reviewer.text import Text

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SOME_LOST = Text(
    "읽을 수 없는 글자가 있어 �로 표시했습니다.", "Some characters could not be read; they are shown as �."
)
LINES = 40  # lines told as one block: a block for each line would be slow to lay out
MOST_ZEROS = 0.01  # of the bytes, beyond which it is no text


def text_of(content: bytes) -> tuple[str, tuple[Text, ...]]:
    """Return text and what is to be said of it; raises Refused for what is no text."""
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "")
    if encoding:
        return content.decode(encoding, "replace"), ()
    if content.count(0) > len(content) * MOST_ZEROS:
        raise refusals.other()
    for encoding in ("utf-8", "cp949"):
        text = content.decode(encoding, "replace")
        if "\ufffd" not in text:
            return text, ()
    return min((content.decode(name, "replace") for name in ("utf-8", "cp949")), key=_lost), (SOME_LOST,)


def plain(content: bytes) -> Prose:
    """Return a text file as a document; raises Refused."""
    text, notes = text_of(content)
    return Prose([Section(list(_blocks(text)))], notes)


def _blocks(text: str) -> Iterator[Block]:
    lines = text.splitlines()
    for at in range(0, len(lines), LINES):
        yield Block("\n".join(lines[at : at + LINES]))


def _lost(text: str) -> int:
    return text.count("\ufffd")
