"""What a round file can refuse, each with its own sentence, and the driver's errors turned into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from reviewer.errors import Bug, MachineError, UserError
from reviewer.text import Text


class WrongPassphrase(UserError):
    """The passphrase does not open the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"암호가 맞지 않아 {path.name}을(를) 열지 못했습니다. 파일은 그대로입니다. 대소문자와 한/영 상태를 확인하고 다시 입력하십시오. 그래도 열리지 않으면 지표 회차 파일이 맞는지, 파일의 앞부분이 손상되지 않았는지 확인하십시오.",
                f"The passphrase does not open {path.name}. The file is untouched. Check capitals and the input language, then try again. If it still does not open, ask whether it is a Jipyo file and whether its beginning is damaged.",
            )
        )


class EmptyPassphrase(UserError):
    """A file would be made without a passphrase."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"암호가 비어 있어 {path.name}을(를) 만들지 않았습니다. 한 글자 이상의 암호를 정하고 다시 만드십시오.",
                f"The passphrase is empty, so {path.name} was not made. Choose one of at least a letter and try again.",
            )
        )


class UnfitPassphrase(UserError):
    """A file would be made with a passphrase that no keyboard gives, or that means something else to the engine."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"암호로 쓸 수 없는 글자가 있어 {path.name}을(를) 만들지 않았습니다. 제어 문자나 깨진 글자가 없고 x'…' (16진수 64자 이상) 꼴이 아닌 암호로 다시 만드십시오.",
                f"The passphrase cannot be used, so {path.name} was not made. Choose one without control or broken characters and not of the form x'…' (64 or more hex digits), then try again.",
            )
        )


class UnfitName(UserError):
    """The disk takes no file of that name, or none of the names beside it that saving needs."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"‘{path.name[:40]}…’은(는) 파일 이름으로 쓸 수 없습니다. 너무 길거나 쓸 수 없는 글자가 있습니다. 아무것도 만들거나 고치지 않았습니다. 더 짧은 이름으로 다시 하십시오.",
                f"‘{path.name[:40]}…’ cannot be a file name: it is too long or holds characters the disk does not take. Nothing was made or changed. Try again with a shorter name.",
            )
        )


class DamagedFile(MachineError):
    """Bytes of the file are not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name} 파일이 손상되었습니다. 아무것도 고쳐 쓰지 않았습니다. 이 파일을 그대로 보관하고 마지막 백업본을 여십시오. ‘jipyo check’로 손상된 곳을 볼 수 있습니다.",
                f"{path.name} is damaged. Nothing was written to it. Keep this file as it is and open the last backup; ‘jipyo check’ shows what is damaged.",
            )
        )


class StrangeTables(MachineError):
    """The file declares tables, views or triggers that Jipyo never makes; nothing of it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name} 안의 표가 지표가 만든 것과 다릅니다. 다른 프로그램으로 고친 파일이라 내용을 믿을 수 없어 열지 않았고, 파일은 그대로입니다. 마지막 백업본을 열거나, 받은 파일이면 보낸 사람에게 원본을 다시 받으십시오.",
                f"{path.name} was not opened: its tables are not those Jipyo makes, so another program changed it and it cannot be trusted. The file is untouched. Open the last backup, or ask whoever sent it for the original.",
            )
        )


class Moved(MachineError):
    """The open file is no longer at its place: moved, deleted, or another file put there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"열려 있는 {path.name} 파일이 제자리({path.parent})에 없습니다. 옮겨졌거나 지워졌거나 다른 파일로 바뀌었습니다. 이번 변경은 저장하지 않았고 앞서 저장된 내용은 옮겨진 파일에 있습니다. 파일을 제자리로 되돌린 뒤 다시 하십시오.",
                f"{path.name}, which is open, is no longer in {path.parent}: it was moved, deleted or replaced. This change was not saved; what was saved before is in the file that was moved. Put it back, then try again.",
            )
        )


class ChangedBytes(MachineError):
    """Bytes kept in the file no longer have the SHA-256 they were taken in under."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            Text(
                f"회차 파일에 담긴 내용 하나(SHA-256 {sha256[:12]}…)가 들일 때와 다릅니다. 바뀐 내용은 쓰지 않았고 점수는 그대로입니다. ‘jipyo check’로 확인하고 마지막 백업본을 여십시오.",
                f"Something kept in the round file (SHA-256 {sha256[:12]}…) is not what was taken in. It was not used; the marks are as they were. Look with ‘jipyo check’ and open the last backup.",
            )
        )


class TablesDiffer(MachineError):
    """What screens read is not what the journal says: another program changed one of them."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name}의 표에 있는 값이 기록과 다릅니다. 다른 프로그램이 고친 값으로 결정하거나 집계하지 않도록 멈췄고, 파일은 그대로입니다. ‘jipyo check’로 다른 곳을 보고, 기록이 온전하면 ‘jipyo rebuild’로 표를 다시 만드십시오. 아니면 마지막 백업본을 여십시오.",
                f"What the tables of {path.name} say differs from its journal. Nothing was decided or tallied from values another program changed, and the file is as it was. See where with ‘jipyo check’; if the journal is whole, make the tables anew with ‘jipyo rebuild’, else open the last backup.",
            )
        )


