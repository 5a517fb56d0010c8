"""Evidence files: where they are found to belong, and which are refused."""

from __future__ import annotations

import hashlib
import io
import stat
import tracemalloc
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.intake.limits import Limits
from reviewer.intake.preview import preview
from reviewer.model.batch import BatchKind, Matched, Preview
from tests.intake.files import archive, only, pdf, places, table
from tests.intake.rules import KNOWN

ONE = pdf(1)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def taken(result: Preview) -> list[tuple[str, str, str, str]]:
    """Return institution, measure, name and kind of each file that would come in."""
    assert result.problems == ()
    return [
        (row[1], row[2], row[3], row[7]) for b in result.batches if b.kind is BatchKind.EVIDENCE for row in b.rows()
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("1-4-2-001-가상부-이용 통계.pdf", ("C001", "1-④-2", "evidence")),
        ("1-④-3-하늘시-실적보고서.pdf", ("L003", "1-④-3", "report")),
        ("1-5-001-나루광역시 서구-가명 데이터.pdf", ("L002", "1-⑤", "evidence")),
        ("L001/1-④-2/사진.pdf", ("L001", "1-④-2", "evidence")),
        ("1-5-가상부/아무 이름.pdf", ("C001", "1-⑤", "evidence")),
        ("1-4-2_L001_증빙 보고서.pdf", ("L001", "1-④-2", "evidence")),
    ],
)
def test_names_say_where_a_file_belongs(tmp_path: Path, name: str, found: tuple[str, str, str]) -> None:
    put(tmp_path / "제출", name, ONE)
    code, measure, kind = found
    assert taken(preview([tmp_path / "제출"], KNOWN)) == [(code, measure, name.rpartition("/")[2], kind)]


def test_round_files_and_packages_in_a_folder_are_passed_over_and_named(tmp_path: Path) -> None:
    for name in ("1-4-2-001-가상부-증빙.pdf", "2025.jipyo", "2025.jipyo-wal", "안/R07.JIPYO"):
        put(tmp_path / "제출", name, ONE)
    result = preview([tmp_path / "제출"], KNOWN)
    assert [name for _, _, name, _ in taken(result)] == ["1-4-2-001-가상부-증빙.pdf"]
    assert ["2025.jipyo, 2025.jipyo-wal" in result.notes[0].ko, "R07.JIPYO" in result.notes[1].ko] == [True, True]


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_an_archive_is_read_whatever_its_names_are_written_in(tmp_path: Path, encoding: str) -> None:
    path = archive(tmp_path / "a.zip", {"1-4-2-001-가상부-똠방.pdf": ONE}, encoding)
    assert taken(preview([path], KNOWN)) == [("C001", "1-④-2", "1-4-2-001-가상부-똠방.pdf", "evidence")]


def test_decomposed_names_are_those_of_a_mac(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "1-4-2-001-가상부-통계.pdf")
    zipped = archive(tmp_path / "a.zip", {name: ONE})
    put(tmp_path / "folder", unicodedata.normalize("NFD", "1-4-3-001-가상부-통계.pdf"), ONE)
    assert taken(preview([zipped, tmp_path / "folder"], KNOWN)) == [
        ("C001", "1-④-2", "1-4-2-001-가상부-통계.pdf", "evidence"),
        ("C001", "1-④-3", "1-4-3-001-가상부-통계.pdf", "evidence"),
    ]


def test_a_bundle_inside_an_archive_is_opened_and_its_bytes_can_be_read_again(tmp_path: Path) -> None:
    inner = archive(tmp_path / "inner.zip", {"자료.pdf": ONE}).read_bytes()
    outer = archive(tmp_path / "outer.zip", {"1-5-가상부.zip": inner})
    result = preview([outer], KNOWN)
    assert taken(result) == [("C001", "1-⑤", "자료.pdf", "evidence")]
    file = result.batches[0].files[0]
    with file.open() as stream:
        data = stream.read()
    assert data == ONE
    assert file.evidence.id == hashlib.sha256(data).hexdigest()
    assert (file.evidence.size, file.evidence.pages) == (len(ONE), 1)


def test_a_person_matches_what_the_name_does_not_say(tmp_path: Path) -> None:
    put(tmp_path / "제출", "사진.pdf", ONE)
    put(tmp_path / "제출", "1-4-2-001-가상부-통계.pdf", pdf(2))
    before = preview([tmp_path / "제출"], KNOWN)
    assert (before.unplaced, before.problem_count) == (("제출/사진.pdf",), 1)
    matched = {"제출/사진.pdf": Matched("C001", "1-④-3", "report")}
    after = preview([tmp_path / "제출"], KNOWN, matched=matched)
    assert sorted(taken(after)) == [
        ("C001", "1-④-2", "1-4-2-001-가상부-통계.pdf", "evidence"),
        ("C001", "1-④-3", "사진.pdf", "report"),
    ]


