"""The verb that signs papers with a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli import files, secrets
from reviewer.cli.answer import Answer, Plain
from reviewer.cli.sitting import sitting
from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.desk.archiving import archive_words, may_leave
from reviewer.desk.desk import Desk
from reviewer.text import Text

if TYPE_CHECKING:  # signing libraries are heavy; they load with the first paper
    from reviewer.sheet.archive import ArchiveReport
    from reviewer.sign.keys import Key
    from reviewer.sign.signing import SignedPaper, Stamper

FIELDS = ("secretary", "chair", "reviewer")
KEY_MISSING = Text(
    "--p12(파일), --npki(폴더), --token(보안토큰 모듈) 가운데 하나로 인증서를 고르십시오. 서명하지 않았습니다.",
    "Choose the certificate with --p12 (file), --npki (folder) or --token (the token's module). Nothing was signed.",
)


def add_round(arguments: Arguments, meaning: Text) -> None:
    """Add an optional round file."""
    arguments.add("--round", dest="file", type=Path, metavar="FILE", means=meaning)
    secrets.ROUND.add_to(arguments)


def add_key(arguments: Arguments) -> None:
    """Add the ways to choose a certificate."""
    arguments.add(
        "--p12", type=Path, metavar="F", means=Text("인증서 파일 (.p12, .pfx)", "certificate file (.p12, .pfx)")
    )
    arguments.add(
        "--npki",
        type=Path,
        metavar="DIR",
        means=Text("NPKI·GPKI 인증서 폴더 (signCert.der나 _sig.cer가 든 곳)", "folder of an NPKI or GPKI certificate"),
    )
    arguments.add(
        "--token",
        type=Path,
        metavar="MODULE",
        means=Text("보안토큰의 PKCS#11 모듈 (.so, .dll)", "PKCS#11 module of a token (.so, .dll)"),
    )
    arguments.add("--token-label", default="", metavar="NAME", means=Text("보안토큰의 이름", "name of the token"))
    arguments.add(
        "--token-id", default="", metavar="HEX", means=Text("보안토큰 안 인증서의 번호", "certificate on the token")
    )
    secrets.CERTIFICATE.add_to(arguments)


@contextmanager
def key_of(call: Call) -> Iterator[Key]:
    """Open the certificate that was chosen, wipe the passphrase at once, and let go of the key afterwards."""
    from reviewer.sign import folders, tokens
    from reviewer.sign.wiping import wiped

    given = call.given
    path = given.p12 or given.npki
    if path is None and given.token is None:
        raise Usage(KEY_MISSING)
    now = call.clock()
    with wiped(secrets.CERTIFICATE.read_buffer(given.p12_password_file, call.language)) as word:
        if path is not None:
            key = folders.load(path, word, now)
        else:
            key = tokens.load(given.token, given.token_label, word, now, given.token_id)
    try:
        yield key
    finally:
        key.private.close()


def add_signature(arguments: Arguments) -> None:
    """Add with which certificate to sign, at which place, and how sure its owner and time are to be."""
    add_key(arguments)
    arguments.add(
        "--field",
        choices=FIELDS,
        default="chair",
        means=Text("서명할 자리 (기본 chair)", "place to sign (default chair)"),
    )
    arguments.add(
        "--unregistered",
        action="store_true",
        means=Text(
            "회차에 등록되지 않은 인증서로도 서명합니다(확인할 때 그렇게 나옵니다)",
            "sign with a certificate the round does not know (verifying says so)",
        ),
    )
    _add_authority(arguments)


def _sign_arguments(arguments: Arguments) -> None:
    arguments.add("papers", nargs="+", type=Path, metavar="PDF", means=Text("서명할 평가표", "sheets to sign"))
    add_signature(arguments)
    arguments.add(
        "--to",
        type=Path,
        metavar="DIR",
        means=Text(
            "서명한 파일을 둘 폴더 (없으면 그 파일에 덧붙입니다)", "folder for signed files (default: in place)"
        ),
    )
    add_round(
        arguments, Text("서명한 파일의 값(SHA-256)을 적어 둘 회차 파일", "round file to record the signed file in")
    )


def _add_authority(arguments: Arguments) -> None:
    arguments.add(
        "--tsa",
        metavar="URL",
        means=Text(
            "타임스탬프 기관의 주소 (적을 때에만 네트워크에 연결합니다)",
            "address of a timestamp authority (the network is used only then)",
        ),
    )


def stamper_of(call: Call) -> Stamper | None:
    """Return the timestamp authority that was named, or None."""
    from reviewer.sign.timestamping import Authority

    return Authority(call.given.tsa) if call.given.tsa else None


def _sign(call: Call) -> Answer:
    with key_of(call) as key:
        if call.given.file is None:
            return _signed(call, key, None)
        with sitting(call) as desk:
            return _signed(call, key, desk)


def _signed(call: Call, key: Key, desk: Desk | None) -> Answer:
    given, made, said = call.given, list[Plain](), list[Text]()
    stamper = stamper_of(call)
    for path in given.papers:
        target = given.to / path.name if given.to else path
        if desk is not None and desk.papers.recover(target):
            call.tell(_recovered(target))
        sign = partial(_alone, call, key, stamper) if desk is None else partial(_in_round, call, key, stamper, desk)
        pdf = files.read(target if target.exists() and given.to else path)
        archive = may_leave(target.name, pdf)
        paper = sign(pdf, target)
        said.append(_archived(target, archive))
        waiting = _waiting(paper.pdf)
        made.append(
            {"file": str(target), "sha256": paper.sha256, "field": paper.field, "signer": paper.signer, "open": waiting}
        )
    told = Text(
        f"‘{key.holder.name}’ 인증서로 {len(made)}개를 서명했습니다.",
        f"{len(made)} signed with the certificate of ‘{key.holder.name}’.",
    )
    lines = [_still_to_sign(Path(one["file"]), one["open"]) for one in made if one["open"]]
    return Answer({"signer": key.holder.name, "signed": made, "recorded": desk is not None}, (told, *said, *lines))


def _archived(target: Path, archive: ArchiveReport) -> Text:
    words = archive_words(archive)
    return Text(f"{target.name}: {words.ko}", f"{target.name}: {words.en}")


def _alone(call: Call, key: Key, stamper: Stamper | None, pdf: bytes, target: Path) -> SignedPaper:
    from reviewer.sheet.stamp import stamp_page
    from reviewer.sign.signing import sign

    paper = sign(pdf, key, call.given.field, call.clock(), stamp_page, stamper)
    files.write(target, paper.pdf)
    return paper


def _in_round(call: Call, key: Key, stamper: Stamper | None, desk: Desk, pdf: bytes, target: Path) -> SignedPaper:
    files.folder(target.parent)
    given = call.given
    return desk.papers.sign_file(pdf, key, given.field, target, unregistered=given.unregistered, stamper=stamper)


def _waiting(pdf: bytes) -> list[str]:
    from reviewer.sign.form import waiting

    return waiting(pdf)


def _still_to_sign(path: Path, fields: list[str]) -> Text:
    from reviewer.sign.faults import place

    names = [place(field) for field in fields]
    korean, english = ", ".join(name.ko for name in names), ", ".join(name.en for name in names)
    return Text(f"  {path.name}: 아직 서명하지 않은 자리 {korean}", f"  {path.name}: still to sign: {english}")


def _recovered(target: Path) -> Text:
    return Text(
        f"{target.name}: 지난번에 끊긴 서명을 마저 옮겼습니다.",
        f"{target.name}: a signature cut off last time was finished.",
    )


VERBS = (
    Verb(
        "sign",
        Text("평가표에 인증서로 서명합니다", "sign sheets with a certificate"),
        "jipyo sign 평가표/*.pdf --p12 위원장.p12 --p12-password-file 암호.txt --field chair --round 2025.jipyo",
        _sign_arguments,
        _sign,
    ),
)
