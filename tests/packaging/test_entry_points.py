"""In a bundle, a process that lays pages out starts through the program's own entry points."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable

import pytest

import reviewer.__main__
import ui.main


@pytest.mark.parametrize("main", [reviewer.__main__.main, ui.main.main])
def test_a_process_of_a_bundle_does_its_own_work_instead_of_starting_the_program_again(
    main: Callable[[list[str]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing, "freeze_support", _leave)
    with pytest.raises(SystemExit, match="7"):
        main(["--no-such-option"])


def _leave() -> None:
    raise SystemExit(7)
