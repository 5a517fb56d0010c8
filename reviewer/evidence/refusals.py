"""Why a file or a page cannot be shown: a code for programs, a sentence for people."""

from __future__ import annotations

import struct
import zipfile
import zlib

from reviewer.text import Text

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    StopIteration,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What libraries raise when a file is not what they expect."""


class Refused(Exception):
    """The file or page cannot be shown."""

    def __init__(self, why: str, sentence: Text) -> None:
        super().__init__(why)
        self.why = why
        self.sentence = sentence


def locked() -> Refused:
    """A password stands before it."""
    return Refused(
        "locked",
        Text(
            "암호가 걸려 있어 내용을 보여 드릴 수 없습니다.",
            "It is locked with a password of its own, so it cannot be shown.",
        ),
    )


def protected() -> Refused:
    """A HWP file for distribution, whose text is scrambled on purpose."""
    return Refused(
        "locked",
        Text(
            "배포용으로 잠긴 한글 문서라 내용을 보여 드릴 수 없습니다.",
            "It is a Hangul document locked for distribution, so it cannot be shown.",
        ),
    )


def damaged() -> Refused:
    """It does not open as what it is."""
    return Refused(
        "damaged",
        Text("손상된 파일이라 보여 드릴 수 없습니다.", "It is damaged, so it cannot be shown."),
    )


def other() -> Refused:
    """Its contents are not of the kind its name promises."""
    return Refused(
        "other",
        Text(
            "내용이 이름의 확장자와 맞지 않거나 손상되어 보여 드릴 수 없습니다.",
            "Its contents are not what its name says, or are damaged, so it cannot be shown.",
        ),
    )


NAMELESS = Text(
    "이름에 확장자가 없어 어떤 파일인지 알 수 없으므로 여기에서 보여 드리지 못합니다.",
    "The name has no ending that tells what the file is, so it cannot be shown here.",
)


def unknown(suffix: str) -> Refused:
    """A kind that is not shown here, or a name that tells none."""
    kind = suffix.upper()
    told = Text(f"{kind} 형식은 여기에서 보여 드리지 못합니다.", f"Files of the kind {kind} cannot be shown here.")
    return Refused("unknown", told if kind else NAMELESS)


def old_format(suffix: str) -> Refused:
    """A binary office file of before 2007."""
    return Refused(
        "unknown",
        Text(
            f"옛 형식({suffix.upper()})의 문서라 여기에서 보여 드리지 못합니다.",
            f"It is a document of an old format ({suffix.upper()}), which cannot be shown here.",
        ),
    )


def empty() -> Refused:
    """There is nothing in it."""
    return Refused(
        "empty", Text("빈 파일입니다. 보여 드릴 내용이 없습니다.", "The file is empty; there is nothing to show.")
    )


def only_pictures() -> Refused:
    """A document without a word, but with pictures."""
    return Refused(
        "pictures",
        Text(
            "글은 없고 그림만 들어 있는 문서입니다. 그림은 여기에 나오지 않으니 사본을 저장해 여십시오.",
            "The document holds pictures and no text. Pictures are not shown here: save a copy and open it.",
        ),
    )


def bomb() -> Refused:
    """It grows beyond reason when unpacked."""
    return Refused(
        "large",
        Text(
            "풀면 지나치게 커지는 파일이라 열지 않았습니다.",
            "It grows far too large when unpacked, so it was not opened.",
        ),
    )


def large() -> Refused:
    """It asks for more than one file may have."""
    return Refused(
        "large",
        Text("너무 커서 여기에서 보여 드릴 수 없습니다.", "It is too large to be shown here."),
    )


def far(cell: str) -> Refused:
    """A sheet that reaches very far."""
    return Refused(
        "large",
        Text(
            f"시트가 아주 먼 셀({cell})까지 이어져 보여 드릴 수 없습니다.",
            f"A sheet reaches as far as cell {cell}, so it cannot be shown.",
        ),
    )


def declares_types() -> Refused:
    """XML that declares entities, which no office program writes."""
    return Refused(
        "hostile",
        Text(
            "문서 형식 선언(DTD)이 들어 있어 안전을 위해 열지 않았습니다.",
            "It holds a document type declaration (DTD), so for safety it was not opened.",
        ),
    )


def nested() -> Refused:
    """Archives inside archives inside archives."""
    return Refused(
        "deep",
        Text("압축 파일이 너무 여러 겹이라 열지 않았습니다.", "Archives are nested too deep, so it was not opened."),
    )


def link() -> Refused:
    """A member of an archive that is a link and no file."""
    return Refused(
        "link",
        Text(
            "파일이 아니라 다른 곳을 가리키는 링크라 열지 않았습니다.",
            "It is a link to another place and not a file, so it was not opened.",
        ),
    )


def blank_page() -> Refused:
    """A page without a size that can be drawn."""
    return Refused(
        "page", Text("이 쪽은 크기가 잘못되어 그릴 수 없습니다.", "This page has no size that could be drawn.")
    )


def large_page() -> Refused:
    """A page larger than can be drawn."""
    return Refused("page", Text("이 쪽은 너무 커서 그릴 수 없습니다.", "This page is too large to be drawn."))


def too_deep() -> Refused:
    """Tables inside tables without end."""
    return Refused(
        "deep", Text("표가 지나치게 여러 겹이라 보여 드릴 수 없습니다.", "Its tables are nested too deep to be shown.")
    )
