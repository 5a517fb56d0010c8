"""What holds in every test: no stray warning, no network, and Qt without a screen."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import once
from tests.log_watch import LogWatch
from ui import binding

binding.load()  # as the window does, before pytest-qt loads Qt in its own way

# Read when Qt makes its application object, so it has to stand before any test does.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail the test that logs a warning or an error without having said `log_watch.expect(pattern)`."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(autouse=True, scope="session")
def nothing_worked_out_twice() -> Iterator[None]:
    """Derive the key of a passphrase and read a shipped edition once in a run of the tests."""
    with once.worked_out_once():
        yield


@pytest.fixture(autouse=True, scope="session")
def own_account(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Leave the account of whoever runs the tests alone: what Jipyo keeps for one is kept beside the tests."""
    kept = str(tmp_path_factory.mktemp("account"))
    os.environ["XDG_STATE_HOME"] = os.environ["LOCALAPPDATA"] = kept


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what a person keeps for themselves away from the home of whoever runs the tests."""
    own = tmp_path / "own data"
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(own))
    return own


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this computer: the app opens none unless a hub is set up."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a connection left this computer: {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
