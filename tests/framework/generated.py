"""Valid rule files of every shape, drawn by hypothesis as plain trees; each is free of errors."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]
ODD = (
    "=1+1",
    "@x",
    "true",
    "1",
    "1.50",
    "{a",
    "[x]",
    '"q"',
    "-",
    "_x0041_",
    "예) 보기",
    "a: b # c",
    "a, b",
    "null",
    " 앞뒤 ",
    "+1",
    "두\n줄",
)
LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
words = st.one_of(st.sampled_from(ODD), st.text(LETTERS, min_size=1, max_size=12))
points = st.decimals("0.25", "40", places=2)
CHOICES = {
    "total_rounding": ("none", "half_up_2"),
    "penalty_floor": ("no_floor", "floor_indicator", "floor_total"),
    "top_ties": ("all_in", "all_out"),
    "top_among": ("evaluation", "type"),
    "grade_table": ("usual", "other"),
}


@st.composite
def texts(draw: st.DrawFn) -> Tree:
    """Draw a text in both languages."""
    return {"ko": draw(words), "en": draw(words)}


@st.composite
def measures(draw: st.DrawFn, code: str, groups: tuple[str, ...]) -> Tree:
    """Draw a measure; a bonus or penalty now and then."""
    method = draw(st.sampled_from(("quantitative", "qualitative", "mixed", "bonus", "penalty")))
    measure: Tree = {"code": code, "method": method} | draw(st.fixed_dictionaries({}, optional={"name": texts()}))
    if method == "bonus":
        measure |= {"per_case": draw(points), "cap": draw(points)}
    elif method == "penalty":
        measure |= {"per_case": -draw(points), "bars_award": draw(st.booleans())}
    else:
        maximum = draw(points)
        measure["points"] = draw(st.sampled_from((maximum, dict.fromkeys(groups, maximum))))
    if method == "quantitative" and draw(st.booleans()):
        measure |= draw(computed(groups))
    if method == "mixed":
        measure |= {"judged": Decimal("0.25"), "per_case": draw(points), "case_cap": draw(st.integers(1, 9))}
    if method in ("qualitative", "mixed"):
        measure |= draw(
            st.fixed_dictionaries({}, optional={"justify": st.booleans(), "criteria": st.lists(texts(), max_size=2)})
        )
        codes = draw(st.lists(st.sampled_from(("a1", "a2", "10")), unique=True))
        measure["attention"] = [{"code": one, **draw(texts())} for one in codes]
    extras = {
        "period": st.fixed_dictionaries({"from": st.just("2025-01-31"), "note": texts()}),
        "aliases": st.lists(words, max_size=2),
        "reasons": st.lists(st.sampled_from(("R-1", "나,다")), unique=True),
    }
    return measure | draw(st.fixed_dictionaries({}, optional=extras))


@st.composite
def computed(draw: st.DrawFn, groups: tuple[str, ...]) -> Tree:
    """Draw figures and a rule on them: a ladder over a ratio, with steps for all or for each group."""
    steps = sorted(draw(st.lists(st.integers(1, 99), min_size=1, max_size=4, unique=True)), reverse=True)
    worth = st.one_of(points, st.fixed_dictionaries(dict.fromkeys(groups, points)))
    ladder = [{"from": start, "gives": draw(worth)} for start in steps]
    inputs: list[Tree] = [
        {"key": "done", "type": "count", **draw(texts())},
        {"key": "all_of_it", "type": "count", **draw(texts())},
        {
            "key": "kind",
            "type": "choice",
            "required": False,
            **draw(texts()),
            "choices": [{"value": "yes_1", **draw(texts())}],
        },
        {
            "key": "cases",
            "type": "list",
            "required": False,
            **draw(texts()),
            "fields": [{"key": "size", "type": "number", **draw(texts())}],
        },
    ]
    rate = {"key": "rate", **draw(texts()), "rule": {"percent": {"of": "done", "to": "all_of_it", "if_zero": 0}}}
    rule = {
        "add": [
            {"ladder": {"of": "rate", "steps": ladder, "otherwise": 0}},
            {"sum": {"of": "cases", "value": 0, "if_none": 0}},
        ]
    }
    return {"inputs": inputs, "results": [rate], "rule": {"if": {"when": {"missing": "kind"}, "then": rule, "else": 0}}}


@st.composite
def frameworks(draw: st.DrawFn) -> Tree:
    """Draw a whole rule file: weights make the sums free, so that points may be anything."""
    types = draw(st.lists(st.sampled_from(("AA", "BB", "CC1", "DD")), min_size=1, unique=True))
    cut = draw(st.integers(1, len(types)))
    grouping = {"가": types[:cut], "2": types[cut:]} if types[cut:] else {"가": types}
    areas = draw(st.integers(1, 3))
    tree: Tree = {
        "format": "jipyo-framework/1",
        "id": "drawn",
        "title": draw(texts()),
        "year": draw(st.integers(2000, 2100)),
        "edition": draw(words),
        "source": draw(texts()),
        "types": {code: draw(texts()) for code in types},
        "groupings": {"main": grouping},
        "default_grouping": "main",
        "reasons": {"R-1": draw(texts()), "나,다": draw(texts())},
        "grades": [
            {"name": draw(texts()), "from": 80, "top_percent": draw(points)},
            {"name": draw(texts()), "from": 0},
        ],
        "areas": [draw(_area(number, tuple(grouping))) for number in range(1, areas + 1)],
    }
    optional = {
        "unofficial": st.booleans(),
        "notes": st.lists(texts(), max_size=2),
        "settings": st.lists(_setting(), max_size=2, unique_by=(_id, _governs)),
        "scales": st.just(
            {"두 수준"[:1]: [{"points": 0, "ko": "가", "en": "a"}, {"points": Decimal("0.25"), "ko": "나", "en": "b"}]}
        ),
        "tie_break": st.just([{"compare": "measures_by_weight"}, {"compare": "area", "code": "1"}]),
        "defaults": st.just({"combined_digits": 4}),
        "preliminary": st.just("without_unsure"),
        "forms": st.dictionaries(st.sampled_from(("첨부1", "1")), _form(), max_size=2),
        "area_grades": st.just([{"number": 1, "from": Decimal("62.5")}, {"number": 2, "from": 0}]),
    }
    tree |= draw(st.fixed_dictionaries({}, optional=optional))
    if any(_governs(setting) == "grade_table" for setting in tree.get("settings", [])):
        tree["other_grades"] = {"other": [{"name": draw(texts()), "from": 0, "top_percent": draw(points)}]}
    return tree


@st.composite
def _area(draw: st.DrawFn, number: int, groups: tuple[str, ...]) -> Tree:
    indicators = []
    for place in range(1, draw(st.integers(1, 2)) + 1):
        code = f"{number}-{place}"
        count = draw(st.integers(1, 2))
        own = [code] if count == 1 else [f"{code}-{n}" for n in range(1, count + 1)]
        indicators.append(
            {"code": code, "name": draw(texts()), "measures": [draw(measures(one, groups)) for one in own]}
        )
    return {"code": str(number), "name": draw(texts()), "weight": draw(points), "indicators": indicators}


@st.composite
def _setting(draw: st.DrawFn) -> Tree:
    governs = draw(st.sampled_from(sorted(CHOICES)))
    choices = [{"value": value, **draw(texts())} for value in CHOICES[governs]]
    name = draw(st.sampled_from(("S-1", "S-2", "10")))
    return {
        "id": name,
        "question": draw(texts()),
        "governs": governs,
        "choices": choices,
        "default": CHOICES[governs][0],
    }


@st.composite
def _form(draw: st.DrawFn) -> Tree:
    keys = draw(st.lists(st.sampled_from(("name", "note", "list_1")), min_size=1, unique=True))
    optional = {"part": texts(), "required": st.booleans(), "repeat": st.integers(0, 1000)}
    fields = [{"key": key, **draw(texts()), **draw(st.fixed_dictionaries({}, optional=optional))} for key in keys]
    return {"title": draw(texts()), "pages": draw(st.integers(1, 99)), "fields": fields}


def _id(setting: Tree) -> str:
    return str(setting["id"])


def _governs(setting: Tree) -> str:
    return str(setting["governs"])
