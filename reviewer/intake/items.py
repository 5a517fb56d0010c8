"""A file on its way in, wherever it lies: on disk, in a folder or inside an archive."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO

from reviewer.intake.limits import CHUNK
from reviewer.intake.problems import Fault
from reviewer.model.batch import SourceFile
from reviewer.model.round import SUFFIX
from reviewer.text import Text
from reviewer.watch import Watch

ROUND = re.compile(re.escape(SUFFIX) + r"(-wal|-shm|-journal|\.part|\.new)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """`name` is how people are told of it; `parts` are the folders and archives around it, then its own name.

    `path` is where it lies on disk, None inside an archive.
    """

    name: str
    parts: tuple[str, ...]
    size: int
    open: Callable[[], BinaryIO]
    path: Path | None = None

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


def on_disk(path: Path, parts: tuple[str, ...]) -> Item:
    """Return a file on disk as an item."""
    return Item("/".join(parts), parts, path.stat().st_size, partial(_open, path), path)


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def is_clutter(parts: tuple[str, ...]) -> bool:
    """Tell whether a file is one that systems leave lying about, which nobody means to hand in."""
    base = parts[-1].lower()
    return "__MACOSX" in parts or base.startswith((".", "~$")) or base in {"thumbs.db", "desktop.ini"}


def reading(name: str) -> Text:
    """Return what is said while a file is read."""
    return Text(f"{name} 읽는 중", f"Reading {name}")


def is_round(base: str) -> bool:
    """Tell whether a name is that of a round file, a package, or what the engine puts beside one.

    None of them is something filed; and to read the open round itself would drop the locks that guard it.
    """
    return ROUND.search(base) is not None


class Unreadable(Exception):
    """A file or sheet cannot be read on; carries the fault for the list of problems."""

    def __init__(self, fault: Fault, row: int = 0) -> None:
        super().__init__(fault.wrong.en)
        self.fault = fault
        self.row = row


def pieces(stream: IO[bytes], watch: Watch) -> Iterator[bytes]:
    """Yield a stream in pieces of at most CHUNK bytes; raises Cancelled."""
    while piece := stream.read(CHUNK):
        watch.check()
        yield piece


def fingerprint(item: Item, watch: Watch, passed_on: Callable[[bytes], None] | None = None) -> SourceFile:
    """Return the SHA-256 and the true size of an item without holding it in memory; raises Unreadable.

    Each piece is handed to `passed_on` as well, so that a file is read once for two purposes.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with item.open() as stream:
            for piece in pieces(stream, watch):
                digest.update(piece)
                size += len(piece)
                if passed_on is not None:
                    passed_on(piece)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise unreadable(error) from error
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
