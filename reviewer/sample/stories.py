"""What an invented report says in each field of its form, told in the institution's own subject and figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from reviewer.model.ids import MeasureCode
from reviewer.model.round import Institution
from reviewer.sample import phrases
from reviewer.sample.dice import Dice
from reviewer.sample.particles import settled
from reviewer.sample.themes import Theme, theme_of

OPENING, USE, SUPPORT = MeasureCode("1-②"), MeasureCode("1-④-2"), MeasureCode("1-④-3")
FIRST_DAY, LAST_DAY = date(2024, 9, 5), date(2025, 10, 24)
WITH_FIVE_CASES = frozenset({"CEN", "MET", "PEQ", "LPE", "EDU"})
CUTS = ("월별 집계", "위치정보", "연도별 추이")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells about one institution; what it says of one measure never changes."""

    institution: Institution
    theme: Theme
    dice: Dice

    def day(self, *names: object) -> str:
        """Return a day inside the evaluation's period."""
        span = (LAST_DAY - FIRST_DAY).days
        return (FIRST_DAY + timedelta(days=self.dice.number(0, span, "day", *names))).isoformat()

    def dataset(self, turn: int) -> str:
        """Return the name under which the institution lists its data set of that turn."""
        return f"{self.institution.name} {self.topic(turn)}"

    def topic(self, turn: int) -> str:
        """Return what a data set is about: the subject's own four first, then cuts of them."""
        own = self.dice.mixed(self.theme.datasets)
        return own[turn] if turn < len(own) else f"{own[turn % len(own)]} {CUTS[turn // len(own) - 1]}"

    def url(self, turn: int) -> str:
        """Return an address that leads nowhere (a name reserved for examples)."""
        return f"https://data.example.kr/sample/{self.institution.code.lower()}/{turn + 1}"

    def phrase(self, options: tuple[str, ...], *names: object) -> str:
        """Return one of the sentences, its blanks filled."""
        chosen = self.dice.pick(options, *names)
        dice = self.dice.under(*names)
        few = dice.number(3, 19, "few")
        rate = dice.number(11, 68, "rate")
        words = chosen.format(
            기관=self.institution.shown_name,
            지역=self.institution.region or "전국",
            문제=self.theme.problem,
            이용자=self.theme.users,
            서비스=self.theme.service,
            효과=self.theme.effect,
            변화=f"{rate}%" if self.theme.unit == "%" else f"{few}{self.theme.unit}",
            자료=self.topic(0),
            연계=self.topic(2),
            적음=few,
            한자리=dice.number(0, 9, "digit"),
            명수=dice.number(42, 890, "people"),
            많음=f"{dice.number(12, 480, 'many') * 100:,}",
            비율=rate,
            해=dice.number(3, 11, "years"),
            기업=dice.number(20, 48, "firms"),
        )
        return settled(words)


def teller(institution: Institution) -> Teller:
    """Return the teller of one institution."""
    return Teller(institution, theme_of(institution), Dice(f"sample/stories/{institution.code}"))


def rows(tale: Teller, measure: MeasureCode) -> list[Row]:
    """Return a submission as rows of fields: the first holds what is said once, lists go on below."""
    tellers: dict[str, Callable[[Teller], list[Row]]] = {OPENING: _opening, USE: _use, SUPPORT: _support}
    return tellers[measure](tale)


def _opening(tale: Teller) -> list[Row]:
    opened = [_opened(tale, turn) for turn in range(tale.dice.number(3, 6, "opened"))]
    planned = [_planned(tale, turn, len(opened)) for turn in range(tale.dice.number(1, 3, "planned"))]
    merged = [first | (planned[n] if n < len(planned) else {}) for n, first in enumerate(opened)]
    merged[0] |= _main_case(tale)
    return merged


def _opened(tale: Teller, turn: int) -> Row:
    return {
        "opened_rank": str(turn + 1),
        "opened_field": tale.theme.field,
        "opened_list": tale.dataset(turn),
        "opened_form": tale.dice.pick(("정형", "정형", "비정형"), "form", turn),
        "opened_date": tale.day("opened", turn),
        "opened_url": tale.url(turn),
    }


