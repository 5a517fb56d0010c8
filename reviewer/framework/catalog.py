"""The rule files that ship with Jipyo, by id."""

from __future__ import annotations

from pathlib import Path

from reviewer import resources
from reviewer.errors import UserError
from reviewer.framework import reader
from reviewer.model.framework import Framework
from reviewer.text import Text

SHIPPED: dict[str, Text] = {
    "kr-public-data-2025": Text("2025년 공공데이터 제공 운영실태 평가", "2025 Public Data Provision Evaluation"),
    "kr-data-admin-2025": Text("2025년 데이터기반행정 실태점검", "2025 Data-based Administration Check"),
    "kr-public-data-2024": Text("2024년 공공데이터 제공 운영실태 평가", "2024 Public Data Provision Evaluation"),
    "kr-data-admin-2024": Text("2024년 데이터기반행정 실태점검", "2024 Data-based Administration Check"),
    "sample-2022": Text("2022년 모양의 비공식 표본", "Unofficial sample in the shape of 2022"),
}


def shipped() -> list[tuple[str, Text, Path]]:
    """Return id, title and path of every shipped rule file; reads nothing from disk."""
    return [(name, title, _path(name)) for name, title in SHIPPED.items()]


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
