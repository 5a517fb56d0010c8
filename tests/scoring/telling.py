"""Rounds that hold one of everything, and all that is told of their results, a line for each figure in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reviewer.errors import UserError
from reviewer.model.figure import Figure
from reviewer.model.filed import Filed
from reviewer.model.framework import Framework, Measure, Substitution
from reviewer.model.grade import AreaGrade
from reviewer.model.ids import EntryHash, InstitutionCode, MeasureCode, ReviewerId, TypeCode
from reviewer.model.result import InstitutionResult
from reviewer.model.round import CombiningRule, Counted, Decision, Institution, Mark, MarkContent, MarkKey
from reviewer.model.rule import Input, InputKind
from reviewer.model.scale import Preliminary
from reviewer.model.setting import Setting
from reviewer.model.substitution import Approval
from reviewer.model.ties import Compare, TieBreak
from reviewer.scoring.asked import Asked
from reviewer.scoring.inputs import Key, TallyInput
from reviewer.scoring.parts_given import sorted_out
from reviewer.scoring.recompute import Recomputing, settled
from reviewer.scoring.settings import in_force
from reviewer.scoring.stand_ins import Reply
from reviewer.scoring.tally import Opener, tally
from reviewer.text import Text
from tests.scoring.computing import ADMIN, DATA, edition
from tests.scoring.little_rules import LITTLE, Q1, Q2

CHAIN = (
    (Compare.BASE, ""), (Compare.BONUS, ""), (Compare.PENALTY, ""), (Compare.AREA, "1"), (Compare.INDICATOR, "2-2"),
    (Compare.MEASURE, "J1"), (Compare.MEASURES_BY_WEIGHT, ""), (Compare.DRAW, ""),
)  # fmt: skip
FULL = {"Q1": "20", "Q2": "10", "J1": "30", "M1": "10", "M1 judged": "10", "J2": "20"}
SAID = EntryHash("d" * 64)


def told(result: InstitutionResult) -> Iterator[str]:
    """Yield everything a result says, top down."""
    yield f"{result.institution.code}: {both(result.grade)} · {both(result.grade_rule)} · rank {result.rank}"
    yield f"  in type {result.rank_in_type} of {result.of_type} · barred {result.award_barred} · final {result.is_final}"
    yield f"  missing {' '.join(result.missing)} · others {result.others_waiting}"
    for area in result.areas:
        yield f"  area {area.code} grade {area.grade}"
    for code, compared in result.compared.items():
        three = f"{compared.claimed} {compared.counted} {compared.recomputed}"
        yield f"  {code}: {three} {compared.taken.value} {both(compared.why)} {compared.way} {compared.differs}"
    for figure in (*([result.preliminary] if result.preliminary else []), *result.ties):
        yield from lines(figure)


def opened(result: InstitutionResult) -> Iterator[str]:
    """Yield everything a result says, its total down to the last figure, and what stands beside it on the pages."""
    yield from told(result)
    yield from lines(result.total)
    sums = (("base", result.base), ("bonus", result.bonus), ("penalty", result.penalty))
    for name, figure in (*sums, *result.indicators.items()):
        yield f"  {name}: {figure.value} of {figure.maximum} · {both(figure.rule)} · {len(figure.parts)} parts"
    yield f"  areas {' '.join(f'{area.code}={area.figure.value}' for area in result.areas)}"


def lines(figure: Figure) -> Iterator[str]:
    """Yield a figure and all it was made of, indented."""
    for depth, one in figure.walk():
        value = "–" if one.value is None else str(one.value)
        more = f"{one.maximum} · {one.source} · {both(one.note)} · {one.exact} · {' '.join(one.settings)}"
        yield f"{'  ' * (depth + 1)}{both(one.label)} = {value} · {both(one.rule)} · {more}"


def both(words: Text | None) -> str:
    """Return a text in both languages."""
    return "–" if words is None else f"{words.ko} | {words.en}"


def setting_told(setting: Setting) -> Iterator[str]:
    """Yield a setting as its page shows it."""
    yield f"{setting.id} [{setting.default}] {setting.effective}: {both(setting.question)}"
    yield from (f"  {choice.value}: {both(choice.text)}" for choice in setting.choices)


def round_of(
    framework: Framework,
    points: Mapping[str, Mapping[str, str]],
    chosen: Mapping[str, str] | None = None,
    approved: Iterable[Approval] = (),
    filed: Mapping[Key, Filed] | None = None,
    types: Mapping[str, str] | None = None,
) -> TallyInput:
    """Return a round in which each institution has points by measure, "" for what does not apply."""
    ones = tuple(Institution(InstitutionCode(c), c, TypeCode((types or {}).get(c, "AAA")), track="") for c in points)
    counted: dict[Key, Counted] = {}
    decisions: dict[Key, Decision] = {}
    for institution, given in points.items():
        for name, words in given.items():
            key = (InstitutionCode(institution), MeasureCode(name.removesuffix(" judged")))
            if name.endswith(" judged") or not framework.measure(key[1]).is_counted:
                decisions[key] = decision(key, words)
            else:
                value = Decimal(words) if words else None
                counted[key] = Counted(*key, value, "" if words else "자료 없음", f"표 › {len(counted) + 2}행")
    return TallyInput(
        framework, in_force(framework, chosen or {}), ones, counted, decisions,
        {(one.institution, one.measure): one for one in approved}, filed or {}, marks=MARKS, names={"R1": "가상위원"},
    )  # fmt: skip


def decision(key: Key, words: str) -> Decision:
    """Return what the panel decided: `12 by rule` on marks, or a value it agreed on."""
    points, _, by = words.partition(" by ")
    rule = CombiningRule.MEAN if by else None
    marks = (*MARKS, EntryHash("0" * 64)) if by else ()
    return Decision(*key, Decimal(points), rule, "합의한 까닭", marks, SAID, "2025-11-03", digits="")


def _mark(number: int, points: str, *, unsure: bool) -> Mark:
    key = MarkKey(ReviewerId(f"R{number}"), InstitutionCode("A"), MeasureCode("J1"))
    content = MarkContent(Decimal(points), "의견" if number == 1 else "", unsure=unsure)
    return Mark(key, content, EntryHash(str(number) * 64), f"2025-11-0{number}T09:00:00")


MARKS = {m.entry: m for m in (_mark(1, "10", unsure=True), _mark(2, "11", unsure=False), _mark(3, "29", unsure=False))}


def by_way(way: Substitution) -> Framework:
    """Return the little rules with that way for Q2."""
    first = LITTLE.areas[0].indicators[0]
    indicator = replace(first, measures=(first.measures[0], replace(Q2, substitution=way)))
    areas = (replace(LITTLE.areas[0], indicators=(indicator, *LITTLE.areas[0].indicators[1:])), *LITTLE.areas[1:])
    return replace(LITTLE, areas=areas)


def approval(institution: str, points: str = "") -> Approval:
    """Return the approval of Q2 for an institution."""
    value = Decimal(points) if points else None
    day = "2025-11-03T14:00:00+09:00"
    return Approval(
        InstitutionCode(institution), Q2.code, "자료가 없음", "평가총괄", value, EntryHash("e" * 64), day, False
    )


def computing_rules() -> Framework:
    """Return the little rules in which Q1 is twice what was filed, or does not apply where nothing was received."""
    taken = (
        Input("received", Text("받은 것", "Received"), InputKind.COUNT),
        Input("late", Text("늦은 것", "Late"), InputKind.COUNT),
    )
    rule = (
        '{"if":{"when":{"zero":"received"},"then":{"not_applicable":{"ko":"받은 것이 없음","en":"None received",'
        '"then":"full_marks"}},"else":{"multiply":[{"subtract":["received","late"]},2]}}}'
    )
    first = LITTLE.areas[0].indicators[0]
    indicator = replace(first, measures=(replace(Q1, inputs=taken, rule=rule), *first.measures[1:]))
    areas = (replace(LITTLE.areas[0], indicators=(indicator, *LITTLE.areas[0].indicators[1:])), *LITTLE.areas[1:])
    return replace(LITTLE, areas=areas)


def filing(received: str, late: str = "1", claimed: str = "") -> Filed:
    """Return what an institution filed for Q1; nothing where `received` is empty."""
    given = {"received": received, "late": late} if received else {}
    sources = {key: f"수치 › {key}" for key in given}
    return Filed(given, sources, Decimal(claimed) if claimed else None, "수치 › claimed" if claimed else "")


def scenes() -> Iterator[tuple[str, Sequence[str]]]:
    """Yield rounds by name, with all that is told of their institutions."""
    chained = replace(LITTLE, tie_break=tuple(TieBreak(compare, code) for compare, code in CHAIN))
    even = {**FULL, "Q1": "19"}
    ties = {"A": even, "B": {**FULL, "J2": "19"}, "C": {**even, "B1": "1", "P1": "-1"}, "D": even, "E": FULL}
    yield "ties", _all(round_of(chained, ties, {"round.lots": ""}))
    yield "ties drawn", _all(round_of(chained, ties, {"round.lots": "07 12"}))
    yield "no chain", _all(round_of(LITTLE, {"A": FULL, "B": FULL}))
    marked = {"A": {**FULL, "J1": "16.67 by rule"}, "B": {"Q1": "5", "B1": "9", "P1": "-40"}}
    doubted = replace(
        LITTLE,
        preliminary=Preliminary.WITHOUT_UNSURE,
        area_grades=(AreaGrade(1, Decimal(90)), AreaGrade(2, Decimal(0))),
    )
    yield "marks", _all(round_of(doubted, marked, {"round.outliers": "percent_25", "round.combined_digits": "4"}))
    for floor in ("floor_indicator", "floor_total"):
        yield (
            floor,
            _all(round_of(LITTLE, {"A": {**FULL, "P1": "-150", "B1": "2"}}, {"penalty": floor, "total": "half_up_2"})),
        )
    weighed = replace(LITTLE, areas=tuple(replace(a, weight=Decimal(n)) for n, a in enumerate(LITTLE.areas, start=1)))
    yield "weights", _all(round_of(weighed, {"A": {**FULL, "Q1": "7", "B1": "1"}}))
    others = {"A": {**FULL, "Q2": ""}, "B": {**FULL, "Q2": "4"}, "C": {**FULL, "Q2": "7"}, "D": {**FULL, "Q2": ""}}
    for way in Substitution:
        approvals = (approval("A", "3" if way is Substitution.BY_HAND else ""),)
        yield way.value, _all(round_of(by_way(way), others, approved=approvals, types={"C": "BBB"}))
    filed = {
        "A": filing("8", claimed="13"), "B": filing("9"), "C": filing("", claimed="2"), "D": filing("0", "0"), "E": filing("many"),
    }  # fmt: skip
    given = {"A": {**FULL, "Q1": "12"}, "B": _without("Q1"), "C": FULL, "D": _without("Q1"), "E": _without("Q1")}
    for stands in ("counted", "figures"):
        keyed = {(InstitutionCode(code), Q1.code): one for code, one in filed.items()}
        yield (
            f"figures, {stands} first",
            _opened(
                round_of(
                    computing_rules(),
                    given,
                    {"round.points_from": stands, "round.na_approval": "as_imported"},
                    filed=keyed,
                )
            ),
        )

    yield "figures of two tracks", _opened(_of_two_tracks())


def _of_two_tracks() -> TallyInput:
    filed = {(InstitutionCode(code), Q1.code): filing("4") for code in "AB"}
    given = round_of(_track_rules(), {"A": _without("Q1"), "B": _without("Q1")}, filed=filed)
    ones = tuple(replace(one, track=track) for one, track in zip(given.institutions, "NP", strict=True))
    return replace(given, institutions=ones)


def _track_rules() -> Framework:
    """Return the little rules in which what was received counts twice on track N."""
    rules = computing_rules()
    first = rules.areas[0].indicators[0]
    rule = '{"track":{"P":"received","N":{"multiply":["received",2]}}}'
    indicator = replace(first, measures=(replace(first.measures[0], rule=rule), *first.measures[1:]), tracks=("P", "N"))
    return replace(
        rules, areas=(replace(rules.areas[0], indicators=(indicator, *rules.areas[0].indicators[1:])), *rules.areas[1:])
    )


def _without(code: str) -> dict[str, str]:
    return {key: value for key, value in FULL.items() if key != code}


def _all(given: TallyInput) -> list[str]:
    """Return what is told of all, and the whole tree of the first institution."""
    found = tally(given, "head")
    return [line for result in found.results for line in (opened if result.institution.code == "A" else told)(result)]


def _opened(raw: TallyInput) -> list[str]:
    computing = Recomputing(raw.framework, raw.settings)
    given = settled(raw, computing)
    found = tally(given, "head")
    opener = Opener(given, found, computing)
    plain = [line for result in found.results for line in told(result)]
    return [*plain, *(line for result in found.results for line in opened(opener.of(result.institution.code)))]


def replies() -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what is told when one institution's parts are asked for without a round."""
    whole = {"1": "50", "2-1": "20", "J2": "15", "B1": "2", "P1": "-1"}
    yield "asked: total", _reply(_asked(LITTLE, whole).total())
    for floor in ("no_floor", "floor_indicator", "floor_total"):
        deep = {**whole, "P1": "-150", "M1": "3", "2-1": ""}
        given = {key: value for key, value in deep.items() if value} | {"M1": "3"}
        yield f"asked: {floor}", _reply(_asked(LITTLE, given, {"penalty": floor, "total": "half_up_2"}).total())
    for way in Substitution:
        for members in ("scored_only", "missing_as_zero"):
            given = {"Q2": "n/a", "others": "4, 3, 0, n/a"}
            found = _asked(by_way(way), given, {"members": members}, ("Q2",))
            yield f"asked: {way.value} {members}", _reply(found.measure(found_measure(by_way(way), "Q2")))
    yield (
        "asked: nothing to stand in",
        _reply(
            _asked(by_way(Substitution.TYPE_MEAN), {"Q2": "n/a"}, {}, ("Q2",)).measure(
                found_measure(by_way(Substitution.TYPE_MEAN), "Q2")
            )
        ),
    )
    given = {"Q1.received": "8", "late": "1", "Q2": "4"}
    yield (
        "asked: figures",
        _reply(_asked(computing_rules(), given, {}, ("Q1", "Q2")).indicator(LITTLE_RULES.areas[0].indicators[0])),
    )
    nothing = {"received": "0", "late": "0"}
    yield (
        "asked: full marks of figures",
        _reply(_asked(computing_rules(), nothing, {}, ("Q1",)).measure(found_measure(computing_rules(), "Q1"))),
    )

    for given in ({"cases": "3", "judged": "6.4"}, {"cases": "3"}, {"judged": "8"}, {"cases": "4", "judged": "8"}):
        yield f"asked: a part counted, a part judged {given}", _told_or_refused(ADMIN, "4-②", given)
    yield "asked: more than the judged part", _told_or_refused(ADMIN, "4-②", {"cases": "1", "judged": "8.01"})
    yield "asked: judged alone", _told_or_refused(ADMIN, "3-①-2", {"judged": "15"})
    yield "asked: a measure nobody evaluates", _told_or_refused(ADMIN, "4-⑤", {"accepted": "4"}, "LOC")
    yield "asked: a case that bars", _told_or_refused(DATA, "1-③-4", {"duplicates": "2"})
    yield "asked: the other track", _reply(_shipped(DATA, "1-①-4", {"plan2026": "3", "early": "1"}, track="N"))
    whole = {"1": "40", "2-①": "17", "2-②": "n/a", "2-③": "5.5", "5-①": "3", "5-②": "4"}
    yield "asked: areas and indicators as points", _reply(_asked(edition(DATA), whole, kind="CEN").total())


