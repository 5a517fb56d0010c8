"""A shell, and a small sample round that is built once and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reviewer.sample.building import ensure_sample
from reviewer.sample.size import OPENS_WITH, SMALL, SampleRound
from tests.cli.shell import Shell


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> SampleRound:
    """Return a small sample round that nobody writes to."""
    return ensure_sample(tmp_path_factory.mktemp("sample") / "round", size=SMALL)


@pytest.fixture
def jipyo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """Return a shell that knows the passphrases of the sample and keeps logs to itself."""
    monkeypatch.setenv("JIPYO_PASSPHRASE", OPENS_WITH)
    monkeypatch.setenv("JIPYO_PACKAGE_PASSPHRASE", OPENS_WITH)
    monkeypatch.setenv("JIPYO_P12_PASSWORD", OPENS_WITH)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))
    return Shell(capsys)


@pytest.fixture
def file(built: SampleRound, tmp_path: Path) -> Path:
    """Return a copy of the sample's round file."""
    copy = tmp_path / "round.jipyo"
    shutil.copyfile(built.path, copy)
    return copy


@pytest.fixture
def package(jipyo: Shell, file: Path, tmp_path: Path) -> Path:
    """Return the package of R06, who has begun but not finished."""
    path = tmp_path / "R06.jipyo"
    jipyo.fine("package", file, "--reviewer", "R06", "--to", path)
    return path


@pytest.fixture
def built_empty(jipyo: Shell, built: SampleRound, tmp_path: Path) -> Path:
    """Return a round with the sample's filings in it and nothing assigned."""
    path = tmp_path / "unassigned.jipyo"
    jipyo.fine("new", path)
    jipyo.fine("import", path, *sorted(built.inbox.iterdir()))
    return path
