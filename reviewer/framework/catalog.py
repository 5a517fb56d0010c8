"""The rule files that ship with Jipyo, by id."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from reviewer import resources
from reviewer.errors import UserError
from reviewer.framework import reader
from reviewer.model.framework import Framework
from reviewer.text import Text

INDEX = ("frameworks", "index.json")
"""The list of rule files that ship: id and title of each, in the order in which they are offered."""


class _Shipped(Mapping[str, Text]):
    """The titles in the index by id; the file is read each time it is asked, and no rule file is opened for it."""

    def __getitem__(self, name: str) -> Text:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, Text]:
        listed = json.loads(resources.path(*INDEX).read_text(encoding="utf-8"))
        return {name: Text(title["ko"], title["en"]) for name, title in listed.items()}


SHIPPED: Mapping[str, Text] = _Shipped()


def shipped() -> list[tuple[str, Text, Path]]:
    """Return id, title and path of every shipped rule file; opens none of them."""
    return [(name, title, _path(name)) for name, title in dict(SHIPPED).items()]


def load(id_or_path: str) -> Framework:
    """Return a shipped framework by id, or one from a rule file by path.

    Raises FrameworkProblems when the file has errors, UserError when there is no such id or file.
    """
    return reader.read(locate(id_or_path))


def locate(id_or_path: str) -> Path:
    """Return the path of a shipped id or of a rule file; raises UserError when there is neither."""
    if id_or_path in SHIPPED:
        return _path(id_or_path)
    path = Path(id_or_path)
    if path.is_file():
        return path
    listed = ", ".join(SHIPPED)
    raise UserError(
        Text(
            f"'{id_or_path}'이라는 평가편람도 파일도 없습니다. 함께 들어 있는 평가편람: {listed}",
            f"There is no edition and no file '{id_or_path}'. The editions that ship with Jipyo: {listed}",
        )
    )


def _path(name: str) -> Path:
    return resources.path("frameworks", f"{name}.yaml")
