"""The process that opens evidence: reads requests on stdin, answers on stdout, holds one file at a time.

A file from outside is only ever parsed here, where a crash or a runaway costs one file and not the window. Nothing is
written to disk, nothing is fetched. Requests carry `do`, `id` (which file) and `ticket`; an answer carries them back.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import BinaryIO

from reviewer.evidence import limits, refusals, wire
from reviewer.evidence.archive import Archive
from reviewer.evidence.document import Answer, Document
from reviewer.evidence.opening import open_document
from reviewer.evidence.refusals import BROKEN, Refused
from reviewer.evidence.wire import Header
from reviewer.text import visible


class Server:
    """Answers requests."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._open: list[Document] = []  # the file, and the archives it was taken from before it
        self._id = ""

    def answer(self, asked: Header, content: bytes) -> None:
        """Answer one request, with a refusal when it cannot be done."""
        try:
            answer = self._do(asked, content)
        except Refused as refused:
            self._refuse(asked, refused)
        except (*BROKEN, MemoryError) as error:
            self._refuse(asked, refusals.large() if isinstance(error, MemoryError) else refusals.damaged())
        else:
            told = {"did": asked["do"], "id": asked["id"], "ticket": asked["ticket"]}
            wire.write(self._answers, {**told, **answer.fields}, answer.payload)

    def _do(self, asked: Header, content: bytes) -> Answer:
        if asked["do"] == "warm":
            return _warmed()
        if asked["do"] == "open":
            self._let_go()
            self._id = asked["id"]
            return self._show(open_document(asked["name"], content), asked["path"])
        if asked["id"] != self._id or not self._open:
            raise refusals.damaged()
        if asked["do"] == "copy":
            return self._copy(asked["member"])
        return self._open[-1].answer(asked)

    def _show(self, found: Document, path: Sequence[int]) -> Answer:
        """Show a file, or what lies at a path of members inside it."""
        self._open.append(found)
        names: list[str] = []
        for at in path:
            name, content = self._archive().member(at)
            names.append(visible(name))
            if len(self._open) > limits.MOST_NESTED:
                raise refusals.nested()
            self._open.append(open_document(name, content))
        about = self._open[-1].about()
        notes = [[note.ko, note.en] for note in about.notes]
        return Answer({"kind": about.kind, "parts": about.parts, "notes": notes, "inside": names, **about.fields})

    def _copy(self, member: int) -> Answer:
        name, content = self._archive().member(member)
        return Answer({"name": visible(name)}, content)

    def _archive(self) -> Archive:
        held = self._open[-1]
        if not isinstance(held, Archive):
            raise refusals.damaged()
        return held

    def _let_go(self) -> None:
        while self._open:
            self._open.pop().close()
        self._id = ""

    def _refuse(self, asked: Header, refused: Refused) -> None:
        told = {"did": "refuse", "of": asked["do"], "id": asked["id"], "ticket": asked["ticket"], "why": refused.why}
        wire.write(self._answers, {**told, "ko": refused.sentence.ko, "en": refused.sentence.en})


def _warmed() -> Answer:
    """Load what the usual kinds need before the first file asks for it."""
    from reviewer.evidence import pdf, pdf_library, picture

    pdf_library.prepare()
    return Answer({"ready": [pdf.__name__, picture.__name__]})


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until the other side closes."""
    server = Server(answers)
    for asked, content in wire.frames(requests):
        server.answer(asked, content)


def run() -> None:
    """Be the evidence process until the window lets go."""
    limits.hold()
    limits.widen_pipes()
    serve(sys.stdin.buffer, sys.stdout.buffer)
