"""Verbs about what stays provable: verifying signed sheets, one or thousands, and adding trusted time and revocation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.sitting import sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.cli.verbs.signing import add_round
from reviewer.cli.verdicts import beside_lines, verdict_lines
from reviewer.errors import UserError
from reviewer.text import Language, Text, same

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.desk.proving import Proven, Proving
    from reviewer.desk.reports import Reported
    from reviewer.sign.many import Checked

    Writes = Callable[[Path, Sequence[Checked], Language], Reported]

TOLD_EVERY = 100  # files between two lines of progress
MANY = 20  # files from which on only those that are not valid are told in full


def _add_trust(arguments: Arguments) -> None:
    arguments.add(
        "--trust",
        action="append",
        type=Path,
        metavar="CERT",
        means=Text(
            "믿는 인증기관의 인증서 (.crt, .cer, .pem), 폐지 목록 (.crl), OCSP 답 (.ocsp); 여러 번",
            "certificate of an authority you trust, a revocation list (.crl) or an OCSP answer (.ocsp); repeatable",
        ),
    )


def _verify_arguments(arguments: Arguments) -> None:
    arguments.add(
        "papers", nargs="+", type=Path, metavar="PDF", means=Text("확인할 평가표나 폴더", "sheets or folders to verify")
    )
    _add_trust(arguments)
    arguments.add(
        "--report",
        type=Path,
        metavar="F",
        means=Text("결과를 둘 파일 (.pdf, .xlsx, .csv, .json)", "file for the findings (.pdf, .xlsx, .csv, .json)"),
    )
    arguments.add(
        "--processes", type=int, metavar="N", means=Text("함께 돌릴 프로세스 수", "processes at once (default: all)")
    )
    add_round(arguments, Text("기록에 적힌 값과도 견줄 회차 파일", "round file whose journal to compare with as well"))


def _verify(call: Call) -> Answer:
    from reviewer.desk.companions import look
    from reviewer.desk.reports import Reporting
    from reviewer.sign import many

    given = call.given
    paths, trusted = many.pdfs_in(given.papers), given.trust or ()
    if given.file is None:
        found = list(_told(call, many.checked(paths, trusted, look, given.processes)))
        return _answer(call, found, Reporting(call.clock()).write)
    with sitting(call) as desk:
        found = list(_told(call, desk.papers.verified(paths, trusted, given.processes)[1]))
        return _answer(call, found, desk.papers.report)


def _answer(call: Call, found: list[Checked], write: Writes) -> Answer:
    written = _report(call, found, write) if call.given.report else ()
    from reviewer.sign.reporting import beside, data

    valid = sum(1 for one in found if one.found is not None and one.found.is_valid)
    papers: list[Plain] = [
        {
            "file": str(one.path),
            **(data(one.found) if one.found else {"verdict": "unreadable", "valid": False}),
            "beside": beside(one),
        }
        for one in found
    ]
    return Answer(
        {"papers": papers, "valid": valid, "count": len(found)},
        (*_lines(found), *_sum(found, valid), *written),
        0 if all(one.is_fine for one in found) else FOUND,
    )


def _report(call: Call, found: list[Checked], write: Writes) -> tuple[Text, ...]:
    path: Path = call.given.report
    done = write(path, found, call.language)
    tail = done.archive or same("")
    return (
        Text(
            f"보고서 {path.name} ({done.count:,}개) {tail.ko}".rstrip(),
            f"report {path.name} on {done.count:,} file(s) {tail.en}".rstrip(),
        ),
    )


def _told(call: Call, found: Iterator[Checked]) -> Iterator[Checked]:
    """Tell how far it is every so many files."""
    for number, one in enumerate(found, start=1):
        if number % TOLD_EVERY == 0:
            call.tell(Text(f"{number:,}개 확인함", f"{number:,} verified"))
        yield one


def _lines(found: list[Checked]) -> Iterator[Text]:
    for one in found:
        if one.found is None:
            yield one.refusal or Text("", "")
        elif len(found) < MANY or not one.is_fine:
            yield from verdict_lines(one.path.name, one.found)
            yield from beside_lines(one.beside)


def _sum(found: list[Checked], valid: int) -> Iterator[Text]:
    if len(found) > 1:
        yield Text(f"{len(found):,}개 가운데 {valid:,}개 유효", f"{valid:,} of {len(found):,} valid")
    changed = sum(1 for one in found if one.has_changed_beside)
    if len(found) > 1 and changed:
        yield Text(
            f"{changed:,}개는 곁의 파일이 PDF에 적힌 값과 다름",
            f"{changed:,} with a file beside that is not what the PDF says",
        )


def _upgrade_arguments(arguments: Arguments) -> None:
    arguments.add(
        "papers", nargs="+", type=Path, metavar="PDF", means=Text("서명한 평가표나 폴더", "signed sheets or folders")
    )
    _add_trust(arguments)
    arguments.add(
        "--tsa",
        metavar="URL",
        means=Text(
            "타임스탬프 기관의 주소 (적을 때에만 네트워크에 연결합니다)",
            "address of a timestamp authority (the network is used only then)",
        ),
    )
    add_round(arguments, Text("바뀐 파일의 값(SHA-256)을 적어 둘 회차 파일", "round file to record the new files in"))


def _upgrade(call: Call) -> Answer:
    from reviewer.desk.proving import PlainShelf, Proving

    trusted, address = call.given.trust or (), call.given.tsa or ""
    if call.given.file is None:
        return _upgraded(call, Proving(PlainShelf(), trusted, address))
    with sitting(call) as desk:
        return _upgraded(call, desk.papers.proving(trusted, address))


def _upgraded(call: Call, proving: Proving) -> Answer:
    from reviewer.sign import many

    found = [_heard(call, one) for one in proving.run(many.pdfs_in(call.given.papers))]
    done = [one for one in found if one.well]
    if len(found) == 1 and not done:
        raise UserError(found[0].sentence)
    made: list[Plain] = [{"file": str(one.path), "level": one.level, "recorded": one.recorded} for one in done]
    refused: list[Plain] = [{"file": str(one.path), "said": both(one.sentence)} for one in found if not one.well]
    data = {"upgraded": made, "refused": refused, "recorded": bool(done) and all(one.recorded for one in done)}
    return Answer(data, tuple(_levels(done, len(refused))), FOUND if refused else 0)


def _heard(call: Call, one: Proven) -> Proven:
    call.tell(Text(f"{one.path.name}: {one.sentence.ko}", f"{one.path.name}: {one.sentence.en}"))
    return one


def _levels(done: list[Proven], refused: int) -> Iterator[Text]:
    levels = ", ".join(sorted({one.level for one in done}))
    if done:
        yield Text(f"{len(done)}개에 더했습니다: PAdES {levels}.", f"{len(done)} sheets now have PAdES {levels}.")
    if refused:
        yield Text(f"{refused}개에는 더하지 않았습니다.", f"Nothing was added to {refused}.")


VERBS = (
    Verb(
        "upgrade",
        Text(
            "서명한 평가표에 타임스탬프와 폐지 자료를 더합니다(서명은 그대로입니다)",
            "add trusted time and revocation data to signed sheets",
        ),
        "jipyo upgrade 평가표/ --tsa http://tsa.example --trust 인증기관.crt --trust 폐지목록.crl",
        _upgrade_arguments,
        _upgrade,
    ),
    Verb(
        "verify",
        Text(
            "서명을 확인합니다: 그대로인가? 누가? 언제, 얼마나 확실한가?", "verify: unchanged? who? when and how sure?"
        ),
        "jipyo verify 평가표/ --trust 인증기관.crt --report 확인.xlsx",
        _verify_arguments,
        _verify,
    ),
)
