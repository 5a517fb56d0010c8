"""The files that are fetched or compiled instead of kept in the repository: fonts and translations."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from console import Refusal, say
from environment import Ground, pip

# Byte-identical to Debian's fonts-nanum; the wheel is pinned by hash in requirements-fonts.txt.
FONTS = ("NanumGothic.ttf", "NanumGothicBold.ttf")
FONT_FOLDER_IN_WHEEL = "koreanize_matplotlib/fonts"
# The wheel leaves out the licence that the fonts must travel with.
FONT_LICENCE = "OFL.txt"


def ensure_fonts(ground: Ground) -> None:
    """Fetch the two fonts into resources/fonts unless they are there; raises Refusal when they cannot be had."""
    folder = ground.resources / "fonts"
    if all((folder / name).is_file() for name in (*FONTS, FONT_LICENCE)):
        return
    say("글꼴(나눔고딕)을 준비합니다.", "Preparing the font (NanumGothic).")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as downloads:
        lock = ground.packaging / "requirements-fonts.txt"
        pip(ground, ["download", "--no-deps", "--require-hashes", "-r", str(lock), "-d", downloads])
        wheel = next(Path(downloads).glob("*.whl"))
        unpack_fonts(wheel, folder)
    shutil.copyfile(ground.resources / "licenses" / FONT_LICENCE, folder / FONT_LICENCE)


def unpack_fonts(wheel: Path, folder: Path) -> None:
    """Take the two fonts, and nothing else, out of `wheel` into `folder`; each appears whole or not at all."""
    with zipfile.ZipFile(wheel) as archive:
        for name in FONTS:
            fresh = folder / f"{name}.new"
            fresh.write_bytes(archive.read(f"{FONT_FOLDER_IN_WHEEL}/{name}"))
            fresh.replace(folder / name)


def ensure_translations(ground: Ground) -> None:
    """Compile each translation source that is newer than what was compiled from it; raises Refusal on a bad one.

    A window that is open reads its words from the file as they are needed: it keeps the one it has, whole, and the new one
    takes its place.
    """
    for source in stale_translations(ground.resources / "i18n"):
        fresh = source.with_suffix(f".{os.getpid()}.qm")
        command = [str(ground.script("pyside6-lrelease")), "-silent", str(source), "-qm", str(fresh)]
        if subprocess.run(command, check=False).returncode:
            raise Refusal(
                f"번역 파일을 변환하지 못했습니다: {source.name}\n파일이 올바른 XML인지 확인해 주십시오.",
                f"The translation could not be compiled: {source.name}\nCheck that it is well-formed XML.",
            )
        fresh.replace(source.with_suffix(".qm"))


def stale_translations(folder: Path) -> list[Path]:
    """Return the `.ts` files in `folder` whose `.qm` is missing or older."""
    return [source for source in sorted(folder.glob("*.ts")) if _is_newer(source, source.with_suffix(".qm"))]


def _is_newer(source: Path, compiled: Path) -> bool:
    return not compiled.exists() or source.stat().st_mtime_ns > compiled.stat().st_mtime_ns
