"""Which Debian packages are wanted, and which of them are found missing."""

from __future__ import annotations

import pytest

import debian
from bootstrap import has_display, system_packages
from environment import Profile

LISTING = """\
ii  libegl1
rc  xauth
ii  libgl1
un  xvfb
"""


def test_a_package_that_dpkg_shows_installed_is_not_missing() -> None:
    assert debian.missing(["libegl1", "libgl1"], LISTING) == []


def test_a_removed_an_unpacked_and_an_unknown_package_are_missing_in_the_order_asked() -> None:
    assert debian.missing(["xvfb", "libegl1", "xauth", "xdotool"], LISTING) == ["xvfb", "xauth", "xdotool"]


def test_nothing_is_known_from_an_empty_listing() -> None:
    assert debian.missing(["libegl1"], "") == ["libegl1"]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("win32", {}, True),
    ],
)
def test_a_window_can_open_where_there_is_a_display(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert has_display(platform, variables) is expected


def test_a_headless_run_asks_for_no_x11() -> None:
    assert system_packages(Profile.RUN, display=False, ensurepip=True) == list(debian.OFFSCREEN)


def test_a_run_on_a_display_asks_for_what_the_window_loads() -> None:
    assert system_packages(Profile.RUN, display=True, ensurepip=True) == [*debian.OFFSCREEN, *debian.X11]


def test_tests_ask_for_a_display_of_their_own_and_a_second_pdf_reader() -> None:
    wanted = system_packages(Profile.TEST, display=False, ensurepip=True)
    assert {"xvfb", "xauth", "xdotool", "poppler-utils", "libxcb-cursor0"} <= set(wanted)


def test_a_python_without_pip_asks_for_the_part_debian_left_out() -> None:
    assert "python3-venv" in system_packages(Profile.RUN, display=False, ensurepip=False)
