"""What the files around the code keep to: locks, licences, translations, and nothing of one machine."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from reviewer import __version__
from tests.architecture.source import ROOT

LOCKS = sorted((ROOT / "packaging").glob("requirements*.txt"))
TEXT_SUFFIXES = {"", ".cfg", ".csv", ".in", ".json", ".md", ".py", ".spec", ".toml", ".ts", ".txt", ".yaml", ".yml"}
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|farm|root|home/\w+)/")
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)", re.MULTILINE)


def test_packaging_stays_a_folder_of_scripts() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_there_are_locks_to_install_from() -> None:
    assert [lock.name for lock in LOCKS] == ["requirements-fonts.txt", "requirements-test.txt", "requirements.txt"]


def test_no_lock_names_a_host() -> None:
    assert [lock.name for lock in LOCKS if "://" in lock.read_text(encoding="utf-8")] == []


def test_every_locked_package_is_pinned_by_hash() -> None:
    loose = [
        f"{lock.name}: {entry.splitlines()[0]}" for lock in LOCKS for entry in _entries(lock) if not _sealed(entry)
    ]
    assert loose == []


def test_the_tests_run_on_the_very_versions_that_ship() -> None:
    shipped, tested = _pins("requirements.txt"), _pins("requirements-test.txt")
    assert {name: tested.get(name) for name in shipped} == shipped


def test_every_declared_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    declared = [*project["project"]["dependencies"], *groups["build"], *groups["test"]]
    names = {re.split(r"[=<>!~ ]", entry, maxsplit=1)[0].lower().replace("_", "-") for entry in declared}
    assert names - set(_pins("requirements-test.txt")) == set()


def test_the_licence_is_the_one_the_project_declares() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license"]
    assert (declared, "Apache License\n                           Version 2.0" in licence) == ("Apache-2.0", True)


def test_the_font_licence_travels_with_the_fonts() -> None:
    licence = (ROOT / "resources" / "licenses" / "OFL.txt").read_text(encoding="utf-8")
    assert "NAVER Corporation" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_sentence_on_screen_is_translated() -> None:
    unfinished = [
        f"{path.name}: {text.count('unfinished')}"
        for path in (ROOT / "resources").rglob("*.ts")
        if 'type="unfinished"' in (text := path.read_text(encoding="utf-8"))
    ]
    assert unfinished == []


def test_nothing_names_a_folder_of_one_machine() -> None:
    named = [str(p.relative_to(ROOT)) for p in _own_texts() if ONE_MACHINE.search(p.read_text(encoding="utf-8"))]
    assert named == []


def test_no_key_lies_in_the_source_tree() -> None:
    keys = [str(p.relative_to(ROOT)) for p in _own_files() if p.suffix in {".p12", ".pfx", ".key", ".pem", ".jipyo"}]
    assert keys == []


def _entries(lock: Path) -> list[str]:
    return re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())


def _sealed(entry: str) -> bool:
    return "==" in entry and "--hash=sha256:" in entry


def _pins(name: str) -> dict[str, str]:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return {match["name"]: match["version"] for match in PINNED.finditer(text)}


def _own_files() -> Iterator[Path]:
    """Walk what belongs to the repository: top-level files and the rooms, without what running leaves behind.

    In a second working copy `.git` is a file that says where the first one is; it belongs to no repository.
    """
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git")
    for room in ("reviewer", "ui", "resources", "tests", "packaging", "docs", ".ci"):
        yield from (p for p in (ROOT / room).rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def _own_texts() -> Iterator[Path]:
    return (path for path in _own_files() if path.suffix in TEXT_SUFFIXES and path.name != "LICENSE")
