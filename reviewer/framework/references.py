"""Checks names: codes given once, and every name leading to something that exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from reviewer.framework import rule_faults as faults
from reviewer.framework.kinds import Kinds
from reviewer.framework.problems import Finding
from reviewer.framework.view import View, measures, tracks
from reviewer.text import Text

_AREA = Text("영역 코드", "area code")
_INDICATOR = Text("지표 코드", "indicator code")
_MEASURE = Text("세부 평가항목", "measure")
_FORM = Text("제출 양식", "form")
_REASON = Text("사유 코드", "reason code")
_SETTING = Text("설정", "setting")
_GROUPING = Text("평가군 구분", "grouping")
_TRACK = Text("갈래", "track")
_ATTENTION = Text("착안사항", "attention point")
_FIELD = Text("양식 칸", "form field")
_CHOICE = Text("선택지", "choice")


def findings(document: View, kinds: Kinds) -> Iterator[Finding]:
    """Yield every repeated code and every name that leads nowhere."""
    yield from _repeats(document)
    yield from _known([document.get("default_grouping")], kinds.groupings, _GROUPING)
    yield from _known((owner.get("grouping") for owner in _owners(document)), kinds.groupings, _GROUPING)
    yield from _measure_references(document)
    yield from _field_references(document)
    for measure, indicator in measures(document):
        names = [name for name, _ in tracks(indicator)]
        yield from _known([measure.get("track")], names, _TRACK)


def _owners(document: View) -> Iterator[View]:
    for area in document.get("areas").each():
        yield area
        yield from area.get("indicators").each()
    yield from (measure for measure, _ in measures(document))


def _repeats(document: View) -> Iterator[Finding]:
    areas = document.get("areas").each()
    indicators = [i for area in areas for i in area.get("indicators").each()]
    leaves = [measure for measure, _ in measures(document)]
    yield from _once((a.get("code") for a in areas), _AREA)
    yield from _once((i.get("code") for i in indicators), _INDICATOR)
    yield from _once((m.get("code") for m in leaves), _MEASURE)
    for measure in leaves:
        yield from _once((p.get("code") for p in measure.get("attention").each()), _ATTENTION)
    for _, form in document.get("forms").entries():
        yield from _once((f.get("key") for f in form.get("fields").each()), _FIELD)
    settings = document.get("settings").each()
    yield from _once((s.get("id") for s in settings), _SETTING)
    for setting in settings:
        yield from _once((c.get("value") for c in setting.get("choices").each()), _CHOICE)


def _once(codes: Iterable[View], what: Text) -> Iterator[Finding]:
    seen: set[str] = set()
    for code in codes:
        words = code.words()
        if words and words in seen:
            yield Finding(code.path, faults.repeated(words, what))
        seen.add(words)


def _known(names: Iterable[View], known: Collection[str], what: Text) -> Iterator[Finding]:
    for name in names:
        if name.words() and name.words() not in known:
            yield Finding(name.path, faults.unknown_reference(name.words(), what, known))


def _measure_references(document: View) -> Iterator[Finding]:
    forms = dict(document.get("forms").entries())
    reasons = dict(document.get("reasons").entries())
    settings = {setting.get("id").words() for setting in document.get("settings").each()}
    for measure, _ in measures(document):
        yield from _known([measure.get("form")], forms, _FORM)
        yield from _known(measure.get("reasons").each(), reasons, _REASON)
        yield from _known(measure.get("settings").each(), settings, _SETTING)


def _field_references(document: View) -> Iterator[Finding]:
    codes = dict.fromkeys(measure.get("code").words() for measure, _ in measures(document))
    if not codes:
        return  # told already: there are no measures at all
    for _, form in document.get("forms").entries():
        yield from _known((field.get("measure") for field in form.get("fields").each()), codes, _MEASURE)
