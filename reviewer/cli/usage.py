"""Reads a command line, and says in both languages what could not be understood."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from functools import partial
from typing import Any, NoReturn

from reviewer.cli.verb import Arguments, Verb
from reviewer.errors import UserError
from reviewer.text import Language, Text

PROGRAM = "jipyo"

ABOUT = Text(
    "기관 평가를 회차 파일 하나로 진행합니다: 편람과 명단에서 서명한 평가표까지.",
    "Takes an evaluation of institutions, in one round file, from rules and rosters to signed score sheets.",
)
AFTERWARDS = Text(
    "끝낼 때의 값: 0 잘됨 · 1 살펴볼 것을 찾음(가져오기의 문제, 확인되지 않는 서명 등) · 2 입력이 잘못됨 · "
    "3 컴퓨터가 거절함(디스크, 잠김, 손상) · 70 프로그램 오류 · 130 중단함\n"
    "암호는 --passphrase-file, 환경변수 JIPYO_PASSPHRASE, 또는 물음에 답하여 줍니다. 인자로는 받지 않습니다.\n"
    "명령 하나를 자세히 보려면: jipyo 명령 --help",
    "Exit codes: 0 fine · 1 found something to look at (problems in an import, a signature that does not verify) · "
    "2 the request was wrong · 3 the computer refused (disk, lock, damage) · 70 a bug of ours · 130 stopped\n"
    "Passphrases come from --passphrase-file, from JIPYO_PASSPHRASE, or from a prompt; never from an argument.\n"
    "For one command: jipyo COMMAND --help",
)
FAULTS = (
    (
        r"the following arguments are required: (.*)",
        "빠진 것이 있습니다: {0}.",
        "Something is missing: {0}.",
    ),
    (r"unrecognized arguments: (.*)", "알 수 없는 인자입니다: {0}.", "Unknown arguments: {0}."),
    (r"argument (.*): expected .* arguments?", "{0} 뒤에 값이 있어야 합니다.", "{0} needs a value."),
    (
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)",
        "{0}에 {1}은(는) 없습니다. 고를 수 있는 것: {2}.",
        "{0} cannot be {1}. Choose from {2}.",
    ),
    (r"argument (.*): invalid \S+ value: (.*)", "{0}에 {1} 값은 쓸 수 없습니다.", "{0} cannot be {1}."),
    (
        r"argument (.*): not allowed with argument (.*)",
        "{0}와(과) {1}은(는) 함께 쓸 수 없습니다.",
        "{0} and {1} do not go together.",
    ),
    (
        r"one of the arguments (.*) is required",
        "다음 가운데 하나가 있어야 합니다: {0}.",
        "One of these is needed: {0}.",
    ),
)


class Usage(UserError):
    """The command line could not be understood."""


class _Parser(argparse.ArgumentParser):
    """Complains by raising, so that there is one place where complaints are written."""

    def error(self, message: str) -> NoReturn:
        raise Usage(_fault(message, self.prog))


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Lays help out in the width of an ordinary terminal, its usage line headed in the language asked for."""

    def __init__(self, prog: str, language: Language) -> None:
        super().__init__(prog, max_help_position=30, width=110)
        self._heading = Text("쓰는 법", "usage").get(language)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, f"{self._heading}: " if prefix is None else prefix)


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language asked for by `--lang`, Korean otherwise; the environment is not asked."""
    for place, word in enumerate(arguments):
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        if value in set(Language):
            return Language(value)
    return Language.KO


def parser(verbs: Sequence[Verb], language: Language) -> argparse.ArgumentParser:
    """Return the reader of command lines."""
    whole = _Parser(
        prog=PROGRAM,
        description=ABOUT.get(language),
        epilog=AFTERWARDS.get(language),
        formatter_class=partial(_Layout, language=language),
        add_help=False,
    )
    _add_common(whole, language)
    listed = whole.add_subparsers(
        dest="verb",
        required=True,
        metavar=Text("명령", "COMMAND").get(language),
        title=Text("명령", "Commands").get(language),
    )
    for verb in verbs:
        _add_verb(listed, verb, language)
    return whole


def understood(verbs: Sequence[Verb], language: Language, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was typed; words may stand before and behind the options of a verb that takes `words`.

    Raises Usage when it cannot be understood.
    """
    whole = parser(verbs, language)
    given, rest = whole.parse_known_args(arguments)
    if rest and (not hasattr(given, "words") or any(word.startswith("-") for word in rest)):
        whole.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        given.words = [*given.words, *rest]
    return given


def _add_verb(listed: argparse._SubParsersAction[_Parser], verb: Verb, language: Language) -> None:
    does = verb.does.get(language)
    example = f"{Text('보기', 'Example').get(language)}: {verb.example}"
    own = listed.add_parser(
        verb.name,
        help=does,
        description=does,
        epilog=example,
        formatter_class=partial(_Layout, language=language),
        add_help=False,
    )
    verb.arguments(Arguments(own.add_argument_group(Text("이 명령의 인자", "Of this command").get(language)), language))
    _add_common(own, language)


def _add_common(own: argparse.ArgumentParser, language: Language) -> None:
    common = Arguments(own.add_argument_group(Text("모든 명령의 인자", "Of every command").get(language)), language)
    common.add(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS,
        means=Text("JSON 객체 하나로 답합니다", "answer with one JSON object"),
    )
    common.add(
        "--lang",
        choices=[one.value for one in Language],
        default=argparse.SUPPRESS,
        means=Text("답하는 언어 (기본 ko)", "language of the answers (default ko)"),
    )
    common.add(
        "-h", "--help", action="help", default=argparse.SUPPRESS, means=Text("이 도움말을 보입니다", "show this help")
    )


def _fault(message: str, program: str) -> Text:
    ko, en = message, message
    for pattern, korean, english in FAULTS:
        found = re.fullmatch(pattern, message)
        if found:
            ko, en = korean.format(*found.groups()), english.format(*found.groups())
            break
    return Text(
        f"{ko} 아무것도 하지 않았습니다. 쓰는 법: {program} --help",
        f"{en} Nothing was done. See: {program} --help",
    )
