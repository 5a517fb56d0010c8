"""The stamp that makes a second start quick, and what makes it void."""

from __future__ import annotations

from pathlib import Path

import pytest

from environment import Ground, Profile, Stamp, digest, digests, ensure, home, read_stamp, write_stamp

PYPROJECT = '[project]\nname = "x"\n\n[tool.ruff]\nline-length = 120\n'


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    """Return a source tree with just what a digest is made of."""
    ground = Ground(tmp_path)
    ground.packaging.mkdir()
    ground.venv.mkdir()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    for profile in Profile:
        (ground.packaging / profile.value).write_text("a==1\n", encoding="utf-8")
    return ground


def _pretend_python_is_there(ground: Ground) -> None:
    ground.scripts.mkdir()
    ground.python.touch()


def test_what_was_written_is_read_back(ground: Ground) -> None:
    stamp = Stamp("here", {"RUN": "1"}, frozenset({"libegl1"}))
    write_stamp(ground.stamp, stamp)
    assert read_stamp(ground.stamp) == stamp


@pytest.mark.parametrize("content", ["", "{", "[]", '{"home": "here"}', '{"home": "", "digests": 3, "packages": []}'])
def test_a_damaged_stamp_counts_as_none(ground: Ground, content: str) -> None:
    ground.stamp.write_text(content, encoding="utf-8")
    assert read_stamp(ground.stamp) == Stamp()


def test_no_stamp_counts_as_nothing_installed(ground: Ground) -> None:
    assert not read_stamp(ground.stamp).holds(Profile.RUN, digest(ground, Profile.RUN))


def test_a_changed_lock_voids_only_its_own_profile(ground: Ground) -> None:
    before = digests(ground)
    (ground.packaging / Profile.TEST.value).write_text("a==2\n", encoding="utf-8")
    after = digests(ground)
    assert [name for name in before if before[name] != after[name]] == ["TEST"]


def test_a_changed_project_table_voids_both(ground: Ground) -> None:
    before = digests(ground)
    (ground.root / "pyproject.toml").write_text(PYPROJECT.replace('"x"', '"y"'), encoding="utf-8")
    assert all(before[name] != digests(ground)[name] for name in before)


def test_a_changed_tool_setting_voids_nothing(ground: Ground) -> None:
    before = digests(ground)
    (ground.root / "pyproject.toml").write_text(PYPROJECT.replace("120", "100"), encoding="utf-8")
    assert digests(ground) == before


def test_installing_the_tests_brings_what_a_run_needs(ground: Ground) -> None:
    stamp = Stamp().with_profile("here", Profile.TEST, digests(ground))
    assert stamp.holds(Profile.RUN, digest(ground, Profile.RUN))


def test_another_home_forgets_what_was_installed_at_the_old_one(ground: Ground) -> None:
    old = Stamp().with_profile("there", Profile.TEST, digests(ground))
    new = old.with_profile("here", Profile.RUN, digests(ground))
    assert not new.holds(Profile.TEST, digest(ground, Profile.TEST))


def test_a_second_start_installs_nothing(ground: Ground, capfd: pytest.CaptureFixture[str]) -> None:
    _pretend_python_is_there(ground)
    stamp = Stamp().with_profile(home(ground), Profile.RUN, digests(ground))
    assert ensure(ground, Profile.RUN, stamp) == stamp
    assert capfd.readouterr().out == ""
