"""Sitting down at a round for one command: the file, the passphrase, and as whom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reviewer.cli import secrets
from reviewer.cli.verb import Arguments, Call
from reviewer.desk.desk import Desk, Person
from reviewer.desk.opening import Seat, open_round
from reviewer.desk.state import CHAIR, SECRETARY
from reviewer.errors import UserError
from reviewer.model.ids import ReviewerId
from reviewer.model.round import Role
from reviewer.text import Text

ROLES = {"secretary": SECRETARY, "chair": CHAIR}


def add_file(arguments: Arguments) -> None:
    """Add the round file and its passphrase."""
    arguments.add("file", type=Path, metavar="FILE", means=Text("회차 파일 (.jipyo)", "round file (.jipyo)"))
    secrets.ROUND.add_to(arguments)


def add_person(arguments: Arguments, default: str) -> None:
    """Add as whom to sit down."""
    arguments.add(
        "--as",
        dest="person",
        metavar="WHO",
        default=default,
        means=Text(
            f"secretary(간사), chair(위원장) 또는 위원번호 (기본 {default}; 꾸러미에서는 그 위원)",
            f"secretary, chair or a reviewer's ID (default {default}; in a package always its reviewer)",
        ),
    )


@contextmanager
def sitting(call: Call, default: str = "secretary") -> Iterator[Desk]:
    """Open the round for one command and let go of it afterwards."""
    given = call.given
    person = _person(getattr(given, "person", default))
    passphrase = secrets.ROUND.read(given.passphrase_file, call.language)
    desk = open_round(given.file, passphrase, Seat(person, clock=call.clock))
    try:
        yield desk
    finally:
        desk.close()


def reviewer(desk: Desk) -> ReviewerId:
    """Return the reviewer at the desk; raises UserError when it is not one of this round's."""
    person = desk.person
    if person.role is not Role.REVIEWER or all(r.id != person.id for r in desk.see.reviewers()):
        raise UserError(
            Text(
                "평가위원으로 앉아야 하는 일입니다. 꾸러미 파일을 쓰거나 --as에 위원번호를 적으십시오 (예: --as R07).",
                "Only a reviewer does this. Use a package, or give the reviewer's ID with --as (--as R07).",
            )
        )
    return ReviewerId(person.id)


def _person(words: str) -> Person:
    return ROLES.get(words) or Person(Role.REVIEWER, words)
