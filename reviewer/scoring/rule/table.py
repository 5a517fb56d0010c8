"""The table of every word a rule may use."""

from __future__ import annotations

from reviewer.scoring.rule import arithmetic, conditions, criteria, deciding, ladders, lists
from reviewer.scoring.rule.scope import Builder

WORDS: dict[str, Builder] = {
    **arithmetic.WORDS,
    **lists.WORDS,
    **ladders.WORDS,
    **conditions.WORDS,
    **deciding.WORDS,
    **criteria.WORDS,
}
