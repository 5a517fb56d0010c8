"""What names mean to one measure: its figures by key, name or alias, some words of a name, or the fields of its lists."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from reviewer.model.framework import Measure
from reviewer.model.rule import Input, InputKind
from reviewer.scoring import figures
from reviewer.scoring.columns import Columns
from reviewer.scoring.figure_faults import twice
from reviewer.scoring.spelling import folded, plain
from reviewer.text import Text

OTHERS = "others"  # the points of other institutions, for a mean
CALLED_OTHERS = frozenset(
    {OTHERS, "other_institutions", "others_points", "다른_기관", "다른_기관의_점수", "다른_기관_점수"}
)
JUDGED = Input("judged", Text("위원회가 매긴 점수", "Points given by the panel"), InputKind.NUMBER, least=Decimal(0))


def takes(measure: Measure) -> tuple[Input, ...]:
    """Return the figures a measure takes, with the panel's points where it is judged."""
    return (*measure.inputs, JUDGED) if measure.is_judged else measure.inputs


class Taker:
    """A measure that takes figures, and every way they may be named."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.inputs = takes(measure)
        self._names = figures.by_name(self.inputs)
        self._fields = Columns(self.inputs)

    def has_code(self, code: str) -> bool:
        """Tell whether a code, however it is spelt, is that of the measure."""
        return folded(self.measure.code) == folded(code)

    def meaning(self, name: str) -> str:
        """Return what a name as it was typed means, empty when it means nothing."""
        found = self._names.find(name)
        if found is not None:
            return found.name.ko
        return OTHERS if plain(name) in CALLED_OTHERS else ""

    def guess(self, name: str) -> str:
        """Return what a name means by some of its words, empty when that is nothing, or more than one figure."""
        found = self._names.guess(name)
        return "" if found is None else found.name.ko

    def has_field(self, name: str) -> bool:
        """Tell whether a name means a field of one list."""
        return self._fields.find(name) is not None

    def spelt(self, name: str) -> str:
        """Return a name as it was typed where it is one, else the key of the figure it was guessed to mean."""
        guessed = None if self.meaning(name) else self._names.guess(name)
        return name if guessed is None else guessed.key

    def unknown(self, name: str, typed: str) -> Text:
        """Return the sentence for a name that means nothing here, or too much; `typed` is the whole of what was typed."""
        return figures.unknown(name, [one.key for one in self.inputs], self._names, typed)

    def sources(self, raw: Mapping[str, object], told: Mapping[str, str]) -> dict[str, str]:
        """Return where each figure came from, by key; `told` says it by the names that were given."""
        by_key = {name.rpartition(".")[2]: source for name, source in told.items()} | dict(told)
        found = ((name, self._names.find(name)) for name in raw if name in by_key)
        return {one.key if one is not None else name: by_key[name] for name, one in found}

    def gathered(self, own: dict[str, object], told: dict[str, str], wrong: list[Text]) -> dict[str, object]:
        """Return the figures with fields made records of their list, whose source is where its fields were given."""
        loose = {name: value for name, value in own.items() if not self.meaning(name)}
        if not loose:
            return own
        lists, named, faults = self._fields.gathered(loose)
        wrong.extend(faults)
        for key, names in named.items():
            told.setdefault(key, ", ".join(dict.fromkeys(told[name] for name in names if told.get(name))))
        kept = {name: value for name, value in own.items() if name not in loose}
        wrong.extend(twice(key) for key in lists if key in kept)
        return kept | lists
