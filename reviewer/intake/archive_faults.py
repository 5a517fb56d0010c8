"""The sentences with which archives, folders and files in them are refused."""

from __future__ import annotations

from reviewer.intake.limits import MIB, Limits
from reviewer.intake.problems import Fault
from reviewer.text import Text

AGAIN = Text("보통의 ZIP으로 다시 묶어 가져오십시오.", "Pack it again as an ordinary ZIP.")


def damaged() -> Fault:
    """Return the fault of an archive that cannot be read."""
    return Fault(
        Text(
            "압축 파일이 손상되었거나 읽을 수 없는 방식입니다.", "The archive is damaged or packed in an unknown way."
        ),
        AGAIN,
    )


def encrypted() -> Fault:
    """Return the fault of an archive under a password."""
    return Fault(
        Text("암호가 걸린 압축 파일입니다.", "The archive is protected by a password."),
        Text("암호 없이 다시 묶어 가져오십시오.", "Pack it again without a password."),
    )


def too_many(most: int) -> Fault:
    """Return the fault of a container with too many files."""
    return Fault(
        Text(f"파일이 {most:,}개를 넘습니다.", f"It holds more than {most:,} files."),
        Text("나누어 가져오십시오.", "Import it in parts."),
    )


def too_large(most: int) -> Fault:
    """Return the fault of something over-size; `most` in bytes."""
    size = f"{most / MIB:,.0f}MB" if most >= MIB else f"{most:,}B"
    return Fault(
        Text(f"크기가 한도({size})를 넘습니다.", f"It is larger than allowed ({size})."),
        Text("파일을 줄이거나 나누어 가져오십시오.", "Make it smaller, or import it in parts."),
    )


def bomb() -> Fault:
    """Return the fault of a member that grows beyond reason."""
    return Fault(Text("풀면 지나치게 커지는 압축입니다.", "It grows far too large when unpacked."), AGAIN)


def too_deep() -> Fault:
    """Return the fault of an archive too deep inside archives."""
    return Fault(
        Text("압축 파일이 여러 겹입니다.", "Archives are nested too deep."),
        Text("안쪽 압축을 풀어 한 겹으로 묶으십시오.", "Unpack the inner ones, so that at most one is inside another."),
    )


def nested_too_large(limits: Limits) -> Fault:
    """Return the fault of an inner archive that is too large to open in place."""
    most = limits.workbook // MIB
    return Fault(
        Text(f"안쪽 압축 파일이 {most}MB를 넘습니다.", f"The inner archive is larger than {most} MB."),
        Text("안쪽 압축을 풀어 다시 묶으십시오.", "Unpack the inner archive and pack it again."),
    )


def escapes() -> Fault:
    """Return the fault of a name that points outside."""
    return Fault(
        Text("이름이 압축 파일 밖의 자리를 가리킵니다.", "The name points to a place outside the archive."), AGAIN
    )


def link() -> Fault:
    """Return the fault of a link or another thing that is no plain file."""
    return Fault(
        Text("파일이 아니라 다른 곳을 가리키는 링크입니다.", "This is a link to another place, not a file."),
        Text("링크 대신 파일 자체를 넣으십시오.", "Put the file itself in its place."),
    )


def repeated() -> Fault:
    """Return the fault of a name that occurs twice."""
    return Fault(
        Text("같은 이름의 파일이 두 번 들어 있습니다.", "A file of the same name is in it twice."),
        Text("하나만 남기십시오.", "Keep one of them."),
    )
