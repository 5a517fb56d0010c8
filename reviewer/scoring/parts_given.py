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
from reviewer.scoring import figures
from reviewer.scoring.figure_faults import twice
from reviewer.scoring.spelling import folded, plain
from reviewer.scoring.takers import CALLED_OTHERS, OTHERS, Taker, takes
from reviewer.text import Text

NOT_APPLICABLE = frozenset({"n/a", "na", "해당없음", "notapplicable", "-"})


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
    found, takers = Given(), [Taker(measure) for measure in measures]
    given = _opened(given, takers, told)
    known, faults = _known(codes), list[Text]()
    raw: dict[str, dict[str, object]] = {}
    for name, value in given.items():
        if plain(name) in extra:
            found.extra[plain(name)] = value
        elif folded(name) in known:
            found.points[known[folded(name)]] = _points(name, value, faults)
        else:
            _place(name, value, takers, raw, told, faults)
    for taker in takers:
        own = taker.gathered(raw.get(taker.measure.code, {}), told, faults)
        found.sources[taker.measure.code] = taker.sources(own, told)
        _read(taker.measure, own, found, faults)
    if faults:
        raise UserError(_told(faults))
    return found


def _known(codes: Iterable[str]) -> dict[str, str]:
    """Return folded code by every way to write it: whole, or without the area where only one code ends so."""
    whole = {folded(code): folded(code) for code in codes}
    ends = [code.partition("-")[2] for code in whole]
    short = {code.partition("-")[2]: code for code in whole if ends.count(code.partition("-")[2]) == 1}
    return {**{end: code for end, code in short.items() if end}, **whole}


def _opened(given: Mapping[str, object], takers: Iterable[Taker], sources: dict[str, str]) -> dict[str, object]:
    """Return what was given with the figures that stand under a measure's code named `code.figure`."""
    codes = {folded(one.measure.code) for one in takers}
    flat: dict[str, object] = {}
    for name, value in given.items():
        if isinstance(value, Mapping) and folded(name) in codes:
            inside = {f"{name}.{key}": one for key, one in value.items()}
            sources.update(dict.fromkeys(inside, sources.get(name, "")))
            flat.update(inside)
        else:
            flat[name] = value
    return flat


def is_not_applicable(value: object) -> bool:
    """Tell whether a value says 해당없음."""
    return isinstance(value, str) and folded(value) in NOT_APPLICABLE


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
    asked = [one for one in takers if not code or one.has_code(code)]
    meant = _meant(asked, key)
    if not meant:
        faults.append(_unknown(name, key, asked))
    elif len(set(meant.values())) > 1 or (len(meant) > 1 and plain(key) in CALLED_OTHERS):
        faults.append(_ambiguous(name, list(meant)))
    else:
        for one in asked:
            if one.measure.code in meant:
                spelt = one.spelt(key)
                own = raw.setdefault(one.measure.code, {})
                if spelt in own:
                    faults.append(twice(spelt))
                own[spelt] = value
                sources.setdefault(spelt, sources.get(name, ""))


def _unknown(name: str, key: str, asked: list[Taker]) -> Text:
    if len(asked) == 1:
        return asked[0].unknown(key, name)
    return figures.unknown(name, [given.key for one in asked for given in one.inputs])


def _meant(asked: list[Taker], name: str) -> dict[MeasureCode, str]:
    """Return what a name means to each measure; it is guessed only where no measure has it as it was typed.

    Last, it may be a field of a list: of one measure's list alone.
    """
    exact = {one.measure.code: meant for one in asked if (meant := one.meaning(name))}
    guessed = {one.measure.code: meant for one in asked if (meant := one.guess(name))}
    return exact or guessed or {one.measure.code: one.measure.code for one in asked if one.has_field(name)}


def _read(measure: Measure, raw: dict[str, object], found: Given, faults: list[Text]) -> None:
    others = [name for name in raw if plain(name) in CALLED_OTHERS]
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
