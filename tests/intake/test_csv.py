"""CSV files: encodings, quoting, streaming, and files that change between preview and acceptance."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.errors import UserError
from reviewer.intake.limits import Limits, SourceChanged
from reviewer.intake.preview import preview
from reviewer.watch import Cancelled, Watch
from tests.intake.files import only, table
from tests.intake.rules import KNOWN

HEADER = ("기관코드", "지표코드", "점수")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("기관코드,지표코드,점수\n".encode("utf-16"), "UTF-16"),
        ("기관코드,지표코드,점수\nC001,1-③-1,\x001\n".encode(), "NUL"),
        (b"\xff\xfe\xfd\x80\x81,\x80", "encoding"),
        ('기관코드,지표코드,점수\nC001,1-③-1,"1\n'.encode(), "cannot be read"),
        (b"", "nothing to take in"),
    ],
)
def test_what_is_no_text_table_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert words in only(preview([path], KNOWN)).wrong.en


@pytest.mark.parametrize("separator", ["\t", ";"])
def test_other_separators_are_understood(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{separator.join(HEADER)}\nC001{separator}1-3-1{separator}1\n", encoding="utf-8")
    assert preview([path], KNOWN).batches[0].count == 1


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('기관코드,지표코드,점수,근거\n\nC001,1-3-1,1,"두\n줄"\nC001,9-9,1,\n', encoding="utf-8")
    assert only(preview([path], KNOWN)).row == 4


def test_a_file_changed_after_the_preview_is_not_taken_in(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [HEADER, ("C001", "1-3-1", "1")])
    batch = preview([path], KNOWN).batches[0]
    table(path, [HEADER, ("C001", "1-3-1", "2")])
    with pytest.raises(SourceChanged) as caught:
        list(batch.rows())
    assert "a.csv" in caught.value.sentence.ko


def test_rows_of_a_preview_with_problems_are_not_handed_over(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [HEADER, ("C001", "1-3-1", "1"), ("C001", "9-9", "1")])
    with pytest.raises(UserError):
        list(preview([path], KNOWN).batches[0].rows())


def test_rows_may_be_read_again(tmp_path: Path) -> None:
    batch = preview([table(tmp_path / "a.csv", [HEADER, ("C001", "1-3-1", "1")])], KNOWN).batches[0]
    assert list(batch.rows()) == list(batch.rows())


def test_an_import_can_be_stopped(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [HEADER, ("C001", "1-3-1", "1")])
    with pytest.raises(Cancelled):
        preview([path], KNOWN, watch=Watch(cancelled=lambda: True))


def test_progress_names_the_file_at_work(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [HEADER, ("C001", "1-3-1", "1")])
    told: list[tuple[int, int, str]] = []
    preview([path], KNOWN, watch=Watch(lambda done, total, words: told.append((done, total, words.en))))
    assert (0, 1, "Reading a.csv") in told


def test_problems_beyond_those_kept_are_still_counted(tmp_path: Path) -> None:
    rows = [HEADER, *[("C001", "9-9", "1")] * 30]
    result = preview([table(tmp_path / "a.csv", rows)], KNOWN, limits=Limits(kept_problems=10))
    assert (len(result.problems), result.problem_count) == (10, 30)


def test_faults_of_a_long_file_are_told_across_its_blocks(tmp_path: Path) -> None:
    rows = [("C001", "1-3-1", "1")] * 20_000
    result = preview([table(tmp_path / "a.csv", [HEADER, *rows])], KNOWN)
    assert result.problem_count == 19_999
    assert result.problems[-1].row == 10_002
