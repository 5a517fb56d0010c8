"""The stages up to the panel: filings in, work out to reviewers and back, decisions, results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.cli.selftest.checks import NotAsPromised, expect
from reviewer.clock import Clock
from reviewer.commands import AcceptImport, AssignWork, MakePackage, MergePackages, SignDeclaration
from reviewer.desk.desk import Desk
from reviewer.desk.opening import Seat, new_round, open_round
from reviewer.desk.state import CHAIR
from reviewer.framework import catalog
from reviewer.model.ids import ReviewerId
from reviewer.sample import panel, roster
from reviewer.sample.building import EDITION, write_inbox
from reviewer.sample.dice import Dice
from reviewer.sample.size import NAME, OPENS_WITH, Size
from reviewer.scoring.limits import QUESTIONS
from reviewer.text import Text


@dataclass(slots=True)
class Job:
    """One whole job in a folder of its own; later stages stand on what earlier ones left here."""

    folder: Path
    size: Size
    clock: Clock
    desk: Desk | None = None
    inbox: Sequence[Path] = ()
    returned: list[Path] = field(default_factory=list)

    @property
    def opened(self) -> Desk:
        """Return the desk of the round; only the stages after the first may ask."""
        if self.desk is None:
            raise NotAsPromised(Text("회차가 열려 있지 않습니다.", "The round is not open."))
        return self.desk

    def close(self) -> None:
        """Let go of the round."""
        if self.desk is not None:
            self.desk.close()


def file(job: Job) -> Text:
    """Write what institutions and agencies file."""
    framework = catalog.load(EDITION)
    box = job.folder / "inbox"
    box.mkdir()
    job.inbox = write_inbox(box, framework, roster.institutions(job.size), job.size)
    job.desk = new_round(job.folder / "round.jipyo", OPENS_WITH, NAME, framework, Seat(clock=job.clock), sample=True)
    return Text(f"파일과 폴더 {len(job.inbox)}개", f"{len(job.inbox)} files and folders")


def take_in(job: Job) -> Text:
    """Preview the filings and take them in."""
    seen = job.opened.preview(job.inbox)
    expect(not seen.problem_count, f"문제 {seen.problem_count}건", f"{seen.problem_count} problems")
    job.opened.do(AcceptImport(seen.batches))
    progress = job.opened.see.progress()
    expect(progress.counted, "정량 점수가 들어오지 않았습니다.", "No counted points came in.")
    expect(progress.evidence, "증빙자료가 들어오지 않았습니다.", "No evidence came in.")
    return Text(
        f"기관 {progress.institutions:,}, 정량 {progress.counted:,}, 실적보고서 {progress.submissions}, 증빙 {progress.evidence}",
        f"{progress.institutions:,} institutions, {progress.counted:,} counted, {progress.submissions} submissions, {progress.evidence} evidence files",
    )


def assign(job: Job) -> Text:
    """Share the work out."""
    job.opened.do(AssignWork())
    loads = job.opened.see.loads().values()
    expect(max(loads) - min(loads) <= 3, "배정이 고르지 않습니다.", "The loads are uneven.")
    return Text(
        f"{sum(loads):,}건, 위원마다 {min(loads)}~{max(loads)}건",
        f"{sum(loads):,} items, {min(loads)}–{max(loads)} each",
    )


def pack(job: Job) -> Text:
    """Make every reviewer's package."""
    (job.folder / "packages").mkdir()
    for reviewer in sorted(job.opened.see.loads()):
        job.opened.do(MakePackage(reviewer, _package(job, reviewer), OPENS_WITH))
    total = sum(p.stat().st_size for p in (job.folder / "packages").iterdir())
    count = len(job.opened.see.loads())
    return Text(f"꾸러미 {count}개, {total >> 20:,} MB", f"{count} packages, {total >> 20:,} MB")


def review(job: Job) -> Text:
    """Let every reviewer score in the package and hand a return package back."""
    (job.folder / "returned").mkdir()
    given = 0
    for reviewer in sorted(job.opened.see.loads()):
        desk = open_round(_package(job, reviewer), OPENS_WITH, Seat(clock=job.clock, device=f"lap{reviewer}"))
        try:
            given += _scored(desk, reviewer)
            back = job.folder / "returned" / f"{reviewer}.jipyo"
            desk.do(MakePackage(reviewer, back, OPENS_WITH))
        finally:
            desk.close()
        job.returned.append(back)
    return Text(f"위원 {len(job.returned)}명의 평가 {given:,}건", f"{given:,} marks of {len(job.returned)} reviewers")


def _scored(desk: Desk, reviewer: ReviewerId) -> int:
    expect(len(desk.see.reviewers()) == 1, "꾸러미에 다른 위원이 보입니다.", "A package shows another reviewer.")
    name = desk.see.reviewers()[0].name
    desk.do(SignDeclaration(reviewer, (False,) * QUESTIONS, "", name))
    return panel.score(desk, reviewer)


def merge(job: Job) -> Text:
    """Merge the return packages in a mixed order, and once more in another."""
    orders = [Dice(f"self-test/{turn}").mixed(job.returned) for turn in (1, 2)]
    job.opened.do(MergePackages(tuple(orders[0]), (OPENS_WITH,)))
    head, progress = job.opened.see.head(), job.opened.see.progress()
    expect(progress.marked == progress.assigned, "합친 뒤 빠진 평가가 있습니다.", "Marks are missing after merging.")
    job.opened.do(MergePackages(tuple(orders[1]), (OPENS_WITH,)))
    expect(job.opened.see.head() == head, "다시 합치니 기록이 달라졌습니다.", "Merging again changed the journal.")
    return Text(
        f"평가 {progress.marked:,}건, 충돌 {progress.conflicts}건, 다시 합쳐도 같음",
        f"{progress.marked:,} marks, {progress.conflicts} conflicts, the same when repeated",
    )


def decide(job: Job) -> Text:
    """Settle every item."""
    job.opened.act_as(CHAIR)
    left = panel.decide_all(job.opened)
    expect(not left, f"결정하지 못한 안건 {left}개", f"{left} items could not be decided")
    decided = job.opened.see.progress().decided
    return Text(f"결정 {decided}건", f"{decided} decisions")


def tally(job: Job) -> Text:
    """Tally every institution."""
    found = job.opened.see.tally()
    complete = [one for one in found.results if one.is_complete]
    count = job.opened.see.progress().submissions // 3
    expect(len(complete) == count, "점수가 빠진 기관이 있습니다.", "An institution that filed lacks points.")
    return Text(
        f"기관 {len(found.results):,}곳, 확정 {len(complete)}곳",
        f"{len(found.results):,} institutions, {len(complete)} complete",
    )


def check(job: Job) -> Text:
    """Check the file and rebuild it."""
    head = job.opened.see.head()
    job.opened.rebuild()
    found = job.opened.check()
    expect(found.is_whole, "파일 확인에서 이상을 찾았습니다.", "Checking the file found something wrong.")
    expect(job.opened.see.head() == head, "다시 만드니 기록이 달라졌습니다.", "Rebuilding changed the journal.")
    return Text(f"기록 {found.entries:,}건, 이상 없음", f"{found.entries:,} entries, nothing wrong")


def _package(job: Job, reviewer: str) -> Path:
    return job.folder / "packages" / f"{reviewer}.jipyo"