def test_a_file_filed_again_under_its_name_with_other_contents_comes_in_and_is_told(tmp_path: Path) -> None:
    name, other = "1-4-2-001-가상부-통계.pdf", "1-4-3-001-가상부-통계.pdf"
    put(tmp_path / "제출", name, pdf(2))
    put(tmp_path / "제출", other, pdf(2))
    put(tmp_path / "제출" / "다시", other, pdf(3))
    known = replace(KNOWN, evidence_names=frozenset({("C001", "1-④-2", name), ("C001", "1-④-2", other)}))
    result = preview([tmp_path / "제출"], known)
    assert len(taken(result)) == 3
    assert [note.ko.partition(":")[0] for note in result.notes] == [f"{name}, {other}"]
    assert "내용이 다른 파일이 이미 있어" in result.notes[0].ko
    assert preview([tmp_path / "제출" / name], KNOWN).notes == ()


def test_a_match_by_hand_is_judged_like_any_other(tmp_path: Path) -> None:
    put(tmp_path, "사진.pdf", b"")
    result = preview([tmp_path / "사진.pdf"], KNOWN, matched={"사진.pdf": Matched("C001", "1-④-3", "report")})
    assert [problem.wrong.en for problem in result.problems] == ["The file is empty."]


def test_a_list_says_where_files_belong(tmp_path: Path) -> None:
    folder = tmp_path / "제출"
    put(folder, "사진 1.png", b"\x89PNG")
    table(folder / "목록.csv", [("파일명", "기관코드", "지표코드", "구분"), ("사진 1.png", "C001", "1-4-2", "증빙")])
    assert taken(preview([folder], KNOWN)) == [("C001", "1-④-2", "사진 1.png", "evidence")]


