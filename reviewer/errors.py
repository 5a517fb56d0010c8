"""What can go wrong, in three families: what the person did, what the machine refused, and our own bugs."""

from __future__ import annotations

import errno

from reviewer.text import Text, same

STOPPED = 130  # the exit code of a program that Ctrl+C ended, as shells tell it


class JipyoError(Exception):
    """Carries the sentence shown to the person: what happened, what is safe, what to do next."""

    exit_code = 1

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence

    def __reduce__(self) -> tuple[type[JipyoError], tuple[Text]]:
        return type(self), (self.sentence,)


class UserError(JipyoError):
    """The person asked for something that cannot be done as asked."""

    exit_code = 2


class MachineError(JipyoError):
    """The computer refused: disk, lock, permission, damaged file."""

    exit_code = 3


class Bug(JipyoError):
    """A promise inside Jipyo was broken; nothing was written."""

    exit_code = 70


def reason(error: OSError) -> Text:
    """Return in words why the computer refused; what the system itself says where that is something rare."""
    return _REASONS.get(error.errno or 0) or same(error.strerror or type(error).__name__)


_REASONS = {
    errno.ENOENT: Text("그런 파일이나 폴더가 없음", "no such file or folder"),
    errno.EACCES: Text("권한이 없음", "no permission"),
    errno.EPERM: Text("권한이 없음", "no permission"),
    errno.EROFS: Text("읽기 전용 디스크", "read-only disk"),
    errno.ENOSPC: Text("디스크에 빈 곳이 없음", "no room on the disk"),
    errno.EDQUOT: Text("쓸 수 있는 몫을 다 씀", "the quota is used up"),
    errno.EFBIG: Text("파일 크기 제한을 넘음", "larger than a file may be"),
    errno.EEXIST: Text("같은 이름이 이미 있음", "the name is taken"),
    errno.EISDIR: Text("파일이 아니라 폴더임", "a folder, not a file"),
    errno.ENOTDIR: Text("폴더가 아님", "not a folder"),
    errno.ENAMETOOLONG: Text("이름이 너무 김", "the name is too long"),
    errno.EIO: Text("저장 장치가 읽거나 쓰지 못함", "the disk could not read or write"),
    errno.EBUSY: Text("다른 프로그램이 쓰고 있음", "in use by another program"),
}
