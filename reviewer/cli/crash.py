"""Keeps where a bug of ours happened, and nothing that a person typed."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from reviewer.clock import Clock, stamp
from reviewer.errors import Bug
from reviewer.text import Text

NAME = "jipyo-error.log"


def log_path() -> Path:
    """Return where the log is kept: the user's own state folder."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "jipyo" / NAME


def kept(error: BaseException, clock: Clock) -> Bug:
    """Write the kind of error and the lines of code it passed, and return it as a sentence.

    Messages and values are left out, since they may hold marks.
    """
    places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    entry = "\n".join([f"{stamp(clock)} {type(error).__qualname__}", *places, ""])
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(entry)
    except OSError:
        return Bug(_sentence(Text("기록을 남기지 못했습니다.", "No log could be kept."), error))
    return Bug(_sentence(Text(f"자세한 위치: {path}", f"Where it happened: {path}"), error))


def _sentence(where: Text, error: BaseException) -> Text:
    kind = type(error).__qualname__
    return Text(
        f"프로그램 오류입니다({kind}). 저장된 것은 그대로입니다. {where.ko}\n이 내용을 개발한 곳에 알려 주십시오.",
        f"A bug of ours ({kind}). What was saved is as it was. {where.en}\nPlease tell the developers.",
    )
