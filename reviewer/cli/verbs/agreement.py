"""The verb about agreement: how far reviewers agree, as statistics that change no figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reviewer.cli.answer import Answer, Plain, both
from reviewer.cli.sitting import add_file, sitting
from reviewer.cli.verb import Arguments, Call, Verb
from reviewer.model.agreement import Agreement, AgreementLine, Coefficient, Scope, Severity, Statistic
from reviewer.text import Text, same

NAMES = {
    Statistic.ALPHA_INTERVAL: Text("알파(간격)", "alpha (interval)"),
    Statistic.ALPHA_ORDINAL: Text("알파(순서)", "alpha (ordinal)"),
    Statistic.ICC_SINGLE: same("ICC(2,1)"),
    Statistic.ICC_MEAN: same("ICC(2,k)"),
    Statistic.KENDALL_W: Text("켄들 W", "Kendall's W"),
}
ADVICE = Text(
    "일치도와 위원별 경향은 참고 자료이며 어떤 점수도 바꾸지 않습니다.",
    "Agreement and reviewers' tendencies are advice; they change no mark.",
)


def _arguments(arguments: Arguments) -> None:
    add_file(arguments)
    arguments.add(
        "--by",
        choices=[scope.value for scope in Scope],
        means=Text("한 범위만 (round, indicator, measure, panel)", "one scope only"),
    )


def _run(call: Call) -> Answer:
    with sitting(call, "chair") as desk:
        found = desk.see.agreement()
    wanted = call.given.by
    lines = [line for line in found.lines if wanted in (None, line.scope.value)]
    data = {
        "fewest_items": found.fewest,
        "lines": [_line(line) for line in lines],
        "small_panels": found.small_panels,
        "severity": [_severity(one) for one in found.severity],
    }
    told = [line for line in lines if wanted or not line.repeats]
    return Answer(data, (*_told(told), *_rest(found), *map(_severity_told, found.severity), ADVICE))


def _line(line: AgreementLine) -> Plain:
    return {
        "scope": line.scope.value,
        "code": line.code,
        "name": both(line.name),
        "items": line.items,
        "reviewers": line.reviewers,
        "crossed_items": line.crossed_items,
        "crossed_reviewers": line.crossed_reviewers,
        "coefficients": {one.statistic.value: _coefficient(one) for one in line.coefficients},
    }


def _coefficient(one: Coefficient) -> Plain:
    found: Plain = {"value": _number(one.value), "reading": both(one.reading)}
    if one.low is not None and one.high is not None:
        found["interval"] = [_number(one.low), _number(one.high)]
    if one.p is not None:
        found["p"] = _number(one.p)
    return found


def _severity(one: Severity) -> Plain:
    interval = None if one.low is None or one.high is None else [_number(one.low), _number(one.high)]
    return {
        "reviewer": one.reviewer,
        "items": one.items,
        "difference_percent": _number(one.difference),
        "interval": interval,
        "reading": both(one.reading),
    }


def _told(lines: list[AgreementLine]) -> Iterator[Text]:
    for line in lines:
        head = f"{line.code} " if line.scope is not Scope.PANEL and line.code else ""
        crossed = f"{line.crossed_items}×{line.crossed_reviewers}"
        yield Text(
            f"{head}{line.name.ko}: 항목 {line.items}건, 위원 {line.reviewers}명 (ICC와 W는 항목×위원 {crossed})",
            f"{head}{line.name.en or line.name.ko}: {line.items} items, {line.reviewers} reviewers"
            f" (ICC and W: {crossed} items × reviewers)",
        )
        yield from (_coefficient_told(one) for one in line.coefficients)


def _coefficient_told(one: Coefficient) -> Text:
    value = "–" if one.value is None else f"{one.value:.3f}"
    interval = "" if one.low is None or one.high is None else f" [{one.low:.3f}, {one.high:.3f}]"
    chance = "" if one.p is None else f" (p = {one.p:.3f})"
    name = NAMES[one.statistic]
    return Text(
        f"  {name.ko} {value}{interval}{chance}: {one.reading.ko}",
        f"  {name.en} {value}{interval}{chance}: {one.reading.en}",
    )


def _rest(found: Agreement) -> Iterator[Text]:
    if found.small_panels:
        yield Text(
            f"함께 매긴 항목이 {found.fewest}건보다 적은 위원 조 {found.small_panels}개는 적어서 판단하지 않습니다.",
            f"{found.small_panels} panels share fewer than {found.fewest} items: too few to judge.",
        )


def _severity_told(one: Severity) -> Text:
    far = "" if one.difference is None else f" {one.difference:+.1f} %"
    return Text(
        f"{one.reviewer} {one.name}{far}: {one.reading.ko} ({one.items}건)",
        f"{one.reviewer} {one.name}{far}: {one.reading.en} ({one.items} items)",
    )


def _number(value: Decimal | None) -> float | None:
    """Return a statistic as a JSON number: unlike points, it is no exact decimal to begin with."""
    return None if value is None else float(value)


VERBS = (
    Verb(
        "agreement",
        Text("평가위원들이 얼마나 일치하는지 봅니다", "see how far the reviewers agree"),
        "jipyo agreement 2025.jipyo --by measure",
        _arguments,
        _run,
    ),
)
