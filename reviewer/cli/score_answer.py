"""What `jipyo score` answers: an object for machines, lines for people."""

from __future__ import annotations

from collections.abc import Iterable

from reviewer.cli import plain
from reviewer.cli.answer import FINE, FOUND, Answer, Plain, both
from reviewer.framework.target import Target
from reviewer.model.figure import Figure
from reviewer.model.framework import Framework
from reviewer.model.ids import TypeCode
from reviewer.model.points import shown, text
from reviewer.scoring.compute import Status
from reviewer.scoring.rule.values import canonical, exact
from reviewer.scoring.stand_ins import Reply
from reviewer.text import Text, same

STATUS = {
    Status.SCORED: Text("", ""),
    Status.NOT_APPLICABLE: Text("해당없음", "Not applicable"),
    Status.ASK: Text("사람이 정해야 함", "A person must settle it"),
}


def answer(framework: Framework, wanted: Target, kind: TypeCode, reply: Reply, grade: Plain) -> Answer:
    """Return the answer to what was asked for; `grade` joins a total."""
    name, points = _name(wanted), reply.points
    data: Plain = {
        "edition": framework.id,
        "kind": wanted.kind.value,
        "code": _code(wanted),
        "name": both(name),
        "type": kind,
        "status": reply.status.value,
        "points": None if points is None else canonical(points),
        "exact": None if points is None else exact(points) or None,
        "shown": None if reply.figure.value is None else shown(reply.figure.value),
        "maximum": plain.number(reply.figure.maximum),
        "sentence": both(reply.sentence) if reply.sentence else None,
        "substitution": reply.substitution.value if reply.substitution else None,
        "award_barred": reply.award_barred,
        "settings": sorted({one for _, step in reply.figure.walk() for one in step.settings}),
        **grade,
        "steps": plain.figure(reply.figure),
    }
    return Answer(
        data,
        tuple(_sentences(name, "" if wanted.result else "점", reply, grade)),
        FOUND if reply.status is Status.ASK else FINE,
    )


def _sentences(name: Text, unit: str, reply: Reply, grade: Plain) -> Iterable[Text]:
    code = canonical(reply.points) if reply.points is not None else "—"
    kept = f" ({exact(reply.points)})" if reply.points is not None and exact(reply.points) else ""
    state = STATUS[reply.status]
    tail = Text(f" · {state.ko}" if state.ko else "", f" · {state.en}" if state.en else "")
    yield Text(
        f"{name.ko}: {code}{unit if reply.points is not None else ''}{kept}{tail.ko}",
        f"{name.en}: {code}{kept}{tail.en}",
    )
    if reply.sentence is not None:
        yield reply.sentence
    if grade:
        yield Text(f"등급: {grade['grade']['ko']}", f"Grade: {grade['grade']['en']}")
    if reply.award_barred:
        yield Text("포상에서 제외됩니다.", "Barred from an award.")
    yield from (_line(depth, step) for depth, step in reply.figure.walk())


def _line(depth: int, step: Figure) -> Text:
    value = step.words or (same("—") if step.value is None else same(text(step.value)))
    under = f" [{', '.join(step.settings)}]" if step.settings else ""
    space = "  " * (depth + 1)
    ko = f"  · {step.rule.ko}" if step.rule.ko != step.label.ko else ""
    en = f"  · {step.rule.en}" if step.rule.en != step.label.en else ""
    where = f" ({step.source})" if step.source else ""
    sign = ":" if step.value is None else " ="
    return Text(
        f"{space}{step.label.ko}{sign} {value.ko}{ko}{where}{under}",
        f"{space}{step.label.en}{sign} {value.en}{en}{where}{under}",
    )


def _code(wanted: Target) -> str:
    if wanted.measure is not None:
        return f"{wanted.measure.code} {wanted.result}".strip()
    owner = wanted.indicator or wanted.area
    return owner.code if owner is not None else wanted.kind.value


def _name(wanted: Target) -> Text:
    if wanted.measure is not None:
        result = next((one for one in wanted.measure.results if one.key == wanted.result), None)
        return (
            result.name
            if result
            else Text(f"{_code(wanted)} {wanted.measure.name.ko}", f"{_code(wanted)} {wanted.measure.name.en}")
        )
    owner = wanted.indicator or wanted.area
    return (
        Text("총점", "Total")
        if owner is None
        else Text(f"{owner.code} {owner.name.ko}", f"{owner.code} {owner.name.en}")
    )
