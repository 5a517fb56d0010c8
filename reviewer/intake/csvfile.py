"""Reads CSV as UTF-8 (with or without BOM) or CP949, streaming, and the same bytes each time."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, BinaryIO

from reviewer.intake.items import Item, Unreadable, fingerprint, pieces
from reviewer.intake.limits import SourceChanged
from reviewer.intake.problems import Fault, Place
from reviewer.intake.sheets import Block, Sheet
from reviewer.model.batch import SourceFile
from reviewer.text import Text
from reviewer.watch import Watch

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ENCODINGS = ("utf-8-sig", "cp949")
BLOCK_ROWS = 1_024  # few enough for their cells to stay in the processor's cache
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(item: Item, watch: Watch) -> Sheet:
    """Return a CSV file as one sheet; raises Unreadable for a foreign encoding or NUL bytes."""
    source = fingerprint(item, watch)
    encoding = _encoding(item, watch)
    stream = _Stream(item, source, encoding, _delimiter(item, encoding), watch)
    return Sheet(Place(item.name), source, stream.blocks, stream.verify)


def _encoding(item: Item, watch: Watch) -> str:
    """Return the first encoding in which the whole file reads."""
    for encoding in ENCODINGS:
        if _reads_as(item, encoding, watch):
            return encoding
    raise Unreadable(
        Fault(
            Text("글자를 읽을 수 없는 인코딩입니다.", "The file is in an encoding that cannot be read."),
            Text(
                "엑셀에서 ‘CSV UTF-8(쉼표로 분리)’ 형식으로 다시 저장하십시오.",
                "Save it again as ‘CSV UTF-8 (comma delimited)’.",
            ),
        )
    )


def _reads_as(item: Item, encoding: str, watch: Watch) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with item.open() as stream:
        try:
            for piece in pieces(stream, watch):
                _refuse_binary(piece)
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _refuse_binary(piece: bytes) -> None:
    if b"\x00" not in piece:
        return
    wide = piece.startswith(WIDE_MARKS)
    wrong = (
        Text("UTF-16(유니코드 텍스트)으로 저장된 파일입니다.", "The file is saved as UTF-16 (Unicode text).")
        if wide
        else Text("글이 아닌 바이트(NUL)가 들어 있습니다.", "The file holds bytes that are not text (NUL).")
    )
    right = Text(
        "‘CSV UTF-8(쉼표로 분리)’ 형식으로 다시 저장하십시오.", "Save it again as ‘CSV UTF-8 (comma delimited)’."
    )
    raise Unreadable(Fault(wrong, right))


def _delimiter(item: Item, encoding: str) -> str:
    """Return what separates the cells, judged by the first line that has any."""
    with item.open() as raw, io.TextIOWrapper(raw, encoding=encoding) as text:
        for line in islice(text, 10):
            best = max(",\t;", key=line.count)
            if best in line:
                return best
    return ","


class _HashingReader(io.RawIOBase):
    """Passes bytes on and remembers their SHA-256."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__()
        self._raw = raw
        self.digest = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer)
        piece = self._raw.read(len(room))
        room[: len(piece)] = piece
        self.digest.update(piece)
        return len(piece)

    def close(self) -> None:
        self._raw.close()
        super().close()


@dataclass(frozen=True, slots=True)
class _Stream:
    """A CSV file that can be read again, as long as nobody changed it."""

    item: Item
    source: SourceFile
    encoding: str
    delimiter: str
    watch: Watch

    def verify(self) -> None:
        """Raise SourceChanged when the file is another one now."""
        try:
            now = fingerprint(self.item, self.watch)
        except Unreadable as error:
            raise SourceChanged(self.item.name) from error
        if now.sha256 != self.source.sha256:
            raise SourceChanged(self.item.name)

    def blocks(self) -> Iterator[Block]:
        """Yield the rows in blocks; raises Unreadable for broken quoting, SourceChanged for other bytes."""
        with _HashingReader(self.item.open()) as raw:
            text = io.TextIOWrapper(io.BufferedReader(raw, 1 << 17), encoding=self.encoding, newline="")
            yield from self._blocks(text)
            if raw.digest.hexdigest() != self.source.sha256:
                raise SourceChanged(self.item.name)

    def _blocks(self, text: io.TextIOWrapper) -> Iterator[Block]:
        reader = csv.reader(text, delimiter=self.delimiter, strict=True)
        first = 1
        try:
            while rows := list(islice(reader, BLOCK_ROWS)):
                self.watch.check()
                yield Block(first, list(zip_longest(*rows, fillvalue="")))
                first += len(rows)
        except csv.Error as error:
            raise Unreadable(_broken(error), first) from error
        except UnicodeDecodeError as error:
            raise SourceChanged(self.item.name) from error


def _broken(error: csv.Error) -> Fault:
    return Fault(
        Text(f"이 줄부터 표로 읽을 수 없습니다 ({error}).", f"From this row on the table cannot be read ({error})."),
        Text(
            "따옴표의 짝이 맞는지, 칸 하나가 너무 길지 않은지 보십시오.",
            "Check the quotes, and that no cell is far too long.",
        ),
    )
