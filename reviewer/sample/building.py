"""Builds the sample round through the real intake and the real desk, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from reviewer.clock import system_clock
from reviewer.commands import AcceptImport, AssignWork
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round
from reviewer.errors import Bug, MachineError, reason
from reviewer.framework import catalog
from reviewer.model.framework import Framework
from reviewer.model.round import Institution
from reviewer.sample import books, counted, evidence, panel, people, roster
from reviewer.sample.size import CERTIFICATES, FULL, INBOX, NAME, OPENS_WITH, ROUND, SampleRound, Size, sample_in
from reviewer.sign import test_pki
from reviewer.text import Text, same
from reviewer.watch import UNWATCHED, Watch, followed

EDITION = "kr-public-data-2025"
PART = ".part"
NOTHING = same("")  # the watch of each step has its own words
STEPS = (
    Text("표본 제출물 쓰는 중 (1/4)", "Writing the sample's filings (1/4)"),
    Text("시험용 인증서 만드는 중 (2/4)", "Making test certificates (2/4)"),
    Text("제출물을 접수하고 배정하는 중 (3/4)", "Taking the filings in and assigning work (3/4)"),
    Text("가상 위원의 평가를 적는 중 (4/4)", "Writing down invented reviewers' marks (4/4)"),
)
DEVICE = "sample"
BOSSES = {"chair": "위원장 가상한", "secretary": "간사 예시은"}
SIGNERS = 2  # reviewers with a certificate of their own
CSV_FROM = "5"  # counted points of this area come as CSV, the others as a workbook


def ensure_sample(folder: Path, watch: Watch = UNWATCHED, size: Size = FULL) -> SampleRound:
    """Return the sample round in `folder`, building it when it is not there (some ten seconds).

    It is built beside its place and moved there when whole. Raises Cancelled when the person wants out, MachineError
    when the disk refuses, and leaves nothing then.
    """
    made = sample_in(folder)
    if made.path.exists():
        return made
    part = folder.with_name(folder.name + PART)
    try:
        shutil.rmtree(part, ignore_errors=True)
        (part / INBOX).mkdir(parents=True)
        _build(part, size, watch)
        _move(part, folder)
    except OSError as error:
        raise MachineError(_unbuilt(folder, error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)  # gone when it was moved; left when the person stopped
    return made


def _unbuilt(folder: Path, error: OSError) -> Text:
    return Text(
        f"표본을 {folder}에 만들 수 없습니다 ({reason(error).ko}). 다른 것은 그대로입니다. 공간과 권한을 확인하고 다시 하십시오.",
        f"The sample cannot be made in {folder} ({reason(error).en}). Nothing else was touched. Check space and permissions and try again.",
    )


def _build(folder: Path, size: Size, watch: Watch) -> None:
    writing, certifying, taking, marking = (watch.saying(words) for words in STEPS)
    framework = catalog.load(EDITION)
    present = roster.institutions(size)
    paths = write_inbox(folder / INBOX, framework, present, size, writing)
    certifying.report(0, 0, NOTHING)
    write_certificates(folder / CERTIFICATES, size)
    desk = new_round(folder / ROUND, OPENS_WITH, NAME, framework, Seat(device=DEVICE), sample=True)
    try:
        take_in(desk, paths, taking)
        desk.do(AssignWork())
        panel.enliven(desk, size, marking)
    finally:
        desk.close()


def write_inbox(
    folder: Path, framework: Framework, present: Sequence[Institution], size: Size, watch: Watch = UNWATCHED
) -> list[Path]:
    """Write everything that institutions and agencies filed; return the batches in which it is taken in."""
    watch.report(0, 0, NOTHING)
    filing = roster.submitting(size, list(present))
    local = [one for one in filing if one.type in evidence.LOCAL]
    others = [one for one in filing if one.type not in evidence.LOCAL]
    books.institutions(folder / "기관 명단.xlsx", present, framework)
    books.reviewers(folder / "평가위원 명단.csv", people.reviewers(size.reviewers))
    counts = list(counted.counts(framework, list(present), {one.code for one in filing}))
    books.figures(folder / "수치.xlsx", counts)
    books.counted_workbook(folder / "정량 점수.xlsx", [c for c in counts if not c.measure.code.startswith(CSV_FROM)])
    books.counted_table(folder / "정량 점수(관리체계).csv", [c for c in counts if c.measure.code.startswith(CSV_FROM)])
    books.submissions(folder / "실적보고서(지방).xlsx", local, framework)
    books.submissions(folder / "실적보고서(중앙·공공기관).xlsx", others, framework)
    watch.check()
    evidence.archive(folder / "증빙자료(지방).zip", followed(local, watch, len(filing), NOTHING, every=1))
    passed = followed(others, watch, len(filing), NOTHING, every=1, before=len(local))
    evidence.folders(folder / "증빙자료(중앙·공공기관)", passed)
    return sorted(folder.iterdir())


def write_certificates(folder: Path, size: Size) -> None:
    """Make the test authority and the certificates of the chair, the secretary and the first reviewers."""
    own = {str(r.id): r.name for r in people.reviewers(min(SIGNERS, size.reviewers))}
    test_pki.make(folder, BOSSES | own, OPENS_WITH, system_clock())


def take_in(desk: Desk, paths: Sequence[Path], watch: Watch = UNWATCHED) -> None:
    """Take files in as a secretary would; raises Bug when the sample's own files have problems."""
    seen = desk.preview(paths, watch)
    if seen.problem_count:
        first = seen.problems[0]
        raise Bug(
            Text(
                f"표본의 파일에 문제가 있습니다({seen.problem_count}건): {first.file} {first.row} {first.wrong.ko}",
                f"The sample's own files have problems ({seen.problem_count}): {first.file} {first.row} {first.wrong.en}",
            )
        )
    desk.do(AcceptImport(seen.batches), watch)


def _move(part: Path, folder: Path) -> None:
    """Move the whole sample to its place, the round file last: a folder without it counts as not built."""
    folder.mkdir(parents=True, exist_ok=True)
    for child in sorted(part.iterdir(), key=_round_last):
        target = folder / child.name
        if target.is_dir():
            shutil.rmtree(target)
        child.replace(target)
    part.rmdir()


def _round_last(child: Path) -> bool:
    return child.name == ROUND
