"""The folder a series is written to: files appear whole or not at all, and a signed one is never written over."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from reviewer.errors import MachineError, reason
from reviewer.model.paper import PaperName
from reviewer.text import Text

PART = ".part"
SIGNED_MARK = b"/ByteRange"  # stands in every signed PDF and in none of ours before signing


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the files of a series lie."""

    path: Path

    def file(self, paper: PaperName) -> Path:
        """Return where a paper's PDF is."""
        return self.path / f"{paper.stem}.pdf"

    def signed(self, paper: PaperName) -> bytes | None:
        """Return the signed file that is there, or None; raises MachineError when it cannot be read."""
        path = self.file(paper)
        try:
            data = path.read_bytes() if path.is_file() else b""
        except OSError as error:
            raise MachineError(_unread(path, error)) from error
        return data if SIGNED_MARK in data else None

    def stage(self, path: Path, data: bytes) -> Path:
        """Write a file beside its place and bring it to the disk; raises MachineError when the disk refuses."""
        part = path.with_name(path.name + PART)
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            part.unlink(missing_ok=True)
            raise MachineError(_unwritten(path, error)) from error
        return part

    def put(self, path: Path) -> None:
        """Move a staged file to its place."""
        try:
            path.with_name(path.name + PART).replace(path)
        except OSError as error:
            raise MachineError(_unwritten(path, error)) from error

    def discard(self, *paths: Path) -> None:
        """Take away what was staged for these paths, where anything was."""
        for path in paths:
            path.with_name(path.name + PART).unlink(missing_ok=True)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file whole or not at all."""
        self.stage(path, data)
        self.put(path)

    def name_aside(self, path: Path, digest: str) -> str:
        """Return the name that a file gets once it has stopped counting."""
        return f"{path.stem}.superseded-{digest[:8]}{path.suffix}"

    def set_aside(self, path: Path, digest: str) -> None:
        """Give a file that stopped counting a name of its own."""
        try:
            path.replace(path.with_name(self.name_aside(path, digest)))
        except OSError as error:
            raise MachineError(_unwritten(path, error)) from error

    def digest(self, path: Path) -> str:
        """Return the SHA-256 of a file; empty when it is not there."""
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""

    def staged_digest(self, path: Path) -> str:
        """Return the SHA-256 of what was staged for `path` and never put there; empty when nothing was."""
        return self.digest(path.with_name(path.name + PART))


def _unread(path: Path, error: OSError) -> Text:
    return Text(
        f"{path.name} 파일을 읽을 수 없습니다({reason(error).ko}). 파일이 있는지 확인하십시오.",
        f"{path.name} cannot be read ({reason(error).en}). Check that the file is there.",
    )


def _unwritten(path: Path, error: OSError) -> Text:
    return Text(
        f"{path} 파일을 쓸 수 없습니다({reason(error).ko}). 회차 파일은 그대로입니다. 폴더와 남은 공간을 확인하십시오.",
        f"{path} cannot be written ({reason(error).en}). The round file is unchanged. Check the folder and free space.",
    )
