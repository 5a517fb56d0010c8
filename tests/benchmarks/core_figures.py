"""Points from figures: both 2025 evaluations of 685 institutions computed and tallied, and one figure changed.

Every institution files invented figures for every measure that has a rule; nothing was counted by an agency. A full
recompute reads the figures, computes every measure, sums up, breaks ties and grades, for both evaluations, from
nothing but the filed text; the smallest of three runs is kept. Ten times the institutions must take ten
times as long (within a half). A changed figure is changed in a tally kept up to date: its measure, its institution,
whoever gets a mean of it, and the ranking are done again; the median of forty changes is kept. Beside the full
recompute stands the time plain Python takes to add up as many decimals as there are points.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from statistics import median

from reviewer.framework import catalog
from reviewer.model.filed import FigureRow, Filed, arranged
from reviewer.model.framework import Framework, Measure
from reviewer.model.ids import InstitutionCode
from reviewer.model.result import Tally
from reviewer.model.round import Institution
from reviewer.model.rule import Input, InputKind
from reviewer.sample.dice import Dice
from reviewer.sample.figures import MAKERS, Maker
from reviewer.sample.roster import institutions
from reviewer.sample.size import FULL
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.live import LiveTally
from reviewer.scoring.recompute import Recomputing, settled
from reviewer.scoring.settings import in_force
from reviewer.scoring.tally import tally
from tests.benchmarks.report import Row, row

EDITIONS = ("kr-public-data-2025", "kr-data-admin-2025")
RUNS, CHANGES, TIMES = 3, 40, 10
DICE = Dice("benchmark/figures")


def measure() -> list[Row]:
    """Return the rows of this module."""
    rounds = [given(catalog.load(edition)) for edition in EDITIONS]
    full = min(_timed(lambda: [recomputed(one) for one in rounds]) for _ in range(RUNS))
    points = [r.value for one in rounds for t in recomputed(one).results for r in t.measures.values() if r.value]
    adding = min(_timed(lambda: sum(points, Decimal(0))) for _ in range(RUNS))
    many = _timed(lambda: [recomputed(grown(one, TIMES)) for one in rounds])
    change = median(_changes(rounds[0]))
    ratio = many / (full * TIMES)
    return [
        row("685 institutions, both evaluations, from figures", full * 1000, adding * 1000, "≤ 2000 ms", ok=full <= 2),
        row(
            f"{TIMES} times as many ({ratio:.2f} of linear)",
            many * 1000,
            full * TIMES * 1000,
            "≤ 1.5 × linear",
            ok=ratio <= 1.5,
        ),
        row("one changed figure", change * 1000, None, "≤ 20 ms", ok=change <= 0.02),
    ]


def given(framework: Framework) -> TallyInput:
    """Return a round in which every institution filed figures for every measure with a rule."""
    present = tuple(institutions(FULL))
    filed = {key: one for institution in present for key, one in _filed(framework, institution)}
    return TallyInput(framework, in_force(framework, {}), present, {}, {}, filed=filed)


def recomputed(one: TallyInput) -> Tally:
    """Compute and tally a round from nothing but its figures."""
    return tally(settled(one, Recomputing(one.framework, one.settings)), "")


def grown(one: TallyInput, times: int) -> TallyInput:
    """Return a round of as many copies of every institution."""
    present: list[Institution] = []
    filed: dict[Key, Filed] = {}
    for copy in range(times):
        present += [replace(i, code=InstitutionCode(f"{i.code}-{copy}")) for i in one.institutions]
        filed |= {(InstitutionCode(f"{code}-{copy}"), measure): own for (code, measure), own in one.filed.items()}
    return replace(one, institutions=tuple(present), filed=filed)


def _changes(one: TallyInput) -> list[float]:
    live, keys = LiveTally(one, ""), [key for key in one.filed if key[1] == "1-①-1"]
    found = []
    for at in range(CHANGES):
        key = keys[at * len(keys) // CHANGES]
        other = Filed({"planned": "400", "delivered": str(at * 9)}, one.filed[key].sources)
        found.append(_timed(partial(live.change, key, other)))
    return found


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _filed(framework: Framework, institution: Institution) -> list[tuple[Key, Filed]]:
    found = []
    for one in framework.measures():
        if one.rule and one.track in ("", institution.track) and (one.is_extra or one.maximum.get(institution.type)):
            rows = _rows(one, institution, MAKERS.get(one.code) if framework.id == EDITIONS[0] else None)
            arrangement = arranged(FigureRow(institution.code, one.code, *row, "수치.xlsx › 1") for row in rows)
            found += list(arrangement.items())
    return found


def _rows(one: Measure, institution: Institution, maker: Maker | None) -> list[tuple[str, str, str]]:
    dice = DICE.under(one.code, institution.code)
    if maker is None:
        return [("", i.key, _value(i, dice)) for i in one.inputs if i.kind is not InputKind.LIST and _is_plain(i)]
    records = maker(dice, dice.number(20, 98, "share"))
    return [(str(n) if "." in key else "", key, value) for n, r in enumerate(records, 1) for key, value in r.items()]


def _is_plain(one: Input) -> bool:
    return one.kind in (InputKind.COUNT, InputKind.YES_NO, InputKind.SHARE) and one.key not in ("security", "unsettled")


def _value(one: Input, dice: Dice) -> str:
    if one.kind is InputKind.YES_NO:
        return "예" if dice.happens(70, one.key) else "아니요"
    return f"{dice.number(30, 100, one.key)}/100" if one.kind is InputKind.SHARE else str(dice.number(1, 900, one.key))
