"""The virtual environment: made once, filled from the hash-pinned lock files, and known again by its stamp."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from console import Refusal, say


class Profile(Enum):
    """What an environment is for; each names its lock file. The test lock holds everything in the run lock."""

    RUN = "requirements.txt"
    TEST = "requirements-test.txt"


@dataclass(frozen=True)
class Ground:
    """The folders of one source tree."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.script("python")

    @property
    def packaging(self) -> Path:
        return self.root / "packaging"

    @property
    def resources(self) -> Path:
        return self.root / "resources"

    @property
    def stamp(self) -> Path:
        return self.venv / "jipyo-stamp.json"

    def script(self, name: str) -> Path:
        """Return the path of the command `name` in the environment; Windows starts it only by its full name."""
        return self.scripts / (f"{name}.exe" if os.name == "nt" else name)


@dataclass(frozen=True)
class Stamp:
    """What a finished installation left behind: where it stood, each profile's digest, the system packages seen."""

    home: str = ""
    digests: Mapping[str, str] | None = None
    packages: frozenset[str] = frozenset()

    def holds(self, profile: Profile, digest: str) -> bool:
        """Tell whether `profile` was installed from files of exactly this `digest`."""
        return (self.digests or {}).get(profile.name) == digest

    def with_profile(self, home: str, profile: Profile, digests: Mapping[str, str]) -> Stamp:
        """Return the stamp after `profile` was installed at `home`; the test profile brings the run profile along."""
        kept = dict(self.digests or {}) if self.home == home else {}
        names = [p.name for p in Profile] if profile is Profile.TEST else [profile.name]
        return Stamp(home, {**kept, **{name: digests[name] for name in names}}, self.packages)

    def with_packages(self, packages: Sequence[str]) -> Stamp:
        """Return the stamp after `packages` of the system were seen installed."""
        return Stamp(self.home, self.digests, self.packages | set(packages))


def read_stamp(path: Path) -> Stamp:
    """Return the stamp at `path`, or an empty one when there is none or it cannot be read."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Stamp(str(fields["home"]), dict(fields["digests"]), frozenset(fields["packages"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Stamp()


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write `stamp` in one move, so that a stop halfway leaves no false promise."""
    fields = {"home": stamp.home, "digests": dict(stamp.digests or {}), "packages": sorted(stamp.packages)}
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(fields, indent=1), encoding="utf-8")
    fresh.replace(path)


def home(ground: Ground) -> str:
    """Return what an environment cannot survive a change of: its Python and the place it stands in."""
    return f"{platform.python_implementation()} {platform.python_version()} {ground.root}"


def digest(ground: Ground, profile: Profile) -> str:
    """Return the SHA-256 over everything that decides what an installed `profile` looks like."""
    # The tables of tools come last in pyproject.toml; what they say changes nothing in the environment.
    project = (ground.root / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.ruff]")[0]
    parts = [project.encode(), (ground.packaging / profile.value).read_bytes(), Path(__file__).read_bytes()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def digests(ground: Ground) -> dict[str, str]:
    """Return the digest of each profile by name."""
    return {profile.name: digest(ground, profile) for profile in Profile}


def ensure(ground: Ground, profile: Profile, stamp: Stamp) -> Stamp:
    """Make the environment hold `profile` and return the stamp that says so; nothing runs when it already does.

    Raises Refusal when the packages cannot be fetched.
    """
    here = home(ground)
    if stamp.home == here and ground.python.exists() and stamp.holds(profile, digest(ground, profile)):
        return stamp
    say(
        "실행 환경을 준비합니다. 처음에는 1~2분 걸립니다.",
        "Preparing the environment. The first time takes a minute or two.",
    )
    if stamp.home != here or not ground.python.exists():
        _create(ground)
    install(ground, ["--require-hashes", "--only-binary", ":all:", "-r", str(ground.packaging / profile.value)])
    install(ground, ["--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ground.root)])
    return stamp.with_profile(here, profile, digests(ground))


def install(ground: Ground, arguments: Sequence[str]) -> None:
    """Run `pip install` in the environment; raises Refusal when it fails."""
    pip(ground, ["install", *arguments])


def pip(ground: Ground, arguments: Sequence[str]) -> None:
    """Run pip in the environment, quiet unless it fails; raises Refusal when it does."""
    quiet = ["--disable-pip-version-check", "--no-input", "-qq"]
    if subprocess.run([ground.python, "-m", "pip", *arguments, *quiet], cwd=ground.root, check=False).returncode:
        raise Refusal(
            "패키지를 내려받거나 설치하지 못했습니다. 바뀐 자료는 없습니다. "
            "인터넷 연결을 확인한 뒤 같은 명령을 다시 실행해 주십시오.",
            "Packages could not be fetched or installed. Nothing of yours has changed. "
            "Check the network connection, then run the same command again.",
        )


def _create(ground: Ground) -> None:
    if subprocess.run([sys.executable, "-m", "venv", "--clear", ground.venv], check=False).returncode:
        raise Refusal(
            f"가상 환경을 만들지 못했습니다: {ground.venv}\n디스크 공간과 폴더 권한을 확인해 주십시오.",
            f"The virtual environment could not be made: {ground.venv}\n"
            "Check the disk space and the folder's permissions.",
        )
