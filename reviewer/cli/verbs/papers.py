"""Verbs about signatures on papers: signing and verifying."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import files, secrets
from reviewer.cli.answer import FOUND, Answer, Plain
from reviewer.cli.sitting import sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.cli.verdicts import verdict_data, verdict_lines
from reviewer.commands import RecordSignedSheet
from reviewer.desk.desk import Desk
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sign.verification import Verification

FIELDS = ("secretary", "chair", "reviewer")
KEY_MISSING = Text(
    "--p12에 인증서 파일(.p12, .pfx)을 적으십시오. 서명하지 않았습니다.",
    "Give the certificate file (.p12, .pfx) with --p12. Nothing was signed.",
)


def _sign_arguments(arguments: Arguments) -> None:
    arguments.add("papers", nargs="+", type=Path, metavar="PDF", means=Text("서명할 평가표", "sheets to sign"))
    arguments.add(
        "--p12", type=Path, metavar="F", means=Text("인증서 파일 (.p12, .pfx)", "certificate file (.p12, .pfx)")
    )
    secrets.CERTIFICATE.add_to(arguments)
    arguments.add(
        "--field",
        choices=FIELDS,
        default="chair",
        means=Text("서명할 자리 (기본 chair)", "place to sign (default chair)"),
    )
    arguments.add(
        "--to",
        type=Path,
        metavar="DIR",
        means=Text(
            "서명한 파일을 둘 폴더 (없으면 그 파일에 덧붙입니다)", "folder for signed files (default: in place)"
        ),
    )
    _add_round(
        arguments, Text("서명한 파일의 값(SHA-256)을 적어 둘 회차 파일", "round file to record the signed file in")
    )


def _add_round(arguments: Arguments, meaning: Text) -> None:
    arguments.add("--round", dest="file", type=Path, metavar="FILE", means=meaning)
    secrets.ROUND.add_to(arguments)


def _sign(call: Call) -> Answer:
    given = call.given
    if given.file is None:
        return _signed(call, None)
    with sitting(call) as desk:
        return _signed(call, desk)


def _signed(call: Call, desk: Desk | None) -> Answer:
    from reviewer.sheet.stamp import stamp_page
    from reviewer.sign import keys
    from reviewer.sign.signing import sign

    given = call.given
    if given.p12 is None:
        raise Usage(KEY_MISSING)
    key = keys.load(given.p12, secrets.CERTIFICATE.read(given.p12_password_file, call.language), call.clock())
    made: list[Plain] = []
    for path in given.papers:
        paper = sign(files.read(path), key, given.field, call.clock(), stamp_page)
        target = given.to / path.name if given.to else path
        files.write(target, paper.pdf)
        made.append({"file": str(target), "sha256": paper.sha256, "field": paper.field, "signer": paper.signer})
        if desk is not None:
            desk.do(RecordSignedSheet(target.stem, target.name, paper.sha256, paper.signer, desk.see.head()))
    told = Text(
        f"‘{key.holder.name}’ 인증서로 {len(made)}개를 서명했습니다.",
        f"{len(made)} signed with the certificate of ‘{key.holder.name}’.",
    )
    return Answer({"signer": key.holder.name, "signed": made, "recorded": desk is not None}, (told,))


def _verify_arguments(arguments: Arguments) -> None:
    arguments.add("papers", nargs="+", type=Path, metavar="PDF", means=Text("확인할 평가표", "sheets to verify"))
    arguments.add(
        "--trust",
        action="append",
        type=Path,
        metavar="CERT",
        means=Text(
            "믿는 인증기관의 인증서 (.crt, .cer, .pem; 여러 번)", "certificate of an authority you trust (repeatable)"
        ),
    )
    _add_round(arguments, Text("기록에 적힌 값과도 견줄 회차 파일", "round file whose journal to compare with as well"))


def _verify(call: Call) -> Answer:
    given = call.given
    if given.file is None:
        found = _found(given.papers, given.trust or ())
    else:
        with sitting(call) as desk:
            found = [(p, desk.papers.verify(files.read(p), given.trust or (), p.stem)) for p in given.papers]
    return Answer(
        {"papers": [{"file": str(path), **verdict_data(one)} for path, one in found]},
        tuple(line for path, one in found for line in verdict_lines(path.name, one)),
        0 if all(one.is_valid for _, one in found) else FOUND,
    )


def _found(papers: Sequence[Path], trusted: Sequence[Path]) -> list[tuple[Path, Verification]]:
    from reviewer.sign import trust
    from reviewer.sign.verify import verify

    roots = [certificate for path in trusted for certificate in trust.load(path)]
    return [(path, verify(files.read(path), roots)) for path in papers]


VERBS = (
    Verb(
        "sign",
        Text("평가표에 인증서로 서명합니다", "sign sheets with a certificate"),
        "jipyo sign 평가표/*.pdf --p12 위원장.p12 --p12-password-file 암호.txt --field chair --round 2025.jipyo",
        _sign_arguments,
        _sign,
    ),
    Verb(
        "verify",
        Text(
            "서명을 확인합니다: 그대로인가? 누가? 언제, 얼마나 확실한가?", "verify: unchanged? who? when and how sure?"
        ),
        "jipyo verify 평가표/institution-L094.pdf --trust 인증기관.crt",
        _verify_arguments,
        _verify,
    ),
)