class NotARound(UserError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name}은(는) 지표 회차 파일이 아닙니다. ‘.jipyo’ 파일을 고르십시오.",
                f"{path.name} is not a Jipyo round file. Choose a ‘.jipyo’ file.",
            )
        )


class NoSuchFile(UserError):
    """There is no file of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path} 파일이 없습니다. 이름과 폴더를 확인하십시오.",
                f"There is no file {path}. Check its name and folder.",
            )
        )


class FileExists(UserError):
    """A new file would overwrite another."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name} 파일이 이미 있어 만들지 않았습니다. 다른 이름을 쓰거나 그 파일을 먼저 옮기십시오.",
                f"{path.name} already exists, so nothing was made. Use another name or move that file first.",
            )
        )


class FileInUse(MachineError):
    """Another window or program holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name}이(가) 다른 창이나 프로그램에서 열려 있습니다. 두 곳에서 함께 고치는 일을 막기 위해 열지 않았습니다. 그쪽을 닫고 다시 여십시오.",
                f"{path.name} is open in another window or program. It was not opened, so that two places cannot change it at once. Close the other and open it again.",
            )
        )


class NewerFile(UserError):
    """The file was made by a later Jipyo."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            Text(
                f"{path.name}은(는) 더 새로운 지표에서 만든 파일입니다(파일 형식 {found}, 이 프로그램은 {known}까지). 파일은 그대로입니다. 지표를 새 판으로 바꾼 뒤 여십시오.",
                f"{path.name} was made by a newer Jipyo (file format {found}; this one reads up to {known}). The file is untouched. Update Jipyo, then open it.",
            )
        )


class ReadOnly(MachineError):
    """The disk or folder does not let us write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"{path.name}에 쓸 수 없습니다. 읽기 전용 디스크이거나 쓰기 권한이 없는 폴더입니다. 저장된 내용은 그대로이니 파일을 쓸 수 있는 폴더로 옮겨 여십시오.",
                f"{path.name} cannot be written: the disk is read-only or the folder does not allow it. What was saved is safe; move the file to a folder you can write to and open it there.",
            )
        )


class NotMade(ReadOnly):
    """The disk or folder takes no new file; there is none yet whose contents could be in danger."""

    def __init__(self, path: Path) -> None:
        MachineError.__init__(
            self,
            Text(
                f"{path.name}을(를) 만들 수 없습니다. 읽기 전용 디스크이거나 쓰기 권한이 없는 폴더입니다. 쓸 수 있는 폴더를 고르십시오.",
                f"{path.name} cannot be made: the disk is read-only or the folder does not allow it. Choose a folder you can write to.",
            ),
        )


class DiskFull(MachineError):
    """There is no room left."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"디스크에 빈 곳이 없어 {path.name}에 저장하지 못했습니다. 앞서 저장된 내용은 모두 안전합니다. 빈 곳을 만든 뒤 다시 저장하십시오.",
                f"The disk is full, so {path.name} was not saved. Everything saved before is safe. Free some space, then save again.",
            )
        )


class DiskFailed(MachineError):
    """The disk did not carry out a read or a write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Text(
                f"디스크가 {path.name}을(를) 읽거나 쓰지 못했습니다. 이번 변경은 저장되지 않았고 앞서 저장된 내용은 안전합니다. 저장 장치의 연결과 빈 곳, 파일 크기 제한을 확인하고 다시 하십시오.",
                f"The disk could not read or write {path.name}. This change was not saved; everything saved before is safe. Check the connection of the disk, its free space and its limit on file sizes, then try again.",
            )
        )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the driver's errors inside the block into the refusals above."""
    try:
        yield
    except driver.Error as error:
        raise refusal(path, error) from error


def refusal(path: Path, error: Exception) -> Exception:
    """Return the refusal that a driver error stands for; an unknown one is our bug."""
    kind = _REFUSALS.get(getattr(error, "sqlite_errorcode", 0) & PRIMARY)
    if kind is None and UNDECODED in str(error):
        return DamagedFile(path)
    if kind is not None:
        return kind(path)
    return Bug(
        Text(
            f"저장소가 뜻밖의 오류를 냈습니다({error}). 이번 변경은 저장되지 않았고 앞서 저장된 내용은 안전합니다.",
            f"The store failed unexpectedly ({error}). This change was not saved; everything saved before is safe.",
        )
    )


UNDECODED = "Could not decode to UTF-8"  # the driver's own words; no result code stands behind them
PRIMARY = 0xFF  # the engine's result codes carry a finer cause in their higher bits
_REFUSALS: dict[int, Callable[[Path], Exception]] = {
    driver.SQLITE_PERM: ReadOnly,
    driver.SQLITE_BUSY: FileInUse,
    driver.SQLITE_LOCKED: FileInUse,
    driver.SQLITE_READONLY: ReadOnly,
    driver.SQLITE_IOERR: DiskFailed,
    driver.SQLITE_CORRUPT: DamagedFile,
    driver.SQLITE_FULL: DiskFull,
    driver.SQLITE_CANTOPEN: ReadOnly,
    driver.SQLITE_NOTADB: DamagedFile,
}
