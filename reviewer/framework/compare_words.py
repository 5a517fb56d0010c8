"""The sentences that tell what changed from one edition to the next."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reviewer.model.difference import Change, Kind
from reviewer.model.points import text
from reviewer.model.upgrade import Link
from reviewer.text import Text

WHAT = {
    "area": Text("영역", "Area"),
    "indicator": Text("지표", "Indicator"),
    "measure": Text("세부 평가항목", "Measure"),
    "type": Text("기관유형", "Type"),
    "grouping": Text("평가군 구분", "Grouping"),
    "setting": Text("해석 설정", "Setting"),
    "grade": Text("등급", "Grade"),
    "reason": Text("사유 코드", "Reason code"),
    "form": Text("제출 양식", "Form"),
    "scale": Text("수준표", "Scale"),
    "edition": Text("편람", "Edition"),
}


def added(what: str, code: str, name: Text) -> Change:
    """Something the newer edition has and the older had not."""
    w = WHAT[what]
    sentence = Text(f"{w.ko} {code} ‘{name.ko}’이(가) 새로 들어왔습니다.", f"{w.en} {code} ‘{name.en}’ was added.")
    return Change(Kind.ADDED, what, code, sentence, newer=name.ko)


def removed(what: str, code: str, name: Text) -> Change:
    """Something the newer edition no longer has."""
    w = WHAT[what]
    sentence = Text(f"{w.ko} {code} ‘{name.ko}’이(가) 없어졌습니다.", f"{w.en} {code} ‘{name.en}’ was removed.")
    return Change(Kind.REMOVED, what, code, sentence, older=name.ko)


def moved(what: str, old: str, new: str, above: tuple[str, str]) -> Change:
    """Another code, or another place in the tree."""
    w, (before, after) = WHAT[what], above
    place = Text("", "") if before == after else Text(f"({before} → {after})", f" ({before} → {after})")
    if old == new:
        sentence = Text(f"{w.ko} {new}의 자리가 바뀌었습니다{place.ko}.", f"{w.en} {new} moved{place.en}.")
    else:
        sentence = Text(
            f"{w.ko} {old} → {new}: 코드가 바뀌었습니다{place.ko}.", f"{w.en} {old} → {new}: another code{place.en}."
        )
    return Change(Kind.MOVED, what, new, sentence, old if old != new else before, new if old != new else after)


def renamed(what: str, code: str, old: Text, new: Text) -> Change:
    """Another name."""
    w = WHAT[what]
    sentence = Text(
        f"{w.ko} {code}의 이름: ‘{old.ko}’ → ‘{new.ko}’", f"Name of {w.en.lower()} {code}: ‘{old.en}’ → ‘{new.en}’"
    )
    return Change(Kind.RENAMED, what, code, sentence, old.ko, new.ko)


def points(what: str, code: str, name: Text, sides: Sequence[tuple[str, tuple[Decimal, Decimal]]]) -> Change:
    """Other points, told for types that changed alike; "" stands for every type."""
    w = WHAT[what]
    told = ", ".join(f"{kinds} {text(old)} → {text(new)}".strip() for kinds, (old, new) in sides)
    sentence = Text(f"{w.ko} {code} ‘{name.ko}’의 배점: {told}", f"Points of {w.en.lower()} {code} ‘{name.en}’: {told}")
    older = ", ".join(f"{kinds} {text(old)}".strip() for kinds, (old, _) in sides)
    newer = ", ".join(f"{kinds} {text(new)}".strip() for kinds, (_, new) in sides)
    return Change(Kind.POINTS, what, code, sentence, older, newer)


def changed(what: str, code: str, label: Text, old: Text, new: Text) -> Change:
    """Another value of one entry."""
    w = WHAT[what]
    own = f" {code}" if code else ""
    before, after = _shown(old), _shown(new)
    sentence = Text(
        f"{w.ko}{own}의 {label.ko}: {before.ko} → {after.ko}",
        f"{label.en} of {w.en.lower()}{own}: {before.en} → {after.en}",
    )
    return Change(Kind.CHANGED, what, code, sentence, old.ko, new.ko)


def reworded(what: str, code: str, label: Text) -> Change:
    """Other words or another rule, too long to put side by side in a sentence."""
    w = WHAT[what]
    sentence = Text(f"{w.ko} {code}의 {label.ko}이(가) 바뀌었습니다.", f"{label.en} of {w.en.lower()} {code} changed.")
    return Change(Kind.CHANGED, what, code, sentence)


def joined(kind: Kind, what: str, link: Link) -> Change:
    """Several parts that became one, or one that became several, by the map between the editions."""
    old, new = ", ".join(link.older), ", ".join(link.newer)
    verb = {
        Kind.MERGED: Text("합쳐졌습니다", "was merged into"),
        Kind.SPLIT: Text("나뉘었습니다", "was split into"),
    }[kind]
    sentence = Text(f"{old} → {new}: {verb.ko}.", f"{old} {verb.en} {new}.")
    return Change(kind, what, new, sentence, old, new)


def _shown(words: Text) -> Text:
    return words if words.ko else Text("(없음)", "(none)")
