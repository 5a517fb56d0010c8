"""Checks words that branch: every answer, reading, track and group has its branch, and none is made up."""

from __future__ import annotations

from collections.abc import Collection

from reviewer.framework import rule_faults
from reviewer.framework.rulecheck import faults
from reviewer.framework.rulecheck.names import Names
from reviewer.framework.rulecheck.sorts import Sort
from reviewer.framework.rulecheck.walk import Walk
from reviewer.framework.view import View
from reviewer.scoring.rule.criteria import WAYS
from reviewer.text import Text

_GROUPING = Text("평가군 구분", "grouping")
_SETTING = Text("설정", "setting")


def answer(walk: Walk, body: View, names: Names) -> Sort:
    """Check `is`: a choice, and a word it offers."""
    key, word = (*body.each(), body, body)[:2]
    choices = _choices(walk, key, names)
    if choices and word.words() not in choices:
        walk.fault(word, faults.unknown_answer(str(word.value)[:60], choices))
    return Sort.TRUTH


def pick(walk: Walk, body: View, names: Names) -> Sort:
    """Check `pick`: a branch for every word of the choice."""
    choices = _choices(walk, body.get("of"), names)
    if choices:
        _covered(walk, body.get("gives"), choices)
    return walk.common([entry for _, entry in body.get("gives").entries()], names)


def _choices(walk: Walk, key: View, names: Names) -> list[str]:
    found = names.input(key.words())
    walk.read.add(key.words())
    if found is None or found.get("type").words() != "choice":
        walk.fault(key, faults.no_choice(str(key.value)[:60]))
        return []
    return [choice.get("value").words() for choice in found.get("choices").each()]


def _covered(walk: Walk, gives: View, known: Collection[str]) -> None:
    named = [name for name, _ in gives.entries()]
    for name, entry in gives.entries():
        if name not in known:
            walk.fault(entry, faults.unknown_answer(name, list(known)), at_key=True)
    left = [name for name in known if name not in named]
    if left:
        walk.fault(gives, faults.branches_left_out(left))


def by(walk: Walk, body: View, names: Names) -> Sort:
    """Check `by`: a grouping of the file, with a branch for each of its groups."""
    groupings = walk.around.kinds.groupings
    name = body.get("grouping").words()
    if name not in groupings:
        walk.fault(body.get("grouping"), rule_faults.unknown_reference(name, _GROUPING, groupings))
        return Sort.UNKNOWN
    return walk.per_type(body.get("gives"), names, groupings[name])


def track(walk: Walk, body: View, names: Names) -> Sort:
    """Check `track`: a branch for each track of the indicator."""
    if not walk.around.tracks:
        walk.fault(body, faults.no_tracks(), at_key=True)
    else:
        _covered(walk, body, walk.around.tracks)
    return walk.common([entry for _, entry in body.entries()], names)


def setting(walk: Walk, body: View, names: Names) -> Sort:
    """Check `setting`: a setting of the file, with a branch for each of its choices."""
    _read(walk, body)
    return walk.common([entry for _, entry in body.get("gives").entries()], names)


def _read(walk: Walk, body: View) -> None:
    name = body.get("of").words()
    settings = walk.around.settings
    if name not in settings:
        walk.fault(body.get("of"), rule_faults.unknown_reference(name, _SETTING, settings))
        return
    walk.settings.setdefault(name, body.get("of"))
    _covered(walk, body.get("gives"), settings[name])


def choose(walk: Walk, body: View, names: Names) -> Sort:
    """Check `choose`: conditions with values, and a last branch without one."""
    *branches, last = body.each() or [body]
    for one in branches:
        if not (one.has("when") and one.has("then")) or one.has("otherwise"):
            walk.fault(one, faults.branch_shape())
        else:
            walk.want(one.get("when"), names, Sort.TRUTH)
    if not last.has("otherwise") or last.has("when") or last.has("then"):
        walk.fault(last, faults.branch_shape())
    return walk.common([one.get("then") for one in branches] + [last.get("otherwise")], names)


def criteria(walk: Walk, body: View, names: Names) -> Sort:
    """Check `criteria`: numbers, conditions, and a known way for what does not apply."""
    for one in body.get("parts").each():
        walk.want(one.get("value"), names, Sort.NUMBER)
        walk.want(one.get("most"), names, Sort.NUMBER)
        if one.has("when"):
            walk.want(one.get("when"), names, Sort.TRUTH)
    left_out = body.get("left_out")
    ways = [left_out] if left_out.words() else []
    if left_out.has("setting"):
        _read(walk, left_out.get("setting"))
        ways = [entry for _, entry in left_out.get("setting").get("gives").entries()]
    for way in ways:
        if way.words() not in WAYS:
            walk.fault(way, faults.unknown_way(str(way.value), WAYS))
    return Sort.NUMBER
