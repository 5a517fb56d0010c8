"""The guards of conftest.py do bite: each is shown a test that breaks its promise."""

from __future__ import annotations

import logging
import socket

import pytest

from tests.log_watch import LogWatch

NOWHERE = ("192.0.2.1", 80)  # set aside for documentation, so nothing can ever answer


def _record(level: int, message: str) -> logging.LogRecord:
    return logging.LogRecord("jipyo.store", level, __file__, 1, message, None, None)


def test_a_warning_nobody_expected_is_a_complaint() -> None:
    watch = LogWatch()
    watch.handle(_record(logging.WARNING, "the disk is slow"))
    assert watch.complaints() == ["logged: WARNING jipyo.store: the disk is slow"]


def test_an_expected_warning_is_no_complaint() -> None:
    watch = LogWatch()
    watch.expect("disk is slow")
    watch.handle(_record(logging.WARNING, "the disk is slow"))
    assert watch.complaints() == []


def test_an_expectation_that_is_not_met_is_a_complaint() -> None:
    watch = LogWatch()
    watch.expect("disk is slow")
    assert watch.complaints() == ["never logged: disk is slow"]


def test_the_watch_hears_any_logger_of_this_process(log_watch: LogWatch) -> None:
    log_watch.expect("^ERROR some.library: broken$")
    logging.getLogger("some.library").error("broken")


def test_a_connection_to_another_computer_is_refused() -> None:
    with socket.socket() as outside, pytest.raises(AssertionError, match="left this computer"):
        outside.connect(NOWHERE)


def test_a_connection_within_this_computer_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
        client.connect(server.getsockname())
        assert client.getpeername() == server.getsockname()
