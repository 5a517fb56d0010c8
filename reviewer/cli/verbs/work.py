"""Verbs about sharing the work: assigning it, packages out, packages back."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli import files, plain, secrets
from reviewer.cli.answer import Answer
from reviewer.cli.following import watching
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import AssignWork, MakePackage, MergePackages
from reviewer.desk.desk import Desk
from reviewer.model.ids import ReviewerId
from reviewer.text import Text


def _assign_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "--per-item",
        type=int,
        default=3,
        metavar="N",
        means=Text("기관마다 평가위원 수 (기본 3)", "reviewers for each institution (default 3)"),
    )
    arguments.add(
        "--seed",
        type=int,
        default=1,
        metavar="N",
        means=Text("같은 값이면 같은 배정 (기본 1)", "the same seed gives the same assignment (default 1)"),
    )
    arguments.add(
        "--without-submissions",
        action="store_true",
        means=Text("실적보고서를 내지 않은 기관도 배정합니다", "assign institutions that filed nothing as well"),
    )


def _assign(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        done = desk.do(AssignWork(given.per_item, given.seed, not given.without_submissions))
        loads = {str(reviewer): count for reviewer, count in sorted(desk.see.loads().items())}
    return Answer({**plain.changes(done), "loads": loads}, done.news)


def _package_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add("--reviewer", metavar="ID", means=Text("꾸러미를 받을 평가위원 (예: R01)", "whose package (R01)"))
    arguments.add("--all", action="store_true", means=Text("배정받은 모든 평가위원", "every reviewer with work"))
    arguments.add(
        "--to",
        type=Path,
        required=True,
        metavar="P",
        means=Text("만들 파일, --all이면 폴더", "file to write; a folder with --all"),
    )
    secrets.PACKAGE.add_to(arguments)


def _package(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        wanted = _wanted(desk, given.reviewer, given.to) if not given.all else _everyone(desk, given.to)
        passphrase = secrets.PACKAGE.read(given.package_passphrase_file, call.language)
        files.folder(given.to if given.all else given.to.parent)
        news: list[Text] = []
        for reviewer, path in wanted.items():
            news += desk.do(MakePackage(reviewer, path, passphrase)).news
    made = [{"reviewer": str(reviewer), "file": str(path)} for reviewer, path in wanted.items()]
    return Answer({"packages": made}, tuple(news))


def _wanted(desk: Desk, reviewer: str | None, to: Path) -> dict[ReviewerId, Path]:
    if desk.info.package_of:
        return {ReviewerId(desk.info.package_of): to}
    if reviewer is None:
        raise Usage(
            Text(
                "누구의 꾸러미인지 --reviewer나 --all로 적으십시오. 만들지 않았습니다.",
                "Say whose package with --reviewer or --all. Nothing was made.",
            )
        )
    return {ReviewerId(reviewer): to}


def _everyone(desk: Desk, folder: Path) -> dict[ReviewerId, Path]:
    if desk.info.package_of:
        raise Usage(
            Text(
                "꾸러미 파일에서는 --all을 쓸 수 없습니다. 돌려줄 파일을 --to로 적으십시오.",
                "--all is for round files. In a package, give the file to hand back with --to.",
            )
        )
    return {r: folder / f"{r}.jipyo" for r in sorted(desk.see.loads())}


def _merge_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "packages", nargs="+", type=Path, metavar="P", means=Text("돌아온 꾸러미들", "packages that came back")
    )
    arguments.add(
        "--package-passphrase-file",
        metavar="F",
        type=Path,
        action="append",
        means=Text(
            f"꾸러미의 암호를 첫 줄에 적은 파일. 여럿이면 차례로 시도합니다 (없으면 환경변수 {secrets.PACKAGE.variable}, 물음)",
            f"file with a package's passphrase; several are tried in turn (else {secrets.PACKAGE.variable}, a prompt)",
        ),
    )


def _merge(call: Call) -> Answer:
    given = call.given
    sources = given.package_passphrase_file or [None]
    with sitting(call) as desk:
        passphrases = tuple(secrets.PACKAGE.read(source, call.language) for source in sources)
        done = desk.do(MergePackages(tuple(given.packages), passphrases), watching(call))
        conflicts = len(desk.see.conflicts())
    return Answer({**plain.changes(done), "conflicts": conflicts}, done.news)


VERBS = (
    Verb(
        "assign",
        Text("평가위원에게 일을 고르게 배정합니다", "share the work out evenly among the reviewers"),
        "jipyo assign 2025.jipyo --per-item 3",
        _assign_arguments,
        _assign,
    ),
    Verb(
        "package",
        Text(
            "평가위원에게 줄 꾸러미, 꾸러미에서는 돌려줄 꾸러미를 만듭니다",
            "make a reviewer's package, or in a package the one to hand back",
        ),
        "jipyo package 2025.jipyo --all --to 꾸러미/",
        _package_arguments,
        _package,
    ),
    Verb(
        "merge",
        Text("돌아온 꾸러미를 합칩니다", "merge packages that came back"),
        "jipyo merge 2025.jipyo 돌아온/R01.jipyo 돌아온/R02.jipyo",
        _merge_arguments,
        _merge,
    ),
)
