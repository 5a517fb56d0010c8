"""Fonts taken out of the wheel, and translations compiled only when they are stale."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from assets import FONT_FOLDER_IN_WHEEL, FONTS, stale_translations, unpack_fonts

EARLIER, LATER = 1_000_000_000, 1_000_000_001


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """Return a wheel shaped like the pinned one, with invented fonts."""
    path = tmp_path / "fonts.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name in (*FONTS, "NanumGothicLight.ttf"):
            archive.writestr(f"{FONT_FOLDER_IN_WHEEL}/{name}", f"invented {name}")
        archive.writestr("koreanize_matplotlib/__init__.py", "import matplotlib")
    return path


def _file(path: Path, seconds: int) -> Path:
    path.touch()
    os.utime(path, (seconds, seconds))
    return path


def test_only_the_two_fonts_come_out_of_the_wheel(wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    unpack_fonts(wheel, folder)
    assert {p.name: p.read_text(encoding="utf-8") for p in folder.iterdir()} == {
        "NanumGothic.ttf": "invented NanumGothic.ttf",
        "NanumGothicBold.ttf": "invented NanumGothicBold.ttf",
    }


def test_a_translation_never_compiled_is_stale(tmp_path: Path) -> None:
    source = _file(tmp_path / "ko.ts", EARLIER)
    assert stale_translations(tmp_path) == [source]


def test_a_translation_changed_since_is_stale(tmp_path: Path) -> None:
    source = _file(tmp_path / "ko.ts", LATER)
    _file(tmp_path / "ko.qm", EARLIER)
    assert stale_translations(tmp_path) == [source]


def test_a_compiled_translation_is_left_alone(tmp_path: Path) -> None:
    _file(tmp_path / "ko.ts", EARLIER)
    _file(tmp_path / "ko.qm", LATER)
    assert stale_translations(tmp_path) == []


def test_no_folder_of_translations_is_no_work(tmp_path: Path) -> None:
    assert stale_translations(tmp_path / "i18n") == []