LITTLE_RULES = computing_rules()


def found_measure(framework: Framework, code: str) -> Measure:
    """Return one measure."""
    return framework.measure(MeasureCode(code))


def _told_or_refused(name: str, code: str, given: Mapping[str, str], kind: str = "CEN") -> list[str]:
    try:
        return _reply(_shipped(name, code, given, kind))
    except UserError as refusal:
        return [f"  {both(refusal.sentence)}"]


def _shipped(name: str, code: str, given: Mapping[str, str], kind: str = "CEN", track: str = "") -> Reply:
    framework = edition(name)
    return _asked(framework, given, None, (code,), kind, track).measure(found_measure(framework, code))


def _asked(
    framework: Framework,
    given: Mapping[str, str],
    chosen: Mapping[str, str] | None = None,
    only: Sequence[str] = (),
    kind: str = "AAA",
    track: str = "",
) -> Asked:
    codes = [
        *(a.code for a in framework.areas),
        *(i.code for i in framework.indicators()),
        *(m.code for m in framework.measures()),
    ]
    measures = [m for m in framework.measures() if not only or m.code in only]
    sources = {name: f"{name} 칸" for name in given}
    return Asked(framework, TypeCode(kind), sorted_out(given, measures, codes, sources=sources), chosen or {}, track)


def _reply(reply: Reply) -> list[str]:
    head = f"  {reply.status.value} {reply.points} {both(reply.sentence)} {reply.substitution} {reply.award_barred}"
    return [head, *lines(reply.figure)]
