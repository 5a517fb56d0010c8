"""A verb of the command line: its name, what it takes, an example, and the function that carries it out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reviewer.cli.answer import Answer
from reviewer.clock import Clock
from reviewer.text import Language, Text


@dataclass(frozen=True, slots=True)
class Call:
    """One run of a verb: what was typed, in which language to answer, the time, and a way to tell how far it is."""

    given: argparse.Namespace
    language: Language
    clock: Clock
    tell: Callable[[Text], None]


@dataclass(frozen=True, slots=True)
class Arguments:
    """Adds a verb's arguments, each explained in the language asked for."""

    parser: argparse._ActionsContainer
    language: Language

    def add(self, *names: str, means: Text, **options: Any) -> None:
        """Add a positional argument or an option; `options` are those of argparse."""
        self.parser.add_argument(*names, help=means.get(self.language).replace("%", "%%"), **options)


@dataclass(frozen=True, slots=True)
class Verb:
    """`arguments` adds what the verb takes; `run` carries it out and raises a JipyoError when it cannot."""

    name: str
    does: Text
    example: str
    arguments: Callable[[Arguments], None]
    run: Callable[[Call], Answer]
