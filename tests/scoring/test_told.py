"""What a reader is told, word for word in both languages: results with all their reasons, settings, sentences of faults.

What has to be told stands in `told.txt`, written to be read; a change of words or figures shows there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reviewer.model.round import Citation, CombiningRule, MarkContent
from reviewer.model.scale import Level
from reviewer.model.setting import Choice
from reviewer.scoring import figure_faults as faults
from reviewer.scoring import limits
from reviewer.scoring.combine import in_words
from reviewer.scoring.exactly import Amount
from reviewer.scoring.grades import Grades
from reviewer.scoring.level_settings import level_settings
from reviewer.scoring.outliers import outliers, rule_in_words
from reviewer.scoring.round_settings import OUTLIER_RULES, lots, round_settings
from reviewer.text import Text, join
from tests.scoring.little_rules import J1, LITTLE
from tests.scoring.telling import both, replies, scenes, setting_told

FILE = Path(__file__).with_name("told.txt")
LONG = "가" * 61
CHOICES = (Choice("full", Text("모두", "All")), Choice("none", Text("없음", "None")))


def sentences() -> Iterator[tuple[str, Text | None]]:
    """Yield the sentences of figures, marks and rules that cannot be, each under its name."""
    yield "unknown figure", faults.unknown(LONG, ["planned", "late"], "late")
    yield "unknown figure, nothing near", faults.unknown("x" * 60, [], "")
    yield "placed", faults.placed("planned", faults.twice("late"))
    for name, one in (
        ("no number", faults.no_number),
        ("not whole", faults.not_whole),
        ("zero below", faults.zero_below),
    ):
        yield name, one(LONG)
    yield "too large", faults.too_large()
    yield "below", faults.below(Decimal("0.50"))
    yield "above", faults.above(Decimal(100))
    yield "no answer", faults.no_answer("maybe")
    yield "no choice", faults.no_choice("half", CHOICES)
    yield "no day", faults.no_day("soon")
    yield "no list", faults.no_list()
    yield "no record", faults.no_record(["errors", "rate"])
    yield "uneven", faults.uneven({"errors": 2, "rate": 3})
    yield "several", faults.several(LONG, ["in_time", "late"])
    yield "no share", faults.no_share("71")
    yield "too many records", faults.too_many_records(12345, 1000)
    for name, content in marks():
        yield f"mark: {name}", limits.fault(content, J1, Decimal(30))
    for total, rank, count in ((Decimal(90), 2, 40), (Decimal(90), 3, 40), (Decimal(-5), 9, 9)):
        grade, ground = Grades(LITTLE, {}, count, {2: 1}).of(Amount(total), rank)
        yield f"grade of {total} at {rank} of {count}", join([grade, ground], ": ")
    levelled = replace(
        J1, step=Decimal(1), levels=tuple(Level(Decimal(n), Text(f"{n}수준", f"level {n}")) for n in (0, 1, 2))
    )
    yield "no such level", limits.fault(MarkContent(Decimal(3)), levelled, Decimal(30))
    for rule in CombiningRule:
        for count, digits in ((3, "2"), (5, "4_down"), (5, "none")):
            yield f"{rule.value} {count} {digits}", in_words(rule, count, digits)
    for rule_name in OUTLIER_RULES:
        yield rule_name, rule_in_words(rule_name)
    for rule_name in ("points_2", "percent_10", "iqr"):
        found = outliers([Decimal(n) for n in (5, 5, 6, 20)], Decimal(30), rule_name)
        yield f"{rule_name} said", found[-1]
        yield f"{rule_name} not said", found[0]


def marks() -> Iterator[tuple[str, MarkContent]]:
    """Yield marks with one fault each."""
    digest = "0123456789abcdef"
    yield "too many points", MarkContent(Decimal(31))
    yield "too few points", MarkContent(Decimal("-0.5"))
    yield "off the step", MarkContent(Decimal("1.25"))
    yield "unknown codes", MarkContent(Decimal(1), reasons=("ND-NONE",), attention={"zz": "yes", "a1": "perhaps"})
    yield "broken letters", MarkContent(Decimal(1), "\ud800")
    yield "too long", MarkContent(Decimal(1), "가" * (limits.LONGEST_RATIONALE + 1))
    cited = Citation(1, "증빙.pdf", digest, 3, "인용")
    yield "cited twice", MarkContent(Decimal(1), citations=(cited, cited))
    yield "too many citations", MarkContent(Decimal(1), citations=(cited,) * (limits.MOST_CITATIONS + 1))
    yield "unsound citation", MarkContent(Decimal(1), citations=(Citation(2, "", digest),))
    yield "nothing wrong", MarkContent(Decimal("1.5"), "의견", citations=(cited,))


def told() -> list[str]:
    """Return everything, part by part."""
    lines = ["== settings of every round"]
    lines += [
        line for setting in (*round_settings(), lots(), *level_settings(LITTLE)) for line in setting_told(setting)
    ]
    lines += ["== sentences", *(f"{name}: {both(words)}" for name, words in sentences())]
    for name, scene in (*scenes(), *replies()):
        lines += [f"== {name}", *scene]
    return lines


def test_everything_is_told_word_for_word() -> None:
    assert told() == FILE.read_text(encoding="utf-8").splitlines()