def _planned(tale: Teller, turn: int, after: int) -> Row:
    return {
        "planned_rank": str(turn + 1),
        "planned_field": tale.theme.field,
        "planned_list": tale.dataset(after + turn),
        "planned_form": tale.dice.pick(("정형", "비정형"), "planned form", turn),
        "planned_date": (date(2025, 11, 3) + timedelta(days=tale.dice.number(0, 240, "planned", turn))).isoformat(),
    }


def _main_case(tale: Teller) -> Row:
    ai = {
        "case_ai_series": phrases.SERIES,
        "case_ai_complete": phrases.COMPLETE,
        "case_ai_reliable": phrases.RELIABLE,
        "case_ai_general": phrases.GENERAL,
        "case_ai_other": phrases.OTHER,
    }
    friendly = tale.dice.happens(85, "ai")
    return {
        "case_list": tale.dataset(0),
        "case_form": tale.dice.pick(("정형", "비정형"), "case form"),
        "case_url": tale.url(0),
        "case_date": tale.day("case"),
        "case_content": tale.phrase(phrases.CONTENT, "content") + " " + tale.phrase(phrases.CONTENT_MORE, "more"),
        "case_value": tale.phrase(phrases.DEMAND, "demand") + " " + tale.phrase(phrases.VALUE, "value"),
        **{key: tale.phrase(options, key) for key, options in ai.items() if friendly},
        "case_use": tale.phrase(phrases.USEFUL, "use") + " " + tale.phrase(phrases.EFFECT, "effect"),
    }


def _use(tale: Teller) -> list[Row]:
    common = {
        "overview": tale.phrase(phrases.OVERVIEW, "overview"),
        "merit": tale.phrase(phrases.MERIT, "merit"),
        "data_part": tale.phrase(phrases.DATA_PART, "part"),
        "data_name": tale.dataset(0),
        "data_url": tale.url(0),
        "support": tale.phrase(phrases.HELP, "help"),
    }
    return [_result(tale) | common]


def _result(tale: Teller) -> Row:
    kind = tale.dice.number(1, 10, "kind")
    if kind <= 7:
        return {
            "app_name": f"{tale.theme.service}(가상)",
            "app_url": tale.url(8),
            "app_operator": tale.dice.pick(phrases.OPERATORS, "operator"),
            "app_date": tale.day("app"),
            "app_effect": tale.phrase(phrases.EFFECT, "app effect"),
        }
    if kind <= 9:
        return {
            "paper_title": f"{tale.topic(0)} 자료를 이용한 {tale.theme.effect} 분석(가상)",
            "paper_journal": tale.dice.pick(phrases.JOURNALS, "journal"),
            "paper_date": tale.day("paper"),
        }
    return {
        "patent_title": settled(f"{tale.theme.service}을(를) 위한 예측 장치와 방법(가상)"),
        "patent_number": f"10-2025-00{tale.dice.number(10000, 99999, 'patent')}(가상)",
        "patent_inventors": "가상발명, 예시발명",
        "patent_date": tale.day("patent"),
    }


def _support(tale: Teller) -> list[Row]:
    most = 5 if tale.institution.type in WITH_FIVE_CASES else 4
    kinds = tale.dice.mixed(tuple(phrases.SUPPORTS))
    count = tale.dice.number(most - 2, most, "cases")
    return [_case(tale, turn, kind) for turn, kind in enumerate(kinds[:count])]


def _case(tale: Teller, turn: int, kind: str) -> Row:
    name = tale.phrase(phrases.SUPPORTS[kind].names, "name", turn)
    time = tale.day("support", turn)[:7]
    page = str(1 + turn // 2)
    return {
        "list_number": str(turn + 1),
        "list_name": name,
        "list_time": time,
        "list_page": page,
        "case_name": name,
        "case_time": time,
        "case_page": page,
        "case_need": tale.phrase(phrases.NEED, "need", turn),
        "case_action": tale.phrase(phrases.SUPPORTS[kind].actions, "action", turn),
        "case_result": tale.phrase(phrases.SUPPORTS[kind].results, "result", turn),
    }
