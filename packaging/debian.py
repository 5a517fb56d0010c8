"""The Debian packages that Jipyo stands on: which are missing, and how they get installed."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from console import Refusal, say

# Found by leaving one out at a time in a minimal Debian 12: Qt's offscreen platform loads all of these.
OFFSCREEN = ("libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libxkbcommon0")
# What the xcb platform loads on top, to open a real window.
X11 = ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0")
# A display to test on, a hand to type with, a second opinion on our PDF files, a token made of software.
TESTS = ("xvfb", "xauth", "xdotool", "poppler-utils", "softhsm2")
# Debian keeps the part of Python that makes environments apart.
VENV = ("python3-venv",)


def is_debian() -> bool:
    """Tell whether this computer installs its software with dpkg."""
    return sys.platform == "linux" and Path("/etc/debian_version").exists() and shutil.which("dpkg-query") is not None


def can_make_environments() -> bool:
    """Tell whether this Python can fill a new environment with pip."""
    return importlib.util.find_spec("ensurepip") is not None


def missing(wanted: Iterable[str], listing: str) -> list[str]:
    """Return those of `wanted` that `listing`, one `status package` per line, does not show as installed."""
    rows = (line.split() for line in listing.splitlines())
    installed = {row[-1] for row in rows if len(row) > 1 and row[0] == "ii"}
    return [name for name in wanted if name not in installed]


def ensure(wanted: Sequence[str]) -> None:
    """Install those of `wanted` that are missing.

    Raises Refusal when that needs rights or a network that are not there.
    """
    absent = missing(wanted, _installed(wanted))
    if not absent:
        return
    rights = _rights(absent)
    say(f"시스템 패키지를 설치합니다: {' '.join(absent)}", f"Installing system packages: {' '.join(absent)}")
    _install(absent, rights)


def _installed(wanted: Sequence[str]) -> str:
    command = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package}\n", *wanted]
    # An unknown package makes dpkg-query fail after it has listed the known ones, which is the answer we want.
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _install(packages: Sequence[str], rights: Sequence[str]) -> None:
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A failed refresh is not yet a failure: the lists at hand may do, and the install says so if they do not.
    subprocess.run([*apt, "update"], check=False)
    command = [*apt, "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", *packages]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        raise _by_hand(packages)


def _rights(packages: Sequence[str]) -> list[str]:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        return ["sudo", "-n"]
    raise _by_hand(packages)


def _by_hand(packages: Sequence[str]) -> Refusal:
    command = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    return Refusal(
        "시스템 패키지를 설치하지 못했습니다. 바뀐 자료는 없습니다. "
        f"다음 명령을 실행한 뒤 다시 시도해 주십시오.\n  {command}",
        "The system packages could not be installed. Nothing of yours has changed. "
        f"Run this, then try again:\n  {command}",
    )
