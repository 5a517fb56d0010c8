"""Where passphrases come from: a file, the environment, or a prompt; never an argument others can see."""

from __future__ import annotations

import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from reviewer.cli import files
from reviewer.cli.verb import Arguments
from reviewer.errors import UserError
from reviewer.text import Language, Text

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Secret:
    """One kind of passphrase: the option naming its file, the variable, and what it is called."""

    option: str
    variable: str
    name: Text

    def add_to(self, arguments: Arguments) -> None:
        """Add the option to a verb."""
        ko = f"{self.name.ko}를 첫 줄에 적은 파일 (없으면 환경변수 {self.variable}, 그도 없으면 묻습니다)"
        en = f"file with {self.name.en} on its first line (else {self.variable}, else a prompt)"
        arguments.add(self.option, metavar="F", type=Path, means=Text(ko, en))

    def read(self, path: Path | None, language: Language) -> str:
        """Return the passphrase; raises UserError when there is nowhere to get it from."""
        if path is not None:
            return _first_line(path)
        if self.variable in os.environ:
            return os.environ[self.variable]
        if not sys.stdin.isatty():
            raise UserError(self._nowhere())
        return getpass.getpass(f"{self.name.get(language)}: ")

    def read_buffer(self, path: Path | None, language: Language) -> bytearray:
        """Return the passphrase in a buffer that its user wipes; from a file it is never anywhere else."""
        if path is None:
            return bytearray(self.read(path, language).encode())
        data = bytearray(files.read(path))
        line = bytearray(bytes(data).removeprefix(BOM).split(b"\n", 1)[0].rstrip(b"\r"))
        data[:] = bytes(len(data))
        if not line:
            raise UserError(_empty(path))
        return line

    def _nowhere(self) -> Text:
        return Text(
            f"{self.name.ko}를 물을 수 없습니다. {self.option} 파일이나 환경변수 {self.variable}로 주십시오.",
            f"There is no terminal to ask for {self.name.en}. Give {self.option} or the variable {self.variable}.",
        )


ROUND = Secret("--passphrase-file", "JIPYO_PASSPHRASE", Text("회차 파일의 암호", "the round's passphrase"))
PACKAGE = Secret(
    "--package-passphrase-file", "JIPYO_PACKAGE_PASSPHRASE", Text("꾸러미의 암호", "the package's passphrase")
)
CERTIFICATE = Secret("--p12-password-file", "JIPYO_P12_PASSWORD", Text("인증서 암호", "the certificate's passphrase"))


def _first_line(path: Path) -> str:
    lines = files.read_text(path).splitlines()
    if not lines or not lines[0]:
        raise UserError(_empty(path))
    return lines[0]


def _empty(path: Path) -> Text:
    return Text(
        f"{path.name} 파일의 첫 줄에 암호가 없습니다. 암호를 첫 줄에 적으십시오.",
        f"{path.name} has no passphrase on its first line. Write it there.",
    )
