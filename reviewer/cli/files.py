"""Files the command line reads and writes for a person: whole or not at all, refusals with their sentence."""

from __future__ import annotations

import os
from pathlib import Path

from reviewer.errors import MachineError, UserError, reason
from reviewer.text import Text

PART = ".part"


def read(path: Path) -> bytes:
    """Return a file's bytes; raises UserError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(_unread(path, error)) from error


def read_text(path: Path) -> str:
    """Return a text file's words, UTF-8 or CP949; raises UserError when it is neither."""
    data = read(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _older(path, data)


def _older(path: Path, data: bytes) -> str:
    try:
        return data.decode("cp949")
    except UnicodeDecodeError as error:
        raise UserError(
            Text(
                f"{path.name} 파일의 글자를 읽을 수 없습니다. UTF-8이나 CP949로 저장하여 다시 주십시오.",
                f"The letters of {path.name} cannot be read. Save it as UTF-8 or CP949 and try again.",
            )
        ) from error


def write(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there; raises MachineError when the disk refuses."""
    part = path.with_name(path.name + PART)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a signed sheet takes the place of the only copy there was
        part.replace(path)
    except OSError as error:
        if part.exists():
            part.unlink()
        raise MachineError(_unwritten(path, error)) from error


def folder(path: Path) -> Path:
    """Return a folder, making it when it is not there; raises MachineError when that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(_unwritten(path, error)) from error
    return path


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path} 파일을 읽을 수 없습니다 ({reason(error).ko}). 이름과 권한을 확인하십시오.",
        f"{path} cannot be read ({reason(error).en}). Check its name and your permissions.",
    )


def _unwritten(path: Path, error: OSError) -> Text:
    return Text(
        f"{path}에 쓸 수 없습니다 ({reason(error).ko}). 회차 파일은 그대로입니다. 다른 자리를 고르거나 공간과 권한을 확인하십시오.",
        f"{path} cannot be written ({reason(error).en}). The round file is as it was. Choose another place, or check space and permissions.",
    )
