"""Points written per group, per type or once for all, spread out to one figure per institution type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.framework import rule_faults as faults
from reviewer.framework.problems import Finding
from reviewer.framework.view import View

Groups = dict[str, tuple[str, ...]]
_MAY_BE_ZERO = ("points", "judged")  # a type that is not evaluated has 0 of these
MOST = 50  # types, groupings or groups; the schema allows no more, and work grows with their product


@dataclass(frozen=True, slots=True)
class Kinds:
    """The institution types of a file and the ways it groups them."""

    types: tuple[str, ...]
    groupings: dict[str, Groups] = field(default_factory=dict)
    default: str = ""

    @classmethod
    def of(cls, document: View) -> Kinds:
        """Read types and groupings off a document, leaving out what is malformed or beyond `MOST`."""
        types = tuple(code for code, _ in document.get("types").entries(MOST))
        groupings = {
            name: {code: _members(members, types) for code, members in grouping.entries(MOST)}
            for name, grouping in document.get("groupings").entries(MOST)
        }
        return cls(types, groupings, document.get("default_grouping").words())

    def groups(self, owner: View) -> Groups:
        """Return the groups that hold for an area, indicator or measure: its own grouping or the file's."""
        return self.groupings.get(owner.get("grouping").words() or self.default, {})

    def spread(self, owner: View, key: str) -> dict[str, Decimal]:
        """Return the figure of each type under `owner[key]`; types without one are left out."""
        written = owner.get(key)
        whole = written.number()
        if whole is not None:
            return dict.fromkeys(self.types, whole)
        groups = self.groups(owner)
        found: dict[str, Decimal] = {}
        for name, entry in written.entries():
            value = entry.number()
            if value is not None:
                found.update(dict.fromkeys(groups.get(name, (name,)), value))
        return {code: found[code] for code in self.types if code in found}

    def findings(self, owner: View, key: str) -> Iterator[Finding]:
        """Yield unknown names, types named twice and types left out under `owner[key]`."""
        written = owner.get(key)
        if not isinstance(written.value, dict):
            return
        if self.is_lost(owner, written):
            return
        groups, seen = self.groups(owner), set[str]()
        strange = [name for name, _ in written.entries() if name not in groups and name not in self.types]
        for name, entry in written.entries():
            if name in strange:
                yield Finding(entry.path, faults.unknown_kind(name, [*groups, *self.types]), at_key=True)
            for code in groups.get(name, (name,)):
                if code in seen:
                    yield Finding(entry.path, faults.twice(code), at_key=True)
                seen.add(code)
        reachable = self.reachable(written, groups)
        left = [code for code in reachable if code not in seen]
        if left and not strange:
            say = faults.types_left_out if key in _MAY_BE_ZERO else faults.figures_left_out
            yield Finding(written.path, say(left))

    def wants_default(self, owner: View, key: str) -> bool:
        """Tell whether groups are written under `owner[key]` while no grouping is in force there."""
        return self._wants(owner, owner.get(key))

    def is_lost(self, owner: View, written: View) -> bool:
        """Tell whether what is written per group hangs on no known grouping: told once, where one is or should be named."""
        named = owner.get("grouping").words() or self.default
        return (bool(named) and named not in self.groupings) or self._wants(owner, written)

    def _wants(self, owner: View, written: View) -> bool:
        if owner.get("grouping").words() or self.default:
            return False
        known = {name for groups in self.groupings.values() for name in groups if name not in self.types}
        return any(name in known for name, _ in written.entries())

    def reachable(self, written: View, groups: Groups) -> list[str]:
        """Return the types `written` can name: a type in no group is told once, at the grouping."""
        if not any(name in groups for name, _ in written.entries()):
            return list(self.types)
        named = {code for members in groups.values() for code in members}
        return [code for code in self.types if code in named]


def _members(members: View, types: tuple[str, ...]) -> tuple[str, ...]:
    named = {member.words() for member in members.each()}
    return tuple(code for code in types if code in named)
