"""The places to sign on a sheet in words, and who has still to sign."""

from __future__ import annotations

from reviewer.text import Text, same

PLACES = {
    "secretary": Text("간사", "the secretary"),
    "chair": Text("위원장", "the chair"),
    "reviewer": Text("평가위원", "the reviewer"),
}


def still_to_sign(words: Text, places: tuple[str, ...]) -> Text:
    """Add who has not signed yet."""
    if not places:
        return words
    names = [PLACES.get(name, same(name)) for name in places]
    korean, english = ", ".join(name.ko for name in names), ", ".join(name.en for name in names)
    return Text(f"{words.ko} · 아직 서명하지 않음: {korean}", f"{words.en} · still to sign: {english}")
