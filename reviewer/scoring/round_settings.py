"""The settings every round has, whatever its edition. Source: practice of panels; the manuals are silent."""

from __future__ import annotations

from collections.abc import Iterable

from reviewer.model.ids import SettingId
from reviewer.model.round import CombiningRule
from reviewer.model.setting import Choice, Setting
from reviewer.scoring.outliers import rule_in_words
from reviewer.text import Text

PREFIX = "round."
COMBINING = "round.combining"
DIGITS = "round.combined_digits"
MINIMUM = "round.minimum_marks"
MISSING = "round.missing_marks"
OUTLIERS = "round.outliers"
APPROVAL = "round.na_approval"
POINTS_FROM = "round.points_from"
LOTS = "round.lots"

MOST_MINIMUM = 9
LEFT_OUT, WAITED_FOR = "left_out", "waited_for"
NEEDED, AS_IMPORTED = "needed", "as_imported"
COUNTED_FIRST, FIGURES_FIRST = "counted", "figures"
OUTLIER_RULES = (
    "none",
    "percent_10",
    "percent_15",
    "percent_20",
    "percent_25",
    "percent_30",
    "percent_40",
    "points_0.5",
    "points_1",
    "points_1.5",
    "points_2",
    "points_3",
    "points_5",
    "iqr",
)


def round_settings() -> tuple[Setting, ...]:
    """Return them in the order in which a panel meets them."""
    return (_combining(), _digits(), _minimum(), _missing(), _outliers(), _approval(), _points_from())


def lots() -> Setting:
    """Return the setting of rounds whose edition breaks ties by lot."""
    question = Text(
        "동점이 끝까지 남으면 무엇으로 추첨합니까? (공개 추첨에서 나온 번호나 말. 비우면 공동 순위)",
        "What are lots drawn with when a tie remains? (numbers or words drawn in public; blank: a joint rank)",
    )
    return _setting(LOTS, question, (), "")


def _combining() -> Setting:
    choices = (
        Choice(CombiningRule.MEAN, Text("단순 평균", "Plain mean")),
        Choice(
            CombiningRule.TRIMMED,
            Text(
                "최고·최저 한 개씩 빼고 평균(5명 이상일 때, 아니면 단순 평균)",
                "Mean without one highest and one lowest (five marks or more; plain mean otherwise)",
            ),
        ),
        Choice(
            CombiningRule.MEDIAN,
            Text("중앙값(짝수이면 가운데 둘의 평균)", "Median (of an even number, the mean of the middle two)"),
        ),
        Choice(
            CombiningRule.CONSENSUS,
            Text(
                "합의(계산하지 않고, 위원회가 값과 사유를 정함)",
                "Consensus (nothing is computed; the panel gives a value and its reason)",
            ),
        ),
    )
    question = Text("평가위원 점수를 어떻게 하나로 합칩니까?", "How do the reviewers' marks become one?")
    return _setting(COMBINING, question, choices, CombiningRule.MEAN)


def _digits() -> Setting:
    choices = (
        Choice("2", Text("둘째 자리(셋째 자리에서 반올림)", "Two (third rounded half up)")),
        Choice("4", Text("넷째 자리(다섯째 자리에서 반올림)", "Four (fifth rounded half up)")),
        Choice("none", Text("반올림하지 않음", "No rounding")),
        Choice("2_down", Text("둘째 자리(셋째 자리부터 버림)", "Two (truncated)")),
        Choice("4_down", Text("넷째 자리(다섯째 자리부터 버림)", "Four (truncated)")),
    )
    question = Text("합친 점수를 소수 몇째 자리까지 씁니까?", "How many decimals does the combined mark keep?")
    return _setting(DIGITS, question, choices, "2")


def _minimum() -> Setting:
    choices = tuple(Choice(str(n), Text(f"{n}개", f"{n}")) for n in range(1, MOST_MINIMUM + 1))
    return _setting(
        MINIMUM, Text("결정에 필요한 최소 점수 수", "Fewest marks needed for a decision by rule"), choices, "1"
    )


def _missing() -> Setting:
    choices = (
        Choice(LEFT_OUT, Text("있는 점수만으로 합친다", "The marks that are there are combined")),
        Choice(
            WAITED_FOR, Text("배정된 위원의 점수가 모두 올 때까지 기다린다", "Every assigned reviewer is waited for")
        ),
    )
    question = Text(
        "배정된 위원이 아직 점수를 내지 않았으면? (제척·기피·회피한 위원은 언제나 뺀다)",
        "When an assigned reviewer has given no mark yet? (recused reviewers are always left out)",
    )
    return _setting(MISSING, question, choices, LEFT_OUT)


def _outliers() -> Setting:
    question = Text(
        "어떤 점수를 이상점으로 표시합니까? (표시만 하고 점수는 바꾸지 않음)",
        "Which marks are named outliers? (named only; no mark changes)",
    )
    choices = (Choice(rule, rule_in_words(rule)) for rule in OUTLIER_RULES)
    return _setting(OUTLIERS, question, choices, "percent_25")


def _approval() -> Setting:
    question = Text(
        "해당없음으로 들어온 항목에 편람의 처리를 언제 적용합니까?",
        "When is the manual's way applied to what was reported as not applicable?",
    )
    choices = (
        Choice(
            NEEDED,
            Text("항목마다 사유와 승인자를 적어 승인한 뒤", "Once each is approved, with a reason and who approved it"),
        ),
        Choice(
            AS_IMPORTED,
            Text("들어온 대로 바로(집계 기관이 이미 승인함)", "As it came (the agency has approved it already)"),
        ),
    )
    return _setting(APPROVAL, question, choices, NEEDED)


def _points_from() -> Setting:
    question = Text(
        "집계 기관의 점수와 수치로 다시 계산한 점수가 모두 있으면 어느 것을 씁니까? (다르면 언제나 표시함)",
        "Where there are points counted by the agency and points recomputed from figures, which stand?"
        " (a difference is always shown)",
    )
    choices = (
        Choice(
            COUNTED_FIRST,
            Text("집계 기관의 점수, 없으면 다시 계산한 점수", "The agency's, or recomputed where it has none"),
        ),
        Choice(
            FIGURES_FIRST,
            Text("다시 계산한 점수, 없으면 집계 기관의 점수", "The recomputed, or the agency's where there are none"),
        ),
    )
    return _setting(POINTS_FROM, question, choices, COUNTED_FIRST)


def _setting(name: str, question: Text, choices: Iterable[Choice], default: str) -> Setting:
    return Setting(SettingId(name), question, tuple(choices), default, effective=True)