def test_a_list_that_names_an_absent_file_is_told_at_its_row(tmp_path: Path) -> None:
    rows = [("파일명", "기관코드", "지표코드"), ("없는 사진.png", "C001", "1-4-2")]
    problem = only(preview([table(tmp_path / "목록.csv", rows)], KNOWN))
    assert (problem.row, problem.column, problem.value) == (2, "파일명", "없는 사진.png")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("사진.pdf", ONE, "which measure"),
        ("1-4-2-001-없는기관-통계.pdf", ONE, "which institution"),
        ("1-4-2-001-서구-통계.pdf", ONE, "Several institutions"),
        ("L001/1-4-2-001-가상부-통계.pdf", ONE, "different institutions"),
        ("1-4-3/1-4-2-001-가상부-통계.pdf", ONE, "different measures"),
        ("1-4-2-001-가상부-통계.pdf", b"", "empty"),
        ("1-4-2-001-가상부-통계.pdf", b"not a pdf", "no PDF"),
        ("1-4-2-001-가상부-통계.pdf", pdf(1, password="x"), "password"),
        ("1-4-2-001-가상부-통계.xlsx", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "password"),
        ("1-4-2-가상부-보고서.pdf", pdf(11), "page cap of 10"),
        ("1-4-2-001-가상부-통계.pdf", pdf(21), "page cap of 20"),
        ("1-3-9-001-하늘시-통계.pdf", ONE, "not evaluated"),
    ],
)
def test_a_file_is_refused_with_a_sentence(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    put(tmp_path / "제출", name, data)
    problem = only(preview([tmp_path / "제출"], KNOWN))
    assert problem.file == f"제출/{name}"
    assert words in problem.wrong.en


def test_reports_of_measures_that_share_a_form_share_its_pages(tmp_path: Path) -> None:
    members = {"1-4-2-가상부-보고서.pdf": pdf(6), "1-4-3-가상부-보고서.pdf": pdf(5)}
    problem = only(preview([archive(tmp_path / "a.zip", members)], KNOWN))
    assert problem.file == "a.zip/1-4-3-가상부-보고서.pdf"
    assert "11 with those before" in problem.wrong.en


def test_one_joint_report_filed_twice_counts_once(tmp_path: Path) -> None:
    joint = pdf(9)
    members = {"1-4-2-가상부-보고서.pdf": joint, "1-4-3-가상부-보고서.pdf": joint}
    assert len(taken(preview([archive(tmp_path / "a.zip", members)], KNOWN))) == 2


def test_the_same_file_twice_and_one_of_the_round_are_refused(tmp_path: Path) -> None:
    held = pdf(2, words="held")
    known = replace(KNOWN, evidence=frozenset({(hashlib.sha256(held).hexdigest(), "C001", "1-④-2")}))
    members = {f"1-4-2-00{n}-가상부-통계.pdf": data for n, data in enumerate([ONE, ONE, held])}
    result = preview([archive(tmp_path / "a.zip", members)], known)
    assert [p.file.rpartition("-00")[2] for p in result.problems] == ["1-가상부-통계.pdf", "2-가상부-통계.pdf"]
    assert "already holds" in result.problems[1].wrong.en


@pytest.mark.parametrize(
    "name",
    ["../1-4-2-001-가상부-통계.pdf", "/1-4-2-001-가상부-통계.pdf", "C:\\1-4-2-001-가상부-통계.pdf", "a/../../b.pdf"],
)
def test_names_that_escape_are_refused(tmp_path: Path, name: str) -> None:
    assert "outside" in only(preview([archive(tmp_path / "a.zip", {name: ONE})], KNOWN)).wrong.en


def test_links_are_refused_in_archives_and_folders(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("1-4-2-001-가상부-통계.pdf")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr(link, "/etc/passwd")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "1-4-2-001-가상부-통계.pdf").symlink_to(put(tmp_path, "real.pdf", ONE))
    result = preview([tmp_path / "a.zip", tmp_path / "folder"], KNOWN)
    assert [p.file for p in result.problems] == [
        "a.zip/1-4-2-001-가상부-통계.pdf",
        "folder/1-4-2-001-가상부-통계.pdf",
    ]
    assert all("link" in p.wrong.en for p in result.problems)


def test_bombs_and_over_size_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    bomb = archive(tmp_path / "bomb.zip", {"1-4-2-001-가상부-통계.pdf": bytes(40 << 20)})
    assert "far too large" in only(preview([bomb], KNOWN)).wrong.en
    plain = archive(tmp_path / "plain.zip", {"1-4-2-001-가상부-통계.pdf": ONE})
    assert "larger than allowed" in only(preview([plain], KNOWN, limits=Limits(file=10))).wrong.en
    assert "larger than allowed" in only(preview([plain], KNOWN, limits=Limits(total=10))).wrong.en


def test_archives_may_nest_once_only(tmp_path: Path) -> None:
    data = archive(tmp_path / "0.zip", {"1-4-2-001-가상부-통계.pdf": ONE}).read_bytes()
    for level in (1, 2):
        data = archive(tmp_path / f"{level}.zip", {f"inner{level}.zip": data}).read_bytes()
    assert len(taken(preview([tmp_path / "1.zip"], KNOWN))) == 1
    assert "nested too deep" in only(preview([tmp_path / "2.zip"], KNOWN)).wrong.en


def test_encrypted_damaged_and_doubled_archives_are_refused(tmp_path: Path) -> None:
    name = "1-4-2-001-가상부-통계.pdf"
    path = archive(tmp_path / "locked.zip", {name: ONE})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    assert "password" in only(preview([path], KNOWN)).wrong.en
    assert "damaged" in only(preview([put(tmp_path, "bad.zip", b"PK\x03\x04 no")], KNOWN)).wrong.en
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as made:
        made.writestr(name, ONE)
        made.writestr(name.upper(), pdf(2))
    assert "twice" in only(preview([tmp_path / "twice.zip"], KNOWN)).wrong.en


def test_bytes_that_do_not_match_their_checksum_are_refused(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as book:
        book.writestr("1-4-2-001-가상부-통계.txt", b"figures")
    path = put(tmp_path, "a.zip", made.getvalue().replace(b"figures", b"FIGURES"))
    assert "cannot be read" in only(preview([path], KNOWN)).wrong.en


def test_what_systems_leave_lying_about_is_not_evidence(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$report.xlsx"):
        put(tmp_path / "C001" / "1-4-2", name, b"x")
    put(tmp_path / "C001" / "1-4-2", "a.txt", b"x")
    assert [found[2] for found in taken(preview([tmp_path / "C001"], KNOWN))] == ["a.txt"]


def test_a_large_file_is_never_whole_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "1-4-2-001-가상부-영상.bin"
    with path.open("wb") as stream:
        stream.truncate(200 << 20)
    tracemalloc.start()
    result = preview([path], KNOWN)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert result.batches[0].files[0].evidence.size == 200 << 20
    assert peak < 16 << 20


def test_files_of_an_institution_in_the_same_import_find_it(tmp_path: Path) -> None:
    folder = tmp_path / "제출"
    put(folder, "1-4-2-001-새가상군-통계.pdf", ONE)
    table(folder / "명단.csv", [("기관코드", "기관명", "기관유형"), ("Q001", "새가상군", "기초자치단체")])
    assert taken(preview([folder], KNOWN)) == [("Q001", "1-④-2", "1-4-2-001-새가상군-통계.pdf", "evidence")]


def test_a_missing_path_is_a_problem_and_not_a_crash(tmp_path: Path) -> None:
    assert places(preview([tmp_path / "none.zip"], KNOWN)) == [("", 0, "")]
