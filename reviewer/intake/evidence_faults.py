"""The sentences with which evidence files are refused."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.problems import Fault
from reviewer.text import Text

NAMESAKE = Text(
    "같은 기관과 지표에 이름은 같고 내용이 다른 파일이 이미 있어, 둘 다 남습니다. 다시 낸 파일인지 확인하십시오.",
    "the same institution and measure have a file of that name with other contents, and both stay."
    " Check whether it was filed again.",
)
NAMED = 3  # of many files, this many are named


def listed(names: Sequence[str]) -> str:
    """Return the first names and how many more there are, in words of no language."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" (+{more:,})" if more > 0 else "")


def empty() -> Fault:
    """Return the fault of a file without a byte."""
    return Fault(Text("빈 파일입니다.", "The file is empty."), Text("파일을 다시 받으십시오.", "Get the file again."))


def encrypted() -> Fault:
    """Return the fault of a file under a password."""
    return Fault(
        Text("암호가 걸린 파일입니다.", "The file is protected by a password."),
        Text("암호를 풀어 다시 저장한 파일을 가져오십시오.", "Save it without the password and import that file."),
    )


def damaged_pdf() -> Fault:
    """Return the fault of a PDF that does not open."""
    return Fault(
        Text("PDF가 아니거나 손상된 파일입니다.", "This is no PDF, or it is damaged."),
        Text("PDF로 다시 저장하십시오.", "Save it as PDF again."),
    )


def not_evaluated(code: str, kind: Text) -> Fault:
    """Return the fault of evidence for a measure that the type does not have."""
    return Fault(
        Text(f"{kind.ko}은(는) {code}을(를) 평가하지 않습니다.", f"{code} is not evaluated for {kind.en}."),
        Text("파일을 빼거나 이름을 고치십시오.", "Leave the file out, or correct its name."),
    )


def already_in_round() -> Fault:
    """Return the fault of a file that the round holds in the same place."""
    return Fault(
        Text("평가 회차에 이미 들어 있는 파일입니다.", "The round already holds this file."),
        Text("이 파일을 빼십시오.", "Leave the file out."),
    )


def repeated(earlier: str) -> Fault:
    """Return the fault of a file that came before in the same import."""
    return Fault(
        Text(f"{earlier}와(과) 내용이 같은 파일입니다.", f"Its contents are those of {earlier}."),
        Text("하나만 남기십시오.", "Keep one of them."),
    )


def over_cap(pages: int, total: int, most: int) -> Fault:
    """Return the fault of a PDF that is too long, or makes its set too long."""
    ko = f"이 파일 {pages}쪽" if pages == total else f"이 파일 {pages}쪽, 앞의 파일과 더하면 {total}쪽"
    en = f"this file has {pages} pages" if pages == total else f"this file has {pages} pages, {total} with those before"
    return Fault(
        Text(f"쪽수 한도 {most}쪽을 넘습니다({ko}).", f"It exceeds the page cap of {most} ({en})."),
        Text(f"{most}쪽 안으로 줄이십시오.", f"Shorten it to {most} pages."),
        value=str(total),
    )
