"""A rule as an edition writes it: the figures it takes, its intermediate results, and the tree that makes points.

A rule travels as canonical text (JSON with exact numbers), so that equal rules are equal texts; the vocabulary is
`reviewer.scoring.rule`, its meaning in words docs/framework-format.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from reviewer.model.points import text
from reviewer.model.setting import Choice
from reviewer.text import Text

RuleText = str  # canonical JSON of a rule's tree; empty: no rule


class InputKind(StrEnum):
    """What a figure is, and with it which values it may take."""

    COUNT = "count"  # 건수: a whole number from 0
    NUMBER = "number"  # 수: any exact number
    PERCENT = "percent"  # 백분율: 34 for 34 %
    SHARE = "share"  # 비율: 0 to 1, written 2/3, 0.5 or 50%
    AMOUNT = "amount"  # 금액: won
    YES_NO = "yes_no"  # 여부
    CHOICE = "choice"  # 고르기: one of the words listed
    DATE = "date"  # 날짜
    LIST = "list"  # 목록: records with fields of their own


@dataclass(frozen=True, slots=True)
class Input:
    """One figure a measure takes. `default` is what an absent figure counts as (None: it stays absent).

    `least` and `most` bound numbers, and the length of a list. `fields` are those of a list's records.
    """

    key: str
    name: Text
    kind: InputKind
    unit: Text | None = None
    optional: bool = False
    default: str | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    choices: tuple[Choice, ...] = ()
    fields: tuple[Input, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def is_required(self) -> bool:
        """Tell whether the rule cannot do without the figure wherever it comes to it."""
        return not self.optional and self.default is None


@dataclass(frozen=True, slots=True)
class Result:
    """A named figure on the way to the points (중간 결과), or one that is only asked for by its name.

    `each` names the list over whose records it is made, one for each record; empty: one for the institution.
    """

    key: str
    name: Text
    rule: RuleText
    each: str = ""
    unit: Text | None = None
    aliases: tuple[str, ...] = ()


def written(tree: object) -> RuleText:
    """Return the canonical text of a rule's tree: keys sorted, numbers exact and without trailing zeros."""
    if isinstance(tree, dict):
        inside = ",".join(f"{json.dumps(key, ensure_ascii=False)}:{written(tree[key])}" for key in sorted(tree))
        return f"{{{inside}}}"
    if isinstance(tree, list | tuple):
        return f"[{','.join(written(one) for one in tree)}]"
    if isinstance(tree, Decimal):
        return text(tree)
    return json.dumps(tree, ensure_ascii=False)


def tree(rule: RuleText) -> Any:
    """Return the tree of a rule's text: dict, list, str, bool, int or Decimal. Raises ValueError for other text."""
    return json.loads(rule, parse_float=Decimal)
