"""Runs command lines inside the test's own process and keeps what they wrote."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reviewer.__main__ import main


@dataclass(frozen=True)
class Ran:
    """How one command line ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """Return the one JSON object on standard output."""
        assert len(self.out.splitlines()) == 1, self.out
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass(frozen=True)
class Shell:
    """Types command lines."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> Ran:
        """Run `jipyo WORDS…`."""
        self.capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = self.capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    def json(self, *words: str | Path) -> dict[str, Any]:
        """Run `jipyo WORDS… --json` and return its object."""
        return self(*words, "--json").data

    def fine(self, *words: str | Path) -> str:
        """Run `jipyo WORDS…`, which has to end well, and return what it said."""
        ran = self(*words)
        assert (ran.code, ran.err) == (0, "")
        return ran.out
