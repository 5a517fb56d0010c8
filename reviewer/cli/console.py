"""Writes answers and complaints to a terminal, a pipe or a test."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TextIO

from reviewer.cli.answer import Answer, Plain, both
from reviewer.text import Language, Text


@dataclass(frozen=True, slots=True)
class Console:
    """Where a run writes: answers to `out`, everything else to `err`. With `as_json` one object goes to `out`."""

    out: TextIO
    err: TextIO
    language: Language
    as_json: bool

    def give(self, verb: str, answer: Answer) -> None:
        """Write an answer."""
        if self.as_json:
            self._object({"verb": verb, "ok": not answer.code, "exit": answer.code, **answer.data})
        else:
            self.out.writelines(sentence.get(self.language) + "\n" for sentence in answer.sentences)
        self.out.flush()

    def complain(self, sentence: Text, code: int) -> None:
        """Write why nothing came of it."""
        self.err.write(sentence.get(self.language) + "\n")
        if self.as_json:
            self._object({"ok": False, "exit": code, "error": both(sentence)})

    def tell(self, sentence: Text) -> None:
        """Write a line at once, while a long verb is still at work."""
        stream = self.err if self.as_json else self.out
        stream.write(sentence.get(self.language) + "\n")
        stream.flush()

    def _object(self, data: Plain) -> None:
        self.out.write(json.dumps(data, ensure_ascii=False) + "\n")
