"""Looks a workbook over before anything opens it: its members, sizes, ratios, links and declarations."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

from reviewer.intake.items import Unreadable
from reviewer.intake.limits import Limits
from reviewer.intake.problems import Fault
from reviewer.text import Text

OLE_MARK = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
HEAD = 1 << 16
ENCRYPTED_FLAG = 0x1
SAVE_AS = Text(
    "엑셀에서 열어 ‘Excel 통합 문서(.xlsx)’로 다시 저장하십시오.",
    "Open it in Excel and save it again as ‘Excel Workbook (.xlsx)’.",
)


def opened(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Return a workbook's archive after the cheap checks; raises Unreadable with what is wrong."""
    _refuse_ole(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unreadable(damaged()) from error
    fault = _directory_fault(archive.infolist(), limits)
    if fault is not None:
        raise Unreadable(fault)
    return archive


def _refuse_ole(data: bytes) -> None:
    if not data.startswith(OLE_MARK):
        return
    if ENCRYPTED_STREAM in data:
        raise Unreadable(encrypted())
    wrong = Text("옛 형식(.xls)의 통합 문서입니다.", "This is a workbook of the old format (.xls).")
    raise Unreadable(Fault(wrong, SAVE_AS))


def _directory_fault(members: list[zipfile.ZipInfo], limits: Limits) -> Fault | None:
    """Return the first thing that is wrong with the archive's table of contents."""
    names = Counter(member.filename.casefold() for member in members)
    faults = (
        (any(member.flag_bits & ENCRYPTED_FLAG for member in members), encrypted),
        (not names.keys() >= {"[content_types].xml", "xl/workbook.xml"}, damaged),
        (len(members) > limits.members or max(names.values(), default=0) > 1, _repeats),
        (any(_escapes(member.filename) for member in members), _outside),
        (sum(member.file_size for member in members) > limits.workbook_expanded, _grows),
        (any(is_bomb(member, limits) for member in members), _grows),
        (any(name.startswith("xl/externallinks/") for name in names), _external),
    )
    return next((fault() for holds, fault in faults if holds), None)


def is_bomb(member: zipfile.ZipInfo, limits: Limits) -> bool:
    """Tell whether a member of an archive expands beyond reason."""
    return member.file_size > limits.ratio_floor and member.file_size > limits.ratio * max(1, member.compress_size)


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/")


def encrypted() -> Fault:
    """Return the fault of a workbook under a password."""
    return Fault(
        Text("암호가 걸린 통합 문서입니다.", "The workbook is protected by a password."),
        Text("암호를 풀어 다시 저장한 파일을 가져오십시오.", "Save it without the password and import that file."),
    )


def damaged() -> Fault:
    """Return the fault of a workbook whose insides do not hold together."""
    return Fault(
        Text("엑셀 통합 문서가 아니거나 손상된 파일입니다.", "This is no Excel workbook, or it is damaged."), SAVE_AS
    )


def _repeats() -> Fault:
    return _hostile("같은 이름의 부분이 거듭되거나 부분이 너무 많습니다", "parts are repeated, or there are too many")


def _outside() -> Fault:
    return _hostile("부분의 이름이 파일 밖을 가리킵니다", "a part's name points outside the file")


def _grows() -> Fault:
    return _hostile("풀면 지나치게 커집니다", "it grows far too large when unpacked")


def _external() -> Fault:
    return Fault(
        Text("다른 통합 문서를 가리키는 연결이 있습니다.", "The workbook links to other workbooks."),
        Text(
            "‘데이터 › 연결 편집 › 연결 끊기’로 값만 남기고 다시 저장하십시오.",
            "Break the links (Data › Edit Links › Break Link), keep the values and save it again.",
        ),
    )


def _hostile(ko: str, en: str) -> Fault:
    return Fault(Text(f"통합 문서를 열지 않았습니다: {ko}.", f"The workbook was not opened: {en}."), SAVE_AS)


def too_large() -> Fault:
    """Return the fault of a workbook that asks for more memory or time than it may have."""
    return _hostile(
        "읽는 데 드는 메모리나 시간이 한도를 넘습니다(빈 셀이 아주 먼 곳까지 이어진 시트일 수 있습니다)",
        "reading it takes more memory or time than allowed (a sheet may reach very far through empty cells)",
    )


def declares_types() -> Fault:
    """Return the fault of a workbook with a document type declaration."""
    return _hostile("문서 형식 선언(DTD)이 들어 있습니다", "it holds a document type declaration (DTD)")


def too_wide(reference: str) -> Fault:
    """Return the fault of a workbook with a cell far beyond any table."""
    return _hostile(
        f"표에서 아주 먼 셀({reference})에 내용이 있습니다. 그 열과 행을 지워 주십시오",
        f"there is content in a cell far from the table ({reference}); delete those columns and rows",
    )
