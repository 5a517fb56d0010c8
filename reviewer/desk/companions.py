"""Looks at the JSON and the workbook that lie beside a PDF and says whether they are the ones the PDF names."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.sheet import tables, workbook
from reviewer.sheet.data import is_sound

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.beside import Beside
    from reviewer.sign.identity import Identity

MOST = workbook.MOST


def look(path: Path, paper: Identity) -> tuple[Beside, ...]:
    """Return how the files beside the PDF at `path` stand to what that paper says of them; never raises for a file."""
    figures = _stood(path, f"{paper.sheet}.json", paper.figures, _figures)
    if not paper.tables:
        return (figures,)
    return figures, _stood(path, f"{paper.sheet}.xlsx", paper.tables, _tables)


def _stood(path: Path, name: str, promised: str, digest: Callable[[bytes], str]) -> Beside:
    from reviewer.sign.beside import Beside, Stand

    file = _there(path, name)
    if file is None:
        return Beside(name, Stand.MISSING)
    return Beside(file.name, Stand.BELONGS if digest(_read(file)) == promised else Stand.CHANGED)


def _there(path: Path, name: str) -> Path | None:
    """Return the file by the name it was made with, or by the one the PDF has now."""
    named = (path.with_name(name), path.with_suffix(Path(name).suffix))
    return next((file for file in named if file.is_file()), None)


def _read(file: Path) -> bytes:
    """Return the content; empty, which no paper names, when it cannot be read or is larger than any of ours."""
    try:
        return file.read_bytes() if file.stat().st_size <= MOST else b""
    except OSError:
        return b""


def _figures(content: bytes) -> str:
    """Return the SHA-256 of figures whose own code holds; empty for anything else."""
    return hashlib.sha256(content).hexdigest() if is_sound(content) else ""


def _tables(content: bytes) -> str:
    try:
        return tables.digest(workbook.read(content))
    except ValueError:
        return ""
