"""What each word of the vocabulary needs and gives: one handler a word."""

from __future__ import annotations

from datetime import date

from reviewer.framework import rule_faults
from reviewer.framework.problems import Severity
from reviewer.framework.rulecheck import branches, faults, steps
from reviewer.framework.rulecheck.names import Names
from reviewer.framework.rulecheck.sorts import NAMES, Sort, fits
from reviewer.framework.rulecheck.walk import Handler, Walk
from reviewer.framework.view import View


def _numbers(walk: Walk, body: View, names: Names) -> Sort:
    for one in body.each():
        walk.want(one, names, Sort.NUMBER)
    return Sort.NUMBER


def _division(walk: Walk, body: View, names: Names) -> Sort:
    parts = body.each() or [body.get("of"), body.get("to")]
    for one in parts[:2]:
        walk.want(one, names, Sort.NUMBER)
    if parts[1:] and parts[1].number() == 0:
        walk.fault(parts[1], faults.divides_by_zero())
    if body.has("if_zero"):
        walk.want(body.get("if_zero"), names, Sort.NUMBER)
    return Sort.NUMBER


def _weighted(walk: Walk, body: View, names: Names) -> Sort:
    for one in body.each():
        walk.want(one.get("weight"), names, Sort.NUMBER)
        walk.want(one.get("value"), names, Sort.NUMBER)
    return Sort.NUMBER


def _limit(walk: Walk, body: View, names: Names) -> Sort:
    for entry in ("value", "least", "most"):
        if body.has(entry):
            walk.want(body.get(entry), names, Sort.NUMBER)
    least, most = body.get("least"), body.get("most")
    if least.value is None and most.value is None:
        walk.fault(body, faults.no_limits(), at_key=True)
    low, high = least.number(), most.number()
    if low is not None and high is not None and low > high:
        walk.fault(least, faults.limits_crossed())
    return Sort.NUMBER


def _entries(walk: Walk, body: View, names: Names) -> Sort:
    """Check a word whose every entry is a number: cases, deduct, round."""
    for entry, one in body.entries():
        if entry not in ("digits", "how"):
            walk.want(one, names, Sort.NUMBER)
    return Sort.NUMBER


def _truths(walk: Walk, body: View, names: Names) -> Sort:
    for one in body.each():
        walk.want(one, names, Sort.TRUTH)
    return Sort.TRUTH


def _not(walk: Walk, body: View, names: Names) -> Sort:
    walk.want(body, names, Sort.TRUTH)
    return Sort.TRUTH


def _zero(walk: Walk, body: View, names: Names) -> Sort:
    walk.want(body, names, Sort.NUMBER)
    return Sort.TRUTH


def _compared(walk: Walk, body: View, names: Names) -> Sort:
    sorts = [walk.want(one, names, Sort.NUMBER, Sort.DAY) for one in body.each()]
    if len(sorts) == 2 and not (fits(sorts[0], sorts[1]) or fits(sorts[1], sorts[0])):
        walk.fault(body, faults.unlike(NAMES[sorts[0]], NAMES[sorts[1]]), at_key=True)
    return Sort.TRUTH


def _missing(walk: Walk, body: View, names: Names) -> Sort:
    found = names.input(body.words())
    if found is None:
        walk.fault(body, faults.no_input(body.words()))
    else:
        walk.read.add(body.words())
        if found.has("default"):
            walk.fault(body, faults.never_missing(body.words()), severity=Severity.WARNING)
    return Sort.TRUTH


def _first_given(walk: Walk, body: View, names: Names) -> Sort:
    *filed, _ = body.each() or [body]
    for one in filed:
        if names.input(one.words()) is None:
            walk.fault(one, faults.no_input(str(one.value)[:60]))
    return walk.common([one for one in body.each() if names.input(one.words()) or one not in filed], names)


def _if(walk: Walk, body: View, names: Names) -> Sort:
    walk.want(body.get("when"), names, Sort.TRUTH)
    return walk.common([body.get("then"), body.get("else")], names)


def _all_or_nothing(walk: Walk, body: View, names: Names) -> Sort:
    walk.want(body.get("when"), names, Sort.TRUTH)
    walk.want(body.get("points"), names, Sort.NUMBER)
    return Sort.NUMBER


def _folded(walk: Walk, body: View, names: Names) -> Sort:
    inner = _list(walk, body, names)
    walk.want(body.get("value"), inner, Sort.NUMBER)
    if body.has("if_none"):
        walk.want(body.get("if_none"), names, Sort.NUMBER)
    return Sort.NUMBER


def _count(walk: Walk, body: View, names: Names) -> Sort:
    _list(walk, body, names)
    return Sort.NUMBER


def _asking(walk: Walk, body: View, names: Names) -> Sort:
    walk.want(body.get("that"), _list(walk, body, names), Sort.TRUTH)
    return Sort.TRUTH


def _list(walk: Walk, body: View, names: Names) -> Names:
    """Return the names inside the list gone through; faults when it is none, or is inside another."""
    of = body.get("of")
    name = of.words()
    if names.inside:
        walk.fault(of, faults.list_in_list(name))
    if name not in names.fields:
        walk.fault(of, faults.no_list(name))
    walk.read.add(name)
    inner = names.within(name) if name in names.fields else names
    if body.has("where"):
        walk.want(body.get("where"), inner, Sort.TRUTH)
    return inner


def _stop(_walk: Walk, _body: View, _names: Names) -> Sort:
    return Sort.STOP


def _date(walk: Walk, body: View, _names: Names) -> Sort:
    try:
        date.fromisoformat(body.words())
    except ValueError:
        walk.fault(body, rule_faults.bad_date(body.words()))
    return Sort.DAY


HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(("add", "subtract", "multiply", "min", "max"), _numbers),
    **dict.fromkeys(("ratio", "percent"), _division),
    "weighted": _weighted,
    "limit": _limit,
    **dict.fromkeys(("round", "cases", "deduct"), _entries),
    **dict.fromkeys(("mean", "sum", "lowest", "highest"), _folded),
    "count": _count,
    **dict.fromkeys(("every", "some"), _asking),
    "ladder": steps.ladder,
    "matrix": steps.matrix,
    **dict.fromkeys(("all", "any"), _truths),
    "not": _not,
    "zero": _zero,
    **dict.fromkeys(("equal", "at_least", "at_most", "more_than", "less_than"), _compared),
    "missing": _missing,
    "is": branches.answer,
    "if": _if,
    "choose": branches.choose,
    "all_or_nothing": _all_or_nothing,
    "pick": branches.pick,
    "by": branches.by,
    "track": branches.track,
    "setting": branches.setting,
    "first_given": _first_given,
    "criteria": branches.criteria,
    **dict.fromkeys(("not_applicable", "ask"), _stop),
    "date": _date,
}
