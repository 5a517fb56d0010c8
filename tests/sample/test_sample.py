"""The sample round: real institutions, everything else invented and always the same."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.desk.desk import Desk
from reviewer.desk.opening import open_round
from reviewer.errors import MachineError
from reviewer.framework import catalog
from reviewer.model.ids import ReviewerId
from reviewer.sample import building, people, roster
from reviewer.sample.building import ensure_sample, write_inbox
from reviewer.sample.particles import settled
from reviewer.sample.size import FULL, SMALL, SampleRound
from reviewer.text import Text
from reviewer.watch import Cancelled, Watch


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> SampleRound:
    return ensure_sample(tmp_path_factory.mktemp("sample") / "round", size=SMALL)


@pytest.fixture
def desk(sample: SampleRound, tmp_path: Path) -> Iterator[Desk]:
    copy = tmp_path / "copy.jipyo"
    shutil.copyfile(sample.path, copy)
    opened = open_round(copy, sample.passphrase)
    yield opened
    opened.close()


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_full_sample_is_the_real_list_and_twenty_six_invented_reviewers() -> None:
    present = roster.institutions(FULL)
    assert len(present) == 685
    assert {one.track for one in present} == {"P", "N"}
    assert len({one.type for one in roster.submitting(FULL, present)}) == 7
    assert len(roster.submitting(FULL, present)) == 60
    reviewers = people.reviewers(26)
    assert len({one.name for one in reviewers}) == 26
    assert all("가상" in one.affiliation for one in reviewers)


def test_the_filings_are_the_same_bytes_each_time(sample: SampleRound, tmp_path: Path) -> None:
    again = tmp_path / "inbox"
    again.mkdir()
    write_inbox(again, catalog.load(building.EDITION), roster.institutions(SMALL), SMALL)
    assert _digests(again) == _digests(sample.inbox)


def test_every_filing_is_in_the_round(desk: Desk) -> None:
    progress = desk.see.progress()
    assert (progress.institutions, progress.submissions) == (14, 36)
    assert all(not line.missing for line in desk.see.completeness() if line.submitted)


def test_submissions_fill_every_compulsory_field(desk: Desk) -> None:
    item = desk.see.item(desk.see.worklist(ReviewerId("R01"))[0].key)
    assert item.submission is not None
    assert item.form is not None
    required = [f.key for f in item.form.fields if f.required and f.measure in ("", item.measure.code)]
    given = {key.split(".")[0] for key, value in item.submission.fields.items() if value}
    assert set(required) <= given


def test_evidence_comes_in_several_kinds_and_opens(desk: Desk) -> None:
    everything = [e for w in desk.see.worklist(ReviewerId("R01")) for e in desk.see.item(w.key).evidence]
    assert {"application/pdf", "image/png", "image/jpeg"} <= {e.media_type for e in everything}
    assert {"report", "evidence"} == {e.kind for e in everything}
    paged = [e for e in everything if e.media_type == "application/pdf"]
    assert all(e.pages for e in paged)
    assert all(desk.see.evidence_bytes(e.id).startswith(b"%PDF-") for e in paged)


def test_the_work_is_under_way(desk: Desk) -> None:
    progress = desk.see.progress()
    assert 0 < progress.decided < progress.to_decide
    assert 0 < progress.marked < progress.assigned
    assert any(item.spread > 0 for item in desk.see.agenda())
    assert len(desk.see.recusals()) == 1
    assert desk.see.declaration(ReviewerId("R01")) is not None


def test_the_sample_says_what_it_is(desk: Desk) -> None:
    assert desk.info.sample
    assert "가상" in desk.info.name


def test_the_certificates_say_that_they_are_tests(sample: SampleRound, desk: Desk) -> None:
    key = desk.papers.key(sample.key("chair"), sample.passphrase)
    assert "효력 없음" in key.holder.name


def test_a_sample_that_is_there_is_left_as_it_is(sample: SampleRound) -> None:
    before = _digests(sample.folder)
    told: list[object] = []
    watch = Watch(lambda *step: told.append(step))
    assert ensure_sample(sample.folder, watch, SMALL) == sample
    assert (_digests(sample.folder), told) == (before, [])


@pytest.mark.parametrize("patience", [0, 5, 12])
def test_a_build_that_is_stopped_leaves_nothing(tmp_path: Path, patience: int) -> None:
    told: list[tuple[int, int, str]] = []

    def hear(done: int, total: int, words: Text) -> None:
        told.append((done, total, words.en))

    with pytest.raises(Cancelled):
        ensure_sample(tmp_path / "round", Watch(hear, lambda: len(told) >= patience), SMALL)
    assert list(tmp_path.iterdir()) == []
    assert all(done <= total and words.endswith("/4)") for done, total, words in told if total)


def test_an_interrupted_build_leaves_no_round_and_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "round"

    def stop(*_anything: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(building, "take_in", stop)
        with pytest.raises(KeyboardInterrupt):
            ensure_sample(folder, size=SMALL)
    assert not folder.exists()
    assert ensure_sample(folder, size=SMALL).path.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["round"]


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    with pytest.raises(MachineError) as refusal:
        ensure_sample(tmp_path / "plain" / "round", size=SMALL)
    assert "만들 수 없습니다" in refusal.value.sentence.ko


@pytest.mark.parametrize(
    ("open_words", "words"),
    [
        ("침수예보을(를)", "침수예보를"),
        ("상권이(가)", "상권이"),
        ("안산시(가상)이(가)", "안산시(가상)이"),
        ("3과(와)", "3과"),
        ("물으로(로)", "물로"),
        ("API을(를)", "API를"),
    ],
)
def test_particles_follow_the_sound_before_them(open_words: str, words: str) -> None:
    assert settled(open_words) == words
