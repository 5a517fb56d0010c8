"""Runs the stages one after another, each with its time, and leaves signed papers and a summary."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reviewer.cli import files
from reviewer.cli.selftest import paper_stages, round_stages
from reviewer.cli.selftest.checks import NotAsPromised
from reviewer.cli.selftest.paper_stages import Papers
from reviewer.cli.selftest.report import Report, Stage
from reviewer.cli.selftest.round_stages import Job
from reviewer.cli.verb import Call
from reviewer.sample.size import Size
from reviewer.text import Text

ABOUT = Text(
    "Jipyo 자체 시험: 표본 회차(가상 자료)로 접수부터 서명 확인까지. 인증서는 시험용이며 효력이 없습니다.",
    "Jipyo self-test: a sample round of invented data, from intake to verified signatures. Its certificates are tests without effect.",
)


def run(out: Path, size: Size, call: Call) -> Report:
    """Do the whole job in a temporary folder; `out` gets `signed/`, `summary.txt`, `summary.json`, `test-root.crt`."""
    report = Report(out, ABOUT)
    signed = out / "signed"
    shutil.rmtree(signed, ignore_errors=True)
    files.folder(signed)
    with tempfile.TemporaryDirectory(prefix="jipyo-self-test-") as folder:
        job = Job(Path(folder), size, call.clock)
        papers = Papers(job, signed)
        try:
            _go_through(_stages(job, papers), report, call)
            _conclude(report, papers)
        finally:
            job.close()
    files.write(out / "summary.txt", report.text().encode())
    files.write(out / "summary.json", json.dumps(report.data(), ensure_ascii=False, indent=1).encode())
    return report


def _stages(job: Job, papers: Papers) -> list[tuple[Text, Callable[[], Text]]]:
    return [
        (Text("제출물 쓰기", "Filing"), partial(round_stages.file, job)),
        (Text("접수", "Intake"), partial(round_stages.take_in, job)),
        (Text("배정", "Assignment"), partial(round_stages.assign, job)),
        (Text("꾸러미", "Packages"), partial(round_stages.pack, job)),
        (Text("심사", "Review"), partial(round_stages.review, job)),
        (Text("합치기", "Merging"), partial(round_stages.merge, job)),
        (Text("위원회", "Panel"), partial(round_stages.decide, job)),
        (Text("집계", "Tally"), partial(round_stages.tally, job)),
        (Text("평가표", "Sheets"), partial(paper_stages.make, papers)),
        (Text("서명", "Signing"), partial(paper_stages.sign, papers)),
        (Text("서명 확인", "Verification"), partial(paper_stages.verify, papers)),
        (Text("파일 확인", "Checking"), partial(round_stages.check, job)),
    ]


def _go_through(stages: list[tuple[Text, Callable[[], Text]]], report: Report, call: Call) -> None:
    """Go through the stages until one does not hold."""
    for name, stage in stages:
        began = time.perf_counter()
        found, held = _outcome(stage)
        report.stages.append(Stage(name, found, f"{time.perf_counter() - began:.2f}", held))
        call.tell(report.stages[-1].line())
        if not held:
            return


def _outcome(stage: Callable[[], Text]) -> tuple[Text, bool]:
    try:
        return stage(), True
    except NotAsPromised as error:
        return error.sentence, False


def _conclude(report: Report, papers: Papers) -> None:
    if papers.job.desk is None:
        return
    report.head = papers.desk.see.head()
    report.signed = papers.signed
    report.results = paper_stages.best(papers.desk)
