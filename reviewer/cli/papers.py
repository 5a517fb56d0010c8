"""Which papers a command line names, and how they are to be made."""

from __future__ import annotations

from reviewer.cli.usage import Usage
from reviewer.cli.verb import Arguments, Call
from reviewer.desk.desk import Desk
from reviewer.model.paper import BETWEEN, WHOLE, PaperKind, PaperName, PaperOptions, SigningMark
from reviewer.text import Text

KINDS = Text(
    "institution 기관 평가표, reviewer 위원 평가표, summary 총괄표, minutes 회의록, decision 결정서, "
    "declaration 이해충돌 확인서, feedback 결과 통지서, manifest 반출입 목록, form 수기 평가표(빈 서식), "
    "filled 수기 확인용(적은 점수)",
    "which paper; form is blank and filled shows what was recorded",
)
BY_INSTITUTION = (PaperKind.INSTITUTION, PaperKind.FEEDBACK)
BY_REVIEWER = (PaperKind.REVIEWER, PaperKind.DECLARATION)
BY_BOTH = (PaperKind.FORM, PaperKind.FILLED)


def add_papers(arguments: Arguments) -> None:
    """Add which papers, and how they are made."""
    arguments.add("--kind", choices=[kind.value for kind in PaperKind], required=True, means=KINDS)
    arguments.add(
        "--institution", action="append", metavar="CODE", means=Text("기관코드 (여러 번)", "institution (repeatable)")
    )
    arguments.add(
        "--reviewer", action="append", metavar="ID", means=Text("위원번호 (여러 번)", "reviewer (repeatable)")
    )
    arguments.add(
        "--type", metavar="CODE", means=Text("총괄표의 기관유형 (없으면 전체)", "type of the summary (default: all)")
    )
    arguments.add("--area", metavar="CODE", means=Text("총괄표의 영역", "area of the summary"))
    arguments.add(
        "--key",
        action="append",
        metavar="KEY",
        means=Text(
            "회의 날짜(2026-11-23), 결정 항목(L094.1-②), 꾸러미 번호처럼 그 밖의 열쇠 (여러 번)",
            "any other key: a meeting's day, an item (L094.1-②), a package's id (repeatable)",
        ),
    )
    arguments.add("--all", action="store_true", means=Text("그 종류의 모든 문서", "every paper of the kind"))
    arguments.add(
        "--sign-mark",
        choices=[mark.value for mark in SigningMark],
        default=SigningMark.EITHER.value,
        means=Text(
            "이름 옆 자리: either 서명 또는 인, signature 서명, seal 인", "what the place beside a name asks for"
        ),
    )


def options(call: Call) -> PaperOptions:
    """Return how papers are made."""
    return PaperOptions(call.language, SigningMark(call.given.sign_mark))


def papers(call: Call, desk: Desk) -> tuple[PaperName, ...]:
    """Return the papers asked for; raises Usage when none is named."""
    given, kind = call.given, PaperKind(call.given.kind)
    if given.all:
        return tuple(offer.name for offer in desk.papers.offers(kind))
    keys = [*(given.key or []), *_keys(call, kind)]
    if not keys:
        raise Usage(_whose(kind))
    return tuple(PaperName(kind, key) for key in keys)


def _keys(call: Call, kind: PaperKind) -> list[str]:
    given = call.given
    institutions, reviewers = given.institution or [], given.reviewer or []
    if kind in BY_INSTITUTION:
        return list(institutions)
    if kind in BY_REVIEWER:
        return list(reviewers)
    if kind in BY_BOTH:
        return [f"{reviewer}{BETWEEN}{code}" for reviewer in reviewers for code in institutions]
    if kind is PaperKind.SUMMARY and not given.key:
        return [f"area-{given.area}" if given.area else given.type or WHOLE]
    return [WHOLE] if kind is PaperKind.MANIFEST and not given.key else []


def _whose(kind: PaperKind) -> Text:
    option = "--institution" if kind in BY_INSTITUTION else "--reviewer" if kind in BY_REVIEWER else "--key"
    if kind in BY_BOTH:
        option = "--reviewer --institution"
    return Text(
        f"{option} 또는 --all로 어느 문서인지 적으십시오. 만들지 않았습니다.",
        f"Say which paper with {option} or --all. Nothing was made.",
    )
