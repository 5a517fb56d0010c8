"""Verbs about making papers: in a series, signed or not, listed, with minutes written and paper forms read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import files, papers
from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.cli.verbs.signing import add_signature, key_of, stamper_of
from reviewer.desk.desk import Desk
from reviewer.desk.issuing import Done, Issued, Issuing, Order, Signs
from reviewer.desk.places import still_to_sign
from reviewer.text import Text, same

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.events.records import SheetSuperseded

MOST_PROCESSES = 16


def _sheet_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    papers.add_papers(arguments)
    arguments.add(
        "--to", type=Path, required=True, metavar="DIR", means=Text("PDF를 둘 폴더", "folder for the PDF files")
    )
    arguments.add(
        "--data",
        action="store_true",
        means=Text("PDF 곁에 수치를 JSON과 xlsx로도 둡니다", "put the figures beside the PDF, as JSON and xlsx"),
    )
    arguments.add(
        "--processes",
        type=int,
        choices=range(1, MOST_PROCESSES + 1),
        default=1,
        metavar="N",
        means=Text("쪽을 만드는 프로세스 수 (기본 1)", "processes that lay pages out (default 1)"),
    )


def _issue_arguments(arguments: Arguments) -> None:
    _sheet_arguments(arguments)
    add_signature(arguments)
    arguments.add(
        "--replace",
        metavar="REASON",
        default="",
        means=Text(
            "서명한 뒤 기록이 바뀐 평가표를 새로 만드는 사유. 앞의 파일은 대체된 것으로 표시합니다",
            "why sheets signed before a change are made anew; the old ones are marked as superseded",
        ),
    )


def _sheet(call: Call) -> Answer:
    with sitting(call) as desk:
        return _carried_out(call, desk, None)


def _issue(call: Call) -> Answer:
    with key_of(call) as key, sitting(call) as desk:
        signs = desk.papers.signs(key, unregistered=call.given.unregistered, stamper=stamper_of(call))
        return _carried_out(call, desk, signs)


def _carried_out(call: Call, desk: Desk, signs: Signs | None) -> Answer:
    given = call.given
    order = Order(
        papers.papers(call, desk),
        files.folder(given.to),
        papers.options(call),
        given.field if signs else "",
        given.data,
        given.replace if signs else "",
        given.processes,
    )
    done = list(_told(call, Issuing(desk, order, signs).run(), len(order.papers)))
    refused = sum(one.done is Done.REFUSED for one in done)
    data = {"head": desk.see.head(), "sheets": [_data(one) for one in done]}
    return Answer(data, tuple(_summary(done)), FOUND if refused and len(done) > 1 else _only_refusal(done))


def _only_refusal(done: list[Issued]) -> int:
    """Return how a run ends: one paper that could not be made is a request that was wrong."""
    return 2 if len(done) == 1 and done[0].done is Done.REFUSED else 0


def _told(call: Call, issued: Iterator[Issued], count: int) -> Iterator[Issued]:
    for number, one in enumerate(issued, 1):
        name = one.path.name
        call.tell(Text(f"{number}/{count} {name}: {one.sentence.ko}", f"{number}/{count} {name}: {one.sentence.en}"))
        yield one


def _data(one: Issued) -> Plain:
    return {
        "kind": one.paper.kind.value,
        "name": one.paper.key,
        "file": str(one.path),
        "done": one.done.value,
        "sha256": one.sha256,
        "signer": one.signer,
        "said": both(one.sentence),
    }


WORDS = {
    Done.SAVED: Text("저장", "saved"),
    Done.SIGNED: Text("서명", "signed"),
    Done.REPLACED: Text("대체하여 서명", "signed anew"),
    Done.FINISHED: Text("앞선 것을 마무리", "finished from before"),
    Done.ALREADY: Text("이미 서명됨", "signed before"),
    Done.REFUSED: Text("만들지 못함", "refused"),
}


def _summary(done: list[Issued]) -> Iterator[Text]:
    counts = Counter(one.done for one in done)
    parts = [(WORDS[kind], counts[kind]) for kind in Done if counts[kind]]
    yield Text(
        ", ".join(f"{words.ko} {count}건" for words, count in parts) or "만들 문서가 없습니다.",
        ", ".join(f"{count} {words.en}" for words, count in parts) or "There is no such paper to make.",
    )


def _list(call: Call) -> Answer:
    """Tell every signed sheet the journal knows, and which of them no longer count."""
    with sitting(call) as desk:
        recorded, gone = desk.papers.recorded(), desk.papers.superseded()
    rows: list[Plain] = [
        {
            "sheet": name,
            "file": one.file,
            "sha256": one.sha256,
            "signer": one.signer,
            "open": None if one.open is None else list(one.open),
            "superseded": False,
        }
        for name, one in sorted(recorded.items())
        if one.sha256 not in gone
    ]
    rows += [
        {"sheet": one.sheet, "file": one.kept, "sha256": one.sha256, "superseded": True, "reason": one.reason}
        for one in sorted(gone.values(), key=_by_sheet)
    ]
    return Answer({"sheets": rows}, tuple(_line(row) for row in rows) or (NONE_SIGNED,))


NONE_SIGNED = Text("서명하여 기록한 평가표가 없습니다.", "No signed sheet is recorded.")


def _by_sheet(one: SheetSuperseded) -> tuple[str, str]:
    return one.sheet, one.sha256


def _line(row: Plain) -> Text:
    short = row["sha256"][:16]
    if row["superseded"]:
        return Text(
            f"{row['sheet']}  {short}  대체됨: {row['reason']} ({row['file']})",
            f"{row['sheet']}  {short}  superseded: {row['reason']} ({row['file']})",
        )
    return still_to_sign(same(f"{row['sheet']}  {short}  {row['signer']}"), tuple(row["open"] or ()))


VERBS = (
    Verb(
        "sheet",
        Text("평가표와 그 밖의 공식 문서를 PDF로 만듭니다", "make sheets and the other official papers as PDF"),
        "jipyo sheet 2025.jipyo --kind institution --institution L094 --to 평가표/ --data",
        _sheet_arguments,
        _sheet,
    ),
    Verb(
        "issue",
        Text(
            "문서를 만들어 서명하고 기록합니다. 멈춘 뒤 다시 하면 이어서 합니다",
            "make, sign and record papers; run again, it goes on from where it stopped",
        ),
        "jipyo issue 2025.jipyo --kind institution --all --to 평가표/ --p12 위원장.p12 --field chair --processes 2",
        _issue_arguments,
        _issue,
    ),
    Verb(
        "sheets",
        Text("서명하여 기록한 평가표와 대체된 평가표를 보입니다", "list signed sheets, superseded ones too"),
        "jipyo sheets 2025.jipyo",
        add_file,
        _list,
    ),
)
