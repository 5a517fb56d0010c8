"""Verbs about what comes in: previewing files, taking them in all or nothing, and taking an import back."""

from __future__ import annotations

from pathlib import Path

from reviewer.cli import plain, secrets
from reviewer.cli.answer import FOUND, Answer
from reviewer.cli.following import watching
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.commands import AcceptImport
from reviewer.desk import rulebooks
from reviewer.desk.rows import NAMES
from reviewer.errors import UserError
from reviewer.framework import editions
from reviewer.intake import templates
from reviewer.model.batch import Batch, Preview
from reviewer.text import Text


def _template_arguments(arguments: Arguments) -> None:
    arguments.add("path", type=Path, metavar="FILE.xlsx", means=Text("만들 통합 문서", "workbook to write"))
    arguments.add(
        "--kind",
        choices=list(templates.KINDS),
        default=templates.ALL,
        means=Text("서식의 종류 (기본 all)", "which template (default all)"),
    )
    arguments.add(
        "--edition",
        default="kr-public-data-2025",
        metavar="ID",
        means=Text("평가편람의 이름이나 파일", "id or file of the edition"),
    )
    arguments.add(
        "--round",
        dest="file",
        type=Path,
        metavar="FILE",
        means=Text("기관 목록과 편람을 가져올 회차 파일", "round file to take institutions and edition from"),
    )
    secrets.ROUND.add_to(arguments)


def _template(call: Call) -> Answer:
    given = call.given
    if given.file is None:
        templates.write(given.kind, rulebooks.load(editions.named(given.edition)), (), given.path)
    else:
        with sitting(call) as desk:
            templates.write(given.kind, desk.framework, desk.see.institutions(), given.path)
    told = Text(
        f"서식을 {given.path}에 만들었습니다. 채운 뒤 ‘jipyo import’로 들이십시오.",
        f"The template is in {given.path}. Fill it in and take it in with ‘jipyo import’.",
    )
    return Answer({"file": str(given.path), "kind": given.kind}, (told,))


def _import_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        means=Text("들일 파일이나 폴더 (xlsx, csv, zip)", "files or folders to take in (xlsx, csv, zip)"),
    )
    arguments.add(
        "--preview", action="store_true", means=Text("살펴보기만 하고 들이지 않습니다", "only look, take nothing in")
    )


def _import(call: Call) -> Answer:
    given = call.given
    _must_exist(given.paths)
    with sitting(call) as desk:
        seen = desk.preview(given.paths, watching(call))
        found = _preview_data(seen)
        if seen.problem_count:
            return Answer({**found, "accepted": False}, _problem_sentences(seen), FOUND)
        if not seen.is_acceptable:
            return Answer({**found, "accepted": False}, (_nothing(),), FOUND)
        if given.preview:
            return Answer({**found, "accepted": False}, (*map(_offer, seen.batches), *seen.notes, PREVIEWED))
        done = desk.do(AcceptImport(seen.batches), watching(call))
    return Answer({**found, "accepted": True, **plain.changes(done)}, (*done.news, *seen.notes))


def _must_exist(paths: list[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise UserError(
                Text(
                    f"{path} 파일이나 폴더가 없습니다. 아무것도 들이지 않았습니다. 이름을 확인하십시오.",
                    f"There is no file or folder {path}. Nothing was taken in. Check its name.",
                )
            )


def _preview_data(seen: Preview) -> dict[str, object]:
    return {
        "batches": [plain.batch(one) for one in seen.batches],
        "problems": [plain.problem(one) for one in seen.problems],
        "problem_count": seen.problem_count,
        "notes": [{"ko": one.ko, "en": one.en} for one in seen.notes],
    }


PREVIEWED = Text(
    "문제가 없습니다. 들이려면 --preview 없이 다시 실행하십시오.",
    "There are no problems. Run it again without --preview to take it in.",
)


def _offer(batch: Batch) -> Text:
    names, files = NAMES[batch.kind], ", ".join(source.name for source in batch.sources[:3])
    more = len(batch.sources) - 3
    ko, en = (f" 외 {more}개", f" and {more} more") if more > 0 else ("", "")
    return Text(f"{names.ko} {batch.count:,}건: {files}{ko}", f"{batch.count:,} {names.en}: {files}{en}")


def _problem_sentences(seen: Preview) -> tuple[Text, ...]:
    count = seen.problem_count
    head = Text(
        f"문제가 {count:,}건 있어 아무것도 들이지 않았습니다. 고친 뒤 다시 가져오십시오.",
        f"There are {count:,} problems, so nothing was taken in. Correct them and import again.",
    )
    hidden = count - len(seen.problems)
    rest = [Text(f"… 외 {hidden:,}건", f"… and {hidden:,} more")] if hidden else []
    return (*map(plain.located, seen.problems), *rest, head)


def _nothing() -> Text:
    return Text(
        "들일 것이 없습니다. 서식의 제목 줄이 있는 표인지 확인하십시오 (jipyo template).",
        "There is nothing to take in. Check that the tables have the headings of the templates (jipyo template).",
    )


VERBS = (
    Verb(
        "template",
        Text("채워 넣을 서식을 만듭니다", "write the workbooks that people fill in"),
        "jipyo template 서식.xlsx --kind counted",
        _template_arguments,
        _template,
    ),
    Verb(
        "import",
        Text(
            "명단, 정량 점수, 실적보고서, 증빙자료를 들입니다",
            "take in rosters, counted points, submissions and evidence",
        ),
        "jipyo import 2025.jipyo 기관명단.xlsx 실적보고서/ --preview",
        _import_arguments,
        _import,
    ),
)
