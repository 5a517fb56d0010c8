"""Verbs about rule files: the editions there are, what one says, what is wrong in one, a workbook of one and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reviewer.cli import files, rule_maps, secrets
from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.sitting import sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.desk import rulebooks
from reviewer.errors import UserError
from reviewer.framework import catalog, editions, lines, show, unbuild
from reviewer.framework.problems import Problem, Severity
from reviewer.text import Text, same


def _arguments(arguments: Arguments) -> None:
    arguments.add(
        "what",
        choices=list(_ACTIONS),
        means=Text(
            "list 목록, show 내용, check 파일의 문제, export 통합 문서로, import 통합 문서에서, diff 두 판의 차이, map 지난 판과의 대응",
            "list editions, show one, check a file, export to a workbook, import from one, diff two editions, "
            "map the last edition to one",
        ),
    )
    arguments.add(
        "edition", nargs="?", metavar="ID|FILE", means=Text("편람의 이름이나 파일", "id or file of an edition")
    )
    arguments.add(
        "second",
        nargs="?",
        metavar="CODE|ID|FILE",
        means=Text(
            "show에서 한 항목(예: 1-4-2), diff에서 다른 판, map --round에서 지난해 편람",
            "with show, one measure (1-4-2); with diff, the other edition; with map --round, last year's edition",
        ),
    )
    arguments.add(
        "--between",
        nargs=2,
        metavar=("OLDER", "NEWER"),
        means=Text(
            "map에서 두 판(이름이나 파일): 대응표를 두 판에 견주고, 대응표가 없으면 초안을 씁니다",
            "with map, two editions by id or file: checks the map against both, or drafts one where none is named",
        ),
    )
    arguments.add(
        "--map",
        type=Path,
        metavar="FILE",
        means=Text("diff에서 항목을 짝짓는 대응표", "with diff, the map that pairs the parts"),
    )
    _files(arguments)


def _files(arguments: Arguments) -> None:
    """Add the files that rules are written to or taken from."""
    arguments.add(
        "--xlsx", type=Path, metavar="FILE", means=Text("export로 쓸 통합 문서", "with export, the workbook to write")
    )
    arguments.add(
        "--out",
        type=Path,
        metavar="FILE",
        means=Text(
            "import나 export로 쓸 편람 파일, map --between으로 쓸 초안(.yaml)",
            "with import or export, the rule file to write; with map --between, the draft (.yaml)",
        ),
    )
    arguments.add(
        "--round",
        dest="file",
        type=Path,
        metavar="FILE",
        means=Text(
            "회차 파일: export에서 그 안의 규칙, map에서 대응표를 들일 회차",
            "round file: with export, the rules inside it; with map, the round that takes the map",
        ),
    )
    secrets.ROUND.add_to(arguments)


def _run(call: Call) -> Answer:
    of_round = call.given.what == "export" and call.given.file
    unnamed = of_round or (call.given.what == "map" and call.given.between)
    if call.given.what != "list" and not call.given.edition and not unnamed:
        raise Usage(
            Text(
                f"어느 편람인지 적으십시오: jipyo framework {call.given.what} kr-public-data-2025",
                f"Name an edition: jipyo framework {call.given.what} kr-public-data-2025",
            )
        )
    return _ACTIONS[call.given.what](call)


def _list(call: Call) -> Answer:
    return Answer({"editions": show.listing()}, tuple(map(same, lines.listing_lines(call.language))))


def _show(call: Call) -> Answer:
    framework, measure = rulebooks.load(editions.named(call.given.edition)), call.given.second
    told = lines.lines(framework, measure, call.language)
    return Answer({"edition": show.describe(framework, measure)}, tuple(map(same, told)))


def _check(call: Call) -> Answer:
    problems = rulebooks.check(editions.named(call.given.edition))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    told = (
        Text(
            f"고칠 곳이 {errors}군데 있습니다.",
            "1 place needs correcting." if errors == 1 else f"{errors} places need correcting.",
        )
        if errors
        else Text("쓸 수 있는 파일입니다.", "The file can be used.")
    )
    path = catalog.locate(editions.named(call.given.edition))
    data = {"file": str(path), "errors": errors, "problems": [_problem(one) for one in problems]}
    return Answer(data, (*(one.located() for one in problems), told), FOUND if errors else 0)


def _problem(one: Problem) -> Plain:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "sheet": one.sheet,
        "cell": one.cell,
        "path": one.path,
        "severity": one.severity.value,
        "sentence": both(one.sentence),
    }


def _export(call: Call) -> Answer:
    target = call.given.xlsx or call.given.out
    if target is None:
        raise Usage(
            Text(
                "쓸 통합 문서를 --xlsx로 적으십시오: jipyo framework export kr-public-data-2025 --xlsx 편람.xlsx",
                "Name the workbook with --xlsx: jipyo framework export kr-public-data-2025 --xlsx rules.xlsx",
            )
        )
    if call.given.file and call.given.edition:
        raise Usage(
            Text(
                "편람이나 --round 가운데 하나만 적으십시오. --round는 회차 안의 규칙을 씁니다.",
                "Name an edition or --round, not both: --round takes the rules inside the round.",
            )
        )
    tree = _of_round(call) if call.given.file else rulebooks.tree_of(editions.named(call.given.edition))
    write = rulebooks.put_book if call.given.xlsx else rulebooks.put_rules
    write(tree, target)
    said = Text(
        f"{target}에 썼습니다. 고친 뒤 ‘jipyo framework check {target.name}’으로 살펴보십시오.",
        f"Written to {target}. After changing it, see ‘jipyo framework check {target.name}’.",
    )
    return Answer({"file": str(target)}, (said,))


def _of_round(call: Call) -> object:
    """Return the plain tree of the rules inside a round."""
    with sitting(call) as desk:
        return unbuild.document(desk.framework)


def _import(call: Call) -> Answer:
    source = catalog.locate(call.given.edition)
    if not rulebooks.is_book(source):
        raise UserError(
            Text(
                f"{source.name}은(는) 통합 문서(.xlsx)가 아닙니다. 편람 파일은 그대로 쓸 수 있습니다.",
                f"{source.name} is no workbook (.xlsx). A rule file can be used as it is.",
            )
        )
    words = rulebooks.words(source)
    target = call.given.out
    if target is None:
        return Answer({"file": None, "rules": words}, (same(words.rstrip("\n")),))
    if target.exists():
        raise UserError(
            Text(
                f"{target.name} 파일이 이미 있어 쓰지 않았습니다. 그 파일은 그대로입니다. 다른 이름을 고르십시오.",
                f"{target.name} exists already, so nothing was written and it is untouched. Choose another name.",
            )
        )
    files.write(target, words.encode())
    said = Text(
        f"{target}에 썼습니다. ‘jipyo new 회차.jipyo --edition {target}’으로 회차를 열 수 있습니다.",
        f"Written to {target}. Begin a round with ‘jipyo new ROUND.jipyo --edition {target}’.",
    )
    return Answer({"file": str(target)}, (said,))


_ACTIONS: dict[str, Callable[[Call], Answer]] = {
    "list": _list,
    "show": _show,
    "check": _check,
    "export": _export,
    "import": _import,
    "map": rule_maps.mapped,
    "diff": rule_maps.compared,
}

VERBS = (
    Verb(
        "framework",
        Text(
            "평가편람의 목록과 내용을 보고, 문제를 찾고, 통합 문서로 주고받습니다",
            "list, show and check rules, and carry them to a workbook and back",
        ),
        "jipyo framework check 우리편람.xlsx",
        _arguments,
        _run,
    ),
)
