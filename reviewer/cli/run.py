"""Runs one command line: reads it, carries the verb out, and turns every error into a sentence and an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TextIO

from reviewer.cli import crash, usage
from reviewer.cli.console import Console
from reviewer.cli.table import VERBS
from reviewer.cli.verb import Call
from reviewer.clock import Clock
from reviewer.errors import STOPPED, JipyoError, MachineError, reason
from reviewer.text import Text

STOP = Text("멈췄습니다. 그때까지 저장된 것은 그대로 있습니다.", "Stopped. What was saved until then is kept.")


def run(arguments: Sequence[str], clock: Clock) -> int:
    """Run a command line and return its exit code; raises SystemExit only for `--help`."""
    language = usage.language_of(arguments)
    console = Console(_plain(sys.stdout), _plain(sys.stderr), language, "--json" in arguments)
    ending = _Ending(console, clock)
    with ending:
        ending.code = _carried_out(arguments, console, clock)
    return ending.code


def _carried_out(arguments: Sequence[str], console: Console, clock: Clock) -> int:
    given = usage.understood(VERBS, console.language, arguments)
    verb = next(one for one in VERBS if one.name == given.verb)
    answer = verb.run(Call(given, console.language, clock, console.tell))
    console.give(verb.name, answer)
    return answer.code


@dataclass(slots=True)
class _Ending:
    """Ends a run: whatever was raised inside becomes a sentence and an exit code, never a traceback."""

    console: Console
    clock: Clock
    code: int = 0

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, JipyoError):
            return self._end(error.sentence, error.exit_code)
        if isinstance(error, BrokenPipeError):
            return self._leave_quietly()
        if isinstance(error, OSError):
            return self._end(_refused(error), MachineError.exit_code)
        if isinstance(error, KeyboardInterrupt):
            return self._end(STOP, STOPPED)
        if isinstance(error, Exception):
            bug = crash.kept(error, self.clock)
            return self._end(bug.sentence, bug.exit_code)
        return False

    def _leave_quietly(self) -> bool:
        """Whoever read our output has read enough; let the interpreter's own last flush go nowhere."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True

    def _end(self, sentence: Text, code: int) -> bool:
        self.console.complain(sentence, code)
        self.code = code
        return True


def _refused(error: OSError) -> Text:
    what = reason(error)
    where = f" ({error.filename})" if error.filename else ""
    return Text(
        f"컴퓨터가 거절했습니다: {what.ko}{where}. 그때까지 저장된 것은 그대로 있습니다. 공간과 권한을 확인하고 다시 하십시오.",
        f"The computer refused: {what.en}{where}. What was saved until then is kept. Check space and permissions and try again.",
    )


def _plain(stream: TextIO) -> TextIO:
    """Return the stream writing UTF-8, whatever the environment says of its encoding."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
