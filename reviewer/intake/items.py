"""A file on its way in, wherever it lies: on disk, in a folder or inside an archive."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reviewer.intake.limits import CHUNK, Watch
from reviewer.intake.problems import Fault
from reviewer.model.batch import SourceFile
from reviewer.text import Text


@dataclass(frozen=True, slots=True)
class Item:
    """`name` is how people are told of it; `parts` are the folders and the file name below what was chosen."""

    name: str
    parts: tuple[str, ...]
    size: int
    open: Callable[[], BinaryIO]

    @property
    def base(self) -> str:
        """Return the file's own name."""
        return self.parts[-1]

    @property
    def suffix(self) -> str:
        """Return the extension in small letters, without the dot."""
        return self.base.rpartition(".")[2].lower() if "." in self.base else ""

    @property
    def stem(self) -> str:
        """Return the file's own name without the extension."""
        return self.base.rpartition(".")[0] or self.base


class Unreadable(Exception):
    """A file or sheet cannot be read on; carries the fault for the list of problems."""

    def __init__(self, fault: Fault, row: int = 0) -> None:
        super().__init__(fault.wrong.en)
        self.fault = fault
        self.row = row


def pieces(stream: BinaryIO, watch: Watch) -> Iterator[bytes]:
    """Yield a stream in pieces of at most CHUNK bytes; raises Cancelled."""
    while piece := stream.read(CHUNK):
        watch.check()
        yield piece


def fingerprint(item: Item, watch: Watch) -> SourceFile:
    """Return the SHA-256 and the true size of an item without holding it in memory."""
    digest, size = hashlib.sha256(), 0
    with item.open() as stream:
        for piece in pieces(stream, watch):
            digest.update(piece)
            size += len(piece)
    return SourceFile(item.name, digest.hexdigest(), size)


def unreadable(error: Exception) -> Unreadable:
    """Return a fault for a file that the system or its own format does not let us read."""
    return Unreadable(
        Fault(
            Text(f"파일을 읽을 수 없습니다 ({error}).", f"The file cannot be read ({error})."),
            Text(
                "파일을 다시 받거나 다른 이름으로 저장한 뒤 가져오십시오.",
                "Get the file again or save it under another name, then import it.",
            ),
        )
    )
