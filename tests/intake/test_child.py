"""The programs that open untrusted files: how a frozen build becomes one of them, and what their end means."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reviewer.intake import child
from reviewer.intake.limits import Limits
from reviewer.intake.preview import preview
from tests.intake.files import only, pdf, workbook
from tests.intake.rules import KNOWN

ENTRY = "import sys; from reviewer.intake import child; sys.exit(0 if child.take_over(sys.argv) else 9)"


def test_an_entry_point_becomes_the_child_it_is_asked_for(tmp_path: Path) -> None:
    data = workbook(tmp_path / "a.xlsx", {"점수": [("가", "나")]}).read_bytes()
    arguments = [sys.executable, "-c", ENTRY, child.FROZEN_FLAG, "workbook_child", str(Limits().child_memory)]
    done = subprocess.run(arguments, input=data, capture_output=True, check=True)
    assert done.stdout.endswith(b"Eend")


def test_an_entry_point_with_other_work_goes_on_with_it() -> None:
    assert not child.take_over(["jipyo", "tally"])
    assert not child.take_over(["jipyo", child.FROZEN_FLAG, "os"])


def test_a_pdf_that_its_child_cannot_finish_is_refused_alone(tmp_path: Path) -> None:
    (tmp_path / "1-4-2-001-가상부-통계.pdf").write_bytes(pdf(1))
    (tmp_path / "1-4-2-002-가상부-사진.png").write_bytes(b"\x89PNG")
    problem = only(preview([tmp_path], KNOWN, limits=Limits(child_seconds=0)))
    assert "damaged" in problem.wrong.en
    assert problem.file.endswith("통계.pdf")


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"점수": [("기관코드", "지표코드", "점수")]})
    assert "memory or time" in only(preview([path], KNOWN, limits=Limits(child_seconds=0))).wrong.en
