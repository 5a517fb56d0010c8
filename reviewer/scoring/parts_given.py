"""What was given for one institution, sorted: points of parts, figures of measures, points of others for a mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from reviewer.errors import UserError
from reviewer.model.framework import Measure
from reviewer.model.ids import MeasureCode
from reviewer.model.points import parse
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figures
from reviewer.scoring.figure_faults import twice
from reviewer.scoring.spelling import Spelled, folded, plain
from reviewer.text import Text

NOT_APPLICABLE = frozenset({"n/a", "na", "해당없음", "notapplicable", "-"})
OTHERS = "others"
JUDGED = Input("judged", Text("위원회가 매긴 점수", "Points given by the panel"), InputKind.NUMBER, least=Decimal(0))
Taker = tuple[Measure, Spelled[Input]]  # a measure with the figures it takes by name


@dataclass(slots=True)
class Given:
    """`points` by folded code (None: not applicable); `figures` and `others` by measure code; the rest in `extra`."""

    points: dict[str, Decimal | None] = field(default_factory=dict)
    figures: dict[str, dict[str, Any]] = field(default_factory=dict)
    others: dict[str, list[Decimal | None]] = field(default_factory=dict)
    extra: dict[str, object] = field(default_factory=dict)
    sources: dict[str, dict[str, str]] = field(default_factory=dict)  # where each figure of a measure came from


def sorted_out(
    given: Mapping[str, object],
    measures: Iterable[Measure],
    codes: Iterable[str],
    extra: Iterable[str] = (),
    sources: Mapping[str, str] | None = None,
) -> Given:
    """Sort what was given among `measures` in question; `codes` may be given as points, `extra` names stand alone.

    A figure may be named `1-③-1.received`. A name that two measures use for different things must be. Raises UserError
    with a sentence for every name or value that cannot be. `sources` says where each name was given.
    """
    told = dict(sources or {})
    found, takers = Given(), [(measure, figures.by_name(takes(measure))) for measure in measures]
    known, faults = _known(codes), list[Text]()
    raw: dict[str, dict[str, object]] = {}
    for name, value in given.items():
        if plain(name) in extra:
            found.extra[plain(name)] = value
        elif folded(name) in known:
            found.points[known[folded(name)]] = _points(name, value, faults)
        else:
            _place(name, value, takers, raw, told, faults)
    for measure, names in takers:
        own = raw.get(measure.code, {})
        found.sources[measure.code] = _sources(names, own, told)
        _read(measure, own, found, faults)
    if faults:
        raise UserError(_told(faults))
    return found


def _known(codes: Iterable[str]) -> dict[str, str]:
    """Return folded code by every way to write it: whole, or without the area where only one code ends so."""
    whole = {folded(code): folded(code) for code in codes}
    ends = [code.partition("-")[2] for code in whole]
    short = {code.partition("-")[2]: code for code in whole if ends.count(code.partition("-")[2]) == 1}
    return {**{end: code for end, code in short.items() if end}, **whole}


def is_not_applicable(value: object) -> bool:
    """Tell whether a value says 해당없음."""
    return isinstance(value, str) and folded(value) in NOT_APPLICABLE


def takes(measure: Measure) -> tuple[Input, ...]:
    """Return the figures a measure takes, with the panel's points where it is judged."""
    return (*measure.inputs, JUDGED) if measure.is_judged else measure.inputs


def _points(name: str, value: object, faults: list[Text]) -> Decimal | None:
    if value is None or is_not_applicable(value):
        return None
    found = value if isinstance(value, Decimal) else parse(str(value))
    if found is None:
        faults.append(
            Text(
                f"{name}: '{value}'은(는) 점수가 아닙니다. 6.5나 n/a로 적으십시오.",
                f"{name}: '{value}' is no points. Write 6.5 or n/a.",
            )
        )
    return found


def _place(
    name: str,
    value: object,
    takers: list[Taker],
    raw: dict[str, dict[str, object]],
    sources: dict[str, str],
    faults: list[Text],
) -> None:
    """Put a figure to the measure, or the measures, that take it; one known by some words of its name goes by its key."""
    code, _, key = name.rpartition(".")
    asked = [(one, names) for one, names in takers if not code or folded(one.code) == folded(code)]
    meant = _meant(asked, key)
    if not meant:
        faults.append(figures.unknown(name, [given.key for one, _ in asked for given in takes(one)]))
    elif len(set(meant.values())) > 1 or (len(meant) > 1 and plain(key) == OTHERS):
        faults.append(_ambiguous(name, list(meant)))
    else:
        for one, names in asked:
            if one.code in meant:
                spelt = _spelt(names, key)
                own = raw.setdefault(one.code, {})
                if spelt in own:
                    faults.append(twice(spelt))
                own[spelt] = value
                sources.setdefault(spelt, sources.get(name, ""))


def _meant(asked: list[Taker], name: str) -> dict[MeasureCode, str]:
    """Return what a name means to each measure; it is guessed only where no measure has it as it was typed."""
    exact = {one.code: _meaning(names, name) for one, names in asked if _meaning(names, name)}
    guessed = {one.code: found.name.ko for one, names in asked if (found := names.guess(name)) is not None}
    return exact or guessed


def _meaning(names: Spelled[Input], name: str) -> str:
    """Return what a name as it was typed means to a measure, empty when it means nothing."""
    if plain(name) == OTHERS:
        return OTHERS
    found = names.find(name)
    return found.name.ko if found is not None else ""


def _spelt(names: Spelled[Input], name: str) -> str:
    """Return a name as it was typed where it is one, else the key of the figure it was guessed to mean."""
    guessed = None if plain(name) == OTHERS or names.find(name) is not None else names.guess(name)
    return name if guessed is None else guessed.key


def _sources(names: Spelled[Input], raw: Mapping[str, object], sources: Mapping[str, str]) -> dict[str, str]:
    by_key = {name.rpartition(".")[2]: source for name, source in sources.items()} | dict(sources)
    found = ((name, names.find(name)) for name in raw if name in by_key)
    return {one.key if one is not None else name: by_key[name] for name, one in found}


def _read(measure: Measure, raw: dict[str, object], found: Given, faults: list[Text]) -> None:
    others = [name for name in raw if plain(name) == OTHERS]
    for name in others:
        found.others[measure.code] = _numbers(raw.pop(name), faults)
    if raw:
        filed = figures.read(takes(measure), raw)
        faults.extend(filed.faults)
        found.figures[measure.code] = filed.figures


def _numbers(value: object, faults: list[Text]) -> list[Decimal | None]:
    words = value if isinstance(value, list | tuple) else str(value).split(",")
    return [_points(OTHERS, word.strip() if isinstance(word, str) else word, faults) for word in words]


def _ambiguous(name: str, codes: list[MeasureCode]) -> Text:
    ways = ", ".join(f"{code}.{name}" for code in codes)
    return Text(
        f"'{name}'은(는) 여러 항목에 있습니다. 항목까지 적으십시오: {ways}",
        f"'{name}' belongs to several measures. Name one: {ways}",
    )


def _told(faults: list[Text]) -> Text:
    return Text("\n".join(one.ko for one in faults), "\n".join(one.en for one in faults))
