"""Fonts taken out of the wheel, and translations compiled only when they are stale."""

from __future__ import annotations

import mmap
import os
import sys
import zipfile
from pathlib import Path

import pytest

from assets import FONT_FOLDER_IN_WHEEL, FONTS, ensure_translations, stale_translations, unpack_fonts
from environment import Ground

EARLIER, LATER = 1_000_000_000, 1_000_000_001
MESSAGE = "<context><name>A</name><message><source>b</source><translation>ㄴ</translation></message></context>"


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


def test_a_window_that_is_open_keeps_the_words_it_reads_while_they_are_compiled_anew(tmp_path: Path) -> None:
    ground = Ground(tmp_path)
    words = ground.resources / "i18n" / "ko.ts"
    words.parent.mkdir(parents=True)
    words.write_text(f'<!DOCTYPE TS><TS version="2.1" language="ko">{MESSAGE}</TS>', encoding="utf-8")
    ground.scripts.parent.mkdir()
    ground.scripts.symlink_to(Path(sys.executable).parent)
    compiled = words.with_suffix(".qm")
    compiled.write_bytes(b"the words of before")
    os.utime(compiled, (EARLIER, EARLIER))
    with compiled.open("rb") as read, mmap.mmap(read.fileno(), 0, access=mmap.ACCESS_READ) as held:
        ensure_translations(ground)
        assert held[:] == b"the words of before"
    assert compiled.read_bytes() != b"the words of before"
    assert sorted(path.name for path in words.parent.iterdir()) == ["ko.qm", "ko.ts"]
