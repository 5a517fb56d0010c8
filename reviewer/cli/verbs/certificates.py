"""Verbs about whose certificates there are: finding them, saying in a round whose is whose, naming chair and secretary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.answer import FOUND, Answer, Plain, both
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.cli.verbs.signing import add_key, key_of
from reviewer.model.people import Holding, Officer, Registration
from reviewer.recording import NameOfficer, RegisterHolder, StrikeHolder
from reviewer.text import Text, same

if TYPE_CHECKING:  # signing libraries are heavy; they load when they are needed
    from reviewer.sign.folders import Found


def _certificates_arguments(arguments: Arguments) -> None:
    arguments.add(
        "--in",
        dest="places",
        action="append",
        type=Path,
        metavar="DIR",
        means=Text("찾아볼 폴더 (여러 번; 없으면 늘 두는 곳)", "folder to look in (repeatable; default: usual places)"),
    )
    arguments.add(
        "--token", type=Path, metavar="MODULE", means=Text("보안토큰의 PKCS#11 모듈", "PKCS#11 module of a token")
    )


def _certificates(call: Call) -> Answer:
    from reviewer.sign import folders, tokens

    now = call.clock()
    places = call.given.places or folders.usual_places(Path.home(), folders.removable())
    found = [one for place in places for one in folders.found_in(place, now)]
    if call.given.token:
        found += tokens.found(call.given.token, now)
    lines = [line for one in found for line in _certificate_lines(one)]
    none = Text(
        "인증서를 찾지 못했습니다. --in으로 폴더를 적으십시오.", "No certificate was found. Name a folder with --in."
    )
    return Answer(
        {"certificates": [_certificate(one) for one in found]}, tuple(lines) or (none,), 0 if found else FOUND
    )


def _certificate(one: Found) -> Plain:
    holder = one.holder
    return {
        "source": one.source.value,
        "path": str(one.path),
        "token": one.label,
        "id": one.id,
        "holder": holder.name if holder else None,
        "issuer": holder.issuer if holder else None,
        "valid_from": holder.valid_from.isoformat() if holder else None,
        "valid_until": holder.valid_until.isoformat() if holder else None,
        "problem": both(one.problem) if one.problem else None,
    }


def _certificate_lines(one: Found) -> list[Text]:
    where = f"{one.path}" + (f" · {one.label} · {one.id}" if one.label else "")
    if one.holder is None:
        asks = Text("암호를 넣으면 누구의 것인지 보입니다", "whose it is shows once its passphrase is given")
        why = one.problem or asks
        return [Text(f"[{one.source}] {where}: {why.ko}", f"[{one.source}] {where}: {why.en}")]
    until = f"{one.holder.valid_until:%Y-%m-%d}"
    head = Text(
        f"[{one.source}] {one.holder.name} · 발급 {one.holder.issuer} · {until}까지",
        f"[{one.source}] {one.holder.name} · issued by {one.holder.issuer} · until {until}",
    )
    problem = [Text(f"  ! {one.problem.ko}", f"  ! {one.problem.en}")] if one.problem else []
    return [head, *problem, same(f"  {where}")]


def _register_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "--person",
        dest="holder",
        metavar="WHO",
        means=Text("chair, secretary 또는 위원번호", "chair, secretary or a reviewer's id"),
    )
    add_key(arguments)
    arguments.add(
        "--certificate",
        type=Path,
        metavar="CERT",
        means=Text(
            "개인키 없이 인증서만 든 파일 (.cer, .crt, .der)", "file with the certificate alone (.cer, .crt, .der)"
        ),
    )
    arguments.add(
        "--strike",
        metavar="SHA256",
        means=Text("등록부에서 말소할 인증서의 SHA-256 (--reason과 함께)", "certificate to strike off (with --reason)"),
    )
    arguments.add("--reason", default="", metavar="WHY", means=Text("말소하는 사유", "why it is struck off"))


def _register(call: Call) -> Answer:
    given = call.given
    holding = _holding(call) if given.holder else None
    with sitting(call) as desk:
        if given.strike:
            desk.do(StrikeHolder(given.strike.lower(), given.reason))
        if holding is not None:
            desk.do(RegisterHolder(holding))
        listed = desk.see.registrations()
    standing = [_registered(one) for one in listed if one.stands]
    gone = [_registered(one) for one in listed if not one.stands]
    none = Text("등록된 인증서가 없습니다.", "No certificate is registered.")
    return Answer({"registered": standing, "struck": gone}, tuple(_register_line(one) for one in listed) or (none,))


def _registered(one: Registration) -> Plain:
    held = {name: getattr(one.holding, name) for name in one.holding.__slots__}
    ended = {} if one.stands else {"struck": one.struck, "reason": one.reason}
    return {**held, "since": one.since, **ended}


def _register_line(one: Registration) -> Text:
    held = one.holding
    line = f"{held.person}  {held.name}  ~{held.until[:10]}  {held.certificate}"
    if one.stands:
        return Text(f"{line}  {one.since[:10]} 등록", f"{line}  registered {one.since[:10]}")
    return Text(f"{line}  {one.struck[:10]} 말소: {one.reason}", f"{line}  struck off {one.struck[:10]}: {one.reason}")


def _holding(call: Call) -> Holding:
    from reviewer.sign import trust
    from reviewer.sign.holder import holder_of

    given = call.given
    if given.certificate is not None:
        certificate = trust.load(given.certificate)[0]
    else:
        with key_of(call) as key:
            certificate = key.certificate
    holder = holder_of(certificate)
    digest = certificate.sha256.hex()
    return Holding(given.holder, digest, holder.name, holder.issuer, holder.valid_until.isoformat())


def _officer_arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "place", choices=("chair", "secretary"), means=Text("chair 위원장, secretary 간사", "chair or secretary")
    )
    arguments.add("name", metavar="NAME", means=Text("이름", "name"))
    arguments.add("--affiliation", default="", metavar="WHERE", means=Text("소속", "affiliation"))
    arguments.add("--title", default="", metavar="TITLE", means=Text("직위", "title"))


def _officer(call: Call) -> Answer:
    given = call.given
    with sitting(call) as desk:
        desk.do(NameOfficer(Officer(given.place, given.name, given.affiliation, given.title)))
        named = desk.see.officers()
    data = [{name: getattr(one, name) for name in one.__slots__} for one in named]
    return Answer({"officers": data}, tuple(same(f"{one.place}  {one.name}  {one.affiliation}") for one in named))


VERBS = (
    Verb(
        "certificates",
        Text("서명에 쓸 인증서를 찾아 보입니다", "find certificates to sign with"),
        "jipyo certificates --in /media/usb",
        _certificates_arguments,
        _certificates,
    ),
    Verb(
        "register",
        Text("누구의 인증서인지 회차에 등록하거나, 등록을 보입니다", "say in a round whose certificate is whose"),
        "jipyo register 2025.jipyo --person chair --certificate 위원장.cer",
        _register_arguments,
        _register,
    ),
    Verb(
        "officer",
        Text(
            "위원장과 간사의 이름을 적습니다(평가표에 나옵니다)",
            "name the chair or the secretary, as sheets print them",
        ),
        'jipyo officer 2025.jipyo chair "가상한" --affiliation 가상대학교 --title 교수',
        _officer_arguments,
        _officer,
    ),
)
