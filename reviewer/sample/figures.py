"""Invented figures: what an institution of a standing files for each measure, and what the rule makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reviewer.model.filed import INSIDE
from reviewer.model.framework import Framework, Measure
from reviewer.model.points import text
from reviewer.model.round import Institution
from reviewer.sample.dice import Dice
from reviewer.scoring import figures
from reviewer.scoring.compute import Rules
from reviewer.scoring.rule.values import decimal

DICE = Dice("sample/figures")
OVERSTATED, CORRECTED = 5, 4  # percent that claim the most, percent in which the agency found less
DATABASES = "databases"
Row = dict[str, str]
Maker = Callable[[Dice, int], list[Row]]


@dataclass(frozen=True, slots=True)
class Figured:
    """Rows of a sheet of figures (the first holds what is said once), the points they come to, and those claimed."""

    rows: list[Row]
    points: Decimal
    claimed: Decimal


class Figures:
    """Makes the figures of an edition's measures, and computes them by its own rules."""

    def __init__(self, framework: Framework) -> None:
        self._rules = Rules(framework, {})

    def of(self, measure: Measure, institution: Institution, standing: int) -> Figured | None:
        """Return the figures of an institution that stands at `standing` per cent; None where none are invented."""
        maker = MAKERS.get(measure.code)
        if maker is None:
            return None
        dice = DICE.under(measure.code, institution.code)
        rows = maker(dice, min(100, max(0, standing + dice.number(-20, 20, "share"))))
        read = figures.read(measure.inputs, _given(rows))
        found = self._rules.outcome(measure, institution.type, read.figures, institution.track)
        if read.faults or found.points is None:
            return None
        points, most = decimal(found.points), measure.counted_maximum(institution.type)
        claimed = most if most and dice.happens(OVERSTATED, "claim") else points
        return Figured(rows, points, claimed)


def corrected(points: Decimal, measure: Measure, institution: Institution) -> Decimal:
    """Return the points an agency counts: those of the figures, but for the few where it found less."""
    dice = DICE.under("agency", measure.code, institution.code)
    return max(Decimal(0), points - Decimal("0.5")) if dice.happens(CORRECTED, "less") else points


def claim_of(one: Figured) -> str:
    """Return the points claimed as they are written."""
    return text(one.claimed)


def _given(rows: list[Row]) -> Mapping[str, object]:
    given: dict[str, object] = {}
    for row in rows:
        records: dict[str, Row] = {}
        for key, value in row.items():
            name, inside, field = key.partition(INSIDE)
            if inside:
                records.setdefault(name, {})[field] = value
            else:
                given[key] = value
        for name, record in records.items():
            listed = given.setdefault(name, [])
            if isinstance(listed, list):
                listed.append(record)
    return given


