"""What the window is told when it starts: `[FILE] [--sample [FOLDER]] [--lang ko|en] [--passphrase-file F]`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer.text import Language

OWN_DATA = Path()


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for."""

    file: Path | None = None
    sample: bool = False
    sample_folder: Path | None = None  # where the sample round is kept; None: among the person's own data
    language: Language | None = None
    passphrase: str | None = None


def read_options(arguments: Sequence[str]) -> Options:
    """Read the command line; leaves the process with a usage line when it cannot be read."""
    parser = argparse.ArgumentParser(prog="jipyo-window")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--sample", nargs="?", type=Path, const=OWN_DATA)
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--passphrase-file", type=Path)
    given = parser.parse_args(arguments)
    return Options(
        file=given.file.absolute() if given.file else None,  # it is remembered among the recent ones, for another day
        sample=given.sample is not None,
        sample_folder=None if given.sample == OWN_DATA else given.sample,
        language=Language(given.lang) if given.lang else None,
        passphrase=_first_line(parser, given.passphrase_file) if given.passphrase_file else None,
    )


def _first_line(parser: argparse.ArgumentParser, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"{path}: {error}")
