"""Verbs about rule files: the editions there are, what one says, what is wrong in one."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.framework import catalog, lines, reader, show
from reviewer.framework.problems import Problem, Severity
from reviewer.text import Text, same


def _arguments(arguments: Arguments) -> None:
    arguments.add(
        "what",
        choices=["list", "show", "check"],
        means=Text("list 목록, show 내용, check 파일의 문제", "list editions, show one, check a file"),
    )
    arguments.add(
        "edition", nargs="?", metavar="ID|FILE", means=Text("편람의 이름이나 파일", "id or file of an edition")
    )
    arguments.add(
        "measure",
        nargs="?",
        metavar="CODE",
        means=Text("show에서 한 항목만 (예: 1-4-2)", "with show, one measure of it (1-4-2)"),
    )


def _run(call: Call) -> Answer:
    given = call.given
    if given.what == "list":
        return Answer({"editions": show.listing()}, tuple(map(same, lines.listing_lines(call.language))))
    if not given.edition:
        raise Usage(
            Text(
                f"어느 편람인지 적으십시오: jipyo framework {given.what} kr-public-data-2025",
                f"Name an edition: jipyo framework {given.what} kr-public-data-2025",
            )
        )
    if given.what == "check":
        return _checked(catalog.locate(given.edition))
    framework = catalog.load(given.edition)
    told = lines.lines(framework, given.measure, call.language)
    return Answer({"edition": show.describe(framework, given.measure)}, tuple(map(same, told)))


def _checked(path: Path) -> Answer:
    problems = reader.check(path)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    told = (
        Text(f"고칠 곳이 {errors}군데 있습니다.", f"{errors} places need correcting.")
        if errors
        else Text("쓸 수 있는 파일입니다.", "The file can be used.")
    )
    data = {"file": str(path), "errors": errors, "problems": [_problem(one) for one in problems]}
    return Answer(data, (*(one.located() for one in problems), told), FOUND if errors else 0)


def _problem(one: Problem) -> Plain:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "path": one.path,
        "severity": one.severity.value,
        "sentence": both(one.sentence),
    }


VERBS = (
    Verb(
        "framework",
        Text("평가편람의 목록을 보고, 내용을 보고, 문제를 찾습니다", "list, show and check rule files"),
        "jipyo framework check 우리편람.yaml",
        _arguments,
        _run,
    ),
)