def _part(whole: int, share: int) -> str:
    return str(whole * share // 100)


def _yes(dice: Dice, share: int, *names: object) -> str:
    return "예" if dice.happens(min(98, share + 25), *names) else "아니요"


def _plan(dice: Dice, share: int) -> list[Row]:
    planned = dice.number(20, 420, "planned")
    return [{"planned": str(planned), "delivered": _part(planned, min(100, share + 15))}]


def _early(dice: Dice, share: int) -> list[Row]:
    planned = dice.number(20, 90, "planned")
    return [{"plan2026": str(planned), "early": _part(planned, share // 2)}]


def _review(dice: Dice, share: int) -> Row:
    tables = dice.number(12, 60, "tables") * 10
    shares = {"share2026": f"{dice.number(31, 36, 'first')}%", "share2027": f"{dice.number(30, 34, 'second')}%"}
    return {"tables": str(tables), "reviewed": _part(tables, max(1, min(100, share + 10))), **shares}


def _early_and_review(dice: Dice, share: int) -> list[Row]:
    return [{**_early(dice, share)[0], **_review(dice, share)}]


def _new_plan(dice: Dice, share: int) -> list[Row]:
    filed = {"plan_filed": "예", "approved": f"2025-10-{dice.number(2, 29, 'day'):02}"}
    return [{**filed, **_review(dice, share)}]


def _requests(dice: Dice, share: int) -> list[Row]:
    received = dice.number(4, 60, "received")
    in_time = received * min(100, share + 20) // 100
    return [{"received": str(received), "in_time": str(in_time), "late": str((received - in_time) // 2)}]


def _cycles(dice: Dice, share: int) -> list[Row]:
    lists = dice.number(20, 300, "lists")
    return [{"lists": str(lists), "on_time": _part(lists, min(100, share + 18))}]


def _reports(dice: Dice, share: int) -> list[Row]:
    received = dice.number(2, 40, "received")
    return [{"received": str(received), "in_time": _part(received, min(100, share + 20))}]


def _usable(dice: Dice, share: int) -> list[Row]:
    lists = dice.number(20, 300, "lists")
    return [{"lists": str(lists), "score15": _part(lists, min(100, share + 12))}]


def _databases_held(dice: Dice, share: int) -> list[Row]:
    held = dice.number(18, 60, "held")
    chosen = max(16, -(-held * 6 // 10))
    unchecked = min(held, max(8, chosen // 2 + dice.number(0, 6, "unchecked")))
    return [
        {
            "held": str(held),
            "list_updated": "예",
            "chosen_in_time": _yes(dice, share, "time"),
            "chosen": str(chosen),
            "unchecked": str(unchecked),
            "unchecked_chosen": _part(unchecked, share),
            "plan": _yes(dice, share, "plan"),
            "plan_years": "3",
        }
    ]


def _prevention(dice: Dice, share: int) -> list[Row]:
    projects = dice.number(2, 6, "projects")
    first = {"projects": str(projects), "self_checks": _part(projects, min(100, share + 20))}
    return [{**first, **_project(dice, share, 0)}, _project(dice, share, 1)]


def _project(dice: Dice, share: int, at: int) -> Row:
    reviewed, checked = dice.number(6, 14, "reviewed", at), dice.number(4, 9, "checked", at)
    return {
        "notified.reviewed": str(reviewed),
        "notified.not_applicable": "1",
        "notified.reflected": _part(reviewed - 1, share),
        "finished.checked": str(checked),
        "finished.not_applicable": "1",
        "finished.completed": _part(checked - 1, share),
    }


def _each(dice: Dice, share: int, record: Callable[[Dice, int], Row], first: Row | None = None) -> list[Row]:
    count = dice.number(2, 3, "databases")
    rows = [
        {f"{DATABASES}{INSIDE}{key}": value for key, value in record(dice.under(at), share).items()}
        for at in range(count)
    ]
    return [{**(first or {}), **rows[0]}, *rows[1:]]


def _standards(dice: Dice, share: int) -> list[Row]:
    unmapped = dice.number(4, 30, "terms")
    mapped = unmapped if share > 55 else unmapped // 2
    first = {"a_factor": "1" if share > 40 else "0.9", "nonstandard": str(unmapped), "mapped": str(mapped)}
    return _each(dice, share, _standard, first)


def _standard(dice: Dice, share: int) -> Row:
    met = [f"{dice.number(1, 3, name) if share < 70 else 3}/3" for name in ("terms", "words", "domains")]
    codes = f"{1 if share < 60 else 2}/2"
    rate = str(min(100, share + dice.number(5, 25, "rate")))
    return {"terms": met[0], "words": met[1], "domains": met[2], "codes": codes, "rate": rate}


def _structure(dice: Dice, share: int) -> list[Row]:
    return _each(dice, share, _structured)


def _structured(dice: Dice, share: int) -> Row:
    papers = ("database_definition", "table_definition", "column_definition", "model_diagram")
    rates = ("tables_physical", "tables_defined", "columns_physical", "columns_defined")
    answers = {name: _yes(dice, share, name) for name in papers}
    return answers | {name: str(min(100, share + dice.number(8, 30, name))) for name in rates}


def _links(dice: Dice, share: int) -> list[Row]:
    return _each(dice, share, _link)


def _link(dice: Dice, share: int) -> Row:
    items = "all" if share > 60 else "some"
    return {"list_items": items, "checks": _yes(dice, share, "checks"), "error_handling": _yes(dice, share, "errors")}


def _diagnosis(dice: Dice, share: int) -> list[Row]:
    return _each(dice, share, _diagnosed)


def _diagnosed(dice: Dice, share: int) -> Row:
    scope = dice.number(8, 40, "scope")
    done = _part(scope, min(100, share + 25))
    return {
        "tables": f"{done}/{scope}",
        "columns": f"{_part(100, min(100, share + 30))}/100",
        "rules": str(share // 11),
    }


def _errors(dice: Dice, share: int) -> list[Row]:
    return _each(dice, share, _erroneous)


def _erroneous(dice: Dice, share: int) -> Row:
    return {"errors": str((100 - share) ** 2 * dice.number(1, 3, "errors")), "diagnosed": "1,000,000"}


def _actions(dice: Dice, share: int) -> list[Row]:
    return _each(dice, share, _action)


def _action(dice: Dice, share: int) -> Row:
    planned = dice.number(3, 8, "planned")
    plan = "full" if share > 60 else "values_only"
    return {"plan": plan, "planned": str(planned), "finished": _part(planned, min(100, share + 10))}


def _plans(dice: Dice, share: int) -> list[Row]:
    return [{"action_plan": "예", "basic_plan": _yes(dice, share, "basic")}]


def _people(dice: Dice, share: int) -> list[Row]:
    same = {name: _yes(dice, share, name) for name in ("officer_same", "practitioner_same", "unit_named")}
    return [{"records": str(max(1, share // 25)), **same}]


def _trained(dice: Dice, share: int) -> list[Row]:
    people = dice.number(2, 14, "people")
    return [{"practitioners": str(people), "trained": str(people if share > 45 else people - 1)}]


def _quality_trained(dice: Dice, share: int) -> list[Row]:
    return [{"practitioners_all": _yes(dice, share, "people"), "owners_all": _yes(dice, share - 30, "owners")}]


MAKERS: dict[str, Maker] = {
    "1-①-1": _plan,
    "1-①-2": _early_and_review,
    "1-①-3": _new_plan,
    "1-①-4": _early,
    "1-③-1": _requests,
    "1-③-2": _cycles,
    "1-③-3": _reports,
    "1-④-1": _usable,
    "2-①-1": _databases_held,
    "2-①-2": _prevention,
    "2-①-3": _standards,
    "2-①-4": _structure,
    "2-①-5": _links,
    "2-②-1": _diagnosis,
    "2-②-2": _errors,
    "2-③": _actions,
    "5-①-1": _plans,
    "5-①-2": _people,
    "5-②-1": _trained,
    "5-②-2": _quality_trained,
}
