"""What is the address of a timestamp authority, told without asking anyone."""

from __future__ import annotations

import pytest

from reviewer.desk.proving import address_fault


@pytest.mark.parametrize("address", ["http://tsa.example", "https://tsa.example:8443/tsa"])
def test_an_address_of_the_web_may_be_asked(address: str) -> None:
    assert address_fault(address) is None


@pytest.mark.parametrize(
    "address", ["", "tsa.example", "ftp://tsa.example", "http://", "http://tsa:port/", "http://[::1"]
)
def test_anything_else_is_refused_with_a_sentence(address: str) -> None:
    fault = address_fault(address)
    assert fault is not None
    assert "http://" in fault.ko
