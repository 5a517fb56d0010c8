"""Finds the files in what a person chose: single files, folders and archives."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from reviewer.intake import archive, archive_faults
from reviewer.intake.items import Item, is_clutter, is_round, on_disk, reading, unreadable
from reviewer.intake.limits import Limits
from reviewer.intake.problems import Fault, Place, Problems
from reviewer.text import Text
from reviewer.watch import Watch

NAMED = 3  # files that are named where more are meant


def collect(paths: Sequence[Path], limits: Limits, watch: Watch, problems: Problems) -> list[Item]:
    """Return every file to be read, in order of name; what is refused becomes a problem."""
    found: list[Item] = []
    for done, path in enumerate(paths):
        watch.report(done, len(paths), reading(path.name))
        found += _under(path, limits, problems)
    return found


def _under(path: Path, limits: Limits, problems: Problems) -> list[Item]:
    found: list[Item] = []
    try:
        for parts, file in _files(path, problems):
            found += _opened(on_disk(file, parts), limits, problems)
            if len(found) > limits.members:
                problems.add(Place(path.name), archive_faults.too_many(limits.members))
                return []
    except OSError as error:
        problems.add(Place(path.name), unreadable(error).fault)
    return found


def _files(path: Path, problems: Problems) -> Iterator[tuple[tuple[str, ...], Path]]:
    """Yield the plain files at or below a path; links are reported, never followed."""
    top = (unicodedata.normalize("NFC", path.name),)
    if path.is_file() and is_round(path.name):
        problems.add(Place(path.name), _round())
    elif path.is_file():
        yield top, path
    elif path.is_dir():
        yield from _walk(path, top, problems)
    else:
        problems.add(Place(path.name), _absent())


def _walk(folder: Path, parts: tuple[str, ...], problems: Problems) -> Iterator[tuple[tuple[str, ...], Path]]:
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=_name)
    rounds = [_name(entry) for entry in ordered if is_round(_name(entry))]
    if rounds:
        problems.note(Place("/".join(parts)), _passed_over(rounds))
    for entry in ordered:
        inner = (*parts, _name(entry))
        if is_clutter(inner) or is_round(inner[-1]):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), inner, problems)
        elif entry.is_file(follow_symlinks=False):
            yield inner, Path(entry.path)
        else:
            problems.add(Place("/".join(inner)), archive_faults.link())


def _name(entry: os.DirEntry[str]) -> str:
    return unicodedata.normalize("NFC", entry.name)


def _opened(item: Item, limits: Limits, problems: Problems) -> list[Item]:
    if item.size > limits.total or (item.size > limits.file and item.suffix != "zip"):
        problems.add(Place(item.name), archive_faults.too_large(limits.total if item.suffix == "zip" else limits.file))
        return []
    return archive.contents(item, limits, problems) if item.suffix == "zip" else [item]


def _absent() -> Fault:
    return Fault(
        Text("그런 파일이나 폴더가 없습니다.", "There is no such file or folder."),
        Text("이름과 자리를 확인하십시오.", "Check its name and place."),
    )


def _round() -> Fault:
    return Fault(
        Text(
            "평가 회차나 꾸러미 파일이어서 자료로 들이지 않습니다.", "This is a round file or a package, nothing filed."
        ),
        Text(
            "돌아온 꾸러미는 접수의 ‘배정과 꾸러미’에서 합치십시오.",
            "Merge packages that came back under “Assignment and packages” of Intake.",
        ),
    )


def _passed_over(rounds: Sequence[str]) -> Text:
    named = ", ".join(rounds[:NAMED])
    more = len(rounds) - NAMED
    ko, en = (f" 외 {more}개", f" and {more} more") if more > 0 else ("", "")
    return Text(
        f"평가 회차나 꾸러미 파일은 자료가 아니어서 넘어갔습니다({named}{ko}).",
        f"Round files and packages are nothing filed and were passed over ({named}{en}).",
    )
