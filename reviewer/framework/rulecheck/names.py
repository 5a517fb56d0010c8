"""What a name means in the rules of one measure: a figure, a field of a list, a result, the maximum."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.framework.rulecheck.sorts import OF_TYPE, Sort
from reviewer.framework.view import View

MAXIMUM = "maximum"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a measure. `inside` is the list whose records are at hand, empty outside."""

    inputs: dict[str, View]
    results: dict[str, View]
    fields: dict[str, dict[str, View]] = field(default_factory=dict)  # by list
    inside: str = ""

    @classmethod
    def of(cls, measure: View) -> Names:
        """Read the names off a measure; of a repeated one the first counts."""
        inputs = _keyed(measure.get("inputs"))
        fields = {key: _keyed(one.get("fields")) for key, one in inputs.items() if one.get("type").words() == "list"}
        return cls(inputs, _keyed(measure.get("results")), fields)

    def within(self, key: str) -> Names:
        """Return the names at hand inside a list."""
        return Names(self.inputs, self.results, self.fields, key)

    def input(self, name: str) -> View | None:
        """Return the figure or field of a name."""
        return self.fields.get(self.inside, {}).get(name) or self.inputs.get(name)

    def sort_of_input(self, name: str) -> Sort:
        """Return the sort of a figure or field."""
        found = self.input(name)
        return OF_TYPE.get(found.get("type").words(), Sort.UNKNOWN) if found else Sort.UNKNOWN

    def result(self, name: str) -> View | None:
        """Return the result of a name that is at hand: one for the institution, or one for each record here."""
        found = self.results.get(name)
        return found if found and found.get("each").words() in ("", self.inside) else None

    def owner(self, name: str) -> str:
        """Return the list to which a name that is not at hand belongs, empty for a name there is not."""
        for key, fields in self.fields.items():
            if name in fields:
                return key
        return self.results[name].get("each").words() if name in self.results else ""

    def listed(self) -> list[str]:
        """Return every name at hand."""
        results = [name for name in self.results if self.result(name)]
        return [*self.fields.get(self.inside, {}), *self.inputs, *results, MAXIMUM]


def _keyed(listed: View) -> dict[str, View]:
    found: dict[str, View] = {}
    for one in listed.each():
        found.setdefault(one.get("key").words(), one)
    found.pop("", None)
    return found
