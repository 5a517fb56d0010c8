"""Ranks and grades: who stands where, and which word that earns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction

from reviewer.model.framework import Framework
from reviewer.model.grade import Grade
from reviewer.model.ids import TypeCode
from reviewer.model.points import ZERO, shown, text
from reviewer.model.setting import Governs
from reviewer.scoring.exactly import Amount, cut, reaches
from reviewer.scoring.settings import reading
from reviewer.scoring.ties import Key
from reviewer.text import Text

OF_ALL, OF_TYPE = Text("전체", ""), Text("같은 유형", " of its type")
ROUNDINGS = {"floor": ROUND_FLOOR, "nearest": ROUND_HALF_UP, "ceil": ROUND_CEILING}


def ranks(keys: Sequence[Key]) -> list[int]:
    """Return each key's rank from 1, best first; equal keys share a rank and the next one is skipped."""
    first: dict[Key, int] = {}
    for place, value in enumerate(sorted(keys, reverse=True), start=1):
        first.setdefault(value, place)
    return [first[value] for value in keys]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an institution stands among all, and among those of its type."""

    type: TypeCode
    rank: int
    in_type: int


class RoundGrades:
    """Gives the grades of a round: the best few per cent are those of all institutions, or of each type, as is set."""

    def __init__(
        self, framework: Framework, settings: Mapping[str, str], stands: Sequence[Stand], *, settled: bool
    ) -> None:
        self._is_by_type = reading(framework, settings, Governs.TOP_AMONG, "evaluation") == "type"
        wholes: dict[TypeCode | None, list[int]] = {}
        for stand in stands:
            whole, place = self._whole(stand)
            wholes.setdefault(whole, []).append(place)
        self._grades = {
            whole: Grades(framework, settings, len(places), Counter(places), settled=settled, of_type=whole is not None)
            for whole, places in wholes.items()
        }

    def of(self, total: Amount, stand: Stand) -> tuple[Text, Text]:
        """Return the grade of a total of an institution that stands there, and the rule that gave it."""
        whole, place = self._whole(stand)
        return self._grades[whole].of(total, place)

    def tied(self, stand: Stand) -> int:
        """Return how many stand at the same rank of the whole of which the best are taken."""
        whole, place = self._whole(stand)
        return self._grades[whole].tied(place)

    def _whole(self, stand: Stand) -> tuple[TypeCode | None, int]:
        return (stand.type, stand.in_type) if self._is_by_type else (None, stand.rank)


class Grades:
    """Gives grades in a round of `count` institutions, of which `at_rank` stand at each rank.

    Standing among the best compares everyone, so that clause waits until the round is `settled`: until every
    institution has all its points, grades go by the cut-offs alone and are provisional.
    """

    def __init__(
        self,
        framework: Framework,
        settings: Mapping[str, str],
        count: int,
        at_rank: Mapping[int, int],
        *,
        settled: bool = True,
        of_type: bool = False,
    ) -> None:
        self._grades = framework.grades_under(settings)
        self._at_rank = at_rank
        self._count = count
        self._settled = settled
        self._whole = OF_TYPE if of_type else OF_ALL
        self._top_rounding = ROUNDINGS[reading(framework, settings, Governs.TOP_COUNT, "floor")]
        self._ties_in = reading(framework, settings, Governs.TOP_TIES, "all_in") == "all_in"
        self._cut = reading(framework, settings, Governs.CUT_ROUNDING, "none")

    def of(self, total: Amount, rank: int) -> tuple[Text, Text]:
        """Return the grade of a total at a rank, and the rule that gave it."""
        compared = cut(total, self._cut)
        for grade in self._grades:
            if reaches(compared, grade.minimum):
                return grade.name, _cut_rule(compared, grade)
            if grade.top_percent is not None and self._among_top(rank, grade.top_percent):
                return grade.name, self._top_rule(rank, grade.top_percent)
        last = self._grades[-1]
        return last.name, _cut_rule(compared, last)

    def tied(self, rank: int) -> int:
        """Return how many stand at a rank."""
        return self._at_rank.get(rank, 1)

    def top_count(self, percent: Decimal) -> int:
        """Return how many institutions the best `percent` are."""
        return int((self._count * percent / 100).to_integral_value(self._top_rounding))

    def _among_top(self, rank: int, percent: Decimal) -> bool:
        places = self.top_count(percent)
        if not self._settled:
            return False
        if self._ties_in:
            return rank <= places
        return rank + self._at_rank.get(rank, 1) - 1 <= places

    def _top_rule(self, rank: int, percent: Decimal) -> Text:
        places, said = self.top_count(percent), f"{percent.normalize():f}"
        return Text(
            f"{self._whole.ko} {self._count}개 기관 중 {rank}위, 상위 {said}%({places}개) 안",
            f"Rank {rank} of {self._count}{self._whole.en}, among the top {said} % ({places})",
        )


def area_grade(framework: Framework, points: Amount, maximum: Decimal) -> int | None:
    """Return the number an area's share of its maximum earns, where the edition numbers its areas."""
    if not framework.area_grades or maximum <= ZERO:
        return None
    for grade in framework.area_grades:
        if points.whole * 100 >= Fraction(grade.minimum) * Fraction(maximum):
            return grade.number
    return framework.area_grades[-1].number


def _told(total: Amount) -> str:
    """Return a total beside a cut-off: to two decimals if that is all of it, else to four, cut off and never rounded up."""
    if cut(total, "down_2") == total:
        return shown(total.value)
    four = cut(total, "down_4")
    return text(four.value) if four == total else f"{text(four.value)}…"


def _cut_rule(total: Amount, grade: Grade) -> Text:
    said = _told(total)
    return Text(
        f"총점 {said}점, 기준 {shown(grade.minimum)}점 이상",
        f"Total {said}, cut-off {shown(grade.minimum)} or more",
    )
