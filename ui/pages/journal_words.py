"""The kinds of entries that the journal page tells apart, and what each is made of."""

from __future__ import annotations

from reviewer.model.subjects import Noun
from reviewer.text import Text

KINDS: dict[str, tuple[Text, tuple[Noun, ...]]] = {
    "marks": (Text("평가점수", "Marks"), (Noun.MARK,)),
    "decisions": (Text("위원회 결정", "Decisions"), (Noun.DECISION,)),
    "recusals": (Text("이해충돌 확인·회피", "Declarations and recusals"), (Noun.DECLARATION, Noun.RECUSAL)),
    "rows": (Text("자료 들이기", "Imports"), (Noun.ROWS,)),
    "packages": (Text("꾸러미", "Packages"), (Noun.PACKAGE, Noun.MERGE, Noun.SEAL)),
    "sheets": (Text("평가표 서명", "Signed sheets"), (Noun.SHEET,)),
    "settings": (Text("회차와 설정", "Round and settings"), (Noun.ROUND, Noun.SETTING)),
}
